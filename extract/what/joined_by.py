"""Who joins somebody that meets others: "A, joined by B, met C" is of B with C as well."""

from __future__ import annotations

from dataclasses import replace

from ...ontology.vocabulary import ENCOUNTERS
from ..text.spans import PEOPLE
from .clauses import Token
from .frames import Frame
from .lists import items_right

__all__ = ["joined_by"]

DOUBT = "only said to have joined who met"


def joined_by(tokens: tuple[Token, ...], found: list[Frame]) -> list[Frame]:
    """Give the frames of who joined the one that acts, between commas right behind him, for what he has with others."""
    at = next((k for k in range(2, len(tokens) - 2) if (tokens[k].low, tokens[k + 1].low) == ("joined", "by")), 0)
    if not at or tokens[at - 1].low != "," or tokens[at - 2].mention is None:
        return []
    others, end = items_right(tokens, at + 2, closed=True)
    others = [i for i in others if i.at < end]
    people = bool(others) and all(i.mention.kind in PEOPLE and i.mention.kind != "pronoun" for i in others)
    if not people or end >= len(tokens) or tokens[end].low != ",":
        return []
    told = (f for f in found if f.type in ENCOUNTERS and not f.together and f.right and f.at > end)
    first = next((f for f in told if f.left and f.left[-1].at == at - 2), None)
    if first is None:
        return []
    return [replace(first, left=tuple(others), begin=min(first.begin, others[0].at), doubts=(*first.doubts, DOUBT))]
