"""What a journey says of when an encounter was: on its day, or on one of its days."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from ...graph.dates import span
from ...ontology.vocabulary import ENCOUNTERS, PROSPECTS
from ..lexicon import tables
from ..text import gazetteer
from ..text.spans import Reading, Sentence
from ..when.dates import duration, find, resolve
from .attach import one_of_its_days
from .grade import lent
from .ground import Grounded

__all__ = [
    "AWAY",
    "ENDING",
    "STAY_IN",
    "days_of_journey",
    "during",
    "goes_with",
    "is_journey",
    "nth_day",
    "of_its_journey_alone",
    "on_a_journey_over",
    "stays_elsewhere",
]

ON_JOURNEY = re.compile("|".join(tables("status")["on_journey"]["words"]), re.I)
"""Words that put an event on the journey told of before."""
JOURNEY = re.compile(r"\b(?:visit|trip|stay|tour|journey)\b", re.I)
LEADS = re.compile(
    rf"{JOURNEY.pattern}|\b(?:led|(?:head|lead)(?:s|ed|ing)?) (?:an?|the|his|her|their|its) (?:[\w'-]+ ){{0,5}}"
    r"(?:delegation|mission|team)\b[^.;]* to (?-i:[A-Z])",
    re.I,
)
"""The same, and who leads others somewhere: "is heading a delegation to Peru from 3 to 5 May"."""
ENDING = re.compile(
    r"\b(?:end|conclud|complet|finish|wrapp|round|cut)(?:s|es|ed|ing)?\b|\b(?:wound|winding) up\b"
    r"|\bat the (?:end|close|conclusion) of\b"
    r"|\b(?:left|return(?:ed|s|ing)?|departed|(?:flew|came|got) (?:back|home))\b[^.;]*? (?:after|following)\b",
    re.I,
)
"""What tells that a journey is over, on the day beside it: that is not the day of what was done on it."""
HOSTS = ("host", "host-by", "receive", "receive-by", "welcome", "welcome-by")
COUNTED = {"one": 0, "1": 0, "two": 1, "2": 1, "three": 2, "3": 2, "four": 3, "4": 3, "five": 4, "5": 4}
ORDINALS = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5}
NTH = re.compile(
    r"\b(?:(?:on|during) )?(?:the|his|her|its|their|the \w+['\u2019]s) "
    rf"(?P<nth>{'|'.join(ORDINALS)}|last|final|closing|concluding) day\b"
    r"(?! of (?!(?:the|his|her|their|its) (?:\w+ )?(?:visit|trip|stay|tour|journey)))"
    rf"|\b[Oo]n day (?P<count>{'|'.join(COUNTED)}) of (?:the|his|her|their|its) (?:\w+ )?"
    r"(?:visit|trip|stay|tour|journey)\b",
    re.I,
)
BACK = re.compile(
    r"\b(?:return(?:ed|s|ing)?|(?:came|comes|come|flew|flies|got|arrived) (?:back|home)"
    r"|(?:is|are|was|were) back|back home)\b[^.;]{0,40}?\bfrom (?!(?:now|then|where|which)\b)"
)
"""What tells that a journey is over; whom one met on it one met before."""
HOME = re.compile(
    r"\b(?:air ?port|station|arriv(?:al|ing)|landing|return|later|then|next|today|after(?:wards?)?|following|upon|home"
    r"|immediately|straight|same|that (?:day|evening|night)|(?:morning|afternoon|evening|tonight))\b",
    re.I,
)
"""Words of what was done once back."""
STAY_IN = re.compile(r"\b[Ss]tay in (?P<place>[A-Z][\w'-]+)")
LONG_STAY = 14
"""Days that a journey lasts at most of which a report tells as of one."""
FAR_THERE = 4
"""Paragraphs from a journey to a land that is planned to what is to be in a town of it."""
AWAY = "on the days of the journey told before"


def days_of_journey(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the days of the journey that an event is said to fall in: "During the visit he met Holm".

    They are those of a journey of one of its people told before, else those of the last sentence that speaks of one.
    """
    here, names = reading.sentence_at(one.at), set(one.event.participants)
    if not ON_JOURNEY.search(reading.text, here.start, one.event.char_end):
        return None
    ahead = one.event.status in PROSPECTS
    mine = [o for o in told if is_journey(o, reading) and o.event.date and names & set(o.event.participants)]
    stay = STAY_IN.search(reading.text, here.start, one.event.char_end)
    mine = [o for o in mine if not stays_elsewhere(one, o, reading)]
    for o in reversed(mine):
        ended = ENDING.search(reading.text, reading.sentence_at(o.at).start, o.event.char_end)
        days = None if ended and "/" not in str(o.event.date) else _all_of_it(o, reading, ahead=ahead)
        if days and ((o.event.status in PROSPECTS) == ahead or (ahead and _still_on(days, reading))):
            return days
    before = [s for s in reading.sentences if s.start < here.start and LEADS.search(reading.text, s.start, s.end)]
    if stay is not None:  # "arrived in Doha on Sunday. During his stay in Riffa he had met Berg"
        before = [s for s in before if _names_place(stay["place"], s, reading)]
    if not ahead and before and (days := _until(before[-1], reading)):
        return days
    full = [w for s in reversed(before) for w in find(reading.text, s.start, s.end) if w.kind == "full"]
    words = next((w for w in full if w.parts[4] or (ahead and w.prep == "on")), None)
    return resolve(words, reading.anchor.date, "future" if ahead else "past") if words else None


def _names_place(place: str, sentence: Sentence, reading: Reading) -> bool:
    """Say whether a sentence names a place, or the state in which it lies."""
    known, words = gazetteer.place(place), reading.text[sentence.start : sentence.end]
    return place in words or (known is not None and known.state is not None and known.state in words)


def _until(sentence: Sentence, reading: Reading) -> str | None:
    """Give the days of a journey whose end and length a sentence tells: "left on Friday after a three-day visit"."""
    days = [w for w in find(reading.text, sentence.start, sentence.end) if w.kind in ("full", "weekday", "day")]
    length = duration(reading.text[sentence.start : sentence.end])
    if not length or len(days) != 1 or not ENDING.search(reading.text, sentence.start, sentence.end):
        return None
    last = resolve(days[0], reading.anchor.date, "past")
    if last is None or len(last) != len("2000-01-01"):
        return None
    return span(dt.date.fromisoformat(last) - dt.timedelta(length - 1), dt.date.fromisoformat(last))


def of_its_journey_alone(one: Grounded, reading: Reading) -> bool:
    """Say whether an event is on a journey of which the sentence before says only when it ended, or on a later day.

    "Came on Tuesday. On the second day he met Berg" is of neither Tuesday nor any day told elsewhere.
    """
    here, n = reading.sentence_at(one.at), reading.index_at(one.at)
    before = reading.sentences[n - 1] if n else here
    if before is not here and NTH.search(reading.text, here.start, one.event.char_end):
        return reading.text[before.end - 1] in ".!?" and bool(find(reading.text, before.start, before.end))
    if before is here or not ON_JOURNEY.search(reading.text, here.start, one.event.char_end):
        return False
    journey = JOURNEY.search(reading.text, before.start, before.end)
    return bool(journey and ENDING.search(reading.text, before.start, before.end))


def _still_on(days: str, reading: Reading) -> bool:
    """Say whether a journey that has begun goes on: "came on Friday for three days. During her stay she will meet"."""
    last = days.partition("/")[2]
    return bool(last) and (reading.anchor.date or last) <= last


def _all_of_it(journey: Grounded, reading: Reading, *, ahead: bool) -> str | None:
    """Give the days of a journey of which the first is told: "will arrive on 3 May for a three-day visit".

    Without its length it has lasted until the text's own day: "arrived on Sunday. During his stay he met Holm".
    """
    day, here = journey.event.date, reading.sentence_at(journey.at)
    if (journey.event.rule not in ("arrive", "land") and not ahead) or len(day or "") != len("2000-01-01"):
        return day
    first, days = dt.date.fromisoformat(str(day)), duration(reading.text[here.start : here.end])
    if days and days > 1:
        return span(first, first + dt.timedelta(days - 1))
    own = reading.anchor.date or ""
    lasts = not days and not ahead and len(own) == len("2000-01-01") and own > str(day)
    gap = (dt.date.fromisoformat(own) - first).days if lasts else 0
    return span(first, first + dt.timedelta(gap)) if 0 < gap <= LONG_STAY else day


def nth_day(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the day that "on its first day" or "on the last day of the visit" names of the journey told of before."""
    here, names = reading.sentence_at(one.at), set(one.event.participants)
    nth = NTH.search(reading.text, here.start, here.end)
    gone = [o for o in reversed(told) if nth and is_journey(o, reading) and names & set(o.event.participants)]
    mine = (o.event.date for o in gone)
    days = next((d for d in mine if d and "/" in d), None) or (_span_before(one, reading) if nth else None)
    step = _step(nth) if nth else None
    if nth and not days and step is not None:
        days = _since(one, gone[0] if gone else None, reading) or _since_first(one, told, reading, step)
    first, _, last = (days or "").partition("/")
    if nth is None or len(first) != len(last) or len(first) != len("2000-01-01"):
        return None
    day = last if step is None else (dt.date.fromisoformat(first) + dt.timedelta(step)).isoformat()
    return day if day <= last else None


def _step(nth: re.Match[str]) -> int | None:
    """Give how many days after the first a day is: 1 for "the second day" and "day two"; None for the last."""
    return COUNTED[nth["count"].lower()] if nth["count"] else ORDINALS.get(nth["nth"].lower())


def _since_first(one: Grounded, told: list[Grounded], reading: Reading, step: int) -> str | None:
    """Give the two days from whom somebody met first: "met Berg on Tuesday. On the second day of her visit she met"."""
    names, own = set(one.event.participants), reading.anchor.date or ""
    near = [o for o in reversed(told) if one.paragraph - o.paragraph <= 1 and names & set(o.event.participants)]
    met = (o for o in near if o.event.type in ENCOUNTERS and o.event.status == one.event.status)
    ended = any(is_journey(o, reading) and o.event.date for o in near)
    day = "" if ended else next((str(o.event.date) for o in met if o.event.date), "")
    if step != 1 or len(day) != len(own) or len(day) != len("2000-01-01"):
        return None
    after = (dt.date.fromisoformat(day) + dt.timedelta(1)).isoformat()
    return f"{day}/{after}" if (after <= own) == (one.event.status == "happened") else None


def _since(one: Grounded, journey: Grounded | None, reading: Reading) -> str | None:
    """Give the days from the one on which a journey began, by its event or the sentence before, to the text's own."""
    n = reading.index_at(one.at if journey is None else journey.at)
    told = reading.sentences[n - (journey is None and n > 0)]
    days = [w for w in find(reading.text, told.start, told.end) if w.kind in ("full", "weekday", "day")]
    began = JOURNEY.search(reading.text, told.start, told.end) or journey is not None
    if len(days) != 1 or not began or ENDING.search(reading.text, told.start, told.end):
        return None
    day, own = resolve(days[0], reading.anchor.date, "past") or "", reading.anchor.date or ""
    known = len(day) == len(own) == len("2000-01-01") and day < own
    gap = (dt.date.fromisoformat(own) - dt.date.fromisoformat(day)).days if known else 0
    return f"{day}/{own}" if 0 < gap <= LONG_STAY else None


def _span_before(one: Grounded, reading: Reading) -> str | None:
    """Give the days of the last span that the text names, where its sentence speaks of one of an event's people."""
    here = reading.sentence_at(one.at)
    for sentence in reversed(
        [s for s in reading.sentences if s.start < here.start and one.paragraph - s.paragraph < 3]
    ):
        spans = [w for w in find(reading.text, sentence.start, sentence.end) if w.kind == "full" and w.parts[4]]
        named = {m.name for m in reading.mentions if m.kind == "person" and sentence.start <= m.start < sentence.end}
        if len(spans) == 1 and len(spans[0].parts) == 5 and not named.isdisjoint(one.event.participants):
            return resolve(spans[0], reading.anchor.date, "future" if one.event.status in PROSPECTS else "past")
    return None


def on_a_journey_over(one: Grounded, reading: Reading) -> bool:
    """Say whether a sentence goes on about a journey whose end the one before tells: "returned on Friday. He met"."""
    here = reading.sentence_at(one.at)
    if HOME.search(reading.text, here.start, here.end):
        return False
    before = [s for s in reading.sentences if s.start < here.start and s.paragraph == one.paragraph]
    for sentence in reversed(before):
        if BACK.search(reading.text, sentence.start, sentence.end):
            return True
        if HOME.search(reading.text, sentence.start, sentence.end) or find(reading.text, sentence.start, sentence.end):
            return False
    return False


def is_journey(one: Grounded, reading: Reading) -> bool:
    """Say whether an event is a journey: a visit, also one to whom one hosts ("will host B for a visit")."""
    e = one.event
    hosted = e.rule in HOSTS and JOURNEY.search(reading.text, e.char_start, reading.sentence_at(one.at).end)
    return e.type == "visit" or e.rule == "visit-with" or bool(hosted)


def goes_with(one: Grounded, journey: Grounded) -> bool:
    """Say whether an event told after a journey may be a part of it: one of its people, near it, at no other place."""
    e, o = one.event, journey.event
    gap = one.paragraph - journey.paragraph
    within = e.status in PROSPECTS and e.place is not None and o.place is not None  # "to Mali. In Bamako"
    near = gap <= (FAR_THERE if within else 1) and bool(set(e.participants) & set(o.participants))
    return near and _there(e.place, o.place) and e.type == "meeting"


def stays_elsewhere(one: Grounded, journey: Grounded, reading: Reading) -> bool:
    """Say whether an event's sentence names a stay at a place to which a journey did not lead: "During his stay in"."""
    stay = STAY_IN.search(reading.text, reading.sentence_at(one.at).start, one.event.char_end)
    return stay is not None and not _there(stay["place"], journey.event.place)


def _there(place: str | None, goal: str | None) -> bool:
    """Say whether a place may lie where a journey led: "was in Nepal. In Kathmandu he met"; in a region, any may."""
    if place is None or goal is None or place == goal:
        return True
    known, region = gazetteer.place(place), gazetteer.place(goal)
    wide = region is not None and region.state is None and region.detail in ("region", "water")
    return known is not None and (known.state == goal or (wide and known.state is not None))


def during(one: Grounded, days: str | None) -> Grounded:
    """Date an event by a journey: its day, or one of its days."""
    return one._replace(event=lent(replace(one.event, date=one_of_its_days(days)), AWAY)) if days else one
