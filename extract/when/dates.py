"""What date words mean, counted from the document's day and the verb's tense.

No date is an honest answer: a weekday without an anchor or without a tense stays unresolved, and "since 2018" is a
period of reference, not a date of anything. `find` gives the passages, `resolve` their EDTF.
"""

from __future__ import annotations

import calendar
import datetime as dt

from ...graph.dates import one_of, span
from .datewords import DateWords, duration, find

__all__ = ["DateWords", "duration", "find", "resolve"]

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_BEGINS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
_YEARS = {"last year": -1, "this year": 0, "next year": 1}
_STEPS = {"before last": -2, "last": -1, "this past": -1, "the past": -1, "next": 1, "the coming": 1, "this coming": 1}
_WEEKS = {"last week": -1, "this week": 0, "next week": 1}
FAR, NEAR = 300, 60
SATURDAY = 5
AHEAD = frozenset(("future", "present", "near"))


def resolve(found: DateWords, anchor: str | None, tense: str = "") -> str | None:
    """Give the EDTF date of a passage, counted from the day `anchor`; None where nothing certain can be said.

    `tense` is that of the passage's own clause: "past", "future", "present" (for the future), "near" for a plan seen
    from the past ("was due to", which leaves open on which side of the document's day), "undone" for one that was
    called off (it was for yesterday at the earliest), or "" for unknown.

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
    of_year = parts[0] if isinstance(parts[0], str) else None
    year, m1, d1, m2, d2 = (int(p) if p is not None and p != of_year else None for p in parts[:5])
    assert m1 is not None
    assert d1 is not None
    if of_year is not None and day is not None:
        year = day.year + _YEARS[of_year]
    if year is None:
        if day is None:
            return None
        year = _nearest_year(m1, d1, day, tense)
        if year is None:
            return None
    first = dt.date(year, m1, d1)
    if d2 is None:
        return first.isoformat()
    last = dt.date(year + (m2 is not None and m2 < m1), m2 or m1, d2)
    among = one_of if parts[5:] else span  # "on March 27 or 28"
    return among(first, last) if last >= first else None


def _week(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    """Give one day of the week that a day stands for: "in the week of 12 May"."""
    first = _full(parts, day, tense)
    return one_of(*_week_of(dt.date.fromisoformat(first), 0)) if first else None


def _nearest_year(month: int, mday: int, day: dt.date, tense: str) -> int | None:
    """Give the year in which a month and day lies nearest on the side that the tense names.

    None where it is far on that side and near on the other: then it is the day of something else.
    """
    years = [y for y in (day.year - 1, day.year, day.year + 1) if mday <= calendar.monthrange(y, month)[1]]
    gaps = {y: (dt.date(y, month, mday) - day).days for y in years}
    if tense == "past":
        years = [y for y in years if gaps[y] <= 1]
    elif tense in ("future", "present"):
        years = [y for y in years if gaps[y] >= -1]
    best = min(years or gaps, key=lambda y: abs(gaps[y]))
    return None if abs(gaps[best]) > FAR and min(map(abs, gaps.values())) < NEAR else best


def _weekday(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    if day is None:
        return None
    weekday, rel = int(parts[0] or 0), parts[1]
    back, ahead = (day.weekday() - weekday) % 7, (weekday - day.weekday()) % 7
    if rel in _WEEKS:
        return (_week_of(day, _WEEKS[str(rel)])[0] + dt.timedelta(weekday)).isoformat()
    if rel == "last":
        return (day - dt.timedelta(back or 7)).isoformat()
    if rel in ("next", "the following"):
        return (day + dt.timedelta(ahead or 7)).isoformat() if tense != "past" else None
    if tense == "undone" and rel is None:
        return (day + dt.timedelta(-back if back == 1 else ahead)).isoformat()
    if tense == "near" and rel is None:
        return (day + dt.timedelta(ahead if ahead <= 3 else -back)).isoformat()
    if rel in ("this coming", "the coming"):
        return (day + dt.timedelta(ahead or 7)).isoformat()  # nobody calls the day of writing the coming one
    if back == 0 or tense == "past" or rel == "this past":
        return (day - dt.timedelta(back)).isoformat()
    if tense in ("future", "present"):
        return (day + dt.timedelta(ahead)).isoformat()
    return None


def _weeks_on(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    """Give the weekday that is so many weeks behind the one to come: "will meet on Monday week"."""
    if day is None or tense not in AHEAD:
        return None
    return (day + dt.timedelta((int(parts[0] or 0) - day.weekday()) % 7 + 7 * int(parts[1] or 0))).isoformat()


def _monthday(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    """Give the day that "on the 28th" names: the next to come for a plan, the last that was for what is past."""
    if day is not None and parts[1] is not None:
        return _month_of(day, int(parts[1]))[0].replace(day=int(parts[0] or 0)).isoformat()
    if day is None or not tense:
        return None
    wanted, step = int(parts[0] or 0), -1 if tense == "past" else 1
    days = (day + dt.timedelta(step * n) for n in range(62))
    return next((d.isoformat() for d in days if d.day == wanted), None)


def _weekdays(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    first = _weekday(parts, day, tense)
    if first is None:
        return None
    start = dt.date.fromisoformat(first)
    last = start + dt.timedelta((int(parts[2] or 0) - start.weekday()) % 7)
    return one_of(start, last) if parts[3] else span(start, last)


def _day(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    return (day + dt.timedelta(int(parts[0] or 0))).isoformat() if day else None


def _ago(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    number, unit, ago = int(parts[0] or 0), parts[1], parts[2]
    if day is None or ago != "ago":
        return None
    if unit in ("day", "night"):
        return (day - dt.timedelta(number)).isoformat()
    if unit == "year":
        return str(day.year - number) if number < day.year else None
    return None


def _unit(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    if day is None:
        return None
    rel, unit = str(parts[0]), str(parts[1])
    if unit in _SEASONS and rel == "the":
        year = (
            day.year
            + (tense in AHEAD and day.month > _BEGINS[unit] + 2)
            - (tense == "past" and day.month < _BEGINS[unit])
        )
        return f"{year}-{_SEASONS[unit]}" if tense else None
    if unit in _SEASONS:
        year = day.year + (rel == "next") - (rel == "last")
        return f"{year}-{_SEASONS[unit]}" if unit != "winter" else None
    step = _STEPS.get(rel, 0)
    coming = unit == "weekend" and step == 0 and tense in AHEAD and day.weekday() < SATURDAY
    first, last = _UNITS[unit](day, 1 if coming else step)
    if rel in ("earlier this", "earlier in the"):
        return one_of(first, max(first, day - dt.timedelta(1)))
    if rel in ("later this", "later in the") or (step == 0 and tense in AHEAD and unit != "weekend"):
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


def _month_or_other(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    """Give a month, or either of two: "in May or June"."""
    first = _month_only(parts, day, tense)
    if first is None or not parts[3:]:
        return first
    other = int(parts[3] or 0)
    return one_of(first, f"{int(first[:4]) + (other < int(first[5:])):04}-{other:02}")


def _month_only(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    month, rel = int(parts[1] or 0), parts[2]
    if parts[0] is not None:
        return f"{parts[0]:04}-{month:02}"
    if day is None:
        return None
    if rel in _YEARS:
        return f"{day.year + _YEARS[str(rel)]:04}-{month:02}"
    if rel == "last" or (tense == "past" and rel != "next"):
        year = day.year - (month > day.month or (rel == "last" and month == day.month))
    elif rel in ("next", "this") or tense in AHEAD:
        year = day.year + (month < day.month or (rel == "next" and month == day.month))
    else:
        return None
    return f"{year:04}-{month:02}"


def _year_only(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    return f"{parts[0]:04}"


def _counted(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    """Give the day so many days from another that is named: "two days before he resigned on Monday"."""
    named = _RESOLVERS[str(parts[1])](parts[2:], day, tense)
    if named is None or len(named) != len("2000-01-01"):
        return None
    return (dt.date.fromisoformat(named) + dt.timedelta(int(parts[0] or 0))).isoformat()


def _stay(parts: tuple[int | str | None, ...], day: dt.date | None, tense: str) -> str | None:
    """Give the days of what lasts so many, of which the first or last is named: "a two-day visit that ended Friday"."""
    named = _RESOLVERS[str(parts[2])](parts[3:], day, tense)
    if named is None or len(named) != len("2000-01-01"):
        return None
    one, more = dt.date.fromisoformat(named), dt.timedelta(int(parts[0] or 0) - 1)
    first, last = (one - more, one) if parts[1] else (one, one + more)
    if tense == "past" and day is not None and first <= day:
        last = min(last, day)
    return span(first, last) if last > first else first.isoformat()


_RESOLVERS = {
    "none": lambda parts, day, tense: None,
    "counted": _counted,
    "stay": _stay,
    "same": lambda parts, day, tense: None,
    "full": _full,
    "week": _week,
    "weekday": _weekday,
    "monthday": _monthday,
    "season": lambda parts, day, tense: f"{parts[0]:04}-{_SEASONS[str(parts[1])]}",
    "weekdays": _weekdays,
    "weekson": _weeks_on,
    "day": _day,
    "in": lambda parts, day, tense: _day(parts, day, tense) if tense in AHEAD else None,
    "ago": _ago,
    "unit": _unit,
    "month": _month_or_other,
    "year": _year_only,
}
