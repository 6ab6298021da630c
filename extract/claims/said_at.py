"""The day of an encounter at which, or right after which, something was said: "said on Friday after talks with B"."""

from __future__ import annotations

from ..what.clauses import Token, is_finite
from ..what.frames import Frame
from ..when.dates import DateWords
from .candidates import beside_saying, in_quotes, within

__all__ = ["SAID_AT", "said_at"]

AT = frozenset(("as", "when", "while", "after", "following", "during", "upon"))
"""Words between what somebody said and the encounter at which, or right after which, it was said."""
SPEAKING = frozenset(("speaking", "talking", "commenting", "answering", "asked", "addressing"))
SAID_AT = "the day is that of what was said at it"
COUNTED = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years"))
"""What counts from another day: "said on Friday, a day after talks with B"."""
DAYS = ("full", "weekday", "day")


def said_at(tokens: tuple[Token, ...], frame: Frame, ids: list[int], says: set[int]) -> DateWords | None:
    """Give the day on which something was said at or after an encounter: "said on Friday after talks with B"."""
    mine = ids[frame.at]
    first = ids.index(mine)
    verbs = {n for k, n in enumerate(ids[:first]) if is_finite(tokens, k)}
    speaks = max(verbs, default=-1) in says or (mine == 1 and tokens[0].low in SPEAKING)
    led = [t.low for t in tokens[ids.index(max(verbs, default=0)) : frame.at]]
    counted = tokens[first].low in ("after", "before") and first and tokens[first - 1].low in COUNTED
    if counted or not speaks or "that" in led or AT.isdisjoint(led) or frame.verdict.tense != "past":
        return None  # of "said on Friday that when he met Berg" the day is not Friday
    beside = (k for n in range(max(verbs, default=0), mine) for k in within(tokens, ids, n))
    lead = [k for k in beside if (d := tokens[k].date) and d.kind in DAYS and not in_quotes(tokens, k)]
    if len(lead) > 1:  # "who is here today, said last night"
        lead = [k for k in lead if beside_saying(tokens, k)]
    return tokens[lead[0]].date if len(lead) == 1 else None
