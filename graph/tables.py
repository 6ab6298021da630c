"""Whole tables as the derived graph keeps them: pages of rows, so that a listing of everything is some dozen look-ups.

The engine takes five microseconds and more for each term that it gives, which is what a listing of everything consists
of. So each row is also kept, as part of a page, written in the same breath as the triples that it repeats; rows that
come out as before leave their page as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["EventRow", "Row", "ToldRow", "page_of", "read"]

Row = Sequence[object]
"""A row; nodes are IRIs without the dossier's base."""


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
    """Give the rows of pages, all as one JSON text.

    >>> read(['[["b",1]]', '[["a",2],["a",3]]'])
    [['a', 2], ['a', 3], ['b', 1]]
    """
    rows: list[list[object]] = json.loads(f"[{','.join(page[1:-1] for page in sorted(pages))}]")
    return rows


def page_of(base: str, table: str, which: str = "") -> str:
    """Give the node of a page; a table that has but one does not say which.

    >>> page_of("https://whowhom.example/", "counts"), page_of("https://whowhom.example/", "actors", "01")
    ('https://whowhom.example/page/counts', 'https://whowhom.example/page/actors/01')
    """
    return f"{base}page/{table}{'/' * bool(which)}{which}"
