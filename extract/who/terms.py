"""From when until when somebody held a post, where the text says it behind the post: "minister from 1990 to 1995"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ...graph.dates import bounds
from ...graph.records import Role
from ..when.dates import DateWords, find, resolve

__all__ = ["Term", "dated", "term"]

_LEAD = re.compile(r"\s?\(?\b(?P<prep>[Ff]rom|[Ss]ince|[Bb]etween|[Uu]ntil|till|[Ii]n|[Oo]n)\s(?=[\w'])")
_YEARS = re.compile(r"\s?[,(]\s?(?P<first>(?:1[5-9]|20)\d\d)\s?[-\u2010-\u2015]\s?(?P<last>\d{4}|\d\d)?(?=[),;.\s])")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b(?![-/]\d)")
_LINK = re.compile(r"\s(?:to|until|till|and)\s(?:(?:his|her)\s\w+\s(?:in|on)\s)?|\s?[-\u2010-\u2015]\s?")
_NOW = re.compile(r"(?:now|today|the present)\b")
_OPENS = re.compile(r"(?:^|[.;\n)]\s+)(?P<lead>(?:In|On|From|Between|Since|Until)\s[^.;\n]{3,60})$")
"""What opens a sentence before its subject: "In 1998, ", "From 1985 to 1990 "."""
_SAID_OF = frozenset(("appointed", "chosen", "copula"))
"""How posts are told whose term may open the sentence: "In 1998 X became"; of "X, the minister," it tells nothing."""
REACH = 48
"""Characters in which a date must begin behind its preposition."""


class Term(NamedTuple):
    """What says the term: where it ends in the text, its first and last day as written, and the day it began `on`."""

    end: int
    first: DateWords | str | None = None
    last: DateWords | str | None = None
    on: DateWords | str | None = None
    begin: int = 1 << 62


def term(text: str, at: int) -> Term | None:
    """Read the term that begins at `at`, right behind a post; None where none is told.

    >>> term("minister from 1990 to 1995, died", 8)[1:3]
    ('1990', '1995')
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
    prep = m["prep"].lower()
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
    told = term(text, at) or (_opening(text, role.char_start) if role.rule in _SAID_OF else None)
    if told is None or (told.on is not None and not (began and role.tense == "current")):
        return role
    from_, until = _edtf(told.first or told.on, role.as_of), _edtf(told.last, role.as_of)
    if from_ and until and (bounds(from_)[0] or "") > (bounds(until)[1] or "9"):
        return role
    over = until is not None and (role.as_of is None or (bounds(until)[1] or "") < (bounds(role.as_of)[1] or "9"))
    if not (from_ or until):
        return role
    begin, end = min(role.char_start, told.begin), max(role.char_end, told.end)
    return replace(
        role, from_=from_, until=until, quote=text[begin:end], char_start=begin, char_end=end,
        tense="former" if over and role.tense == "current" else role.tense,
    )  # fmt: skip


def _opening(text: str, subject: int) -> Term | None:
    """Read the term that opens a sentence right before its subject."""
    floor = max(0, subject - 80)
    m = _OPENS.search(text[floor:subject])
    told = term(text, floor + m.start("lead")) if m is not None else None
    if m is None or told is None or text[told.end : subject].strip(" ,"):
        return None
    return told._replace(begin=floor + m.start("lead"))


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
