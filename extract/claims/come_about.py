"""Plans of which the same text tells that they came about: a journey was for what took place at its end."""

from __future__ import annotations

import datetime as dt
import re

from ...graph.dates import bounds, intersect
from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS, OCCURRED
from ..lexicon import tables
from ..text.spans import Reading
from .grade import inferred
from .ground import Grounded
from .merge import GENERIC
from .scene import TO_COME

__all__ = ["without_kept"]

PURPOSE = "said as a purpose"
OPEN = ("possible", "hoped", "denied")
"""What may only add to what another event tells for certain."""
_WORDS = tables("status")["kept"]
_WENT, _MEANT, _AGAIN, _BEFORE, _LAST = (
    re.compile("|".join(_WORDS[part]), re.I) for part in ("went", "meant", "again", "before", "last")
)
_WILL_NOT = re.compile(r"\b(?:will not|won't|would not|wouldn't|will no longer|not (?:going )?to)\b", re.I)
_THE = re.compile(r"(?:the|this|that|their|his|her|today['\u2019]s)\b", re.I)
"""So an encounter is named that was told before."""
_WILL = re.compile(
    r"[^.;:]{0,40}?\b(?:will|would|should|could|may|might|can)\s(?:\w+\s){0,3}?(?:boost|help|feed|fuel|strengthen|deepen|further"
    r"|open|pave|give|bring|lead|contribute|mark|serve|raise|ease|improve|promote|advance|spur|prompt|draw|add|enhance"
    r"|cement|consolidate|expand|widen|bolster|prove|become|be (?:an?|remembered|followed|seen|useful|good))\b",
    re.I,
)
"""What is said of what may come of an encounter, not of when it is to be."""
_MAY = re.compile(r"\b(?:will|would|may|might|can|could|should)\b")
_EARLIER = re.compile(
    r"(?:Earlier|Previously|Before (?:that|the (?:meeting|talks|visit|call)))\b"
    r"[^.;:]*?\b(?:commenting|speaking|asked|on|about|of|ahead)\b"
    r"[^.;:]*?\b(?:planned|scheduled|upcoming|forthcoming|coming|expected|announced)\b"
)
"""How a text goes back to what was said of an encounter while it was still to come."""
WEEK = dt.timedelta(7)


def without_kept(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Give the events without what somebody went somewhere for and did there, and what is told of the time before it.

    "He went to the palace to call on A. A greeted him": one encounter; so is "before her talks with A, she laid a
    wreath" of those who are told to have had them. What people "were due" to do, in a text that tells that they did
    it, may be that as well: a person should look.
    """
    met = [g.event for g in found if g.event.type in ENCOUNTERS and g.event.status in OCCURRED]
    told = [g.event for g in found if g.event.type in ENCOUNTERS]
    out = []
    for one in found:
        e = one.event
        if e.status == "denied" and any(_may_be(e, other) for other in met) and _for_years(e, reading):
            continue
        if e.status in OPEN and any(_of_the_plan(e, other) or _supposed(e, other, reading) for other in told):
            continue
        if e.status == "planned" and e.type in ENCOUNTERS and any(_may_be(e, other) for other in met):
            if PURPOSE in (e.why or "") and _WENT.search(e.quote):
                continue
            if any(
                _led_up_to(e, other, reading) or _spoken_of_before(e, other, reading) or _comes_of_it(e, other, reading)
                for other in met
            ):
                continue
            if e.grade == "confident" and _MEANT.search(e.quote) and not _AGAIN.search(e.quote):
                one = one._replace(event=inferred(e, "it may be the encounter that the text tells of"))
        out.append(one)
    return out


_FOR_YEARS = re.compile(
    r"\b(?:has|have|had)(?:n['\u2019]t| not| never)\b[^.;:]{1,80}?\b(?:for|in|since)\s(?:(?:almost|nearly|over|about"
    r"|some|around|at least|more than|the (?:past|last)|several|many|an?|two|three|four|five|six|seven|eight|nine|ten"
    r"|\w+teen|\w*ty|\d+)[\s-])*(?:years?|months?|weeks?|decades?|time|long|ages|(?:early |late |mid-)?[12]\d{3}s?)\b"
)


def _for_years(event: Event, reading: Reading) -> bool:
    """Say whether people only had not met for long, of whom the text tells that they met: "had not met for years"."""
    sentence = reading.sentence_at(event.char_start)
    return _FOR_YEARS.search(reading.text, sentence.start, sentence.end) is not None


def _of_the_plan(event: Event, other: Event) -> bool:
    """Say whether an event only adds to another that is told for certain: what people who are to meet may speak of.

    Who "will not be meeting", in a text that tells that their meeting was put off, are not twice apart.
    """
    same = event.rule in GENERIC or ((event.rule or "").startswith("noun-") and _THE.match(event.quote) is not None)
    about = event.status in ("possible", "hoped") and same and other.status == "planned"
    off = event.status == "denied" and other.status == "cancelled" and _WILL_NOT.search(event.quote) is not None
    return (about or off) and _may_be(event, other)


def _supposed(event: Event, other: Event, reading: Reading) -> bool:
    """Say whether it is only supposed of what was: "Holm met Berg. It is likely that the two discussed"."""
    if event.status != "possible" or event.rule not in GENERIC or other.status not in OCCURRED:
        return False
    sentence = reading.sentence_at(event.char_start)
    ahead = _AGAIN.search(reading.text, sentence.start, sentence.end) or _MAY.search(event.quote)
    return ahead is None and _may_be(event, other)


def _spoken_of_before(plan: Event, other: Event, reading: Reading) -> bool:
    """Say whether a plan is named where a text looks back: "Earlier, commenting on the planned talks, Ito said"."""
    sentence = reading.sentence_at(plan.char_start)
    earlier = _EARLIER.match(reading.text, sentence.start, sentence.end)
    return (
        earlier is not None and _may_be(plan, other) and not _AGAIN.search(plan.quote) and not _LAST.search(other.quote)
    )


def _led_up_to(plan: Event, other: Event, reading: Reading) -> bool:
    """Say whether a plan is only named for what came before it: "laid a wreath ahead of her talks with A"."""
    sentence = reading.sentence_at(plan.char_start)
    ahead = _BEFORE.search(reading.text, sentence.start, plan.char_end)
    ahead = None if TO_COME.search(reading.text, sentence.start, sentence.end) else ahead
    long_ago = _LAST.search(other.quote) or _of_old(other, reading)
    return ahead is not None and _may_be(plan, other) and not long_ago and not _AGAIN.search(plan.quote)


def _comes_of_it(plan: Event, other: Event, reading: Reading) -> bool:
    """Say whether only what comes of it is still ahead: "Holm met Berg. The meeting of the two will boost trade"."""
    told = other.char_start < plan.char_start and _may_be(plan, other) and _THE.match(plan.quote) is not None
    return told and plan.date is None and _WILL.match(reading.text, plan.char_end) is not None


def _of_old(event: Event, reading: Reading) -> bool:
    """Say whether an encounter lies more than a week before the text: it is not the one that was just ahead."""
    latest, day = bounds(event.date).latest if event.date else None, reading.anchor.date
    return bool(latest and day) and dt.date.fromisoformat(str(day)) - dt.date.fromisoformat(str(latest)) > WEEK


def _may_be(plan: Event, other: Event) -> bool:
    """Say whether a plan may be what took place: the same people, and no other day."""
    together = any(set(plan.participants) <= set(side) for side in other.sides or ())
    people = len(plan.participants) > 1 and set(plan.participants) <= set(other.participants) and not together
    return people and (plan.date is None or other.date is None or intersect([plan.date, other.date]) is not None)
