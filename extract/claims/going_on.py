"""What tells on of the same people: "She then met", "Following his audience he saw", "Later he was received by"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS, PROSPECTS
from ..lexicon import tables
from ..text.spans import Reading
from ..text.vocabulary import vocabulary
from ..when.dates import duration, find, resolve
from .attach import one_of_its_days
from .grade import lent
from .ground import Grounded
from .journeys import AWAY, ENDING, during, goes_with, is_journey, stays_elsewhere
from .lead import LATER, OF_THE_STORY, elsewhere

__all__ = ["TOLD", "breaks_off", "going_on", "next_in_plan"]

ON = tables("status")["goes_on"]
GOES_ON, ADDS, AFTER_IT, BEFORE_IT, PERFECT, IN_PASSING, BREAKS_OFF = (
    re.compile("|".join(ON[part]), re.I)
    for part in ("words", "adds", "after_it", "before_it", "perfect", "in_passing", "but")
)
PASSING = frozenset(ON["passing"].split())
TOLD = "the day of what was told before"
NEXT = re.compile(
    r"^(?:likewise|then|later|next|after(?:wards?| (?:that|which|this|the|his|her|their)))\b"
    r"|\b(?:afterwards?|thereafter|subsequently|(?:will|is to|are to|is due to) (?:then|later))\b",
    re.I,
)
"""Words by which what is planned follows what was planned before it, on the same day."""
VISIT = re.compile(
    r"\b(?:his|her|their|its|the|this|an?|official|state|working|private|\w+['\u2019]s) (?:[\w-]+ ){0,3}"
    r"(?:visit|trip|stay|tour)\b",
    re.I,
)
FRESH = 2
"""Days to that of a text, within which a bulletin tells all that one host did."""
FOLLOWING = re.compile(r"\W*(?:After|Following|Once)\b")
ITEMS = "-*\u2022\u2013\u2014"
"""Marks before the items of a list."""


def going_on(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded | None:
    """Lend the day of what one of its people did just before: "She also met", "Later he was received by"."""
    e = one.event
    mine = (o for o in reversed(told) if _took_part(o.event, e.participants) and not _aside(o, reading))
    last, start = next(mine, None), reading.sentence_at(one.at).start
    today = last is not None and last.event.date == reading.anchor.date
    also = _adds(one, reading) and not _of_a_visit(one, reading)
    allowed = OF_THE_STORY if today and (also or LATER.match(reading.text, start)) else 0
    if last is None or (_far(one, last, reading, allowed) and not AFTER_IT.match(reading.text, start, one.at)):
        return None
    o = last.event
    if last.at >= start and o.date_text is not None:
        return None  # that clause has a date of its own words, which this one was not found to share
    words = reading.text[start : e.char_end]
    just_before = BEFORE_IT.match(words) if o.type in ENCOUNTERS and len(o.date or "") == len("2000-01-01") else None
    words = words[just_before.end() :] if just_before else words
    if breaks_off(words):
        return None
    if is_journey(last, reading) and stays_elsewhere(one, last, reading):
        return None
    if is_journey(last, reading) and goes_with(one, last):
        end = max(o.char_end, reading.sentence_at(last.at).end)
        if len(o.date or "") == len("2000-01-01") and ENDING.search(reading.text, o.char_start, end):
            return None  # "ended her visit on Monday. She met Berg": then, or on any day before
        return during(one, _later_in(last, reading) or o.date)
    if last.paragraph == one.paragraph and AWAY in (o.why or ""):
        return during(one, o.date)
    if elsewhere(one, last.at, reading) or (e.type == "call" and is_journey(last, reading) and len(o.date or "") != 10):
        return None
    at_some_time = len(o.date or "") != 10 and not PERFECT.search(words)  # "has also met": then, or at any other
    of_the_text = at_some_time or (o.date == reading.anchor.date and not _of_a_visit(one, reading))
    of_the_text = of_the_text or _received_as_well(one, last, reading)
    told_on = just_before or GOES_ON.search(words) or AFTER_IT.match(words) or (ADDS.search(words) and of_the_text)
    if o.date is None or not told_on:
        return None
    return one._replace(event=lent(replace(e, date=one_of_its_days(o.date)), TOLD))


def _of_a_visit(one: Grounded, reading: Reading) -> bool:
    """Say whether the text tells of a visit: what "also" adds may have been on any of its days."""
    here = reading.sentence_at(one.at)
    told = (s for s in reading.sentences if s is not here and VISIT.search(reading.text, s.start, s.end))
    return next(told, None) is not None or (duration(reading.text[here.start : here.end]) or 0) > 1


def _adds(one: Grounded, reading: Reading) -> bool:
    """Say whether a sentence adds an encounter to others, of no other time: "She also met", not "has also met"."""
    words = reading.text[reading.sentence_at(one.at).start : one.event.char_end]
    return ADDS.search(words) is not None and PERFECT.search(words) is None


def _received_as_well(one: Grounded, last: Grounded, reading: Reading) -> bool:
    """Say whether a host received others as well, right behind those whom he received shortly before the text's day.

    So bulletins tell of one day of a court or office: "received A yesterday. He also received B".
    """
    hosts = [g.event.participants[0] for g in (last, one) if g.event.rule == "receive" and g.event.participants]
    own, day = reading.anchor.date or "", last.event.date or ""
    known = len(own) == len(day) == len("2000-01-01")
    fresh = known and 0 <= (dt.date.fromisoformat(own) - dt.date.fromisoformat(day)).days <= FRESH
    same = len(hosts) > 1 and hosts[0] == hosts[1] and last.paragraph == one.paragraph
    return fresh and same and _adds(one, reading)


@lru_cache(maxsize=64)
def breaks_off(words: str) -> bool:
    """Say whether words lead away from the day told before; several steps ask it of an event's sentence.

    >>> breaks_off("She had met Berg last year"), breaks_off("She had talks with Berg")
    (True, False)
    """
    return BREAKS_OFF.search(words) is not None


def next_in_plan(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded | None:
    """Lend a plan the day of the plan that it follows: "will call on Holm today. Afterwards he is to see Berg"."""
    start = reading.sentence_at(one.at).start
    last = next((o for o in reversed(told) if o.at < start), None)
    if last is None or last.event.status not in PROSPECTS:
        return None
    if (days := _on_the_same_journey(last, one, reading)) is not None:
        return during(one, days)
    after_it = _right_after(last, one, reading)
    if last.paragraph != one.paragraph and not after_it:
        return None
    mine = last.event.type in ENCOUNTERS and not set(last.event.participants).isdisjoint(one.event.participants)
    words, day = reading.text[start : one.event.char_end], last.event.date
    if not mine or not day or len(day) != len("2000-01-01") or not (after_it or NEXT.search(words)):
        return None
    if elsewhere(one, last.at, reading) or find(reading.text, start, reading.sentence_at(one.at).end):
        return None
    return one._replace(event=lent(replace(one.event, date=day), TOLD))


def _on_the_same_journey(last: Grounded, one: Grounded, reading: Reading) -> str | None:
    """Give the days of the journey of a plan told just before, where this one tells no other time or place."""
    here, days = reading.sentence_at(one.at), last.event.date
    if AWAY not in (last.event.why or "") or one.paragraph - last.paragraph > 1 or not days or days[0] != "[":
        return None
    if set(last.event.participants).isdisjoint(one.event.participants) or breaks_off(
        reading.text[here.start : one.event.char_end]
    ):
        return None
    away = elsewhere(one, last.at, reading) or find(reading.text, here.start, here.end)
    return None if away else days


def _right_after(last: Grounded, one: Grounded, reading: Reading) -> bool:
    """Say whether a sentence opens with whom its people are to see before: "After seeing Holm, Berg will meet"."""
    start = reading.sentence_at(one.at).start
    if not FOLLOWING.match(reading.text, start) or _far(one, last, reading, OF_THE_STORY):
        return False
    led = {m.name for m in reading.mentions if m.kind == "person" and start <= m.start < one.event.char_start}
    return not (led & set(last.event.participants)).isdisjoint(
        set(last.event.participants) - set(one.event.participants)
    )


def _took_part(event: Event, names: Sequence[str]) -> bool:
    """Say whether an event took place, on a known day, in which one of some people took part."""
    known = event.type in (*ENCOUNTERS, "visit", "joint_appearance") and event.status == "happened" and event.date
    return bool(known) and not set(event.participants).isdisjoint(names)


def _aside(one: Grounded, reading: Reading) -> bool:
    """Say whether an event was told in passing, as of an earlier time: "a matter he had raised with her in May"."""
    words = reading.text[reading.sentence_at(one.at).start : one.event.char_end]
    return not PASSING.isdisjoint(vocabulary(words).words) and IN_PASSING.search(words) is not None


def _far(one: Grounded, other: Grounded, reading: Reading, allowed: int) -> bool:
    """Say whether more paragraphs than allowed stand between two events, the items of a list apart."""
    between = {
        s.paragraph
        for s in reading.sentences
        if other.paragraph < s.paragraph < one.paragraph and reading.text[s.start] not in ITEMS
    }
    return len(between) > allowed


def _later_in(journey: Grounded, reading: Reading) -> str | None:
    """Give the day of what a sentence tells, beside that of an arrival: "A, who arrived last night, saw B today"."""
    end = reading.sentence_at(journey.at).end
    days = [w for w in find(reading.text, journey.event.char_end, end) if w.kind in ("full", "weekday", "day")]
    behind = [w for w in days if w.words != journey.event.date_text]
    return resolve(behind[-1], reading.anchor.date, "past") if len(behind) == 1 else None
