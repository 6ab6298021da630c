"""The patterns of the passages that say when, and the words without which a sentence has none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import capwords
from typing import NamedTuple

from ..text.vocabulary import WORD
from .calendar_words import (
    DAYS,
    FEASTS,
    LATER,
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

__all__ = ["DAY_FIRST", "GATE", "MONTH_FIRST", "SCANS"]

_SHORT = [m for m in MONTHS if any(other.startswith(m) and other != m for other in MONTHS)]
_MON = rf"(?:{alternatives(m for m in MONTHS if m not in _SHORT)}|(?:{alternatives(_SHORT)})\b\.?)"
_WD = rf"(?:{alternatives(WEEKDAYS)})"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_NTH = r"(?:st|nd|rd|th|\s(?-i:st|nd|rd|th)(?=[\s,.;:)]))?"
_Y = r"(?:1[5-9]|20)\d\d"
_DASH = r"\s?(?:/|-|\u2010|\u2011|\u2012|\u2013|\u2014|to|through|until)\s?"
_YEAR = rf"(?:(?:\s?,\s?|\s(?:of\s)?)(?P<y>{_Y})\b(?!\s?[-/]\d)|,?\s(?:of\s)?(?P<of>last|this|next)\syear\b)?"
_MORE = rf"(?:,\s{_D}{_NTH}\b)*"
_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night))?"
_DAY_WORD = alternatives(DAYS.keys() - LATER.keys())
_LEAD = rf"\b(?:(?:{_DAY_WORD}\b,?\s\(?)?(?:(?P<wd>{_WD}){_OF_DAY}|{_DAY_WORD})\b,?\s{{0,2}}\(?(?:the\s)?)?"
"""Words for a day before its figures: "Monday, 3 June", "yesterday (June 3)", "today, Friday, May 24"."""
_FULL = (
    rf"{_LEAD}\b(?P<m1>{_MON})\s(?P<d1>{_D}){_NTH}{_MORE}(?:\s(?:and|&)\s(?=\d)|{_DASH}(?:(?P<m2>{_MON})\s)?)(?P<d2>{_D}){_NTH}\b(?![:.]\d|\s?%){_YEAR}",
    rf"{_LEAD}\b(?P<d1>{_D}){_NTH}{_MORE}(?:{_DASH}|\s(?:and|&)\s)(?P<d2>{_D}){_NTH}\s(?:of\s)?(?P<m1>{_MON})(?!\w){_YEAR}",
    rf"{_LEAD}\b(?P<d1>{_D}){_NTH}\s(?:of\s)?(?P<m1>{_MON}){_DASH}(?P<d2>{_D}){_NTH}\s(?:of\s)?(?P<m2>{_MON})(?!\w){_YEAR}",
    rf"{_LEAD}\b(?P<d1>{_D}){_NTH},\s(?P<m1>{_MON}),?\s(?P<y>{_Y})\b(?!\s?[-/]\d)",
    rf"{_LEAD}\b(?P<d1>{_D})\.\s(?P<m1>{_MON})\.?,?\s(?P<y>{_Y})\b(?!\s?[-/]\d)",
    rf"{_LEAD}\b(?P<m1>{_MON}),\s(?P<d1>{_D}){_NTH},?\s(?P<y>{_Y})\b(?!\s?[-/]\d)",
    rf"{_LEAD}\b(?P<m1>{_MON})\s(?:the\s)?(?P<d1>{_D}){_NTH}\b(?![:.]\d|\s?%){_YEAR}",
    rf"{_LEAD}\b(?P<d1>{_D}){_NTH}\s(?:of\s)?(?P<m1>{_MON})(?!\w){_YEAR}",
    rf"\b(?P<y>{_Y})-(?P<m1>0[1-9]|1[0-2])-(?P<d1>\d\d)\b",
)
_ALTERNATIVES = (
    rf"{_LEAD}\b(?P<m1>{_MON})\s(?P<d1>{_D}){_NTH}\sor\s(?:on\s)?(?:(?P<m2>{_MON})\s)?(?P<d2>{_D}){_NTH}\b(?![:.]\d|\s?%){_YEAR}",
    rf"{_LEAD}\b(?P<d1>{_D}){_NTH}(?:\s(?P<m1>{_MON}))?\sor\s(?:on\s)?(?P<d2>{_D}){_NTH}\s(?:of\s)?(?P<m2>{_MON})(?!\w){_YEAR}",
)
"""Days of which an encounter has one: "on March 27 or March 28", "on 3 or 4 June"."""
_PART = r"(?:\s(?:morning|afternoon|evening|night|noon))?"
_OF_NO_WEEK = (
    rf"\b(?:Easter|Good|Palm|Whit|Ash|Shrove|Maundy|Holy|Bloody|Black|Super)\s(?P<wd>(?i:{_WD}))\b",
    rf"\b(?i:{alternatives(NUMBERS)})\s(?P<wd>(?i:{_WD}))s\sago\b",
)
"""Weekdays of a week that nothing tells: "Good Friday", "two Tuesdays ago"."""
_WEEKDAY = (
    r"\b(?=[flmnstw])"  # how the words begin, before what is behind them is asked
    r"(?<!\bevery\s)(?<!\beach\s)(?<!\bmost\s)(?<!\bevery other\s)(?<!\bon a\s)"  # a habit is of no day
    rf"(?:(?P<rel>last|next|this|this past|this coming|the coming|the following)\s)?(?P<wd>{_WD})s?\b{_PART}"
    r"(?:\s(?:of\s)?(?P<week>(?:next|last|this)\sweek)\b)?"
)
_CALLED_TODAY = (
    rf"\b{_DAY_WORD}(?:,\s|\s\(?)(?P<wd>{_WD})\b{_PART}\)?(?P<rel>)(?P<week>)"
    r"(?!['\u2019-]|\s(?:and|to|or|is|was|will)\b)"
)
"""A day of which a text says that it is the present one, or one beside it: "today, Saturday", "yesterday (Friday)"."""
_NTH_OF = rf"\b(?:the\s)?(?P<nth>{alternatives(ORDINALS)})\s(?:day\s)?of\s(?P<m1>{_MON})(?![\w'\u2019]){_YEAR}"
_WEEKS_ON = (
    rf"\b(?P<wd>{_WD})\s(?P<weeks>{alternatives(WEEKS)})\b(?![\s-](?:of|long|in|with|end)\b)",
    rf"\b(?P<n>{alternatives(NUMBERS)})\s(?P<weeks>{alternatives(WEEKS)})s?\s(?:from|on)\s(?P<wd>{_WD})\b",
)
"""A weekday counted on from the one to come: "on Monday week", "a week from Monday", "a fortnight on Monday"."""
_WEEKS_AGO = (
    rf"\b(?P<n>{alternatives(NUMBERS)})\s(?P<weeks>{alternatives(WEEKS)})s?\sago\s(?P<day>today|yesterday|tomorrow)\b"
)
_WEEK_ON = rf"\b(?P<week>(?:next|last|this)\sweek),?(?:\son)?\s(?P<wd>{_WD})\b{_PART}(?P<rel>)"
_SHORT_DAYS = alternatives(day.title() for day in SHORT_WEEKDAYS if day[0] != "s")
_SHORT_WEEKDAY = (
    rf"(?<=\b[Oo]n\s)(?P<wd>{_SHORT_DAYS}|S(?:at|un)(?=\.))\b\.?(?!\s[A-Z])"
    rf"{_PART}(?P<rel>)(?P<week>)"
)
"""Short forms of weekdays, as notes have them: "met him on Tues.", not "on Sun TV"."""
_MONTHDAY = (
    r"(?<=\bon\sthe\s)(?P<d1>\d{1,2})(?:st|nd|rd|th)\b"
    r"(?=[.,;:)]|$|\s(?:and|in|at|with|to|for|by|he|she|they|we|I|it|there|when|where|met|held|had|said|told|paid|local\stime|[a-z]{3,}ed)\b"
    r"|\s\((?:local\stime|[A-Z][a-z]+day)\b)"
)
_APART = r"\bon\s(?:the\s)?(?P<d1>\d{1,2})\s(?:st|nd|rd|th)(?=\s?[.,;)])"
_OLD_MONTHDAY = (
    r"\b(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s(?:day\s)?"
    rf"(?:of\s(?P<rel>this|last|next)\smonth\b|(?P<old>{alternatives(OLD_MONTHS)})\b\.?(?!\s[a-z]*ly\b))"
)
_MONTHDAY_PART = (
    r"\b(?:morning|afternoon|evening|night)\sof\sthe\s(?P<d1>\d{1,2})(?:st|nd|rd|th)\b(?!\s(?:of\b|(?-i:[A-Z])))"
)
_FEAST = rf"\b(?P<feast>{alternatives(map(capwords, FEASTS))})\b"
_TOLD_UNIT = rf"\b(?P<told>{alternatives(TOLD_UNITS)})\s(?P<unit>week|month|year)\b(?!-)"
_UNITS_LATER = (
    rf"\b(?P<n>{alternatives(NUMBERS)})\s(?P<unit>week|month|year)s?\s(?P<way>later|earlier|before|after\sthat)\b"
    r"(?!\s(?:the|a|an|his|her|their|he|she|they|it)\b)"
)
_IN = rf"\bin\s(?P<n>{alternatives(NUMBERS)})\sdays?(?:'s?\stime)?\b(?!\sof\b)"
_HENCE = rf"\b(?P<n>{alternatives(NUMBERS)})\sdays?\s(?:hence|from\snow)\b"
_SEASON = rf"\b(?P<season>spring|summer|autumn|fall|winter)\s(?:of\s)?(?P<y>{_Y})\b(?!\s?[-/]\d)"
_WEEKDAYS = rf"\b(?P<wd>{_WD}){_PART}(?:{_DASH}|\sand\s|\s(?P<or>or)\s(?:on\s)?)(?P<wd2>{_WD})\b{_PART}"
_DAYWORD = rf"\b(?P<day>{alternatives(DAYS)})\b"
_SHIFT = (
    rf"\b(?P<shift>{alternatives(SHIFTS)}|(?<=\bspent\s)the\sday|(?-i:Afterwards|Subsequently)(?=,))\b"
    r"(?!\s(?:of|before|after|when)\b)"
)
_AGO = (
    rf"\b(?P<n>\d{{1,3}}|{alternatives(NUMBERS)})\s(?P<unit>day|night|week|month|year)s?\s(?P<ago>ago|earlier|later)\b"
)
_UNIT = (
    r"\b(?P<rel>(?:earlier|later) (?:this|in the)|last|next|this|this past|this coming|the coming|the past)\s"
    r"(?P<unit>week|weekend|month|year|spring|summer|autumn|fall|winter)\b(?!-)"
)
_THE_UNIT = (
    r"\b(?:at|in|by|towards?)\sthe\s(?:very\s)?(?:beginning|start|middle|end|close|turn)"
    r"\sof\s(?:the|this)\s(?P<unit>week|month|year)\b"
)
_THE_SEASON = (
    r"\b(?:in|during)\sthe\s(?P<unit>spring|summer|autumn|fall)\b"
    r"(?!-|\s(?:of|session|term|recess|palace|residence|offensive|break|house|season)\b)"
)
_PART_OF_MONTH = (
    r"\b(?:(?:first|second|third|fourth|last|final|latter|opening|closing)\s(?:half|week|days|part|third|fortnight|weekend)"
    rf"|beginning|start|middle|end|close|course)\sof\s(?P<m1>{_MON})(?!\w)(?!\s\d{{1,2}}\b)(?:,?\s(?P<y>{_Y})\b)?"
)
_M = r"(?:0?[1-9]|1[0-2])"
_FIGURES = (
    rf"\b(?P<d1>{_D})\.(?P<m1>{_M})\.?(?:{_Y})?\s?[-\u2013]\s?(?P<d2>{_D})\.(?P<m2>{_M})\.(?P<y>{_Y})\b",
    rf"(?<![\d.])(?P<d1>{_D})\.?\s?[-\u2013]\s?(?P<d2>{_D})\.\s?(?P<m1>{_M})\.\s?(?P<y>{_Y})\b",
    rf"\b(?P<d1>{_D})\.\s?(?P<m1>{_M})\.\s?(?P<y>{_Y})\b",
)
_BIG = r"1[3-9]|2\d|3[01]"
_STROKES = (
    rf"\b(?P<d1>{_BIG})(?P<sep>[/-])(?P<m1>0?[1-9]|1[0-2])(?P=sep)(?P<y>{_Y})\b",
    rf"\b(?P<m1>0?[1-9]|1[0-2])(?P<sep>[/-])(?P<d1>{_BIG})(?P=sep)(?P<y>{_Y})\b",
    rf"\b(?P<y>{_Y})(?P<sep>[/.])(?P<m1>0?[1-9]|1[0-2])(?P=sep)(?P<d1>{_D})\b(?!\.\d)",
    rf"\b(?P<d1>{_D})(?P<sep>[/-])(?P<m1>{_MON})(?P=sep)(?P<y>{_Y})\b",
)
"""Of figures between strokes it is known which is the day where one of them is no month, or the year comes first."""
_EITHER = rf"\b(?P<d1>0?[1-9]|1[0-2])(?P<sep>[/-])(?P<m1>0?[1-9]|1[0-2])(?P=sep)(?P<y>{_Y})\b"
"""Figures of which either may be the day: the text's other days tell which."""
_OWNERS = ("[Oo]n", "[Tt]he", "[Aa]", "[Hh]is", "[Hh]er", "[Tt]heir", "[Oo]ur")
_LED = r"(?=\d)(?:" + "|".join((r"(?<=['\u2019,]s\s)", *(rf"(?<=\b{word}\s)" for word in _OWNERS))) + ")"
_NO_YEAR = (
    rf"{_LED}(?P<m1>0?[1-9]|1[0-2])/(?P<d1>{_BIG})\b(?![/%]|[.,]?\d|\s?percent)",
    rf"{_LED}(?!24/0?7\b)(?P<d1>{_BIG})/(?P<m1>0?[1-9]|1[0-2])\b(?![/%]|[.,]?\d|\s?percent)",
)
"""A day of which notes and telegrams leave out the year: "met him on 10/29", "her 29/10 call"."""
DAY_FIRST, MONTH_FIRST = (re.compile(p) for p in _STROKES[:2])
_WEEKEND = (
    r"\b(?:(?:over|at|during)|spen(?:d|ds|t|ding)\s(?:much|most|part|all|the\swhole)\sof)\sthe\s(?P<unit>weekend)\b"
)
_BEFORE_LAST = r"\bthe\s(?P<unit>week|month|year)\s(?P<rel>before\slast)\b"
_MONTH_YEAR = rf"\b(?:(?P<part>early|late|mid)[\s-])?(?P<m1>{_MON})(?!\w),?\s(?:of\s)?(?P<y>{_Y})\b(?!\s?[-/]\d)"
_MONTH = (
    rf"\b(?:(?:(?:in|since|during|until|by|for|of|from)\s)?(?:(?:this|the)\scoming\s|(?P<rel>last|next|this|early|late"
    r"|earlier in|later in|end of|mid)[\s-])"
    rf"(?P<m1>{_MON})(?!\w)|at\s(?:the|its)\s(?P<m3>{_MON})(?=\s(?:summit|conference|meeting|session|congress|gathering|talks|forum)\b)"
    rf"|(?:in|since|during|until|by|for|from|throughout|towards?)\s(?P<m2>{_MON})(?!\w))"
)
_MONTH_OR = (
    rf"\b(?:in|during|by|for|for either|in either|of)\s(?:(?:early|late|mid|this|next|last)[\s-])?(?P<m1>{_MON})(?!\w)"
    rf"\sor\s(?:in\s)?(?:(?:early|late|mid)[\s-])?(?P<m2>{_MON})(?!\w)(?!\s\d{{1,2}}\b){_YEAR}"
)
"""Months of which an encounter is in one: "in May or June"."""
_MONTH_OF = (
    rf"\b(?:(?:in|since|during|until|by|for|from)\s)?(?P<m1>{_MON})(?!\w)\s(?:of\s)?(?P<of>last|this|next)\syear\b"
)
_ONLY_YEAR = (
    rf"\b(?:in|since|during|until|by)\s(?:(?:early|late|mid)[\s-])?(?P<y>{_Y})\b"
    r"(?!-\d|\s(?:dollars|people|troops|miles|km))"
)
_WITHIN = r"(?:beginning|start|middle|end|close|turn|course|(?:first|second|latter) half)"
_PART_OF_YEAR = (
    rf"\b(?:(?:at|in|by|towards?|from|during|over)\sthe\s(?:very\s)?{_WITHIN}\sof|in\sthe\syear"
    rf"|(?:as\s)?(?:early|late|long ago)\sas)\s(?P<y>{_Y})\b(?!-\d)"
)
_BEHIND_A_NOUN = ("summit", "meeting", "forum", "talks", "visit", "conference", "encounter", "negotiations", "congress")
_OWNED = "|".join(rf"(?<=\b{word}\s)" for word in ("[Tt]he", "[Hh]is", "[Hh]er", "[Ii]ts", "[Tt]heir", "[Aa]"))
_OF_IT = "|".join(rf"(?<=\b(?i:{noun})\sof\s)" for noun in _BEHIND_A_NOUN)
_YEAR_OF = (
    rf"(?=[12])(?:(?:{_OWNED}|(?<=['\u2019]s\s))(?P<y>{_Y})(?=\s[A-Za-z])"
    rf"|(?:{_OF_IT}|(?<=\b[Ii]t\swas\s))(?P<y2>{_Y})\b(?!-\d)"
    rf"|(?<=[a-z],\s)(?P<y3>{_Y})(?=\.?\s*(?:$|\n)))"
)
"""A year that a noun has: "her 1972 meeting with Berg", "the Geneva summit of 1985"; and one with which words close."""


def _one_of(*tables: Iterable[str]) -> frozenset[str]:
    """Give the last word of each entry: no passage with the entry is without it."""
    return frozenset(WORD.findall(entry)[-1] for table in tables for entry in table)


_MONTH_WORDS, _YEARS = _one_of(MONTHS), frozenset(map(str, range(1500, 2100)))
_WEEKDAY_WORDS = _one_of(WEEKDAYS, [f"{day}s" for day in WEEKDAYS])
_BIG_DAYS = frozenset(map(str, range(13, 32)))
_DAYS = frozenset(f"{zero}{n}{th}" for n in range(1, 32) for zero in ("", "0") for th in ("", "st", "nd", "rd", "th"))
_UNITS = frozenset(["week", "weekend", "month", "year", "spring", "summer", "autumn", "fall", "winter"])
_PARTS = "half week days part third fortnight weekend beginning start middle end close course"
_MANY = frozenset(f"{unit}{s}" for unit in ("day", "night", "week", "month", "year") for s in ("", "s"))
_PARTS_OF_YEAR = frozenset(
    ["beginning", "start", "middle", "end", "close", "turn", "course", "half", "year", "early", "late", "long"]
)
_WEEK_WORDS = frozenset(f"{word}{s}" for word in WEEKS for s in ("", "s"))
_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_NTHS = frozenset(f"{n}{th}" for n in range(1, 32) for th in _ENDINGS)


class Scan(NamedTuple):
    """A pattern, with what a sentence must have for it: one of some words, one of each of those beside, and figures."""

    kind: str
    words: frozenset[str]
    figures: int
    pattern: re.Pattern[str]
    beside: tuple[frozenset[str], ...] = ()


SCANS = (
    *(Scan("or", _MONTH_WORDS, 2, re.compile(p, re.I), (frozenset(["or"]),)) for p in _ALTERNATIVES),
    *(Scan("full", _MONTH_WORDS, 2, re.compile(p, re.I), (_DAYS,)) for p in _FULL[:3]),
    *(Scan("full", _MONTH_WORDS, 1, re.compile(p, re.I), (_DAYS, _YEARS)) for p in _FULL[3:6]),
    *(Scan("full", _MONTH_WORDS, 1, re.compile(p, re.I), (_DAYS,)) for p in _FULL[6:-1]),
    Scan("nth", _MONTH_WORDS, 0, re.compile(_NTH_OF, re.I), (_one_of(ORDINALS),)),
    Scan("full", _YEARS, 3, re.compile(_FULL[-1], re.I)),
    *(Scan("full", _YEARS, 3, re.compile(p)) for p in (*_FIGURES, *_STROKES[:3])),
    Scan("full", _MONTH_WORDS, 2, re.compile(_STROKES[3], re.I)),
    *(Scan("full", _BIG_DAYS, 2, re.compile(p)) for p in _NO_YEAR),
    Scan("either", _YEARS, 3, re.compile(_EITHER)),
    Scan("months", _MONTH_WORDS, 0, re.compile(_MONTH_OR, re.I), (frozenset(["or"]),)),
    Scan("month", frozenset(_PARTS.split()), 0, re.compile(_PART_OF_MONTH, re.I), (_MONTH_WORDS,)),
    Scan("monthday", frozenset(["month", *OLD_MONTHS]), 1, re.compile(_OLD_MONTHDAY, re.I)),
    Scan("feast", _one_of(FEASTS), 0, re.compile(_FEAST)),
    Scan("toldunit", frozenset(["week", "month", "year"]), 0, re.compile(_TOLD_UNIT, re.I)),
    Scan("toldunit", frozenset(["later", "earlier", "before", "after"]), 0, re.compile(_UNITS_LATER, re.I), (_MANY,)),
    Scan("month", _YEARS, 1, re.compile(_MONTH_YEAR, re.I), (_MONTH_WORDS,)),
    *(Scan("weekson", _WEEKDAY_WORDS, 0, re.compile(p, re.I), (_WEEK_WORDS,)) for p in _WEEKS_ON),
    Scan("weeksago", frozenset(["ago"]), 0, re.compile(_WEEKS_AGO, re.I), (_WEEK_WORDS,)),
    *(Scan("none", _WEEKDAY_WORDS, 0, re.compile(p)) for p in _OF_NO_WEEK),
    Scan("weekdays", _WEEKDAY_WORDS, 0, re.compile(_WEEKDAYS, re.I)),
    Scan("weekday", _WEEKDAY_WORDS, 0, re.compile(_WEEK_ON, re.I), (frozenset(["week"]),)),
    Scan("weekday", _WEEKDAY_WORDS, 0, re.compile(_CALLED_TODAY, re.I), (_one_of(DAYS),)),
    Scan("weekday", _WEEKDAY_WORDS, 0, re.compile(_WEEKDAY, re.I)),
    Scan("weekday", frozenset(SHORT_WEEKDAYS), 0, re.compile(_SHORT_WEEKDAY)),
    Scan("day", _one_of(DAYS), 0, re.compile(_DAYWORD, re.I)),
    Scan("same", _one_of(SHIFTS, ["day", "afterwards", "subsequently"]), 0, re.compile(_SHIFT, re.I)),
    Scan("ago", frozenset(["ago", "earlier", "later"]), 0, re.compile(_AGO, re.I), (_MANY,)),
    Scan("month", frozenset(["year"]), 0, re.compile(_MONTH_OF, re.I), (_MONTH_WORDS,)),
    Scan("unit", _UNITS, 0, re.compile(_UNIT, re.I)),
    Scan("unit", frozenset(["weekend"]), 0, re.compile(_WEEKEND, re.I)),
    Scan("unit", frozenset(["last"]), 0, re.compile(_BEFORE_LAST, re.I)),
    Scan("unit", frozenset(["week", "month", "year"]), 0, re.compile(_THE_UNIT, re.I)),
    Scan("unit", _UNITS, 0, re.compile(_THE_SEASON, re.I)),
    Scan("in", frozenset(["day", "days"]), 0, re.compile(_IN, re.I)),
    Scan("in", frozenset(["hence", "now"]), 0, re.compile(_HENCE, re.I)),
    Scan("month", _MONTH_WORDS, 0, re.compile(_MONTH, re.I)),
    Scan("season", frozenset(["spring", "summer", "autumn", "fall", "winter"]), 1, re.compile(_SEASON, re.I)),
    Scan("year", _YEARS, 1, re.compile(_ONLY_YEAR, re.I)),
    Scan("year", _YEARS, 1, re.compile(_PART_OF_YEAR, re.I), (_PARTS_OF_YEAR,)),
    Scan("year", _YEARS, 1, re.compile(_YEAR_OF)),
    Scan("monthday", _NTHS, 1, re.compile(_MONTHDAY_PART, re.I)),
    Scan("monthday", _NTHS, 1, re.compile(_MONTHDAY, re.I)),
    Scan("monthday", _ENDINGS, 1, re.compile(_APART)),
)
"""In this order: what one pattern has taken is no other's."""
_ALL = frozenset().union(*(s.words for s in SCANS))
SCANS_OF = {word: [n for n, s in enumerate(SCANS) if word in s.words] for word in _ALL}
"""Which of them are to be asked where a sentence has a word."""
_OTHER_WORDS = frozenset(SHORT_WEEKDAYS) | frozenset([
    "ago", "day", "days", "weeks", "months", "years", "evening", "night", "afternoon", "morning", "later", "earlier",
    "afterwards", "subsequently",
])  # fmt: skip
_RARE = _ENDINGS.union(_one_of(DAYS, FEASTS), OLD_MONTHS)
GATE = _RARE.union(_MONTH_WORDS, _YEARS, _NTHS, _BIG_DAYS, _WEEKDAY_WORDS, _UNITS, _OTHER_WORDS)
