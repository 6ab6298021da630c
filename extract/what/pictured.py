"""Who is shown together at a gathering: "From left: A, B and C at the summit", "(L-R) A and B pose for a photo"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.words import GATHERINGS
from .clauses import Item, Token, is_actor
from .frames import Frame
from .lists import items_right
from .lists_left import items_left
from .status import Verdict

__all__ = ["pictured"]

_WORDS = tables("events")["pictures"]
_OPENS = re.compile(_WORDS["opens"])
LONGEST, NEAR = 9, 6
"""Words before the first name; words behind the last within which the occasion is told."""
_BETWEEN = frozenset((",", ";", "and", "&", "then"))
_AT, _SHOWN = (frozenset(_WORDS[part].split()) for part in ("at", "shown"))
POSE, BEFORE, TALKS = (frozenset(_WORDS[part].split()) for part in ("pose", "before", "talk_at"))
_OCCASIONS = GATHERINGS | frozenset(_WORDS["occasions"].split())


def pictured(tokens: tuple[Token, ...]) -> list[Frame]:
    """Give those whom a caption lists from the left, where it goes on to say at what they were, or that they pose."""
    if not any(t.low.startswith("l") for t in tokens[:5] if t.mention is None):
        return _posing(tokens)
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
    return [_shown_at(tokens, people, end, end + at)]


def _posing(tokens: tuple[Token, ...]) -> list[Frame]:
    """Give those of whom a caption says that they pose together at talks, or before they begin."""
    verb = next((k for k, t in enumerate(tokens) if t.low in POSE and t.mention is None), None)
    if not verb or not is_actor(tokens[verb - 1]):
        return []
    people, begin = items_left(tokens, verb - 1)
    behind = tokens[verb + 1 : verb + LONGEST + NEAR]
    at = next((k for k, t in enumerate(behind) if t.low in _AT | BEFORE and t.mention is None), None)
    if begin > 1 or len(people) < 2 or at is None or not all(i.mention.kind == "person" for i in people):
        return []
    if any(t.mention is not None or t.low == "with" for t in behind[:at]):
        return []  # "pose with fans", "pose for photographers before"
    return [_shown_at(tokens, people, verb, verb + 1 + at)] if _of_talks(behind[at:]) else []


def _of_talks(words: tuple[Token, ...]) -> bool:
    """Say whether the occasion is one at which those talk who pose: their meeting, a summit, no ceremony."""
    for t in words:
        if t.low in (";", ".", ":") or (t.mention is not None and t.mention.kind == "person"):
            return False
        if t.low in TALKS and t.mention is None:
            return True
    return False


def _shown_at(tokens: tuple[Token, ...], people: list[Item], end: int, at: int) -> Frame:
    verdict = Verdict("happened", "attending", "past")
    doubts = ("shown together in a picture",)
    return Frame("pictured", "meeting", verdict, at, 0, end, left=tuple(people), together=True, doubts=doubts)


def _shown(t: Token) -> bool:
    return t.low in _SHOWN or t.date is not None or t.mention is not None


def _occasion(t: Token) -> bool:
    if t.mention is not None and t.mention.kind == "organisation":
        return not _OCCASIONS.isdisjoint(t.mention.name.lower().split())
    return t.low in _OCCASIONS
