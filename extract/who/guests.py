"""Who "the visiting general" or "the guest" is, of two who may be meant: the one who was received."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.gazetteer import listed
from ..text.spans import Mention
from .plurals import acted_on, oblique

__all__ = ["guest", "one_of"]

_WELCOMES = "|".join(sorted(listed("guests.welcomes")))
_BEEN = r",?\s(?:(?:who|was|were|is|has|had|been|later|today|on \w+day),?\s){0,3}(?:\w+ly\s)?"
_WELCOMED = re.compile(rf"{_BEEN}(?:{_WELCOMES})\b[^.;]*\bby\b")
_WELCOMING = re.compile(rf"\b(?:{_WELCOMES})\s(?:(?:the|on|\w+day|visiting|today|his|her)\s){{0,3}}$")
_VISITING = re.compile(r"\bvisiting\b", re.I)
NEAR = 40
"""So many mentions back it looks."""


def visits(text: str, m: Mention) -> bool:
    """Say whether words call somebody a visitor: "the visiting general"."""
    return _VISITING.search(text, max(0, m.start - 10), m.end) is not None


def guest(text: str, names: Sequence[str], before: Sequence[Mention]) -> str | None:
    """Give the one of these whom the text told last to have been received, or to have been welcomed by another."""
    for x in reversed(before[-NEAR:]):
        if x.kind == "person" and x.name in names and _received(text, x):
            return x.name
    return None


def one_of(text: str, m: Mention, named: Sequence[Mention], told: Sequence[Mention]) -> Mention:
    """Give a post that several have the one who visits, if it is a visitor's, or else who alone acts."""
    if visits(text, m) and (visitor := guest(text, m.candidates, named)):
        return m._replace(name=visitor, why="the one of them who was received", candidates=(visitor,))
    if (acts := _only_acting(text, m.candidates, told)) is not None:
        return m._replace(name=acts, why="the one of them who acts", candidates=(acts,))
    return m


def _only_acting(text: str, names: Sequence[str], before: Sequence[Mention]) -> str | None:
    """Give the one of these whom the text lately told to do something, where the others are only met or spoken of."""
    acting: set[str] = set()
    seen: set[str] = set()
    last, hung = 0, False
    for x in (x for x in before[-NEAR:] if x.kind in ("person", "pronoun")):
        joined = hung and _AND.fullmatch(text, last, x.start) is not None  # "between Holm and Berg"
        last, hung = x.end, joined or oblique(text, x) or acted_on(text, x)
        if x.name in names:
            seen.add(x.name)
            acting |= set() if hung else {x.name}
    return acting.pop() if len(acting) == 1 and len(seen) > 1 else None


_AND = re.compile(r",? and (?:the )?")


def _received(text: str, x: Mention) -> bool:
    return (
        _WELCOMED.match(text, x.end) is not None or _WELCOMING.search(text, max(0, x.start - 40), x.start) is not None
    )
