"""Who held the meeting at which others are listed: "Holm held a meeting with ministers. It was attended by A and B"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS, OCCURRED
from ..text.roll import roll
from ..text.spans import Reading, Sentence
from ..what.attended_by import LISTED
from .ground import Grounded

__all__ = ["convened"]

_NOUN = r"(?:meetings?|talks|sessions?|consultations|negotiations|dinner|lunch|luncheon|discussions?|round-?table)"
_THE = re.compile(
    rf"\b(?:the|this|today's|yesterday's|the day's)\s(?:(?:dinner|review|two-hour|high-level|crucial|key)\s)?{_NOUN}\b"
    r"(?!\s(?:of|between|with|in\s[A-Z]))",
    re.I,
)
"""A meeting that was told of before: nothing says whose it is or where."""
_HELD = re.compile(
    r"\b(?:held|holds|chaired|chairs|convened|hosted|hosts|called|conducted|had|presided over|addressed|met)\b"
    rf"(?:[^.;:]{{0,60}}?\b{_NOUN}\b| with\b)"
)
_BY = re.compile(
    rf"\b{_NOUN}\b[^.;:]{{0,80}}?\b(?:chaired|convened|hosted|held|called|presided over|conducted) by "
    r"(?=[A-Z]|the\s|his\s|her\s)"
)
_DOUBTS = (*LISTED, "attended rather than held")
BACK, PARAGRAPHS = 3, 2
"""Sentences before, and paragraphs, in which it is told who held the meeting."""
WHY = "who held the meeting is told before it"


def convened(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Give the events; those listed at "the meeting" met who held it, told before, and are no company of their own.

    Where others met shortly before, it was their meeting: who is listed met the first of them where they are of one
    company with those whom he met, and else stood by.
    """
    out: list[Grounded] = []
    for n, g in enumerate(found):
        here = reading.sentence_at(g.at)
        if g.event.rule == "record" and not g.event.sides and (host := _above(reading, set(g.event.participants))):
            out.append(_with(g, host))
            continue
        if not _listed(g) or _THE.search(reading.text, here.start, here.end) is None:
            out.append(g)
            continue
        last = _told_before([*out, *found[n + 1 :]], g, here)
        if last is None or not set(last.participants) - set(g.event.participants):
            host = _host(reading, here, set(g.event.participants))
            out.append(_with(g, host) if host else g)
        elif (first := last.participants[0]) not in g.event.participants and _of_one_company(last, g.event):
            out.append(_with(g, first, last))
    return out


def _listed(one: Grounded) -> bool:
    """Say whether those who are said to have met are only listed as having been there."""
    e = one.event
    if e.type not in ENCOUNTERS or e.sides or len(e.participants) < 2:
        return False
    return "attended by" in e.quote or any(d in (e.why or "") for d in _DOUBTS)


def _told_before(found: list[Grounded], one: Grounded, here: Sentence) -> Event | None:
    """Give the encounter that took place or is to, told in one of the paragraphs right before."""
    near = (g for g in found if g.event.type in ENCOUNTERS and g.at < here.start)
    last = max(near, key=lambda g: g.at, default=None)
    if last is None or one.paragraph - last.paragraph > PARAGRAPHS:
        return None
    alike = last.event.status == one.event.status or {last.event.status, one.event.status} <= set(OCCURRED)
    return last.event if alike else None


def _of_one_company(last: Event, listed: Event) -> bool:
    """Say whether one met several or people without names, of whom those who are listed may be."""
    others = set(last.participants[1:])
    return (not others and bool(last.groups)) or not others.isdisjoint(listed.participants)


def _above(reading: Reading, listed: set[str]) -> str | None:
    """Give who is told to hold the meeting of which a text lists the others below a heading."""
    found = roll(reading.text)
    return _host(reading, reading.sentence_at(found.heading), listed) if found else None


def _host(reading: Reading, here: Sentence, listed: set[str]) -> str | None:
    """Give the only one who is told to have held a meeting in the sentences before."""
    n = reading.index_at(here.start)
    for sentence in reversed(reading.sentences[max(0, n - BACK) : n]):
        if here.paragraph - sentence.paragraph > PARAGRAPHS:
            return None
        first = bisect_left(reading.mentions, sentence.start, key=lambda m: m.start)
        stop = bisect_left(reading.mentions, sentence.end, key=lambda m: m.start)
        people = [m for m in reading.mentions[first:stop] if m.kind == "person"]
        held = _HELD.search(reading.text, sentence.start, sentence.end)
        by = _BY.search(reading.text, sentence.start, sentence.end)
        if held is None and by is None:
            continue
        place = by.end() if by is not None else held.start() if held is not None else 0
        one = next((m for m in people if m.end > place), None) if by else (people[0] if len(people) == 1 else None)
        if one is None or (by is None and one.start > place) or one.name in listed:
            return None
        return one.name
    return None


def _with(one: Grounded, host: str, last: Event | None = None) -> Grounded:
    others = one.event.participants
    why = "; ".join((*((one.event.why,) if one.event.why else ()), WHY))
    event = replace(
        one.event,
        participants=(host, *others),
        sides=((host,), tuple(others)),
        why=why,
        grade="inferred",
        status=last.status if last else one.event.status,
        date=one.event.date or (last.date if last else None),
    )
    return one._replace(event=event)
