"""Where "him" is the subject himself, whose encounter it is: "told of talks between him and Berg"."""

from __future__ import annotations

import re

from ..text.spans import Mention

__all__ = ["in_honour_of", "of_oneself"]

_OWN = re.compile(r"\b(?:between|(?:hosted|given|held|organi[sz]ed|arranged|thrown) for) $")
"""Before the pronoun: "between him and Berg", "a dinner given for him by Berg"."""


def of_oneself(text: str, m: Mention) -> bool:
    """Say whether a pronoun stands where an encounter may be the subject's own."""
    return _OWN.search(text, max(0, m.start - 24), m.start) is not None


_GIVES = re.compile(
    r"\b(?:gives?|gave|giving|hosts?|hosted|hosting|holds?|held|offers?|offered|throws|threw)\s[^.;,:]{3,60}\sin $"
)
_HONOUR = re.compile(r"\shonou?r\b")


def in_honour_of(text: str, m: Mention) -> bool:
    """Say whether a meal is given in somebody's honour, who is never the host: "Holm gave a dinner in his honour"."""
    return bool(_HONOUR.match(text, m.end) and _GIVES.search(text, max(0, m.start - 80), m.start))
