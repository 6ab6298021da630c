"""On which side of the table somebody sat at an event, and in which capacity: what a source says beats what fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from . import dates, ledger
from .capacities import Offices, as_told, capacity
from .claims import RawEvent
from .derive_roles import Resolved
from .locals import Canonical

__all__ = ["Seat", "Seats", "Sides"]

Sides = dict[str, set[int]]


class Seat(NamedTuple):
    """How somebody took part: on which sides of the table, under which tenures, and why it is they, where inferred."""

    who: str
    sides: tuple[int, ...]
    held: tuple[str, ...]
    why: str | None


@dataclass(slots=True)
class Seats:
    """Whom sources call what, and who held which office."""

    canonical: Canonical
    offices: Offices
    tenures: Mapping[str, str]
    """The canonical tenure of each local one in which somebody is said to have acted."""
    stands: dict[str, dict[str, Resolved]]
    """Who stands in the place of participants without a name, by local event and local node."""

    def sides(self, raw: Collection[RawEvent]) -> Sides:
        """Give on which side of the table each actor sat, as far as any source says."""
        sides: Sides = defaultdict(set)
        for part in raw:
            stands = self.stands.get(part.iri, {})
            for actor, side in part.sides:
                sides[stands[actor].person if actor in stands else self.canonical[actor]].add(side)
        return sides

    def taken(
        self,
        who: Collection[str],
        raw: Collection[RawEvent],
        sides: Sides,
        resolved: ledger.Resolved | None,
        sources: set[str],
    ) -> Iterator[Seat]:
        """Give side and capacity of each participant, where either is known."""
        earliest, latest = dates.hull(resolved.dates if resolved else ())
        told = self._told(raw)
        why = {s.person: s.why for e in raw for s in self.stands.get(e.iri, {}).values()}
        for actor in who:
            offices = self.offices.get(actor)
            fitting = capacity(offices, earliest, latest, sources)
            held = tuple(sorted(as_told(offices, fitting, told.get(actor, set()))))
            if held or sides.get(actor):
                yield Seat(actor, tuple(sorted(sides.get(actor, ()))), held, why.get(actor))

    def _told(self, raw: Collection[RawEvent]) -> dict[str, set[str]]:
        """Give the tenures in which sources say that somebody took part."""
        told: dict[str, set[str]] = defaultdict(set)
        for part in raw:
            for actor, tenure in part.capacities:
                told[self.canonical[actor]].add(self.tenures[tenure])
        return told
