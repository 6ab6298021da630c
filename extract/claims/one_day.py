"""The days of a journey as it is told: of one day, over after so many, or with a next stage of its own."""

from __future__ import annotations

import datetime as dt
import re

from ...graph.dates import span
from ...ontology.vocabulary import PROSPECTS
from ..text.spans import Reading, Sentence
from ..when.calendar_words import BOUNDS, KINDS
from ..when.dates import DateWords, duration, find, resolve
from .going_on import breaks_off
from .ground import Grounded
from .journeys import ENDING, JOURNEY
from .lead import ARRIVES, elsewhere
from .scene import ELSEWHEN

__all__ = ["days_of_it", "next_stage"]

ONE_DAY = re.compile(
    r"\b(?:one|single|1)-day (?:[\w-]+ ){0,3}(?:visit|trip|stay)\b|\bday-?long (?:[\w-]+ ){0,3}(?:visit|trip|stay)\b"
    r"|(?<!-)\bday[ -]trip\b",
    re.I,
)
STAGE = re.compile(
    r"\b(?:then|later|next|afterwards?|thereafter|subsequently)\s(?:to\s)?"
    r"(?:travel|fly|head|go|proceed|move|continue|depart|leave|visit)\b",
    re.I,
)
"""How a plan goes on to its next stage, whose days are not those of the last: "will then travel to Egypt to meet B"."""
NEAR = 5
"""Paragraphs over which a report tells of one day's visit."""
DAY = len("2000-01-01")


def next_stage(one: Grounded, reading: Reading) -> bool:
    """Say whether a plan is at the end of a next stage, of which nobody told the day."""
    here = reading.sentence_at(one.at)
    ahead = one.event.status in PROSPECTS and STAGE.search(reading.text, here.start, one.event.char_end)
    return bool(ahead) and not find(reading.text, here.start, here.end)


def days_of_it(one: Grounded, reading: Reading) -> str | None:
    """Give the day of a visit of one day, or the days of one that is over, of which one of an event's people was told.

    Not where the event's own words count from another time, name a day or lead to another place.
    """
    here, n = reading.sentence_at(one.at), reading.index_at(one.at)
    words = reading.text[here.start : one.event.char_end]
    if breaks_off(words) or ELSEWHEN.search(words) or find(reading.text, here.start, here.end):
        return None
    for k in range(n, -1, -1):
        sentence = reading.sentences[k]
        if one.paragraph - sentence.paragraph > NEAR:
            return None
        if JOURNEY.search(reading.text, sentence.start, sentence.end) and _of_theirs(one, sentence, reading):
            days = _of_one_day(one, sentence, reading) or _over(one, k, reading)
            if days is not None:
                return None if elsewhere(one, sentence.start, reading) else days
    return None


def _of_theirs(one: Grounded, sentence: Sentence, reading: Reading) -> bool:
    named = {m.name for m in reading.mentions if m.kind == "person" and sentence.start <= m.start < sentence.end}
    return not named.isdisjoint(one.event.participants)


def _of_one_day(one: Grounded, sentence: Sentence, reading: Reading) -> str | None:
    """Give the day of a visit of one: "is on a one-day visit to Bern on Thursday"."""
    words = _only(sentence, reading) if ONE_DAY.search(reading.text, sentence.start, sentence.end) else None
    day = resolve(words, reading.anchor.date, "") or _on_its_side(words, one, reading) if words else None
    own, ahead = reading.anchor.date or "", one.event.status in PROSPECTS
    if day is None or len(day) != DAY or (own and (day < own if ahead else day > own)):
        return None
    return day


def _on_its_side(words: DateWords, one: Grounded, reading: Reading) -> str | None:
    return resolve(words, reading.anchor.date, "future" if one.event.status in PROSPECTS else "past")


def _over(one: Grounded, at: int, reading: Reading) -> str | None:
    """Give the days of a visit that is over, of which the next sentence tells the first: "ended a two-day visit"."""
    told = reading.sentences[at]
    length = duration(reading.text[told.start : told.end])
    ended = ENDING.search(reading.text, told.start, told.end) and not find(reading.text, told.start, told.end)
    if one.event.status != "happened" or not length or length < 2 or not ended or at + 1 >= len(reading.sentences):
        return None
    came = reading.sentences[at + 1]
    words = _only(came, reading) if ARRIVES.search(reading.text, came.start, came.end) else None
    day = resolve(words, reading.anchor.date, "past") if words else None
    if day is None or len(day) != DAY or came.start >= one.at:
        return None
    first = dt.date.fromisoformat(day)
    return span(first, first + dt.timedelta(length - 1))


def _only(sentence: Sentence, reading: Reading) -> DateWords | None:
    days = [w for w in find(reading.text, sentence.start, sentence.end) if w.kind in KINDS and w.prep not in BOUNDS]
    return days[0] if len(days) == 1 else None
