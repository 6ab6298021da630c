"""Both of those between whom something was, past what is told of the first: "between A, in Oslo today, and B"."""

from __future__ import annotations

from .clauses import Item, Token, is_actor
from .lists import items_right

__all__ = ["both_ends"]

LONG = 16
"""So many words may be told of the first."""


def both_ends(tokens: tuple[Token, ...], items: list[Item], end: int) -> tuple[list[Item], int]:
    """Go on with a list behind "between" of which only the first was read, since something is told of him."""
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
