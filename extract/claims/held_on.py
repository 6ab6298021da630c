"""The day behind those who met at an encounter that is named: "the talks between A and B held in Bern on Friday"."""

from __future__ import annotations

from ..what.clauses import Token, is_adverb
from ..what.frames import Frame
from ..when.dates import DateWords

__all__ = ["held_on"]

HELD = (
    ("held",), ("that", "took", "place"), ("which", "took", "place"), ("that", "was", "held"), ("which", "was", "held"),
    ("that", "were", "held"), ("which", "were", "held"), ("conducted",), ("convened",), ("hosted",),
)  # fmt: skip
SETTING = frozenset(("in", "at", "the", "on", "here", "there", ",", "of", "late", "early"))
LONG = 8
"""Words from the verb to the day, of which none is a verb: "held at the Swan Hotel in Bern on Friday"."""
KINDS = ("full", "weekday", "day", "month", "year")


def held_on(tokens: tuple[Token, ...], frame: Frame) -> DateWords | None:
    """Give the day on which an encounter is told to have been held, right behind the last of those who met."""
    last = max((i.at for i in frame.right), default=frame.at)
    if not frame.rule.startswith("noun-") or last < frame.at:
        return None
    begin = last + 1 + (tokens[last + 1 : last + 2] != () and tokens[last + 1].low == ",")
    lows = tuple(t.low for t in tokens[begin : begin + 3])
    verb = next((words for words in HELD if lows[: len(words)] == words), None)
    if verb is None:
        return None
    for k in range(begin + len(verb), min(begin + len(verb) + LONG, len(tokens))):
        t = tokens[k]
        if t.date is not None:
            return t.date if t.date.kind in KINDS and t.date.prep not in ("since", "until", "before", "after") else None
        place = t.mention is not None and t.mention.kind in ("place", "state", "organisation")
        if not (place or t.low in SETTING or t.capital or is_adverb(t)):
            return None
    return None
