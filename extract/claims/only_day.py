"""The one day that a short report names: what it tells as past was then, and what it tells as to come will be then."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..text.spans import Reading, Sentence
from ..when.dates import DateWords, find, resolve
from .attach import one_of_its_days
from .going_on import breaks_off
from .grade import PRESENT
from .ground import Grounded
from .lead import DATELINE, MET, elsewhere, met_others, of_another_time, tells
from .lead import TO_COME as WAS_TO
from .reckoned import reckon
from .scene import BEGINS, ELSEWHEN, LEFT, ONCE, PAGE, SPOKEN_OF, TO_COME

__all__ = ["only_day"]

SHORT = 14
"""Sentences of a report that may be of one day; a longer one comes to others without naming them."""
PERFECT = re.compile(
    r"\b(?:has|have|'ve) (?:\w+ ){0,2}(?:been|met|spoken|seen|held|had|visited)\b"
    r"|\b(?:when|while|where|before) (?:he|she|they)\b"
)
ADDS = re.compile(
    r"^\W*separately\b|\b(?:also|likewise|additionally|as well|too|in addition|besides|meanwhile|further(?:more)?)\b",
    re.I,
)
"""What adds one more thing, which may have been on any day near it."""
TALKED = re.compile(rf"{MET.pattern}|\b(?:discussion|conversation|phoned|telephoned|called)\b", re.I)
PHONED = re.compile(r"\b(?:tele)?phone|\bcall", re.I)
VISIT = re.compile(r"\bvisit(?:s|ed|ing)?\b", re.I)
KINDS = ("full", "weekday", "day", "monthday")
BOUNDS = ("since", "until", "till", "before", "after", "by", "from")
PAST, AHEAD = dt.timedelta(10), dt.timedelta(45)
"""How far from its own day that of a report lies."""
BEHIND = 25
"""Characters behind a day within which "will" makes it one that is to come."""
MEET = re.compile(
    r"\b(?:to|will|would|shall) (?:\w+ly |first |next |then )?(?:meet|hold|sit down|speak|talk|confer)\b", re.I
)
NEAR = 2
"""Paragraphs from such an opening to those whom it names."""
DAY = len("2000-01-01")


def only_day(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the one day, or the one span of days, that a report names for what is past, or for what is to come.

    Not where the words of the event, or those right before it, lead to another time or place.
    """
    here, ahead = reading.sentence_at(one.at), one.event.status == "planned"
    words = reading.text[here.start : one.event.char_end]
    if one.event.status not in ("happened", "planned") or reading.anchor.days or reading.anchor.ahead:
        return None
    if breaks_off(words) or ELSEWHEN.search(words) or PERFECT.search(reading.text, here.start, here.end):
        return None
    body = [s for s in reading.sentences if tells(s, reading)]
    if len(body) > SHORT or reading.document.end or _words(here, reading):
        return None
    named = [(s, day, said) for s in body for said, day in _days(s, reading)]
    days = {day for _, day, future in named if future == ahead}
    day = days.pop() if len(days) == 1 else None
    if day is not None and len(day) == DAY and ADDS.search(words):
        return None
    if day is None or not _near(day, reading, ahead=ahead) or _other_time_before(here, day, reading, ahead=ahead):
        return None
    there = [s for s, d, _ in named if d == day and not elsewhere(one, s.start, reading)]
    doubted = PRESENT in (one.event.why or "") or (ahead and len(day) == DAY)
    linked = any(_tells_of_it(one, s, told, reading, doubted=doubted) for s in there)
    return one_of_its_days(day) if linked else None


def _tells_of_it(one: Grounded, there: Sentence, told: list[Grounded], reading: Reading, *, doubted: bool) -> bool:
    """Say whether the sentence of the day may be of the same encounter: it names all its people, or none of any."""
    text, past = reading.text[there.start : there.end], one.event.status == "happened"
    named = {m.name for m in reading.mentions if m.kind == "person" and there.start <= m.start < there.end}
    if one.event.status == "planned" and not named and _opens(one, there, reading):
        return True
    if not TALKED.search(VISIT.sub("", text) if past else text) or (past and WAS_TO.search(text)):
        return False
    if LEFT.search(text) or SPOKEN_OF.search(text) or PAGE.search(text) or BEGINS.search(text):
        return False
    if of_another_time(there, reading):
        return False
    if named >= set(one.event.participants):
        return True
    if doubted or there.start > one.at or (one.event.type == "call" and not PHONED.search(text)):
        return False
    return not met_others(one, there, told) and (not named or not named.isdisjoint(one.event.participants))


def _opens(one: Grounded, there: Sentence, reading: Reading) -> bool:
    """Say whether a report opens with a plan of those whom it then names: "The two are to meet on Friday. A and B"."""
    first = next((s for s in reading.sentences if tells(s, reading)), there)
    met = MEET.search(reading.text, there.start, there.end) is not None
    return first.start == there.start and there.start < one.at and met and one.paragraph - there.paragraph <= NEAR


def _words(sentence: Sentence, reading: Reading) -> list[DateWords]:
    """Give the words of time of a sentence, but for its dateline and the hours of a day."""
    line = DATELINE.match(reading.text, sentence.start, sentence.end)
    found = find(reading.text, line.end() if line else sentence.start, sentence.end)
    return [w for w in found if w.kind != "same" or w.parts[0]]


def _days(sentence: Sentence, reading: Reading) -> Iterator[tuple[bool, str]]:
    """Give the days that a sentence names, each with whether it is one that is to come."""
    for words in _words(sentence, reading):
        if words.kind not in KINDS or words.prep in BOUNDS:
            continue
        if ONCE.search(reading.text, sentence.start, sentence.end) and words.kind == "full":
            continue
        future = TO_COME.search(reading.text, sentence.start, min(sentence.end, words.end + BEHIND)) is not None
        own = reading.anchor.date
        if not own and not isinstance(words.parts[0], int):
            continue
        day = reckon(words, reading, "future" if future else "past")
        if day is not None and len(day) >= DAY:
            yield future, day


def _near(day: str, reading: Reading, *, ahead: bool) -> bool:
    """Say whether a day lies near that of the report, on the side of what is past or to come."""
    own = reading.anchor.date
    first = day.lstrip("[")[:DAY]
    if not own or len(own) != DAY:
        return not own
    gap = dt.date.fromisoformat(own) - dt.date.fromisoformat(first)
    return -AHEAD <= gap <= dt.timedelta(0) if ahead else dt.timedelta(0) <= gap <= PAST


def _other_time_before(here: Sentence, day: str, reading: Reading, *, ahead: bool) -> bool:
    """Say whether the sentence right before tells of another time alone: "He was born in 1950. He met"."""
    n = reading.index_at(here.start)
    last = reading.sentences[n - 1] if n else here
    words = _words(last, reading) if last is not here else []
    return bool(words) and all(resolve(w, reading.anchor.date, "future" if ahead else "past") != day for w in words)
