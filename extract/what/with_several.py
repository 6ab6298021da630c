"""Several who do something meanwhile: "she arrived, with Holm, his aides and Berg receiving her"."""

from __future__ import annotations

from .clauses import Item, Token, is_finite
from .lists import items_right

__all__ = ["with_several"]

REACH = 40
"""Words back from the participle in which "with" is looked for."""


def with_several(tokens: tuple[Token, ...], last: int, verb: int) -> tuple[list[Item], int] | None:
    """Give the list behind "with" that ends right before a participle, and where it begins; None for one alone."""
    if last != verb - 1 or not tokens[verb].low.endswith("ing") or tokens[last - 1].low not in ("and", ","):
        return None
    for k in range(last - 2, max(0, last - REACH), -1):
        if tokens[k].low in (";", ".", ":") or is_finite(tokens, k):
            return None
        if tokens[k].low == "with":
            apart = tokens[k - 1].low == "," or tokens[k - 1].date is not None
            items, _ = items_right(tokens, k + 1, closed=True) if apart else ([], k)
            return (items, k + 1) if len(items) > 1 and items[-1].at == last else None
    return None
