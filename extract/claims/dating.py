"""What other sentences say of when an event was: "the next day", "the meeting is set for Friday", "she also met"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from ...graph.dates import bounds, intersect
from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS, OCCURRED, PROSPECTS
from ..text.spans import Reading
from ..what.clauses import Clause
from ..what.frames import Frame
from ..what.segments import segments
from ..when.dates import find, resolve
from .attach import one_of_its_days, when
from .going_on import TOLD, breaks_off, going_on, next_in_plan
from .grade import lent
from .ground import Grounded
from .journeys import days_of_journey, during, goes_with, is_journey, nth_day, on_a_journey_over
from .lead import ARRIVES, elsewhere, of_lead, of_report
from .occasions import of_occasion
from .of_the_page import of_the_page, of_title
from .quoted_day import as_quoted
from .record_day import of_record
from .said_behind import said_behind
from .scene import scene
from .shifted import same_day
from .story import of_story

__all__ = ["lend_day", "redate"]

OF_STORY = "the day with which the story opens"
GREETING = frozenset(("welcome", "welcome-by", "greet", "greet-by", "receive", "receive-by"))
LANDING = ("arrive", "land")
ON_THE_WAY = ("arrive", "travel", "return", "land", "touch-down")
MEANWHILE = re.compile(
    r"\W*(?:Meanwhile|Meantime|In the meantime|At the same time|Separately"
    r"|(?:In|At) (?:a|another) (?:(?:separate|related|similar|further|parallel) )?(?:meeting|audience|encounter))\b"
)
"""What a bulletin opens with to tell of others who met that day."""
CLOCK = re.compile(
    r"\b(?:at|by|from|until|till|around|about|after|before) (?:about |around |exactly |precisely |nearly )?"
    r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.m\.|[ap]m\b|o'clock|hours|hrs)|noon\b|midday\b|midnight\b"
    r"|\d{1,2}[.:]\d\d(?= (?:GMT|UTC|local|in|on|with|and|to|at)\b|[,;)]|\.\s))",
    re.I,
)
"""An hour: what is told to be at one was on a day that the text knows, the one told before or its own."""
ARRIVAL = re.compile(
    r"\b(?:on|upon|after|following) (?:(?:his|her|their|its|the) (?:\w+ )?)?(?:arrival|arriving|landing)\b",
    re.I,
)
MATTER = re.compile(
    r"\b(?:deal|dealt|dwel[lt]|focus|discuss|cover|concern|touch|address|cent(?:er|re?)|relat|devot|revolv|turn|look|about\b)",
    re.I,
)
"""What leads to what was talked about: a year behind it is the matter's, not the talks'."""
TOOK_PLACE = re.compile(
    r"\W*(?:The|Their|This) (?:\w+ )?(?:meeting|talks|encounter|audience) (?:took place|(?:was|were) held)\b"
)
SAID_BETWEEN = 3
"""Paragraphs of what was said there between an encounter and such a sentence."""
HELD = re.compile(r"\b(?:held|took place|(?:take|takes|taking) place|set|scheduled|due|planned|fixed)\b", re.I)
SHORT = 10
"""Paragraphs between a meeting and the welcome that a short report tells of after it."""
INSTEAD = re.compile(r"\b(?:instead|in (?:his|her|their) (?:place|stead))\b", re.I)


def redate(found: list[Grounded], reading: Reading, clause: Clause, frame: Frame) -> None:
    """Let "the meeting is set for Friday" date the encounters told just before that have no day of their own."""
    last = next((g for g in reversed(found) if g.event.type in ENCOUNTERS), None)
    if last is None or clause.sentence.start <= last.at:
        return
    said = TOOK_PLACE.match(reading.text, clause.sentence.start, clause.sentence.end)
    if clause.sentence.paragraph - last.paragraph > (SAID_BETWEEN if said else 1):
        return
    numbers, says = segments(clause.tokens)
    date, words, verdict, *_ = when(clause.tokens, frame, reading.anchor, numbers, says)
    ahead = verdict.status in PROSPECTS
    other = frame.type != last.event.type or (frame.subtype == "meal" and last.event.subtype != "meal")
    at = reading.text.find(words, clause.sentence.start) if words else -1
    before = reading.text[clause.sentence.start : max(at, clause.sentence.start)]
    if not date or other or (MATTER.search(before) and not HELD.search(before)):
        return
    begin = reading.sentence_at(last.at).start
    for n, one in enumerate(found):
        e = one.event
        same = one.at >= begin and e.type == frame.type and (e.status in PROSPECTS) == ahead
        if same and (e.date is None or _within(date, e.date)) and e.status in (*OCCURRED, *PROSPECTS):
            found[n] = one._replace(event=replace(e, date=date, date_text=words))


def _within(date: str, wide: str) -> bool:
    """Say whether a date is narrower than another and within it: "from 27 to 29 October", of last week."""
    return date != wide and intersect([date, wide]) == date


def lend_day(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Give an event without a date the day that what was told before lends it, with the reason."""
    if one.event.date is not None and _still_to_come(one.event, reading):
        one = one._replace(event=replace(one.event, date=None, date_text=None))
    if one.shift is not None:
        day = of_story(one, reading) if one.shift == 0 else None
        return same_day(one, told, reading) if day is None else _dated(one, day, OF_STORY)
    if one.event.type in ENCOUNTERS and len(one.event.date or "") != len("2000-01-01"):
        one = said_behind(one, reading)
    one = as_quoted(one, told, reading)
    e = one.event
    if e.date is not None and e.date[0] == "[" and (nth := nth_day(one, told, reading)) is not None:
        return one._replace(event=replace(e, date=nth))
    if e.date is not None and e.date_text is None and e.date[0] == "[":
        return _narrowed(one, told, reading)
    if e.date is not None or e.type not in ENCOUNTERS or e.status not in (*OCCURRED, *PROSPECTS):
        return one
    if e.status == "happened" and on_a_journey_over(one, reading):
        return one
    lent_ones = (way(one, told, reading) for way in WAYS)
    return next((lent_one for lent_one in lent_ones if lent_one.event.date is not None), one)


def _still_to_come(e: Event, reading: Reading) -> bool:
    """Say whether what happened would lie behind its text's own day and the next: then the day is something else's."""
    own = reading.anchor.end or reading.anchor.date
    if reading.anchor.days or reading.anchor.basis == "text":
        return False  # the first day that a log names is not that of the text
    if e.status != "happened" or e.type not in ENCOUNTERS or own is None or len(own) != len("2000-01-01"):
        return False
    return (bounds(str(e.date)).earliest or "") > (dt.date.fromisoformat(own) + dt.timedelta(1)).isoformat()


def _of_story(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    day = of_story(one, reading)
    return one if day is None else _dated(one, day, OF_STORY)


def _of_journey(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend the day of what was cancelled and done instead, else the days of a journey that the words name."""
    if one.event.status == "happened" and (day := _instead(one, told, reading)) is not None:
        return _dated(one, day, "in the place of what was cancelled")
    return during(one, nth_day(one, told, reading) or days_of_journey(one, told, reading))


def _of_those_told(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    if one.event.status == "happened":
        return _of_what_was_told(one, told, reading)
    return next_in_plan(one, told, reading) or _on_journey(one, told, reading)


def _of_occasion(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    if (days := of_occasion(one, reading)) is not None:
        return _dated(one, one_of_its_days(days), "the day of the occasion told before")
    year = of_title(one, reading)
    return one if year is None else _dated(one, year, "the year in the title")


def _of_report(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    day = of_report(one, reading)
    return one if day is None else _dated(one, day, "the day in the report below the heading")


def _after_arrival(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend what follows an arrival the day of it: "is due in Oslo today ... will see Holm soon after landing"."""
    here = reading.sentence_at(one.at)
    if not ARRIVAL.search(reading.text, here.start, here.end) or find(reading.text, here.start, here.end):
        return one
    before = (s for s in reading.sentences if 0 <= one.paragraph - s.paragraph <= 1 and s.start < here.start)
    came = [s for s in before if ARRIVES.search(reading.text, s.start, s.end)]
    days = [d for s in came[-1:] for d in find(reading.text, s.start, s.end) if d.kind in ("full", "weekday", "day")]
    if len(days) != 1 or days[0].prep in ("since", "until", "till", "before", "after", "by", "of"):
        return one
    day = resolve(days[0], reading.anchor.date, "past" if one.event.status == "happened" else "future")
    return one if day is None or len(day) != len("2000-01-01") else _dated(one, day, "the day of an arrival")


def _at_an_hour(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend what took place or is to take place at an hour the day told last, else the text's own."""
    here = reading.sentence_at(one.at)
    if not CLOCK.search(reading.text, here.start, here.end) or find(reading.text, here.start, here.end):
        return one
    return same_day(one._replace(shift=0), told, reading, at_an_hour=True)._replace(shift=None)


def _narrowed(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Narrow the days of a heading to the one told just before: "talks on Thursday at 10. He meets Berg at 12.15"."""
    found = scene(one, told, reading)
    day = intersect([found.day, str(one.event.date)]) if found is not None else None
    return one if day is None else one._replace(event=replace(one.event, date=day))


def _dated(one: Grounded, day: str, reason: str) -> Grounded:
    return one._replace(event=lent(replace(one.event, date=day), reason))


def _of_what_was_told(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend what happened the day of what the same people, or those it names of a group, were told to have done."""
    e = one.event
    for other in reversed(told):
        o = other.event
        if o.status != "happened" or not o.date or elsewhere(one, other.at, reading):
            continue
        if one.paragraph - other.paragraph <= SHORT and _welcomes_again(e, o):
            return _dated(one, o.date, TOLD)
        if _names_group(e, o, one, other) or _on_arrival(e, o, one, other):
            return _dated(one, o.date.partition("/")[0] if o.rule in LANDING else o.date, TOLD)
    if (gone_on := going_on(one, told, reading)) is not None:
        return gone_on
    if (day := of_lead(one, told, reading)) is not None:
        return _dated(one, day, "the day of what the same people did in the sentence before")
    if (day := _meanwhile(one, told, reading)) is not None:
        return _dated(one, day, TOLD)
    if (day := of_the_page(one, reading)) is not None:
        return _dated(one, day, "the day of the page")
    day = of_record(one, reading)
    return one if day is None else _dated(one, day, "the day of the record")


def _meanwhile(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the text's own day where that is the day of the encounter before: "Meanwhile, Holm received Berg"."""
    start = reading.sentence_at(one.at).start
    if not MEANWHILE.match(reading.text, start) or breaks_off(reading.text[start : one.event.char_end]):
        return None
    last = next((o for o in reversed(told) if o.event.type in ENCOUNTERS), None)
    if last is None or one.paragraph - last.paragraph > 2 or last.event.status != "happened":
        return None
    day = last.event.date
    return day if day and day == reading.anchor.date and not elsewhere(one, last.at, reading) else None


def _instead(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the day of what was cancelled just before, where somebody else took the place: "received them instead"."""
    last = told[-1] if told else None
    if last is None or last.event.status != "cancelled" or last.paragraph != one.paragraph:
        return None
    here = reading.sentence_at(one.at)
    return last.event.date if INSTEAD.search(reading.text, here.start, here.end) else None


def _of_scene(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend the day of the passage, unless the event's own words lead away from it.

    What a sentence opens with was the day of what followed each time, so that it makes nothing less sure.
    """
    if breaks_off(reading.text[reading.sentence_at(one.at).start : one.event.char_end]):
        return one
    found = scene(one, told, reading)
    if found is None:
        return one
    event = replace(one.event, date=one_of_its_days(found.day))
    return one._replace(event=event if found.opens else lent(event, "the day named in the passage before it"))


def _on_journey(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend the days of the journey told of just before: "will be in Prague on Thursday. He will meet Pavel"."""
    own = reading.anchor.date or ""
    gone = (o for o in reversed(told) if is_journey(o, reading) and o.event.date)
    last = next((o for o in gone if (bounds(str(o.event.date)).latest or "9999") >= own), None)
    if last is None or last.event.status not in PROSPECTS or not goes_with(one, last):
        return one
    if last.event.rule in ON_THE_WAY and len(last.event.date or "") == len("2000-01-01"):
        return one  # "leaves on Friday for Bern. She will meet Berg": then, or on any later day
    start = reading.sentence_at(one.at).start
    apart = last.at >= start or breaks_off(reading.text[start : one.event.char_end])
    return one if apart else during(one, last.event.date)


def _names_group(e: Event, o: Event, one: Grounded, other: Grounded) -> bool:
    """Say whether an event names somebody of a group that the same person met: "met party leaders on Tuesday"."""
    if o.type != e.type or not o.groups or e.groups or one.paragraph - other.paragraph > 4 or not o.participants:
        return False
    others = [n for n in e.participants if n != o.participants[0]]
    return o.participants[0] in e.participants and not set(others) & set(o.participants)


def _welcomes_again(e: Event, o: Event) -> bool:
    """Say whether the welcome is told of somebody whose meeting with the same host was: "received her at the door"."""
    met = o.type in ENCOUNTERS and len(o.participants) > 1 and len(o.date or "") == len("2000-01-01")
    return e.rule in GREETING and met and set(o.participants) <= set(e.participants)


def _on_arrival(e: Event, o: Event, one: Grounded, other: Grounded) -> bool:
    """Say whether somebody is welcomed who landed in the sentence before."""
    near = one.paragraph - other.paragraph <= 1 and 0 < one.at - other.at < 400
    return near and o.rule in LANDING and e.rule in GREETING and set(o.participants) <= set(e.participants)


WAYS = (_of_story, _of_journey, _of_scene, _of_those_told, _after_arrival, _of_occasion, _at_an_hour, _of_report)
"""What may lend a day, the surest first."""
