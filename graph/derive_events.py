"""Events in the derived graph: one node for what several claims are about, with the status that they together give."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations
from typing import NamedTuple

from ..ontology.vocabulary import EVENT_TYPES, OCCURRED, PROSPECTS
from . import dates, ledger
from .claims import Gathered, RawEvent
from .derive_offices import OFFICIAL, Offices, as_told, canonical_tenure, capacity
from .derive_roles import Nameless, Resolved
from .doubts import doubtful
from .identity import Identity
from .independence import Independence
from .iris import Minter, pair_key, ww
from .names import fold
from .renewal import Renewal
from .sheet import Sheet
from .suggest import Suggestion
from .summary import SourceLine, Summary, dumps
from .tables import EventRow, ToldRow

__all__ = ["write_events"]

ENCOUNTERS = {"meeting": "met", "call": "spokeWith"}
Sides = dict[str, set[int]]


def write_events(
    renewal: Renewal,
    found: Gathered,
    identity: Identity,
    within: dict[str, str],
    offices: Offices,
    decided: ledger.Decided = ledger.NOTHING,
) -> list[Suggestion]:
    """Write every canonical event, its participants with side and capacity, and the shortcuts that follow from it.

    Gives the pairs of events that may be one, for a person to decide.
    """
    raw = {e.iri: e for e in found.events}
    nameless = Nameless(found, identity, offices)
    stands = {e.iri: s for e in found.events if (s := nameless.resolve(e))}
    local = [_local(e, found, identity, stands.get(e.iri, {})) for e in found.events if found.claims.get(e.iri)]
    minter = renewal.store.minter
    acted = {tenure for e in found.events for _, tenure in e.capacities}
    tenures = {t.iri: canonical_tenure(t, identity, minter) for t in found.tenures if t.iri in acted}
    independence = Independence(renewal.store, found)
    events = _Events(renewal, found, identity, offices, minter, independence, stands, tenures)
    groups = ledger.cluster(local, within, decided)
    for group in groups:
        events.take(group, [raw[e.iri] for e in group])
    events.count()
    return [
        Suggestion(d.a.iri, d.b.iri, "unsure", d.reasons)
        for d in doubtful((g for g in groups if g[0].type in ENCOUNTERS), within)
        if frozenset((d.a.iri, d.b.iri)) not in decided.apart and not _one_publisher(found, d.a.source, d.b.source)
    ]


def _one_publisher(found: Gathered, a: str, b: str) -> bool:
    """Say whether two sources are one publisher's, who would have said that its two entries are one."""
    x, y = (found.sources[s].publisher if s in found.sources else None for s in (a, b))
    return x is not None and x == y


def _local(event: RawEvent, found: Gathered, identity: Identity, stands: dict[str, Resolved]) -> ledger.LocalEvent:
    shared = identity.canonical
    claim = found.claims[event.iri][0]
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


class _Seat(NamedTuple):
    """How somebody took part: on which sides of the table, under which tenures, and why it is they, where inferred."""

    who: str
    sides: tuple[int, ...]
    held: tuple[str, ...]
    why: str | None


class _Content(NamedTuple):
    """All that the node of an event says."""

    type: str
    name: str | None
    who: tuple[str, ...]
    claims: tuple[str, ...]
    seats: tuple[_Seat, ...]
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


@dataclass(slots=True)
class _Events:
    renewal: Renewal
    found: Gathered
    identity: Identity
    offices: Offices
    minter: Minter
    independence: Independence
    stands: dict[str, dict[str, Resolved]]
    """Who stands in the place of participants without a name, by local event and local node."""
    tenures: dict[str, str]
    """The canonical tenure of each local one in which somebody is said to have acted."""
    taken: set[str] = field(default_factory=set)
    encounters: Counter[str] = field(default_factory=Counter)
    """In how many encounters each actor takes part, whatever became of these."""
    days: list[str] = field(default_factory=list)
    """First and last days of all encounters."""

    def take(self, group: list[ledger.LocalEvent], raw: list[RawEvent]) -> None:
        """Work out what several sources together say of one event, and have it written."""
        first = group[0]
        who = tuple(sorted(frozenset().union(*(e.participants for e in group))))
        claims = [self._as_sure(e, c) for e in raw for c in self.found.claims.get(e.iri, ())]
        shared = self.identity.canonical
        resolved = ledger.resolve(
            ledger.ClaimRow(*c[:7], shared.get(c.place), *c[8:]) if c.place else c for c in claims
        )
        sides = self._sides(raw)
        listed = resolved if EVENT_TYPES[first.type].encounter else None
        content = _Content(
            first.type,
            next((e.name for e in raw if e.name), None),
            who,
            tuple(c.claim for c in claims),
            tuple(self._seats(who, raw, sides, resolved, {c.source for c in claims})),
            resolved and resolved._replace(claims=()),
            resolved is None and any(c.corrected for c in claims),
            self.independence.count(c.source for c in resolved.claims) if resolved else 0,
            tuple(self.identity.actors[w].label for w in who),
            self.identity.actors[resolved.place].label if resolved and resolved.place else None,
            tuple(sorted({self._source(c.source) for c in listed.claims}, key=_oldest_first)) if listed else (),
        )
        if listed:
            self.encounters.update(who)
            self.days += filter(None, dates.hull(listed.dates))
        iri = self._iri(first, who)
        self._tabulate(iri, content, any(c.status in PROSPECTS for c in claims))
        if first.type in ENCOUNTERS:
            self._tell(iri, raw)
        self.renewal.node(iri, content, [e.iri for e in group], partial(_write, self.minter, iri, content))
        if resolved and resolved.status in OCCURRED and resolved.grade in OFFICIAL and not resolved.disputed:
            self._shortcuts(first.type, who, resolved.place, sides)

    def _tabulate(self, iri: str, event: _Content, foreseen: bool) -> None:
        """Have the event listed, and who acted in it in which office."""
        known, base, tables = event.resolved, self.minter.base, self.renewal.tables
        short, names = iri.removeprefix(base), sorted(set(event.names))
        if known is None:
            tables.add("rejected", EventRow(short, event.type, None, None, None, None, None, 0, False, foreseen, names))
            return
        date = known.dates[0] if known.dates else None
        tables.add(known.status, EventRow(
            short, event.type, known.status, known.grade, date, dates.hull(known.dates)[1], event.where,
            event.independent, known.disputed, foreseen, names,
        ))  # fmt: skip
        if known.grade != "flagged":
            tables.count("counts-of-events", event.type, known.status)
            if known.status in OCCURRED and EVENT_TYPES[event.type].encounter:
                for seat in event.seats:
                    if seat.held:
                        held = [tenure.removeprefix(base) for tenure in seat.held]
                        called = self.identity.actors[seat.who].label
                        tables.add("capacities", (short, date, called, held, event.where, seat.who.removeprefix(base)))

    def _tell(self, iri: str, raw: list[RawEvent]) -> None:
        """Have each claim listed in the table of the year from which on its source counts, and that there is one."""
        short, tables = iri.removeprefix(self.minter.base), self.renewal.tables
        for claim in (c for e in raw for c in self.found.claims.get(e.iri, ())):
            if known := claim.source_date:
                doc, _, date, *_ = self._source(claim.source)
                tables.count("told-years", known[:4])
                tables.add(f"told-{known[:4]}", ToldRow(short, claim.status, claim.grade, claim.date, doc, date, known))

    def count(self) -> None:
        """Have written in how many encounters each actor takes part, and between which days all of them lie."""
        for who, number in self.encounters.items():
            self.renewal.encounters(who, number)
        if self.days:
            iri, days = self.renewal.derived.value, (min(self.days), max(self.days))
            self.renewal.node(iri, days, (), lambda sheet: sheet.between(iri, *days))

    def _source(self, iri: str) -> SourceLine:
        row = self.found.sources.get(iri)
        known = (row.publisher, row.date, row.title, row.url) if row else (None, None, None, None)
        return self.minter.doc_of(iri), *known

    def _iri(self, first: ledger.LocalEvent, who: tuple[str, ...]) -> str:
        """Give the event's node; whoever was in London and in Washington on one day made two visits."""
        there = [first.name or first.place] if first.type in ledger.ANCHORED else []
        iri = self.minter.hashed("event", first.type, *who, first.date or first.iri, *there)
        if iri in self.taken:
            iri = self.minter.hashed("event", first.type, *who, first.date, *there, first.iri)
        self.taken.add(iri)
        return iri

    def _as_sure(self, event: RawEvent, claim: ledger.ClaimRow) -> ledger.ClaimRow:
        """Give a claim no surer than inferred where it names somebody by post alone."""
        known = event.iri in self.stands and claim.grade in ("confident", "curated")
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

    def _sides(self, raw: list[RawEvent]) -> Sides:
        """Give on which side of the table each actor sat, as far as any source says."""
        sides: Sides = defaultdict(set)
        for part in raw:
            stands = self.stands.get(part.iri, {})
            for actor, side in part.sides:
                who = stands[actor].person if actor in stands else self.identity.canonical[actor]
                sides[who].add(side)
        return sides

    def _told(self, raw: list[RawEvent]) -> dict[str, set[str]]:
        """Give the tenures in which sources say that somebody took part."""
        told: dict[str, set[str]] = defaultdict(set)
        for part in raw:
            for actor, tenure in part.capacities:
                told[self.identity.canonical[actor]].add(self.tenures[tenure])
        return told

    def _seats(
        self,
        who: tuple[str, ...],
        raw: list[RawEvent],
        sides: Sides,
        resolved: ledger.Resolved | None,
        sources: set[str],
    ) -> Iterable[_Seat]:
        """Give side and capacity of each participant, where either is known; what a source says beats what fits."""
        earliest, latest = dates.hull(resolved.dates if resolved else ())
        told = self._told(raw)
        why = {s.person: s.why for e in raw for s in self.stands.get(e.iri, {}).values()}
        for actor in who:
            offices = self.offices.get(actor, [])
            fitting = capacity(offices, earliest, latest, sources)
            held = tuple(sorted(as_told(offices, fitting, told.get(actor, set()))))
            if held or sides.get(actor):
                yield _Seat(actor, tuple(sorted(sides.get(actor, ()))), held, why.get(actor))


def _oldest_first(source: SourceLine) -> tuple[str, str]:
    return source[2] or "9999", source[0]


def _write(minter: Minter, iri: str, content: _Content, sheet: Sheet) -> None:
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


def _summary(base: str, iri: str, event: _Content, resolved: ledger.Resolved) -> Summary:
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


def _write_seat(iri: str, event: str, seat: _Seat, sheet: Sheet) -> None:
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
