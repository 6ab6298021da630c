"""A dossier's encounters beside the public record's: what both tell of, only the one, only the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..graph.queryable import Queryable
from .encounters import Encounter, met

__all__ = ["RECORD", "Compared", "against"]

RECORD = "historian/"
"""What the ids of the public record's documents begin with."""


class Compared(NamedTuple):
    """One encounter and who tells of it: `agreed`, `only here` or `only there`."""

    found: str
    encounter: Encounter

    def to_json(self) -> dict[str, Any]:
        """Give the row that scripts rely on."""
        return {"found": self.found, **self.encounter.to_json()}


def against(store: Queryable, record: str = RECORD) -> list[Compared]:
    """Give the dossier's encounters, and those of the record with the same people in the dossier's time.

    >>> from whowhom.graph.store import Store
    >>> against(Store.memory())
    []
    """
    every = met(store)
    mine = [e for e in every if any(not s.doc.startswith(record) for s in e.sources)]
    people = {p for e in mine for p in e.participants}
    first = min((e.earliest for e in mine if e.earliest), default="9999")
    last = max((e.latest for e in mine if e.latest), default="0000")
    return list(_compared(every, record, people, first, last))


def _compared(every: list[Encounter], record: str, people: set[str], first: str, last: str) -> Iterator[Compared]:
    for e in every:
        theirs = [s for s in e.sources if s.doc.startswith(record)]
        if len(theirs) < len(e.sources):
            yield Compared("agreed" if theirs else "only here", e)
        elif theirs and len(people & set(e.participants)) > 1 and _within(e, first, last):
            yield Compared("only there", e)


def _within(e: Encounter, first: str, last: str) -> bool:
    return (e.latest or "9999") >= first and (e.earliest or "0000") <= last
