"""Whose day a page tells of, as its head says: "President Holm's Daily Schedule", "Ann Holm Daily schedule"."""

from __future__ import annotations

import re

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

    >>> plainly_titled("MAYOR ANN HOLM'S DAILY SCHEDULE")
    "MAYOR ANN HOLM's daily schedule"
    >>> plainly_titled("Ann Holm Daily schedule - 24 September")
    'Ann Holm:daily schedule - 24 September'
    """
    for title in _OWN.finditer(text, 0, HEAD):
        begin, end = title.span("called")
        called = text[begin:end].lower()
        text = text[:begin] + (":" + called[1:] if called[0] == " " else called) + text[end:]
    return text
