"""Whom else somebody meets, named before him: "Besides A and B, C will meet D" is of C with A and B as well."""

from __future__ import annotations

from dataclasses import replace

from ...ontology.vocabulary import ENCOUNTERS
from ..text.spans import PEOPLE
from .clauses import Item, Token
from .frames import Frame
from .lists import items_right

__all__ = ["besides"]

LEADS = (("besides",), ("in", "addition", "to"), ("apart", "from"), ("aside", "from"), ("as", "well", "as"))
DOUBT = "named before as met besides"


def besides(tokens: tuple[Token, ...], found: list[Frame]) -> list[Frame]:
    """Give the frames of those whom a sentence names first, for the encounter of its only subject with others."""
    others, comma = _named(tokens)
    told = [f for f in found if f.type in ENCOUNTERS and not f.together and len(f.left) == 1 and f.right]
    first = next((f for f in told if f.left[0].at > comma and f.left[0].at < f.at), None)
    if not others or first is None or any(t.low in (";", "but") for t in tokens[comma + 1 : first.at]):
        return []
    return [replace(first, right=others, begin=min(first.begin, others[0].at), doubts=(*first.doubts, DOUBT))]


def _named(tokens: tuple[Token, ...]) -> tuple[tuple[Item, ...], int]:
    """Give the people behind "Besides" at the head of a sentence, and where the comma stands that ends them."""
    start = next((len(lead) for lead in LEADS if tuple(t.low for t in tokens[: len(lead)]) == lead), 0)
    if not start:
        return (), 0
    items, end = items_right(tokens, start, closed=True)
    people = bool(items) and all(i.mention.kind in PEOPLE and i.mention.kind != "pronoun" for i in items)
    return (tuple(items), end) if people and end < len(tokens) and tokens[end].low == "," else ((), 0)
