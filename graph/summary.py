"""An encounter or an office in one literal: all that a listing shows of it, so that a listing is one look-up each.

The engine takes some five microseconds for each property of each node that it fetches, and a listing shows a dozen. A
summary repeats what the derived graph says in triples of its own, is written in the same breath as these, and is never
read from anywhere else: it cannot be older than they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple, TypeVar

from .reader import reader

__all__ = ["Holding", "Source", "Summary", "dumps", "loads"]


class Source(NamedTuple):
    """A document or declared source, as far as it is described."""

    doc: str
    publisher: str | None
    date: str | None
    title: str | None = None
    url: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Give what scripts rely on: document, publisher and date."""
        return {"doc": self.doc, "publisher": self.publisher, "date": self.date}

    def __str__(self) -> str:
        """Give the source as a listing shows it."""
        return ", ".join(part for part in (self.publisher or self.doc, self.date) if part)


class Summary(NamedTuple):
    """What all sources together say of one meeting or call; nodes are IRIs without the dossier's base."""

    event: str
    type: str
    status: str
    """Empty where a correction took away all that was said: only what was known on a day before it asks for these."""
    grade: str
    who: Sequence[str] = ()
    names: Sequence[str] = ()
    """What those of `who` are called, in the same order: looking each up takes longer than all the rest."""
    date: str | None = None
    earliest: str | None = None
    latest: str | None = None
    independent: int = 1
    sources: tuple[Source, ...] = ()
    place: str | None = None
    where: str | None = None
    """What the place is called."""
    subtype: str | None = None
    dates: Sequence[str] = ()
    """Every date, where the sources allow none in common."""
    disputed: bool = False
    sides: Mapping[str, Sequence[int]] = {}
    """On which side of the table somebody sat, where any source says."""

    def met(self) -> Iterable[tuple[str, str]]:
        """Give each two who met: all of those with a name, but for those on one side of the table.

        >>> one = Summary("event/1", "call", "happened", "confident", ("group/staff", "person/a", "person/b"))
        >>> list(one.met())
        [('person/a', 'person/b')]
        """
        named = [who for who in self.who if not who.startswith("group/")]
        pairs, sides = combinations(named, 2), self.sides
        if not sides:
            return pairs
        return [(a, b) for a, b in pairs if not set(sides.get(a, ())) & set(sides.get(b, ()))]


class Holding(NamedTuple):
    """What all sources together say of one tenure or affiliation; nodes are IRIs without the dossier's base."""

    fact: str
    who: str
    name: str
    status: str
    grade: str
    tense: str
    titles: Sequence[str] = ()
    """The spellings of the post's title; an affiliation's role."""
    orgs: Sequence[str] = ()
    """What the bodies are called that the post or affiliation is with."""
    start: str | None = None
    end: str | None = None
    earliest: str | None = None
    latest: str | None = None


T = TypeVar("T", Summary, Holding)
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumps(row: Summary | Holding) -> str:
    """Give a row as a JSON array of its fields in their order, without what is empty at its end.

    >>> dumps(Summary("event/1", "call", "happened", "curated", ("person/a",), ("Ann",), "2023-06-13"))
    '["event/1","call","happened","curated",["person/a"],["Ann"],"2023-06-13",null,null,1]'
    >>> dumps(Holding("tenure/1", "person/a", "Ann", "happened", "curated", "current", ["Mayor"]))
    '["tenure/1","person/a","Ann","happened","curated","current",["Mayor"]]'
    """
    said = list(row)
    while not said[-1]:
        said.pop()
    return _JSON.encode(said)


def loads(kind: type[T], texts: Iterable[str], unread: str = "") -> Iterator[T]:
    """Read rows of one kind back; lists stay lists, since a listing only walks through them.

    `unread` is a field, if any, that nobody will look at: it may be left as it was written, which is sooner done.

    >>> one = Summary("event/1", "call", "happened", "confident", ("person/a",), ("Ann",), date="2023-06-13")
    >>> [s.date for s in loads(Summary, [dumps(one)])]
    ['2023-06-13']
    """
    texts = list(texts)
    if read := reader(kind, len(texts), unread):
        return map(read, texts)
    rows = (kind(*said) for said in json.loads(f"[{','.join(texts)}]"))
    return map(_with_sources, rows) if kind is Summary else rows


def _with_sources(row: T) -> T:
    return row._replace(sources=tuple(map(Source._make, row.sources))) if isinstance(row, Summary) else row
