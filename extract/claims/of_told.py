"""The day of what the same people were told to have done: "He met party leaders on Tuesday. Mr Berg asked him for"."""

from __future__ import annotations

import datetime as dt
import re

from ...graph.dates import bounds
from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS, PROSPECTS
from ..text.spans import Reading
from .arrivals import GREETING
from .going_on import TOLD, breaks_off, going_on
from .ground import Grounded
from .lead import elsewhere, of_lead
from .of_the_page import of_the_page
from .record_day import of_record

__all__ = ["of_planned_group", "of_what_was_told"]

LANDING = ("arrive", "land")
MEANWHILE = re.compile(
    r"\W*(?:Meanwhile|Meantime|In the meantime|At the same time|Separately"
    r"|(?:In|At) (?:a|another) (?:(?:separate|related|similar|further|parallel) )?(?:meeting|audience|encounter))\b"
)
"""What a bulletin opens with to tell of others who met that day."""
EARLIER = re.compile(r"\W*(?:Earlier|Previously|Before (?:this|that)|In the past)\b")
"""What opens a sentence that tells of a time before: "They met last month. Earlier, Holm had seen Berg"."""
AS_WELL = re.compile(r"\W*(?:Meanwhile|Meantime|In the meantime)\b[^.;]*\balso\b")
"""How a bulletin tells of the next whom one host received: "Meanwhile, Berg also called on Holm"."""
LAST = re.compile(r"\b(?:then|later|afterwards?|before that|next|finally)\b", re.I)
"""What puts a plan behind or before the one told last."""
SOON = 2
SHORT = 10
"""Paragraphs between a meeting and the welcome that a short report tells of after it."""


def of_what_was_told(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend what happened the day of what the same people, or those it names of a group, were told to have done."""
    e = one.event
    for other in reversed(told):
        o = other.event
        if o.status != "happened" or not o.date or elsewhere(one, other.at, reading):
            continue
        if one.paragraph - other.paragraph <= SHORT and _welcomes_again(e, o):
            return one.dated(o.date, TOLD)
        named = _names_group(e, o, one, other) and not EARLIER.match(reading.text, reading.sentence_at(one.at).start)
        if named or _on_arrival(e, o, one, other):
            return one.dated(o.date.partition("/")[0] if o.rule in LANDING else o.date, TOLD)
    if (gone_on := going_on(one, told, reading)) is not None:
        return gone_on
    if (day := of_lead(one, told, reading)) is not None:
        return one.dated(day, "the day of what the same people did in the sentence before")
    if (day := _meanwhile(one, told, reading)) is not None:
        return one.dated(day, TOLD)
    if (day := of_the_page(one, reading)) is not None:
        return one.dated(day, "the day of the page")
    day = of_record(one, reading)
    return one if day is None else one.dated(day, "the day of the record")


def _meanwhile(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the day of the encounter before where that is the text's own: "Meanwhile, Holm received Berg".

    Where the same host received somebody else, also that of the day before: "Meanwhile, Berg called on Holm as well".
    """
    start = reading.sentence_at(one.at).start
    if not MEANWHILE.match(reading.text, start) or breaks_off(reading.text[start : one.event.char_end]):
        return None
    last = next((o for o in reversed(told) if o.event.type in ENCOUNTERS), None)
    if last is None or one.paragraph - last.paragraph > 2 or last.event.status != "happened":
        return None
    day, own = last.event.date, reading.anchor.date
    if not day or not own or elsewhere(one, last.at, reading):
        return None
    same = not set(last.event.participants).isdisjoint(one.event.participants) and _just_before(day, own)
    as_well = same and AS_WELL.match(reading.text, start, one.event.char_end)
    return day if day == own or as_well else None


def _just_before(day: str, own: str) -> bool:
    """Say whether a day is one of the two before another: of them a bulletin tells all that one host did."""
    known = len(day) == len(own) == len("2000-01-01")
    return known and 0 < (dt.date.fromisoformat(own) - dt.date.fromisoformat(day)).days <= SOON


def _names_group(e: Event, o: Event, one: Grounded, other: Grounded) -> bool:
    """Say whether an event names somebody of a group that the same person met: "met party leaders on Tuesday"."""
    if o.type != e.type or not o.groups or e.groups or one.paragraph - other.paragraph > 4 or not o.participants:
        return False
    others = [n for n in e.participants if n != o.participants[0]]
    return o.participants[0] in e.participants and not set(others) & set(o.participants)


def of_planned_group(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the day of talks planned with officials of whom a plan names some: "is to see ministers on Tuesday"."""
    start, own = reading.sentence_at(one.at).start, reading.anchor.date or ""
    if one.event.status not in PROSPECTS or breaks_off(reading.text[start : one.event.char_end]):
        return None
    for other in reversed(told):
        o = other.event
        ahead = o.status in PROSPECTS and (bounds(o.date).latest or "") >= own if o.date else False
        if ahead and o.date and other.at < start and _names_group(one.event, o, one, other):
            apart = len(o.date) != len("2000-01-01") or elsewhere(one, other.at, reading)
            return None if apart or LAST.search(reading.text, start, one.at) else o.date
    return None


def _welcomes_again(e: Event, o: Event) -> bool:
    """Say whether the welcome is told of somebody whose meeting with the same host was: "received her at the door"."""
    met = o.type in ENCOUNTERS and len(o.participants) > 1 and len(o.date or "") == len("2000-01-01")
    return e.rule in GREETING and met and set(o.participants) <= set(e.participants)


def _on_arrival(e: Event, o: Event, one: Grounded, other: Grounded) -> bool:
    """Say whether somebody is welcomed who landed in the sentence before."""
    near = one.paragraph - other.paragraph <= 1 and 0 < one.at - other.at < 400
    return near and o.rule in LANDING and e.rule in GREETING and set(o.participants) <= set(e.participants)
