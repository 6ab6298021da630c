"""The identity and derived graphs brought up to date unit by unit: only what came out otherwise is written again.

What is worked out together (an actor, a tenure, all events of the same people) is a unit, with a name that stays, and
all that it rests on. Whoever derives says which units are to be worked out again; the others are not looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from types import TracebackType

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from .ledger import LocalEvent
from .loading import Loader
from .packing import pack
from .pages import Tables
from .recall import Given, Holding, Keeping, Kept, Link, Rest, fingerprint
from .repaging import Repaging
from .runs import Runs, keyed
from .sheet import Pen, Slip, predicate, term
from .store import Replaced, Store
from .tables import Row, page_of
from .ties import SHARED, write_shared
from .units import Units

__all__ = ["Renewal"]

AT_ONCE = 1_000
"""Local nodes of one that are written together."""
Write = Callable[[Pen], Iterable[str] | None]
"""How a node is written; gives other nodes under which its summary is listed."""
_PARTICIPATION, _SUMMARY = term("participation"), term("summary")


class Renewal:
    """The two graphs while they are renewed; `last` is what the last build left, None to write all.

    >>> store = Store.memory()
    >>> first = Renewal(store, None)
    >>> xi = "https://whowhom.example/person/xi"
    >>> with first:
    ...     write = lambda pen: pen.kind(xi, "Person", "Xi")
    ...     _ = first.unit("actor xi", (), lambda: first.node(xi, "Xi", (), write))
    ...     first.finish()
    Replaced(added=0, removed=0)
    >>> len(store.raw)
    2
    """

    def __init__(self, store: Store, last: Kept | None) -> None:
        self.store = store
        self.last = last
        self.folder = folder = store.path and store.path.parent
        """Where there is room for what memory should not hold."""
        self.keeping = Keeping(folder)
        """What a first build leaves to the next one."""
        self.units = Units(last)
        self.sizes: dict[str, int] = {}
        self._writing: list[tuple[str, str, Callable[[], Iterator[str]]]] = []
        """Nodes of these, each with its mark and how it is written."""
        self._unit: Given | None = None
        self._tables = Tables(folder)
        self._links: Runs[tuple[str, str]] = Runs(folder, tuple[str, str])
        self.derived = NamedNode(store.minter.graph("derived"))
        self.identity = NamedNode(store.minter.graph("identity"))
        self.listings = NamedNode(store.minter.graph("listings"))
        self._loader = Loader(store)
        if last is None:
            for graph in (self.derived, self.identity, self.listings):
                store.replace(graph.value, [])

    def __enter__(self) -> Renewal:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._loader.__exit__(kind, fault, at)

    # What a unit gives

    def unit(
        self, name: str, rests: Iterable[str], work: Callable[[], object], members: Iterable[str] = (), mark: str = ""
    ) -> Given:
        """Take a unit of work: all that it rests on, how it is worked out, and the local nodes of which it is made.

        Of units that are looked at every time, `mark` is the hash of what they are worked out from.
        """
        self._unit = Given.begun(rests, members)
        work()
        given, self._unit = self._unit, None
        if self.last is None:
            self.keeping.unit(name, given)
            for actor, *link in given.links:
                self._links.add(actor, (link[0], link[1]))
        else:
            self.units.put(name, given)
        if mark:
            self.units.marks[name] = mark
        return given

    @property
    def _now(self) -> Given:
        assert self._unit is not None, "what is given belongs to a unit"
        return self._unit

    def node(self, iri: str, content: object, local: Iterable[str], write: Write) -> None:
        """Take a node: all that it is written from, what its sources call it, and how it is written.

        `write` may look at nothing that is not in `content`, but for what it makes of it.
        """
        local = sorted(local)
        mark = fingerprint((content, local))
        self._now.nodes.append((iri, mark))
        written = partial(self._written, iri, local, write)
        if self.last is None:
            for lines in written():
                self._loader.add(lines.encode())
        else:
            self._writing.append((iri, mark, written))

    def _written(self, iri: str, local: list[str], write: Write) -> Iterator[str]:
        slip = Slip(self.derived.value)
        under = write(slip) or ()
        yield slip.lines()
        end = f"> {predicate('canonical')} <{iri}> <{self.identity.value}> .\n"
        for at in range(0, len(local), AT_ONCE):  # of some there are ten thousands
            yield "".join([f"<{name}{end}" for name in local[at : at + AT_ONCE]])
        if under:
            end = f"> {predicate('summary')} {slip.last['summary']} <{self.listings.value}> .\n"
            yield "".join([f"<{other}{end}" for other in under])

    def row(self, table: str, row: Row) -> None:
        """Take a row of a table; its first column is a node, of which a table may have several rows."""
        self._now.rows.append((table, row))
        if self.last is None:
            self._tables.add(table, row)

    def count(self, table: str, *kind: str) -> None:
        """Count one more of a kind, in a table of numbers."""
        self._now.counts.append((table, *kind))
        if self.last is None:
            self._tables.count(table, *kind)

    def link(self, actor: str, shortcut: str, other: str | None) -> None:
        """Take a link between two actors, which others may give as well."""
        if other:
            self._now.links.append((actor, shortcut, other))

    def encounter(self, actor: str) -> None:
        """Take one more encounter in which somebody takes part."""
        self._now.links.append((actor, "encounters", ""))

    def head(self, event: LocalEvent) -> None:
        """Take an encounter, as one of its sources has it."""
        self._now.heads.append(event)

    def give(self, *result: str | None) -> None:
        """Take what else others need of the unit."""
        self._unit = self._now._replace(result=(*self._now.result, *result))

    def held(self, office: Holding) -> None:
        """Take that the unit is a tenure in which its holder may have acted."""
        self._unit = self._now._replace(office=office)

    # Where nothing stood before, all that units share is put together on disk; else only what changed is looked at

    def finish(self) -> Replaced:
        """Write what came out otherwise, and take away what no longer follows; give how much, unless all is new."""
        return self._write_all() if self.last is None else self._write_changed(self.last)

    def pieces(self, graphs: Iterable[tuple[str, str]], rest: Rest, base: Kept | None = None) -> Iterable[bytes]:
        """Give what is left to the next build, packed; beside what an earlier one left, only what is otherwise."""
        if self.last is None:
            return self.keeping.pieces(graphs, rest)
        kept = self.units.kept(dict(graphs), rest)
        return [pack(kept.since(base) if base else kept)]

    def _write_all(self) -> Replaced:
        for table, which, rows in self._tables.pages():
            self._loader.add(self._page(table, which, rows).encode())
        for actor, every in keyed(self._links):
            self._loader.add(write_shared(self.store.base, self.derived.value, actor, every).encode())
        self.sizes = dict(self._tables.sizes)
        self._loader.finish()
        return Replaced()

    def _page(self, table: str, which: str, rows: str) -> str:
        iri, slip = page_of(self.store.base, table, which), Slip(self.derived.value)
        slip.kind(iri, "Page")
        slip.text(iri, "table", table)
        slip.text(iri, "rows", rows)
        return slip.lines()

    def _write_changed(self, last: Kept) -> Replaced:
        old, lines = self._nodes_changed()
        for actor in self._ties_changed():
            old.update(q for name in SHARED for q in self._find(NamedNode(actor), term(name)))
            lines.append(write_shared(self.store.base, self.derived.value, actor, self._links_of(actor)))
        paging = Repaging(self.store, last.rest.sizes, self.units.gone(), self.units.made())
        for table, which, rows in paging.pages():
            old.update(self._find(NamedNode(page_of(self.store.base, table, which)), None))
            lines.append(self._page(table, which, rows) if rows else "")
        self.sizes = paging.sizes
        new = dict.fromkeys(parse("".join(lines), format=RdfFormat.N_QUADS))
        gone, fresh = old - new.keys(), [q for q in new if q not in old]
        for quad in gone:
            self.store.raw.remove(quad)
        self.store.raw.extend(fresh)
        return Replaced(len(fresh), len(gone))

    def _find(self, node: NamedNode, name: NamedNode | None) -> Iterator[Quad]:
        return self.store.raw.quads_for_pattern(node, name, None, self.derived)

    def _nodes_changed(self) -> tuple[set[Quad], list[str]]:
        """Give what the store holds of nodes that are gone or came out otherwise, and what is to be written of them."""
        was = dict(node for unit in self.units.gone() for node in unit.nodes)
        now = dict(node for unit in self.units.made() for node in unit.nodes)
        old = {q for iri, mark in was.items() if now.get(iri) != mark for q in self._of_node(NamedNode(iri))}
        return old, [piece for iri, mark, write in self._writing if was.get(iri) != mark for piece in write()]

    def _of_node(self, node: NamedNode) -> Iterator[Quad]:
        yield from self.store.raw.quads_for_pattern(None, term("canonical"), node, self.identity)
        shared = {term(name) for name in SHARED}
        for quad in self._find(node, None):
            if quad.predicate not in shared:
                yield quad
            if quad.predicate == _PARTICIPATION and isinstance(quad.object, NamedNode):
                yield from self._find(quad.object, None)
            elif quad.predicate == _SUMMARY:
                yield from self.store.raw.quads_for_pattern(None, _SUMMARY, quad.object, self.listings)

    def _ties_changed(self) -> list[str]:
        """Give those actors of whom units give other links than they did."""
        was, now = (_by_actor(units) for units in (self.units.gone(), self.units.made()))
        return sorted(actor for actor in was.keys() | now.keys() if was.get(actor) != now.get(actor))

    def _links_of(self, actor: str) -> list[tuple[str, str]]:
        """Give all links of somebody, from all units."""
        units = (self.units.known(name) for name in sorted(self.units.resting_on([actor])))
        return [link[1:] for unit in units if unit for link in unit.links if link[0] == actor]


def _by_actor(units: Iterable[Given]) -> dict[str, list[Link]]:
    """Give the links of each actor, in order."""
    found: dict[str, list[Link]] = {}
    for link in sorted(link for unit in units for link in unit.links):
        found.setdefault(link[0], []).append(link)
    return found
