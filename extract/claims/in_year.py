"""The year or month of a day that names none: the one named last, or that of the entry in which it stands.

Where a year is named only behind it, it is the day's if the weekday told with the day fits, or a day named in full with
that year lies near: "founded in 1991" tells nothing of "on March 6".
"""

from __future__ import annotations

import datetime as dt

from ..text.spans import Anchor
from ..what.clauses import Token
from ..when.calendar_words import WEEKDAYS
from ..when.dates import DateWords, resolve

__all__ = ["in_month", "in_year", "of_that_year"]

ONLY = "the year is the only one that the text names"
NEAR = dt.timedelta(60)
"""Days within which two days of a text are of one year."""
RELATIVE = ("this year", "last year", "next year", "this", "last", "next")


def in_month(own: DateWords | None, entered: str | None) -> DateWords | None:
    """Let "the 13th" be of the month of the entry that tells of it."""
    if own is None or entered is None or own.kind != "monthday" or own.parts[1] is not None:
        return own
    return own._replace(parts=(own.parts[0], 0))


def in_year(own: DateWords | None, anchor: Anchor, *, told_of: bool) -> tuple[DateWords | None, str | None]:
    """Give a day or month the year named last, where its words point back ("of that year") or the text has no date."""
    if own is None or own.kind not in ("full", "month") or own.parts[0] is not None:
        return (None, None) if told_of else (own, None)
    counted = own.kind == "month" and own.parts[2] in RELATIVE  # "in May this year" counts from a day that is not known
    only = None if counted else _only_year(own, anchor)
    if not told_of and own.kind == "month" and not anchor.date and only:
        return own._replace(parts=(only, *own.parts[1:])), ONLY
    if not told_of and (anchor.date or own.kind != "full"):
        return own, None
    year = next((year for start, year in reversed(anchor.years) if start < own.start), None)
    if year is None and not told_of and only:
        return own._replace(parts=(only, *own.parts[1:])), ONLY
    if not year:
        return (None, None) if told_of else (own, None)
    return own._replace(parts=(year, *own.parts[1:])), None if told_of else "the year is the one named last before it"


def _only_year(own: DateWords, anchor: Anchor) -> int | None:
    """Give the one year that a text names, where it is that of a day or month told with it."""
    year = anchor.years[0][1] if len({year for _, year in anchor.years}) == 1 else None
    day = resolve(own._replace(parts=(year, *own.parts[1:])), None) if year else None
    if day is None or own.kind == "month" or len(day) != len("2000-01-01"):
        return year if day and own.kind == "month" else None
    told = dt.date.fromisoformat(day)
    weekday = next((n for name, n in WEEKDAYS.items() if own.words.lower().startswith(name)), None)
    beside = any(abs(dt.date.fromisoformat(other) - told) <= NEAR for _, other in anchor.whole)
    return year if weekday == told.weekday() or (weekday is None and beside) else None


def of_that_year(tokens: tuple[Token, ...], own: DateWords) -> bool:
    """Say whether a day or month is of a year told of before, not near the text's own: "in October of that year"."""
    k = next((k for k, t in enumerate(tokens) if t.date == own), len(tokens)) + 1
    tail = " ".join(t.date.words.lower() if t.date else t.low for t in tokens[k : k + 3])
    return own.kind != "day" and tail.removeprefix("of ").startswith(("that year", "the same year"))
