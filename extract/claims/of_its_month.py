"""Days that are of a month or year told just before: "came in December 1954. On the 22nd he met Holm"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from ...ontology.vocabulary import ENCOUNTERS
from ..text.spans import Reading, Sentence
from ..when.dates import DateWords, find, resolve
from .ground import Grounded

__all__ = ["of_its_month", "told_before"]

SET = re.compile(
    r"^\W*(?:It was )?(?:Late |Early )?(?:[Ii]n|[Bb]y|[Dd]uring|[Tt]hroughout|[Oo]n|[Ff]rom)\b[^,.;]{0,40}$"
    r"|\b(?:came|began|started|happened|occurred|took place|followed|went|was sent|was posted|travelled|visited"
    r"|arrived)\b[^,.;]{0,60}$"
)
"""What leads to a year of which what is told next is: "In 1967 I was sent to Aden", "came in the autumn of 1971"."""
OF_A_YEAR = ("year", "season", "month", "full")
OF_A_MONTH = ("month", "full")
BACK = 4
"""Sentences back to which the month is looked for."""
DAY, MONTH, YEAR = len("2000-01-01"), len("2000-01"), len("2000")


def of_its_month(one: Grounded, reading: Reading) -> Grounded:
    """Let "on the 22nd" be of the month named last, and "on 3 October" of the year that the story has come to."""
    e, here = one.event, reading.sentence_at(one.at)
    words = find(reading.text, here.start, here.end)
    if e.type not in ENCOUNTERS or e.status != "happened" or reading.anchor.days or len(words) != 1:
        return one
    if e.date_text not in (None, words[0].words) or (e.date_text is None and words[0].start > e.char_end):
        return one
    day = told_before(words[0], reading)
    own = reading.anchor.date or "9999"
    return one if day is None or day > own else one._replace(event=replace(e, date=day, date_text=words[0].words))


def told_before(words: DateWords, reading: Reading) -> str | None:
    """Give the day that a day without its month or year is by what the text has told before it."""
    here = reading.sentence_at(words.start)
    return _of_month(words, here, reading) or _of_year(words, here, reading)


def _before(here: Sentence, reading: Reading) -> Iterator[tuple[Sentence, DateWords]]:
    """Give the words of time in the sentences before, the last first."""
    n = reading.index_at(here.start)
    for sentence in reversed(reading.sentences[max(0, n - BACK) : n]):
        if here.paragraph - sentence.paragraph <= 1:
            yield from ((sentence, w) for w in reversed(find(reading.text, sentence.start, sentence.end)))


def _of_month(words: DateWords, here: Sentence, reading: Reading) -> str | None:
    if words.kind != "monthday" or words.parts[1] is not None:
        return None
    sentence, told = next(((s, w) for s, w in _before(here, reading) if w.kind in OF_A_MONTH), (here, None))
    set_then = told is not None and (told.kind == "full" or SET.search(reading.text[sentence.start : told.start]))
    if reading.anchor.date and not (set_then and sentence.paragraph == here.paragraph):
        return None
    named = resolve(told, reading.anchor.date, "past") if told is not None else None
    if named is None or len(named) not in (DAY, MONTH):
        return None
    year, month = int(named[:4]), int(named[5:7])
    if len(named) == DAY and int(words.parts[0] or 0) < int(named[8:]):
        year, month = year + month // 12, month % 12 + 1
    return _day(year, month, int(words.parts[0] or 0))


def _of_year(words: DateWords, here: Sentence, reading: Reading) -> str | None:
    own = reading.anchor.date
    if words.kind != "full" or words.parts[0] is not None or words.parts[4:5] != (None,) or not own:
        return None
    for sentence, told in _before(here, reading):
        if sentence.paragraph != here.paragraph or told.kind in ("day", "weekday", "unit", "ago"):
            return None
        if told.kind not in OF_A_YEAR or not isinstance(told.parts[0], int):
            continue
        led = SET.search(reading.text[sentence.start : told.start])
        gone = led and told.prep not in ("since", "until", "by", "of") and told.parts[0] < int(own[:4])
        return _day(told.parts[0], int(words.parts[1] or 0), int(words.parts[2] or 0)) if gone else None
    return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
