"""The days that somebody spent somewhere: whom he met is told next, without a day of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph.dates import bounds
from ...ontology.vocabulary import PROSPECTS
from ..lexicon import tables
from ..text.spans import PEOPLE, Reading, Sentence
from ..when.calendar_words import BOUNDS
from ..when.dates import DateWords, find, resolve
from .attach import one_of_its_days
from .going_on import breaks_off
from .ground import Grounded
from .lead import elsewhere
from .scene import ELSEWHEN, SPOKEN_OF, TO_COME

__all__ = ["of_stay"]

STAY = re.compile("|".join(tables("status")["stay"]["words"]), re.I)
PERFECT = re.compile(r"\b(?:has|have)\b")
WIDE = ("month", "unit")
"""What names no day, but when somebody was there: "visited Oslo last May", "was in Rome last week"."""
DATELINE = re.compile(r",? ?\([^()\n]{2,30}\) ?(?:--|[-\u2013\u2014]) ?|,? ?(?:--|[\u2013\u2014]) ")
"""What stands between the day of a report and what it tells."""
NEAR = 1
"""Paragraphs from what tells of somebody's days to whom he met on them."""
BESIDE = 120
"""Characters between the days and the word for what was done on them."""
OWNED = re.compile(r"['\u2019]s\b")


def of_stay(one: Grounded, reading: Reading) -> str | None:
    """Give one of the days that the last dated sentence says that one of an event's people spent on something.

    Not where the event's own words count from another time, name a day or lead to another place.
    """
    here, ahead = reading.sentence_at(one.at), one.event.status in PROSPECTS
    words = reading.text[here.start : one.event.char_end]
    if one.event.type == "call":
        return None  # whom one visited one does not ring up there
    if breaks_off(words) or PERFECT.search(words) or ELSEWHEN.search(reading.text, here.start, here.end):
        return None
    if find(reading.text, here.start, here.end) or any(start <= one.at < end for start, end in here.quoted):
        return None
    dated = ((s, days) for s in _before(one, here, reading) if (days := _told_in(s, reading)))
    sentence, days = next(dated, (here, []))
    if len(days) != 1 or not _spent(days[0], one, sentence, reading) or elsewhere(one, sentence.start, reading):
        return None
    span = resolve(days[0], reading.anchor.date, "future" if ahead else "past")
    first, last = bounds(span) if span else (None, None)
    own = reading.anchor.date
    on_its_side = bool(own) and (last or "") >= str(own) if ahead else not own or (first or "9999") <= own
    return one_of_its_days(str(span)) if span and len(span) != len("2000-01-01") and on_its_side else None


def _told_in(sentence: Sentence, reading: Reading) -> list[DateWords]:
    """Give the days that a sentence tells of, without that of a dateline: "RIGA, Oct. 13 (Wire) -- Holm visited"."""
    days = find(reading.text, sentence.start, sentence.end)
    return [d for d in days if not DATELINE.match(reading.text, d.end, sentence.end)] if days else []


def _before(one: Grounded, here: Sentence, reading: Reading) -> Iterator[Sentence]:
    """Give the sentences before an event's own, the last first."""
    n = reading.index_at(here.start)
    return (s for s in reversed(reading.sentences[:n]) if one.paragraph - s.paragraph <= NEAR and not s.headline)


def _spent(words: DateWords, one: Grounded, sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence tells that one of an event's people was, or is to be, somewhere on those days."""
    span = words.kind == "full" and len(words.parts) == len("ymdmd") and words.parts[4]
    if not (span or words.kind in WIDE) or words.prep in BOUNDS:
        return False
    lead = reading.text[sentence.start : words.start]
    quoted = any(start <= words.start < end for start, end in sentence.quoted)
    near = max(sentence.start, words.start - BESIDE), min(sentence.end, words.end + BESIDE)
    spent = STAY.search(reading.text, *near)
    if quoted or SPOKEN_OF.search(lead) or spent is None:
        return False
    if one.event.status == "happened" and TO_COME.search(reading.text, sentence.start, sentence.end):
        return False
    who = [m for m in reading.mentions if m.kind in PEOPLE and sentence.start <= m.start < spent.start()]
    if who and OWNED.search(reading.text, who[-1].end, spent.end()):  # "told of talks with B in the latter's stay"
        who = who[-1:]
    unnamed = bool(who) and all(m.kind == "role" for m in who)  # "On 2-4 May, the Danish foreign minister attended"
    return unnamed or not {m.name for m in who}.isdisjoint(one.event.participants)
