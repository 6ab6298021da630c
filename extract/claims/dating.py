"""What other sentences say of when an event was: "the next day", "the meeting is set for Friday", "she also met"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS, OCCURRED, PROSPECTS
from ..lexicon import tables
from ..text import gazetteer
from ..text.spans import Reading
from ..what.clauses import Clause
from ..what.frames import Frame
from ..what.segments import segments
from ..when.dates import find, resolve
from .attach import when
from .ground import Grounded
from .scene import scene

__all__ = ["inferred", "lend_day", "redate"]

GREETING = frozenset(("welcome", "welcome-by", "greet", "greet-by", "receive", "receive-by"))
LANDING = ("arrive", "land")
GOES_ON = re.compile("|".join(tables("status")["goes_on"]["words"]), re.I)
"""Words that tell one more thing of the same day."""
ON_JOURNEY = re.compile("|".join(tables("status")["on_journey"]["words"]), re.I)
"""Words that put an event on the journey told of before."""
JOURNEY = re.compile(r"\b(?:visit|trip|stay|tour|journey)\b", re.I)
ENDING = re.compile(r"\b(?:end|conclud|complet|finish|wrapp|round|cut)(?:s|es|ed|ing)?\b", re.I)
"""Verbs beside whose date a journey is over: it is not the date of the journey."""
AWAY = "on the days of the journey told before"
BREAKS_OFF = re.compile("|".join(tables("status")["goes_on"]["but"]), re.I)
"""Words beside them that lead to another day all the same."""


def inferred(event: Event, reason: str) -> Event:
    """Call an event no surer than inferred, for a reason that is added to its others."""
    if event.grade == "flagged":
        return event
    return replace(event, grade="inferred", why="; ".join(filter(None, (event.why, reason))))


def redate(found: list[Grounded], reading: Reading, clause: Clause, frame: Frame) -> None:
    """Let "the meeting is set for Friday" date the encounters told just before that have no day of their own."""
    last = next((g for g in reversed(found) if g.event.type in ENCOUNTERS), None)
    if last is None or clause.sentence.paragraph - last.paragraph > 1 or clause.sentence.start <= last.at:
        return
    numbers, says = segments(clause.tokens)
    date, words, verdict, *_ = when(clause.tokens, frame, reading.anchor, numbers, says)
    ahead = verdict.status in PROSPECTS
    other = frame.type != last.event.type or (frame.subtype == "meal" and last.event.subtype != "meal")
    if not date or other:
        return
    begin = reading.sentence_at(last.at).start
    for n, one in enumerate(found):
        e = one.event
        same = one.at >= begin and e.type == frame.type and (e.status in PROSPECTS) == ahead
        if same and e.date is None and e.status in (*OCCURRED, *PROSPECTS):
            found[n] = one._replace(event=replace(e, date=date, date_text=words))


def lend_day(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Give an event without a date the day that what was told before lends it, marked as inferred with the reason."""
    if one.shift is not None:
        return _same_day(one, told, reading)
    e = one.event
    if e.date is not None or e.type not in ENCOUNTERS:
        return one
    if e.status in (*OCCURRED, *PROSPECTS) and (days := _spoken_of(one, told, reading)) is not None:
        return _during(one, days)
    if e.status in (*OCCURRED, *PROSPECTS) and (dated := _of_scene(one, told, reading)) is not None:
        return dated
    if e.status == "happened":
        for other in reversed(told):
            o = other.event
            if o.status == "happened" and o.date and (_names_group(e, o, one, other) or _on_arrival(e, o, one, other)):
                day = o.date.partition("/")[0] if o.rule in LANDING else o.date
                return one._replace(event=inferred(replace(e, date=day), "the day of what was told before"))
        return _going_on(one, told, reading)
    return _on_journey(one, told, reading) if e.status in PROSPECTS else one


def _spoken_of(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the days of the journey that an event is said to fall in: "During the visit he met Holm".

    They are those of a journey of one of its people told before, else those of the last sentence that speaks of one.
    """
    here, names = reading.sentence_at(one.at), set(one.event.participants)
    if not ON_JOURNEY.search(reading.text, here.start, one.event.char_end):
        return None
    ahead = one.event.status in PROSPECTS
    mine = [o for o in told if o.event.type == "visit" and o.event.date and names & set(o.event.participants)]
    for o in reversed(mine):
        ended = ENDING.search(reading.text, reading.sentence_at(o.at).start, o.event.char_end)
        if not ended and (o.event.status in PROSPECTS) == ahead:
            return o.event.date
    before = [s for s in reading.sentences if s.start < here.start and JOURNEY.search(reading.text, s.start, s.end)]
    days = (w for s in reversed(before) for w in find(reading.text, s.start, s.end) if w.kind == "full" and w.parts[4])
    words = next(days, None)
    return resolve(words, reading.anchor.date, "future" if ahead else "past") if words else None


def _of_scene(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded | None:
    """Lend the day of the passage, unless the event's own words lead away from it.

    What a sentence opens with was the day of what followed each time, so that it makes nothing less sure.
    """
    if BREAKS_OFF.search(reading.text, reading.sentence_at(one.at).start, one.event.char_end):
        return None
    found = scene(one, told, reading)
    if found is None:
        return None
    event = replace(one.event, date=_one_of_its_days(found.day))
    return one._replace(event=event if found.opens else inferred(event, "the day named in the passage before it"))


def _one_of_its_days(date: str) -> str:
    """Give one day, not known which, of a span; any other date as it is."""
    first, slash, last = date.partition("/")
    return f"[{first}..{last}]" if slash and len(first) == len(last) == 10 else date


def _on_journey(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend the days of the journey told of just before: "will be in Prague on Thursday. He will meet Pavel"."""
    last = next((o for o in reversed(told) if o.event.type == "visit"), None)
    if last is None or last.event.status not in PROSPECTS or not _goes_with(one, last):
        return one
    start = reading.sentence_at(one.at).start
    apart = last.at >= start or BREAKS_OFF.search(reading.text, start, one.event.char_end)
    return one if apart else _during(one, last.event.date)


def _goes_with(one: Grounded, journey: Grounded) -> bool:
    """Say whether an event told after a journey may be a part of it: one of its people, near it, at no other place."""
    e, o = one.event, journey.event
    near = one.paragraph - journey.paragraph <= 1 and bool(set(e.participants) & set(o.participants))
    return near and _there(e.place, o.place) and e.type == "meeting"


def _there(place: str | None, goal: str | None) -> bool:
    """Say whether a place may lie where a journey led: "was in Nepal. In Kathmandu he met"."""
    if place is None or goal is None or place == goal:
        return True
    known = gazetteer.place(place)
    return known is not None and known.state == goal


def _during(one: Grounded, days: str | None) -> Grounded:
    """Date an event by a journey: its day, or one of its days."""
    return one._replace(event=inferred(replace(one.event, date=_one_of_its_days(days)), AWAY)) if days else one


def _going_on(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend the day of what one of its people did just before: "She also met", "Later he was received by"."""
    e = one.event
    last = next((o for o in reversed(told) if _took_part(o.event, e.participants)), None)
    if last is None or one.paragraph - last.paragraph > 1:
        return one
    o, start = last.event, reading.sentence_at(one.at).start
    if last.at >= start and o.date_text is not None:
        return one  # that clause has a date of its own words, which this one was not found to share
    words = reading.text[start : e.char_end]
    if BREAKS_OFF.search(words):
        return one
    if o.type == "visit" and _goes_with(one, last):
        return _during(one, o.date)
    if last.paragraph == one.paragraph and AWAY in (o.why or ""):
        return _during(one, o.date)
    if not GOES_ON.search(words) or "/" in (o.date or "/"):
        return one
    return one._replace(event=inferred(replace(e, date=o.date), "the day of what was told before"))


def _took_part(event: Event, names: Sequence[str]) -> bool:
    """Say whether an event took place, on a known day, in which one of some people took part."""
    known = event.type in (*ENCOUNTERS, "visit", "joint_appearance") and event.status == "happened" and event.date
    return bool(known) and not set(event.participants).isdisjoint(names)


def _same_day(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Count "the same day" or "the next day" from the day of the last event told of one of the same people.

    Where there is none, it counts from the last day that the text names before.
    """
    if one.shift is None or one.event.date is not None:
        return one
    names = set(one.event.participants)
    days = (
        other.event.date
        for other in reversed(told)
        if other.event.date and len(other.event.date) == 10 and names & set(other.event.participants)
        and one.paragraph - other.paragraph <= 3
    )  # fmt: skip
    known = next(days, None)
    day = known or _last_day(reading, one)
    if day is None and one.event.status == "happened" and one.shift == 0:
        day = reading.anchor.date
    if day is None:
        return one
    event = replace(one.event, date=(dt.date.fromisoformat(day) + dt.timedelta(one.shift)).isoformat())
    # From what the same people did last the count was right 12 times of 12; a day that is merely named is a guess.
    return one._replace(event=event if known else inferred(event, "counted from the day told before"))


def _names_group(e: Event, o: Event, one: Grounded, other: Grounded) -> bool:
    """Say whether an event names somebody of a group that the same person met: "met party leaders on Tuesday"."""
    if o.type != e.type or not o.groups or e.groups or one.paragraph - other.paragraph > 4 or not o.participants:
        return False
    others = [n for n in e.participants if n != o.participants[0]]
    return o.participants[0] in e.participants and not set(others) & set(o.participants)


def _on_arrival(e: Event, o: Event, one: Grounded, other: Grounded) -> bool:
    """Say whether somebody is welcomed who landed in the sentence before."""
    near = one.paragraph - other.paragraph <= 1 and 0 < one.at - other.at < 400
    return near and o.rule in LANDING and e.rule in GREETING and set(o.participants) <= set(e.participants)


def _last_day(reading: Reading, one: Grounded) -> str | None:
    """Give the last day that the text names before an event, but not that of a period or thing ("truce of May 2")."""
    told = reading.anchor.date
    tense = "past" if one.event.status in ("happened", "ongoing", "denied") else "near"
    for words in reversed(find(reading.text, max(0, one.at - 600), one.at)):
        if words.kind == "full" and words.prep == "of":
            continue
        if words.kind in ("full", "weekday", "day") and words.prep not in ("since", "until", "before", "after"):
            day = resolve(words, told, tense)
            if day and len(day) == 10 and not (told and day > told):
                return day
    return None
