"""Whose encounter it is to which somebody goes at his side: "accompanied Holm to her meetings with Berg"."""

from __future__ import annotations

from ..text.words import DETERMINERS, small
from .clauses import Item, Token, is_actor, is_adverb
from .lists import items_right
from .lists_left import items_left

__all__ = ["at_side_of"]

AT_SIDE = small("at_side")
AGAIN = 16
"""Words between "accompanied" and a second thing to which it was."""


def at_side_of(tokens: tuple[Token, ...], prep: int) -> tuple[Item, ...]:
    """Give who has the encounter to which somebody goes at his side: "accompanied A to a meeting with B"."""
    k = prep - 1 - (tokens[prep - 1].low == ",")
    if tokens[prep].low not in ("in", "at", "to", "for", "during") or k < 1:
        return ()
    if tokens[k].low == "and" and (
        side := next((j for j in range(k - 1, max(0, k - AGAIN), -1) if _beside(tokens, j)), 0)
    ):
        return tuple(items_right(tokens, side + 1)[0])  # "accompanied A on his visit and to his meetings with B"
    if not is_actor(tokens[k]):
        return ()
    items, begin = items_left(tokens, k)
    n = begin - 1
    while n > 0 and (tokens[n].low in DETERMINERS or is_adverb(tokens[n])):
        n -= 1
    return tuple(items) if _beside(tokens, n) else ()


def _beside(tokens: tuple[Token, ...], n: int) -> bool:
    return tokens[n].low in AT_SIDE and tokens[n].mention is None
