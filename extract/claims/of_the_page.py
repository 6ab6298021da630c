"""The text's own day for what a report tells of that day: a page of entries by the hour, "On his second day here"."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.at_lines import at_lines
from ..text.spans import Reading, Sentence
from ..when.dates import find, resolve
from .going_on import breaks_off
from .ground import Grounded
from .lead import tells

__all__ = ["of_the_page", "of_title"]

HOUR = re.compile(
    r"^[ \t\u2022*-]{0,3}\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{3,4}|local time))?"
    r"(?=[ \t]*(?:$|[-\u2013\u2014|:]|[A-Z]))",
    re.M,
)
"""The hour at the head of an entry."""
ENTRIES = 4
"""Entries from which on a page is told hour by hour."""
NTH = re.compile(
    r"(?:[A-Z][^\n\u2014\u2013]{2,60}?(?:\u2014|\u2013|--| - )\s*)?(?:On|During) (?:his|her|their|the|its) "
    r"(?:very |second |first |third |fourth |fifth |last |final |opening |closing |concluding |full |official )+day "
    r"(?:in|here|at|as|of (?:(?:his|her|their|its|the|a|an) )?(?:[\w-]+ ){0,3}(?:visit|trip|tour|stay|journey))\b"
)
"""How a report opens that was filed on one of the days of a journey or an office."""
JUST = re.compile(r"\b(?:have |has |had )?just (?:met|spoken|spoke|had|held|seen|finished|come from|concluded)\b")
LAST = re.compile(r"\b(?:last|first) (?:met|saw|spoke|talked|held|sat|had)\b", re.I)
TITLE = 90
"""Characters of a first line that is a title."""
NEAR = 4
"""Paragraphs over which such a report tells of the day that it opens with."""


def of_the_page(one: Grounded, reading: Reading) -> str | None:
    """Give the text's own day to what it tells as past, where its form says that it is told on that day."""
    here, own = reading.sentence_at(one.at), reading.anchor.date
    if own is None or len(own) != len("2000-01-01") or reading.anchor.days or reading.anchor.ahead:
        return None
    opens = NTH.match(reading.text, here.start, here.end)
    words = reading.text[here.start : one.event.char_end]
    apart = breaks_off(words) or LAST.search(words) is not None
    if apart or find(reading.text, opens.end() if opens else here.start, here.end):
        return None
    if _by_the_hour(reading.text) or JUST.search(words):
        return own
    return (_told_of(one, here, reading) or own) if _of_one_day(one, here, reading) else None


def _told_of(one: Grounded, here: Sentence, reading: Reading) -> str | None:
    """Give the one day that the sentence before names for what one of the same people did, in a report filed later."""
    before = [s for s in reading.sentences if s.start < here.start and tells(s, reading)][-1:]
    days = [w for s in before for w in find(reading.text, s.start, s.end) if w.kind in ("full", "weekday", "day")]
    named = {m.name for s in before for m in reading.mentions if s.start <= m.start < s.end}
    day = (
        resolve(days[0], reading.anchor.date, "past")
        if len(days) == 1 and days[0].prep not in ("since", "by")
        else None
    )
    known = day is not None and len(day) == len("2000-01-01") and day <= (reading.anchor.date or day)
    return day if known and not named.isdisjoint(one.event.participants) else None


def of_title(one: Grounded, reading: Reading) -> str | None:
    """Give the one year that a text without a date names, where its title does, but no day: "The Oslo talks, 1974".

    Where the title names the month as well, that: "Newsletter, March 2013".
    """
    years = {year for _, year in reading.anchor.years}
    if reading.anchor.date or one.event.status != "happened" or len(years) != 1:
        return None
    here, year = reading.sentence_at(one.at), str(years.pop())
    title = next((line for line in reading.document.text.splitlines() if line.strip()), "")[:TITLE]
    away = breaks_off(reading.text[here.start : one.event.char_end])
    of_a_day = any(at <= reading.document.text.find(title) + TITLE for at, _ in reading.anchor.whole)
    months = {resolve(w, None) for w in find(title) if w.kind == "month" and str(w.parts[0]) == year}
    named = months.pop() or year if len(months) == 1 else year
    return None if year not in title or of_a_day or away else named


@lru_cache(maxsize=8)
def _by_the_hour(text: str) -> bool:
    """Say whether a page is told hour by hour, as live pages are."""
    return sum(1 for _ in at_lines(HOUR, text)) >= ENTRIES


def _of_one_day(one: Grounded, here: Sentence, reading: Reading) -> bool:
    """Say whether the report opens with one of the days of a journey, and has come to no other day since."""
    for sentence in reading.sentences:
        if sentence.start > here.start or one.paragraph - sentence.paragraph > NEAR:
            continue
        opens = NTH.match(reading.text, sentence.start, sentence.end)
        if opens and not find(reading.text, opens.end(), here.end):
            named = {m.name for m in reading.mentions if sentence.start <= m.start < sentence.end}
            return not named.isdisjoint(one.event.participants)
    return False
