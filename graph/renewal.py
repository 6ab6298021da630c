"""The identity and derived graphs brought up to date node by node: only what came out otherwise is written again.

A node's whole content is hashed, and a node whose hash the last build knows is left as it is. Likewise for units of
work: an event or tenure that is worked out from the same as last time is not worked out again. What depends on nothing
but its content cannot go stale.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import TracebackType
from typing import NamedTuple

from msgspec.json import Encoder
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from .iris import ww
from .loading import Loader
from .packing import pack, unpack
from .pages import Tables
from .recall import Given, Keeping, Kept, fingerprint
from .runs import Runs, keyed
from .sheet import Sheet, predicate, term
from .store import Replaced, Store
from .tables import Row

__all__ = ["SHARED", "Renewal"]

SHARED = ("encounters", "met", "spokeWith", "ties", "visited", "worksAt")
"""What several events or offices together say of an actor: compared actor by actor, whoever said it."""

TOGETHER = " together"
"""What the mark of all that is shared of an actor is kept under, behind the actor's node."""
_JSON = Encoder()


class _Said(NamedTuple):
    """What connects an actor and whom or what with, or what is counted of it."""

    name: str
    value: str | int


class Renewal:
    """The two graphs while they are renewed; `last` is what the last build left, None to write all.

    >>> store = Store.memory()
    >>> first = Renewal(store, None)
    >>> first.node("https://whowhom.example/person/xi", "Xi Jinping", (), lambda sheet: sheet.kind(
    ...     "https://whowhom.example/person/xi", "Person", "Xi Jinping"))
    >>> with first:
    ...     first.finish()
    Replaced(added=2, removed=0)
    >>> len(store.raw)
    2
    """

    def __init__(self, store: Store, last: Kept | None) -> None:
        self.store = store
        self.known = last.marks if last else None
        self.done = last.units if last else {}
        self.folder = folder = store.path and store.path.parent
        """Where there is room for what memory should not hold."""
        self.keeping = Keeping(folder)
        """What is left to the next build."""
        self._unchanged: set[str] = set()
        """Those nodes that the last build knew and that came out as they were."""
        self._tables = Tables(folder)
        self._shared = Runs(folder, _Said)
        """By actor, what connects it and whom or what with, or in how many encounters it takes part."""
        self._unit: Given | None = None
        """What is under work."""
        self.derived = NamedNode(store.minter.graph("derived"))
        self.identity = NamedNode(store.minter.graph("identity"))
        self._new: list[str] = []
        """What has to be written of a store that is in use, as N-Quads."""
        self._loader = Loader(store)
        if last is None:
            store.replace(self.derived.value, [])
            store.replace(self.identity.value, [])

    def __enter__(self) -> Renewal:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._loader.__exit__(kind, fault, at)

    def node(self, iri: str, content: object, local: Iterable[str], write: Callable[[Sheet], None]) -> None:
        """Take a node: all that it is written from, what its sources call it, and how it is written.

        `write` may look at nothing that is not in `content`, but for what it makes of it.
        """
        local = sorted(local)
        if self._same(iri, (content, local)):
            return
        sheet = Sheet(self.derived.value)
        write(sheet)
        end = f"> {predicate('canonical')} <{iri}> <{self.identity.value}> .\n"
        self._put(sheet.lines() + "".join([f"<{name}{end}" for name in local]))

    def unit(self, said: object, work: Callable[[], Sequence[str]]) -> Sequence[str]:
        """Take a unit of work: all that it is worked out from, and how; give its result.

        `work` may look at nothing that is not in `said`, but for what it makes of it.
        """
        key = fingerprint(said)
        known = self.done.get(key)
        if known is not None:
            kept = bytes(known)
            given = unpack(kept, Given)
            self._again(given)
        else:
            self._unit = Given([], [], [], [], [])
            result = work()
            given, self._unit = self._unit._replace(result=result), None
            kept = pack(given)
        self.keeping.unit(key, kept)
        return given.result

    def _again(self, given: Given) -> None:
        """Give again what a unit gave."""
        for node, mark in given.nodes:
            self._mark(node, mark)
        for table, row in given.rows:
            self._tables.add(table, row)
        for count in given.counts:
            self._tables.count(*count)
        for actor, shortcut, other in given.links:
            self._share(actor, shortcut, other)

    def row(self, table: str, row: Row) -> None:
        """Take a row of a table; its first column is a node, of which a table may have several rows."""
        self._tables.add(table, row)
        if self._unit is not None:
            self._unit.rows.append((table, row))

    def count(self, table: str, *kind: str) -> None:
        """Count one more of a kind, in a table of numbers."""
        self._tables.count(table, *kind)
        if self._unit is not None:
            self._unit.counts.append((table, *kind))

    def link(self, actor: str, shortcut: str, other: str | None) -> None:
        """Take a link between two actors, which others may give as well."""
        if other:
            self._share(actor, shortcut, other)
            if self._unit is not None:
                self._unit.links.append((actor, shortcut, other))

    def encounters(self, actor: str, number: int) -> None:
        """Take in how many encounters somebody takes part."""
        self._share(actor, "encounters", number)

    def _share(self, actor: str, name: str, value: str | int) -> None:
        self._shared.add(actor, _Said(name, value))

    def _mark(self, key: str, mark: str) -> bool:
        """Note what a node is written from, and say whether the last build wrote it from the same."""
        self.keeping.mark(key, mark)
        same = self.known is not None and self.known.get(key) == mark
        if same:
            self._unchanged.add(key)
        return same

    def _same(self, key: str, said: object) -> bool:
        """Note what a node is written from, for this unit of work too, and say whether it was written from the same."""
        mark = fingerprint(said)
        if self._unit is not None:
            self._unit.nodes.append((key, mark))
        return self._mark(key, mark)

    def _write_shared(self) -> None:
        """Have written what several together say of actors, of those of whom it is not what it was."""
        for actor, every in keyed(self._shared):
            said = dict.fromkeys(every)
            if not self._same(actor + TOGETHER, sorted((name, str(value)) for name, value in said)):
                sheet = Sheet(self.derived.value)
                for name, value in said:
                    sheet.number(actor, name, value) if isinstance(value, int) else sheet.link(actor, name, value)
                sheet.text(actor, "ties", self._ties(said))
                self._put(sheet.lines())

    def _ties(self, said: Iterable[_Said]) -> str | None:
        """Give all whom and what somebody is connected with as one literal: what connects them, to their nodes."""
        ties: dict[str, list[str]] = defaultdict(list)
        for name, other in sorted((n, o) for n, o in said if isinstance(o, str)):
            ties[name].append(other.removeprefix(self.store.base))
        return _JSON.encode(ties).decode() if ties else None

    def finish(self) -> Replaced:
        """Write what came out otherwise, and take away what no longer follows; give how much, unless all is new."""
        for table, which, rows in self._tables.pages():
            iri = f"{self.store.base}page/{table}{'/' * bool(which)}{which}"
            self.node(iri, (table, rows), (), partial(_write_page, iri, table, rows))
        self._write_shared()
        if self.known is None:
            self._loader.finish()
            return Replaced(self._loader.quads)
        old = set(self._old(self.known))
        new = dict.fromkeys(parse("".join(self._new), format=RdfFormat.N_QUADS))
        gone, fresh = old - new.keys(), [q for q in new if q not in old]
        for quad in gone:
            self.store.raw.remove(quad)
        self.store.raw.extend(fresh)
        return Replaced(len(fresh), len(gone))

    def _put(self, lines: str) -> None:
        """Have a store built aside load this; keep it for one in use, to be compared with what is there."""
        if self.known is None:
            self._loader.add(lines)
        else:
            self._new.append(lines)

    def _old(self, known: Mapping[str, str]) -> Iterator[Quad]:
        """Give what the store holds of nodes that are gone or came out otherwise."""
        shared = {term(s) for s in SHARED}
        find = self.store.raw.quads_for_pattern
        for key in known.keys() - self._unchanged:
            node = NamedNode(key.removesuffix(TOGETHER))
            if key.endswith(TOGETHER):
                for name in shared:
                    yield from find(node, name, None, self.derived)
                continue
            yield from find(None, term("canonical"), node, self.identity)
            for quad in find(node, None, None, self.derived):
                if quad.predicate not in shared:
                    yield quad
                if quad.predicate.value == ww("participation") and isinstance(quad.object, NamedNode):
                    yield from find(quad.object, None, None, self.derived)


def _write_page(iri: str, table: str, rows: str, sheet: Sheet) -> None:
    sheet.kind(iri, "Page")
    sheet.text(iri, "table", table)
    sheet.text(iri, "rows", rows)
