"""The store: Oxigraph on disk, one named graph per source, given to users as an rdflib Dataset."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from .errors import DossierError, StoreBusy
from .iris import DEFAULT_BASE, Minter

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["Replaced", "Store", "Term"]

Term = ox.NamedNode | ox.BlankNode | ox.Literal
_TERMS = (ox.NamedNode, ox.BlankNode, ox.Literal)  # a tuple is asked three times faster than a union
LARGE = 20_000
"""Quads from which on bulk loading is several times faster than one transaction."""

OPEN_TRIES = 20
"""A read-only opening can meet a writer in the middle of a switch of files: it is tried again for a second."""


class Replaced(NamedTuple):
    """How many quads a change of the store added and took away."""

    added: int = 0
    removed: int = 0


class Store:
    """An open store and the base under which its IRIs are made; `raw` is the engine's own handle.

    >>> store = Store.memory()
    >>> store.replace("https://whowhom.example/source/n", [])
    Replaced(added=0, removed=0)
    >>> list(store.graphs())
    []
    """

    __slots__ = ("minter", "path", "raw")

    def __init__(self, raw: ox.Store, minter: Minter, path: Path | None = None) -> None:
        self.raw = raw
        self.minter = minter
        self.path = path

    @classmethod
    def memory(cls, base: str = DEFAULT_BASE) -> Store:
        """Give an empty store in memory."""
        return cls(ox.Store(), Minter(base))

    @classmethod
    def open(cls, path: Path, base: str = DEFAULT_BASE, *, read_only: bool = True) -> Store:
        """Open the store in a folder.

        Raises:
            StoreBusy: another process is writing it.
            DossierError: it cannot be read: build it again.

        """
        for attempt in range(OPEN_TRIES):
            try:
                raw = ox.Store.read_only(str(path)) if read_only else ox.Store(str(path))
                return cls(raw, Minter(base), path)
            except OSError as e:
                if "lock" in str(e).casefold():
                    raise StoreBusy("another whowhom is writing this store", str(path), "wait for it to end") from None
                if not read_only or attempt == OPEN_TRIES - 1:
                    raise DossierError(f"the store cannot be opened ({e})", str(path), "run `whowhom build`") from None
                time.sleep(0.05)
        raise AssertionError("unreachable")

    @property
    def base(self) -> str:
        """Give the base of the dossier's IRIs."""
        return self.minter.base

    def query(
        self, text: str, bind: Mapping[str, Term] | None = None, *, default_graph: str | None = None
    ) -> Iterator[dict[str, Term]]:
        """Run a SELECT with its parameters bound, and give each row as variable to term; unbound ones are left out.

        >>> store = Store.memory()
        >>> [row["x"].value for row in store.query("SELECT ?x { VALUES ?x { 1 } }")]
        ['1']
        """
        found = self.raw.query(
            text,
            substitutions={ox.Variable(k): v for k, v in bind.items()} if bind else None,
            default_graph=ox.NamedNode(default_graph) if default_graph else None,
        )
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError("only SELECT queries give rows")
        names = [v.value for v in found.variables]
        for row in found:
            yield {name: term for name, term in zip(names, row, strict=True) if isinstance(term, _TERMS)}

    def values(self, text: str, *, default_graph: str) -> Iterator[str]:
        """Run a SELECT of one column, and give what stands in it, as text; what is unbound is left out.

        >>> list(Store.memory().values("SELECT ?x { VALUES ?x { 1 2 } }", default_graph="https://whowhom.example/graph/derived"))
        ['1', '2']
        """
        found = self.raw.query(text, default_graph=ox.NamedNode(default_graph))
        return (term.value for (term,) in found if term is not None)  # type: ignore[union-attr]

    def about(
        self, nodes: Iterable[str], *properties: str, graph: str | None = None
    ) -> Iterator[tuple[str, str, Term]]:
        """Give what a graph, or any, says of nodes by some properties, as (node, property, value); all as IRIs.

        >>> list(Store.memory().about(["https://whowhom.example/person/xi-jinping"], "https://w3id.org/whowhom/ns#state"))
        []
        """
        predicates = [(p, ox.NamedNode(p)) for p in properties]
        where = ox.NamedNode(graph) if graph else None
        for node in nodes:
            subject = ox.NamedNode(node)
            for name, predicate in predicates:
                for quad in self.raw.quads_for_pattern(subject, predicate, None, where):
                    if isinstance(value := quad.object, _TERMS):
                        yield node, name, value

    def reaching(self, node: str, name: str) -> Iterator[str]:
        """Give a node and all from which a property leads to it in the derived graph, over however many steps.

        >>> list(Store.memory().reaching("https://whowhom.example/state/china", "https://w3id.org/whowhom/ns#within"))
        ['https://whowhom.example/state/china']
        """
        derived, predicate = ox.NamedNode(self.minter.graph("derived")), ox.NamedNode(name)
        known, waiting = {node: None}, [node]
        while waiting:
            for quad in self.raw.quads_for_pattern(None, predicate, ox.NamedNode(waiting.pop()), derived):
                if isinstance(quad.subject, ox.NamedNode) and (found := quad.subject.value) not in known:
                    known[found] = None
                    waiting.append(found)
        return iter(known)

    def says(self, node: str, name: str, other: str) -> bool:
        """Say whether a property leads from one node to another in the derived graph.

        >>> Store.memory().says("https://whowhom.example/a", "https://w3id.org/whowhom/ns#met", "https://whowhom.example/b")
        False
        """
        ends = ox.NamedNode(node), ox.NamedNode(name), ox.NamedNode(other)
        return ox.Quad(*ends, ox.NamedNode(self.minter.graph("derived"))) in self.raw

    def count(self) -> int:
        """Give how many quads there are."""
        return len(self.raw)

    def graphs(self) -> Iterator[str]:
        """Give the names of all graphs, sorted."""
        return iter(sorted(g.value for g in self.raw.named_graphs()))

    def replace(self, graph: str, quads: Iterable[ox.Quad]) -> Replaced:
        """Put these quads in the place of all that the graph held, touching only what differs; give how much did.

        A source's graph is written in one transaction, there whole or not at all. Large graphs go in by the engine's
        bulk loader, which is not atomic: a build marks the store dirty before and clean after.
        """
        new = dict.fromkeys(quads)
        old = set(self.raw.quads_for_pattern(None, None, None, ox.NamedNode(graph)))
        gone = old - new.keys()
        for quad in gone:
            self.raw.remove(quad)
        fresh = [q for q in new if q not in old] if old else list(new)
        if len(fresh) > LARGE:
            self.raw.bulk_extend(fresh)
        else:
            self.raw.extend(fresh)
        if not new:
            self.raw.remove_graph(ox.NamedNode(graph))
        return Replaced(len(fresh), len(gone))

    def nodes(self, graph: str) -> dict[str, dict[str, list[str]]]:
        """Give a whole graph as node to property to values; properties by their last step (`label`, `participant`)."""
        out: dict[str, dict[str, list[str]]] = {}
        for quad in self.raw.quads_for_pattern(None, None, None, ox.NamedNode(graph)):
            name = quad.predicate.value
            name = name[max(name.rfind("#"), name.rfind("/")) + 1 :]
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, _TERMS):
                out.setdefault(quad.subject.value, {}).setdefault(name, []).append(quad.object.value)
        return out

    def dataset(self) -> Dataset:
        """Give the store as an rdflib `Dataset`; its default graph is the union of all graphs."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        return Dataset(store=OxigraphStore(store=self.raw), default_union=True)

    def flush(self) -> None:
        """Write everything through to the disk."""
        if self.path is not None:
            self.raw.flush()

    def optimize(self) -> None:
        """Write everything through, and let the engine put its files in order: else it would do so after some write."""
        if self.path is not None:
            self.raw.flush()
            self.raw.optimize()

    def close(self) -> None:
        """Let go of the folder; nothing can be asked of the store any more."""
        del self.raw  # the engine is done when its last handle is gone
