"""Which of two is meant by "the latter" and "the former"."""

from __future__ import annotations

from .clauses import Item, Token, is_actor, is_adverb

__all__ = ["acting_of_two", "of_two_told"]


def of_two_told(tokens: tuple[Token, ...], k: int) -> Item | None:
    """Give whom a word means where two were named: "A and B spoke before the latter left"."""
    if k < 3 or tokens[k].low not in ("latter", "former") or tokens[k - 1].low != "the":
        return None
    told = [n for n in range(k) if tokens[n].mention is not None and is_actor(tokens[n])][-2:]
    at = told[-1 if tokens[k].low == "latter" else 0] if len(told) == 2 else 0
    mention = tokens[at].mention
    return Item(mention, "", at) if mention is not None and len(told) == 2 else None


def acting_of_two(tokens: tuple[Token, ...], verb: int) -> list[Item]:
    """Give which of two does what a verb says: "Holm praised Berg when the latter called on him"."""
    k = verb - 1
    while k > 0 and is_adverb(tokens[k]):
        k -= 1
    one = of_two_told(tokens, k)
    return [one] if one is not None else []
