"""The shapes of a valid graph, run as SPARQL on stores too big for SHACL engines.

Each shape is a file of `ontology/shapes/`: a SELECT of what breaks it, under a header that says what to tell people.
`ontology/shapes.ttl` says the same in SHACL; tests see that both agree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol

import pyoxigraph as ox

from ..ontology.shapes import Shape, shapes
from .errors import CheckFailed

__all__ = ["Finding", "check", "confirm", "passage", "refuse"]

_BATCH = 50
"""Graphs named in one query: the engine slows down where thousands are."""

_MANY = 2000
"""Graphs from which on asking all of them at once, and leaving out what was not asked for, is faster."""

_PASSAGE = """
PREFIX ww: <https://w3id.org/whowhom/ns#>
SELECT ?id ?start ?quote WHERE {
  GRAPH ?source { ?evidence ww:quote ?quote ; ww:charStart ?start ; ww:document ?document }
  OPTIONAL { GRAPH ?source { ?document ww:identifier ?id } }
  {
    SELECT DISTINCT ?evidence WHERE {
      VALUES ?focus { <%s> }
      { GRAPH ?any { ?focus ww:quote ?words } BIND(?focus AS ?evidence) }
      UNION { GRAPH ?any { ?focus ww:evidence ?evidence } }
      UNION { GRAPH ?any { ?claim ww:about ?focus ; ww:evidence ?evidence } }
      UNION { GRAPH ?any { ?node ?link ?focus . ?claim ww:about ?node ; ww:evidence ?evidence } }
      UNION { GRAPH ?derived { ?focus ww:claim ?claim } GRAPH ?any { ?claim ww:evidence ?evidence } }
    }
  }
}
"""
"""Evidence itself, of a claim, of what a claim is about, of what that leads to, or behind a derived node."""


class Queryable(Protocol):
    """What answers SPARQL as a `pyoxigraph.Store` does."""

    def query(
        self, query: str, /, *, named_graphs: list[Any] | None = None, substitutions: dict[Any, Any] | None = None
    ) -> Any:
        """Give the solutions of a query."""


class Finding(NamedTuple):
    """Something in the graph that breaks a shape; `severity` is `violation` or `warning`."""

    shape: str
    severity: str
    focus: str
    message: str
    remedy: str
    graph: str

    def __str__(self) -> str:
        """Give the one line that a person reads."""
        return f"{self.severity}: {self.focus}: {self.message} [{self.shape}]; {self.remedy}"


def check(store_like: Any, graphs: Iterable[str] | None = None) -> Iterator[Finding]:
    """Find what breaks the shapes, in the given named graphs or in all of them; sorted within each shape.

    `store_like` is a `whowhom.graph.Store`, a `pyoxigraph.Store`, or anything that answers queries as these do.

    >>> store = ox.Store()
    >>> store.load(b'''@prefix ww: <https://w3id.org/whowhom/ns#> .
    ... <https://example.org/p> { <https://example.org/p#1> a ww:Place }''', ox.RdfFormat.TRIG)
    >>> [(f.shape, f.message) for f in check(store)]
    [('named', 'an actor, place or post without a name')]
    """
    store: Queryable = getattr(store_like, "raw", store_like)
    only = None if graphs is None else sorted(set(graphs))
    for shape in shapes():
        yield from sorted(_broken(store, shape, only))


def confirm(store_like: Any, suspected: Mapping[str, Collection[str]]) -> Iterator[Finding]:
    """Find what breaks the shapes where they may be broken: in the graphs under each shape's name, as `check` does.

    >>> list(confirm(ox.Store(), {"named": ["https://example.org/p"]}))
    []
    """
    store: Queryable = getattr(store_like, "raw", store_like)
    for shape in shapes():
        if graphs := suspected.get(shape.name):
            yield from sorted(_broken(store, shape, sorted(set(graphs))))


def passage(store_like: Any, finding: Finding) -> tuple[str, int, str] | None:
    """Give where a person finds the matter: a document's id, a position in its text and the words that stand there.

    The first passage is given where several speak of the node; None where none does.

    >>> passage(ox.Store(), Finding("named", "violation", "https://example.org/p#1", "", "", "https://example.org/p"))
    """
    store: Queryable = getattr(store_like, "raw", store_like)
    rows = store.query(_PASSAGE % ox.NamedNode(finding.focus).value)
    found = [(row["id"].value if row["id"] else "", int(row["start"].value), row["quote"].value) for row in rows]
    return min(found, default=None)


def refuse(findings: Iterable[Finding], where: str | None = None) -> list[Finding]:
    """Give the warnings among findings, in their order.

    >>> refuse([])
    []

    Raises:
        CheckFailed: there is a violation; the message gives the first and says how many there are.

    """
    found = list(findings)
    broken = [f for f in found if f.severity == "violation"]
    if broken:
        more = f" (and {len(broken) - 1} more)" if len(broken) > 1 else ""
        first = broken[0]
        raise CheckFailed(f"{first.focus}: {first.message} [{first.shape}]{more}", where, first.remedy)
    return found


def _broken(store: Queryable, shape: Shape, graphs: list[str] | None) -> set[Finding]:
    """Give what breaks one shape, each node once a graph, with the least of the values that do."""
    values: dict[tuple[str, str], str] = {}
    for focus, value, graph in _rows(store, shape, graphs):
        key = (graph, focus)
        values[key] = min(values.get(key, value), value)
    return {_finding(shape, focus, value, graph) for (graph, focus), value in values.items()}


def _rows(store: Queryable, shape: Shape, graphs: list[str] | None) -> Iterator[tuple[str, str, str]]:
    if graphs is None or len(graphs) > _MANY:
        wanted = None if graphs is None else frozenset(graphs)
        for row in _run(store, shape, None):
            if wanted is None or row[2] in wanted:
                yield row
        return
    if shape.across:  # such a shape sees all graphs, and is asked about one at a time
        for graph in graphs:
            yield from _run(store, shape, None, graph)
        return
    for start in range(0, len(graphs), _BATCH):
        yield from _run(store, shape, graphs[start : start + _BATCH])


def _run(
    store: Queryable, shape: Shape, graphs: list[str] | None, about: str | None = None
) -> Iterator[tuple[str, str, str]]:
    named = None if graphs is None else [ox.NamedNode(g) for g in graphs]
    bound = {ox.Variable("graph"): ox.NamedNode(about)} if about else None
    for row in store.query(shape.query, named_graphs=named, substitutions=bound):
        yield row["focus"].value, row["value"].value if row["value"] else "", row["graph"].value


def _finding(shape: Shape, focus: str, value: str, graph: str) -> Finding:
    shown = f": {value[:80]}" if value else ""
    return Finding(shape.name, shape.severity, focus, f"{shape.message}{shown}", shape.remedy, graph)
