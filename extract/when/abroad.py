"""Days in other languages over a report or list in English: "sabato 17 giugno 2017", "Lundi 24 mars"."""

from __future__ import annotations

import re

from ..text.vocabulary import vocabulary
from .calendar_words import FOREIGN_MONTHS, FOREIGN_WEEKDAYS, MONTHS, WEEKDAYS, alternatives

__all__ = ["day_alone", "day_first", "in_english"]

_ENGLISH = {number: name.title() for name, number in reversed(MONTHS.items())}
_MONTHS = alternatives(FOREIGN_MONTHS)
_MONTH_WORDS = frozenset(FOREIGN_MONTHS)
_JOINS = frozenset(("au", "bis", "al"))
LONGEST = 60
"""Characters of a line that may be a day and nothing else."""
_FOREIGN = re.compile(
    rf"(?<=\d)\.?(?: de| di)? (?P<month>{_MONTHS})(?: de| del)?(?=,? (?:19|20)\d\d\b| (?:au|bis|al) \d)", re.I
)
"""The month where a site speaks another language than the report: "sabato 17 giugno 2017", "17. Juni 2017"."""
_MONTH_FIRST = re.compile(rf"\b(?P<month>{_MONTHS})\.? (?=\d{{1,2}},? (?:19|20)\d\d\b)", re.I)
"""The same before the day, on pages of American make: "Marzo 18, 2017"."""
_UNTIL = re.compile(
    rf"(?<=\d) (?:au|bis|al) (?=\d{{1,2}} {alternatives(MONTHS)}\b)|(?<=[a-z]) (?:au|bis|al) (?=\d)", re.I
)
"""What joins the first day to the last: "du 24 au 30 mars 2008"."""
_POINTS = re.compile(r"(?<![\d.])(?P<d>0?[1-9]|[12]\d|3[01])\.(?P<m>0?[1-9]|1[0-2])\.(?P<y>(?:19|20)\d\d)(?!\d)")
"""Figures between points, of which the day is the first wherever dates are written so: "19.05.2016"."""
_DAY = (
    rf"\W*(?:(?P<wd>{alternatives(FOREIGN_WEEKDAYS)})\.?,? )?(?:le |den |el |il )?(?P<d>0?[1-9]|[12]\d|3[01])"
    rf"(?:er|\.|\u00ba)?(?: de| di)? (?P<month>{_MONTHS})(?:,?(?: de| del)? (?P<y>(?:19|20)\d\d))?"
)
_ALONE = re.compile(rf"{_DAY}\W*", re.I)
_FIRST = re.compile(rf"{_DAY}\s+(?=(?-i:[*A-Z]))", re.I)


def in_english(line: str) -> str:
    """Give a line with the months of its days in English, and figures between points as ISO has them.

    >>> in_english("Lima, 4 de agosto de 2015.- Minister Holm met Berg"), in_english("Marzo 18, 2017")
    ('Lima, 4 August 2015.- Minister Holm met Berg', 'March 18, 2017')
    >>> in_english("CALENDRIER du 24 au 30 mars 2008"), in_english("Bern, 19.05.2016.")
    ('CALENDRIER du 24-30 March 2008', 'Bern, 2016-05-19.')
    """
    told = vocabulary(line)
    words = told.words
    foreign = not _MONTH_WORDS.isdisjoint(words)
    if foreign:
        line = _MONTH_FIRST.sub(lambda m: _month(m) + " ", line)
    if told.figures > 2:
        line = _POINTS.sub(lambda m: f"{m['y']}-{int(m['m']):02}-{int(m['d']):02}", line)
    if foreign:
        line = _FOREIGN.sub(lambda m: " " + _month(m), line)
    return line if _JOINS.isdisjoint(words) else _UNTIL.sub("-", line)


def day_alone(line: str) -> str:
    """Give a line that is a day in another language as English has it; any other line as it is.

    >>> day_alone("Lundi 24 mars"), day_alone("Mardi 02 mai 2006"), day_alone("Holm met Berg")
    ('Monday 24 March', 'Tuesday 2 May 2006', 'Holm met Berg')
    """
    m = _ALONE.fullmatch(line) if len(line) <= LONGEST else None
    return line if m is None or not (m["wd"] or m["y"]) else _day(m)


def day_first(line: str) -> tuple[int, str] | None:
    """Give the day in another language that stands before an entry on its line, and where the entry begins.

    >>> day_first("Lundi 24 mars Mr Holm receives Ms Berg"), day_first("24 mars Mr Holm receives Ms Berg")
    ((14, 'Monday 24 March'), None)
    """
    m = _FIRST.match(line)
    return (m.end(), _day(m)) if m is not None and m["wd"] else None


def _day(m: re.Match[str]) -> str:
    weekday = list(WEEKDAYS)[FOREIGN_WEEKDAYS[m["wd"].lower()]].title() + " " if m["wd"] else ""
    return f"{weekday}{int(m['d'])} {_month(m)}{' ' + m['y'] if m['y'] else ''}"


def _month(m: re.Match[str]) -> str:
    return _ENGLISH[FOREIGN_MONTHS[m["month"].lower()]]
