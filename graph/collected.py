"""What all source graphs say together, ready to be resolved and derived.

A first build needs all events at once, by node: they wait on disk where they are many. A later one needs those of some
graphs alone: there they stay as they were packed until they are asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from msgspec import Raw

from .claims import Gathered, Judged, LocalPost, LocalTenure, RawEvent, Said, judgements, own
from .gathering import gather_graph
from .identity import Cast
from .ledger import ClaimRow
from .locals import Links
from .packing import unpack
from .recall import fingerprint
from .runs import LARGE, Runs, keyed
from .sources import Pile, Sources
from .store import Store

__all__ = ["Collected", "Held", "Told", "collect"]

_GRAPH = attrgetter("graph")


class Told(NamedTuple):
    """An event as a source has it, and what is claimed of it; None where that is all that a graph has of it."""

    event: RawEvent | None
    claims: list[ClaimRow]


class Held(NamedTuple):
    """A tenure or affiliation as a source has it, and what is claimed of it; None where that is all that is known."""

    tenure: LocalTenure | None
    claims: list[ClaimRow]


class Collected:
    """What several graphs hold together: claims with the days of their sources and what reviewers said of them.

    With `some`, the events of some graphs will be asked for, not all.

    >>> found = Collected(None)
    >>> found.take(Gathered())
    >>> list(found.told())
    []
    """

    def __init__(self, folder: Path | None, *, some: bool = False) -> None:
        apart = None if some else folder
        self.sources = Sources(apart)
        self.actors = Cast(self.sources.numbers)
        self.within, self.state_of = Links(self.sources.numbers), Links(self.sources.numbers)
        self.declared: set[str] = set()
        """Those sources that graphs other than their own speak of."""
        self.acted: set[str] = set()
        """Those tenures in which somebody is said to have taken part in an event, where all events were asked for."""
        self.group_posts: dict[str, tuple[str, str | None]] = {}
        self.posts = Pile(apart, list[LocalPost])
        self.years = Pile(apart, dict[str, tuple[int, int]])
        self.foreign: dict[str, list[str]] = {}
        self.judged: dict[str, Judged] = {}
        self.some = some
        self.graphs: Runs[str] = Runs(apart, str)
        """Of each graph, the hash of what it says."""
        self._of_graph: dict[str, Raw | Said] = {}
        self._tenures: list[LocalTenure] = []
        """Where only some are asked for; else they wait on disk as well."""
        self._held = Runs(folder, Held, LARGE)
        self._events = Runs(folder, Told, LARGE)

    def take(self, part: Gathered[Said] | Gathered[Raw]) -> None:
        """Add what one more file says."""
        for iri, row in part.sources.items():
            self.sources.take(iri, row)
        self.actors.take(part.actors)
        self.within.take(part.within)
        self.state_of.take(part.state_of)
        self.group_posts.update(part.group_posts)
        self.years.append(part.years)
        self.posts.append(part.posts)
        for iri, graphs in part.foreign.items():
            self.foreign[iri] = sorted({*self.foreign.get(iri, ()), *graphs})
        self.declared |= part.sources.keys() - part.graphs.keys()
        for graph, mark in part.graphs.items():
            self.graphs.add(graph, mark)
        if self.some:
            self._of_graph.update(part.told)
            self._tenures += part.tenures
        else:
            for tenure in part.tenures:
                self._held.add(tenure.iri, Held(tenure, []))
            for said in part.told.values():
                self._spread(_read(said))

    def _spread(self, said: Said) -> None:
        """Put all events of a graph where they are sorted by node."""
        claims = dict(said.claims)
        for event in said.events:
            self._events.add(event.iri, Told(event, claims.pop(event.iri, [])))
            self.acted.update([tenure for _, tenure in event.capacities])
        for about, rest in claims.items():
            if "#event-" in about:
                self._events.add(about, Told(None, rest))
            else:
                self._held.add(about, Held(None, rest))

    def told(self) -> Iterator[tuple[list[RawEvent], list[ClaimRow]]]:
        """Give every event, by node, as each graph has it, with all claims about it."""
        for _, every in keyed(self._events):
            yield from self._together(every)

    def told_of(self, nodes: Iterable[str]) -> Iterator[tuple[list[RawEvent], list[ClaimRow]]]:
        """Give some events in the same way, where only some are asked for."""
        for iri in sorted(set(nodes)):
            every = []
            for graph in dict.fromkeys((own(iri), *self.foreign.get(iri, ()))):
                said = self._said(graph)
                claims = said.claims.get(iri, [])
                events = [e for e in said.events if e.iri == iri]
                every += [Told(e, []) for e in events] + [Told(None, claims)]
            yield from self._together(every)

    def nodes_of(self, graph: str) -> set[str]:
        """Give the events that a graph tells or claims something of, where only some are asked for."""
        said = self._said(graph)
        return {e.iri for e in said.events} | {iri for iri in said.claims if "#event-" in iri}

    def abouts(self, graph: str) -> set[str]:
        """Give whatever a graph tells or claims something of, where only some graphs are asked."""
        said = self._said(graph)
        return {e.iri for e in said.events} | said.claims.keys()

    def tenures(self) -> Iterable[LocalTenure]:
        """Give every tenure and affiliation, by node, as each graph has it."""
        return self._tenures if self.some else (tenure for tenure, _ in self.held())

    def held(self) -> Iterator[tuple[LocalTenure, list[ClaimRow]]]:
        """Give the same with all claims about each, where all are asked for."""
        for _, every in keyed(self._held):
            claims = self._counted([c for h in every for c in h.claims])
            for tenure in sorted((h.tenure for h in every if h.tenure), key=_GRAPH):
                yield tenure, claims

    def claims(self, tenure: str) -> list[ClaimRow]:
        """Give what is claimed of a tenure or an affiliation, where only some are asked for."""
        graphs = dict.fromkeys((own(tenure), *self.foreign.get(tenure, ())))
        return self._counted([c for graph in graphs for c in self._said(graph).claims.get(tenure, ())])

    def settle(self, judged: dict[str, Judged]) -> None:
        """Take what reviewers said of claims, now that all is there."""
        self.judged = judged
        self._tenures.sort(key=lambda t: (t.iri, t.graph))

    def _said(self, graph: str) -> Said:
        """Give what a graph says, read once."""
        known = self._of_graph.get(graph)
        if known is None:
            return Said([], {})
        said = self._of_graph[graph] = _read(known)
        return said

    def _together(self, every: Collection[Told]) -> Iterator[tuple[list[RawEvent], list[ClaimRow]]]:
        events = sorted((t.event for t in every if t.event), key=_GRAPH)
        if events:
            yield events, self._counted([c for t in every for c in t.claims])

    def _counted(self, claims: Collection[ClaimRow]) -> list[ClaimRow]:
        """Give claims as they count: since the days of their sources, as reviewers said, in order."""
        days, judged = self.sources, self.judged
        known = [ClaimRow(*c[:5], row.as_of if (row := days.get(c.source)) else None, *c[6:]) for c in claims]
        if judged:
            known = [c._replace(**judged[c.claim]._asdict()) if c.claim in judged else c for c in known]
        return sorted(known, key=lambda c: (c.claim, c.source)) if len(known) > 1 else known


def _read(said: Raw | Said) -> Said:
    return said if isinstance(said, Said) else unpack(bytes(said), Said)


def collect(store: Store, *, some: bool = False) -> Collected:
    """Read all source graphs of a store."""
    prefix, found = f"{store.base}source/", Collected(store.path and store.path.parent, some=some)
    for graph in store.graphs():
        if graph.startswith(prefix):
            nodes = store.nodes(graph)
            part = gather_graph(graph, nodes, store.minter)
            part.graphs[graph] = marked(nodes)
            found.take(part)
    found.settle(judgements(store))
    return found


def marked(nodes: Mapping[str, Mapping[str, Collection[str]]]) -> str:
    """Give a hash of what a graph of a store says, whatever the order in which the store gives it."""
    return fingerprint(
        sorted((iri, sorted((name, sorted(v)) for name, v in node.items())) for iri, node in nodes.items())
    )
