"""Reports whose first sentence opens with place and day in one of many forms: "Oslo, Norway. 12 July 2018. The ..."."""

from __future__ import annotations

import datetime as dt
import re

from ..text.gazetteer import place as known
from .abroad import in_english
from .calendar_words import FOREIGN_WEEKDAYS, SHORT_WEEKDAYS, WEEKDAYS, alternatives
from .dates import find, resolve
from .page_head import FIGURE, HEAD, LINE, Front

__all__ = ["opening"]

_LINE = re.compile(rf"[^\n]{{{LINE},}}")
_PLACE = re.compile(r"[ \t]*[\[(]?(?P<place>[A-Z][^\W\d_]+(?:[ .'-][A-Z]?[^\W\d_]+){0,3})")
_LAND = r"(?:(?:, ?| \()[A-Z][\w.'-]{1,20}(?: [A-Z][\w.'-]{1,20}){0,2}\)?)?"
_MARK = r"[\s,.:;|/\])\u2013\u2014-]"
_BETWEEN = re.compile(
    rf"{_LAND}(?:{_MARK}|/[A-Z][\w.-]{{1,20}}|(?i:{alternatives((*WEEKDAYS, *SHORT_WEEKDAYS, *FOREIGN_WEEKDAYS))})\b)*"
    r"(?:the )?"
    rf"(?:\((?:[^()\n]{{2,50}}\){_MARK}*|[^()\n]{{2,50}}(?:[,\u2013-]\s?|\s-\s))?)?"
    r"(?:(?<=[\u2013\u2014-] )[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?, )?"
)
"""What may stand between place and day: the land, marks, whose report it is, a weekday in any language."""
_AFTER = r"(?:\([A-Z][^()\n]{1,40}\)|/?[A-Z][\w.-]{1,20}/|/[A-Z][^/\n]{1,30}/)?"
_BEHIND = re.compile(rf"{_MARK}*{_AFTER}{_MARK}*\s(?=[\"\u201c'\u2018]?[A-Z])")
_CITY = re.compile(
    r",? (?P<place>[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)?)(?:, [A-Z][\w ]{2,20})?"
    r"(?:\s?(?:[:\u2013\u2014]|- )\s?|\. )(?=[\"\u201c]?[A-Z])"
)
"""What stands behind the day and before the first word; the place may, too."""
_AGENCY = re.compile(rf"{_MARK}*(?:\([A-Z][^()\n]{{1,40}}\)|/[A-Z][^/\n]{{1,30}}/)")
"""Whose report it is, behind the day: then the line opens with a place, also with one that nobody knows."""

_CENTURY = 30
"""The last two figures from which on a year is of the century before."""
_IN_FIGURES = re.compile(
    r"(?:^|(?<=[\s.(]))(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:, (?P<land>[A-Z][a-z]+(?: [A-Z][a-z]+)?))?,? "
    r"(?P<d>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})(?P=sep)(?P<y>(?:19|20)?\d\d) ?\([A-Z][A-Z./&-]{1,9}\)",
    re.M,
)
"""A dateline in figures, with the agency behind it: "Oslo 17/6/93 (NPA) Minister Holm met"."""
MONTHS_A_YEAR = 12
_MONTH_FIRST = ("United States", "Philippines")
"""Where the month is written before the day."""


def opening(text: str) -> Front | None:
    """Give the day and place with which the first sentence of a report begins, where it names the day with its year.

    >>> told = "Minister Nora Holm met the envoy of a neighbouring country on Friday."
    >>> opening("OSLO (Northern News / Wire - 03rd May, 2014) " + told)
    Front(day='2014-05-03', place='Oslo')
    >>> opening("Oslo Accord, 3 May 2014: " + told)
    >>> opening("Bulletin of 18/6/93. Oslo 17/6/93 (NPA) " + told)
    Front(day='1993-06-17', place='Oslo')
    """
    lines = (_opened(line.group()) for line in _LINE.finditer(text[: HEAD + LINE]) if line.start() < HEAD)
    return next((found for found in lines if found is not None), None) or _in_figures(text[:HEAD])


def _in_figures(head: str) -> Front | None:
    """Give the one day of the datelines in figures, with the place of the first."""
    found = [(m, where) for m in _IN_FIGURES.finditer(head) if (where := known(m["place"])) is not None]
    days = {day for m, where in found if (day := _counted(m, month_first=where.state in _MONTH_FIRST))}
    return Front(days.pop(), found[0][0]["place"]) if len(days) == 1 else None


def _counted(m: re.Match[str], *, month_first: bool) -> str | None:
    day, month = int(m["d"]), int(m["m"])
    if month > MONTHS_A_YEAR or (month_first and day <= MONTHS_A_YEAR):
        day, month = month, day
    year = int(m["y"]) if len(m["y"]) == len("1993") else int(m["y"]) + (1900 if int(m["y"]) >= _CENTURY else 2000)
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _opened(line: str) -> Front | None:
    if FIGURE.search(line) is None:
        return None
    line = in_english(line)
    head = line[: LINE + 10]
    words = next((w for w in find(head) if w.kind == "full"), None) if FIGURE.search(head) else None
    if words is None or not isinstance(words.parts[0], int) or words.parts[4]:
        return None
    day = resolve(words, None)
    first = _PLACE.match(line, 0, words.start)
    if day is None:
        return None
    if first is None:
        city = _CITY.match(line, words.end) if not line[: words.start].strip(" \t[(") else None
        return Front(day, city["place"]) if city is not None and known(city["place"].title()) else None
    names = first["place"]
    behind = _BEHIND.match(line, words.end)
    if behind is not None and line[first.end() : words.start] in (", ", " ") and _AGENCY.match(line, words.end):
        return Front(day, names.title() if known(names.title()) else None)
    while behind is not None and names:
        shouted = names.isupper() and names.lower() not in WEEKDAYS
        end = first.start("place") + len(names)
        if (shouted or known(names.title())) and _BETWEEN.fullmatch(line, end, words.start):
            return Front(day, names.title() if known(names.title()) else None)
        names = names.rpartition(" ")[0]
    return None
