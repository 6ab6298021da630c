"""Those who act where semicolons part a list of them, each with his post: "A, envoy of B; C, of D; and E met F"."""

from __future__ import annotations

from ..text.words import VERBS
from .clauses import Item, Token, is_actor, is_finite

__all__ = ["of_rows"]

FIRST = 6
"""Words before the name in a part of such a list."""


def of_rows(tokens: tuple[Token, ...], verb: int) -> list[Item]:
    """Give the first person of each part before a verb where semicolons part a list, the last behind "and".

    >>> of_rows((Token("Holm", 0, 4), Token("met", 5, 8)), 1)
    []
    """
    ends = [k for k in range(verb) if tokens[k].low == ";"]
    if not ends or tokens[ends[-1] + 1].low not in ("and", "&"):
        return []
    items = []
    for begin, end in zip([0, *(k + 1 for k in ends)], [*ends, verb], strict=True):
        first = next((k for k in range(begin, end) if is_actor(tokens[k])), None)
        mention = tokens[first].mention if first is not None else None
        told = any(
            is_finite(tokens, k) or (tokens[k].low in VERBS and not tokens[k].mention) for k in range(begin, end)
        )
        if first is None or mention is None or mention.kind != "person" or first - begin > FIRST or told:
            return []
        if any((m := tokens[k].mention) is not None and m.kind == "person" for k in range(first + 1, end)):
            return []  # a part that is a list itself
        items.append(Item(mention, "", first))
    return items
