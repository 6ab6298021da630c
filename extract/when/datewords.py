"""The passages of a text that say when: days, weekdays, months, "last week", "the day after"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from ..text.vocabulary import vocabulary
from .calendar_words import (
    DAYS,
    FEASTS,
    MONTHS,
    NUMBERS,
    OLD_MONTHS,
    ORDINALS,
    SHIFTS,
    SHORT_WEEKDAYS,
    TOLD_UNITS,
    WEEKDAYS,
    WEEKS,
    alternatives,
)
from .passages import DAY_FIRST, GATE, MONTH_FIRST, SCANS, SCANS_OF

__all__ = ["DateWords", "duration", "find"]


class DateWords(NamedTuple):
    """A passage that says when; `kind` and `parts` are what `resolve` needs, `prep` the word before it."""

    start: int
    end: int
    words: str
    kind: str
    parts: tuple[int | str | None, ...]
    prep: str = ""


_N = rf"(?:\d{{1,2}}|{alternatives(NUMBERS)})"
_DURATION = re.compile(
    rf"\b(?P<n>{_N})(?:[\s-]day\b|\sdays\sof\b)|\b(?:stay|visit|trip|tour) of (?P<of>{_N})\sdays\b", re.I
)


@lru_cache(maxsize=1 << 12)  # more than a long text has sentences: steps that look back ask for all of them again
def find(text: str, start: int = 0, end: int | None = None) -> tuple[DateWords, ...]:
    """Give the passages of `text[start:end]` that say when, in order; several steps ask for those of one sentence.

    >>> [d.words for d in find("On Tuesday night he called; they meet in November.")]
    ['Tuesday night', 'in November']
    """
    stop = len(text) if end is None else end
    passage = vocabulary(text[start:stop])
    told = passage.words
    if GATE.isdisjoint(told):
        return ()
    figures = passage.figures
    taken: list[DateWords] = []
    for n in sorted({n for word in SCANS_OF.keys() & told for n in SCANS_OF[word]}):
        kind, _, needed, scan, beside = SCANS[n]
        if needed > figures or (beside and any(words.isdisjoint(told) for words in beside)):
            continue
        for m in scan.finditer(text, start, stop):
            begin, end = m.span()
            groups = m.groupdict()
            if _is_date(groups) and not any(begin < t.end and t.start < end for t in taken):
                taken.append(_found(text, kind, m, groups))
    return tuple(sorted(taken))


def _is_date(groups: dict[str, str | None]) -> bool:
    """Tell the month from the word: "May" and "March" are months with a capital only; "monday" is no other word."""
    for group in ("m1", "m2", "m3", "wd"):
        name = groups.get(group)
        if name and not (name[0].isupper() or name.isdigit() or (group == "wd" and name in WEEKDAYS)):
            return False
    return True


_KINDS = {
    "feast": "full",
    "toldunit": "same",
    "either": "full",
    "or": "full",
    "months": "month",
    "nth": "full",
    "weeksago": "day",
}
"""What a passage is read as, where that is not the name of its pattern."""


def _found(text: str, kind: str, m: re.Match[str], g: dict[str, str | None]) -> DateWords:
    parts = _PARTS[kind](g)
    if kind == "either" and (day_first := _day_first(text)) is not True and g["d1"] != g["m1"]:
        kind, parts = ("either", (parts[0], parts[2], parts[1], None, None)) if day_first is False else ("none", ())
    kind = _KINDS.get(kind, kind)
    word = m.group(0).split()[0].lower()
    prep = word if kind in ("month", "year") and word in _PERIOD else _before(text, m.start())
    if kind == "full" and g.get("d2") is None and (week := _WEEK.search(text, max(0, m.start() - 24), m.start())):
        return DateWords(week.start(), m.end(), text[week.start() : m.end()], "week", parts)
    return DateWords(m.start(), m.end(), m.group(0), kind, parts, prep)


@lru_cache(maxsize=8)
def _day_first(text: str) -> bool | None:
    """Say whether a text writes the day before the month in figures, as those of its days show of which one is sure."""
    day, month = DAY_FIRST.search(text) is not None, MONTH_FIRST.search(text) is not None
    return day if day != month else None


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


def _month_meant(old: str | None, rel: str | None) -> int | None:
    """Give the month that "inst." or "of last month" means, counted from the text's; None where no word says it."""
    if old:
        return OLD_MONTHS[old.lower().rstrip(".")]
    return {"this": 0, "last": -1, "next": 1}.get(str(rel).lower())


def _year_meant(g: dict[str, str | None]) -> str | None:
    """Give the word that says which month is meant: "last" of "last May", "last year" of "in May last year"."""
    return f"{str(g['of']).lower()} year" if g.get("of") else _lower(g.get("rel"))


def _year(g: dict[str, str | None]) -> int | str | None:
    return _int(g.get("y")) or _year_meant(g)


def _weeks(g: dict[str, str | None]) -> int:
    return _number(g.get("n") or "a") * WEEKS[str(g["weeks"]).lower()]


def _told(g: dict[str, str | None]) -> int:
    """Give how many weeks, months or years from that told before: -1 for "the previous", 2 for "two weeks later"."""
    if g.get("told"):
        return TOLD_UNITS[str(_lower(g["told"]))]
    return _number(str(g["n"])) * (-1 if str(g["way"]).lower() in ("earlier", "before") else 1)


_PARTS: dict[str, Callable[[dict[str, str | None]], tuple[int | str | None, ...]]] = {
    "full": lambda g: (_year(g), _month(g["m1"]), _int(g["d1"]), _month(g.get("m2")), _int(g.get("d2"))),
    "or": lambda g: (_year(g), _month(g["m1"] or g["m2"]), _int(g["d1"]), _month(g["m2"]), _int(g["d2"]), "or"),
    "months": lambda g: (_int(g["y"]), _month(g["m1"]), _year_meant(g), _month(g["m2"])),
    "weekday": lambda g: ((WEEKDAYS | SHORT_WEEKDAYS)[str(g["wd"]).lower()], _lower(g["week"]) or _lower(g["rel"])),
    "monthday": lambda g: (_int(g["d1"]), _month_meant(g.get("old"), g.get("rel"))),
    "nth": lambda g: (_year(g), _month(g["m1"]), ORDINALS[str(_lower(g["nth"]))], None, None),
    "weekson": lambda g: (WEEKDAYS[str(g["wd"]).lower()], _weeks(g)),
    "weeksago": lambda g: (DAYS[str(g["day"]).lower()] - 7 * _weeks(g),),
    "feast": lambda g: (
        None,
        FEASTS[str(_lower(g["feast"]))] // 100,
        FEASTS[str(_lower(g["feast"]))] % 100,
        None,
        None,
    ),
    "none": lambda g: (),
    "toldunit": lambda g: (_told(g), str(g["unit"]).lower()),
    "in": lambda g: (_number(str(g["n"])),),
    "season": lambda g: (_int(g["y"]), _lower(g["season"])),
    "weekdays": lambda g: (WEEKDAYS[str(g["wd"]).lower()], None, WEEKDAYS[str(g["wd2"]).lower()], g["or"]),
    "same": lambda g: (SHIFTS.get(str(_lower(g["shift"])), 0),),
    "day": lambda g: (DAYS[str(_lower(g["day"]))],),
    "ago": lambda g: (_number(str(g["n"])), str(g["unit"]).lower(), str(g["ago"]).lower()),
    "unit": lambda g: (_lower(g.get("rel")) or "the", str(g["unit"]).lower()),
    "either": lambda g: (_int(g["y"]), _month(g["m1"]), _int(g["d1"]), None, None),
    "month": lambda g: (_int(g.get("y")), _month(g["m1"] or g.get("m2") or g.get("m3")), _year_meant(g)),
    "year": lambda g: (_int(g["y"] or g.get("y2") or g.get("y3")),),
}


def duration(text: str) -> int | None:
    """Give the number of days that "a two-day visit" or "two days of talks" speaks of.

    >>> duration("began two days of meetings")
    2
    """
    m = _DURATION.search(text)
    return _number(m.group("n") or m.group("of")) if m else None
