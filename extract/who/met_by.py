"""Whom a post cannot mean: those whom its holder is said to meet: "the head of state met with Holm" is not Holm."""

from __future__ import annotations

import re

from ..text.spans import Mention
from .holders import Holder

__all__ = ["without_met"]

_MET = re.compile(
    r"\b(?:met|meets?|meeting|meetings|talks|discussions|consultations|conversations?|calls?|lunch|dinner|spoke|talked|conferred)\s"
    r"(?:[\w-]+\s){0,6}?(?:with|to)\b|\b(?:met|meets?|received|receives|welcomed|welcomes|hosted|greeted|telephoned)\s"
    r"|\bcounterparts?\b"
)
_APART = re.compile(r"[;:]|\b(?:who|whom|which|while|whereas|after|before|when)\b")
FAR = 90
"""Characters from a post to whom its holder met."""


def without_met(text: str, m: Mention, following: tuple[Mention, ...], posts: list[Holder], end: int) -> list[Holder]:
    """Leave out the posts of those whom the holder of a post meets in its own sentence, which has this `end`.

    >>> text = "The president met with Holm."
    >>> held = [Holder(0, "Holm", None, "president"), Holder(0, "Berg", None, "president")]
    >>> role, holm = Mention(0, 13, "role", "The president", 0, 13), Mention(23, 27, "person", "Holm", 23, 27)
    >>> [h.name for h in without_met(text, role, (holm,), held, 28)]
    ['Berg']
    """
    met = set()
    for x in following:
        if x.start >= min(end, m.end + FAR) or _APART.search(text, m.end, x.start):
            break
        if x.kind == "person" and _MET.search(text, m.end, x.start + 1):
            met.add(x.name)
    return [h for h in posts if h.name not in met] if met else posts
