"""Events in the derived graph: one node for what several claims are about, with the status that they together give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations
from typing import NamedTuple

from ..ontology.vocabulary import EVENT_TYPES, OCCURRED, PROSPECTS
from . import dates, ledger
from .capacities import Offices
from .claims import RawEvent
from .collected import Collected
from .derive_offices import OFFICIAL, canonical_tenure
from .derive_roles import Nameless, Resolved
from .derive_seats import Seats, Sides
from .doubts import Doubts
from .event_node import EventNode, write_event
from .identity import Identity
from .independence import Independence
from .iris import Minter
from .names import fold
from .recall import fingerprint
from .renewal import Renewal
from .runs import Runs, keyed
from .suggest import Suggestion
from .summary import SourceLine
from .tables import EventRow, ToldRow

__all__ = ["write_events"]

ENCOUNTERS = {"meeting": "met", "call": "spokeWith"}


def write_events(
    renewal: Renewal,
    found: Collected,
    identity: Identity,
    within: dict[str, str],
    offices: Offices,
    decided: ledger.Decided = ledger.NOTHING,
) -> list[Suggestion]:
    """Write every canonical event, its participants with side and capacity, and the shortcuts that follow from it.

    Gives the pairs of events that may be one, for a person to decide.
    """
    minter = renewal.store.minter
    tenures = {t.iri: canonical_tenure(t, identity, minter) for t in found.tenures if t.iri in found.acted}
    seats = Seats(identity.canonical, offices, tenures, {})
    events = _Events(renewal, found, identity, seats, minter, Independence(renewal.store, found))
    alike = Runs(renewal.folder, _Local)
    nameless = Nameless(found, identity, offices)
    for each, claims in found.told():
        for event in each:
            if stands := nameless.resolve(event):
                seats.stands[event.iri] = stands
            if claims:
                local = _local(event, claims[0], identity, stands)
                alike.add(ledger.alike(local), _Local(local, each[-1], claims))
    doubts = Doubts(within, renewal.folder)
    known: dict[str, _Local] = {}
    for group in ledger.cluster(_read(alike, known, decided.events()), within, decided):
        events.take(group, [known[e.iri] for e in group])
        if group[0].type in ENCOUNTERS:
            doubts.add(group[0])
    events.count()
    return [
        Suggestion(d.a.iri, d.b.iri, "unsure", d.reasons)
        for d in doubts
        if frozenset((d.a.iri, d.b.iri)) not in decided.apart and not _one_publisher(found, d.a.source, d.b.source)
    ]


def _read(alike: Runs[_Local], known: dict[str, _Local], late: Collection[str]) -> Iterator[list[ledger.LocalEvent]]:
    """Give events by what they have in common, all that is told of them in `known` until they are done with."""
    for _, members in keyed(alike):
        known.update((m.event.iri, m) for m in members)
        yield [m.event for m in members]
        for m in members:
            if m.event.iri not in late:
                known.pop(m.event.iri, None)


def _one_publisher(found: Collected, a: str, b: str) -> bool:
    """Say whether two sources are one publisher's, who would have said that its two entries are one."""
    x, y = (found.sources[s].publisher if s in found.sources else None for s in (a, b))
    return x is not None and x == y


class _Local(NamedTuple):
    """An event of one source, its actors resolved; with it as the source has it, and what is claimed of it."""

    event: ledger.LocalEvent
    raw: RawEvent
    claims: list[ledger.ClaimRow]


def _local(
    event: RawEvent, claim: ledger.ClaimRow, identity: Identity, stands: dict[str, Resolved]
) -> ledger.LocalEvent:
    shared = identity.canonical
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


@dataclass(slots=True)
class _Events:
    renewal: Renewal
    found: Collected
    identity: Identity
    seats: Seats
    minter: Minter
    independence: Independence
    taken: set[tuple[object, ...]] = field(default_factory=set)
    """What the nodes of events are named after."""
    held: dict[str, str] = field(default_factory=dict)
    """By actor the hash of all offices that it held."""
    encounters: Counter[str] = field(default_factory=Counter)
    """In how many encounters each actor takes part, whatever became of these."""
    days: tuple[str, ...] = ()
    """The first and the last day of all encounters."""

    def take(self, group: list[ledger.LocalEvent], told: list[_Local]) -> None:
        """Have worked out what several sources together say of one event, unless that is what it was."""
        raw = [t.raw for t in told]
        who = tuple(sorted(frozenset().union(*(e.participants for e in group))))
        claims = [self._as_sure(t.raw, c) for t in told for c in t.claims]
        named = self._named(group[0], who)
        work = partial(self._work_out, group, told, who, claims, named)
        alone = len(group) == 1 and raw[0].iri not in self.seats.stands and len({c.source for c in claims}) == 1
        listed = self.renewal.unit(self._said(group[0], raw[0], who, claims, named), work) if alone else work()
        if listed:
            self.encounters.update(who)
            days = (*self.days, *listed[1:])
            self.days = (min(days), max(days)) if days else ()

    def _said(
        self, event: ledger.LocalEvent, raw: RawEvent, who: tuple[str, ...], claims: list[ledger.ClaimRow],
        named: tuple[object, ...],
    ) -> tuple[object, ...]:  # fmt: skip
        """Give all that an event is worked out from of which one source tells alone, with all of its people named."""
        shared, actors = self.identity.canonical, self.identity.actors
        local = {*raw.participants, *(a for a, _ in raw.sides), *(a for a, _ in raw.capacities)}
        places = [shared.get(c.place) for c in claims if c.place]
        return (
            event.name, named, raw, claims, self.found.sources.get(claims[0].source),
            sorted((name, shared[name]) for name in local), [actors[w].label for w in who],
            [(place, actors[place].label) for place in places if place],
            [self._held(w) for w in who], [self.seats.tenures[tenure] for _, tenure in raw.capacities],
        )  # fmt: skip

    def _held(self, actor: str) -> str:
        """Give the hash of all that is known of the offices that somebody held."""
        known = self.held.get(actor)
        if known is None:
            offices = self.seats.offices.get(actor)
            known = self.held[actor] = fingerprint([o.known() for o in offices]) if offices else ""
        return known

    def _work_out(
        self, group: list[ledger.LocalEvent], told: list[_Local], who: tuple[str, ...],
        claims: list[ledger.ClaimRow], named: tuple[object, ...],
    ) -> Sequence[str]:  # fmt: skip
        """Have an event written, listed and linked; give type, first and last day of an encounter that counts."""
        kind, shared, raw = group[0].type, self.identity.canonical, [t.raw for t in told]
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
        iri = self.minter.hashed("event", *named)
        self._tabulate(iri, content, any(c.status in PROSPECTS for c in claims))
        if kind in ENCOUNTERS:
            self._tell(iri, told)
        self.renewal.node(iri, content, [e.iri for e in group], partial(write_event, self.minter, iri, content))
        if resolved and resolved.status in OCCURRED and resolved.grade in OFFICIAL and not resolved.disputed:
            self._shortcuts(kind, who, resolved.place, sides)
        return (kind, *filter(None, dates.hull(listed.dates))) if listed else ()

    def _named(self, first: ledger.LocalEvent, who: tuple[str, ...]) -> tuple[object, ...]:
        """Give what the event's node is named after; whoever was in two cities on one day made two visits."""
        there = [first.name or first.place] if first.type in ledger.ANCHORED else []
        named = (first.type, *who, first.date or first.iri, *there)
        if named in self.taken:
            named = (first.type, *who, first.date, *there, first.iri)
        self.taken.add(named)
        return named

    def _tabulate(self, iri: str, event: EventNode, foreseen: bool) -> None:
        """Have the event listed, and who acted in it in which office."""
        known, base, renewal = event.resolved, self.minter.base, self.renewal
        short, names = iri.removeprefix(base), sorted(set(event.names))
        if known is None:
            renewal.row(
                "rejected", EventRow(short, event.type, None, None, None, None, None, 0, False, foreseen, names)
            )
            return
        date = known.dates[0] if known.dates else None
        renewal.row(known.status, EventRow(
            short, event.type, known.status, known.grade, date, dates.hull(known.dates)[1], event.where,
            event.independent, known.disputed, foreseen, names,
        ))  # fmt: skip
        if known.grade != "flagged":
            renewal.count("counts-of-events", event.type, known.status)
            if known.status in OCCURRED and EVENT_TYPES[event.type].encounter:
                for seat in event.seats:
                    if seat.held:
                        held = [tenure.removeprefix(base) for tenure in seat.held]
                        called = self.identity.actors[seat.who].label
                        renewal.row("capacities", (short, date, called, held, event.where, seat.who.removeprefix(base)))

    def _tell(self, iri: str, told: list[_Local]) -> None:
        """Have each claim listed in the table of the year from which on its source counts, and that there is one."""
        short, renewal = iri.removeprefix(self.minter.base), self.renewal
        for claim in (c for t in told for c in t.claims):
            if known := claim.source_date:
                doc, _, date, *_ = self._source(claim.source)
                renewal.count("told-years", known[:4])
                renewal.row(
                    f"told-{known[:4]}", ToldRow(short, claim.status, claim.grade, claim.date, doc, date, known)
                )

    def count(self) -> None:
        """Have written in how many encounters each actor takes part, and between which days all of them lie."""
        for who, number in self.encounters.items():
            self.renewal.encounters(who, number)
        if self.days:
            iri, days = self.renewal.derived.value, self.days
            self.renewal.node(iri, days, (), lambda sheet: sheet.between(iri, *days))

    def _source(self, iri: str) -> SourceLine:
        row = self.found.sources.get(iri)
        known = (row.publisher, row.date, row.title, row.url) if row else (None, None, None, None)
        return self.minter.doc_of(iri), *known

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


def _oldest_first(source: SourceLine) -> tuple[str, str]:
    return source[2] or "9999", source[0]
