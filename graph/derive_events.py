"""Events in the derived graph: one node for what several claims are about, with the status that they together give."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations

from ..ontology.vocabulary import EVENT_TYPES, OCCURRED
from . import dates, ledger
from .claims import Gathered, RawEvent
from .derive_offices import OFFICIAL, Offices, as_told, canonical_tenure, capacity
from .derive_roles import Nameless, Resolved
from .identity import Identity
from .independence import Independence
from .iris import Minter, ww
from .names import fold
from .sheet import Sheet
from .suggest import Suggestion
from .summary import SourceLine, Summary

__all__ = ["write_events"]

SHORTCUTS = {"meeting": "met", "call": "spokeWith"}
Sides = dict[str, set[int]]


def write_events(
    sheet: Sheet,
    same: Sheet,
    found: Gathered,
    identity: Identity,
    within: dict[str, str],
    offices: Offices,
    minter: Minter,
    decided: ledger.Decided = ledger.NOTHING,
) -> list[Suggestion]:
    """Write every canonical event, its participants with side and capacity, and the shortcuts that follow from it.

    Gives the pairs of events that may be one, for a person to decide.
    """
    raw = {e.iri: e for e in found.events}
    nameless = Nameless(found, identity, offices)
    stands = {e.iri: s for e in found.events if found.group_posts and (s := nameless.resolve(e))}
    local = [_local(e, found, identity, stands.get(e.iri, {})) for e in found.events if found.claims.get(e.iri)]
    acted = {tenure for e in found.events for _, tenure in e.capacities}
    tenures = {t.iri: canonical_tenure(t, identity, minter) for t in found.tenures if t.iri in acted}
    writer = _Events(sheet, same, found, identity, offices, minter, Independence(found), stands, tenures)
    groups = ledger.cluster(local, within, decided)
    for group in groups:
        writer.write(group, [raw[e.iri] for e in group])
    writer.count()
    return [
        Suggestion(d.a.iri, d.b.iri, "unsure", d.reasons)
        for d in ledger.doubtful(groups, within)
        if d.a.type in SHORTCUTS
        and frozenset((d.a.iri, d.b.iri)) not in decided.apart
        and not _one_publisher(found, d.a.source, d.b.source)
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
        name=fold(event.name),
    )


@dataclass(slots=True)
class _Events:
    sheet: Sheet
    same: Sheet
    found: Gathered
    identity: Identity
    offices: Offices
    minter: Minter
    independence: Independence
    stands: dict[str, dict[str, Resolved]]
    """Who stands in the place of participants without a name, by local event and local node."""
    tenures: dict[str, str]
    """The canonical tenure of each local one in which somebody is said to have acted."""
    encounters: Counter[str] = field(default_factory=Counter)
    """In how many encounters each actor takes part, whatever became of these."""
    days: list[str] = field(default_factory=list)
    """First and last days of all encounters."""

    def write(self, group: list[ledger.LocalEvent], raw: list[RawEvent]) -> None:
        first, sheet = group[0], self.sheet
        iri = self.minter.hashed("event", first.type, *sorted(first.participants), first.date or first.iri)
        claims = [self._as_sure(e, c) for e in raw for c in self.found.claims.get(e.iri, ())]
        for event in group:
            self.same.link(event.iri, "canonical", iri)
        for claim in claims:
            sheet.link(iri, "claim", claim.claim)
        sheet.kind(iri, EVENT_TYPES[first.type].cls, next((e.name for e in raw if e.name), None))
        sheet.text(iri, "eventType", first.type)
        for who in sorted(first.participants):
            sheet.link(iri, "participant", who)
        shared = [c._replace(place=self.identity.canonical.get(c.place or "")) for c in claims]
        resolved = ledger.resolve(shared)
        sides = self._sides(raw)
        stands = {s.person: s for e in raw for s in self.stands.get(e.iri, {}).values()}
        self._participations(iri, first, sides, resolved, {c.source for c in claims}, stands, self._told(raw))
        if resolved is None:
            sheet.link(iri, "judgement", ww("rejected"))
            return
        self._resolved(iri, resolved)
        independent = self.independence.count(c.source for c in resolved.claims)
        sheet.number(iri, "sources", independent)
        if EVENT_TYPES[first.type].encounter:
            self._summary(iri, first, resolved, sides, independent)
        if resolved.status in OCCURRED and resolved.grade in OFFICIAL and not resolved.disputed:
            self._shortcuts(first, resolved, sides)

    def _as_sure(self, event: RawEvent, claim: ledger.ClaimRow) -> ledger.ClaimRow:
        """Give a claim no surer than inferred where it names somebody by post alone."""
        known = event.iri in self.stands and claim.grade in ("confident", "curated")
        return claim._replace(grade="inferred") if known else claim

    def _resolved(self, iri: str, resolved: ledger.Resolved) -> None:
        """Write status, grade, place and date as all claims together give them."""
        sheet = self.sheet
        sheet.link(iri, "status", ww(resolved.status))
        sheet.link(iri, "grade", ww(resolved.grade))
        sheet.text(iri, "subtype", resolved.subtype)
        sheet.link(iri, "place", resolved.place)
        if resolved.disputed:
            sheet.true(iri, "disputed")
        for name, value in zip(("date", *["otherDate"] * len(resolved.dates)), resolved.dates, strict=False):
            sheet.text(iri, name, value)
        sheet.between(iri, *_days(resolved))
        for month in sorted({m for d in resolved.dates for m in dates.year_month(d)}):
            sheet.text(iri, "month", month)

    def _summary(
        self, iri: str, event: ledger.LocalEvent, resolved: ledger.Resolved, sides: Sides, independent: int
    ) -> None:
        """Write all that a listing shows of an encounter in one literal, and count it for its participants."""
        base = self.minter.base
        earliest, latest = _days(resolved)
        told = {self._source(c.source) for c in resolved.claims}
        summary = Summary(
            type=event.type, status=resolved.status, grade=resolved.grade,
            who=tuple(who.removeprefix(base) for who in sorted(event.participants)),
            subtype=resolved.subtype, date=resolved.dates[0] if resolved.dates else None,
            earliest=earliest, latest=latest, place=resolved.place and resolved.place.removeprefix(base),
            independent=independent, sources=tuple(sorted(told, key=lambda s: (s[2] or "9999", s[0]))),
            dates=resolved.dates if len(resolved.dates) > 1 else (), disputed=resolved.disputed,
            sides={who.removeprefix(base): tuple(sorted(seats)) for who, seats in sorted(sides.items()) if seats},
        )  # fmt: skip
        self.sheet.text(iri, "summary", summary.dumps())
        self.encounters.update(event.participants)
        self.days += filter(None, (earliest, latest))

    def count(self) -> None:
        """Write in how many encounters each actor takes part, and between which days all of them lie."""
        for who, number in self.encounters.items():
            self.sheet.number(who, "encounters", number)
        if self.days:
            self.sheet.between(self.sheet.graph.value, min(self.days), max(self.days))

    def _source(self, iri: str) -> SourceLine:
        row = self.found.sources.get(iri)
        known = (row.publisher, row.date, row.title, row.url) if row else (None, None, None, None)
        return self.minter.doc_of(iri), *known

    def _shortcuts(self, event: ledger.LocalEvent, resolved: ledger.Resolved, sides: Sides) -> None:
        if shortcut := SHORTCUTS.get(event.type):
            named = sorted(p for p in event.participants if self.identity.actors[p].kind != "group")
            for a, b in combinations(named, 2):
                if not sides[a] & sides[b]:
                    self.sheet.link(a, shortcut, b)
                    self.sheet.link(b, shortcut, a)
        elif event.type == "visit":
            for who in sorted(event.participants):
                self.sheet.link(who, "visited", resolved.place)

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

    def _participations(
        self,
        event: str,
        first: ledger.LocalEvent,
        sides: Sides,
        resolved: ledger.Resolved | None,
        sources: set[str],
        stands: dict[str, Resolved],
        told: dict[str, set[str]],
    ) -> None:
        """Write side and capacity of each participant, where either is known; what a source says beats what fits."""
        earliest, latest = _days(resolved) if resolved else (None, None)
        for who in sorted(first.participants):
            offices = self.offices.get(who, [])
            held = as_told(offices, capacity(offices, earliest, latest, sources), told.get(who, set()))
            if not held and not sides.get(who):
                continue
            iri = self.minter.hashed("participation", event, who)
            self.sheet.kind(iri, "Participation")
            self.sheet.link(event, "participation", iri)
            self.sheet.link(iri, "actor", who)
            if who in stands:
                self.sheet.link(iri, "grade", ww("inferred"))
                self.sheet.text(iri, "why", stands[who].why)
            for side in sorted(sides.get(who, ())):
                self.sheet.number(iri, "side", side)
            for tenure in sorted(held):
                self.sheet.link(iri, "capacity", tenure)


def _days(resolved: ledger.Resolved) -> tuple[str | None, str | None]:
    """Give the first and last day that any of the dates allows."""
    if not resolved.dates:
        return None, None
    every = [dates.bounds(d) for d in resolved.dates]
    first, last = [b.earliest for b in every], [b.latest for b in every]
    return (
        None if None in first else min(d for d in first if d),
        None if None in last else max(d for d in last if d),
    )
