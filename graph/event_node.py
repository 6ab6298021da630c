"""The node of an event in the derived graph: all that it says, and how it is written."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from ..ontology.vocabulary import EVENT_TYPES
from . import dates, ledger
from .derive_seats import Seat
from .iris import Minter
from .sheet import Pen
from .summary import Source, Summary, dumps

__all__ = ["EventNode", "write_event"]


class EventNode(NamedTuple):
    """All that the node of an event says."""

    type: str
    name: str | None
    who: tuple[str, ...]
    claims: tuple[str, ...]
    seats: tuple[Seat, ...]
    resolved: ledger.Resolved | None
    """What the claims amount to; its own list of them is emptied."""
    corrected: bool
    """Whether they amount to nothing only since a correction."""
    independent: int
    names: tuple[str, ...]
    """What those who take part are called."""
    where: str | None
    """What the place is called."""
    sources: tuple[Source, ...]
    """Who tells of it; of encounters only, since listings show these."""


def write_event(minter: Minter, iri: str, content: EventNode, pen: Pen) -> list[str]:
    """Write the node, and those of the participations where there is more to say of them than who.

    Gives the nodes under which an encounter is listed: who takes part, each two of them, where it is, its months.
    """
    for claim in content.claims:
        pen.link(iri, "claim", claim)
    pen.kind(iri, EVENT_TYPES[content.type].cls, content.name)
    pen.text(iri, "eventType", content.type)
    for who in content.who:
        pen.link(iri, "participant", who)
    for seat in content.seats:
        _write_seat(minter.hashed("participation", iri, seat.who), iri, seat, pen)
    if content.resolved is None:
        pen.word(iri, "judgement", "rejected")
    else:
        _write_resolved(iri, content.resolved, pen)
        pen.number(iri, "sources", content.independent)
    if not EVENT_TYPES[content.type].encounter or not (content.resolved or content.corrected):
        return []
    pen.text(iri, "summary", dumps(_summary(minter.base, iri, content, content.resolved)))
    listed = [*content.who, *(minter.pair(a, b) for a, b in combinations(content.who, 2))]
    if content.resolved:
        listed += filter(None, [content.resolved.place])
        listed += map(minter.month, _months(content.resolved))
    return listed


def _summary(base: str, iri: str, event: EventNode, resolved: ledger.Resolved | None) -> Summary:
    """Give all that a listing shows of an encounter, for one literal; of one that a correction took away, less."""
    if resolved is None:
        who = [actor.removeprefix(base) for actor in event.who]
        return Summary(iri.removeprefix(base), event.type, "", "", who, event.names)
    earliest, latest = dates.hull(resolved.dates)
    return Summary(
        event=iri.removeprefix(base), type=event.type, status=resolved.status, grade=resolved.grade,
        who=[who.removeprefix(base) for who in event.who], names=event.names,
        date=resolved.dates[0] if resolved.dates else None, earliest=earliest, latest=latest,
        independent=event.independent, sources=event.sources,
        place=resolved.place and resolved.place.removeprefix(base), where=event.where, subtype=resolved.subtype,
        dates=resolved.dates if len(resolved.dates) > 1 else (), disputed=resolved.disputed,
        sides={seat.who.removeprefix(base): seat.sides for seat in event.seats if seat.sides},
    )  # fmt: skip


def _write_seat(iri: str, event: str, seat: Seat, pen: Pen) -> None:
    pen.kind(iri, "Participation")
    pen.link(event, "participation", iri)
    pen.link(iri, "actor", seat.who)
    if seat.why:
        pen.word(iri, "grade", "inferred")
        pen.text(iri, "why", seat.why)
    for side in seat.sides:
        pen.number(iri, "side", side)
    for tenure in seat.held:
        pen.link(iri, "capacity", tenure)


def _write_resolved(iri: str, resolved: ledger.Resolved, pen: Pen) -> None:
    """Write status, grade, place and date as all claims together give them."""
    pen.word(iri, "status", resolved.status)
    pen.word(iri, "grade", resolved.grade)
    pen.text(iri, "subtype", resolved.subtype)
    pen.link(iri, "place", resolved.place)
    if resolved.disputed:
        pen.true(iri, "disputed")
    for name, value in zip(("date", *["otherDate"] * len(resolved.dates)), resolved.dates, strict=False):
        pen.text(iri, name, value)
    pen.between(iri, *dates.hull(resolved.dates))
    for month in _months(resolved):
        pen.text(iri, "month", month)


def _months(resolved: ledger.Resolved) -> list[str]:
    """Give the months that its dates touch."""
    return sorted({month for day in resolved.dates for month in dates.year_month(day)})
