"""The day of another encounter that a sentence points at: "will see B before his talks with C", "was attended by"."""

from __future__ import annotations

import re

from ...ontology.vocabulary import ENCOUNTERS, PROSPECTS
from ..lexicon import tables
from ..text.spans import Reading, Sentence
from ..when.dates import find
from .going_on import breaks_off
from .ground import Grounded
from .lead import elsewhere
from .scene import ELSEWHEN

__all__ = ["around"]

BEHIND = tables("status")["behind"]
NOUN, MODIFIER = BEHIND["noun"], BEHIND["modifier"]
WHEN = r"\b(?:before|prior to|after|following)\s"
WITH = re.compile(
    rf"{WHEN}(?:his|her|their|the)\s(?:(?:{MODIFIER})\s)?(?:{NOUN})\swith\s(?P<whom>[^.;,]{{3,60}})", re.I
)
"""What points at an encounter by whom it was with: "before his talks with Berg"."""
SAT = re.compile(
    rf"{WHEN}the\s(?:two|three|four|five|pair|trio|leaders|presidents|ministers|men|sides)\s(?:all\s)?"
    r"(?:met|sat|held|spoke|talked|conferred|gathered)\b",
    re.I,
)
"""The same by those who met at it: "before the three sat down together"."""
PRESENT = re.compile(
    rf"(?P<attended>\bthe\s(?:(?:{MODIFIER})\s)?(?:{NOUN})\s(?:was|were)\s(?:also\s)?attended\sby\b)"
    r"|\b(?:was|were)\s(?:also\s)?(?:present|there|around|(?:at|on) (?:hand|ground))\sto\s"
    r"(?:receive|welcome|greet|meet)\b"
    r"|\bthose\s(?:who|that)\s(?:received|welcomed|greeted|met)\b"
    rf"|\b(?:was|were)\s(?:also\s)?(?:a\s)?part\sof\sthe\s(?:(?:{MODIFIER})\s)?(?:{NOUN})\b",
    re.I,
)
"""What tells who else was at the encounter told last."""
NEAR = 4
"""Paragraphs between an encounter and what points at it."""
DAY = len("2000-01-01")


def around(one: Grounded, told: list[Grounded], reading: Reading) -> str | None:
    """Give the day of the encounter before or after which something was, or at which somebody else was as well.

    Not where its words count from another time, name a day or lead to another place.
    """
    here = reading.sentence_at(one.at)
    if find(reading.text, here.start, here.end) or ELSEWHEN.search(reading.text, here.start, here.end):
        return None
    last = _pointed(one, here, told, reading) or _last(one, here, told, reading)
    if last is None or one.paragraph - last.paragraph > NEAR or elsewhere(one, last.at, reading):
        return None
    day, ahead = last.event.date or "", one.event.status in PROSPECTS
    return day if len(day) == DAY and (last.event.status in PROSPECTS) == ahead else None


def _pointed(one: Grounded, here: Sentence, told: list[Grounded], reading: Reading) -> Grounded | None:
    """Give the encounter, told before with its day, that the words behind an event's own say it was before or after."""
    names = set(one.event.participants)
    with_whom, sat = (w.search(reading.text, one.event.char_start, here.end) for w in (WITH, SAT))
    pointed = with_whom or sat
    if pointed is None or breaks_off(reading.text[here.start : pointed.start()]):
        return None
    others = (o for o in reversed(told) if o.event.type in ENCOUNTERS and o.event.date and o.at < here.start)
    if with_whom is None:
        met = (o for o in others if len(o.event.participants) > 1 and set(o.event.participants) <= names)
        return next(met, None)
    start, end = with_whom.span("whom")
    whom = {m.name for m in reading.mentions if m.kind == "person" and start <= m.start < end}
    if not whom or whom & names:
        return None
    return next((o for o in others if whom <= set(o.event.participants) and names & set(o.event.participants)), None)


def _last(one: Grounded, here: Sentence, told: list[Grounded], reading: Reading) -> Grounded | None:
    """Give the encounter told last, where a sentence says who else was at it; not one that only some day knows."""
    said = PRESENT.search(reading.text, here.start, here.end)
    if said is None or breaks_off(reading.text[here.start : here.end]):
        return None
    last = next((o for o in reversed(told) if o.event.type in ENCOUNTERS and o.at < here.start), None)
    if last is None or not last.event.status == one.event.status == "happened":
        return None
    same = not set(last.event.participants).isdisjoint(one.event.participants)
    return last if same or said["attended"] else None
