"""What other sentences say of when an event was: "the next day", "the meeting is set for Friday", "she also met"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS, OCCURRED, PROSPECTS
from ..lexicon import tables
from ..text.spans import Reading
from ..what.clauses import Clause
from ..what.frames import Frame
from ..what.segments import segments
from ..when.dates import find, resolve
from .attach import when
from .grade import lent
from .ground import Grounded
from .journeys import AWAY, days_of_journey, during, goes_with, is_journey, one_of_its_days
from .lead import elsewhere, of_lead
from .scene import scene

__all__ = ["lend_day", "redate"]

GREETING = frozenset(("welcome", "welcome-by", "greet", "greet-by", "receive", "receive-by"))
LANDING = ("arrive", "land")
GOES_ON = re.compile("|".join(tables("status")["goes_on"]["words"]), re.I)
"""Words that tell what came next on the same day."""
ADDS = re.compile("|".join(tables("status")["goes_on"]["adds"]), re.I)
"""Words that tell one more thing of a journey or month, and of a day only where it is the text's own."""
INSTEAD = re.compile(r"\b(?:instead|in (?:his|her|their) (?:place|stead))\b", re.I)
OF_LEAD = "the day of what the same people did in the sentence before"
IN_PASSING = re.compile("|".join(tables("status")["goes_on"]["in_passing"]), re.I)
BREAKS_OFF = re.compile("|".join(tables("status")["goes_on"]["but"]), re.I)
"""Words beside them that lead to another day all the same."""


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
    """Give an event without a date the day that what was told before lends it, with the reason."""
    if one.shift is not None:
        return _same_day(one, told, reading)
    e = one.event
    if e.date is not None or e.type not in ENCOUNTERS:
        return one
    if e.status == "happened" and (day := _instead(one, told, reading)) is not None:
        return one._replace(event=lent(replace(e, date=day), "in the place of what was cancelled"))
    if e.status in (*OCCURRED, *PROSPECTS) and (days := days_of_journey(one, told, reading)) is not None:
        return during(one, days)
    if e.status in (*OCCURRED, *PROSPECTS) and (dated := _of_scene(one, told, reading)) is not None:
        return dated
    if e.status == "happened":
        for other in reversed(told):
            o = other.event
            if o.status != "happened" or not o.date or elsewhere(one, other.at, reading):
                continue
            if _names_group(e, o, one, other) or _on_arrival(e, o, one, other):
                day = o.date.partition("/")[0] if o.rule in LANDING else o.date
                return one._replace(event=lent(replace(e, date=day), "the day of what was told before"))
        gone_on = _going_on(one, told, reading)
        if gone_on.event.date is None and (day := of_lead(one, told, reading)) is not None:
            return one._replace(event=lent(replace(e, date=day), OF_LEAD))
        return gone_on
    return _on_journey(one, told, reading) if e.status in PROSPECTS else one


def _instead(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the day of what was cancelled just before, where somebody else took the place: "received them instead"."""
    last = told[-1] if told else None
    if last is None or last.event.status != "cancelled" or last.paragraph != one.paragraph:
        return None
    here = reading.sentence_at(one.at)
    return last.event.date if INSTEAD.search(reading.text, here.start, here.end) else None


def _of_scene(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded | None:
    """Lend the day of the passage, unless the event's own words lead away from it.

    What a sentence opens with was the day of what followed each time, so that it makes nothing less sure.
    """
    if BREAKS_OFF.search(reading.text, reading.sentence_at(one.at).start, one.event.char_end):
        return None
    found = scene(one, told, reading)
    if found is None:
        return None
    event = replace(one.event, date=one_of_its_days(found.day))
    return one._replace(event=event if found.opens else lent(event, "the day named in the passage before it"))


def _on_journey(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend the days of the journey told of just before: "will be in Prague on Thursday. He will meet Pavel"."""
    last = next((o for o in reversed(told) if is_journey(o, reading) and o.event.date), None)
    if last is None or last.event.status not in PROSPECTS or not goes_with(one, last):
        return one
    start = reading.sentence_at(one.at).start
    apart = last.at >= start or BREAKS_OFF.search(reading.text, start, one.event.char_end)
    return one if apart else during(one, last.event.date)


def _going_on(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend the day of what one of its people did just before: "She also met", "Later he was received by"."""
    e = one.event
    mine = (o for o in reversed(told) if _took_part(o.event, e.participants) and not _aside(o, reading))
    last = next(mine, None)
    if last is None or one.paragraph - last.paragraph > 1:
        return one
    o, start = last.event, reading.sentence_at(one.at).start
    if last.at >= start and o.date_text is not None:
        return one  # that clause has a date of its own words, which this one was not found to share
    words = reading.text[start : e.char_end]
    if BREAKS_OFF.search(words):
        return one
    if is_journey(last, reading) and goes_with(one, last):
        return during(one, o.date)
    if last.paragraph == one.paragraph and AWAY in (o.why or ""):
        return during(one, o.date)
    if elsewhere(one, last.at, reading):
        return one
    of_the_text = o.date == reading.anchor.date or len(o.date or "") != 10
    if o.date is None or not (GOES_ON.search(words) or (ADDS.search(words) and of_the_text)):
        return one
    return one._replace(event=lent(replace(e, date=one_of_its_days(o.date)), "the day of what was told before"))


def _aside(one: Grounded, reading: Reading) -> bool:
    """Say whether an event was told in passing, as of an earlier time: "a matter he had raised with her in May"."""
    return bool(IN_PASSING.search(reading.text, reading.sentence_at(one.at).start, one.event.char_end))


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
    return one._replace(event=event if known else lent(event, "counted from the day told before"))


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


def _paragraph_before(reading: Reading, one: Grounded) -> int:
    """Give where the paragraph before an event's own begins: "earlier in the day" is of no day named further off."""
    return next((s.start for s in reading.sentences if s.paragraph >= one.paragraph - 1), 0)


def _last_day(reading: Reading, one: Grounded) -> str | None:
    """Give the last day that the text names before an event, but not that of a period or thing ("truce of May 2")."""
    told = reading.anchor.date
    tense = "past" if one.event.status in ("happened", "ongoing", "denied") else "near"
    pointed = re.search(r"\b(?:that|same)\b", one.event.date_text or "", re.I)
    since = max(0, one.at - 600, 0 if one.shift or pointed else _paragraph_before(reading, one))
    for words in reversed(find(reading.text, since, one.at)):
        if words.kind == "full" and words.prep == "of":
            continue
        if words.kind in ("full", "weekday", "day") and words.prep not in ("since", "until", "before", "after"):
            day = resolve(words, told, tense)
            if day and len(day) == 10 and not (told and day > told):
                return day
    return None
