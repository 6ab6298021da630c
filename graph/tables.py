"""Whole tables as the derived graph keeps them: pages of rows, so that a listing of everything is some dozen look-ups.

The engine takes five microseconds and more for each term that it gives, which is what a listing of everything consists
of. So each row is also kept, as part of a page, written in the same breath as the triples that it repeats; rows that
come out as before leave their page as it is.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar
from zlib import crc32

from .reader import page_reader, reader

__all__ = [
    "EventRow",
    "Row",
    "ToldRow",
    "bearers",
    "bearing",
    "digits_of",
    "page_of",
    "pages_of",
    "place",
    "read",
    "rows_of",
]

Row = Sequence[object]
"""A row; nodes are IRIs without the dossier's base."""


class EventRow(NamedTuple):
    """What listings of events that are no listings of encounters show of one; in the table named after its status.

    What most of them show stands first, so that a listing that shows little reads little.
    """

    event: str
    type: str
    names: Sequence[str]
    """Those who take part, by their names, each once and in order."""
    status: str | None
    """None where every claim was rejected."""
    grade: str | None
    date: str | None
    independent: int
    disputed: bool
    latest: str | None
    place: str | None
    foreseen: bool
    """Whether any source ever planned, held possible or hoped for it."""


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


R = TypeVar("R", EventRow, ToldRow)
_EVENT = attrgetter("event")


def read(pages: Iterable[str]) -> list[list[object]]:
    """Give the rows of pages.

    >>> read(['[["b",1]]', '[["a",2],["a",3]]'])
    [['a', 2], ['a', 3], ['b', 1]]
    """
    pages = sorted(pages)
    if read_one := reader(list[Any], _rows(pages)):
        return list(chain.from_iterable(map(read_one, pages)))
    rows: list[list[object]] = json.loads(f"[{','.join(page[1:-1] for page in pages)}]")
    return rows


def rows_of(kind: type[R], pages: Iterable[str], columns: int = 0) -> list[R]:
    """Give the rows of pages, by event; of `columns`, if any, that many from the first on.

    >>> page = '[["event/2","call",["Ann"],"happened"],["event/1","call",["Bob"],"planned"]]'
    >>> [(row.event, row.names) for row in rows_of(EventRow, [page] * 5000, 3)[4999:5001]]
    [('event/1', ['Bob']), ('event/2', ['Ann'])]
    """
    pages = sorted(pages)
    read_one = page_reader(kind, columns, _rows(pages))
    rows = chain.from_iterable(map(read_one, pages)) if read_one else map(kind._make, read(pages))
    return sorted(rows, key=_EVENT)


def _rows(pages: Collection[str]) -> int:
    """Give how many rows these are, roughly."""
    return sum(map(len, pages)) // 128


def page_of(base: str, table: str, which: str = "") -> str:
    """Give the node of a page; a table that has but one does not say which.

    >>> page_of("https://whowhom.example/", "counts"), page_of("https://whowhom.example/", "actors", "01")
    ('https://whowhom.example/page/counts', 'https://whowhom.example/page/actors/01')
    """
    return f"{base}page/{table}{'/' * bool(which)}{which}"


def pages_of(base: str, table: str, node: str, first: int = 0) -> Iterator[str]:
    """Give each page on which a node's rows may be, by how many pages the table has; at most one of them exists.

    `first` is how many digits the likeliest one has.

    >>> list(pages_of("https://whowhom.example/", "names", "name/xi/person/xi-jinping", 1))[:2]
    ['https://whowhom.example/page/names/1', 'https://whowhom.example/page/names']
    """
    where = place(node)
    others = (digits for digits in range(len(where)) if digits != first)
    return (page_of(base, table, where[:digits]) for digits in chain((first,), others))


def digits_of(base: str, table: str, page: str) -> int:
    """Give how many digits tell a page from the others of its table.

    >>> digits_of("https://whowhom.example/", "names", "https://whowhom.example/page/names/101")
    3
    """
    return len(page.removeprefix(page_of(base, table)).removeprefix("/"))


def place(node: str) -> str:
    """Give where a node's rows stand in its table, in binary: rows of events in order, those of one name together.

    >>> place("event/00000003-a"), place("name/xi/person/xi-jinping") == place("name/xi/person/xi-zhongxun")
    ('00000000000000000000000000000011', True)
    """
    kind, _, name = node.partition("/")
    if kind in ("event", "tenure", "affiliation"):  # hashes, by how they begin
        return f"{int(name[:8], 16):032b}"
    return f"{crc32((name.partition('/')[0] if kind == 'name' else node).encode()):032b}"


def bearing(key: str, node: str, label: str, cls: str) -> Row:
    """Give the row that says that something bears a name, by the name's folded form.

    >>> bearing("xi", "person/xi-jinping", "Xi Jinping", "Person")
    ('name/xi/person/xi-jinping', 'Xi Jinping', 'Person')
    """
    return f"name/{key}/{node}", label, cls


def bearers(key: str, page: str, base: str = "") -> list[tuple[str, str, str]]:
    """Give what bears a name, by its folded form: its node, what it is called, and its class.

    Rows of one name stand together on their page, and only these are read: where a row begins, no quotation mark in a
    label can pretend to be, since JSON writes it with a backslash.

    >>> bearers("xi", '[["name/xi j/post/j","Xi J","Post"],["name/xi/person/xi-jinping","Xi Jinping","Person"]]')
    [('person/xi-jinping', 'Xi Jinping', 'Person')]
    """
    start = f'["name/{key}/'
    first, length = page.find(start), len(start) - 2
    if first < 0:
        return []
    last = page.find('],["', page.rfind(start))
    rows: Any = read([f"[{page[first:last]}]]" if last > 0 else f"[{page[first:]}"])
    return [(base + node[length:], label, cls) for node, label, cls in rows]
