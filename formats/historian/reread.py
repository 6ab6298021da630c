"""Reading a changed file again: entries that are what they were give the records that they gave."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from xml.etree.ElementTree import Element, tostring

from ...graph.records import Record

__all__ = ["Reread"]

Share = tuple[str, int]
"""The hash of an entry, and how many records came of it."""


class Reread:
    """What came of the entries of one file the last time: their shares of the lines of its records file, in order.

    Whatever else the reading depends on (the program, files beside it) has to be the same; who keeps this sees to that.

    >>> from xml.etree.ElementTree import fromstring
    >>> from whowhom.graph.records import Document
    >>> trip, made = fromstring("<trip><id>1</id></trip>"), Document(id="n", text="")
    >>> first = Reread()
    >>> first.read(trip, lambda: [made]) == [made], [number for _, number in first.shares]
    (True, [1])
    >>> again = Reread(first.shares, ['{"kind": "document", "id": "n", "text": ""}'])
    >>> again.read(trip, lambda: [])
    ['{"kind": "document", "id": "n", "text": ""}']
    """

    def __init__(self, shares: Iterable[Share] = (), lines: Sequence[str] = ()) -> None:
        self.known: dict[str, Sequence[str]] = {}
        self.shares: list[Share] = []
        """Of the entries as they are read now."""
        start = 0
        for key, number in shares:
            self.known[key] = lines[start : start + number]
            start += number

    def read(self, entry: Element, make: Callable[[], Iterable[Record]]) -> Sequence[Record | str]:
        """Give the records of an entry: made anew, or as the lines that they were."""
        key = hashlib.blake2b(tostring(entry), digest_size=12).hexdigest()
        lines = self.known.get(key)
        records = list(make()) if lines is None else lines
        self.shares.append((key, len(records)))
        return records
