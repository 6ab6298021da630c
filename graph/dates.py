"""EDTF dates: what a source says of when, and the earliest and latest day that it allows.

EDTF is ISO 8601-2:2019, Annex A (https://www.loc.gov/standards/datetime/). The plain forms that whowhom itself writes
are read here in microseconds; every other form goes to the `edtf` library.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from .errors import InvalidDate

__all__ = ["Bounds", "bounds", "covering", "day", "hull", "intersect", "one_of", "overlaps", "span", "year_month"]


class Bounds(NamedTuple):
    """The first and the last day that a date allows, as `YYYY-MM-DD`; None where it is open."""

    earliest: str | None
    latest: str | None


_PLAIN = re.compile(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?[?~%]?")
_REMEDY = "write a day 2023-06-18, a month 2023-06, a year 2023, a span 2023-06-18/2023-06-19 or [a..b]"


@lru_cache(maxsize=65536)
def bounds(edtf: str) -> Bounds:
    """Give the earliest and latest day of an EDTF date.

    >>> bounds("2023-11")
    Bounds(earliest='2023-11-01', latest='2023-11-30')
    >>> bounds("[2023-06-01..2023-06-17]")
    Bounds(earliest='2023-06-01', latest='2023-06-17')
    >>> bounds("2018/..")
    Bounds(earliest='2018-01-01', latest=None)

    Raises:
        InvalidDate: the string is no EDTF date, or names a day that does not exist.

    """
    text = edtf.strip()
    if plain := _PLAIN.fullmatch(text):
        return _plain(edtf, *plain.groups())
    if text.startswith("[") and text.endswith("]") and ".." in text and "," not in text:
        first, last = text[1:-1].split("..", 1)
        return _ordered(edtf, first, last)
    if text.count("/") == 1:
        first, last = text.split("/")
        return _ordered(edtf, "" if first == ".." else first, "" if last == ".." else last)
    return _library(edtf)


def _plain(edtf: str, year: str, month: str | None, day: str | None) -> Bounds:
    if year == "0000":
        raise InvalidDate(f"{edtf!r} names no year between 1 and 9999", remedy=_REMEDY)
    if month is None:
        return Bounds(f"{year}-01-01", f"{year}-12-31")
    try:
        if day is None:
            last = _length(int(year), int(month))
            return Bounds(f"{year}-{month}-01", f"{year}-{month}-{last:02}")
        dt.date(int(year), int(month), int(day))
    except ValueError:
        raise InvalidDate(f"there is no date {edtf!r}", remedy=_REMEDY) from None
    return Bounds(f"{year}-{month}-{day}", f"{year}-{month}-{day}")


def _length(year: int, month: int) -> int:
    """Give how many days a month has, without `calendar`, which loads all that the system knows of languages."""
    begin = dt.date(year, month, 1)
    return 31 if month == 12 else (begin.replace(month=month + 1) - begin).days


def _ordered(edtf: str, first: str, last: str) -> Bounds:
    earliest = bounds(first).earliest if first else None
    latest = bounds(last).latest if last else None
    if not (earliest or latest) or (earliest and latest and earliest > latest):
        raise InvalidDate(f"{edtf!r} does not run forwards", remedy=_REMEDY)
    return Bounds(earliest, latest)


def _library(edtf: str) -> Bounds:
    """Read the rarer forms (seasons, unspecified digits, sets) with the edtf library."""
    import time

    from edtf import parse_edtf

    try:
        parsed = parse_edtf(edtf)
        ends = [parsed.lower_strict(), parsed.upper_strict()]
    except Exception:  # the library raises several unrelated classes
        raise InvalidDate(f"{edtf!r} is not an EDTF date", remedy=_REMEDY) from None
    told = [e for e in ends if isinstance(e, time.struct_time)]
    if not told or any(not 0 < e[0] < 10000 for e in told):
        raise InvalidDate(f"{edtf!r} names no year between 1 and 9999", remedy=_REMEDY)
    return Bounds(*(f"{e[0]:04}-{e[1]:02}-{e[2]:02}" if e in told else None for e in ends))


def day(value: dt.date) -> str:
    """Give a day as EDTF.

    >>> day(dt.date(2023, 6, 18))
    '2023-06-18'
    """
    return value.isoformat()


def span(first: dt.date | str, last: dt.date | str) -> str:
    """Give what lasted from one day to another; one day stays a day.

    >>> span("2023-06-18", "2023-06-19")
    '2023-06-18/2023-06-19'
    """
    return str(first) if str(first) == str(last) else f"{first}/{last}"


def one_of(first: dt.date | str, last: dt.date | str) -> str:
    """Give one unknown day within an interval.

    >>> one_of("2023-06-01", "2023-06-17")
    '[2023-06-01..2023-06-17]'
    """
    return str(first) if str(first) == str(last) else f"[{first}..{last}]"


def overlaps(edtf: str, start: str | None, end: str | None) -> bool:
    """Say whether a date may lie within `start`..`end` (EDTF each, None for open).

    >>> overlaps("2023-11", "2023-11-15", None)
    True
    """
    mine = bounds(edtf)
    after = bounds(start).earliest if start else None
    before = bounds(end).latest if end else None
    return (not after or (mine.latest or "9999") >= after) and (not before or (mine.earliest or "0000") <= before)


def covering(start: str | None, end: str | None) -> Bounds:
    """Give the first and the last day of what lasted from one date to another; open where there is none.

    >>> covering("2022-12", None)
    Bounds(earliest='2022-12-01', latest=None)
    """
    return Bounds(bounds(start).earliest if start else None, bounds(end).latest if end else None)


def hull(edtf: Iterable[str]) -> Bounds:
    """Give the first and the last day that any of the dates allows; open where one of them is, or where there is none.

    >>> hull(["2023-06-18", "2023-06"])
    Bounds(earliest='2023-06-01', latest='2023-06-30')
    >>> hull(["2023-06-18", "2018/.."])
    Bounds(earliest='2018-01-01', latest=None)
    """
    return _hull(tuple(edtf))


@lru_cache(maxsize=4096)
def _hull(edtf: tuple[str, ...]) -> Bounds:
    every = [bounds(d) for d in edtf]
    first, last = [b.earliest for b in every], [b.latest for b in every]
    return Bounds(
        min((d for d in first if d), default=None) if None not in first else None,
        max((d for d in last if d), default=None) if None not in last else None,
    )


def intersect(dates: list[str]) -> str | None:
    """Give the narrowest of dates that all of them allow; None where they allow none in common.

    >>> intersect(["2023-06", "2023-06-18"])
    '2023-06-18'
    >>> intersect(["2023-06-18", "2023-06-19"]) is None
    True
    """
    if not dates:
        return None
    all_bounds = [bounds(d) for d in dates]
    earliest = max((b.earliest or "0000-00-00") for b in all_bounds)
    latest = min((b.latest or "9999-99-99") for b in all_bounds)
    if earliest > latest:
        return None
    narrowest = min(dates, key=lambda d: (_width(d), d))
    mine = bounds(narrowest)
    if (mine.earliest or "0000-00-00") == earliest and (mine.latest or "9999-99-99") == latest:
        return narrowest
    if earliest == "0000-00-00" or latest == "9999-99-99":
        return narrowest
    return one_of(earliest, latest)


def _width(edtf: str) -> int:
    earliest, latest = bounds(edtf)
    if not earliest or not latest:
        return 10**7
    return (dt.date.fromisoformat(latest) - dt.date.fromisoformat(earliest)).days


@lru_cache(maxsize=4096)
def year_month(edtf: str) -> tuple[str, ...]:
    """Give the keys under which a date is looked up: its months, or its years where these are more than 24.

    What is open or wider than 200 years has the key `..`, so that every window finds it.

    >>> year_month("2023-06-30/2023-07-02"), year_month("2018/2020"), year_month("2018/..")
    (('2023-06', '2023-07'), ('2018', '2019', '2020'), ('..',))
    """
    earliest, latest = bounds(edtf)
    if not earliest or not latest:
        return ("..",)
    (year, month), (last_year, last_month) = ((int(d[:4]), int(d[5:7])) for d in (earliest, latest))
    if last_year - year > 200:
        return ("..",)
    if (last_year - year) * 12 + last_month - month >= 24:
        return tuple(f"{y:04}" for y in range(year, last_year + 1))
    months = range(year * 12 + month - 1, last_year * 12 + last_month)
    return tuple(f"{m // 12:04}-{m % 12 + 1:02}" for m in months)
