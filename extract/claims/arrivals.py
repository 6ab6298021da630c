"""Comings and goings: who is met on landing or seen off is met that day; plans at the end of a journey are of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ...graph.dates import bounds, span
from ...ontology.vocabulary import PROSPECTS
from ..text.spans import Reading, Sentence
from ..text.vocabulary import vocabulary
from ..when.calendar_words import BOUNDS, KINDS, NUMBERS
from ..when.dates import DateWords, duration, find, resolve
from .going_on import breaks_off
from .ground import Grounded
from .journeys import during, goes_with, is_journey
from .lead import AIRPORT, ARRIVES
from .scene import LEFT

__all__ = ["GREETING", "PARTING", "at_a_journeys_end", "days_after_it", "on_journey"]

GREETING = frozenset(("welcome", "welcome-by", "greet", "greet-by", "receive", "receive-by", "meet-by"))
PARTING = re.compile(
    r"\b(?:seen|saw|sees?|seeing)(?: [\w.'-]+){0,5} off\b|\b(?:farewell|goodbye|good-bye|send-off)\b", re.I
)
ON_THE_WAY = ("arrive", "travel", "return", "land", "touch-down")
ARRIVAL = re.compile(
    r"\b(?:on|upon|after|following) (?:(?:his|her|their|its|the) (?:\w+ )?)?(?:arrival|arriving|landing)\b",
    re.I,
)
DAYS_AFTER = re.compile(
    rf"\b(?P<n>an?|{'|'.join(NUMBERS)}|\d) (?:days?|nights?) (?:after|following) "
    r"(?:(?:(?:his|her|their) (?:\w+ )?)?(?:arrival|arriving|landing)|"
    r"(?:he|she|they) (?:had )?(?:arrived|landed|c[ao]me|flew in))\b",
    re.I,
)
"""What counts from a coming: "Two days after his arrival he was received by"."""
BEFORE = 1
"""Paragraphs from an arrival to what follows on it."""
TOLD_OF = 8, 12
"""The same to the welcome or farewell itself, which a report comes back to: at the airport; at the end of a journey."""
BEHIND = 3
"""Paragraphs from a welcome to the coming that is told behind it."""
STAY = re.compile(
    r"\b[\w-]+[ -]days? (?:[\w-]+ ){0,4}(?:visit|trip|stay|tour|journey)\b|\b(?:visit|trip|stay|tour) of \w+ days\b",
    re.I,
)
"""How long somebody stays who came: "for a four-day official visit"."""
AT_ONCE = re.compile(
    r"\b(?:straight|immediately|directly)\b|\b(?:after|from|at) the (?:air ?port|airfield|air base|station|quay)\b"
    r"|\b(?:on|upon|after) (?:(?:his|her|their) arrival|arriving|landing)\b",
    re.I,
)
"""What is to be done on the day of the coming itself: "from the airport she will drive straight to the palace"."""
SETS_OUT = re.compile(r"\b(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|set(?:s|ting)? (?:off|out))\b", re.I)
"""What tells only of the day on which somebody set out, who may have come on the next."""
DAY = len("2000-01-01")


def at_a_journeys_end(one: Grounded, reading: Reading) -> Grounded:
    """Lend what follows an arrival the day of it, and a farewell that of the departure: "left on Friday, seen off by".

    "Is due in Oslo today ... will see Holm soon after landing"; "arrived on Friday ... was met at the airport by Holm".
    """
    here, rule = reading.sentence_at(one.at), one.event.rule or ""
    if (later := days_after_it(one, reading)) is not None:
        day = _day_of(ARRIVES, here, one, reading, BEFORE)
        counted = (dt.date.fromisoformat(day) + dt.timedelta(later)).isoformat() if day else None
        return one if counted is None else one.dated(counted, "counted from the day of an arrival")
    if find(reading.text, here.start, here.end):
        return one
    way, far = ARRIVES, BEFORE
    if PARTING.search(reading.text, here.start, here.end):
        way, far = LEFT, TOLD_OF[1]
    elif rule in GREETING and any(at.search(reading.text, here.start, here.end) for at in (AIRPORT, ARRIVAL)):
        far = TOLD_OF[0]
    elif not ARRIVAL.search(reading.text, here.start, here.end):
        return one
    day = _day_of(way, here, one, reading, far)
    if day is None and far == TOLD_OF[0] and one.event.status == "happened":
        day = _told_behind(here, one, reading)
    return one if day is None else one.dated(day, f"the day of {'a departure' if way is LEFT else 'an arrival'}")


def days_after_it(one: Grounded, reading: Reading) -> int | None:
    """Give how many days after a coming an event is said to be: 2 for "two days after his arrival he saw Berg"."""
    here = reading.sentence_at(one.at)
    if vocabulary(reading.text[here.start : here.end]).words.isdisjoint(("after", "following")):
        return None
    counted = DAYS_AFTER.search(reading.text, here.start, here.end)
    if counted is None:
        return None
    n = counted["n"].lower()
    return 1 if n in ("a", "an") else int(n) if n.isdigit() else NUMBERS[n]


def _told_behind(here: Sentence, one: Grounded, reading: Reading) -> str | None:
    """Give the day of the coming that a report tells only behind the welcome: "met her there. She landed on Friday"."""
    n = reading.index_at(here.start)
    behind = (s for s in reading.sentences[n + 1 :] if s.paragraph - one.paragraph <= BEHIND)
    came = next((s for s in behind if ARRIVES.search(reading.text, s.start, s.end)), None)
    if came is None:
        return None
    named = {m.name for m in reading.mentions if m.kind == "person" and came.start <= m.start < came.end}
    days = [d for d in find(reading.text, came.start, came.end) if d.kind in KINDS]
    if not named or not named <= set(one.event.participants) or len(days) != 1 or days[0].prep in BOUNDS:
        return None
    day = resolve(days[0], reading.anchor.date, "past")
    return day if day is not None and len(day) == DAY else None


def _day_of(way: re.Pattern[str], here: Sentence, one: Grounded, reading: Reading, far: int) -> str | None:
    """Give the one day that the last sentence of a coming or going names: "came today. He landed at noon"."""
    told = [s for s in _before(here, one, reading, far) if way.search(reading.text, s.start, s.end)]
    dated = (s for s in told if any(d.kind in KINDS for d in find(reading.text, s.start, s.end)))
    went = next(dated, None)
    days = [d for d in find(reading.text, went.start, went.end) if d.kind in KINDS] if went else []
    days = [d for d in days if d.prep not in BOUNDS] or days  # "came on Monday for a visit until Friday"
    tense = "past" if one.event.status == "happened" else "future"
    meant = {resolve(d, reading.anchor.date, tense) for d in days}  # a dateline may name the day as well
    if went is None or len(meant) != 1 or days[-1].prep in BOUNDS or _of_others(went, days[-1], one, reading, far):
        return None
    day = meant.pop()
    return day if day is not None and len(day) == DAY else None


def _before(here: Sentence, one: Grounded, reading: Reading, far: int) -> Iterator[Sentence]:
    n = reading.index_at(here.start)
    return (s for s in reversed(reading.sentences[:n]) if one.paragraph - s.paragraph <= far)


def _of_others(went: Sentence, day: DateWords, one: Grounded, reading: Reading, far: int) -> bool:
    """Say whether a sentence further off tells only of other people's journey."""
    named = {m.name for m in reading.mentions if m.kind == "person" and went.start <= m.start < day.end}
    return far > BEFORE and bool(named) and named.isdisjoint(one.event.participants)


def on_journey(one: Grounded, told: list[Grounded], reading: Reading) -> Grounded:
    """Lend the days of the journey told of just before: "will be in Prague on Thursday. He will meet Pavel"."""
    own = reading.anchor.date or ""
    gone = [(o, _days_there(o, reading)) for o in reversed(told) if o.event.date and is_journey(o, reading)]
    ahead = [(o, days) for o, days in gone if (bounds(days).latest or "9999") >= own]
    tour = [(o, days) for o, days in ahead if o.at == ahead[0][0].at]  # "to Cairo and Riyadh": each is one of its own
    last, days = next(((o, days) for o, days in tour if goes_with(one, o)), (None, ""))
    here = reading.sentence_at(one.at)
    at_once = last is not None and days != last.event.date and AT_ONCE.search(reading.text, here.start, here.end)
    if last is not None and at_once and str(last.event.date) >= own:
        return during(one, last.event.date)
    if last is not None and last.event.status not in PROSPECTS and "/" in days:
        end = days.partition("/")[2]
        still = last.event.status == "ongoing" or last.event.rule in ON_THE_WAY
        return during(one, own if end == own else f"{own}/{end}") if still and own and end >= own else one
    if last is None or last.event.status not in PROSPECTS:
        return one
    if last.event.rule in ON_THE_WAY and len(days) == DAY:
        return one  # "leaves on Friday for Bern. She will meet Berg": then, or on any later day
    apart = last.at >= here.start or breaks_off(reading.text[here.start : one.event.char_end])
    return one if apart else during(one, days)


def _goes_on(before: Sentence, reading: Reading) -> bool:
    """Say whether the sentence before tells of a coming but of no day: "will come for two days. He arrives on"."""
    came = ARRIVES.search(reading.text, before.start, before.end)
    return came is not None and not find(reading.text, before.start, before.end)


def _days_there(journey: Grounded, reading: Reading) -> str:
    """Give the days of a journey, also where only its first and its length are told: "came on Monday for four days"."""
    day, sentence, n = str(journey.event.date), reading.sentence_at(journey.at), reading.index_at(journey.at)
    words = reading.text[sentence.start : sentence.end]
    before = reading.sentences[max(0, n - 1)]
    long = STAY.search(words) or (
        STAY.search(reading.text, before.start, before.end) if _goes_on(before, reading) else None
    )
    long = long if journey.event.rule in ON_THE_WAY and len(day) == DAY else None
    days = duration(long.group()) if long and not SETS_OUT.search(words) else None
    first = dt.date.fromisoformat(day) if days and days > 1 else None
    return day if first is None or days is None else span(first, first + dt.timedelta(days - 1))
