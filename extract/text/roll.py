"""Where a record of a conversation lists those who took part, above what was said."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..lexicon import tables

__all__ = ["Roll", "roll"]

_DATA = tables("papers")
_TITLE = re.compile(rf"\b(?:{'|'.join(_DATA['titles'])})(?![^\W\d_])", re.I)
_HEADING = re.compile(rf"^[ \t]*(?:{'|'.join(_DATA['headings'])})[ \t]*(?::|$)", re.I | re.M)
_FIELD = re.compile(rf"[ \t]*(?:{'|'.join(_DATA['fields'])})[ \t]*(?::|$)", re.I)
_TELLS = re.compile(r"[a-z]{3,} [a-z]+ [a-z]+ [a-z]+ [a-z]+ [^\n]*[.?!]\s*$")
"""A line that tells something; one of the list names somebody and a post."""
_GOES_ON = re.compile(r"(?:,|\b(?:to|of|for|and|the|in|at|on|deputy|special|assistant))\s*$", re.I)
"""The end of a line that the next one goes on."""
_BULLETS = " \t*•·▪–—-"
TOP = 700
"""Characters in which a paper says what it is."""
WIDEST = 300
"""Characters of a line; a longer one tells something."""
LONGEST = 40
"""Lines of a list; a longer one is the roll of a conference."""


class Roll(NamedTuple):
    """The list: where the paper's title begins, the list's heading, and each line that begins an entry."""

    title: int
    heading: int
    lines: tuple[tuple[int, int], ...]
    end: int


def roll(text: str) -> Roll | None:
    r"""Give the list of those who took part in what a text is the record of; None for any other text.

    >>> found = roll("Record of a Meeting\nParticipants:\n  Denmark\n  - Mr. Holm\n  - Mrs. Vang\nDate: 4 May\n")
    >>> found.lines
    ((36, 43), (48, 56), (61, 70))
    """
    heading = _HEADING.search(text, 0, 2 * TOP)
    title = _TITLE.search(text, 0, TOP) if heading else None
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
        if stop - start > WIDEST or _FIELD.match(text, start, stop) or _TELLS.search(text, start, stop):
            break
        if text[start:stop].strip():
            begin = stop - len(text[start:stop].lstrip(_BULLETS))
            if not goes_on and begin < stop:
                lines.append((begin, stop))
            goes_on = _GOES_ON.search(text, begin, stop) is not None
            end = stop
        start = stop + 1
    return Roll(title.start(), heading.start(), tuple(lines), end) if len(lines) > 1 else None
