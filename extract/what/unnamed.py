"""People without a name who stand beside somebody: "accompanied by his wife and several ministers"."""

from __future__ import annotations

from ..text.words import AUX, PREPOSITIONS, SUBORDINATORS, VERBS
from .clauses import Token, is_finite

__all__ = ["beside_unnamed"]

_OWNERS = frozenset(("his", "her", "their", "the", "a", "an"))
_NO_NOUN = AUX | PREPOSITIONS | SUBORDINATORS | VERBS.keys()
_LONGEST = 8
"""So many words a group has at most with what it is of."""


def beside_unnamed(tokens: tuple[Token, ...], joint: int, begin: int) -> bool:
    """Say whether "and" joins a group to somebody unnamed: "accompanied by his wife and several ministers, met"."""
    m = tokens[begin].mention
    if m is None or m.kind != "group":
        return False
    k = joint - 1
    while (
        k > 0
        and joint - k < 4
        and tokens[k].mention is None
        and tokens[k].low.isalpha()
        and tokens[k].low not in _NO_NOUN
    ):
        k -= 1
    hung = 0 < k < joint - 1 and tokens[k].low in _OWNERS and tokens[k - 1].low in ("by", "with")
    reach = range(begin + 1, min(begin + 1 + _LONGEST, len(tokens)))
    end = next((n for n in reach if tokens[n].low == "," or is_finite(tokens, n)), None)
    return hung and end is not None and tokens[end].low == ","
