"""Whom "where he" means behind a journey that is somebody's: "on the return of Berg from Chad, where he met"."""

from __future__ import annotations

import re

from ..text.spans import Mention
from .plurals import people

__all__ = ["NOT_NAMED", "traveller"]

_JOURNEY = re.compile(
    r"\b(?:return|arrival|departure|visit|trip|journey|mission|homecoming|dispatch|stopover)\s(?:\w+\s)?(?:of|by)\s"
    r"(?=[^.;:\u201c\u201d\"]{3,120}?\s(?:from|to|in|at)\s[^.;:,\u201c\u201d\"]{3,40},"
    r"\s(?:where|in which|during which)\s$)"
)
_GOES_ON = re.compile(r"--|[\u2013\u2014]")
"""What shows that another clause has begun: "the first visit by a minister -- will fly to Oslo, where she"."""
NOT_NAMED = "who made the journey has no name"


def traveller(text: str, m: Mention, start: int, here: list[Mention]) -> Mention | None:
    """Give "he" whose journey it was that the sentence from `start` on tells; None where it is nobody's.

    >>> text = "Holm spoke after the return of Berg from Chad, where he met Ito."
    >>> row = [Mention(0, 4, "person", "Holm", 0, 4), Mention(31, 35, "person", "Berg", 31, 35)]
    >>> traveller(text, Mention(53, 55, "pronoun", "he", 53, 55), 0, row).name
    'Berg'
    """
    if m.name.lower() not in ("he", "she") or not text.endswith(("where ", "which "), 0, m.start):
        return None
    journey = _JOURNEY.search(text, start, m.start)
    if journey is None or _GOES_ON.search(text, journey.end(), m.start):
        return None
    owners = [x for x in here if journey.end() <= x.start]
    first = owners[:1] if owners and text[journey.end() : owners[0].start] in ("", "the ", "his ", "her ") else []
    names = people([x for x in first if x.kind == "person" or len(x.candidates) == 1])
    if not names:
        return m._replace(certain=False, why=NOT_NAMED)
    return m._replace(name=names[0], certain=True, why=None)
