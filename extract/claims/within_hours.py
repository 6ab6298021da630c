"""Encounters within hours of what is told with its day: "spoke with Berg shortly after the attack on Friday"."""

from __future__ import annotations

from ..lexicon import tables
from ..what.clauses import Token
from ..what.frames import Frame

__all__ = ["AT_ONCE", "within_hours"]

AT_ONCE = frozenset(
    ("shortly", "soon", "immediately", "minutes", "moments", "just", "right", "straight", "directly", "hours")
)
"""Words before "after" by which an encounter was on the very day of a coming: "shortly after he landed on Friday"."""
COMES = frozenset(("arrived", "landed", "came", "arrival", "landing", "arriving"))
LASTING = frozenset(
    (*tables("calendar")["relative"]["office"].split(), *tables("calendar")["reason"]["nouns"].split())
) | {
    "election",
    "elections",
    "office",
    "power",
    "took",
    "war",
    "independence",
    "vote",
    "polls",
}
"""Of these what is told as soon after may be days after."""


def within_hours(tokens: tuple[Token, ...], frame: Frame, begin: int, ids: list[int]) -> bool:
    """Say whether an encounter is on the day of what stands behind it: "spoke with B hours after the attack on Friday".

    What is told to have been "soon" after an election or an appointment may have been days after it.
    """
    at = next(
        (k for k in range(max(1, begin - 1), min(begin + 2, len(tokens))) if tokens[k].low in ("after", "before")), 0
    )
    if not at or tokens[at - 1].low not in AT_ONCE or frame.verdict.status not in ("happened", "planned"):
        return False
    told = [k for k in range(at, len(tokens)) if tokens[k].date is not None and ids[k] == ids[at]]
    if len(told) != 1 or (day := tokens[told[0]].date) is None or day.kind not in ("full", "weekday", "day"):
        return False
    between = {t.low for t in tokens[at + 1 : told[0]]}
    if tokens[at].low == "before" and not between.isdisjoint(COMES):
        return False  # whom one met before he came one met elsewhere, or on another day
    return tokens[at - 1].low in ("hours", "minutes", "moments", "immediately") or between.isdisjoint(LASTING)
