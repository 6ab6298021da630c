"""The day that somebody's own "today" counts from: that on which he said it, or of the encounter that he speaks of."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from ...ontology.vocabulary import ENCOUNTERS
from ..text.spans import Reading, Sentence
from ..text.vocabulary import WORD
from ..text.words import SAY
from ..when.calendar_words import BOUNDS, KINDS
from ..when.dates import DateWords, find, resolve
from .grade import lent
from .ground import Grounded
from .shifted import day_before

__all__ = ["as_quoted"]

ASIDE = re.compile(r"\b(?:who|whose|whom|which|when|that|after|since)\b")
"""What leads to the day of something else: "said Berg, who took office on Monday"."""
SOON = 3
"""Days within which a report still tells what was said of an encounter on its day."""
SENTENCES = 3
"""Sentences in which a quotation comes to who said it."""
DAY = len("2000-01-01")


def as_quoted(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Count "today" between quotation marks from the day on which it was said, where the text tells that.

    Where it does not, what the same people did a day or two before the text's own is what is spoken of: "met Berg on
    Tuesday. 'We spoke of the floods today,' he wrote".
    """
    e, own = one.event, reading.anchor.date
    if (day := _said_that_day(one, reading)) is not None:
        return one._replace(event=lent(replace(e, date=day), "the day of what was told before"))
    words = _counted(one, reading) if e.date_text and e.type in ENCOUNTERS and own else None
    if words is None or own is None or e.date != resolve(words, own, ""):
        return one
    said = _said_on(_sentence_of_saying(one, reading), reading)
    if said is not None:
        day = resolve(words, said, "")
        return one if day in (None, e.date) else one._replace(event=replace(e, date=day))
    if words.parts[0] or e.status != "happened":
        return one
    met = (o.event for o in reversed(told) if o.event.type == e.type and o.event.status == "happened")
    day = next((str(o.date) for o in met if o.date_text and set(o.participants) == set(e.participants)), "")
    if len(day) != DAY or not 0 < (dt.date.fromisoformat(own) - dt.date.fromisoformat(day)).days <= SOON:
        return one
    return one._replace(event=lent(replace(e, date=day), "the day of what was told before"))


def _said_that_day(one: Grounded, reading: Reading) -> str | None:
    """Give the day on which somebody said that something is to be "this afternoon": "said that day that the talks"."""
    here, own = reading.sentence_at(one.at), reading.anchor.date or ""
    found = find(reading.text, here.start, here.end)
    today = next((w for w in found if w.words == one.event.date_text and w.kind == "day" and not w.parts[0]), None)
    pointed = any(w.kind == "same" and w.parts == (0,) and w.end < today.start for w in found) if today else False
    day = day_before(here, reading) if pointed and len(own) == DAY else None
    known = day is not None and 0 < (dt.date.fromisoformat(own) - dt.date.fromisoformat(day)).days <= SOON
    return day if known else None


def _counted(one: Grounded, reading: Reading) -> DateWords | None:
    """Give the words between quotation marks that count from the day of speaking, where they date an event."""
    here = reading.sentence_at(one.at)
    found = (w for w in find(reading.text, here.start, here.end) if w.words == one.event.date_text and w.kind == "day")
    return next((w for w in found if _quoted(w, here)), None)


def _sentence_of_saying(one: Grounded, reading: Reading) -> Sentence:
    """Give the sentence in which a quotation ends or began, and which tells who said it; else the event's own."""
    here, n = reading.sentence_at(one.at), reading.index_at(one.at)
    near = (here, *reading.sentences[n + 1 : n + 1 + SENTENCES], *reading.sentences[max(0, n - 1) : n])
    return next((s for s in near if s.paragraph == here.paragraph and _outside(s, reading)), here)


def _outside(sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence has a verb of saying outside quotation marks."""
    at, words = sentence.start, []
    for start, end in (*sentence.quoted, (sentence.end, sentence.end)):
        words += WORD.findall(reading.text[at:start].lower())
        at = end
    return not SAY.isdisjoint(words)


def _said_on(here: Sentence, reading: Reading) -> str | None:
    """Give the one day that a sentence names outside its quotation marks, beside the verb of saying."""
    days = [w for w in find(reading.text, here.start, here.end) if w.kind in KINDS and not _quoted(w, here)]
    if (
        len(days) != 1
        or days[0].prep in BOUNDS
        or ASIDE.search(reading.text, _quote_before(days[0], here), days[0].start)
    ):
        return None
    day = resolve(days[0], reading.anchor.date, "past") if _outside(here, reading) else None
    return day if day is not None and len(day) == DAY else None


def _quote_before(words: DateWords, here: Sentence) -> int:
    return max((end for _, end in here.quoted if end <= words.start), default=here.start)


def _quoted(words: DateWords, here: Sentence) -> bool:
    return any(start <= words.start < end for start, end in here.quoted)
