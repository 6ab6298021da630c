"""The day of a page that records or announces one day: a daily diary, a public schedule, a court circular."""

from __future__ import annotations

import datetime as dt
import re

from ...graph.dates import bounds, one_of
from ..lexicon import tables
from ..text.at_lines import at_lines
from ..text.day_title import is_day_title
from ..text.vocabulary import vocabulary
from .calendar_words import MONTHS, WEEKDAYS, alternatives
from .dates import find, resolve

__all__ = ["by_the_hour", "day_in_points", "day_of_page", "day_of_record", "days_of_programme", "undated", "weekday_of"]

PAGE = tables("papers")["page"]
NAMED = frozenset(PAGE["named"].split())
TITLE, LOOSE, WRITTEN = (re.compile("|".join(PAGE[part]), re.I) for part in ("title", "loose", "written"))
HOUR = re.compile(r"^[ \t]*(?:[-*\u2022]{1,2} ?)?\d{1,2}(?:[:.]\d{2}(?!\d)|(?= ?[ap]\.?m\b))", re.M | re.I)
"""A line that begins with an hour is an entry."""
HEAD, LONGEST = 10, 120
"""So many lines make the head of a page, none longer than that many characters."""
MONTHLY = re.compile(rf"(?:{alternatives(MONTHS)})\.?,? (?:1[5-9]|20)\d\d", re.I)
"""A line of the head that makes a page one of a month, whose days are named below."""
WEEK = re.compile(r"(?i:\bw/[cb]|\bweek from):? $")
RECORD = re.compile(
    r"\W*(?:From the (?:[Dd]iary|[Jj]ournal) of|Record|Memorand(?:um|a)|Minutes|Notes?|Report|Protocol|Transcript)\b"
    r"[^\n]{0,120}\b(?:[Cc]onversations?|[Mm]eetings?|[Tt]alks?|[Rr]eception|[Aa]udience)\b[^\n]{0,120}? on (?=[A-Z\d])"
)
"""The title of a paper in a list of them that says when the talk was, not when the paper was written."""
TOP = 3
"""Lines in which a programme says of which days it is."""
ENTRIES = 2
BESIDE = 30
"""Letters that may stand beside the day in a line of the head."""

POINTS = re.compile(
    r"[\s*\u2022-]{0,6}(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)?\d\d)\.?\s?(?::|\u2013|\u2014| - )\s?(?=[A-Z])"
)
"""Figures between points before an entry, of which the day is the first wherever dates are written so."""
CENTURY = 30
"""The last two figures from which on a year is of the century before."""


def day_in_points(line: str) -> tuple[int, str] | None:
    """Give where an entry begins and the day before it, also with two figures of its year.

    >>> day_in_points("12.10.05: Holm received Berg"), day_in_points("12.10.1998 - Holm received Berg")
    ((10, '2005-10-12'), (13, '1998-10-12'))
    >>> day_in_points("12.10: Holm received Berg"), day_in_points("32.10.05: Holm received Berg")
    (None, None)
    """
    m = POINTS.match(line)
    if m is None:
        return None
    year = int(m["y"]) if len(m["y"]) == len("1998") else int(m["y"]) + (1900 if int(m["y"]) >= CENTURY else 2000)
    try:
        return m.end(), dt.date(year, int(m["m"]), int(m["d"])).isoformat()
    except ValueError:
        return None


def weekday_of(line: str, day: str) -> bool:
    """Say whether a line only adds the weekday to a day: "18 SEPTEMBER 2000", and below it "Monday".

    >>> weekday_of("Monday", "2000-09-18"), weekday_of("Tuesday", "2000-09-18")
    (True, False)
    """
    weekday = WEEKDAYS.get(line.lower().strip(" .:,"))
    return weekday is not None and len(day) == len("2000-09-18") and dt.date.fromisoformat(day).weekday() == weekday


def day_of_page(text: str, date: str | None) -> tuple[int, str] | None:
    r"""Give where the entries of a page of one day begin, with the day ("" where none is told); None for other texts.

    It is the day in the title, else that of a line of the head, else that of the text if its entries begin with hours.

    >>> day_of_page("Public Schedule - March 5, 2024\n\n9:00 a.m. Minister Holm meets with Mr Berg.", None)
    (31, '2024-03-05')
    >>> day_of_page("THE DAILY DIARY\nDATE: JUNE 10, 1975, TUESDAY\n9:02 The President met with Mr. Holm.", None)
    (44, '1975-06-10')
    >>> day_of_page("Schedule slips as Holm meets Berg\n\nOslo, March 5, 2024. They met for an hour.", None)
    """
    if NAMED.isdisjoint(vocabulary(text[: HEAD * LONGEST]).words):
        return None
    lines = [m for m in re.finditer(r"[^\n]+", text[: HEAD * LONGEST]) if m.group().strip()][:HEAD]
    if any(MONTHLY.fullmatch(m.group().strip()) for m in lines):
        return None
    entries = sum(1 for _ in at_lines(HOUR, text))
    name = next((m for m in lines if _is_title(m.group(), loose=entries >= ENTRIES)), None)
    if name is None:
        return None
    for line in (name, *(m for m in lines if not WRITTEN.search(m.group()) and not HOUR.match(m.group()))):
        if (day := _day_in(line.group(), date)) is not None:
            return line.end(), day
    own = date if entries >= ENTRIES and date and len(date) == len("2000-01-01") else ""
    return name.end(), own


def by_the_hour(text: str, at: int) -> bool:
    """Say whether the day that stands alone at the head of a text has entries below it that begin with hours."""
    told = [m.start() for m in HOUR.finditer(text, at) if "\n" not in text[m.end() : m.end() + 12]]
    return at < HEAD * LONGEST and len(told) >= ENTRIES


def _is_title(line: str, *, loose: bool) -> bool:
    """Say whether a line is what such a page is called, whoever's it is and whatever its day."""
    if len(line) > LONGEST or NAMED.isdisjoint(vocabulary(line).words):
        return False
    bare = undated(line)
    return bool(TITLE.fullmatch(bare) or is_day_title(bare) or (loose and LOOSE.fullmatch(bare)))


def undated(line: str) -> str:
    """Give a line without the days that it names and what sets them apart.

    >>> undated("Public Schedule - March 5, 2024")
    'Public Schedule'
    """
    for words in reversed(find(line)):
        line = line[: words.start] + line[words.end :]
    return line.strip(" \t*:,.;-\u2013\u2014()")


def _day_in(line: str, date: str | None) -> str | None:
    """Give the one day that a line of the head names beside little else."""
    full = [words for words in find(line) if words.kind == "full"]
    if len(full) != 1 or len(line) > LONGEST:
        return None
    day = resolve(full[0], date)
    beside = sum(map(str.isalpha, line)) - sum(map(str.isalpha, full[0].words))
    titled = _is_title(line, loose=True)
    return day if day and bounds(day).earliest == day and (titled or beside <= BESIDE) else None


def days_of_programme(text: str) -> tuple[int, str] | None:
    """Give where the entries of a programme of several days begin, with one of these: "Diary for 3-9 May 2010".

    >>> days_of_programme("Council update w/c 5 June 2017"), days_of_programme("Diary, 3 May 2010")
    ((30, '[2017-06-05..2017-06-11]'), None)
    """
    lines = [m for m in re.finditer(r"[^\n]+", text[: TOP * LONGEST]) if m.group().strip()][:TOP]
    for line in (m for m in lines if len(m.group()) <= LONGEST):
        for words in find(line.group()):
            if words.kind == "week" and (week := resolve(words, None)):
                return line.end(), week
            first, _, last = (resolve(words, None) or "").partition("/")
            if not last and len(first) == len("2000-01-01") and WEEK.search(line.group(), 0, words.start):
                last = (dt.date.fromisoformat(first) + dt.timedelta(6)).isoformat()
            if len(first) == len(last) == len("2000-01-01"):
                return line.end(), one_of(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    return None


def day_of_record(line: str) -> str | None:
    """Give the day on which two spoke, with which the title of a paper in a list ends.

    >>> day_of_record("From the Diary of P. Holm, Memorandum of Conversation with Otto Berg on 17 November 1949")
    '1949-11-17'
    """
    title = RECORD.match(line)
    words = find(line, title.end()) if title is not None else ()
    ends = len(words) == 1 and not line[words[0].end :].strip(" \t.'\"\u201d)]")
    day = resolve(words[0], None) if ends and words[0].kind == "full" else None
    return day if day is not None and len(day) == len("2000-01-01") else None
