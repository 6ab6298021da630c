"""How many there are of each thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..graph.queryable import Queryable
from .asking import rows
from .plain import plain

__all__ = ["Stats", "stats"]


@dataclass(frozen=True, slots=True)
class Stats:
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
        return {name: getattr(self, name) for name in self.__slots__}


def stats(store: Queryable) -> Stats:
    """Count what the store holds: actors, offices and events once for all sources, claims for each.

    Documents are texts that were read (facts files too). Events that only flagged claims tell are left out, as they are
    from listings; claims are all there are.

    >>> from whowhom.graph.store import Store
    >>> stats(Store.memory()).quads
    0
    """
    things = _numbers(store, "counts")
    told = _numbers(store, "counts-of-sources")
    events: dict[str, dict[str, int]] = {}
    for type_, status, number in sorted(
        (str(plain(r["type"])), str(plain(r["status"])), _number(r["number"].value))
        for r in rows(store, "counts-of-events")
    ):
        events.setdefault(type_, {})[status] = number
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


def _numbers(store: Queryable, question: str) -> dict[str, int]:
    return {str(plain(r["kind"])): _number(r["number"].value) for r in rows(store, question) if "kind" in r}


def _number(text: str) -> int:
    return int(text)
