"""What of a store goes into an export: the claims of the statuses asked for, and all that they speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Quad

from ..graph.iris import ww
from ..graph.store import Store
from ..ontology.vocabulary import EVENT_TYPES, OCCURRED

__all__ = ["GRADES", "selected"]

GRADES = ("curated", "confident", "inferred")
"""Grades that go out unless others are asked for; flagged claims need a reviewer's word first."""

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RESOLVED = {ww(cls) for cls in (*(e.cls for e in EVENT_TYPES.values()), "Tenure", "Affiliation")}
SHORTCUTS = {ww(name) for name in ("met", "spokeWith", "visited", "worksAt")}
CACHED = {ww(name) for name in ("summary", "holding", "ties", "encounters")}
"""What the derived graph says twice for speed, of everything it holds: an export of a part must not count the rest."""
Nodes = dict[str, list[Quad]]


def selected(
    store: Store, statuses: Collection[str] = OCCURRED, grades: Collection[str] = GRADES, *, texts: bool = False
) -> Iterator[Quad]:
    """Give the triples of an export, each in its graph, in an order that is always the same.

    From a source's graph come the claims that have one of these statuses, are of one of these grades or accepted, and
    are not rejected, if the event, tenure or affiliation that they are about has come to such a status too; with each
    claim all that it leads to: its event, who took part, its evidence, its document. From the derived graph come these
    events and offices and the actors and places that they lead to; shortcuts such as `ww:met` only where all statuses
    of what occurred are asked for, since they rest on any of these. Identity and judgements come for the nodes given.

    The text of documents stays behind unless `texts` says otherwise: it is not ours to pass on, and tells of plans too.

    >>> list(selected(Store.memory()))
    []
    """
    yield from _Selection(store, set(map(ww, statuses)), set(map(ww, grades)), texts).quads()


@dataclass(slots=True)
class _Selection:
    store: Store
    statuses: set[str]
    grades: set[str]
    texts: bool
    given: set[str] = field(default_factory=set)
    """Every node that has been given so far."""
    claims: set[str] = field(default_factory=set)

    def quads(self) -> Iterator[Quad]:
        shared = _nodes(self.store, self.store.minter.graph("derived"))
        resolved = {iri for iri, quads in shared.items() if RESOLVED & _values(quads, TYPE)}
        kept = {iri for iri in resolved if self._counts(shared[iri], None)}
        judged = _nodes(self.store, self.store.minter.graph("judgements"))
        same = _nodes(self.store, self.store.minter.graph("identity"))
        for graph in self.store.graphs():
            if graph.startswith(f"{self.store.base}source/"):
                yield from self._source(_nodes(self.store, graph), same, kept, judged)
        yield from self._derived(shared, kept, resolved - kept)
        yield from self._given(same, lambda q: _iri(q.subject) in self.given and _iri(q.object) in self.given)
        yield from self._given(judged, lambda q: _iri(q.subject) in self.claims)

    def _counts(self, quads: list[Quad], judgement: str | None) -> bool:
        """Say whether a claim or derived node is of a status and grade asked for, and not rejected."""
        if judgement is None:
            judgement = next(iter(_values(quads, ww("judgement"))), None)
        graded = self.grades & _values(quads, ww("grade")) or judgement == ww("accepted")
        return bool(judgement != ww("rejected") and graded and self.statuses & _values(quads, ww("status")))

    def _source(self, nodes: Nodes, same: Nodes, kept: set[str], judged: Nodes) -> Iterator[Quad]:
        claims = set()
        for iri, quads in nodes.items():
            if ww("Claim") in _values(quads, TYPE):
                about = {s for a in _values(quads, ww("about")) for s in _values(same.get(a, []), ww("canonical"))}
                judgement = next(iter(_values(judged.get(iri, []), ww("judgement"))), None)
                if about & kept and self._counts(quads, judgement):
                    claims.add(iri)
        self.claims |= claims
        yield from self._closure(nodes, claims, lambda q: self.texts or q.predicate.value != ww("text"))

    def _derived(self, nodes: Nodes, kept: set[str], left_out: set[str]) -> Iterator[Quad]:
        shortcuts = {ww(status) for status in OCCURRED} <= self.statuses

        def wanted(quad: Quad) -> bool:
            name, target = quad.predicate.value, _iri(quad.object)
            if name == ww("claim"):
                return target in self.claims
            return name not in CACHED and target not in left_out and (shortcuts or name not in SHORTCUTS)

        yield from self._closure(nodes, kept, wanted)

    def _closure(self, nodes: Nodes, roots: Iterable[str], wanted: Callable[[Quad], bool]) -> Iterator[Quad]:
        """Give what is said of the roots and of all that they lead to within their graph."""
        reached, ahead = set(roots), list(roots)
        while ahead:
            for quad in nodes[ahead.pop()]:
                target = _iri(quad.object)
                if target in nodes and target not in reached and wanted(quad):
                    reached.add(target)
                    ahead.append(target)
        self.given |= reached
        for iri in sorted(reached):
            yield from filter(wanted, nodes[iri])

    def _given(self, nodes: Nodes, wanted: Callable[[Quad], bool]) -> Iterator[Quad]:
        for iri in sorted(nodes):
            yield from filter(wanted, nodes[iri])


def _nodes(store: Store, graph: str) -> Nodes:
    """Give a graph as node to what is said of it, in order."""
    out: Nodes = defaultdict(list)
    for quad in store.raw.quads_for_pattern(None, None, None, NamedNode(graph)):
        out[_iri(quad.subject)].append(quad)
    for quads in out.values():
        quads.sort(key=str)
    return dict(out)


def _values(quads: list[Quad], predicate: str) -> set[str]:
    return {_iri(q.object) for q in quads if q.predicate.value == predicate}


def _iri(term: object) -> str:
    """Give the IRI of a node; literals have none."""
    return term.value if isinstance(term, NamedNode) else ""
