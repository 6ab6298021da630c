"""Schedules: lines that begin with an hour, under a heading that names whose day it is, and leave him out."""

from __future__ import annotations

import re
from dataclasses import replace

from ..text.hours import HOUR
from ..text.spans import Reading, Sentence
from ..what.clauses import Clause, tokenise
from ..what.frames import Frame
from ..what.patterns import frames
from ..what.status import Verdict

__all__ = ["owner", "scheduled"]

_SCHEDULE = re.compile(
    r"\b(?:schedule|agenda|calendar|appointments|diary|programme|itinerary|engagements|week ahead|day ahead)\b", re.I
)
"""What a page of such lines is called, at its head."""
HEAD, BACK, LONGEST = 400, 40, 120
"""So many characters make the head; so many sentences back a heading may stand; no heading is longer."""
_OPEN = re.compile(r"\b(?:tbc|tbd|to be (?:confirmed|determined))\b", re.I)
_OFF = re.compile(r"\b(?:cancell?ed|postponed|called off)\b", re.I)
HEADING = "the heading tells whose schedule it is"


def scheduled(reading: Reading, at: int) -> tuple[Clause, list[Frame]] | None:
    """Give what a line of a schedule says is to come for whom its heading names; None for any other sentence."""
    line = reading.sentences[at]
    hour = HOUR.match(reading.text, line.start, line.end)
    if hour is None or not _SCHEDULE.search(reading.text[:HEAD]) or owner(reading, line) is None:
        return None
    clause = tokenise(reading, replace(line, start=hour.end()))
    told = frames(clause)
    said = reading.text[line.start : reading.text.find("\n", line.end) if "\n" in reading.text[line.end :] else None]
    for frame in told:
        if frame.implied and frame.type in ("meeting", "call") and frame.verdict.by != "past":
            status = "cancelled" if _OFF.search(said) else "possible" if _OPEN.search(said) else "planned"
            frame.verdict = Verdict(status, "schedule", "future")
            frame.doubts = (*frame.doubts, HEADING)
    return (clause._replace(sentence=line), told) if any(f.implied for f in told) else None


def owner(reading: Reading, line: Sentence) -> str | None:
    """Give whose day a line tells of that begins with an hour: whom the heading before it names with his post."""
    if HOUR.match(reading.text, line.start, line.end) is None or not _SCHEDULE.search(reading.text[:HEAD]):
        return None
    here = next(n for n, s in enumerate(reading.sentences) if s.start >= line.start)
    for heading in reversed(reading.sentences[max(0, here - BACK) : here]):
        if heading.end - heading.start > LONGEST or HOUR.match(reading.text, heading.start, heading.end):
            continue
        words = reading.text[heading.start : heading.end]
        named = {m.name for m in reading.mentions if m.kind == "person" and heading.start <= m.start < heading.end}
        titled = any(m.role for m in reading.mentions if m.kind == "person" and heading.start <= m.start < heading.end)
        if len(named) == 1 and titled and (words.isupper() or heading.headline or words.endswith(":")):
            return named.pop()
    return None
