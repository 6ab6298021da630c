"""Whether a sentence is in English, by its small words: the rules know no other language."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from ..lexicon import tables

__all__ = ["ABROAD", "foreign"]

_DATA = tables("foreign")
_ENGLISH: Final = frozenset(_DATA["english"].split())
_FOREIGN: Final = frozenset(_DATA["foreign"].split())
ABROAD: Final = _FOREIGN - _ENGLISH
"""Small words of other languages, without one of which a sentence is not foreign."""


def foreign(words: Collection[str]) -> bool:
    """Say whether the small words of a sentence are of another language rather than English; capitals do not count.

    >>> foreign("Minister Kaag heeft met president Zelensky gesproken".split())
    True
    >>> foreign("He met Juan de la Cruz of the Partido por la Democracia in Los Angeles".split())
    False
    """
    if ABROAD.isdisjoint(words):
        return False
    known = [word in _ENGLISH for word in words if word in _FOREIGN or word in _ENGLISH]
    return 2 * sum(known) < len(known)
