"""When: the date words of a sentence, and what they mean counted from the document's day and the verb's tense.

`find` gives the passages, `resolve` their EDTF. No date is an honest answer: a weekday without an anchor or without a
tense stays unresolved, and "since 2018" is a period of reference, not a date of anything.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from ..graph.dates import one_of, span
from .calendar_words import DAYS, MONTHS, NUMBERS, WEEKDAYS, alternatives

__all__ = ["DateWords", "duration", "find", "resolve"]


class DateWords(NamedTuple):
    """A passage that says when; `kind` and `parts` are what `resolve` needs, `prep` the word before it."""

    start: int
    end: int
    words: str
    kind: str
    parts: tuple[int | str | None, ...]
    prep: str = ""


_SHORT = [m for m in MONTHS if any(other.startswith(m) and other != m for other in MONTHS)]
_MON = rf"(?:{alternatives(m for m in MONTHS if m not in _SHORT)}|(?:{alternatives(_SHORT)})\b\.?)"
_WD = rf"(?:{alternatives(WEEKDAYS)})"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_NTH = r"(?:st|nd|rd|th)?"
_Y = r"(?:1[5-9]|20)\d\d"
_DASH = r"\s?(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|to|through|until)\s?"
_YEAR = rf"(?:,?\s(?P<y>{_Y})\b(?!\s?[-/]\d))?"
_LEAD = rf"(?:\b(?P<wd>{_WD})\b,?\s{{0,2}}\(?(?:the\s)?)?"
_FULL = (
    rf"{_LEAD}\b(?P<m1>{_MON})\s(?P<d1>{_D}){_NTH}(?:\sand\s(?=\d)|{_DASH}(?:(?P<m2>{_MON})\s)?)(?P<d2>{_D}){_NTH}\b(?![:.]\d|\s?%){_YEAR}",
    rf"{_LEAD}\b(?P<d1>{_D}){_NTH}(?:{_DASH}|\sand\s)(?P<d2>{_D}){_NTH}\s(?:of\s)?(?P<m1>{_MON})(?!\w){_YEAR}",
    rf"{_LEAD}\b(?P<d1>{_D}){_NTH}\s(?:of\s)?(?P<m1>{_MON}){_DASH}(?P<d2>{_D}){_NTH}\s(?:of\s)?(?P<m2>{_MON})(?!\w){_YEAR}",
    rf"{_LEAD}\b(?P<m1>{_MON})\s(?:the\s)?(?P<d1>{_D}){_NTH}\b(?![:.]\d|\s?%){_YEAR}",
    rf"{_LEAD}\b(?P<d1>{_D}){_NTH}\s(?:of\s)?(?P<m1>{_MON})(?!\w){_YEAR}",
    rf"\b(?P<y>{_Y})-(?P<m1>0[1-9]|1[0-2])-(?P<d1>\d\d)\b",
)
_PART = r"(?:\s(?:morning|afternoon|evening|night|noon))?"
_WEEKDAY = rf"\b(?:(?P<rel>last|next|this|this past|this coming|the coming|the following)\s)?(?P<wd>{_WD})s?\b{_PART}"
_DAYWORD = rf"\b(?P<day>{alternatives(DAYS)})\b"
_AGO = rf"\b(?P<n>\d{{1,3}}|{alternatives(NUMBERS)})\s(?P<unit>day|week|month|year)s?\s(?P<ago>ago|earlier|later)\b"
_UNIT = (
    r"\b(?P<rel>earlier this|later this|last|next|this|this past|this coming|the coming|the past)\s"
    r"(?P<unit>week|weekend|month|year|spring|summer|autumn|fall|winter)\b(?!-)"
)
_WEEKEND = r"\b(?:over|at|during)\sthe\s(?P<unit>weekend)\b"
_MONTH_YEAR = rf"\b(?:(?P<part>early|late|mid)[\s-])?(?P<m1>{_MON})(?!\w),?\s(?:of\s)?(?P<y>{_Y})\b(?!\s?[-/]\d)"
_MONTH = (
    rf"\b(?:(?:in|since|during|until|by|for|of|from)\s)?(?:(?P<rel>last|next|this|early|late"
    r"|earlier in|later in|end of|mid)[\s-])"
    rf"(?P<m1>{_MON})(?!\w)|\b(?:in|since|during|until|by|for|from)\s(?P<m2>{_MON})(?!\w)"
)
_ONLY_YEAR = (
    rf"\b(?:in|since|during|until|by)\s(?:(?:early|late|mid)[\s-])?(?P<y>{_Y})\b"
    r"(?!-\d|\s(?:dollars|people|troops|miles|km))"
)
_SCANS: tuple[tuple[str, re.Pattern[str]], ...] = (
    *(("full", re.compile(p, re.I)) for p in _FULL),
    ("month", re.compile(_MONTH_YEAR, re.I)),
    ("weekday", re.compile(_WEEKDAY, re.I)),
    ("day", re.compile(_DAYWORD, re.I)),
    ("same", re.compile(r"\b(?:the same|that) (?:day|evening|night|afternoon)\b", re.I)),
    ("ago", re.compile(_AGO, re.I)),
    ("unit", re.compile(_UNIT, re.I)),
    ("unit", re.compile(_WEEKEND, re.I)),
    ("month", re.compile(_MONTH, re.I)),
    ("year", re.compile(_ONLY_YEAR, re.I)),
)
_GATE = re.compile(
    rf"\b(?:{alternatives(WEEKDAYS)}s?|{alternatives(MONTHS)}|{alternatives(DAYS)}|week|weekend|month|year|ago|same|that|{_Y}"
    r"|summer|winter|spring|autumn|(?:day|week|month|year)s)\b",
    re.I,
)
_DURATION = re.compile(rf"\b(?P<n>\d{{1,2}}|{alternatives(NUMBERS)})(?:[\s-]day\b|\sdays\sof\b)", re.I)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def find(text: str, start: int = 0, end: int | None = None) -> list[DateWords]:
    """Give the passages of `text[start:end]` that say when, in order.

    >>> [d.words for d in find("On Tuesday night he called; they meet in November.")]
    ['Tuesday night', 'in November']
    """
    stop = len(text) if end is None else end
    if not _GATE.search(text, start, stop):
        return []
    taken: list[DateWords] = []
    for kind, scan in _SCANS:
        for m in scan.finditer(text, start, stop):
            if not any(m.start() < t.end and t.start < m.end() for t in taken) and _is_date(kind, m):
                taken.append(_found(text, kind, m))
    return sorted(taken)


def _is_date(kind: str, m: re.Match[str]) -> bool:
    """Tell the month from the word: "May" and "March" are months with a capital only."""
    groups = m.groupdict()
    return all(
        not groups.get(g) or groups[g][0].isupper() for g in ("m1", "m2", "wd") if not str(groups.get(g)).isdigit()
    )


def _found(text: str, kind: str, m: re.Match[str]) -> DateWords:
    g = m.groupdict()
    word = m.group(0).split()[0].lower()
    prep = word if kind in ("month", "year") and word in _PERIOD else _before(text, m.start())
    return DateWords(m.start(), m.end(), m.group(0), kind, _PARTS[kind](g), prep)


_PERIOD = {"since", "until", "by", "from", "for", "till", "before", "after"}


def _before(text: str, at: int) -> str:
    words = text[max(0, at - 24) : at].split()
    return words[-1].strip("(,.").lower() if words else ""


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _month(word: str | None) -> int | None:
    if not word:
        return None
    return int(word) if word.isdigit() else MONTHS[word.rstrip(".").lower()]


def _int(word: str | None) -> int | None:
    return int(word) if word else None


def _lower(word: str | None) -> str | None:
    return " ".join(word.lower().split()) if word else None


_PARTS: dict[str, Callable[[dict[str, str | None]], tuple[int | str | None, ...]]] = {
    "full": lambda g: (_int(g["y"]), _month(g["m1"]), _int(g["d1"]), _month(g.get("m2")), _int(g.get("d2"))),
    "weekday": lambda g: (WEEKDAYS[str(g["wd"]).lower()], _lower(g["rel"])),
    "same": lambda g: (),
    "day": lambda g: (DAYS[str(_lower(g["day"]))],),
    "ago": lambda g: (_number(str(g["n"])), str(g["unit"]).lower(), str(g["ago"]).lower()),
    "unit": lambda g: (_lower(g.get("rel")) or "the", str(g["unit"]).lower()),
    "month": lambda g: (_int(g.get("y")), _month(g["m1"] or g.get("m2")), _lower(g.get("rel"))),
    "year": lambda g: (_int(g["y"]),),
}


def duration(text: str) -> int | None:
    """Give the number of days that "a two-day visit" or "two days of talks" speaks of.

    >>> duration("began two days of meetings")
    2
    """
    m = _DURATION.search(text)
    return _number(m.group("n")) if m else None


def resolve(found: DateWords, anchor: str | None, tense: str = "") -> str | None:
    """Give the EDTF date of a passage, counted from the day `anchor`; None where nothing certain can be said.

    `tense` is that of the passage's own clause: "past", "future", "present" (for the future) or "" for unknown.

    >>> resolve(find("Sunday")[0], "2023-06-18", "past"), resolve(find("Monday")[0], "2023-06-18", "present")
    ('2023-06-18', '2023-06-19')
    >>> resolve(find("earlier this month")[0], "2023-06-18", "past")
    '[2023-06-01..2023-06-17]'
    """
    if found.prep in ("since", "until", "till"):
        return None
    day = _anchor_day(anchor)
    try:
        return _RESOLVERS[found.kind](found.parts, day, tense)
    except (ValueError, OverflowError):  # a day that does not exist, or beyond the calendar
        return None


def _anchor_day(anchor: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(anchor) if anchor and len(anchor) == 10 else None
    except ValueError:
        return None


def _full(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    year, m1, d1, m2, d2 = (int(p) if p is not None else None for p in parts)
    assert m1 is not None
    assert d1 is not None
    if year is None:
        if day is None:
            return None
        year = _nearest_year(m1, d1, day, tense)
    first = dt.date(year, m1, d1)
    if d2 is None:
        return first.isoformat()
    last = dt.date(year + (m2 is not None and m2 < m1), m2 or m1, d2)
    return span(first, last) if last >= first else None


def _nearest_year(month: int, mday: int, day: dt.date, tense: str) -> int:
    """Give the year in which a month and day lies nearest on the side that the tense names."""
    years = [y for y in (day.year - 1, day.year, day.year + 1) if mday <= calendar.monthrange(y, month)[1]]
    gaps = {y: (dt.date(y, month, mday) - day).days for y in years}
    if tense == "past":
        years = [y for y in years if gaps[y] <= 1]
    elif tense in ("future", "present"):
        years = [y for y in years if gaps[y] >= -1]
    return min(years or gaps, key=lambda y: abs(gaps[y]))


def _weekday(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    if day is None:
        return None
    weekday, rel = int(parts[0] or 0), parts[1]
    back, ahead = (day.weekday() - weekday) % 7, (weekday - day.weekday()) % 7
    if rel == "last":
        return (day - dt.timedelta(back or 7)).isoformat()
    if rel in ("next", "the following"):
        return (day + dt.timedelta(ahead or 7)).isoformat() if tense != "past" else None
    if back == 0 or tense == "past" or rel == "this past":
        return (day - dt.timedelta(back)).isoformat()
    if tense in ("future", "present") or rel in ("this coming", "the coming"):
        return (day + dt.timedelta(ahead)).isoformat()
    return None


def _day(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    return (day + dt.timedelta(int(parts[0] or 0))).isoformat() if day else None


def _ago(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    number, unit, ago = int(parts[0] or 0), parts[1], parts[2]
    if day is None or ago != "ago":
        return None
    if unit == "day":
        return (day - dt.timedelta(number)).isoformat()
    if unit == "year":
        return str(day.year - number) if number < day.year else None
    return None


def _unit(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    if day is None:
        return None
    rel, unit = str(parts[0]), str(parts[1])
    if unit in _SEASONS:
        year = day.year + (rel == "next") - (rel == "last")
        return f"{year}-{_SEASONS[unit]}" if unit != "winter" else None
    step = -1 if rel in ("last", "this past", "the past") else 1 if rel in ("next", "the coming", "this coming") else 0
    first, last = _UNITS[unit](day, step)
    if rel == "earlier this":
        return one_of(first, max(first, day - dt.timedelta(1)))
    if rel == "later this" or (step == 0 and tense in ("future", "present") and unit != "weekend"):
        return one_of(day, max(day, last))
    if step == 0 and tense == "past" and unit != "weekend":
        return one_of(first, day)
    return first.isoformat()[: _WRITTEN[unit]] if unit in _WRITTEN else one_of(first, last)


def _week_of(day: dt.date, step: int) -> tuple[dt.date, dt.date]:
    monday = day - dt.timedelta(day.weekday()) + dt.timedelta(7 * step)
    return monday, monday + dt.timedelta(6)


def _weekend_of(day: dt.date, step: int) -> tuple[dt.date, dt.date]:
    back = day.weekday() < 5 and step <= 0
    saturday = day - dt.timedelta(day.weekday()) + dt.timedelta(5 - 7 * back + 7 * (step > 0 and day.weekday() > 4))
    return saturday, saturday + dt.timedelta(1)


def _month_of(day: dt.date, step: int) -> tuple[dt.date, dt.date]:
    count = day.year * 12 + day.month - 1 + step
    first = dt.date(count // 12, count % 12 + 1, 1)
    return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _year_of(day: dt.date, step: int) -> tuple[dt.date, dt.date]:
    return dt.date(day.year + step, 1, 1), dt.date(day.year + step, 12, 31)


_UNITS = {"week": _week_of, "weekend": _weekend_of, "month": _month_of, "year": _year_of}
_WRITTEN = {"month": 7, "year": 4}


def _month_only(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    month, rel = int(parts[1] or 0), parts[2]
    if parts[0] is not None:
        return f"{parts[0]:04}-{month:02}"
    if day is None:
        return None
    if rel == "last" or (tense == "past" and rel != "next"):
        year = day.year - (month > day.month or (rel == "last" and month == day.month))
    elif rel in ("next", "this") or tense in ("future", "present"):
        year = day.year + (month < day.month or (rel == "next" and month == day.month))
    else:
        return None
    return f"{year:04}-{month:02}"


def _year_only(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    return f"{parts[0]:04}"


_RESOLVERS = {
    "same": lambda parts, day, tense: None,
    "full": _full,
    "weekday": _weekday,
    "day": _day,
    "ago": _ago,
    "unit": _unit,
    "month": _month_only,
    "year": _year_only,
}
