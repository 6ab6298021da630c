"""Subjects whose names stand between dashes behind what they are: "A and his counterparts – B and C – met"."""

from __future__ import annotations

from .clauses import Item, Token
from .lists_left import items_left

__all__ = ["past_dash"]

DASHES = frozenset(("-", "--", "\u2013", "\u2014"))


def past_dash(tokens: tuple[Token, ...], items: list[Item], begin: int) -> tuple[list[Item], int]:
    """Give the names with those who are listed beside the plural or post that they stand for."""
    k = begin - 1
    while k > 0 and tokens[k].low in DASHES:
        k -= 1
    post = tokens[k].mention if k < begin - 1 else None
    if post is None or post.kind not in ("role", "group") or post.plural != (len(items) > 1):
        return items, begin
    if any(i.mention.kind != "person" for i in items):
        return items, begin
    beside, first = items_left(tokens, k)
    return ([*beside[:-1], *items], first) if beside[-1].at == k else (items, begin)
