"""What makes a row of capitals a person by itself: a given name, an initial, the number of a ruler."""

from __future__ import annotations

import re

from ..text.gazetteer import common_words, listed, state
from ..text.tokens import words

__all__ = ["GLUED", "by_name", "peoples", "unheard"]

GLUED = re.compile(r"[A-Z][a-z]?\.[A-Z][a-z]+")
"""An initial with no space behind it, as in the names of some states: "D.Tsogtbaatar"."""
_NUMBER = re.compile(r"II|III|IV|VI{0,3}|IX|XI{1,3}|XI?V|XVI{1,3}|XXI{0,3}")
"""The number of a ruler: "Benedict XVI"."""
_THINGS_BEFORE = frozenset(("the", "a", "an", "of", "in", "under", "at"))


def by_name(name: str, before: str) -> str | None:
    """Give what makes a row of words a person by itself, `before` being the word that stands before it.

    >>> [by_name(n, "") for n in ("Ana Rey", "Q. Rey", "Lee Rey", "Zuki Rey", "Zukius XVI", "Part II")]
    ['given', 'initial', 'family', None, 'given', None]
    """
    w, parts = words(), name.split()
    first = parts[0]
    if first in w.given or first.split("-")[0] in w.given or first in w.name_titles or " of " in name:
        return "given"  # or a title of nobility, the only name with "of": "the Duke of York"
    if name == "Princess Royal":
        return "given"
    if len(parts) > 1 and (first == "Said" or (before == "the" and parts[1:] == ["Lama"] and unheard(first))):
        return "given"  # where "Said" begins a name it is no verb; "the Dalai Lama"
    if len(parts) == 2 and _NUMBER.fullmatch(parts[1]) and unheard(first) and before not in _THINGS_BEFORE:
        return "given"
    if len(parts) > 1 and _FATHERS.search(name) and unheard(first) and first not in _OF_BODIES:
        return "given"
    if any((p[-1] == "." or len(p) == 1) and p[0].isupper() for p in parts[:-1]) or GLUED.match(name):
        return "initial"
    if first.lower() in w.family_first and len(name.replace("-", " ").split()) <= 4:
        return "family"
    return None


def peoples(name: str) -> bool:
    """Say whether words are those of a people: "Sierra Leoneans"."""
    return name.endswith("ans") and state(name[:-1]) is not None


_FATHERS = re.compile(r"^\S+ (?:(?:bin|ibn|bint|ould|uld|ben) |[ae]l[- ]|[AE]l-)(?=[A-Z])")
"""A given name, and behind it whose child somebody is or of where: "Zuki bin Lado", "Zuki al-Lado"."""
_OF_BODIES = listed("runs.arab_bodies")
"""Words with which Arab bodies and places begin: "Ansar al-Din", "Sharm el-Sheikh"."""


def unheard(name: str) -> bool:
    """Say whether a name is of plain words none of which is one of the language or of a body: "Zuki Lado"."""
    w = words()
    return all(
        len(part) > 2
        and part[0].isupper()
        and part[1:].islower()
        and part not in w.org_heads
        and part not in w.stop
        and not {part.lower(), part.lower().removesuffix("s")} & common_words()
        for part in name.replace("-", " ").split()
    )
