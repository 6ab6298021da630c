"""One event in the derived graph: what its claims together say, who sat where, in which tables it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import combinations

from ..ontology.vocabulary import EVENT_TYPES, OCCURRED, PROSPECTS
from . import dates, ledger
from .claims import RawEvent
from .collected import Collected
from .derive_offices import OFFICIAL
from .derive_seats import Seats, Sides
from .event_node import EventNode, write_event
from .identity import Identity
from .independence import Independence
from .iris import Minter
from .local_events import LocalTold
from .renewal import Renewal
from .summary import Source
from .tables import EventRow, ToldRow

__all__ = ["ENCOUNTERS", "Working"]

ENCOUNTERS = {"meeting": "met", "call": "spokeWith"}


@dataclass(slots=True)
class Working:
    """All that events are worked out with."""

    renewal: Renewal
    found: Collected
    identity: Identity
    seats: Seats
    minter: Minter
    independence: Independence
    taken: set[str] = field(default_factory=set)
    """Those nodes that events have by now which may be called alike."""

    def work_out(self, group: list[ledger.LocalEvent], told: list[LocalTold]) -> None:
        """Have an event written, listed and linked, and its first and last day given where it is an encounter."""
        raw = [t.raw for t in told]
        who = tuple(sorted(frozenset().union(*(e.participants for e in group))))
        claims = [self._as_sure(t.raw, c) for t in told for c in t.claims]
        kind, shared = group[0].type, self.identity.canonical
        resolved = ledger.resolve(
            ledger.ClaimRow(*c[:7], shared.get(c.place), *c[8:]) if c.place else c for c in claims
        )
        sides = self.seats.sides(raw)
        listed = resolved if EVENT_TYPES[kind].encounter else None
        content = EventNode(
            kind,
            next((e.name for e in raw if e.name), None),
            who,
            tuple(c.claim for c in claims),
            tuple(self.seats.taken(who, raw, sides, resolved, {c.source for c in claims})),
            resolved and resolved._replace(claims=()),
            resolved is None and any(c.corrected for c in claims),
            self.independence.count(c.source for c in resolved.claims) if resolved else 0,
            tuple(self.identity.actors[w].label for w in who),
            self.identity.actors[resolved.place].label if resolved and resolved.place else None,
            tuple(sorted({self._source(c.source) for c in listed.claims}, key=_oldest_first)) if listed else (),
        )
        iri = self._named(group[0], who)
        self._tabulate(iri, content, any(c.status in PROSPECTS for c in claims))
        if kind in ENCOUNTERS:
            self._tell(iri, told)
            self.renewal.head(group[0])
        self.renewal.node(iri, content, [e.iri for e in group], partial(write_event, self.minter, iri, content))
        if resolved and resolved.status in OCCURRED and resolved.grade in OFFICIAL and not resolved.disputed:
            self._shortcuts(kind, who, resolved.place, sides)
        if listed:
            self.renewal.give(*filter(None, dates.hull(listed.dates)))
            for actor in who:
                self.renewal.encounter(actor)

    def _named(self, first: ledger.LocalEvent, who: tuple[str, ...]) -> str:
        """Give the event's node, by what it is named after; whoever was in two cities on one day made two visits.

        What is one with no other is named after its local node: two statements of one day know nothing of each other.
        """
        there = [first.name or first.place] if first.type in ledger.ANCHORED else []
        there += [first.iri] if ledger.alone(first) else []
        iri = self.minter.hashed("event", first.type, *who, first.date or first.iri, *there)
        if iri in self.taken:
            iri = self.minter.hashed("event", first.type, *who, first.date, *there, first.iri)
        self.taken.add(iri)
        return iri

    def _tabulate(self, iri: str, event: EventNode, foreseen: bool) -> None:
        """Have the event listed, and who acted in it in which office."""
        known, base, renewal = event.resolved, self.minter.base, self.renewal
        short, names = iri.removeprefix(base), sorted(set(event.names))
        if known is None:
            renewal.row(
                "rejected", EventRow(short, event.type, names, None, None, None, 0, False, None, None, foreseen)
            )
            return
        date = known.dates[0] if known.dates else None
        renewal.row(known.status, EventRow(
            short, event.type, names, known.status, known.grade, date, event.independent, known.disputed,
            dates.hull(known.dates)[1], event.where, foreseen,
        ))  # fmt: skip
        if known.grade != "flagged":
            renewal.count("counts-of-events", event.type, known.status)
            if known.status in OCCURRED and EVENT_TYPES[event.type].encounter:
                for seat in event.seats:
                    if seat.held:
                        held = [tenure.removeprefix(base) for tenure in seat.held]
                        called = self.identity.actors[seat.who].label
                        renewal.row("capacities", (short, date, called, held, event.where, seat.who.removeprefix(base)))

    def _tell(self, iri: str, told: list[LocalTold]) -> None:
        """Have each claim listed in the table of the year from which on its source counts, and that there is one."""
        short, renewal = iri.removeprefix(self.minter.base), self.renewal
        for claim in (c for t in told for c in t.claims):
            if known := claim.source_date:
                doc, _, date, *_ = self._source(claim.source)
                renewal.count("told-years", known[:4])
                renewal.row(
                    f"told-{known[:4]}", ToldRow(short, claim.status, claim.grade, claim.date, doc, date, known)
                )

    def _source(self, iri: str) -> Source:
        row = self.found.sources.get(iri)
        known = (row.publisher, row.date, row.title, row.url) if row else (None, None, None, None)
        return Source(self.minter.doc_of(iri), *known)

    def _as_sure(self, event: RawEvent, claim: ledger.ClaimRow) -> ledger.ClaimRow:
        """Give a claim no surer than inferred where it names somebody by post alone."""
        known = event.iri in self.seats.stands and claim.grade in ("confident", "curated")
        return claim._replace(grade="inferred") if known else claim

    def _shortcuts(self, kind: str, who: tuple[str, ...], place: str | None, sides: Sides) -> None:
        if shortcut := ENCOUNTERS.get(kind):
            named = [p for p in who if self.identity.actors[p].kind != "group"]
            for a, b in combinations(named, 2):
                if not sides.get(a, set()) & sides.get(b, set()):
                    self.renewal.link(a, shortcut, b)
                    self.renewal.link(b, shortcut, a)
        elif kind == "visit":
            for visitor in who:
                self.renewal.link(visitor, "visited", place)


def _oldest_first(source: Source) -> tuple[str, str]:
    return source.date or "9999", source.doc
