"""Events in the derived graph: which of them are one, and which are to be worked out again.

All events of one kind and the same people are one unit of work: of these any two may be one, and of others none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

from . import ledger
from .capacities import Offices
from .changes import Changes
from .claims import own
from .collected import Collected
from .derive_event import Working
from .derive_seats import Seats
from .doubts import Doubt, Doubts
from .identity import Identity
from .independence import Independence
from .iris import digest
from .local_events import Locals, LocalTold
from .renewal import Renewal
from .runs import LARGE, Runs, keyed
from .tenures import canonical_tenure

__all__ = ["write_events"]

JOINED = "event joined"
"""The unit of those events that a person said are one: they are joined when all others are there."""
DAYS = "days"
"""The unit of the days between which all encounters lie."""

Parties = Iterable[tuple[str, list[LocalTold]]]
"""Local events by what those have in common that may be one."""
Group = list[LocalTold]
"""What is told of one event."""


def write_events(
    renewal: Renewal,
    found: Collected,
    identity: Identity,
    within: dict[str, str],
    offices: Offices,
    decided: ledger.Decided = ledger.NOTHING,
    changes: Changes | None = None,
) -> list[Doubt]:
    """Write every canonical event, its participants with side and capacity, and the shortcuts that follow from it.

    With `changes` only those that rest on one of them. Gives the pairs of events that may be one.
    """
    local = Locals(found, identity, offices)
    parties = _every(renewal, local) if changes is None else _touched(renewal, found, local, changes)
    every = found.tenures() if found.acted else ()
    acted = {t.iri: canonical_tenure(t, identity, renewal.store.minter) for t in every if t.iri in found.acted}
    seats = Seats(identity.canonical, offices, acted, local.stands)
    working = Working(renewal, found, identity, seats, renewal.store.minter, Independence(renewal.store, found))
    doubts, days = Doubts(within, renewal.folder), _Days()
    taken: set[str] = set()
    for name, groups in _units(parties, within, decided):
        if name == JOINED:
            taken.update(iri for unit in renewal.units.all("event ") for iri, _ in unit.nodes)
        rests = _rests(groups, found, identity)
        given = renewal.unit(
            name,
            rests,
            _all_of(working, groups, taken if name == JOINED else ()),
            {t.event.iri for g in groups for t in g},
        )
        if decided.same:
            taken.update(iri for iri, _ in given.nodes)
        if changes is None:
            days.take(given.result)
            for head in given.heads:
                doubts.add(head)
    if changes is None:
        days.write(renewal)
        return list(doubts)
    _renew_days(renewal)
    last = renewal.last.rest.doubts if renewal.last else []
    return doubts.again(last, renewal.units.heads_changed(), renewal.units.heads)


def _every(renewal: Renewal, local: Locals) -> Parties:
    """Give all events."""
    alike = Runs(renewal.folder, LocalTold, LARGE)
    for key, told in local.every():
        alike.add(key, told)
    return keyed(alike)


def _touched(renewal: Renewal, found: Collected, local: Locals, changes: Changes) -> Parties:
    """Give the events of those units that rest on something else now, as they were or as they are, and take these away.

    Of graphs that are what they were only those events are read that may be one with one of a graph that is not, or
    that a person said are one with another: these may fall back to the units of their own people.
    """
    changed = {iri for graph in changes.graphs for iri in found.nodes_of(graph)}
    now = list(local.of(changed))
    names = renewal.units.resting_on(changes.all, "event ") | {_unit(key) for key, _ in now} | {JOINED}
    if joined := renewal.units.known(JOINED):
        names |= {_unit(key) for key, _ in local.of(set(joined.members) - changed)}
    beside = {iri for name in names if (was := renewal.units.drop(name)) for iri in was.members} - changed
    now += [(key, told) for key, told in local.of(beside) if _unit(key) in names]
    found.acted.update(tenure for _, told in now for _, tenure in told.raw.capacities)
    parties: dict[str, list[LocalTold]] = defaultdict(list)
    for key, told in now:
        parties[key].append(told)
    return sorted(parties.items())


def _unit(key: str) -> str:
    return f"event {digest([key], 24)}"


def _units(parties: Parties, within: dict[str, str], decided: ledger.Decided) -> Iterator[tuple[str, list[Group]]]:
    """Give each unit of events, those of them together that are one; at the end what a person said is one."""
    said = decided.events()
    waiting: list[list[ledger.LocalEvent]] = []
    known: dict[str, LocalTold] = {}
    for key, members in parties:
        told = {m.event.iri: m for m in members}
        now = []
        for group in ledger.cluster([m.event for m in members], within, decided.apart):
            if said and any(e.iri in said for e in group):
                waiting.append(group)
                known.update((e.iri, told[e.iri]) for e in group)
            else:
                now.append([_of(e, told) for e in group])
        if now:
            yield _unit(key), now
    if waiting:
        yield JOINED, [[_of(e, known) for e in group] for group in ledger.joined(waiting, decided.same)]


def _of(event: ledger.LocalEvent, told: dict[str, LocalTold]) -> LocalTold:
    return told[event.iri]._replace(event=event)


def _all_of(working: Working, groups: list[Group], taken: Collection[str]) -> Callable[[], None]:
    def work() -> None:
        working.taken = set(taken)
        for group in groups:
            working.work_out([t.event for t in group], group)

    return work


def _rests(groups: list[Group], found: Collected, identity: Identity) -> set[str]:
    """Give all that events are worked out from: graphs, sources, who takes part and where."""
    rests, shared = set[str](), identity.canonical
    for told in (told for group in groups for told in group):
        event, raw, claims = told
        rests.update((event.source, own(event.iri)), found.foreign.get(event.iri, ()), event.participants)
        rests.update([shared[p] for p in raw.participants], [c.source for c in claims])
        rests.update(filter(None, (event.place, *[shared.get(c.place) for c in claims if c.place])))
    return rests


class _Days:
    """Between which days encounters lie."""

    def __init__(self) -> None:
        self.hull: tuple[str, ...] = ()

    def take(self, days: Iterable[str | None]) -> None:
        every = [*self.hull, *(d for d in days if d)]
        self.hull = (min(every), max(every)) if every else ()

    def write(self, renewal: Renewal) -> None:
        if self.hull:
            renewal.unit(DAYS, (), partial(_write_days, renewal, *self.hull))


def _write_days(renewal: Renewal, first: str, last: str) -> None:
    iri = renewal.derived.value
    renewal.node(iri, (first, last), (), lambda pen: pen.between(iri, first, last))
    renewal.give(first, last)


def _renew_days(renewal: Renewal) -> None:
    """Have the days written again where they are other ones; all units are asked only where an end is gone."""
    was, made = renewal.units.known(DAYS), renewal.units.made("event ")
    days = _Days()
    gone = {day for unit in renewal.units.gone("event ") for day in unit.result}
    gone -= {day for unit in made for day in unit.result}
    same = was is not None and gone.isdisjoint(was.result)
    days.take(was.result if was and same else ())
    for unit in made if same else renewal.units.all("event "):
        days.take(unit.result)
    if days.hull != (tuple(was.result) if was else ()):
        renewal.units.drop(DAYS)
        days.write(renewal)
