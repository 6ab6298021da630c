"""The days of what is called off or moved: that of the meeting, not that on which it was called off."""

from __future__ import annotations

from ...ontology.vocabulary import PROSPECTS
from ..lexicon import tables
from ..text.words import PAST
from ..what.clauses import Token, is_adverb, is_finite
from ..what.frames import Frame
from ..what.status import Verdict
from ..when.dates import DateWords
from .candidates import AT_FIRST

__all__ = ["for_what_day", "moved_to", "of_calling_off"]

MOVED = tuple(tuple(words.split()) for words in tables("calendar")["moved"]["words"])
"""What is said of a meeting that has a new day."""


def moved_to(tokens: tuple[Token, ...], frame: Frame) -> DateWords | None:
    """Give the new day of what is still to come: "talks with B, announced for Monday, were moved to Thursday"."""
    if frame.verdict.status not in PROSPECTS or not frame.rule.startswith("noun-"):
        return None
    lows = tuple(t.low for t in tokens)
    for k in range(frame.end, len(tokens) - 2):
        words = next((w for w in MOVED if lows[k : k + len(w)] == w), None)
        if words is not None:
            return next((t.date for t in tokens[k + len(words) : k + len(words) + 2] if t.date is not None), None)
        if tokens[k].low in (".", ";", ":", '"', "and", "but"):
            return None
    return None


def of_calling_off(tokens: tuple[Token, ...], k: int, frame: Frame, ids: list[int]) -> bool:
    """Say whether a day is that on which something was called off: "on Monday cancelled a meeting with B"."""
    if k > frame.at or not frame.rule.startswith("noun-"):
        return False
    if tokens[k + 1].low == "'s" or (k + 1 == frame.at and tokens[k - 1].low not in ("on", "in")):
        return False  # "her Friday meeting"
    verbs = [n for n in range(frame.at) if ids[n] == ids[k] and (is_finite(tokens, n) or tokens[n].low in PAST)]
    return any(n > k or all(is_adverb(t) or t.low in ("off", "on") for t in tokens[n + 1 : k]) for n in verbs)


def for_what_day(tokens: tuple[Token, ...], frame: Frame, own: DateWords | None) -> Verdict:
    """Count a weekday of what was called off from yesterday on: it is called off in time, and told at once.

    Of who "was to have met Berg on Friday" it may be over, as of what was "originally set for Friday".
    """
    verdict = frame.verdict
    tense = verdict.tense or ("future" if own is not None and own.prep == "for" else "near")
    if verdict.status != "cancelled" or own is None or own.kind != "weekday" or tense == "past":
        return verdict
    lead = range(max(0, frame.at - 4), frame.at - 1)
    over = any(tokens[k].low == "to" and tokens[k + 1].low == "have" and _done(tokens[k + 2]) for k in lead)
    over = over or any(t.low in AT_FIRST for t in tokens if t.start < own.start)
    return verdict if over else verdict._replace(tense="undone")


def _done(token: Token) -> bool:
    return token.low in PAST or token.low.endswith("ed") or token.low in ("been", "had")
