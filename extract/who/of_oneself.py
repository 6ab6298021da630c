"""Where "him" is the subject himself, whose encounter it is: "told of talks between him and Berg"."""

from __future__ import annotations

import re

from ..text.spans import Mention

__all__ = ["of_oneself"]

_OWN = re.compile(r"\b(?:between|(?:hosted|given|held|organi[sz]ed|arranged|thrown) for) $")
"""Before the pronoun: "between him and Berg", "a dinner given for him by Berg"."""


def of_oneself(text: str, m: Mention) -> bool:
    """Say whether a pronoun stands where an encounter may be the subject's own."""
    return _OWN.search(text, max(0, m.start - 24), m.start) is not None
