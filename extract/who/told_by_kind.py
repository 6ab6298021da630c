"""Bodies whose kind is told before their name: "US chipmaker Micron", "the Irish aid agency Fola"."""

from __future__ import annotations

from ..text.tokens import Chunk, glued, words
from ..text.words import AUX, PREPOSITIONS, SUBORDINATORS
from .capitals import LINKS, OF_FIELDS

__all__ = ["KINDS", "name_behind_kind", "only_describes"]

KINDS = frozenset(("NGO", "NGOs"))
"""Letters for what kind of body follows, which are no part of its name: "the Kenyan NGO Haki Trust"."""
_OWN_LINKS = frozenset(("of", "for", "at", "with"))
_OWNERS = frozenset(("adjective", "state", "city", "place"))
_NAMES = frozenset(("run", "org", "cap", "venue", "init"))
_NO_KIND = AUX | PREPOSITIONS | SUBORDINATORS | {"and", "or", "but", "not", "who", "whose"}
_IN_NAMES = frozenset(("of", "for", "and", "the", "&"))
_LONGEST = 6
"""So many words tell the kind of a body at most: "state-owned nuclear power corporation"."""
_LETTERS = frozenset(("US", "U.S.", "UK", "U.K.", "USA"))
"""States whose letters stand before a noun as an adjective does."""


def name_behind_kind(chunks: list[Chunk], post: int, link: int, at: int, end: int) -> tuple[int, int] | None:
    """Give where the name begins and ends of a body that is told behind a link by its state and kind; None for no such.

    A name that begins with a given one is somebody's: "the head of the Iranian nuclear agency Mohammad Eslami".
    """
    entry = chunks[post].entry
    if chunks[link].low not in _OWN_LINKS or (entry is not None and entry.detail in OF_FIELDS):
        return None
    begin = _past_kind(chunks, at, end)
    if begin is None or begin >= end:
        return None
    stop = begin
    while stop < end and (chunks[stop].kind in _NAMES or (begin < stop < end - 1 and _joins(chunks, stop))):
        stop += 1
    person = chunks[begin].kind == "run" and chunks[begin].text.split()[0] in words().given
    ends = stop == end or chunks[stop].low in LINKS
    return (begin, stop) if stop > begin and ends and not person else None


def only_describes(chunks: list[Chunk], at: int, end: int) -> bool:
    """Say whether the letters of a state stand as an adjective before a noun: "vice president of US operations"."""
    return chunks[at].text in _LETTERS and at + 1 < end and chunks[at + 1].kind == "low" and _kind(chunks, at + 1)


def _past_kind(chunks: list[Chunk], at: int, end: int) -> int | None:
    """Give where the words end that tell of which state and kind a body is; None where none does."""
    if chunks[at].kind == "org":
        return at + 1 if chunks[at].text.split()[-1].islower() else None
    k, owned = at, False
    while k < end and k - at < _LONGEST and (chunks[k].kind in _OWNERS or _kind(chunks, k)):
        owned = owned or chunks[k].kind in _OWNERS
        k += 1 + (owned and k + 1 < end and chunks[k + 1].kind == "poss")
    return k if owned and k > at + 1 and _kind(chunks, k - 1) else None


def _kind(chunks: list[Chunk], k: int) -> bool:
    c = chunks[k]
    hyphen = c.text == "-" and glued(chunks[k - 1], c)
    people = c.kind == "post" and c.text.islower() and " " not in c.text  # "the Lebanese militant group"
    if people and k + 1 < len(chunks) and chunks[k + 1].kind == "low":
        return chunks[k + 1].low not in _NO_KIND and chunks[k + 1].low not in LINKS
    return (
        hyphen
        or c.text in KINDS
        or (c.kind == "low" and c.low.isalpha() and c.low not in _NO_KIND and c.low not in LINKS)
    )


def _joins(chunks: list[Chunk], k: int) -> bool:
    """Say whether a small word stands within a name: "Fund for Peace"."""
    return chunks[k].low in _IN_NAMES and chunks[k + 1].kind in _NAMES
