"""The node of an event in the derived graph: all that it says, and how it is written."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from ..ontology.vocabulary import EVENT_TYPES
from . import dates, ledger
from .derive_seats import Seat
from .iris import Minter, pair_key, ww
from .sheet import Sheet
from .summary import SourceLine, Summary, dumps

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
    sources: tuple[SourceLine, ...]
    """Who tells of it; of encounters only, since listings show these."""


def write_event(minter: Minter, iri: str, content: EventNode, sheet: Sheet) -> None:
    """Write the node, and those of the participations where there is more to say of them than who."""
    for claim in content.claims:
        sheet.link(iri, "claim", claim)
    sheet.kind(iri, EVENT_TYPES[content.type].cls, content.name)
    sheet.text(iri, "eventType", content.type)
    for who in content.who:
        sheet.link(iri, "participant", who)
    if EVENT_TYPES[content.type].encounter:
        for a, b in combinations(content.who, 2):
            sheet.text(iri, "pair", pair_key(a, b))
    for seat in content.seats:
        _write_seat(minter.hashed("participation", iri, seat.who), iri, seat, sheet)
    if content.resolved is None:
        sheet.link(iri, "judgement", ww("rejected"))
        if content.corrected and EVENT_TYPES[content.type].encounter:
            base = minter.base
            parties = [actor.removeprefix(base) for actor in content.who]
            was = Summary(iri.removeprefix(base), content.type, "", "", parties, content.names)
            sheet.text(iri, "summary", dumps(was))
        return
    _write_resolved(iri, content.resolved, sheet)
    sheet.number(iri, "sources", content.independent)
    if EVENT_TYPES[content.type].encounter:
        sheet.text(iri, "summary", dumps(_summary(minter.base, iri, content, content.resolved)))


def _summary(base: str, iri: str, event: EventNode, resolved: ledger.Resolved) -> Summary:
    """Give all that a listing shows of an encounter, for one literal."""
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


def _write_seat(iri: str, event: str, seat: Seat, sheet: Sheet) -> None:
    sheet.kind(iri, "Participation")
    sheet.link(event, "participation", iri)
    sheet.link(iri, "actor", seat.who)
    if seat.why:
        sheet.link(iri, "grade", ww("inferred"))
        sheet.text(iri, "why", seat.why)
    for side in seat.sides:
        sheet.number(iri, "side", side)
    for tenure in seat.held:
        sheet.link(iri, "capacity", tenure)


def _write_resolved(iri: str, resolved: ledger.Resolved, sheet: Sheet) -> None:
    """Write status, grade, place and date as all claims together give them."""
    sheet.link(iri, "status", ww(resolved.status))
    sheet.link(iri, "grade", ww(resolved.grade))
    sheet.text(iri, "subtype", resolved.subtype)
    sheet.link(iri, "place", resolved.place)
    if resolved.disputed:
        sheet.true(iri, "disputed")
    for name, value in zip(("date", *["otherDate"] * len(resolved.dates)), resolved.dates, strict=False):
        sheet.text(iri, name, value)
    sheet.between(iri, *dates.hull(resolved.dates))
    for month in sorted({m for d in resolved.dates for m in dates.year_month(d)}):
        sheet.text(iri, "month", month)
