"""What somebody is to whoever acts, before his name: "his host, President Seretse", "her old friend Ana Holm"."""

from __future__ import annotations

from ..lexicon import tables
from ..text.tokens import Chunk
from ..text.words import AUX, PREPOSITIONS, SUBORDINATORS
from ..when.calendar_words import MONTHS, WEEKDAYS
from .adjectives import BODIES

__all__ = ["related"]

_RELATIONS = frozenset(tables("groups")["related"].split())
_ON_VISITS = frozenset(tables("groups")["guests"].split())
"""These may stand with an article alone: "by the host, President Seretse"."""
_HIS = frozenset(("his", "her", "their", "my", "our"))
_SMALL = AUX | PREPOSITIONS | SUBORDINATORS | {"and", "or", "but", "not"}
_DAYS = frozenset(d.lower() for d in (*WEEKDAYS, *MONTHS))
_ENDS = PREPOSITIONS | _DAYS | {"who", "whom", "whose", "today", "yesterday", "here"}
_ADJECTIVES = 3
"""So many words describe a host or friend at most: "his long-time Malian friend"."""


def related(chunks: list[Chunk], i: int, j: int, *, first: bool) -> int:
    """Give where "his host" begins before the phrase of chunks `i`..`j` that names somebody; `i` where no such is.

    Behind a comma it may be another who acts: "he thanked his host, Ana Holm said"; `first` says that nobody is named
    before: "without his host, Ana Holm and Carl Lund met".
    """
    comma = i > 0 and chunks[i - 1].text == ","
    if comma and j < len(chunks) and not _closed(chunks[j], first):
        return i
    k = i - 1 - comma
    if k > 2 and chunks[k].low in _RELATIONS and chunks[k - 1].low == "and":
        k -= 2  # "his host and friend"
    if k < 1 or chunks[k].low not in _RELATIONS:
        return i
    for n in range(k - 1, max(-1, k - 2 - _ADJECTIVES), -1):
        c = chunks[n]
        if c.low in _HIS or (c.low == "the" and chunks[k].low in _ON_VISITS):
            return n
        if not (c.kind in BODIES or c.text == "-" or (c.kind == "low" and c.low.isalpha() and c.low not in _SMALL)):
            break
    return i


def _closed(c: Chunk, first: bool) -> bool:
    """Say whether an apposition may end before a chunk: no verb follows, as behind whoever acts himself."""
    return c.kind == "punct" or c.low in _ENDS or (c.low in ("and", "as") and not first)
