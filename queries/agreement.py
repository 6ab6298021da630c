"""A dossier's encounters beside the public record's: what both tell of, only the one, only the other."""

from __future__ import annotations

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

    The record tells in one line whom somebody met on one stop; so an encounter agrees as well with one of more (or
    fewer) people whose days overlap with its own. Which of two such encounters it is need not be decided for that.

    >>> from whowhom.graph.store import Store
    >>> against(Store.memory())
    []
    """
    every = met(store)
    theirs = [e for e in every if _of_record(e, record) == len(e.sources)]
    known = {e.event for e in theirs}
    mine = [e for e in every if e.event not in known]
    told = {e.event: [t for t in theirs if _told(e, t)] for e in mine}
    answered = {t.event for found in told.values() for t in found}
    people = {p for e in mine for p in e.participants}
    first = min((e.earliest for e in mine if e.earliest), default="9999")
    last = max((e.latest for e in mine if e.latest), default="0000")
    out = []
    for e in every:
        if e.event in told:
            also = tuple(s for t in told[e.event] for s in t.sources)
            agreed = also or _of_record(e, record)
            out.append(Compared("agreed" if agreed else "only here", e._replace(sources=(*e.sources, *also))))
        elif e.event not in answered and len(people & set(e.participants)) > 1 and _within(e, first, last):
            out.append(Compared("only there", e))
    return out


def _of_record(e: Encounter, record: str) -> int:
    """Give how many of an encounter's sources are the record's."""
    return sum(s.doc.startswith(record) for s in e.sources)


def _told(mine: Encounter, theirs: Encounter) -> bool:
    """Say whether the record's encounter is, or holds, the dossier's: one kind, the same people, days that overlap."""
    few, many = sorted((set(mine.participants), set(theirs.participants)), key=len)
    days = mine.earliest and mine.latest and theirs.earliest and theirs.latest
    return (
        bool(days)
        and mine.type == theirs.type
        and len(few) > 1
        and few <= many
        and _within(theirs, mine.earliest or "", mine.latest or "")
    )


def _within(e: Encounter, first: str, last: str) -> bool:
    return (e.latest or "9999") >= first and (e.earliest or "0000") <= last
