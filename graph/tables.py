"""Whole tables as the derived graph keeps them: pages of rows, so that a listing of everything is some dozen look-ups.

The engine takes five microseconds and more for each term that it gives, which is what a listing of everything consists
of. So each row is also kept, as part of a page, written in the same breath as the triples that it repeats; rows that
come out as before leave their page as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple
from zlib import crc32

from .reader import reader

__all__ = ["EventRow", "Row", "ToldRow", "bearers", "bearing", "page_of", "pages_of", "place", "read"]

Row = Sequence[object]
"""A row; nodes are IRIs without the dossier's base."""
A_ROW = 128
"""Characters of a row, roughly."""


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


def read(pages: Iterable[str]) -> list[list[object]]:
    """Give the rows of pages.

    >>> read(['[["b",1]]', '[["a",2],["a",3]]'])
    [['a', 2], ['a', 3], ['b', 1]]
    """
    pages = sorted(pages)
    if read_one := reader(list[Any], sum(map(len, pages)) // A_ROW):
        return list(chain.from_iterable(map(read_one, pages)))
    rows: list[list[object]] = json.loads(f"[{','.join(page[1:-1] for page in pages)}]")
    return rows


def page_of(base: str, table: str, which: str = "") -> str:
    """Give the node of a page; a table that has but one does not say which.

    >>> page_of("https://whowhom.example/", "counts"), page_of("https://whowhom.example/", "actors", "01")
    ('https://whowhom.example/page/counts', 'https://whowhom.example/page/actors/01')
    """
    return f"{base}page/{table}{'/' * bool(which)}{which}"


def pages_of(base: str, table: str, node: str) -> Iterator[str]:
    """Give each page on which a node's rows may be, by how many pages the table has; at most one of them exists.

    >>> list(pages_of("https://whowhom.example/", "names", "name/xi/person/xi-jinping"))[:2]
    ['https://whowhom.example/page/names', 'https://whowhom.example/page/names/1']
    """
    where = place(node)
    return (page_of(base, table, where[:digits]) for digits in range(len(where)))


def place(node: str) -> str:
    """Give where a node's rows stand in its table, in binary: rows of events in order, those of one name together.

    >>> place("event/00000003-a"), place("name/xi/person/xi-jinping") == place("name/xi/person/xi-zhongxun")
    ('00000000000000000000000000000011', True)
    """
    kind, _, name = node.partition("/")
    if kind in ("event", "tenure", "affiliation"):  # hashes, by how they begin
        return f"{int(name[:8], 16):032b}"
    return f"{crc32((name.partition('/')[0] if kind == 'name' else node).encode()):032b}"


def bearing(key: str, node: str, label: str) -> Row:
    """Give the row that says that something bears a name, by the name's folded form.

    >>> bearing("xi", "person/xi-jinping", "Xi Jinping")
    ('name/xi/person/xi-jinping', 'Xi Jinping')
    """
    return f"name/{key}/{node}", label


def bearers(key: str, rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Give what bears a name, by its folded form: its node and what it is called.

    >>> list(bearers("xi", [bearing("xi", "person/xi-jinping", "Xi Jinping"), bearing("xi j", "person/xi-j", "Xi J.")]))
    [('person/xi-jinping', 'Xi Jinping')]
    """
    start = f"name/{key}/"
    return ((str(row[0])[len(start) :], str(row[1])) for row in rows if str(row[0]).startswith(start))
