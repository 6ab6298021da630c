"""Weekdays of a journey that lies weeks off: "will be in Rome from 14 October. On Tuesday she is to see Berg"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from ...ontology.vocabulary import PROSPECTS
from ..lexicon import tables
from ..text.spans import Reading
from ..when.calendar_words import WEEKDAYS
from ..when.dates import DateWords, find, resolve
from .ground import Grounded
from .of_its_month import told_before

__all__ = ["reckon", "reckoned"]

STATUS = tables("status")
JOURNEY = re.compile(
    "|".join((*STATUS["scene"]["sets_out"], *STATUS["story"]["arrives"], *STATUS["stay"]["words"])), re.I
)
BACK = 6
"""Paragraphs from a journey's day to the weekdays that count from it."""
WEEK, DAY = dt.timedelta(7), len("2000-01-01")


def reckoned(one: Grounded, reading: Reading) -> Grounded:
    """Let the weekday of an encounter count from the journey told before where that lies in another week."""
    e, here = one.event, reading.sentence_at(one.at)
    if e.type == "statement" or not e.date or not e.date_text:
        return one
    words = next((w for w in find(reading.text, here.start, here.end) if w.words == e.date_text), None)
    day = _in_its_week(words, reading, ahead=e.status in PROSPECTS) if words else None
    return one if day is None else one._replace(event=replace(e, date=day))


def reckon(words: DateWords, reading: Reading, tense: str) -> str | None:
    """Resolve the day that words name: within the week, month or year told before, else as near the text's own."""
    told = told_before(words, reading) if tense == "past" else None
    return _in_its_week(words, reading, ahead=tense == "future") or told or resolve(words, reading.anchor.date, tense)


def _in_its_week(words: DateWords, reading: Reading, *, ahead: bool) -> str | None:
    own = reading.anchor.date or ""
    if words.kind != "weekday" or words.parts[1] is not None or len(own) != DAY or reading.anchor.days:
        return None
    first = _journey_before(words, reading, own, ahead=ahead)
    return None if first is None else resolve(words, first, "future")


def _journey_before(words: DateWords, reading: Reading, own: str, *, ahead: bool) -> str | None:
    """Give the first day of the journey told last before some words, if no day was named since that counts from now."""
    here, n = reading.sentence_at(words.start), reading.index_at(words.start)
    for sentence in reversed(reading.sentences[: n + 1]):
        if here.paragraph - sentence.paragraph > BACK:
            return None
        days = find(reading.text, sentence.start, min(sentence.end, words.start))
        if any(d.kind in ("day", "unit", "ago") for d in days):
            return None
        full = [d for d in days if d.kind == "full"]
        if full:
            entry = ahead and sentence is here and _weekday_of(full[0])
            gone = entry or JOURNEY.search(reading.text, sentence.start, sentence.end)
            return _far_off(full[0], own, ahead=ahead) if gone else None
    return None


def _far_off(words: DateWords, own: str, *, ahead: bool) -> str | None:
    """Give the first day of a journey that is to come after the coming week, or was before the last and has a weekday.

    What is past is told so of old days alone where their weekdays are: "since the vote of 3 October. On Saturday".
    """
    told = resolve(words, own, "future" if ahead else "past")
    first = (told or "").partition("/")[0].lstrip("[").partition("..")[0]
    if len(first) != DAY:
        return None
    gap = dt.date.fromisoformat(first) - dt.date.fromisoformat(own)
    return first if (gap > dt.timedelta(0) if ahead else gap < -WEEK and _weekday_of(words)) else None


def _weekday_of(words: DateWords) -> bool:
    return any(words.words.lower().startswith(day) for day in WEEKDAYS)
