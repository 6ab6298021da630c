"""The rows of whole tables put on pages, as they are written into the derived graph."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from msgspec.json import Encoder

from .runs import Runs
from .tables import Row, place

__all__ = ["Tables", "digits"]

A_PAGE = 128
"""Rows of a page, at most on average: what a small change writes again."""
_JSON = Encoder()


class Tables:
    """The rows of all tables while they are gathered.

    >>> tables = Tables(None)
    >>> tables.add("actors", ("person/xi-jinping", "Xi Jinping", "Person"))
    >>> list(tables.pages())
    [('actors', '', '[["person/xi-jinping","Xi Jinping","Person"]]')]
    """

    def __init__(self, folder: Path | None) -> None:
        self._rows = Runs(folder, bytes)
        """Each under its table, its place there and its node."""
        self.sizes: Counter[str] = Counter()
        self._numbers: dict[str, dict[tuple[str, ...], int]] = defaultdict(lambda: defaultdict(int))

    def add(self, table: str, row: Row) -> None:
        """Take a row; its first column is a node, of which a table may have several rows."""
        self.sizes[table] += 1
        self._rows.add("\t".join((table, place(str(row[0])), str(row[0]))), _JSON.encode(row))

    def count(self, table: str, *kind: str) -> None:
        """Count one more of a kind, in a table of numbers."""
        self._numbers[table][kind] += 1

    def pages(self) -> Iterator[tuple[str, str, str]]:
        """Give each page as (table, which one, its rows as JSON): a node's rows always come to the same one."""
        for (table, which), page in groupby(self._placed(), key=itemgetter(0)):
            rows = [row for _, _, row in sorted(page, key=itemgetter(1))]
            yield table, which, f"[{b','.join(rows).decode()}]"
        for table, numbers in sorted(self._numbers.items()):
            yield table, "", _JSON.encode([[*kind, number] for kind, number in sorted(numbers.items())]).decode()

    def _placed(self) -> Iterator[tuple[tuple[str, str], str, bytes]]:
        """Give each row behind its page and its node, page by page."""
        known = {table: digits(size) for table, size in self.sizes.items()}
        for key, row in self._rows:
            table, where, node = key.split("\t")
            yield (table, where[: known[table]]), node, row


def digits(size: int) -> int:
    """Give by how many binary digits of its place a row finds its page, in a table of so many rows."""
    number = 0
    while size > A_PAGE * 2**number:
        number += 1
    return number
