"""What a post without a name is of, to its end: "the head of the largest U.S. labor group", not "the head"."""

from __future__ import annotations

from ..text.tokens import Chunk, glued
from ..text.words import ADVERBS, AUX, DETERMINERS, FINITE, PAST, PREPOSITIONS, SUBORDINATORS, VERBS

__all__ = ["whole"]

_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))
_TIMES = frozenset(
    ("last", "next", "this", "that", "here", "there", "yesterday", "today", "tomorrow", "and", "or", "but")
)
_CLOSING = AUX | PREPOSITIONS | SUBORDINATORS | ADVERBS | VERBS.keys() | FINITE | PAST | DETERMINERS | _TIMES
_NAMES = frozenset(("cap", "adjective", "state", "org", "venue", "city", "place", "run"))
_LONGEST = 6


def whole(chunks: list[Chunk], post: int, end: int, free: list[bool]) -> int:
    """Give where a post ends with the noun that it is of, also where that is no state or body by name."""
    k = end
    if end == post + 1:
        if end + 1 >= len(chunks) or chunks[end].low not in ("of", "for"):
            return end
        k = end + 1 + (chunks[end + 1].low in _ARTICLES)
    elif chunks[end - 1].kind != "adjective":
        return end
    begin = k
    while k < len(chunks) and k - begin < _LONGEST and free[k] and _in_phrase(chunks, k, begin):
        k += 1
    last = chunks[k - 1]
    closed = k == len(chunks) or chunks[k].kind == "punct" or chunks[k].low in _CLOSING
    return k if k > begin and closed and last.kind in ("low", "cap", "org", "venue") else end


def _in_phrase(chunks: list[Chunk], k: int, begin: int) -> bool:
    c = chunks[k]
    owners = c.plural and k + 1 < len(chunks) and chunks[k + 1].text in ("'", "’")
    if c.kind in _NAMES or (c.kind == "poss" and k > begin) or owners:
        return True
    if c.text == "-":
        return 0 < k < len(chunks) - 1 and glued(chunks[k - 1], c) and glued(c, chunks[k + 1])
    if c.text in ("'", "’"):
        return k > begin and chunks[k - 1].low.endswith("s") and glued(chunks[k - 1], c)
    past = c.low.endswith("ed") and k > begin
    return c.kind == "low" and c.low.isalpha() and c.low not in _CLOSING and not past
