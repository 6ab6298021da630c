"""Days in the head of a text that other words complete: a telegram's hour, figures that the weekday tells apart."""

from __future__ import annotations

import datetime as dt
import re

from .calendar_words import MONTHS, WEEKDAYS, alternatives
from .dates import find, resolve
from .page_head import BESIDE, HEAD, LINE

__all__ = ["at_the_foot", "begun", "by_weekday", "sent", "taken_down", "year_of_posts"]

_SENT = re.compile(
    rf"\b(?P<d>[0-3]\d)(?P<h>[0-2]\d)[0-5]\dZ (?P<m>{alternatives(m for m in MONTHS if len(m) == 3)})"
    r" (?P<y>(?:19|20)?\d\d)\b",
    re.I,
)
"""When a telegram was sent: "O 251433Z MAY 79", "300438Z Oct 05"."""
_FILED = re.compile(
    r"^[ \t]*\d{3}[A-Z]?\.[\w.]*/(?P<m>\d{1,2})[-\u2013](?P<d>\d{1,2})(?P<y>\d\d): "
    r"(?:Telegram|Airgram|Despatch|Circular)",
    re.M,
)
"""The number under which a telegram was filed, which ends in its day: "711.94/6-1446: Telegram" is of 14 June 1946."""
_SUBJECT = re.compile(r"^[ \t]*(?:SUBJECT|SUBJ|RE) ?:(?P<what>[^\n]*(?:\n(?!\s|\d|[A-Z]+:)[^\n]*)?)", re.M)
BEFORE_DAWN = 6
"""The hour until which a telegram may be of the day before, as its subject says: "MEETING WITH HOLM -- APRIL 11"."""
_CENTURY = 30
"""The last two figures from which on a year is of the century before."""
_OF_TWELVE = "0?[1-9]|1[0-2]"
_EITHER = re.compile(
    rf"(?<![\d/.-])(?P<a>{_OF_TWELVE})(?P<sep>[/-])(?P<b>{_OF_TWELVE})(?P=sep)(?P<y>20\d\d|\d\d)(?![\d/-])"
)
_WEEKDAY = re.compile(rf"\b{alternatives(day.title() for day in WEEKDAYS)}\b")
_TAKEN_DOWN = re.compile(
    r"[ \t]*(?:(?:This is |The following is |Below is )?(?:an? |the )?"
    r"(?:(?:full|edited|verbatim|unedited|official|complete|rush|prepared|opening|introductory|closing|joint|press) )*"
    r"(?:transcripts?|texts?|remarks|speech|statement|address|toasts?|interview|communiqu\u00e9|communique)"
    r"|The following (?:\w+ ){0,4}was (?:issued|released|made|given|delivered))\b",
    re.I,
)
"""How a line begins that says what a page takes down, and when that was said."""
LONG, FOOT = 320, 4
"""Characters of such a line; lines that make the foot of a page."""
_FOOT = re.compile(
    r"[ \t(\[]*(?:(?:first )?(?:published|posted|created|issued|released|uploaded|date|dated)(?: on| at| date)?\b"
    r"[^\n]{0,24}?"
    r"|(?-i:[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?), (?:the )?)?$",
    re.I,
)
"""What stands before the day in the last lines of a page: what labels it, or the place from which one writes."""
_POST = re.compile(r"\(@\w{2,20}\) (?:[A-Z][a-z]{2,8} \d{1,2}, |\d{1,2} [A-Z][a-z]{2,8} )(?P<year>20\d\d)\b")
"""How a post that a report shows is signed: "Nora Holm (@noraholm) May 3, 2019"."""
REPORTED = 1
"""Days after which a report still tells what was on a weekday."""


def by_weekday(text: str) -> str | None:
    r"""Give the day in figures in the head of which either may be the month, where the one weekday that is named tells.

    >>> by_weekday("Published: 04/05/2021 10:15\n\nMinister Holm received Berg at the ministry on Tuesday.")
    '2021-05-04'
    """
    named = {WEEKDAYS[m.group().lower()] for m in _WEEKDAY.finditer(text[:HEAD])}
    for line in text[:HEAD].splitlines() if len(named) == 1 else ():
        m = _EITHER.search(line) if len(line) <= LINE else None
        if m is None:
            continue
        year = int(m["y"]) + (2000 if len(m["y"]) == len("21") else 0)
        both = {dt.date(year, int(m["b"]), int(m["a"])), dt.date(year, int(m["a"]), int(m["b"]))}
        weekday = next(iter(named))
        since = sorted(((day.weekday() - weekday) % 7, day) for day in both)
        told = len(since) > 1 and since[0][0] <= REPORTED and since[1][0] > REPORTED + 1
        return since[0][1].isoformat() if told else None
    return None


def sent(text: str) -> str | None:
    r"""Give the day on which a telegram was sent, as its head says with the hour.

    >>> sent("SECRET PAGE 01 OSLO 01902 251452Z\nO 251433Z MAY 79\nFM AMEMBASSY OSLO")
    '1979-05-25'
    >>> sent("711.94/6-1446: Telegram\nThe Ambassador in France (Holm) to the Secretary of State")
    '1946-06-14'
    >>> sent("O 250133Z MAY 79\nFM AMEMBASSY OSLO\nSUBJECT: MEETING WITH HOLM, MAY 24")
    '1979-05-24'
    """
    m = _SENT.search(text[:HEAD])
    if m is None:
        return _filed(text[:HEAD])
    short = int(m["y"]) if len(m["y"]) == len("1979") else int(m["y"]) + (1900 if int(m["y"]) >= _CENTURY else 2000)
    try:
        day = dt.date(short, MONTHS[m["m"].lower()], int(m["d"]))
    except ValueError:
        return None
    eve = (day - dt.timedelta(1)).isoformat()
    subject = _SUBJECT.search(text[: 2 * HEAD]) if int(m["h"]) < BEFORE_DAWN else None
    told = {resolve(words, day.isoformat(), "past") for words in find(subject["what"])} if subject else set()
    return eve if told == {eve} else day.isoformat()


def _filed(head: str) -> str | None:
    m = _FILED.search(head)
    try:
        return dt.date(1900 + int(m["y"]), int(m["m"]), int(m["d"])).isoformat() if m is not None else None
    except ValueError:
        return None


def begun(last: str | None, text: str) -> str | None:
    """Give the first of the days that a programme is of, where its last was taken for that of the text.

    >>> begun("2010-05-09", "Diary, 3-9 May 2010"), begun("2010-05-09", "Diary, 9 May 2010")
    ('2010-05-03', '2010-05-09')
    """
    told = (resolve(words, None) or "" for line in text[:HEAD].splitlines() for words in find(line[:LINE]))
    days = (day.partition("/") for day in told if "/" in day)
    return next((first for first, _, end in days if end == last), last)


def taken_down(text: str) -> str | None:
    r"""Give the one day on which was said what a page takes down, as a line of its head tells, however long it is.

    >>> taken_down("Talks in Oslo\n\nA transcript of the remarks given by Nora Holm in Oslo on Friday 3 May 2019.")
    '2019-05-03'
    """
    for line in text[:HEAD].splitlines():
        if len(line) <= LONG and _TAKEN_DOWN.match(line) and (day := _one_day(line)):
            return day
    return None


def at_the_foot(text: str) -> str | None:
    r"""Give the day in one of the last lines of a page that names none in its head: "Posted on: 3 May 2019".

    >>> at_the_foot("Minister Nora Holm received Otto Berg today.\n\nOslo, 3 May 2019")
    '2019-05-03'
    """
    lines = [line for line in text[-HEAD:].splitlines() if line.strip()][-FOOT:]
    days = {day for line in lines if len(line) <= LINE and (day := _one_day(line)) and _labelled(line)}
    return days.pop() if len(days) == 1 else None


def _one_day(line: str) -> str | None:
    days = {day for w in find(line) if w.kind == "full" and isinstance(w.parts[0], int) and (day := resolve(w, None))}
    return days.pop() if len(days) == 1 and len(next(iter(days))) == len("2000-01-01") else None


def _labelled(line: str) -> bool:
    """Say whether a line holds little but its day and what labels it, and is no rest of a sentence."""
    first = find(line)[0]
    rest = line[first.end :]
    goes_on = rest[:1] == " " and rest[1:2].islower() and not rest.startswith((" at ", " by "))
    return _FOOT.match(line[: first.start]) is not None and not goes_on and sum(map(str.isalpha, rest)) <= BESIDE


def year_of_posts(text: str) -> tuple[tuple[int, int], ...]:
    """Give the one year of the posts that a report shows, as that of the days that it names without one.

    >>> year_of_posts("Holm met Berg on 3 May. A very good talk. Nora Holm (@noraholm) May 3, 2019")
    ((0, 2019),)
    """
    years = {int(m["year"]) for m in _POST.finditer(text)}
    return ((0, years.pop()),) if len(years) == 1 else ()
