"""Whoever is somebody's own and acts for him or beside him: "said that his client met Berg"."""

from __future__ import annotations

from ..text.words import LED
from .clauses import Token, is_adverb, is_finite
from .positions import position

__all__ = ["ones_own", "own_people"]

_LONGEST = 8
"""So many words a group has at most with what it is of."""


def ones_own(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether somebody of one's own stands right before the verb: "said that his client met Berg" is not he."""
    while at > 0 and (is_adverb(tokens[at]) or tokens[at].low in ('"', "had")):
        at -= 1
    noun, owner = tokens[at], tokens[at - 1].low if at > 0 else ""
    plain = noun.low.isalpha() and noun.mention is None and noun.date is None and noun.low not in LED
    return plain and owner in ("his", "her", "their") and not is_finite(tokens, at) and not own_people(tokens, at)


def own_people(tokens: tuple[Token, ...], noun: int) -> bool:
    """Say whether some of one's own people act beside him: "Holm and several members of his cabinet met Berg"."""
    k = noun - 3
    if k < 2 or tokens[noun - 2].low not in ("of", "from"):
        return False
    while k > 1 and noun - k < _LONGEST and tokens[k].low != "and" and not is_finite(tokens, k):
        k -= 1
    before = tokens[k - 1].mention
    beside = tokens[k].low == "and" and before is not None and before.kind == "person"
    return beside and position(tokens, k - 1) == "subject"
