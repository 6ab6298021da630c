"""The passages of a text that say when: days, weekdays, months, "last week", "the day after"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from .calendar_words import DAYS, MONTHS, NUMBERS, SHIFTS, WEEKDAYS, alternatives

__all__ = ["DateWords", "duration", "find"]


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
_WEEKDAY = (
    r"(?<!\bevery\s)(?<!\beach\s)(?<!\bmost\s)(?<!\bevery other\s)"  # a habit is of no day
    rf"\b(?:(?P<rel>last|next|this|this past|this coming|the coming|the following)\s)?(?P<wd>{_WD})s?\b{_PART}"
    r"(?:\s(?:of\s)?(?P<week>(?:next|last|this)\sweek)\b)?"
)
_MONTHDAY = (
    r"(?<=\bon\sthe\s)(?P<d1>\d{1,2})(?:st|nd|rd|th)\b"
    r"(?=[.,;:)]|$|\s(?:and|in|at|with|to|for|by|he|she|they|when|where)\b)"
)
_SEASON = rf"\b(?P<season>spring|summer|autumn|fall)\s(?:of\s)?(?P<y>{_Y})\b(?!\s?[-/]\d)"
_WEEKDAYS = rf"\b(?P<wd>{_WD}){_PART}(?:{_DASH}|\sand\s)(?P<wd2>{_WD})\b{_PART}"
_DAYWORD = rf"\b(?P<day>{alternatives(DAYS)})\b"
_SHIFT = (
    rf"\b(?P<shift>{alternatives(SHIFTS)}|(?<=\bspent\s)the\sday|(?-i:Afterwards|Subsequently)(?=,))\b"
    r"(?!\s(?:of|before|after|when)\b)"
)
_AGO = rf"\b(?P<n>\d{{1,3}}|{alternatives(NUMBERS)})\s(?P<unit>day|week|month|year)s?\s(?P<ago>ago|earlier|later)\b"
_UNIT = (
    r"\b(?P<rel>(?:earlier|later) (?:this|in the)|last|next|this|this past|this coming|the coming|the past)\s"
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
_WORD = re.compile(r"\w+")


def _one_of(*tables: Iterable[str]) -> frozenset[str]:
    """Give the last word of each entry: no passage with the entry is without it."""
    return frozenset(_WORD.findall(entry)[-1] for table in tables for entry in table)


_MONTH_WORDS, _YEARS = _one_of(MONTHS), frozenset(map(str, range(1500, 2100)))
_WEEKDAY_WORDS = _one_of(WEEKDAYS, [f"{day}s" for day in WEEKDAYS])
_UNITS = frozenset(["week", "weekend", "month", "year", "spring", "summer", "autumn", "fall", "winter"])
_NTHS = frozenset(f"{n}{th}" for n in range(1, 32) for th in ("st", "nd", "rd", "th"))
_SCANS: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = (
    *(("full", _MONTH_WORDS, re.compile(p, re.I)) for p in _FULL[:-1]),
    ("full", _YEARS, re.compile(_FULL[-1], re.I)),
    ("month", _MONTH_WORDS, re.compile(_MONTH_YEAR, re.I)),
    ("weekdays", _WEEKDAY_WORDS, re.compile(_WEEKDAYS, re.I)),
    ("weekday", _WEEKDAY_WORDS, re.compile(_WEEKDAY, re.I)),
    ("day", _one_of(DAYS), re.compile(_DAYWORD, re.I)),
    ("same", _one_of(SHIFTS, ["day", "afterwards", "subsequently"]), re.compile(_SHIFT, re.I)),
    ("ago", frozenset(["ago", "earlier", "later"]), re.compile(_AGO, re.I)),
    ("unit", _UNITS, re.compile(_UNIT, re.I)),
    ("unit", frozenset(["weekend"]), re.compile(_WEEKEND, re.I)),
    ("month", _MONTH_WORDS, re.compile(_MONTH, re.I)),
    ("season", _YEARS, re.compile(_SEASON, re.I)),
    ("year", _YEARS, re.compile(_ONLY_YEAR, re.I)),
    ("monthday", _NTHS, re.compile(_MONTHDAY, re.I)),
)
"""Each pattern with the words of which it needs one: most sentences have none, and looking for words is cheap."""
_OTHER_WORDS = frozenset([
    "ago", "day", "days", "weeks", "months", "years", "evening", "night", "afternoon", "morning", "later", "afterwards",
    "subsequently",
])  # fmt: skip
_GATE = _MONTH_WORDS | _YEARS | _NTHS | _WEEKDAY_WORDS | _one_of(DAYS) | _UNITS | _OTHER_WORDS
_DURATION = re.compile(rf"\b(?P<n>\d{{1,2}}|{alternatives(NUMBERS)})(?:[\s-]day\b|\sdays\sof\b)", re.I)


def find(text: str, start: int = 0, end: int | None = None) -> list[DateWords]:
    """Give the passages of `text[start:end]` that say when, in order.

    >>> [d.words for d in find("On Tuesday night he called; they meet in November.")]
    ['Tuesday night', 'in November']
    """
    stop = len(text) if end is None else end
    told = set(_WORD.findall(text[start:stop].lower()))
    if _GATE.isdisjoint(told):
        return []
    taken: list[DateWords] = []
    for kind, needed, scan in _SCANS:
        if needed.isdisjoint(told):
            continue
        for m in scan.finditer(text, start, stop):
            if not any(m.start() < t.end and t.start < m.end() for t in taken) and _is_date(m):
                taken.append(_found(text, kind, m))
    return sorted(taken)


def _is_date(m: re.Match[str]) -> bool:
    """Tell the month from the word: "May" and "March" are months with a capital only."""
    groups = m.groupdict()
    return all(
        not groups.get(g) or groups[g][0].isupper() for g in ("m1", "m2", "wd") if not str(groups.get(g)).isdigit()
    )


def _found(text: str, kind: str, m: re.Match[str]) -> DateWords:
    g = m.groupdict()
    word = m.group(0).split()[0].lower()
    prep = word if kind in ("month", "year") and word in _PERIOD else _before(text, m.start())
    if kind == "full" and g.get("d2") is None and (week := _WEEK.search(text, max(0, m.start() - 24), m.start())):
        return DateWords(week.start(), m.end(), text[week.start() : m.end()], "week", _PARTS[kind](g))
    return DateWords(m.start(), m.end(), m.group(0), kind, _PARTS[kind](g), prep)


_WEEK = re.compile(r"\bweek (?:of|beginning|commencing|starting)(?: on)?(?: the)? $")
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
    "weekday": lambda g: (WEEKDAYS[str(g["wd"]).lower()], _lower(g["week"]) or _lower(g["rel"])),
    "monthday": lambda g: (_int(g["d1"]),),
    "season": lambda g: (_int(g["y"]), _lower(g["season"])),
    "weekdays": lambda g: (WEEKDAYS[str(g["wd"]).lower()], None, WEEKDAYS[str(g["wd2"]).lower()]),
    "same": lambda g: (SHIFTS.get(str(_lower(g["shift"])), 0),),
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
