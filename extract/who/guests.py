"""Who "the visiting general" or "the guest" is, of two who may be meant: the one who was received."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.gazetteer import listed
from ..text.spans import Mention

__all__ = ["guest", "visits"]

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


def _received(text: str, x: Mention) -> bool:
    return (
        _WELCOMED.match(text, x.end) is not None or _WELCOMING.search(text, max(0, x.start - 40), x.start) is not None
    )
