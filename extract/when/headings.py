"""The days over the entries of a diary, a log or a chronology, and whether a text lists what is still to come."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from functools import lru_cache

from ...graph.dates import one_of
from ..text.diary import keeper
from .abroad import day_alone, day_first
from .calendar_words import MONTHS, WEEKDAYS, alternatives
from .dates import DateWords, find, resolve
from .day_pages import by_the_hour, day_in_points, day_of_page, day_of_record, days_of_programme, undated, weekday_of
from .year_lists import by_year

__all__ = ["ahead", "headings"]

LONGEST = 60
"""Characters of a line that can be the heading of a day; a longer one tells something."""
REST = 9
"""Letters that may stand beside the date in it ("DAY ONE (Tuesday)", "Monday 28 February:")."""
TOP = 3
"""Lines in which a diary says that it is one."""
_LINE = re.compile(r"[^\n]+")
_YEAR = re.compile(r"(?P<year>(?:1[5-9]|20)\d\d)[:.]?")
_YEARS = re.compile(r"(?<![\w/-])(?:1[5-9]|20)\d\d(?![\w/-])")
_MONTH = re.compile(rf"(?P<month>{alternatives(MONTHS)})\.?,?(?: (?P<year>(?:1[5-9]|20)\d\d))?[:.]?", re.I)
_NUMBERED = re.compile(
    r"[\s*\u2022]{0,6}(?P<first>\d{1,2})(?:\s?(?:-|\u2013|\u2014|to)\s?(?P<last>\d{1,2}))?[.:)]?\s+(?=[A-Z])"
)
"""A day of the month over the entries, and the days that open them: "MARCH", then "8 Holm received Berg"."""
_POINTS = re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:1[5-9]|20)\d\d)")
"""Of figures between points the day is the first wherever dates are written so; between strokes it is not."""
_ENTRY = re.compile(
    r"[\s*\u2022-]{0,6}(?P<day>[\w.,]{1,12}(?:[-\u2013]\d{1,2})?"
    r"(?: [\w.,]{1,12}(?:[-\u2013](?:\d{1,2}|(?= )))?){1,4}?)\s?"
    r"(?::|\u2013|\u2014| - |(?P<stop>\.)(?=\s+[A-Z]))"
)
_MONTH_ENTRY = re.compile(rf"[\s*\u2022-]{{0,6}}(?P<month>{alternatives(MONTHS)})\.?\s?(?::|\u2013|\u2014| - )", re.I)
"""A month alone before an entry, in a chronology whose year is known: "October \u2013 Holm flies to Bern"."""
_CLOSED, _SMALL = tuple(".:;!?)]\"'\u201d"), re.compile("[a-z]")
"""How a line ends before which no sentence runs on: after any other, "3 October." may be the end of one."""
_RANGE = re.compile(r"\s*(?:to|until|and|through|-|\u2013|\u2014)\s*", re.I)
_SHOUTED = re.compile(
    r"[\s*\u2022=_\u2013\u2014-]*"
    r"(?P<day>[A-Z]{3,9},? (?:[A-Z]{3,9} \d{1,2}|\d{1,2} [A-Z]{3,9})(?:,? \d{4})?)\s+(?=[*A-Z])"
)
"""A day in capitals at the head of a line, whatever follows: "THURSDAY, MAY 11 BERNE - ..."; below, of plans, any."""
_LED = re.compile(
    rf"[\s*\u2022-]{{0,6}}(?P<day>{alternatives(day.title() for day in WEEKDAYS)},? "
    r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2})(?:,? \d{4})?)\s+(?=[*A-Z])"
)
_CLOSING = re.compile(r"\w\. (?P<day>[A-Z][a-z]{2,8} \d{1,2}(?:-\d{1,2})?, \d{4})[ \t]*$")
"""The day or days with which a row of a table ends: "... during a private visit. March 1-3, 2004"."""
_STAMPED = re.compile(r"\bDECL\b|\d{4}-\d\d-\d\d \d\d:\d\d")
"""What a cable says of its own paper: until when it is secret, and the minute of its making or release."""
_RULE = re.compile(r"(?:[-=_*~\u2014]\s?){3,}")
_AHEAD = re.compile(
    r"\b(diary|diaries|calendar|calendrier|daybook|planner|(?:day|week|fortnight|month) ahead|look ahead"
    r"|w/[ce]|week (?:commencing|beginning)|(?:daily|press|media) guidance)\b(?!\s*>)"
    r"|\b(schedule|programme|agenda|engagements|appointments|itinerary)(?=[:.]?\s*$| (of|for|from)\b)", re.IGNORECASE
)  # fmt: skip
"""Titles of lists; within a sentence, "on schedule" and "tops the agenda" are none."""
_BEHIND = re.compile(r"\b(?:were|was|chronology|milestones|in review|past|look(?:s|ing)? back)\b", re.IGNORECASE)
"""What makes a list one of what is over: "the events of the diplomatic calendar were"."""
_KEPT = re.compile(
    r"\bdiary entr(?:y|ies)\b|\b(?:entry|entries|extracts?|excerpts?|page) (?:in|from|of) \S+ diar", re.IGNORECASE
)
"""What a page is called that shows what somebody wrote in a diary when the day was over."""


@lru_cache(maxsize=2)
def ahead(text: str) -> bool:
    r"""Say whether the first lines call the text a diary, a calendar or a programme: its present tense is a plan.

    >>> ahead("The President's Diary\n9 am  receives the ambassador"), ahead("Trade tops agenda as Holm meets Berg")
    (True, False)
    >>> ahead("Public Schedule - March 5, 2024\n\n9 am Minister Holm meets with Mr Berg")
    True
    >>> ahead("Diary Entry - 5 May 1986\n\nThe President meets with Mr Berg."), ahead("Council update w/c 5 June 2017")
    (False, True)
    """
    lines = [line for line in text[:600].splitlines() if line.strip()][:TOP]
    if any(_KEPT.search(line) for line in lines):
        return False
    return any(len(line) < 2 * LONGEST and _AHEAD.search(undated(line)) and not _BEHIND.search(line) for line in lines)


def headings(text: str, date: str | None) -> tuple[tuple[int, str], ...]:
    r"""Give where each day's entries begin, with the day, in a text that has two days or more, or one before entries.

    One day is enough over a page of one day, and over a list of what is to come on another day than the text's.

    A day stands over its entries in a line that holds nothing else, or before one ("Feb 9: ..."); a line with a year
    alone gives the year of what follows; a rule with a title below it ends the list (the day is "" from there on).

    >>> headings("Tuesday 4 June 1963\nMet Mr. Holm.\n\nWednesday 5 June 1963\nCall from Mr. Berg.", None)
    ((19, '1963-06-04'), (56, '1963-06-05'))
    >>> headings("MONDAY, MAY 8 OSLO - Berg sees Holm.\n---- TUESDAY, MAY 9 ROME - Holm sees Ito.", "2017-05-08")
    ((21, '2017-05-08'), (64, '2017-05-09'))
    >>> headings("1990\nFeb 9: Berg sees Holm.\nJune 18: Holm sees Ito.", None)
    ((11, '1990-02-09'), (36, '1990-06-18'))
    >>> headings("Chronology, 1976\nMARCH\n2-5 Berg visited Oslo.\n8 Berg received Holm.", None)
    ((27, '[1976-03-02..1976-03-05]'), (48, '1976-03-08'))
    >>> headings("A chronology, January-June 1989\nJan. 12-14: Berg visits Oslo.\nMay 3: Berg meets Holm.", None)
    ((43, '[1989-01-12..1989-01-14]'), (68, '1989-05-03'))
    >>> headings("Visits, 1964\n\n3 October. Holm called on Berg.\n6 October. Holm met Ito.", None)
    ((24, '1964-10-03'), (56, '1964-10-06'))
    >>> headings("Court Circular\nMay 4, 1994\nMr Holm was received by the King.", None)
    ((26, '1994-05-04'),)
    >>> headings("Visits\nMali Met with Holm. May 3, 2004\nPeru Working visit. June 9-12, 2004", None)
    ((7, '2004-05-03'), (39, '[2004-06-09..2004-06-12]'))
    """
    tense = "future" if ahead(text) else "past"
    found: list[tuple[int, str]] = []
    year, month, opened, ruled = (_year_of(text, None) or None) if date is None else None, None, 0, False
    closed, whose, again = True, keeper(text), _repeated(text)
    for line in _LINE.finditer(text):
        words = day_alone(line.group().strip())
        ruled, after_rule = _RULE.fullmatch(words) is not None, ruled
        begins = closed or text.endswith("\n\n", 0, line.start())
        closed = words.endswith(_CLOSED) or _SMALL.search(words) is None
        if after_rule and words.isupper() and not find(words):
            found.append((line.start(), ""))  # another list or notice, of no day told before
        if (heads := _YEAR.fullmatch(words)) is not None:
            year = int(heads["year"])
        elif (name := _MONTH.fullmatch(words)) is not None:
            year = int(name.group("year") or year or _year_of(text, date))
            month = MONTHS[name.group("month").lower()]
        elif month and year and (opens := _numbered(line.group(), year, month)) is not None:
            found.append((line.start() + opens[0], opens[1]))
            opened += 2 * bool(_MONTH_ENTRY.match(line.group()[opens[0] :]))  # "31 March: ...", below "March 2001"
        elif (
            words[-1:].isdigit()
            and (row := _CLOSING.search(line.group()))
            and (day := _alone(row.group("day"), date, tense, year))
        ):
            found.append((line.start(), day))
            opened += 1
        elif whose and line.start() <= whose[0] < line.end():
            if day := _alone(text[whose[1] : line.end()].strip(" ,:;-()[]"), date, tense, year):
                found.append((line.end(), day))
        elif len(words) <= LONGEST and (day := _alone(words, date, tense, year, again)):
            if not (found and weekday_of(words, found[-1][1]) and not text[found[-1][0] : line.start()].strip()):
                found.append((line.end(), day))
        elif (opens := _before(line.group(), date, tense, year, begins=begins)) is not None:
            found.append((line.start() + opens[0], opens[1]))
            opened += 1 + (year is not None and date is not None)  # below a year of its own one entry makes a list
    return _headed(text, date, tense, found or by_year(text), opened, kept=whose is not None)


def _headed(
    text: str, date: str | None, tense: str, found: list[tuple[int, str]], opened: int, *, kept: bool
) -> tuple[tuple[int, str], ...]:
    """Give the days over entries with what the head of the text says, where these make it a list."""
    of_page = day_of_page(text, date)
    if of_page is not None and of_page[1]:
        found = [of_page, *(entry for entry in found if entry[0] > of_page[0])]
    elif tense == "future" and (programme := days_of_programme(text)) is not None:
        return (programme, *(entry for entry in found if entry[0] > programme[0]))
    days = {day for _, day in found if day}
    listed = len(days) > 1 or opened > 1 or of_page or kept or (tense == "future" and days and date not in days)
    return tuple(found) if listed or (len(days) == 1 and by_the_hour(text, found[0][0])) else ()


def _year_of(text: str, date: str | None) -> int:
    """Give the year that a text says in its first lines, else that of its day; 0 where there is neither."""
    head = "\n".join([line for line in text[:600].splitlines() if line.strip()][:TOP])
    years = _YEARS.findall(head)
    return int(years[-1] if years else (date or "0")[:4])


def _numbered(line: str, year: int, month: int) -> tuple[int, str] | None:
    """Give the day or days of the month that open an entry, and where the entry begins."""
    head = _NUMBERED.match(line)
    if head is None:
        return None
    try:
        first = dt.date(year, month, int(head.group("first")))
        last = first.replace(day=int(head.group("last") or first.day))
    except ValueError:
        return None
    return (head.end(), one_of(first, last) if last > first else first.isoformat()) if last >= first else None


def _repeated(text: str) -> frozenset[str]:
    """Give what short lines say beside a day and its year, where several say the same: "The King's day: 8 May 2013"."""
    short = (line.strip() for line in text.splitlines() if len(line.strip()) <= LONGEST)
    days = ((line, d) for line in short for d in find(line) if d.kind == "full" and d.parts[0])
    beside = Counter(line[: d.start] + line[d.end :] for line, d in days)
    return frozenset(rest for rest, times in beside.items() if times > 1)


def _alone(
    line: str, date: str | None, tense: str, year: int | None, again: frozenset[str] = frozenset()
) -> str | None:
    """Give the day that a line names, where it says nothing else, or the same as other lines beside theirs."""
    if _STAMPED.search(line):
        return None
    if (points := _POINTS.fullmatch(line)) is not None:
        return _written(*(int(points.group(part)) for part in "ymd"))
    words = find(line)
    if len(words) == 2 and _RANGE.fullmatch(line[words[0].end : words[1].start]):
        first, last = (_alone(w.words, date, tense, year) for w in words)
        return one_of(*map(dt.date.fromisoformat, (first, last))) if first and last and first < last else None
    if [w.kind for w in words] == ["full", "weekday"]:
        words = words[:1]  # "October 1, Tuesday"
    if len(words) != 1 or words[0].kind not in ("full", "weekday"):
        return None
    rest = line[: words[0].start] + line[words[0].end :]
    letters = [c for word in re.findall(r"[^\W\d_]+", rest) if word.lower() not in WEEKDAYS for c in word]
    return _day(words[0], date, tense, year) if len(letters) <= REST or rest in again else None


def _written(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _before(line: str, date: str | None, tense: str, year: int | None, *, begins: bool) -> tuple[int, str] | None:
    """Give the day that stands before an entry, and where the entry begins."""
    if (abroad := day_first(line)) is not None and (alone := _alone(abroad[1], date, tense, year)):
        return abroad[0], alone
    if (talked := day_of_record(line)) is not None:
        return len(line), talked
    if (pointed := day_in_points(line)) is not None:
        return pointed
    head = _ENTRY.match(line) or _SHOUTED.match(line) or (_LED.match(line) if tense == "future" else None)
    if head and head.groupdict().get("stop") and not begins:
        return None
    words = find(head.group()) if head else []
    if (month := _MONTH_ENTRY.match(line)) is not None and year is not None:
        return month.end(), f"{year:04}-{MONTHS[month.group('month').lower()]:02}"
    if head is None or len(words) != 1 or words[0].kind != "full" or words[0].start > head.start("day"):
        return None
    day = _day(words[0], date, tense, year)
    return (head.end(), day) if day else None


def _day(words: DateWords, date: str | None, tense: str, year: int | None) -> str | None:
    if words.kind == "full" and words.parts[0] is None and year is not None:
        words = words._replace(parts=(year, *words.parts[1:]))
    elif words.kind == "full" and words.parts[0] is None and words.parts[4:] and date and tense == "past":
        words = words._replace(parts=(int(date[:4]), *words.parts[1:]))  # "Jan 13-15", in the year of the list
    day = resolve(words, date, tense)
    if day is None and date and tense == "future" and words.kind == "full":
        day = resolve(words, date, "past")  # of the week that a calendar is of, whose last day stands over it
        day = day if day and day > (dt.date.fromisoformat(date) - dt.timedelta(10)).isoformat() else None
    first, _, last = (day or "").partition("/")
    if len(first) == len(last) == 10:
        return one_of(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    return day if day is not None and len(day) == 10 else None
