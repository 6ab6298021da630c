"""Where a record of a conversation lists those who took part, above what was said."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..lexicon import tables

__all__ = ["BETWEEN", "TELLS", "TOP", "WITH", "Roll", "roll"]

_DATA = tables("papers")
_TITLE = re.compile(rf"\b(?=[{_DATA['begin']}])(?:{'|'.join(_DATA['titles'])})(?![^\W\d_])", re.I)
BETWEEN = re.compile(
    rf"^[ \t]*(?:(?:No\. ?)?\d{{1,4}}[.)]? )?(?!report|account)(?:{'|'.join(_DATA['titles'])})"
    r"[^\n.;]{0,40}?\bbetween\b(?=[^\n]+\band\b)",
    re.I | re.M,
)
"""The title of a paper that names in its own line between whom the conversation was; a report may be news of one."""
WITH = re.compile(
    r"^[ \t]*(?:(?:No\. ?)?\d{1,4}[.)]? )?(?:memorand(?:um|a)|record|notes?|minutes?)\b[^\n.;]{0,120}?"
    r"\b(?:of|on) (?:(?:a|an|the|his|my) )?(?:[a-z-]+ ){0,2}(?:conversation|interview|meeting|talk|call|audience)"
    r"[^\n.;]{0,20}?\bwith\b",
    re.I | re.M,
)
"""The title of a paper that names with whom its writer spoke: "Memorandum by the Minister of a conversation with B"."""
_HEADING = re.compile(rf"^[ \t]*(?:\d{{1,2}}[.)] *)?(?:{'|'.join(_DATA['headings'])})[ \t]*(?::|$)", re.I | re.M)
_PRESENT_AT = re.compile(rf"^[ \t]*{_DATA['at']}:", re.I | re.M)
"""A heading that is the title as well: "Present at the meeting of the Fish Board:"."""
_FIELD = re.compile(rf"[ \t]*(?:{'|'.join(_DATA['fields'])})[ \t]*(?::|$)", re.I)
TELLS = re.compile(r"[a-z]{3,} [a-z]+ [a-z]+ [a-z]+ [a-z]+ [^\n]*[.?!]\s*$")
"""A line that tells something; one of the list names somebody and a post."""
_GOES_ON = re.compile(r"(?:,|\b(?:to|of|for|and|the|in|at|on|deputy|special|assistant))\s*$", re.I)
"""The end of a line that the next one goes on."""
_ALSO = re.compile(rf"(?:{'|'.join(_DATA['headings'])}|{'|'.join(_DATA['roles'])})[ \t]*:[ \t]*", re.I)
"""A heading within the list: "Also present: Mr. Holm"."""
_NEXT = re.compile(rf"\s*;\s*(?:and\s+)?|(?:,\s*(?:and\s+)?|\s+and\s+)(?=(?:{'|'.join(_DATA['styles'])})\.?\s)")
"""What parts the entries of one line: a semicolon, or a comma or "and" before somebody's style."""
_SEVERAL = re.compile(r",[^\n]*(?:,|\band\b)|\band\b")
_BULLETS = " \t*•·▪–—-"
TOP = 700
"""Characters in which a paper says what it is."""
WIDEST = 300
"""Characters of a line; a longer one tells something."""
TITLE = 60
"""Characters of a line that is nothing but a title."""
LONGEST = 40
"""Lines of a list; a longer one is the roll of a conference."""


_NAME = r"[A-Z][^\W\d_a-z]?[\w'’-]*\.?(?: (?:[A-Z][\w'’-]*\.?|de|van|von|al|bin|der|of)){1,5}"
_LIST = re.compile(r"\n(?=(?:[ \t]*[•·▪*-][ \t]+[A-Z][^\n,(]{3,60}[,(][^\n]*\n){2})")
"""What stands before two entries at least of people with their posts, each behind a sign of a list."""
_NAMES = re.compile(rf"\n(?=(?:[ \t]*(?:[•·▪*-][ \t]+)?{_NAME}(?:[,(][^\n]*)?[ \t]*\n){{2,40}}[ \t]*\n)")
"""What stands before two lines at least that are names, with a sign or a post or neither, and end in a gap."""
_WRITTEN_BY = re.compile(r"report|account|summary|transcript", re.I)
"""What papers are called below whose title those may stand who wrote them."""


def _bulleted(text: str, title: re.Match[str]) -> re.Match[str] | None:
    """Find the list that has no heading: signed entries soon below the title, which has a line of its own."""
    line = text[text.rfind("\n", 0, title.start()) + 1 : text.find("\n", title.end())]
    if len(line) >= TITLE:
        return None
    names = None if _WRITTEN_BY.match(title.group()) else _NAMES.search(text, title.end(), TOP)
    return _LIST.search(text, title.end(), 2 * TOP) or names


class Roll(NamedTuple):
    """The list: where the paper's title begins, the list's heading, and each line that begins an entry."""

    title: int
    heading: int
    lines: tuple[tuple[int, int], ...]
    end: int


@lru_cache(maxsize=2)
def roll(text: str) -> Roll | None:
    r"""Give the list of those who took part in what a text is the record of; None for any other text.

    >>> found = roll("Record of a Meeting\nParticipants:\n  Denmark\n  - Mr. Holm\n  - Mrs. Vang\nDate: 4 May\n")
    >>> found.lines
    ((36, 43), (48, 56), (61, 70))
    >>> roll("7. Memcon\n\n • Ann Lee, Minister\n • Rui Arias, Envoy\n\n • Trade\nHow do you do?").lines
    ((14, 31), (35, 51))
    """
    title = _TITLE.search(text, 0, TOP)
    heading = (_HEADING.search(text, 0, 2 * TOP) or _bulleted(text, title)) if title else None
    if heading is None:
        title = heading = _PRESENT_AT.search(text, 0, 2 * TOP)
    if title is None or heading is None:
        return None
    lines: list[tuple[int, int]] = []
    end = start = heading.end()
    goes_on = False
    for _ in range(LONGEST):
        if start >= len(text):
            break
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        over = not text[start:stop].strip() and heading.re in (_LIST, _NAMES) and lines
        if over or stop - start > WIDEST or _FIELD.match(text, start, stop) or TELLS.search(text, start, stop):
            break
        if text[start:stop].strip():
            begin = stop - len(text[start:stop].lstrip(_BULLETS))
            if not goes_on and begin < stop:
                lines.extend(_entries(text, begin, stop))
            goes_on = _GOES_ON.search(text, begin, stop) is not None
            end = stop
        start = stop + 1
    several = len(lines) > 1 or _SEVERAL.search(text, heading.end(), end) is not None
    return Roll(title.start(), heading.start(), tuple(lines), end) if several else None


def _entries(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """Give the entries of a line: most hold one, "Present: Mr. Holm, Dr. Berg" holds two."""
    also = _ALSO.match(text, begin, stop)
    at = also.end() if also else begin
    entries = []
    for gap in _NEXT.finditer(text, at, stop):
        entries.append((at, gap.start()))
        at = gap.end()
    return [(a, b) for a, b in (*entries, (at, stop)) if a < b]
