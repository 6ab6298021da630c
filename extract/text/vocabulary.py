"""The words and figures of a passage, by which one look tells what need not be looked for in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

__all__ = ["WORD", "Vocabulary", "vocabulary"]

WORD = re.compile(r"\w+")
_FIGURES = re.compile(r"\d+")
_APART = "".join(c.lower() if WORD.match(c) else " " for c in map(chr, range(128)))
"""What each sign of plain text is for its words: they are found so in a tenth of the time."""


class Vocabulary(NamedTuple):
    """The words of a passage in small letters, each once, and how many figures stand in it; of these fewer ask."""

    words: frozenset[str]
    passage: str

    @property
    def figures(self) -> int:
        """Count the figures of the passage."""
        return len(_FIGURES.findall(self.passage))


@lru_cache(maxsize=1 << 11)  # as many sentences as a long text has: each step asks for one after the other
def vocabulary(passage: str) -> Vocabulary:
    """Give the words and figures of a passage; the last passages are remembered, as several steps ask for each.

    >>> told = vocabulary("They met on May 4 and 5, and met again.")
    >>> sorted(told.words), told.figures
    (['4', '5', 'again', 'and', 'may', 'met', 'on', 'they'], 2)
    """
    words = passage.translate(_APART).split() if passage.isascii() else WORD.findall(passage.lower())
    return Vocabulary(frozenset(words), passage)
