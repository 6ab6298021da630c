"""Whether words before a post tell that its holder has it no more: "who overthrew President X", "the death of"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import Chunk

__all__ = ["has_lost"]

_VERBS = listed("lost.verbs")
_NOUNS, _DEATHS = listed("lost.nouns"), listed("lost.deaths")
_AFTER = frozenset(("after", "following", "since", "upon", "despite", "with", "by"))
_OPENING = frozenset(("the", "his", "her", "their"))
_BETWEEN = 4
"""So many words stand at most between what happened and "of": "the resignation late on Sunday of"."""


def has_lost(chunks: list[Chunk], i: int) -> bool:
    """Say whether the holder of the post that begins at a chunk is told to have lost it, or to have died."""
    k = i - 1
    if k > 0 and chunks[k].low in _OPENING:
        k -= 1
    if k < 0:
        return False
    if chunks[k].low in _VERBS:
        return True
    if chunks[k].low != "of":
        return False
    for noun in range(k - 1, max(-1, k - 2 - _BETWEEN), -1):
        c = chunks[noun]
        if c.low in _NOUNS or c.low in _DEATHS:
            return _took_place(chunks, noun)
        if c.kind in ("run", "post", "punct"):
            return False
    return False


def _took_place(chunks: list[Chunk], noun: int) -> bool:
    """Say whether what ends a tenure happened, and is not asked for: in "asked for the resignation of" it is."""
    before = noun - 1
    while before >= 0 and (chunks[before].low in _OPENING or chunks[before].kind == "adjective"):
        before -= 1
    if before < 0 or chunks[before].low in _AFTER:
        return True
    return chunks[noun].low in _DEATHS and chunks[before].low != "for"
