"""Several encounters told one by one: "made two calls: one to A and another to B", "had talks, one with A"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from .again import and_again
from .clauses import Item, Token
from .lists import items_right

__all__ = ["one_each"]

MARKS = frozenset((",", ":", "-", "--", "\u2013", "\u2014"))
CALLS = frozenset(("calls", "visits"))
"""What is made or paid to somebody."""


def one_each(tokens: tuple[Token, ...], at: int, k: int) -> tuple[tuple[Item, ...], int, bool] | None:
    """Read whom each of the encounters named at `at` was with, which a mark at `k` leads to."""
    if tokens[k].low not in MARKS or k + 3 >= len(tokens) or tokens[k + 1].low not in ("one", "first"):
        return None
    link = tokens[k + 2].low
    if not tokens[at].low.endswith("s") or not (link == "with" or (link in ("to", "from") and tokens[at].low in CALLS)):
        return None
    items, end = items_right(tokens, k + 3)
    if not items or any(i.mention.kind not in PEOPLE for i in items):
        return None
    return *and_again(tokens, items, end, link), False
