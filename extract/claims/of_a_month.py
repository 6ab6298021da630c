"""The month that stands before the noun of an encounter: "at a March meeting with Berg", "their October phone call"."""

from __future__ import annotations

from ..what.clauses import Token
from ..what.frames import Frame
from ..when.calendar_words import MONTHS
from ..when.dates import DateWords

__all__ = ["of_a_month"]

WHOSE = frozenset(("a", "an", "the", "their", "his", "her", "its", "this", "that", "'s", "of", "earlier"))
BETWEEN = frozenset(
    ("phone", "telephone", "video", "bilateral", "face-to-face", "one-on-one", "closed-door", "private", "summit")
)
"""Words between the month and its noun: "a February phone call"."""


def of_a_month(tokens: tuple[Token, ...], frame: Frame) -> DateWords | None:
    """Give the month right before the noun of an encounter, behind an article or whose it was."""
    if not frame.rule.startswith("noun-"):
        return None
    k = frame.at - 1
    while k > 0 and tokens[k].low in BETWEEN:
        k -= 1
    month = MONTHS.get(tokens[k].low) if k > 0 and tokens[k].capital else None
    whose = tokens[k - 1] if k > 0 else None
    if month is None or whose is None:
        return None
    pronoun = whose.mention is not None and whose.mention.kind == "pronoun"
    if not pronoun and whose.low not in WHOSE:
        return None
    return DateWords(tokens[k].start, tokens[k].end, tokens[k].low.title(), "month", (None, month, None), "in")
