"""Events as single sources have them, with the nodes that all share in the place of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from . import ledger
from .capacities import Offices
from .claims import RawEvent
from .collected import Collected
from .derive_roles import Nameless, Resolved
from .identity import Identity
from .names import fold

__all__ = ["LocalTold", "Locals"]


class LocalTold(NamedTuple):
    """An event of one source, its actors resolved; with it as the source has it, and what is claimed of it."""

    event: ledger.LocalEvent
    raw: RawEvent
    claims: list[ledger.ClaimRow]


class Locals:
    """Gives local events by what they have in common with those that they may be one with."""

    def __init__(self, found: Collected, identity: Identity, offices: Offices) -> None:
        self.found, self.identity = found, identity
        self.nameless = Nameless(found, identity, offices)
        self.stands: dict[str, dict[str, Resolved]] = {}
        """Who stands in the place of participants without a name, by local event and local node."""

    def every(self) -> Iterator[tuple[str, LocalTold]]:
        """Give all events."""
        return self._resolved(self.found.told())

    def of(self, nodes: Collection[str]) -> Iterator[tuple[str, LocalTold]]:
        """Give some events."""
        return self._resolved(self.found.told_of(nodes))

    def _resolved(
        self, told: Iterable[tuple[list[RawEvent], list[ledger.ClaimRow]]]
    ) -> Iterator[tuple[str, LocalTold]]:
        for each, claims in told:
            for event in each:
                if stands := self.nameless.resolve(event):
                    self.stands[event.iri] = stands
                if claims:
                    local = self._local(event, claims[0], stands)
                    yield ledger.alike(local), LocalTold(local, each[-1], claims)

    def _local(self, event: RawEvent, claim: ledger.ClaimRow, stands: dict[str, Resolved]) -> ledger.LocalEvent:
        shared = self.identity.canonical
        return ledger.LocalEvent(
            iri=event.iri,
            source=event.graph,
            type=event.type,
            participants=frozenset(stands[p].person if p in stands else shared[p] for p in event.participants),
            date=event.date,
            place=shared.get(event.place or ""),
            status=claim.status,
            source_date=claim.source_date,
            name=fold(event.name) if event.name else "",
        )
