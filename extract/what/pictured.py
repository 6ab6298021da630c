"""Who is shown together at a gathering: "From left: A, B and C at the summit", "(L-R) A and B pose for a photo"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.words import GATHERINGS
from .clauses import Item, Token
from .frames import Frame
from .lists import items_right
from .status import Verdict

__all__ = ["pictured"]

_WORDS = tables("events")["pictures"]
_OPENS = re.compile(_WORDS["opens"])
LONGEST, NEAR = 9, 6
"""Words before the first name; words behind the last within which the occasion is told."""
_BETWEEN = frozenset((",", ";", "and", "&", "then"))
_AT, _SHOWN = (frozenset(_WORDS[part].split()) for part in ("at", "shown"))
_OCCASIONS = GATHERINGS | frozenset(_WORDS["occasions"].split())


def pictured(tokens: tuple[Token, ...]) -> list[Frame]:
    """Give those whom a caption lists from the left, where it goes on to say at what they were, or that they pose."""
    if not any(t.low.startswith("l") for t in tokens[:5] if t.mention is None):
        return []
    begin, words = 0, ""
    for k, t in enumerate(tokens[:LONGEST]):
        words += f"{' ' if words else ''}{t.low}"
        if _OPENS.fullmatch(words):
            begin = k + 1
    people: list[Item] = []
    end = begin
    while begin and end < len(tokens):
        items, stop = items_right(tokens, end)
        if not items or any(i.mention.kind != "person" for i in items):
            break
        people.extend(items)
        end = stop
        while end < len(tokens) and tokens[end].low in _BETWEEN:
            end += 1
    behind = tokens[end : end + NEAR + 4]
    at = next((k for k, t in enumerate(behind[:NEAR]) if t.low in _AT), None)
    if (
        len(people) < 2
        or at is None
        or not all(_shown(t) for t in behind[:at])
        or not any(_occasion(t) for t in behind[at:])
    ):
        return []
    verdict = Verdict("happened", "attending", "past")
    doubts = ("shown together in a picture",)
    return [Frame("pictured", "meeting", verdict, end + at, 0, end, left=tuple(people), together=True, doubts=doubts)]


def _shown(t: Token) -> bool:
    return t.low in _SHOWN or t.date is not None or t.mention is not None


def _occasion(t: Token) -> bool:
    if t.mention is not None and t.mention.kind == "organisation":
        return not _OCCASIONS.isdisjoint(t.mention.name.lower().split())
    return t.low in _OCCASIONS
