"""The days over the entries of a diary, a log or a chronology, and whether a text lists what is still to come."""

from __future__ import annotations

import re

from .calendar_words import WEEKDAYS
from .dates import DateWords, find, resolve

__all__ = ["ahead", "headings"]

LONGEST = 60
"""Characters of a line that can be the heading of a day; a longer one tells something."""
REST = 9
"""Letters that may stand beside the date in it ("DAY ONE (Tuesday)", "Monday 28 February:")."""
TOP = 3
"""Lines in which a diary says that it is one."""
_LINE = re.compile(r"[^\n]+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ENTRY = re.compile(r"[\s*\u2022-]{0,6}(?P<day>[\w.,]{1,12}(?: [\w.,]{1,12}){1,4}?)\s?(?::|\u2013|\u2014| - )")
_SHOUTED = re.compile(
    r"[\s*\u2022=_\u2013\u2014-]*"
    r"(?P<day>[A-Z]{3,9},? (?:[A-Z]{3,9} \d{1,2}|\d{1,2} [A-Z]{3,9})(?:,? \d{4})?)\s+(?=[*A-Z])"
)
"""A day in capitals at the head of a line, whatever follows: "THURSDAY, MAY 11 BERNE - ..."."""
_AHEAD = re.compile(
    r"\b(diary|diaries|calendar|calendrier|daybook|planner|week ahead)\b"
    r"|\b(schedule|programme|agenda)(?=[:.]?\s*$| (of|for|from) )", re.IGNORECASE
)  # fmt: skip
"""Titles of lists; within a sentence, "on schedule" and "tops the agenda" are none."""


def ahead(text: str) -> bool:
    r"""Say whether the first lines call the text a diary, a calendar or a programme: its present tense is a plan.

    >>> ahead("The President's Diary\n9 am  receives the ambassador"), ahead("Trade tops agenda as Holm meets Berg")
    (True, False)
    """
    lines = [line for line in text[:600].splitlines() if line.strip()][:TOP]
    return any(len(line) < 2 * LONGEST and _AHEAD.search(line) for line in lines)


def headings(text: str, date: str | None) -> tuple[tuple[int, str], ...]:
    r"""Give where each day's entries begin, with the day, in a text that has two days or more.

    A day stands over its entries in a line that holds nothing else, or before one ("Feb 9: ..."); a line with a year
    alone gives the year of what follows.

    >>> headings("Tuesday 4 June 1963\nMet Mr. Holm.\n\nWednesday 5 June 1963\nCall from Mr. Berg.", None)
    ((19, '1963-06-04'), (56, '1963-06-05'))
    >>> headings("MONDAY, MAY 8 OSLO - Berg sees Holm.\n---- TUESDAY, MAY 9 ROME - Holm sees Ito.", "2017-05-08")
    ((21, '2017-05-08'), (64, '2017-05-09'))
    >>> headings("1990\nFeb 9: Berg sees Holm.\nJune 18: Holm sees Ito.", None)
    ((11, '1990-02-09'), (36, '1990-06-18'))
    """
    tense = "future" if ahead(text) else "past"
    found: list[tuple[int, str]] = []
    year: int | None = None
    for line in _LINE.finditer(text):
        words = line.group().strip()
        if _YEAR.fullmatch(words):
            year = int(words)
        elif len(words) <= LONGEST and (day := _alone(words, date, tense, year)):
            found.append((line.end(), day))
        elif (opens := _before(line.group(), date, tense, year)) is not None:
            found.append((line.start() + opens[0], opens[1]))
    return tuple(found) if len({day for _, day in found}) > 1 else ()


def _alone(line: str, date: str | None, tense: str, year: int | None) -> str | None:
    """Give the day that a line names, where it says nothing else."""
    words = find(line)
    if len(words) != 1 or words[0].kind not in ("full", "weekday"):
        return None
    rest = line[: words[0].start] + line[words[0].end :]
    letters = [c for word in re.findall(r"[^\W\d_]+", rest) if word.lower() not in WEEKDAYS for c in word]
    return _day(words[0], date, tense, year) if len(letters) <= REST else None


def _before(line: str, date: str | None, tense: str, year: int | None) -> tuple[int, str] | None:
    """Give the day that stands before an entry, and where the entry begins."""
    head = _ENTRY.match(line) or _SHOUTED.match(line)
    words = find(head.group()) if head else []
    if head is None or len(words) != 1 or words[0].kind != "full" or words[0].start > head.start("day"):
        return None
    day = _day(words[0], date, tense, year)
    return (head.end(), day) if day else None


def _day(words: DateWords, date: str | None, tense: str, year: int | None) -> str | None:
    if words.kind == "full" and words.parts[0] is None and year is not None:
        words = words._replace(parts=(year, *words.parts[1:]))
    day = resolve(words, date, tense)
    return day if day is not None and len(day) == 10 else None
