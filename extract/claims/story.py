"""The day of a story that opens with what somebody did on it: whom he met is told later, and when he came between."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.spans import Reading, Sentence
from ..when.calendar_words import BOUNDS, KINDS
from ..when.dates import DateWords, find, resolve
from .arrivals import PARTING
from .going_on import breaks_off
from .ground import Grounded
from .lead import AIRPORT, APART, ARRIVES, DATELINE, TO_COME, elsewhere, tells
from .scene import ELSEWHEN

__all__ = ["of_story"]

MET = re.compile("|".join(tables("status")["story"]["met"]), re.I)
SEVERAL = re.compile("|".join(tables("status")["story"]["several"]), re.I)
ALSO = re.compile(r"\balso\b", re.I)
GOES = re.compile(
    r"\b(?:just |shortly )?before (?:(?:his|her|their) (?:departure|return)"
    r"|(?:depart|leav|fly|head|board|proceed|return|travell?)ing)\b",
    re.I,
)
"""What one does next, which leads to no other time: "he was received by Berg before leaving for the airport"."""
TOP, FAR = 4, 9
"""Sentences at the head of a text of which one may open the story; paragraphs over which it is told."""
PERFECT = re.compile(r"\b(?:has|have|'s|'ve)\b")
BESIDE = 60
"""Characters between the word for coming and its day: "who arrived here on the second leg of his tour on Monday"."""
WIDE = ("year", "month", "season")
"""What a story may look back to without going on to it: "his first visit since taking office in 2018"."""
WHOSE = ("'s", "\u2019s")
"""What makes a year that of a thing: "last year's vote"."""
ASIDE = re.compile(r"\b(?:who|whose|where|since)\b")
"""What leads, behind whom one met, to other times: "met Berg, who fled in 1996", "the first talks since the war"."""
DAY = len("2000-01-01")


def of_story(one: Grounded, reading: Reading) -> str | None:
    """Give the day on which the first sentences tell one of an event's people to have met others.

    Only where no other day has been named since but that on which he came, and where the event's own words neither
    count from another time nor lead to another place.
    """
    here, n = reading.sentence_at(one.at), reading.index_at(one.at)
    words = GOES.sub("", reading.text[here.start : one.event.char_end])
    led_away = APART.search(ALSO.sub("", words)) or PERFECT.search(words) or breaks_off(words)
    if one.event.status != "happened" or here.headline or led_away:
        return None
    aside = ASIDE.search(reading.text, one.event.char_end, here.end)
    ends = aside.start() if aside else here.end
    if ELSEWHEN.search(reading.text, here.start, ends) or any(w.start < ends for w in _days(here, reading)):
        return None
    told = [s for s in reading.sentences[:n] if tells(s, reading)]
    before = next((s for s in reversed(reading.sentences[:n]) if not s.headline), here)
    landed = AIRPORT.search(words) and not PARTING.search(words)
    if _of_a_coming(before, reading) and (before.paragraph == one.paragraph or landed):
        return None  # "had arrived on Monday. He was met by": then
    opening = next((s for s in told[:TOP] if _days(s, reading)), None)
    if opening is None or one.paragraph - opening.paragraph > FAR or elsewhere(one, opening.start, reading):
        return None
    if ALSO.search(words) and not SEVERAL.search(reading.text, opening.start, opening.end):
        return None  # on any other day of the visit, unless the story opens with all whom he met
    since = [s for s in told if s.start > opening.start]
    later = [w for s in since for w in _days(s, reading) if s is since[-1] or w.kind not in WIDE]
    day = _lent(opening, one, reading)
    return day if all(resolve(w, reading.anchor.date, "past") == day for w in later) else None


def _days(sentence: Sentence, reading: Reading) -> list[DateWords]:
    """Give the words that say when, but those of a dateline, of the hours of a day, and of somebody's coming."""
    line = DATELINE.match(reading.text, sentence.start, sentence.end)
    found = find(reading.text, line.end() if line else sentence.start, sentence.end)
    found = tuple(w for w in found if "year" not in w.words.lower() or not reading.text.startswith(WHOSE, w.end))
    return [w for w in found if (w.kind != "same" or w.parts[0]) and not _came(w, sentence, reading)]


def _of_a_coming(sentence: Sentence, reading: Reading) -> bool:
    return any(_came(w, sentence, reading) for w in find(reading.text, sentence.start, sentence.end))


def _came(words: DateWords, sentence: Sentence, reading: Reading) -> bool:
    lead = reading.text[max(sentence.start, words.start - BESIDE) : words.start]
    return ARRIVES.search(lead) is not None and MET.search(lead) is None


def _lent(opening: Sentence, one: Grounded, reading: Reading) -> str | None:
    """Resolve the one day of the opening, if it tells that one of the event's people met somebody then."""
    words, text = _days(opening, reading), reading.text
    named = {m.name for m in reading.mentions if m.kind == "person" and opening.start <= m.start < opening.end}
    if named.isdisjoint(one.event.participants) or not MET.search(text, opening.start, opening.end):
        return None
    if any(w.kind not in KINDS or w.prep in BOUNDS or text.startswith("'s", w.end) for w in words):
        return None
    if TO_COME.search(text, opening.start, opening.end):
        return None
    days = {resolve(w, reading.anchor.date, "past") for w in words}
    day = days.pop() if len(days) == 1 else None
    own = reading.anchor.date
    return day if day is not None and len(day) == DAY and (not own or day <= own) else None
