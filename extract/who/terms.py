"""From when until when somebody held a post, where the text says it behind the post: "minister from 1990 to 1995"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ...graph.dates import bounds
from ...graph.records import Role
from ..when.dates import DateWords, find, resolve

__all__ = ["Term", "dated", "term"]

_LEAD = re.compile(r"\s?\(?\b(?P<prep>from|since|between|until|till|in|on)\s(?=[\w'])")
_YEARS = re.compile(r"\s?[,(]\s?(?P<first>(?:1[5-9]|20)\d\d)\s?[-\u2010-\u2015]\s?(?P<last>\d{4}|\d\d)?(?=[),;.\s])")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b(?![-/]\d)")
_LINK = re.compile(r"\s(?:to|until|till|and)\s|\s?[-\u2010-\u2015]\s?")
_NOW = re.compile(r"(?:now|today|the present)\b")
REACH = 48
"""Characters in which a date must begin behind its preposition."""


class Term(NamedTuple):
    """What says the term: where it ends in the text, its first and last day as written, and the day it began `on`."""

    end: int
    first: DateWords | str | None = None
    last: DateWords | str | None = None
    on: DateWords | str | None = None


def term(text: str, at: int) -> Term | None:
    """Read the term that begins at `at`, right behind a post; None where none is told.

    >>> term("minister from 1990 to 1995, died", 8)
    Term(end=26, first='1990', last='1995', on=None)
    >>> term("minister (1990-95)", 8).last, term("minister since 2021", 8).first, term("minister of Mali", 8)
    ('1995', '2021', None)
    """
    if (m := _YEARS.match(text, at)) is not None:
        first, last = m["first"], m["last"]
        full = first[:2] + last if last and len(last) == 2 else last
        return Term(_closed(text, at, m.end()), first, full) if not full or full >= first else None
    m = _LEAD.match(text, at)
    if m is None:
        return None
    prep = m["prep"]
    begun = _day(text, m.start("prep"), m.end())
    if begun is None:
        return None
    day, end = begun
    if prep in ("until", "till"):
        return Term(_closed(text, at, end), last=day)
    if prep in ("in", "on"):
        return Term(end, on=day)
    last_day: DateWords | str | None = None
    link = _LINK.match(text, end) if prep != "since" else None
    if link is not None:
        ended = _day(text, link.end(), link.end())
        now = _NOW.match(text, link.end())
        if ended is not None or now is not None:
            last_day, end = ended if ended is not None else (None, now.end() if now else end)
    return None if prep == "between" and last_day is None else Term(_closed(text, at, end), day, last_day)


def dated(role: Role, text: str, at: int, began: bool) -> Role:
    """Give a role the days of the term told at `at`; who `began` in or on a day holds the post from then on.

    A term that is over by the day of the text makes the post a former one.
    """
    told = term(text, at)
    if told is None or (told.on is not None and not (began and role.tense == "current")):
        return role
    from_, until = _edtf(told.first or told.on, role.as_of), _edtf(told.last, role.as_of)
    if from_ and until and (bounds(from_)[0] or "") > (bounds(until)[1] or "9"):
        return role
    over = until is not None and (role.as_of is None or (bounds(until)[1] or "") < (bounds(role.as_of)[1] or "9"))
    if not (from_ or until):
        return role
    end = max(role.char_end, told.end)
    return replace(
        role, from_=from_, until=until, quote=text[role.char_start : end], char_end=end,
        tense="former" if over and role.tense == "current" else role.tense,
    )  # fmt: skip


def _day(text: str, prep: int, at: int) -> tuple[DateWords | str, int] | None:
    """Give the day or year written at `at`, and where it ends; `prep` is where its preposition begins."""
    year = _YEAR.match(text, at)
    if year is not None:
        return year[0], year.end()
    found = next((d for d in find(text, prep, min(len(text), at + REACH)) if d.start in (prep, at)), None)
    return (found, found.end) if found is not None else None


def _closed(text: str, at: int, end: int) -> int:
    """Take in the bracket that closes a term in brackets."""
    return end + 1 if "(" in text[at : at + 2] and text[end : end + 1] == ")" else end


def _edtf(day: DateWords | str | None, as_of: str | None) -> str | None:
    if day is None or isinstance(day, str):
        return day
    known = resolve(day._replace(prep=""), as_of, "past")
    return known if known and not {"[", "/"} & set(known) else None
