"""Days counted from one told of before: "the same day", "in the evening", "the next day", "two days earlier"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from ...graph.dates import bounds, one_of
from ...ontology.vocabulary import ENCOUNTERS, PROSPECTS
from ..text.spans import Reading, Sentence
from ..when.dates import DateWords, find, resolve
from .grade import lent
from .ground import Grounded
from .reckoned import reckon
from .scene import TO_COME

__all__ = ["day_before", "same_day"]

POINTED = re.compile(r"\b(?:that|same)\b", re.I)
BOUNDS = ("of", "since", "until", "before", "after", "by")
OF_A_THING = re.compile(
    r"\b(?:day|night|morning|evening) (?:after|before) (?:the|a|an|his|her|its|their|this|that) ", re.I
)
"""Words that count from a thing whose day nobody told: "the day after the vote"."""
HAD = re.compile(r"\b(?:who|which|whose)\b[^.;]{0,30}\b(?:had|has|have)\b[^.;]*$")
"""What leads to the day of what somebody did before: "Berg, who had left on Saturday"."""
STILL = re.compile(r"\b(?:will|shall|is to|are to|is due|are due|is expected|are expected)\b")
"""What is said of a time that is still to come: "they said on Friday that he will see Berg in the evening"."""
NAMED = ("full", "weekday", "day", "monthday")
NEAR = 6
"""Paragraphs between what the same people did and a day counted from it."""


def same_day(one: Grounded, told: list[Grounded], reading: Reading, *, at_an_hour: bool = False) -> Grounded:
    """Count "the same day" or "the next day" from the day of the last event told of one of the same people.

    Where there is none, it counts from the last day that the text names before.
    """
    if one.shift is None or one.event.date is not None:
        return one
    words = one.event.date_text or ""
    at = reading.text.find(words, reading.sentence_at(one.at).start) if words else -1
    if at >= 0 and OF_A_THING.search(reading.text, at, at + len(words) + 9):
        return one
    here = reading.sentence_at(one.at).start
    if one.shift == 0 and (wide := _that_one(one, reading)) is not None:
        return one._replace(event=lent(replace(one.event, date=wide), "counted from the day told before"))
    beside = next((o.event.date for o in told if o.at >= here and o.shift == one.shift and o.event.date), None)
    if beside is not None and one.shift:
        return one._replace(event=replace(one.event, date=beside))  # "next morning she left for Rome, where she met"
    ahead = reading.anchor.date if one.event.status in PROSPECTS and not one.shift else None  # no plan of a day gone by
    names, past = set(one.event.participants), one.event.status == "happened"
    days = (
        other
        for other in reversed(told)
        if other.event.date and len(other.event.date) == 10 and names & set(other.event.participants)
        and one.paragraph - other.paragraph <= NEAR and (one.shift or not other.shift)
        and not (past and other.event.status in PROSPECTS)
        and not (ahead and other.event.date < ahead)
    )  # fmt: skip
    last = next(days, None)
    known = _beside(reading, one, at) if last is None or last.at < here else None
    known = known or _just_told(reading, one) or (last.event.date if last is not None else None)
    if last is not None and known == last.event.date and (later := _day_since(reading, one, last)) is not None:
        return one._replace(event=lent(replace(one.event, date=later), "counted from the day told before"))
    day = known or _last_day(reading, one) or _day_told(one, told)
    gone = at_an_hour or STILL.search(reading.text, here, one.event.char_end)
    day = None if gone and ahead and day and day < ahead else day
    to_come = one.event.status in PROSPECTS and (one.event.date_text or "").lower().startswith("later in the")
    if day is None and one.shift == 0 and (past or to_come or at_an_hour):
        day = reading.anchor.date
    if day is None:
        return one
    counted = _counted(dt.date.fromisoformat(day), one.shift, one.event.date_text or "")
    if past and one.shift and (bounds(counted).earliest or "") > (reading.anchor.end or reading.anchor.date or "9999"):
        return one  # "her visit today comes two weeks after that of Holm, who met"
    event = replace(one.event, date=counted)
    # From what the same people did last the count was right 12 times of 12; a day that is merely named is a guess.
    return one._replace(event=event if known else lent(event, "counted from the day told before"))


def _that_one(one: Grounded, reading: Reading) -> str | None:
    """Give the year or month that "that year" or "the same month" points back at: the last that the text names."""
    words = next((w for w in find(one.event.date_text or "") if w.kind == "same" and len(w.parts) > 1), None)
    size = {"year": len("2000"), "month": len("2000-01")}.get(str(words.parts[1])) if words else None
    if size is None:
        return None
    start = max(0, one.at - 600)
    named = (
        resolve(w, reading.anchor.date, "past") for w in reversed(find(reading.text, start, one.at)) if w.kind != "same"
    )
    day = next((d for d in named if d and d[0] != "[" and len(d) >= size), None)
    return day[:size] if day else None


def _beside(reading: Reading, one: Grounded, at: int) -> str | None:
    """Give the one day that a sentence names before words that count from it: "said on Monday that the day before"."""
    here = reading.sentence_at(one.at)
    named = find(reading.text, here.start, at) if one.shift and at > here.start else ()
    days = [w for w in named if w.kind in ("full", "weekday", "day")]
    if len(days) != 1 or len(days) != len(named) or days[0].prep in ("since", "until", "before", "after", "by"):
        return None
    day = resolve(days[0], reading.anchor.date, "past" if one.event.status == "happened" else "future")
    return day if day and len(day) == len("2000-01-01") else None


def _just_told(reading: Reading, one: Grounded) -> str | None:
    """Give the one day that the sentence before names, to which "that day" or "the same day" points."""
    return day_before(reading.sentence_at(one.at), reading) if POINTED.search(one.event.date_text or "") else None


def day_before(here: Sentence, reading: Reading) -> str | None:
    """Give the one day, not one to come, that the sentence before another names."""
    before = reading.sentence_at(max(0, here.start - 1))
    named = [w for w in find(reading.text, before.start, before.end) if w.kind in NAMED]
    if len(named) != 1 or here.paragraph - before.paragraph > 1 or named[0].prep in BOUNDS:
        return None
    to_come = TO_COME.search(reading.text, before.start, before.end) and named[0].kind != "monthday"
    if to_come or before.quoted:
        return None
    day, own = reckon(named[0], reading, "past"), reading.anchor.date
    return day if day and len(day) == len("2000-01-01") and not (own and day > own) else None


def _day_since(reading: Reading, one: Grounded, last: Grounded) -> str | None:
    """Give the day that "that evening" counts from, where the text has gone on to a later day since the last event."""
    since = reading.sentence_at(last.at).end
    found = find(reading.text, since, max(since, reading.sentence_at(one.at).start))
    named = [w for w in found if w.kind == "full" or (w.kind == "weekday" and _opens(w, reading))]
    own = reading.anchor.date
    day = resolve(named[-1], own or last.event.date, "past" if own else "") if named else None
    if day is None or len(day) != len("2000-01-01") or day <= str(last.event.date) or named[-1].prep in BOUNDS:
        return None
    sentence = reading.sentence_at(named[-1].start)
    told = TO_COME.search(reading.text, sentence.start, sentence.end) or sentence.quoted
    return None if told else _counted(dt.date.fromisoformat(day), one.shift or 0, one.event.date_text or "")


def _opens(words: DateWords, reading: Reading) -> bool:
    """Say whether a sentence opens with a weekday, to which the story has come: "On Thursday he saw them twice"."""
    lead = reading.text[reading.sentence_at(words.start).start : words.start]
    return lead.strip(' ,\u201c"').lower() in ("on", "", "but on", "then on", "early on", "late on")


def _counted(day: dt.date, shift: int, words: str) -> str:
    """Count days from a day, or weeks, months and years where the words do: "the previous week", "a month later"."""
    unit = next((w.parts[1] for w in find(words) if w.kind == "same" and len(w.parts) > 1), "day")
    if unit == "year":
        return str(day.year + shift)
    if unit == "month":
        months = day.year * 12 + day.month - 1 + shift
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit == "week":
        monday = day - dt.timedelta(day.weekday()) + dt.timedelta(7 * shift)
        return one_of(monday, monday + dt.timedelta(6))
    return (day + dt.timedelta(shift)).isoformat()


def _day_told(one: Grounded, told: list[Grounded]) -> str | None:
    """Give the day of the last encounter told, where "that day" is nobody's that an event names."""
    met = (o.event.date for o in reversed(told) if o.event.type in ENCOUNTERS and o.event.status == "happened")
    day = next((d for d in met if d and len(d) == 10), None)
    return day if one.event.status == "happened" else None


def _paragraph_before(reading: Reading, one: Grounded) -> int:
    """Give where the paragraph before an event's own begins: "earlier in the day" is of no day named further off."""
    return next((s.start for s in reading.sentences if s.paragraph >= one.paragraph - 1), 0)


def _last_day(reading: Reading, one: Grounded) -> str | None:
    """Give the last day that the text names before an event, but not that of a period or thing ("truce of May 2")."""
    told = reading.anchor.date
    tense = "past" if one.event.status in ("happened", "ongoing", "denied") else "near"
    plan = one.event.status in PROSPECTS and bool(one.shift)
    pointed = POINTED.search(one.event.date_text or "")
    since = max(0, one.at - 600, 0 if one.shift or pointed else _paragraph_before(reading, one))
    for words in reversed(find(reading.text, since, one.at)):
        if words.kind == "full" and words.prep == "of":
            continue
        sentence = reading.sentence_at(words.start)
        if tense == "past" and TO_COME.search(reading.text, sentence.start, sentence.end):
            continue
        if HAD.search(reading.text[sentence.start : words.start]):
            continue
        if words.kind in ("full", "weekday", "day") and words.prep not in ("since", "until", "before", "after"):
            day = reckon(words, reading, "future" if plan else tense)
            if day and len(day) == 10 and (plan or not (told and day > told)):
                return day
    return None
