"""The pages of whole tables after a change: only those on which rows come or go are put together again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec.json import Decoder, Encoder
from pyoxigraph import Literal, NamedNode

from .pages import digits
from .recall import Given
from .sheet import term
from .store import Store
from .tables import Row, page_of, place

__all__ = ["Repaging"]

_JSON = Encoder()
_ROWS = Decoder(list[list[object]])


class Repaging:
    """What units gave that are gone, and what others give instead; `sizes` is how many rows each table had.

    >>> made = Given.begun()._replace(rows=[("actors", ("person/xi", "Xi", "Person"))])
    >>> list(Repaging(Store.memory(), {}, [], [made]).pages())
    [('actors', '', '[["person/xi","Xi","Person"]]')]
    """

    def __init__(self, store: Store, sizes: Mapping[str, int], gone: Iterable[Given], made: Iterable[Given]) -> None:
        self.store = store
        self._before = sizes
        self._gone: dict[str, Counter[str]] = defaultdict(Counter)
        """By table, how many rows each node had."""
        self._new: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        self._numbers: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
        for unit in gone:
            for table, row in unit.rows:
                self._gone[table][str(row[0])] += 1
            for table, *kind in unit.counts:
                self._numbers[table][tuple(kind)] -= 1
        for unit in made:
            for table, row in unit.rows:
                self._new[table][str(row[0])].append(row)
            for table, *kind in unit.counts:
                self._numbers[table][tuple(kind)] += 1
        self.sizes = {t: n for t in {*sizes, *self._new} if (n := self._size(t))}
        """How many rows each has now."""

    def _size(self, table: str) -> int:
        more = sum(map(len, self._new[table].values())) if table in self._new else 0
        return self._before.get(table, 0) + more - (self._gone[table].total() if table in self._gone else 0)

    def pages(self) -> Iterator[tuple[str, str, str]]:
        """Give each page that may be another one, as `Tables` does; one without rows is not there any more."""
        for table in sorted({*self._gone, *self._new}):
            before, now = (digits(sizes.get(table, 0)) for sizes in (self._before, self.sizes))
            if before == now:
                which = {place(node)[:now] for node in {*self._gone[table], *self._new[table]}}
                yield from self._paged(table, now, which, which)
            else:
                yield from self._paged(table, now, None, {place(node)[:now] for node in self._new[table]})
        for table, change in sorted(self._numbers.items()):
            yield from self._counted(table, change)

    def _paged(self, table: str, length: int, which: set[str] | None, new: set[str]) -> Iterator[tuple[str, str, str]]:
        """Put pages together: some, or, where all rows come to other ones, all of them."""
        old = dict(self._old(table, which))
        pages: dict[str, dict[str, list[Row]]] = {w: {} for w in new}
        for row in (row for rows in old.values() for row in _ROWS.decode(rows)):
            if (node := str(row[0])) not in self._gone[table]:
                pages.setdefault(place(node)[:length], {}).setdefault(node, []).append(row)
        for node, rows in self._new[table].items():
            pages[place(node)[:length]][node] = rows
        for w in {*pages, *old}:
            nodes = sorted(pages.get(w, {}).items())
            said = _JSON.encode([row for _, rows in nodes for row in rows]).decode() if nodes else ""
            if said != old.get(w, ""):
                yield table, w, said

    def _counted(self, table: str, change: Counter[tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
        """Put a table of numbers together."""
        numbers = Counter(
            {tuple(map(str, row[:-1])): int(str(row[-1])) for row in _ROWS.decode(self._page(table, "") or "[]")}
        )
        numbers.update(change)
        left = sorted((kind, number) for kind, number in numbers.items() if number)
        if any(change.values()):
            yield table, "", _JSON.encode([[*kind, number] for kind, number in left]).decode() if left else ""

    def _old(self, table: str, which: set[str] | None) -> Iterator[tuple[str, str]]:
        """Give the rows of some pages of a table, or of all, as they stand in the store."""
        if which is None:
            start, derived = page_of(self.store.base, table, ""), NamedNode(self.store.minter.graph("derived"))
            found = self.store.raw.quads_for_pattern(None, term("table"), Literal(table), derived)
            which = {
                q.subject.value.removeprefix(start).removeprefix("/") for q in found if isinstance(q.subject, NamedNode)
            }
        for w in sorted(which):
            if rows := self._page(table, w):
                yield w, rows

    def _page(self, table: str, which: str) -> str | None:
        node, derived = NamedNode(page_of(self.store.base, table, which)), NamedNode(self.store.minter.graph("derived"))
        found = self.store.raw.quads_for_pattern(node, term("rows"), None, derived)
        return next((q.object.value for q in found if isinstance(q.object, Literal)), None)
