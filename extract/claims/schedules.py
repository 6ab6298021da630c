"""Schedules: lines that begin with an hour, of whom the heading above them or the head of the page names."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from ..text.day_title import is_day_title
from ..text.hours import HOUR
from ..text.spans import Mention, Reading, Sentence
from ..text.vocabulary import vocabulary
from ..what.clauses import Clause, tokenise
from ..what.frames import Frame
from ..what.patterns import frames
from ..what.status import Verdict
from ..when.dates import find, resolve

__all__ = ["HEADING", "OFF", "OPEN", "is_schedule", "owner", "people_in", "scheduled", "titled_owner", "whose"]

_CALLED = (
    "schedule", "agenda", "calendar", "appointments", "audiences", "callers", "diary", "programme", "itinerary",
    "engagements", "week ahead", "day ahead",
)  # fmt: skip
SCHEDULE = re.compile(rf"\b(?:{'|'.join(_CALLED)})\b", re.I)
"""What a page of such lines is called, at its head."""
_WORDS = frozenset(name.split()[-1] for name in _CALLED)
HEAD, BACK, LONGEST = 400, 40, 120
"""So many characters make the head; so many sentences back a heading may stand; no heading is longer."""
OPEN = re.compile(r"\b(?:tbc|tbd|to be (?:confirmed|determined))\b", re.I)
OFF = re.compile(r"\b(?:cancell?ed|postponed|called off)\b", re.I)
_DAY = re.compile(r"\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}\.? [A-Z][a-z]+\b)[^.!?]{0,30}$", re.I)
_WITH = re.compile(r"\b(?:with|by|to|for)\s(?:the\s)?$", re.I)
"""Before whom an entry names, who is not the one whose day it tells of."""
HEADING = "the heading tells whose schedule it is"


def scheduled(reading: Reading, at: int) -> tuple[Clause, list[Frame]] | None:
    """Give what a line of a schedule says is to come for whom its heading names; None for any other sentence."""
    line = reading.sentences[at]
    if not is_schedule(reading.text[:HEAD]) or owner(reading, line) is None:
        return None
    hour = HOUR.match(reading.text, line.start, line.end)
    clause = tokenise(reading, replace(line, start=hour.end() if hour else line.start))
    told = [frame for frame in frames(clause) if not _of_whom(clause, frame)]
    said = reading.text[line.start : reading.text.find("\n", line.end) if "\n" in reading.text[line.end :] else None]
    day = _day_of_line(reading, at)
    for frame in told:
        frame.dated = day if frame.implied else frame.dated
        if frame.implied and frame.type in ("meeting", "call") and frame.verdict.by != "past":
            status = "cancelled" if OFF.search(said) else "possible" if OPEN.search(said) else "planned"
            frame.verdict = Verdict(status, "schedule", "future")
            frame.doubts = (*frame.doubts, HEADING)
    return (clause._replace(sentence=line), told) if any(f.implied for f in told) else None


def _day_of_line(reading: Reading, at: int) -> str | None:
    """Give the only day that opens a line whose entries stand one after another: "Monday: 10:00 talks with A"."""
    paragraph = reading.sentences[at].paragraph
    first = next((s for s in reading.sentences[max(0, at - BACK) : at] if s.paragraph == paragraph), None)
    days = [d for d in find(reading.text, first.start, first.end) if d.kind in ("full", "weekday")] if first else []
    return resolve(days[0], reading.anchor.date, "future") if len(days) == 1 else None


def _of_whom(clause: Clause, frame: Frame) -> bool:
    """Say whether nothing but a body stands behind the comma that tells whose a guest is: "Lunch with A, Acme Fund"."""
    bodies = frame.implied and all(i.mention.kind == "organisation" for i in frame.right)
    before = [clause.tokens[i.at - 2 : i.at] for i in frame.right]
    return bodies and any(two[1:] and two[1].low == "," and two[0].mention is not None for two in before)


def owner(reading: Reading, line: Sentence) -> str | None:
    """Give whose day a line of a schedule tells of: whom the heading before it names with his post, else the page's."""
    mention = whose(reading, line)
    return mention.name if mention else None


def whose(reading: Reading, line: Sentence) -> Mention | None:
    """Give who is named as the one whose day a line tells of that begins with an hour, or stands under a day."""
    if not is_schedule(reading.text[:HEAD]):
        return None
    here = bisect_left(reading.sentences, line.start, key=lambda s: s.start)
    if HOUR.match(reading.text, line.start, line.end) is None and not _under_day(reading, here):
        return None
    for heading in reversed(reading.sentences[max(0, here - BACK) : here]):
        if heading.end - heading.start > LONGEST or HOUR.match(reading.text, heading.start, heading.end):
            continue
        words = reading.text[heading.start : heading.end]
        people = people_in(reading, heading.start, heading.end)
        titled = any(m.role and not _WITH.search(reading.text, heading.start, m.start) for m in people)
        if (
            len({m.name for m in people}) == 1
            and titled
            and (words.isupper() or heading.headline or words.endswith(":") or is_day_title(words))
        ):
            return people[0]
    return _of_page(reading)


def people_in(reading: Reading, start: int, end: int) -> list[Mention]:
    """Give the people whom a passage names, wherever it stands in a long page."""
    first = bisect_left(reading.mentions, start, key=lambda m: m.start)
    stop = bisect_left(reading.mentions, end, key=lambda m: m.start)
    return [m for m in reading.mentions[first:stop] if m.kind == "person"]


def _under_day(reading: Reading, here: int) -> bool:
    """Say whether a sentence begins a line that stands under a day or an hour, with no other paragraph between."""
    line = reading.sentences[here] if here < len(reading.sentences) else None
    if line is None or not here or reading.sentences[here - 1].paragraph == line.paragraph:
        return False
    for before in reversed(reading.sentences[max(0, here - BACK) : here]):
        words = reading.text[before.start : before.end]
        if _DAY.fullmatch(words):
            return True
        if not (HOUR.match(words) or len(words) < LONGEST):
            return False
    return False


@lru_cache(maxsize=2)
def is_schedule(head: str) -> bool:
    """Say whether the head of a page calls it a schedule; asked for each of its sentences."""
    return not _WORDS.isdisjoint(vocabulary(head).words) and SCHEDULE.search(head) is not None


@lru_cache(maxsize=2)
def _first_entry(text: str) -> int | None:
    return next((line.start() for line in re.finditer(r"^", text, re.M) if HOUR.match(text, line.start())), None)


def _of_page(reading: Reading) -> Mention | None:
    """Give the only person whom the head of a page names above its first entry, else the only one of a post in it."""
    first = _first_entry(reading.text)
    if first is None or first > 2 * HEAD:
        return None
    head = [m for m in reading.mentions[: 2 * HEAD] if m.end <= first]
    people = [m for m in head if m.kind == "person"]
    if people:
        return people[0] if len({m.name for m in people}) == 1 and any(_entitled(reading, m) for m in people) else None
    posts = {(m.role or "").lower() for m in head if m.kind == "role" and _entitled(reading, m)}
    told = [m for m in reading.mentions if m.kind == "person" and m.role and not m.org and m.role.lower() in posts]
    return told[0] if len(posts) == 1 and len({m.name for m in told}) == 1 else None


def titled_owner(reading: Reading) -> Mention | None:
    """Give the only person whom the title of a page names as whose day it is."""
    named: list[Mention] = []
    for m in reading.mentions[: 2 * HEAD]:
        begin, end = reading.text.rfind("\n", 0, m.start) + 1, reading.text.find("\n", m.end)
        if m.kind == "person" and m.end <= HEAD and is_day_title(reading.text[begin:end]):
            named.append(m)
    return named[0] if len({m.name for m in named}) == 1 else None


def _entitled(reading: Reading, m: Mention) -> bool:
    """Say whether a line of the head names somebody as whose page it is: in what is like a title, or alone."""
    begin = reading.text.rfind("\n", 0, m.start) + 1
    line = reading.text[begin : reading.text.find("\n", m.end)]
    return bool(SCHEDULE.search(line)) or line.strip() == reading.text[m.start : m.end]
