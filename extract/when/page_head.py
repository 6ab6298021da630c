"""The dates in the head of a page: its site's clock, the stamps of a report, a dateline that opens with its day."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from ..text.gazetteer import place as known
from .abroad import in_english
from .calendar_words import FOREIGN_MONTHS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS, alternatives
from .dates import DateWords, find, resolve
from .stamped import spelt_out

__all__ = [
    "FIGURE",
    "Front",
    "clockless",
    "dated",
    "first_put_out",
    "front",
    "headed",
    "long_before",
    "printed",
    "unstamped",
]

HEAD, LINE = 1500, 80
"""Characters of the head, and of a line in it that may hold a date beside little else."""
BESIDE = 9
"""Letters that may stand beside the date in a line of its own: "By Wire, 9 May 2014 04:08 pm IST"."""
BETWEEN = 4
"""Lines that may stand between the clock of a site and the date below the headline: its sections and the headline."""
CLOCK = frozenset((*WEEKDAYS, *SHORT_WEEKDAYS, "gmt", "utc", "est", "edt", "cet", "cest", "am", "pm", "hrs"))
"""Words of a clock, which are none beside the day."""
_LINE = re.compile(r"[^\n]+")
FIGURE = re.compile(r"\d")
"""What no line is without that names a day in full."""
_ENDED = (".", "!", "?", ".\u201d", '."', ";", ":")
_AGAIN = re.compile(r"(?:\b|(?<=\d))(?:updated?|modified|edited|revised)\b", re.I)
_PUT_OUT = re.compile(
    r"\b(?:published|posted|created|issued|released|written|write|filed|uploaded|updated?|modified|edited|revised)\b",
    re.I,
)
_HOUR = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_COMPACT = re.compile(
    r"[ \t]*(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:T\d{4,6}Z?)?"
    r"(?:[ \t]+[A-Za-z][^\d\n]*)?"
)
"""A day in eight figures at the head of a line: "20100725 newswire"."""
_YEAR_FIRST = re.compile(
    r"\b(?P<y>(?:19|20)\d\d)(?:[\u5e74\ub144] ?|\. ?)(?P<m>\d{1,2}|[^\W\d_]{3,10})"
    r"(?:[\u6708\uc6d4] ?|\.? )(?P<d>\d{1,2})(?:[\u65e5\uc77c]|\.|\b)"
)
"""The year, then month and day, in Chinese, Japanese, Korean and Hungarian."""
_WHOSE = re.compile(r"[ \t]*[\[(]?(?:[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}, ?)?")
"""What may stand before the day: a bracket, an agency ("Northern Wire, 11 May 2018: Holm met")."""
_DAY = re.compile(rf"{_WHOSE.pattern}(?:\d|{alternatives((*MONTHS, *WEEKDAYS))})", re.I)
_FRONT = re.compile(
    r"(?:,? ?\((?P<bracketed>[A-Z][^()\d\n]{2,40})\)|,? (?P<named>[A-Z]{3,}(?:[ -][A-Z]{3,}){0,3}))?"
    r"(?: ?\([^()\n]{2,40}\))? ?(?:\u2014|--| - | ?\u2013 |-{2,3}|(?P<year>:(?=\s)|(?<=\d)\)))\s*"
    r"(?=[\"\u201c'\u2018]?[A-Z])"
)
"""What stands between the day that opens a report and its first word: "January 11, 2014 (KHARTOUM) \u2013 The ...\""""


_HEADED = re.compile(
    r"(?:[^\n.!?]|\.(?! )){0,120}?\b(?i:visit|meeting|call|talks|trip|audience|conversation|bilateral|summit"
    r"|consultations|lunch|dinner|reception|remarks|press conference|statement|readout)\b"
    r"[^\n.]{0,110}?(?:[:,\u2013\u2014(\[]| -)\s?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?=[A-Z\d][^\n]{4,18}\d$)"
)
WEEK = dt.timedelta(7)
LONG_AGO = dt.timedelta(2 * 365)


class Front(NamedTuple):
    """The day that opens a dateline, and the place behind it where one is named."""

    day: str
    place: str | None


def clockless(text: str) -> str:
    r"""Blank the clock of a site in the first lines of a page, where the story's own date stands below its headline.

    >>> page = "Monday, 5 May 2025, 08:40:33 pm\n\nHolm asks Berg for talks\n3 May 2022\n\nHolm has asked for talks."
    >>> clockless(page).strip().partition("\n")[0]
    'Holm asks Berg for talks'
    """
    lines = _lines(text)[: BETWEEN + 2]
    first = next((n for n, m in enumerate(lines[:2]) if _own_day(m.group())), None)
    clock = None if first is None else _own_day(lines[first].group())
    if first is None or clock is None:
        return text
    for n, line in enumerate(lines[first + 1 :], 1):
        if story := _own_day(line.group()) or _stamp(line.group()):
            told = any(len(m.group()) > LINE or m.group().rstrip().endswith(".") for m in lines[first + n + 1 :])
            gone = n > 1 and story < clock and told
            start, end = lines[first].span()
            return text[:start] + " " * (end - start) + text[end:] if gone else text
        if len(line.group()) > 2 * LINE or line.group().rstrip().endswith(_ENDED):
            return text
    return text


def front(text: str, date: str | None) -> Front | None:
    """Give the day and place of a dateline that opens with its day, as long as no other line of the text is like it.

    >>> told = "Minister Nora Holm met the envoy of a neighbouring country here on Friday."
    >>> front("May 3, 2014 (OSLO) - " + told, None)
    Front(day='2014-05-03', place='Oslo')
    """
    found = [(m.start(), f) for m in _LINE.finditer(text) if (f := _fronted(m.group(), date)) is not None]
    return found[0][1] if len(found) == 1 and found[0][0] < HEAD else None


def _fronted(line: str, date: str | None) -> Front | None:
    words = next(iter(find(line[:LINE])), None) if len(line) > LINE and _DAY.match(line) else None
    if words is None or words.kind != "full" or words.parts[4] or not _WHOSE.fullmatch(line, 0, words.start):
        return None
    behind = _FRONT.match(line, words.end)
    bare = behind is not None and behind.group("year") and not _in_full(words)  # "May 3: Holm met", in a list
    day = resolve(words, date, "past") if behind and not bare else None
    if behind is None or day is None or any(d.start <= behind.end() for d in find(line[:LINE])[1:]):
        return None
    where = (behind.group("bracketed") or behind.group("named") or "").title()
    return Front(day, where if known(where) else None)


def first_put_out(day: str, at: int, text: str) -> str:
    """Give the day on which a report was first put out, where that which its head labels is of a later version.

    >>> first_put_out("2021-11-16", 30, "December 9, 2014 | Updated on November 16, 2021")
    '2014-12-09'
    """
    lines = _lines(text)
    here = next((n for n, m in enumerate(lines) if m.start() <= at < m.end()), 0)
    days = [day]
    for n, line in enumerate(lines):
        words = line.group()
        stamped = len(words) <= LINE and (_PUT_OUT.search(words) or (n < here and _own_day(words)))
        if stamped or (n == here and len(words) <= 2 * LINE):
            days += dated(words)
    return min(days)


def printed(text: str, date: str) -> str | None:
    r"""Give the day in a line of its own over a report that was given a later one, as its words count from it.

    So is the day of a heading that names what took place on it: "PM visit to Peru: 22 February 2022".

    >>> printed("Holm receives Berg\n\n22 February 2022\n\nMinister Holm received Berg this afternoon.", "2022-02-24")
    '2022-02-22'
    """
    titled = next((day for m in _lines(text)[:BETWEEN] if (day := headed(m.group()))), None)
    first = (_AGAIN.split(m.group(), maxsplit=1)[0] for m in _lines(text) if FIGURE.search(m.group()))
    days = {titled} if titled else {day for line in first if (day := _own_day(_PUT_OUT.sub("", line)))}
    near = {day for day in days if dt.timedelta(0) <= dt.date.fromisoformat(date) - dt.date.fromisoformat(day) < WEEK}
    return next(iter(near)) if len(near) == 1 else None


def headed(line: str) -> str | None:
    """Give the one day that ends a heading of an encounter, or of a visit.

    >>> headed("PM call with President Berg: 3 May 2014"), headed("Talks with Berg (May 3, 2014)")
    ('2014-05-03', '2014-05-03')
    >>> headed("Holm had a call with Berg on 3 May 2014."), headed("Law of 3 May 2014")
    (None, None)
    """
    line = line.strip().rstrip(")]")
    ends_in_figure = len(line) <= 2 * LINE and line[-1:].isdigit()
    words = next(iter(find(line)), None) if ends_in_figure and _HEADED.match(line) else None
    return resolve(words, None) if words is not None and _in_full(words) and words.end == len(line) else None


def long_before(text: str, date: str) -> str | None:
    r"""Give the day in a line of its own over an old text that was given the day on which a site took it up.

    >>> long_before("Visit of Minister Holm\n\n20 August 1986\n\nMinister Holm will come on 5 September.", "2016-05-05")
    '1986-08-20'
    """
    lines = _lines(text)
    days = [(n, day) for n, m in enumerate(lines) if (day := _own_day(m.group()))]
    if len({day for _, day in days}) != 1 or days[0][0] > BETWEEN or len(lines) == days[0][0] + 1:
        return None
    since = dt.date.fromisoformat(date) - dt.date.fromisoformat(days[0][1])
    return days[0][1] if since > LONG_AGO else None


def unstamped(text: str) -> str:
    r"""Blank the stamp of a later version beside the day on which a report was first put out: neither heads entries.

    >>> unstamped("9 December 2014\nUpdated: 16 November 2021\nHolm met Berg.").split()
    ['9', 'December', '2014', 'Holm', 'met', 'Berg.']
    """
    lines = _lines(text)
    for n, line in enumerate(lines):
        if not (FIGURE.search(line.group()) and _AGAIN.search(line.group()) and _own_day(line.group())):
            continue
        if any(_own_day(beside.group()) for beside in (*lines[max(0, n - 1) : n], *lines[n + 1 : n + 2])):
            text = text[: line.start()] + " " * len(line.group()) + text[line.end() :]
    return text


def dated(line: str) -> list[str]:
    """Give the days that a line names in full, in words or in figures: "24-03-2021", "20210324 newswire"."""
    if FIGURE.search(line) is None:
        return []
    line = spelt_out(line)
    if compact := _COMPACT.fullmatch(line):
        return ["-".join(compact.group("y", "m", "d"))]
    line = in_english(_YEAR_FIRST.sub(_as_figures, line))
    return [day for words in find(line) if _in_full(words) and (day := resolve(words, None))]


def _as_figures(m: re.Match[str]) -> str:
    name = m["m"].lower()
    month = int(name) if name.isdigit() else FOREIGN_MONTHS.get(name) or MONTHS.get(name) or 0
    return f"{m['y']}-{month:02}-{int(m['d']):02}" if month else m.group()


def _lines(text: str) -> list[re.Match[str]]:
    """Give the lines of the head in which something stands."""
    return [m for m in _LINE.finditer(text[:HEAD]) if not m.group().isspace()]


def _in_full(words: DateWords) -> bool:
    return words.kind == "full" and isinstance(words.parts[0], int) and not words.parts[4]


def _stamp(line: str) -> str | None:
    """Give the day of a line that holds it with an hour and a few words: "TUE, 13 FEB 2018 12:05 | Cabinet"."""
    days = dated(line) if len(line) <= LINE and _HOUR.search(line) and not line.rstrip().endswith(_ENDED) else []
    return days[0] if len(days) == 1 else None


@lru_cache(maxsize=64)
def _own_day(line: str) -> str | None:
    """Give the day of a line that holds a full date and little else."""
    if len(line) > LINE or len(days := dated(line)) != 1:
        return None
    rest = line = spelt_out(line)
    for words in reversed(find(line)):
        rest = rest[: words.start] + rest[words.end :]
    letters = [c for word in re.findall(r"[^\W\d_]+", rest) if word.lower() not in CLOCK for c in word]
    return days[0] if len(letters) <= BESIDE else None
