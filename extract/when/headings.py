"""The days over the entries of a diary, a log or a chronology, and whether a text lists what is still to come."""

from __future__ import annotations

import re

from .calendar_words import WEEKDAYS
from .dates import find, resolve

__all__ = ["ahead", "headings"]

LONGEST = 60
"""Characters of a line that can be the heading of a day; a longer one tells something."""
REST = 12
"""Letters that may stand beside the date in it ("DAY ONE (Tuesday)", "Monday 28 February:")."""
TOP = 3
"""Lines in which a diary says that it is one."""
_LINE = re.compile(r"[^\n]+")
_AHEAD = re.compile(
    r"\b(diar(y|ies)|calend(ar|rier)|schedule|programme|agenda|planner|daybook|week ahead|sets out)\b", re.IGNORECASE
)


def ahead(text: str) -> bool:
    r"""Say whether the first lines call the text a diary, a calendar or a programme: its present tense is a plan.

    >>> ahead("The President's Diary\n9 am  receives the ambassador"), ahead("Holm meets Berg")
    (True, False)
    """
    lines = [line for line in text[:600].splitlines() if line.strip()][:TOP]
    return any(len(line) < 2 * LONGEST and _AHEAD.search(line) for line in lines)


def headings(text: str, date: str | None) -> tuple[tuple[int, str], ...]:
    r"""Give where each day's entries begin, with the day: two lines or more that hold a date and nothing else.

    >>> headings("Tuesday 4 June 1963\nMet Mr. Holm.\n\nWednesday 5 June 1963\nCall from Mr. Berg.", None)
    ((19, '1963-06-04'), (56, '1963-06-05'))
    """
    tense = "future" if ahead(text) else "past"
    found = []
    for line in _LINE.finditer(text):
        if len(line.group().strip()) <= LONGEST and (day := _day(line.group(), date, tense)):
            found.append((line.end(), day))
    return tuple(found) if len({day for _, day in found}) > 1 else ()


def _day(line: str, date: str | None, tense: str) -> str | None:
    """Give the day that a line names, where it says nothing else."""
    words = find(line)
    if len(words) != 1 or words[0].kind not in ("full", "weekday"):
        return None
    rest = line[: words[0].start] + line[words[0].end :]
    letters = [c for word in re.findall(r"[^\W\d_]+", rest) if word.lower() not in WEEKDAYS for c in word]
    day = resolve(words[0], date, tense) if len(letters) <= REST else None
    return day if day is not None and len(day) == 10 else None
