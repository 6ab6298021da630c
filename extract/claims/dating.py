"""What other sentences say of when an event was: "the next day", "on the last day of her visit", "she also met"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from ...graph.dates import bounds, intersect
from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS, OCCURRED, PROSPECTS
from ..text.spans import Reading
from ..when.dates import find
from .around import around
from .arrivals import at_a_journeys_end, days_after_it, on_journey
from .attach import one_of_its_days
from .going_on import TOLD, breaks_off, next_in_plan
from .grade import lent
from .ground import Grounded
from .journeys import AWAY, days_of_journey, during, nth_day, of_its_journey_alone, on_a_journey_over
from .lead import DATELINE, of_report
from .occasions import of_occasion
from .of_its_month import of_its_month
from .of_the_page import of_title
from .of_told import of_planned_group, of_what_was_told
from .one_day import days_of_it, next_stage
from .only_day import only_day
from .quoted_day import as_quoted
from .reckoned import reckoned
from .remarks import at_the_remarks
from .said_behind import said_behind
from .scene import scene
from .shifted import same_day
from .stays import of_stay
from .story import of_story

__all__ = ["lend_day"]

OF_STORY = "the day with which the story opens"
CLOCK = re.compile(
    r"\b(?:at|by|from|between|until|till|around|about|after|before) (?:about |around |exactly |precisely |nearly )?"
    r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.m\.|[ap]m\b|o'clock|hours|hrs)|noon\b|midday\b|midnight\b"
    r"|\d{1,2}[.:]\d\d(?= (?:GMT|UTC|local|in|on|with|and|to|at)\b|[,;)]|\.\s))",
    re.I,
)
"""An hour: what is told to be at one was on a day that the text knows, the one told before or its own."""
RUN_TOGETHER = 5_000
"""Characters of a longer sentence, which is a list without stops: nothing around it tells when each of them met."""
INSTEAD = re.compile(r"\b(?:instead|in (?:his|her|their) (?:place|stead))\b", re.I)


def lend_day(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Give an event without a date the day that what was told before lends it, with the reason."""
    if one.event.date is not None and _still_to_come(one.event, reading):
        one = one._replace(event=replace(one.event, date=None, date_text=None))
    one = of_its_month(reckoned(one, reading), reading)
    if one.shift is not None:
        day = of_story(one, reading) if one.shift == 0 else None
        return same_day(one, told, reading) if day is None else one.dated(day, OF_STORY)
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
    here = reading.sentence_at(one.at)
    if here.end - here.start > RUN_TOGETHER or (e.status == "happened" and on_a_journey_over(one, reading)):
        return one
    if next_stage(one, reading):
        return one
    ways = (_of_journey,) if of_its_journey_alone(one, reading) else WAYS
    ways = ways if days_after_it(one, reading) is None else (_of_arrival,)
    lent_ones = (way(one, told, reading) for way in ways)
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
    return one if day is None else one.dated(day, OF_STORY)


def _of_journey(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend the day of what was cancelled and done instead, else the days of a journey that the words name."""
    if one.event.status == "happened" and (day := _instead(one, told, reading)) is not None:
        return one.dated(day, "in the place of what was cancelled")
    nth = nth_day(one, told, reading)
    return during(one, nth or days_of_it(one, reading) or days_of_journey(one, told, reading))


def _of_those_told(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    if one.event.status == "happened":
        return of_what_was_told(one, told, reading)
    if (day := of_planned_group(one, told, reading)) is not None:
        return one.dated(day, TOLD)
    return next_in_plan(one, told, reading) or on_journey(one, told, reading)


def _around(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    day = around(one, told, reading)
    return one if day is None else one.dated(day, TOLD)


def _of_occasion(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    if (days := of_occasion(one, reading)) is not None:
        return one.dated(one_of_its_days(days), "the day of the occasion told before")
    year = of_title(one, reading)
    return one if year is None else one.dated(year, "the year in the title")


def _of_report(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    day = of_report(one, reading)
    return one if day is None else one.dated(day, "the day in the report below the heading")


def _of_arrival(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    return at_a_journeys_end(one, reading)


def _of_stay(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    days = of_stay(one, reading)
    return one if days is None else one.dated(days, AWAY)


def _at_an_hour(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend what took place or is to take place at an hour the day told last, else the text's own."""
    here = reading.sentence_at(one.at)
    line = DATELINE.match(reading.text, here.start, one.at)
    start = line.end() if line else here.start  # "OSLO, 12 September 2009: At 10 a.m." counts from its own day
    if not CLOCK.search(reading.text, start, here.end) or find(reading.text, start, here.end):
        return one
    return same_day(one._replace(shift=0), told, reading, at_an_hour=True)._replace(shift=None)


def _narrowed(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Narrow the days of a heading to the one told just before: "talks on Thursday at 10. He meets Berg at 12.15"."""
    found = scene(one, told, reading)
    day = intersect([found.day, str(one.event.date)]) if found is not None else None
    return one if day is None else one._replace(event=replace(one.event, date=day))


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


def _of_the_only_day(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    day = only_day(one, told, reading)
    return one if day is None else one.dated(day, "the only day that the report names")


def _at_the_remarks(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    day = at_the_remarks(one, reading)
    return one if day is None else one.dated(day, "the day of what was said at it")


WAYS = (
    _of_story, _of_journey, _of_scene, _of_those_told, _around, _of_arrival, _of_occasion, _of_stay, _at_an_hour,
    _of_report, _at_the_remarks, _of_the_only_day,
)  # fmt: skip
"""What may lend a day, the surest first."""
