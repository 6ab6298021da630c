"""Lists of people in lines of their own, below a line that ends in a colon: "The delegation consisted of:"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..lexicon import tables
from .roll import TELLS

__all__ = ["Below", "below", "entries"]

_COLON = re.compile(r":[ \t]*\n")
_OPENS = re.compile(rf"\b(?:{'|'.join(tables('rosters')['openings'])})\b", re.I)
_SIGN = re.compile(r"[ \t]*(?:[-*•·▪–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]*(?=\S)")
"""What stands before an entry: a bullet, or a number or letter with its full stop or bracket."""
_HOURS = re.compile(r"[ \t]*(?:\d{1,2}[:.]\d{2}[ \t]+){1,2}(?=[^\W\d_a-z])")
"""The hours between which somebody was there, before his name."""
_OPEN = re.compile(r"[ \t]*[^\W\d_a-z]")
LONGEST, WIDEST = 40, 200
"""Lines of a list, a longer one is a table of something else; characters of a line, a longer one tells something."""


class Below(NamedTuple):
    """Where the opening line ends, with its colon, and where each entry begins and ends, without its sign."""

    colon: int
    lines: tuple[tuple[int, int], ...]


@lru_cache(maxsize=2)
def below(text: str) -> tuple[Below, ...]:
    r"""Give the lists of a text that stand below the words of one that opens a list of people.

    >>> text = "The delegation consisted of:\n - Mr Holm, leader\n - Ms Berg\nIt left on Monday."
    >>> [text[a:b] for found in below(text) for a, b in found.lines]
    ['Mr Holm, leader', 'Ms Berg']
    """
    found = []
    for colon in _COLON.finditer(text):
        begin = max(text.rfind("\n", 0, colon.start()) + 1, colon.start() - WIDEST)
        if _OPENS.search(text, begin, colon.start()) and (lines := entries(text, colon.end())):
            found.append(Below(colon.start() + 1, tuple(lines)))
    return tuple(found)


def entries(text: str, start: int) -> list[tuple[int, int]]:
    """Give the entries from the line after the opening one to the first line that is none.

    A line between may be empty before the first entry, and between entries that have a sign.
    """
    lines: list[tuple[int, int]] = []
    signed = gap = False
    at = start
    while len(lines) < LONGEST and at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if not text[at:stop].strip():
            if gap or (lines and not signed):
                break
            gap = True
        else:
            hours = _HOURS.match(text, at, stop)
            sign = hours or _SIGN.match(text, at, stop)
            begin = sign.end() if sign else at
            plain = hours or (not sign and _OPEN.match(text, begin))
            entry = stop - begin < WIDEST and (not _tells(text, begin, stop) if plain else sign) and not (hours and gap)
            if not entry or (lines and bool(sign) != signed) or text[begin:stop].rstrip().endswith(":"):
                break
            signed, gap = bool(sign), False
            lines.append((begin + len(text[begin:stop]) - len(text[begin:stop].lstrip()), stop))
        at = stop + 1
    return lines if len(lines) > 1 or signed else []


def _tells(text: str, start: int, stop: int) -> bool:
    return TELLS.search(text, start, stop) is not None
