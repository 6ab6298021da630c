"""Whole tables as the derived graph keeps them: pages of rows, so that a listing of everything is some dozen look-ups.

The engine takes five microseconds and more for each term that it gives, which is what a listing of everything consists
of. So each row is also kept, as part of a page, written in the same breath as the triples that it repeats; rows that
come out as before leave their page as it is.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple
from zlib import crc32

__all__ = ["EventRow", "Row", "Tables", "ToldRow", "read"]

Row = Sequence[object]
"""A row; nodes are IRIs without the dossier's base."""

A_PAGE = 128
"""Rows of a page, at most on average: what a small change writes again."""


class EventRow(NamedTuple):
    """What listings of events that are no listings of encounters show of one; in the table named after its status."""

    event: str
    type: str
    status: str | None
    """None where every claim was rejected."""
    grade: str | None
    date: str | None
    latest: str | None
    place: str | None
    independent: int
    disputed: bool
    foreseen: bool
    """Whether any source ever planned, held possible or hoped for it."""
    names: Sequence[str]
    """Those who take part, by their names, each once and in order."""


class ToldRow(NamedTuple):
    """What one claim says of a meeting or call; in the table of the year from which on its source counts."""

    event: str
    status: str
    grade: str
    date: str | None
    doc: str
    published: str | None
    known: str
    """The day from which on its source counts."""


class Tables:
    """The rows of all tables while they are gathered.

    >>> tables = Tables()
    >>> tables.add("actors", ("person/xi-jinping", "Xi Jinping", "Person"))
    >>> list(tables.pages())
    [('actors', '', '[["person/xi-jinping","Xi Jinping","Person"]]')]
    """

    def __init__(self) -> None:
        self._rows: dict[str, list[Row]] = defaultdict(list)
        self._numbers: dict[str, dict[tuple[str, ...], int]] = defaultdict(lambda: defaultdict(int))

    def add(self, table: str, row: Row) -> None:
        """Take a row; its first column is a node, of which a table may have several rows."""
        self._rows[table].append(row)

    def count(self, table: str, *kind: str) -> None:
        """Count one more of a kind, in a table of numbers."""
        self._numbers[table][kind] += 1

    def pages(self) -> Iterator[tuple[str, str, str]]:
        """Give each page as (table, which one, its rows as JSON): a node's rows always come to the same one."""
        for table, rows in sorted(self._rows.items()):
            digits = 0
            while len(rows) > A_PAGE * 16**digits:
                digits += 1
            pages: dict[str, list[Row]] = defaultdict(list)
            for row in rows:
                pages[_place(str(row[0]), digits)].append(row)
            for which, page in sorted(pages.items()):
                yield table, which, _text(sorted(page, key=itemgetter(0)))
        for table, numbers in sorted(self._numbers.items()):
            yield table, "", _text([[*kind, number] for kind, number in sorted(numbers.items())])


def read(pages: Iterable[str]) -> list[list[object]]:
    """Give the rows of pages, all as one JSON text.

    >>> read(['[["b",1]]', '[["a",2],["a",3]]'])
    [['a', 2], ['a', 3], ['b', 1]]
    """
    rows: list[list[object]] = json.loads(f"[{','.join(page[1:-1] for page in sorted(pages))}]")
    return rows


def _place(node: str, digits: int) -> str:
    """Give the page of a node: hashes by how they begin, so that pages in order are rows in order."""
    kind, _, name = node.partition("/")
    known = name if kind in ("event", "tenure", "affiliation") else f"{crc32(node.encode()):08x}"
    return known[:digits]


def _text(rows: Iterable[Row]) -> str:
    from msgspec.json import encode  # only builds write tables, and they load it anyway

    return encode(list(rows)).decode()
