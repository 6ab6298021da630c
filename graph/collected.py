"""What all source graphs say together, ready to be resolved and derived; events wait on disk where they are many."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from .claims import Gathered, Judged, LocalTenure, RawEvent, SourceRow, better, gather_graph, judgements
from .identity import Bearer
from .ledger import ClaimRow
from .runs import Runs, keyed
from .store import Store

__all__ = ["Collected", "Told", "collect"]


class Told(NamedTuple):
    """An event as a source has it, and what is claimed of it; None where that is all that a graph has of it."""

    event: RawEvent | None
    claims: list[ClaimRow]


class Collected:
    """What several graphs hold together: claims with the days of their sources and what reviewers said of them.

    >>> found = Collected(None)
    >>> found.take(Gathered())
    >>> list(found.events())
    []
    """

    def __init__(self, folder: Path | None) -> None:
        self.actors: list[Bearer] = []
        self.within: dict[str, str] = {}
        self.state_of: dict[str, str] = {}
        self.sources: dict[str, SourceRow] = {}
        self.tenures: list[LocalTenure] = []
        self.acted: set[str] = set()
        """Those tenures in which somebody is said to have taken part in an event."""
        self.group_posts: dict[str, tuple[str, str | None]] = {}
        self.judged: dict[str, Judged] = {}
        self._of_tenures: dict[str, list[ClaimRow]] = {}
        self._events = Runs(folder, Told)

    def take(self, part: Gathered) -> None:
        """Add what one more file says."""
        self.actors += part.actors
        self.tenures += part.tenures
        self.within.update(part.within)
        self.state_of.update(part.state_of)
        self.group_posts.update(part.group_posts)
        for iri, row in part.sources.items():
            self.sources[iri] = better(row, self.sources.get(iri))
        claims = dict(part.claims)
        for event in part.events:
            self._events.add(event.iri, Told(event, claims.pop(event.iri, [])))
            self.acted.update([tenure for _, tenure in event.capacities])
        for about, rest in claims.items():
            if "#event-" in about:
                self._events.add(about, Told(None, rest))
            else:
                self._of_tenures.setdefault(about, []).extend(rest)

    def events(self) -> Iterator[RawEvent]:
        """Give every event, as each source has it."""
        return (event for _, (event, _) in self._events if event)

    def told(self) -> Iterator[tuple[list[RawEvent], list[ClaimRow]]]:
        """Give every event, by node, as each graph has it, with all claims about it."""
        for _, every in keyed(self._events):
            events = sorted((t.event for t in every if t.event), key=lambda e: e.graph)
            if events:
                yield events, self._counted([c for t in every for c in t.claims])

    def claims(self, tenure: str) -> list[ClaimRow]:
        """Give what is claimed of a tenure or an affiliation."""
        return self._counted(self._of_tenures.get(tenure, ()))

    def settle(self, judged: dict[str, Judged]) -> None:
        """Take what reviewers said of claims, now that all is there."""
        self.judged = judged
        self.tenures.sort(key=lambda t: (t.iri, t.graph))

    def _counted(self, claims: Collection[ClaimRow]) -> list[ClaimRow]:
        """Give claims as they count: since the days of their sources, as reviewers said, in order."""
        days, judged = self.sources, self.judged
        known = [ClaimRow(*c[:5], row.as_of if (row := days.get(c.source)) else None, *c[6:]) for c in claims]
        if judged:
            known = [c._replace(**judged[c.claim]._asdict()) if c.claim in judged else c for c in known]
        return sorted(known, key=lambda c: (c.claim, c.source)) if len(known) > 1 else known


def collect(store: Store) -> Collected:
    """Read all source graphs of a store."""
    prefix, found = f"{store.base}source/", Collected(store.path and store.path.parent)
    for graph in store.graphs():
        if graph.startswith(prefix):
            found.take(gather_graph(graph, store.nodes(graph), store.minter))
    found.settle(judgements(store))
    return found
