"""The day of an encounter at which what a report tells was said: "She made the remarks when meeting Berg"."""

from __future__ import annotations

import re

from ..text.spans import Reading
from ..when.calendar_words import KINDS
from ..when.dates import find, resolve
from .ground import Grounded
from .lead import DATELINE, tells

__all__ = ["at_the_remarks"]

MADE = re.compile(
    r"\b(?:ma(?:de|kes|king)|gave|delivered) (?:the|these|this|those|his|her) (?:\w+ )?"
    r"(?:remarks?|comments?|statements?|pledge|appeal|announcement)\b[^.;]{0,80}\b(?:when|while|during|in|at|as)\b"
    r"|\b(?:said|stated|told) (?:this|so|that) (?:when|while|during|at|in)\b"
)
"""How a report comes to whom somebody spoke to."""
CAME = re.compile(
    r"^\W*(?:this|that|it|(?:the|these|his|her|their) (?:remarks|comments|statements?|announcement|assurances?|pledge))"
    r" (?:came|comes|was (?:said|stated|announced|stressed)|were made) (?:during|in|at|on|as|when)\b",
    re.I,
)
"""How a report comes to where that was said which the sentence right before tells, whoever is named in it."""
SAID = re.compile(
    r"\b(?:said|says|stated|told|urged|called|vowed|pledged|stressed|expressed|announced|praised|hailed)\b"
)
BACK = 4
"""Sentences back to which what was said is told."""
DAY = len("2000-01-01")


def at_the_remarks(one: Grounded, reading: Reading) -> str | None:
    """Give the one day on which somebody said what he said at the encounter, where an earlier sentence names it."""
    here, n = reading.sentence_at(one.at), reading.index_at(one.at)
    came = CAME.search(reading.text[here.start : here.end]) is not None
    if not (came or MADE.search(reading.text, here.start, here.end)) or find(reading.text, here.start, here.end):
        return None
    back = 1 if came else BACK
    for sentence in reversed([s for s in reading.sentences[max(0, n - back) : n] if tells(s, reading)]):
        named = {m.name for m in reading.mentions if sentence.start <= m.start < sentence.end}
        line = DATELINE.match(reading.text, sentence.start, sentence.end)
        start = line.end() if line else sentence.start
        days = [w for w in find(reading.text, start, sentence.end) if w.kind in KINDS]
        if not days or (not came and named.isdisjoint(one.event.participants)):
            continue
        day = resolve(days[0], reading.anchor.date, "past") if len(days) == 1 else None
        said = SAID.search(reading.text, sentence.start, sentence.end)
        known = day is not None and len(day) == DAY and day <= (reading.anchor.date or day)
        return day if said and known else None
    return None
