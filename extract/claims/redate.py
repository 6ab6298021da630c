"""What a later sentence says of when the encounters told just before were: "the meeting is set for Friday"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...graph.dates import bounds, intersect
from ...ontology.vocabulary import ENCOUNTERS, OCCURRED, PROSPECTS
from ..text.spans import Reading
from ..what.clauses import Clause
from ..what.frames import Frame
from ..what.segments import segments
from .arrivals import GREETING
from .attach import when
from .grade import inferred
from .ground import Grounded

__all__ = ["redate"]

MATTER = re.compile(
    r"\b(?:deal|dealt|dwel[lt]|focus|discuss|cover|concern|touch|address|cent(?:er|re?)|relat|devot|revolv|turn|look|about\b)",
    re.I,
)
"""What leads to what was talked about: a year behind it is the matter's, not the talks'."""
TOOK_PLACE = re.compile(
    r"\W*(?:[^.;:]{1,90}?\b(?:said|says|reported|added|confirmed|announced|told [\w ]{2,20}) (?:that )?)?"
    r"(?:[Tt]he|[Tt]heir|[Tt]his) (?:\w+ )?(?:meeting|talks|encounter|audience) (?:took place|(?:was|were) held)\b"
)
CAME_ABOUT = "settled by what follows"
SAID_BETWEEN = 3
"""Paragraphs of what was said there between an encounter and such a sentence."""
HELD = re.compile(r"\b(?:held|took place|(?:take|takes|taking) place|set|scheduled|due|planned|fixed)\b", re.I)


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
    if said and not (ahead or other) and last.event.status in PROSPECTS:
        found[found.index(last)] = _came_about(last, date, words)
        return
    if not date or other or (MATTER.search(before) and not HELD.search(before)):
        return
    if not _on_its_side(date, reading.anchor.date, ahead=ahead):
        return  # "talks set to build upon those begun earlier this month"
    begin = reading.sentence_at(last.at).start
    for n, one in enumerate(found):
        e = one.event
        same = one.at >= begin and e.type == frame.type and (e.status in PROSPECTS) == ahead and e.rule not in GREETING
        if same and (e.date is None or _within(date, e.date)) and e.status in (*OCCURRED, *PROSPECTS):
            found[n] = one._replace(event=replace(e, date=date, date_text=words))


def _came_about(plan: Grounded, date: str | None, words: str | None) -> Grounded:
    """Let "The meeting took place on Monday" tell that what was only planned or wished right before it came about."""
    day = plan.event.date
    said = plan.event.date_text
    apart = intersect([date, day]) is None if date and day else bool(said and words and said != words)
    if apart:
        return plan
    told = replace(plan.event, date=date, date_text=words) if date is not None else plan.event
    return plan._replace(event=inferred(replace(told, status="happened"), CAME_ABOUT))


def _on_its_side(date: str, own: str | None, *, ahead: bool) -> bool:
    """Say whether a date is, for what happened or is to come, on that side of the text's own day."""
    first, last = bounds(date)
    return not own or ((last or "9999") >= own if ahead else (first or "") <= own)


def _within(date: str, wide: str) -> bool:
    """Say whether a date is narrower than another and within it: "from 27 to 29 October", of last week."""
    return date != wide and intersect([date, wide]) == date
