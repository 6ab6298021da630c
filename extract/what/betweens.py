"""Both of those between whom something was, past what is told of the first: "between A, in Oslo today, and B"."""

from __future__ import annotations

from itertools import pairwise

from ..text.spans import PEOPLE
from ..text.words import NOUNS
from .clauses import Item, Token, is_actor
from .lists import items_right

__all__ = ["HOSTS_OTHERS", "between_each", "both_ends", "hosted"]

HOSTS_OTHERS = "who hosts the talks of others need not be in them"

LONG = 16
"""So many words may be told of the first."""


def both_ends(tokens: tuple[Token, ...], items: list[Item], end: int) -> tuple[list[Item], int]:
    """Go on with a list behind "between" of which only the first was read, since something is told of him."""
    items, end = _without_their_body(tokens, items, end)
    if len(items) != 1 or items[0].mention.plural or end >= len(tokens) or tokens[end].low != ",":
        return items, end
    for k in range(end + 1, min(end + LONG, len(tokens) - 2)):
        t = tokens[k]
        if t.low in (";", ".", ":", '"') or (t.mention is not None and t.mention.kind == "person"):
            break
        if t.low == "," and tokens[k + 1].low == "and":
            more, stop = items_right(tokens, k + 2, closed=True)
            return ([*items, *more], stop) if more and is_actor(tokens[more[0].at]) else (items, end)
    return items, end


def between_each(tokens: tuple[Token, ...], parties: tuple[Item, ...]) -> list[tuple[str, tuple[Item, ...]]]:
    """Give the parties of each encounter: "talks between A and B and between B and C" are two, of two each."""
    starts = [0, *(n for n, i in enumerate(parties) if n and tokens[i.at - 1].low == "between"), len(parties)]
    told = [parties[a:b] for a, b in pairwise(starts)]
    return [("", items) for items in (told if all(len(items) > 1 for items in told) else [parties])]


def _without_their_body(tokens: tuple[Token, ...], items: list[Item], end: int) -> tuple[list[Item], int]:
    """Leave out a body behind two whom "and" joined: "between A and B, Department of State" tells where or whose."""
    while len(items) > 2 and items[-1].mention.kind == "organisation" and tokens[items[-1].at - 1].low == ",":
        before = items[:-1]
        closed = "and" in {t.low for t in tokens[before[-2].at + 1 : before[-1].at]}
        if not closed or any(i.mention.kind not in PEOPLE for i in before):
            break
        items, end = before, items[-1].at - 1
    return items, end


def hosted(tokens: tuple[Token, ...], last: Item) -> tuple[Item, ...]:
    """Give those whose talks somebody hosts: A and B of "the dinner between A and B was hosted by C"."""
    for k in range(last.at - 1, max(0, last.at - LONG), -1):
        if tokens[k].low in ("between", "of") and tokens[k - 1].low in NOUNS and tokens[k - 1].mention is None:
            items, end = both_ends(tokens, *items_right(tokens, k + 1, closed=True))
            both = len(items) > 1 and items[-1].at == last.at and end <= last.at + 1
            return tuple(items) if both and all(i.mention.kind in PEOPLE for i in items) else ()
    return ()
