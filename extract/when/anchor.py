"""The day that a document's relative dates count from."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import replace

from ...graph.records import Document
from ..text.at_lines import at_lines
from ..text.gazetteer import place as known
from ..text.spans import Anchor
from .beside_text import by_picture, in_address, of_another_day
from .calendar_words import SHORT_WEEKDAYS, WEEKDAYS, alternatives
from .dates import DateWords, find, resolve
from .headings import ahead, headings
from .openings import opening
from .page_head import HEAD, LINE, clockless, dated, first_put_out, front, long_before, printed, unstamped
from .stamped import CRUMBS, as_put_out
from .stamps import at_the_foot, begun, by_weekday, sent, taken_down, year_of_posts

__all__ = ["anchor"]

_MONTH = {name.lower(): i for i, name in enumerate(calendar.month_name) if name} | {
    name.lower(): i for i, name in enumerate(calendar.month_abbr) if name
} | {"sept": 9}  # fmt: skip
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_FULL = re.compile(
    r"(?:\b|(?<=[a-z])(?-i:(?=[A-Z]|\d{1,2} [A-Z])))"  # a page may glue it to the headline: "sees envoyMay 3, 2021"
    rf"(?:(?P<m1>{_NAMES})\.?,? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: ?[,.] ?| )(?P<y1>(?:19|20)\d\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<m2>{_NAMES})\.?(?: ?, ?| )(?P<y2>(?:19|20)\d\d)"
    r"|(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d))(?:\b|(?=T\d)|(?-i:(?=[A-Z][a-z])))",
    re.IGNORECASE,
)
_STAMPED = re.compile(r"(?<=[ .,/-](?:19|20)\d\d)(?=[A-Z][A-Za-z])|(?<=\d:\d\d)(?=[A-Z][A-Za-z]{2})")
"""Where the stamp of a page ends that runs together with its first sentence: "May 3, 2021Minister Holm met"."""
_DATELINE = re.compile(
    r"^[ \t]*(?:date \d{4}-\d\d-\d\d )?\[?"
    r"(?P<place>[A-Z][^\W\d_]++(?:[ .'-][A-Z]?[^\W\d_]++){0,3})(?:, [A-Z][\w. ]{1,20})?\]?"
    r"(?:[,/] ?(?P<date>[^\n—()-]{3,30}?))? ?(?:(?:\([^()\n]{2,40}\)|/[A-Z][\w.-]{1,20}/)\.?)? ?"
    r"(?:—|--| - | – |(?<=[\d/)]) -(?=[A-Z])|-{2,3}|(?P<colon>:)(?= )|(?P<stop>\.)(?= {1,2}[A-Z]))",
    re.MULTILINE,
)
_OVER = re.compile(r"^[ \t]*(?P<place>[A-Z][\w.' -]{2,30}), ?(?P<date>[A-Z0-9][\w., ]{3,22}?)\.?[ \t]*$", re.MULTILINE)
"""A dateline in a line of its own, as newspapers and ministries set them: "PARIS, MAY 9", "Rome, 9 May 2012"."""
_PUBLISHED = re.compile(
    r"(?:\b(?:posted|date|issued|released|created)|published|\b(?P<later>updated?|modified|edited|revised))\b[^\n]{0,20}$",
    re.IGNORECASE,
)
"""What labels a day in the head; a page may glue it to its writer's name ("By N. HolmPublished : May 3, 2021")."""
_IS_STAMP = re.compile(r"[ \t]*(?:posted (?:by|on|in|at)\b|\[(?!\d))", re.IGNORECASE)
"""How a line opens that is no part of the text, and tells its day: "Posted by Ann on May 3, 2021", "[Wire, 3 May]"."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?<![\w/-]\d{4})(?![\w/-])")
_LOOKED_BACK = re.compile(r"\b(?:in|since|of|until|by)\s$", re.I)
_MERELY = re.compile(r"[a-z] (?:in|since|of|until|by)\s$")
"""Before a year that a sentence names in passing: "set up ties in 1993"; one that opens it dates what follows."""
_DEADLINE = re.compile(
    r"\b(?:by|until|till|to|through|beyond|towards?|vision|agenda|horizon|(?:strategy|plan|programme)(?: for)?)\s$"
    r"|\bsince\b[^.;:\n]{0,60}\s$",
    re.I,
)
_REFERENCE = re.compile(r"(?:^|\n)[^\n.]{0,12}(?:\bREFS?\b[^\n]{0,40}|\b[A-Z]\.\s+[A-Z]{3,})\s$")
"""What stands before figures that date nothing told: the end of a plan, the begin of a time, a telegram's number."""
_BOUND = re.compile(r"\b(?:since|until|till|before|after|week (?:of|ending))(?: \w+,?)? $", re.I)
"""What stands before a day that only bounds a time: "Since May 3, 2016, our pages stand elsewhere"."""
_ON_A_DAY = re.compile(
    rf"[a-z] (?:on|of|from|to) (?:the )?(?:\w+day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)?|(?i:{_NAMES})\.?) "
)
_ROW = re.compile(r"^[^|\n]{6,24}\d ?\| ", re.MULTILINE)
_DECLASSIFIED = re.compile(r"\bDECL(?:ASSIF\w+)?\b[^\n]{0,40}", re.I)
"""When a record may be opened, ten years after it was written and more: "E.O. 12958: DECL: 05/16/2014"."""
_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
"""A day of which there are texts: no year has to be reckoned with that has none before or after it."""
NO_YEAR = 0
NO_DAY = "1970-01-01"
"""What a page shows as its day that has none: the first day that its clock can tell."""


def anchor(document: Document, text: str) -> Anchor:
    """Find the document's date (given, else the dateline's, else the first in a short line near the top) and its days.

    >>> found = anchor(Document(id="n", text="x"), "GENEVA, May 3, 2023 (ABC) - Talks began.")
    >>> found.date, found.basis, found.place, found.years
    ('2023-05-03', 'dateline', 'Geneva', ((15, 2023),))
    """
    if "decl" in text.lower():
        text = _DECLASSIFIED.sub(lambda m: " " * len(m.group()), text)
    text = clockless(as_put_out(text, document.text))
    found = _found(_to_the_day(document), text)
    found = replace(found, date=begun(found.date, text)) if found.basis == "text" and ahead(text) else found
    years = tuple((m.start(), int(m.group())) for m in _YEAR.finditer(text) if not _of_no_day(text, m.start()))
    years = years or (year_of_posts(document.text) if found.date is None and "(@" in document.text else ())
    days = headings(unstamped(text), found.date)
    told = years if found.date or days else _without_asides(text, years)
    whole = () if found.date else tuple((m.start(), day) for m in _FULL.finditer(text) if (day := _day(m)))
    return replace(found, years=told, whole=whole, days=days, ahead=ahead(text))


def _to_the_day(document: Document) -> Document:
    """Leave out a date that is no day: no "today" and no "Friday" counts from a month or a year."""
    date, end = (day if day and _DAY.fullmatch(day) else None for day in (document.date, document.end))
    return replace(document, date=date, end=end and date)


def _of_no_day(text: str, start: int) -> bool:
    """Say whether a year is that of something far off, or only the number of a paper: "by 2031", "B. RABAT 1805"."""
    return any(lead.search(text, max(0, start - 72), start) for lead in (_DEADLINE, _REFERENCE))


def _without_asides(text: str, years: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Let a year end with its paragraph that is only looked back to: "first met in 1977", in a report of 2011."""
    if not years or years[0][0] > HEAD:
        return years
    told = list(years)
    for n, (start, year) in enumerate(years):
        end = text.find("\n", start)
        behind = find(text, start, end) if end > 0 else ()
        counts = any(d.kind == "full" and d.parts[0] in (None, year) for d in behind)
        back = _LOOKED_BACK if n else _MERELY
        if (not n or year < years[0][1]) and end > 0 and not counts and back.search(text, max(0, start - 9), start):
            told.append((end, years[0][1] if n else NO_YEAR))
    return tuple(sorted(told))


def _found(document: Document, text: str) -> Anchor:
    line = _dateline(text)
    place = line.group("place").strip() if line else None
    place = place.title() if place and place.isupper() else place
    opens = front(text, document.date) if line is None else None
    opens = opens or (opening(text) if line is None or _full(line.group()) is None else None)
    place = opens.place or place if opens else place
    if document.date:
        told = _wired(line, document) or (_within_days(opens.day, document) if opens else None)
        if not document.end:
            told = told or printed(text, document.date) or long_before(text, document.date)
        return Anchor(told or document.date, document.end, "given", place)
    if line and (found := _full(line.group())):
        return Anchor(found, None, "dateline", place)
    if opens:
        return Anchor(opens.day, None, "dateline", place)
    if (day := sent(document.text)) is not None:
        return Anchor(day, None, "dateline", place)
    head = text[:HEAD]
    for m in _FULL.finditer(document.text[:HEAD]):
        label = _PUBLISHED.search(document.text[max(0, m.start() - 40) : m.start()])
        if label and (found := _day(m)) and found != NO_DAY:
            first = first_put_out(found, m.start(), document.text) if label.group("later") else found
            return Anchor(_wired_before(line, first) or first, None, "text", place)
    if len([*at_lines(_ROW, head)]) > 1:
        return Anchor(None, None, "none", place)  # a table's days are those of its rows
    raw = document.text[:HEAD].splitlines()
    whose = [line for line in raw if line.lower().startswith("source") or _IS_STAMP.match(line) or CRUMBS.search(line)]
    lines = (*_STAMPED.sub("\n", head).splitlines(), *whose)
    short = [line for line in lines if len(line) <= LINE and not (_tells(line) or of_another_day(line, text))]
    if found := next((day for line in short if (day := _full(line) or _figures(line))), None):
        return Anchor(_wired_before(line, found) or found, None, "text", place)
    found = taken_down(head) or by_weekday(text) or at_the_foot(document.text)
    found = found or in_address(document.text) or by_picture(text, document.text)
    return Anchor(found, None, "text" if found else "none", place)


def _wired(line: re.Match[str] | None, document: Document) -> str | None:
    """Give the day in a dateline ("RANGOON, Friday. -") of a report printed later that week, which counts from it."""
    day = _day_of(line) if line and not document.end else None
    wired = resolve(day, document.date, "past") if day else None
    return _within_days(wired, document) if wired else None


def _wired_before(line: re.Match[str] | None, printed_on: str) -> str | None:
    """Give the day in the dateline of a report on a page of a later day: "February 16, 2001 ... BERN, Feb. 15 --"."""
    return _wired(line, Document(id="page", text="page", date=printed_on)) if line else None


def _within_days(wired: str, document: Document) -> str | None:
    """Give the day of a dateline where the document's own date is in the week from it."""
    if document.end or len(wired) != 10:
        return None
    gap = dt.date.fromisoformat(str(document.date)) - dt.date.fromisoformat(wired)
    return wired if dt.timedelta(0) <= gap < dt.timedelta(7) else None


_SHORT = re.compile(rf"[\s,.]*(?P<day>{alternatives(SHORT_WEEKDAYS)})\b[\s.]*", re.IGNORECASE)
_AGENCY = re.compile(r"\([^()\d]*\)|/.*?/|[-\u2014:]+\s*$")
"""What stands behind the day: whose report it is, and the mark before its first word."""


def _day_of(line: re.Match[str]) -> DateWords | None:
    """Give the day that a dateline names behind its place: "Dec. 19", "24th August", "Mon."."""
    words = _AGENCY.sub("", line.string[line.end("place") : line.end()])
    if short := _SHORT.fullmatch(words):
        words = list(WEEKDAYS)[SHORT_WEEKDAYS[short.group("day").lower()]].title()
    return next((day for day in find(words)[:1] if day.kind in ("full", "weekday")), None)


def _only_day(line: re.Match[str]) -> bool:
    """Say whether a line names a place that is known and a day, and nothing else."""
    day = _day_of(line)
    return (
        day is not None
        and day.words.strip(" .") == line.group("date")
        and known(line.group("place").title()) is not None
    )


def _dateline(text: str) -> re.Match[str] | None:
    for m in at_lines(_DATELINE, text[:HEAD]):
        place = m.group("place")
        if place.lower() in WEEKDAYS:
            continue
        if m.group("stop") and not (place.isupper() and _day_of(m)):
            continue
        if m.group("colon") and not _opens_report(m, text):
            continue
        if place.isupper() or m.group("date") or "(" in m.group() or known(place.strip()):
            return m
    return next((m for m in at_lines(_OVER, text[:HEAD]) if _only_day(m)), None)


def _opens_report(m: re.Match[str], text: str) -> bool:
    """Say whether a place and a colon open a report, and no list by places: "WELLINGTON: ", "Doha: The Emir ..."."""
    where = known(m.group("place").title())
    if where is None or m.group("place").isupper() or _day_of(m):
        return where is not None
    line = text[m.end() : text.find("\n", m.end()) % (len(text) + 1)]
    others = (x for x in at_lines(_DATELINE, text[:HEAD]) if x.group("colon") and x.start() != m.start())
    return where.kind == "city" and len(line) > LINE and not any(known(x.group("place").title()) for x in others)


def _tells(line: str) -> bool:
    """Say whether a line is a sentence that tells of a day, and no line of the page: "It rose on 3 May 2016."."""
    return line.rstrip().endswith((".", ".\u201d", '."')) and _ON_A_DAY.search(line) is not None


def _full(text: str) -> str | None:
    found = (_day(m) for m in _FULL.finditer(text) if not _BOUND.search(text, 0, m.start()))
    return next((day for day in found if day), None)


def _figures(text: str) -> str | None:
    """Give the day that a short line writes in figures: "Updated: 24-03-2021 15:54", "10. 1. 2009"."""
    return next(iter(dated(text)), None)


def _day(m: re.Match[str]) -> str | None:
    g = m.groupdict()
    try:
        if g["y3"]:
            return dt.date(int(g["y3"]), int(g["m3"]), int(g["d3"])).isoformat()
        which = "1" if g["y1"] else "2"
        return dt.date(int(g["y" + which]), _MONTH[g["m" + which].lower()], int(g["d" + which])).isoformat()
    except ValueError:
        return None
