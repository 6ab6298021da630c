"""Whose day a page tells of, as its head says: "President Holm's Daily Schedule", "Ann Holm Daily schedule"."""

from __future__ import annotations

import re
from itertools import pairwise

from .at_lines import at_lines
from .hours import HOUR

__all__ = ["HEAD", "is_day_title", "plainly_titled"]

_KINDS = (
    r"(?:schedule|diary|calendar|appointments?|engagements?|agenda|programme|program|itinerary|audiences|callers|log)"
)
_HOW = r"(?:daily|weekly|public|official|working|appointments?|engagements?|press)"
_NAME = r"(?:[^\W\d_a-z][\w.'-]*\s+){0,6}?[^\W\d_a-z][\w.-]*?"
_CALLED = rf"(?:'[sS]?\s+(?i:(?:{_HOW}\s+){{0,3}})|(?:\s+|:)(?i:(?:{_HOW}\s+){{1,3}}))(?i:{_KINDS})"
_OWN = re.compile(
    rf"^[ \t*#]*(?:[Tt]he\s+|THE\s+)?{_NAME}(?P<called>{_CALLED})"
    r"(?=[ \t]*(?:$|[-–—:,(|\d]|(?:[Ff]or|[Oo]f|[Oo]n|FOR|OF|ON)\b))",
    re.M,
)
"""Whose it is before what it is called, and the day or nothing behind."""
_OF = re.compile(
    rf"^[ \t*#]*(?i:(?:the\s+)?(?:{_HOW}\s+){{0,3}}{_KINDS}\s+(?:of|for)\s+)[^\n]*?[^\W\d_a-z][\w.-]+[^\n.!?]{{0,40}}$",
    re.M,
)
_KIND = (
    r"(?:bilateral|trilateral|working|courtesy|farewell|phone|telephone|video|virtual|official|private|one-on-one|brief"
    r"|introductory|pull-aside|business|joint|expanded|restricted|audience|conference)"
)
_OCCASION = (
    r"(?:meetings?|calls?|visit|lunch|luncheon|dinner|breakfast|tea|coffee|talks|conversation|audience|discussion)"
)
_ROW = re.compile(
    rf"(?:{HOUR.pattern})(?P<what>(?:{_KIND}\s+){{0,3}}{_OCCASION})(?=\s+(?:with|w/|by|on|for|from)\b)", re.I | re.M
)
"""What a row says that one has at its hour, with its capitals: "9:00 AM Bilateral Meeting with"."""
_TIMED = re.compile(r"^[ \t]*[\d(\[][^\n]*", re.M)
"""A line that begins with figures, as an hour does."""
HEAD, LONGEST = 400, 120
"""Characters of a page's head in which it says whose it is, and of a line that does."""


def is_day_title(line: str) -> bool:
    """Say whether a line is what the page of somebody's day is called, with whose it is.

    >>> is_day_title("Mayor Ann Holm's Public Schedule, May 2, 2019"), is_day_title("Holm's schedule slips again")
    (True, False)
    >>> is_day_title("Daily Appointments of Ann Holm"), is_day_title("Daily Schedule")
    (True, False)
    """
    return len(line) < LONGEST and (_OWN.match(line) or _OF.match(line)) is not None


def plainly_titled(text: str) -> str:
    """Give a text in whose head what somebody's day is called has small letters and a mark before it: no name goes on.

    So has what a row says that one has at its hour: "9:00 AM bilateral meeting with Ann Holm".

    >>> plainly_titled("MAYOR ANN HOLM'S DAILY SCHEDULE")
    "MAYOR ANN HOLM's daily schedule"
    >>> plainly_titled("Ann Holm Daily schedule - 24 September")
    'Ann Holm:daily schedule - 24 September'
    """
    for title in _OWN.finditer(text, 0, HEAD):
        begin, end = title.span("called")
        called = text[begin:end].lower()
        text = text[:begin] + (":" + called[1:] if called[0] == " " else called) + text[end:]
    lines = (_ROW.match(text, *line.span()) for line in at_lines(_TIMED, text))
    told = [row for row in lines if row is not None and not row["what"].islower() and not row["what"].isupper()]
    rows = [row.span("what") for row in told]
    parts = [part for (_, a), (b, c) in pairwise([(0, 0), *rows]) for part in (text[a:b], text[b:c].lower())]
    return "".join((*parts, text[rows[-1][1] :])) if rows else text
