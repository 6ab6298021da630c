"""How many there are of each thing."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..graph.queryable import Queryable
from .asking import rows
from .plain import plain
from .quick import lines

__all__ = ["Stats", "stats"]


class Stats(NamedTuple):
    """How many there are of each thing in one store; `events` by type and status."""

    documents: int
    persons: int
    organizations: int
    states: int
    places: int
    posts: int
    tenures: int
    events: dict[str, dict[str, int]]
    claims: int
    evidence: int
    quads: int

    def to_json(self) -> dict[str, Any]:
        """Give the one object that scripts rely on."""
        return self._asdict()


def stats(store: Queryable) -> Stats:
    """Count what the store holds: actors, offices and events once for all sources, claims for each.

    Documents are texts that were read (facts files too). Events that only flagged claims tell are left out, as they are
    from listings; claims are all there are.

    >>> from whowhom.graph.store import Store
    >>> stats(Store.memory()).quads
    0
    """
    things = {str(kind): int(number or 0) for kind, number in lines(store, "counts")}
    told = {str(plain(r["kind"])): int(r["number"].value) for r in rows(store, "counts-of-sources")}
    events: dict[str, dict[str, int]] = {}
    for type_, status, number in lines(store, "counts-of-events"):
        events.setdefault(str(type_), {})[str(status)] = int(number or 0)
    return Stats(
        documents=told.get("Document", 0),
        persons=things.get("Person", 0),
        organizations=things.get("Organization", 0),
        states=things.get("State", 0),
        places=things.get("Place", 0),
        posts=things.get("Post", 0),
        tenures=things.get("Tenure", 0),
        events=events,
        claims=told.get("Claim", 0),
        evidence=told.get("Evidence", 0),
        quads=store.count(),
    )
