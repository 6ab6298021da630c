"""How many independent sources tell of something: copies of one wire story are one, as are one publisher's texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from .collected import Collected
from .sheet import term
from .store import Store

__all__ = ["Independence", "copies"]

LIKE = 0.7
"""Share of the shorter text's runs of words that must stand in the other for both to be one story."""
RUN = 5
SHORT = 12
"""Texts of fewer words say too little to be told apart by what they share; only equal ones are copies."""
HELD = 256
"""Texts whose runs of words are held, since one is compared with several."""
PAIRS = 4_096
"""Pairs of sources that are held with whether they are one, since they may tell of several events."""


@lru_cache(maxsize=HELD)
def _runs(text: str) -> frozenset[int]:
    """Give the runs of words by their hash: the words of long texts would take some hundred megabytes."""
    words = re.findall(r"\w+", text.casefold())
    return frozenset(hash(tuple(words[i : i + RUN])) for i in range(max(1, len(words) - RUN + 1)))


def copies(a: str, b: str) -> bool:
    """Say whether two texts are one story, whole or cut, under two heads.

    >>> story = "The two ministers spoke for an hour about trade and agreed to meet again in the autumn in Geneva."
    >>> copies(f"GENEVA (Wire) - {story}", story), copies(story, "They did not meet.")
    (True, False)
    """
    x, y = _runs(a), _runs(b)
    if min(len(x), len(y)) < SHORT - RUN:
        return x == y
    return len(x & y) >= LIKE * min(len(x), len(y))


class Independence:
    """Counts the independent ones among sources, and remembers which are copies."""

    def __init__(self, store: Store, found: Collected) -> None:
        self.store = store
        self.found = found
        self._same: dict[tuple[str, str], bool] = {}

    def count(self, sources: Iterable[str]) -> int:
        """Give how many of some sources are independent of each other."""
        every = sorted(set(sources))
        if len(every) == 1:
            return 1
        groups: list[list[str]] = []
        for source in every:
            mine = [g for g in groups if any(self._one(source, other) for other in g)]
            groups = [g for g in groups if g not in mine] + [[source, *(s for g in mine for s in g)]]
        return len(groups)

    def _one(self, a: str, b: str) -> bool:
        key = (a, b) if a < b else (b, a)
        if key not in self._same:
            if len(self._same) >= PAIRS:
                self._same.clear()
            self._same[key] = self._publisher(a) == self._publisher(b) != "" or self._copied(a, b)
        return self._same[key]

    def _publisher(self, source: str) -> str:
        row = self.found.sources.get(source)
        return (row.publisher or "").casefold() if row else ""

    def _copied(self, a: str, b: str) -> bool:
        x, y = self._text(a), self._text(b)
        return bool(x and y and copies(x, y))

    def _text(self, source: str) -> str:
        """Give the text of a document, which its own graph holds."""
        held = self.found.sources.text(source)
        if held is not None:
            return held
        node = NamedNode(source)
        found = self.store.raw.quads_for_pattern(node, term("text"), None, node)
        return next((q.object.value for q in found if isinstance(q.object, Literal)), "")
