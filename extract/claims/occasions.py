"""The day of the occasion that an encounter is said to be at: "After the ceremony he met", "While in Oslo she saw"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...graph.dates import bounds, intersect
from ...ontology.vocabulary import PROSPECTS
from ..lexicon import tables
from ..text import gazetteer
from ..text.spans import ANYONE, Reading, Sentence
from ..when.calendar_words import BOUNDS
from ..when.dates import DateWords, find, resolve
from .going_on import breaks_off
from .ground import Grounded
from .lead import ARRIVES, DATELINE
from .scene import ELSEWHEN, LEFT, SETS_OUT, TO_COME

__all__ = ["of_occasion"]

WORDS = tables("occasions")
AT, THEN, DEFINITE, NOT = ("|".join(WORDS["points"][part]) for part in ("at", "then", "definite", "not"))
FAMILIES = {name: re.compile("|".join(words["told"]), re.I) for name, words in WORDS["families"].items()}
NOUNS = {name: "|".join(words["noun"]) for name, words in WORDS["families"].items()}
NAMED = (
    rf"(?P<whose>{DEFINITE})\s(?:(?!(?:{NOT})\b)[\w'-]+\s){{0,2}}?"
    rf"(?:{'|'.join(f'(?P<{name}>(?:{noun})s?)' for name, noun in NOUNS.items())})\b"
)
POINTS = re.compile(rf"(?:{AT}|(?P<then>{THEN}))\s{NAMED}", re.I)
"""What points back at an occasion: "during the visit", "on the margins of this summit", "when the talks ended"."""
ITSELF = re.compile(rf"\W*(?P<then>(?!))?{NAMED}\s(?:{'|'.join(WORDS['points']['itself'])})\b", re.I)
"""What tells of the occasion itself who was there: "The consultations were co-chaired by"."""
LED_BY = re.compile(
    rf"\W*(?:(?:Jointly|Co)[ -])?(?:{'|'.join(WORDS['points']['led'])}) by [^;]{{3,240}}?, (?P<then>(?!))?{NAMED}", re.I
)
"""The same before it is named: "Jointly chaired by Holm and Berg, the session drew"."""
THERE = re.compile("|".join(WORDS["points"]["there"]))
STAY = re.compile(r"\b[Ww]hile (?:in|at|visiting) (?:the )?([A-Z][\w'-]+)|[Ss]tay in ([A-Z][\w'-]+)")
SOMEWHERE = re.compile(r"\b(?:in|to|at|for|reach(?:ed|es)?|visit(?:ed|s)?) (?:the )?[A-Z]")
"""A sentence that a later "There" points at."""
GOING = "|".join(WORDS["points"]["going"])
HELD, MANY, SAID = (re.compile("|".join(WORDS["held"][part]), re.I) for part in ("words", "many", "said"))
"""How a report opens that first tells of talks, and then between whom they were; what makes a day that of a saying."""
NEAR, FAR = 2, 12
"""Paragraphs over which such a report does; sentences back to which an occasion is looked for."""
THE_TWO = re.compile(r"\W*(?:They|Both|The (?:two|pair|sides))\b")
BROKEN = 40
"""Characters of a line that may end within a sentence."""
OWN = ("his", "her", "their")
KINDS = ("full", "weekday", "weekdays", "day", "unit")
DAY = len("2000-01-01")


def of_occasion(one: Grounded, reading: Reading) -> str | None:
    """Give the day or days of the occasion that an event's sentence points back at, where an earlier one tells them.

    Not where its words count from another time, or name a day themselves.
    """
    here = reading.sentence_at(one.at)
    if breaks_off(reading.text[here.start : one.event.char_end]) or _days(here, reading):
        return None
    if ELSEWHEN.search(reading.text, here.start, here.end):
        return None
    pointed = _pointed(here, reading, ahead=one.event.status in PROSPECTS) or _pointed_before(here, reading)
    if pointed is not None and pointed.then and one.event.status in PROSPECTS:
        return None  # what is to be done "once the talks are over" may be on any later day
    return _of_talks(one, here, reading) if pointed is None else _of_the_one_meant(pointed, one, here, reading)


def _of_the_one_meant(pointed: Pointed, one: Grounded, here: Sentence, reading: Reading) -> str | None:
    """Give the day of the occasion that is meant, unless another day has been named since."""
    since: list[DateWords] = []
    for sentence in _before(here, reading):
        words = _days(sentence, reading)
        if not pointed.told.search(reading.text, _begins(sentence, reading), sentence.end):
            since += [] if _comes(sentence, reading) else _outside(words, sentence)
            continue
        others = pointed.own and _of_others(one, sentence, reading)
        if words and not others:
            days = _lent(words, one, sentence, reading)
            return days if not since or _covers(days, since, one, reading) else None
        if pointed.own and not others and not pointed.lasts:
            return None  # it is told there, without a day
        if any(w.kind == "same" and w.parts[0] for w in find(reading.text, sentence.start, sentence.end)):
            return None  # it is counted from another day: "the next day she went to Oslo"
    return None


def _comes(sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence tells when somebody comes, which is no day of what it is told for."""
    return any(way.search(reading.text, sentence.start, sentence.end) for way in (SETS_OUT, ARRIVES))


def _outside(words: list[DateWords], sentence: Sentence) -> list[DateWords]:
    """Give the days but those of a quotation, and "today", on which something was only said."""
    said = [w for w in words if any(start <= w.start < end for start, end in sentence.quoted)]
    return [w for w in words if w not in said and not (w.kind == "day" and not w.parts[0])]


def _begins(sentence: Sentence, reading: Reading) -> int:
    """Give where a sentence begins of which a broken line holds the end alone: "will visit / Peru from 3 to 5 May"."""
    n = reading.index_at(sentence.start)
    last = reading.sentences[n - 1] if n else sentence
    words = reading.text[last.start : last.end].rstrip()
    broken = len(words) > BROKEN and words[-1].islower() and reading.text.count("\n", last.start, sentence.start) < 2
    return last.start if broken and not last.headline else sentence.start


def _covers(days: str | None, named: list[DateWords], one: Grounded, reading: Reading) -> bool:
    """Say whether the days of a stay are several, and all that have been named since are among them."""
    tense = "future" if one.event.status in PROSPECTS else "past"
    since = [resolve(w, reading.anchor.date, tense) for w in named]
    return days is not None and "/" in days and all(day and intersect([days, day]) == day for day in since)


def _of_talks(one: Grounded, here: Sentence, reading: Reading) -> str | None:
    """Give the day that the last sentence with one names, where it opens the report of talks."""
    told = ((sentence, words) for sentence in _before(here, reading) if (words := _days(sentence, reading)))
    sentence, words = next(told, (here, []))
    return _lent(words, one, sentence, reading) if words and _opens_talks(one, sentence, reading) else None


class Pointed(NamedTuple):
    """How an occasion is told of; whether it is somebody's own, lasts as a visit does, or what is told came then."""

    told: re.Pattern[str]
    own: bool = False
    lasts: bool = False
    then: bool = False


def _pointed(here: Sentence, reading: Reading, *, ahead: bool = False) -> Pointed | None:
    """Give how an earlier sentence tells of the occasion at which this one puts what happened."""
    itself = ITSELF.match(reading.text, here.start, here.end) or LED_BY.match(reading.text, here.start, here.end)
    points = POINTS.finditer(reading.text, here.start, here.end)
    stay = STAY.search(reading.text, here.start, here.end)
    for m in points if itself is None else (itself, *points):
        if stay is not None and not ahead and m.start() < stay.start(2) < m.end() + len(" in the "):
            continue  # "during his stay in Oslo" is no visit to elsewhere
        if not any(start <= m.start() < end for start, end in here.quoted):
            return Pointed(
                FAMILIES[str(m.lastgroup)], m["whose"].lower() in OWN, m.lastgroup == "visit", bool(m["then"])
            )
    if THERE.search(reading.text, here.start, here.end):
        return Pointed(SOMEWHERE)
    if stay is None:
        return None
    place = stay[1] or stay[2]
    known = gazetteer.place(place)
    state = known.state if known and known.state else place
    return Pointed(re.compile(rf"\b(?:{re.escape(place)}|(?:{GOING})\s+(?:the\s)?{re.escape(state)})\b"))


def _pointed_before(here: Sentence, reading: Reading) -> Pointed | None:
    """Give what the sentence before points at, where this one goes on about those two: "They discussed"."""
    n = reading.index_at(here.start)
    last = reading.sentences[n - 1] if n else here
    goes_on = last.paragraph == here.paragraph and THE_TWO.match(reading.text, here.start, here.end)
    return _pointed(last, reading) if goes_on and last is not here and not _days(last, reading) else None


def _before(here: Sentence, reading: Reading) -> Iterator[Sentence]:
    n = reading.index_at(here.start)
    yield from reversed(reading.sentences[max(0, n - FAR) : n])


def _days(sentence: Sentence, reading: Reading) -> list[DateWords]:
    """Give the words that name days, but that of a dateline."""
    found = find(reading.text, sentence.start, sentence.end)
    line = DATELINE.match(reading.text, sentence.start, sentence.end) if found else None
    own, end = reading.anchor.date, line.end() if line else sentence.start
    found = tuple(d for d in found if d.end > end or resolve(d, own, "past") != own)
    return [d for d in found if d.kind in KINDS and d.prep not in BOUNDS]


def _of_others(one: Grounded, sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence names people, and none of an event's: their audience is not his."""
    named = {m.name for m in reading.mentions if m.kind == "person" and sentence.start <= m.start < sentence.end}
    return bool(named) and named.isdisjoint(one.event.participants)


def _opens_talks(one: Grounded, sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence opens the report of talks with their day: first that they were, then between whom.

    "Consultations were held in Bern on Friday", without names, or "Berg held a round of meetings in Bern on Friday".
    """
    if one.event.status != "happened" or SAID.search(reading.text, sentence.start, sentence.end):
        return False
    named = {m.name for m in reading.mentions if m.kind in ANYONE and sentence.start <= m.start < sentence.end}
    if named:
        many = MANY.search(reading.text, sentence.start, sentence.end)
        return bool(many) and len(named) == 1 and named <= set(one.event.participants)
    near = one.paragraph - sentence.paragraph <= NEAR
    return near and HELD.search(reading.text, sentence.start, sentence.end) is not None


def _lent(words: list[DateWords], one: Grounded, sentence: Sentence, reading: Reading) -> str | None:
    """Resolve the days of an occasion, where there is one day or span and it lies on the event's side of the text's."""
    ahead, own = one.event.status in PROSPECTS, reading.anchor.date
    goes = _comes(sentence, reading)
    gone = LEFT.search(reading.text, sentence.start, words[0].start) and not words[0].parts[4:5]
    if (ahead and goes) or (not ahead and gone):
        return None  # whom one hopes to see on a journey, or saw on one that ended then, one saw on any of its days
    if any(start <= w.start < end for w in words for start, end in sentence.quoted):
        return None
    to_come = TO_COME.search(reading.text, sentence.start, sentence.end) is not None
    days = {resolve(w, own, "future" if ahead or to_come else "past") for w in words}
    day = days.pop()
    if days or day is None or len(day) < DAY:
        return None
    first, last = bounds(day)
    on_its_side = not own or ((last or "9999") >= own if ahead else (first or "") <= own)
    return day if on_its_side else None
