"""Encounters within what lasted some days, of which one is named: "during a two-day visit, which ended on Friday"."""

from __future__ import annotations

from ..text.words import TRAVEL_NOUNS
from ..what.clauses import Token
from ..when.calendar_words import NUMBERS
from ..when.dates import DateWords

__all__ = ["on_a_stay"]

LASTS = frozenset((*TRAVEL_NOUNS, "summit", "conference", "forum", "congress", "session", "talks", "festival", "fair"))
"""What lasts some days and may have an encounter within it."""
WITHIN = frozenset(("during", "on", "in", "of", "at", "amid", "from", "for"))
"""What leads to it: "during a two-day visit", "on the sidelines of a three-day forum"."""
ENDED = frozenset(
    (
        "ended",
        "ends",
        "concluded",
        "concludes",
        "finished",
        "finishes",
        "closed",
        "closes",
        "wrapped",
        "wound",
        "ending",
    )
) | {"concluding", "finishing"}
BEGAN = frozenset(
    ("began", "begins", "started", "starts", "opened", "opens", "beginning", "starting", "opening", "commenced")
) | {"commencing"}
LINKS = frozenset((",", "which", "that", "on", "up", "has", "had", "was", "is", "to", "due", "early", "late"))
FAR = 14
"""Words from its noun to its day: "visit to the Cuban capital of Havana, which ended on Friday"."""
KINDS = ("full", "weekday", "day")
LONG = 14
"""Days that such a thing lasts at most."""


def on_a_stay(tokens: tuple[Token, ...], at: int) -> DateWords | None:
    """Give the days of what an encounter was within, where a clause behind it names the first or the last of them."""
    for k in range(2, len(tokens) - 1):
        verb = tokens[k].low
        if verb not in ENDED | BEGAN or (tokens[k - 1].low in (",", "and") and not verb.endswith("ing")):
            continue
        day = next((n for n in range(k + 1, min(k + 4, len(tokens))) if tokens[n].date is not None), None)
        if day is None or any(t.low not in LINKS for t in tokens[k + 1 : day]):
            continue
        told = tokens[day].date
        first = at if at < k else -1
        noun = next((n for n in range(k - 1, max(first, k - FAR), -1) if tokens[n].low in LASTS), None)
        if noun is None or told is None or told.kind not in KINDS or any(told.parts[4:5]):
            continue
        if not _relative(tokens, noun, k):
            continue
        length = _length(tokens, noun, first)
        if length is not None:
            return told._replace(kind="stay", parts=(length, verb in ENDED, told.kind, *told.parts))
    return None


def _relative(tokens: tuple[Token, ...], noun: int, verb: int) -> bool:
    """Say whether a verb is of the noun before it: "which ended", "that has ended", "ending"."""
    lows = [t.low for t in tokens[noun + 1 : verb]]
    while lows and lows[-1] in ("has", "had", "was", "is"):
        lows.pop()
    return tokens[verb].low.endswith("ing") or lows[-1:] in (["which"], ["that"])


def _length(tokens: tuple[Token, ...], noun: int, first: int) -> int | None:
    """Give how many days something lasts that an encounter is said to be within: "during her three-day visit"."""
    words = " ".join(t.low for t in tokens[max(first + 1, noun - 6) : noun]).replace(" - ", "-").split()
    long = next((n for n, word in enumerate(words) if word.endswith("-day")), None)
    if long is None or WITHIN.isdisjoint(words[:long]):
        return None
    number = words[long].removesuffix("-day")
    days = int(number) if number.isdigit() else NUMBERS.get(number)
    return days if days and 1 < days <= LONG else None
