"""Names that a dash, colon or "such as" puts behind a plural: "met two former ministers – Holm and Berg"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from .clauses import Token, is_actor, is_finite

__all__ = ["apposed"]

MARKS = frozenset((":", "-", "--", "\u2013", "\u2014"))
ENDS = frozenset((".", ";", '"', "(", ","))
FAR = 8
"""So many words may say of what they are, before the mark: "all the heads of power – Holm and Berg"."""
PARTICIPLE = 2
"""So near behind them a word may tell what was done to them: "envoys recently accredited to Chad: Holm and Berg"."""
LONG = 60
"""So many words a list is looked through for a verb, with which it would be a clause of its own."""
BEGINS = 6
"""So many words may lead up to the first name."""


def apposed(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where the names begin of those whom the plural before `at` counted; None where no names follow it.

    A clause of its own names nobody whom they met: "met the party leaders – Holm and Berg stayed away".
    """
    counted = tokens[at - 1].mention if at else None
    if counted is None or not counted.plural or counted.kind not in ("group", "role"):
        return None
    mark = _mark(tokens, at)
    if mark is None:
        return None
    first = next((k for k in range(mark, min(mark + BEGINS, len(tokens))) if _stops(tokens, k)), None)
    if first is None or not is_actor(tokens[first]) or (tokens[first].mention or counted).kind != "person":
        return None
    for k in range(mark, min(mark + LONG, len(tokens))):
        if tokens[k].low in MARKS or tokens[k].low in (".", ";", '"', "who", "whom", "which"):
            break
        if is_finite(tokens, k):
            return None
    return mark


def _mark(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where the words behind the mark begin."""
    for k in range(at, min(at + FAR, len(tokens) - 1)):
        t = tokens[k]
        if t.low == tokens[k + 1].low == "-":
            return k + 2  # "congressmen--Holm and Berg", where a hyphen joins words
        if t.low in MARKS and (t.low == ":" or tokens[k - 1].end < t.start):
            return k + 1
        if (t.low, tokens[k + 1].low) == ("such", "as"):
            return k + 2
        people = t.mention is not None and t.mention.kind in PEOPLE
        noun = (t.low.endswith("ed") and k - at < PARTICIPLE) or (t.low == "states" and k > at)
        if t.low in ENDS or people or (is_finite(tokens, k) and not noun):
            return None
    return None


def _stops(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether somebody is named here, or the words lead to nobody: "except Holm", "with Holm"."""
    return tokens[k].mention is not None or tokens[k].low in ("except", "without", "not", "minus", "with", "but")
