"""Which events may be one and are not certain to be: for a person to decide, with the reasons in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from . import dates
from .ledger import ALONE, LocalEvent, same_place
from .runs import LARGE, Runs, keyed

__all__ = ["Doubt", "Doubts"]

CROWD = 300
"""Events of one kind and party from which on pairs of them are not looked at for doubts."""
DAYS_APART = 2
"""Days by which sources may differ on when an encounter was, without its being another one."""


REASONS = ("the participants of one are among those of the other", "dates that overlap")


class Doubt(NamedTuple):
    """Two groups of claims that may be about one event, and why that is not certain."""

    a: LocalEvent
    b: LocalEvent
    reasons: tuple[str, ...]


class _Days(NamedTuple):
    """An event with the first and last day that its date allows, as numbers."""

    first: int
    last: int
    event: LocalEvent


class Doubts:
    """The pairs of events that may be one and are not certain to be: for a person to decide.

    >>> two, doubts = frozenset({"p/a", "p/b"}), Doubts({}, None)
    >>> doubts.add(LocalEvent("a#1", "a", "meeting", two, "2023-06-18", "place/paris", "happened"))
    >>> doubts.add(LocalEvent("b#1", "b", "meeting", two, "2023-06-18", "place/bonn", "happened"))
    >>> [d.reasons for d in doubts]
    [('the same participants on the same day', 'in another place')]
    """

    def __init__(self, within: dict[str, str], folder: Path | None) -> None:
        self.within = within
        self._alike, self._among = Runs(folder, _Days, LARGE), Runs(folder, _Days, LARGE)

    def add(self, event: LocalEvent) -> None:
        """Take the first of a group of claims about one event."""
        if days := _days(event):
            self._alike.add(str(_party(event)), days)
            for pair in _pairs(event):
                self._among.add(f"{event.type} {' '.join(pair)}", days)

    def __iter__(self) -> Iterator[Doubt]:
        alike = (doubt for _, members in keyed(self._alike) for doubt in _same_party(members, self.within))
        wider = (doubt for pair, members in keyed(self._among) for doubt in _wider(pair, members, self.within))
        return iter(sorted([*alike, *wider], key=_order))

    def again(
        self,
        last: Iterable[Doubt],
        changed: Collection[LocalEvent],
        having: Callable[[Collection[str]], Iterable[LocalEvent]],
    ) -> list[Doubt]:
        """Give the doubts where some events changed, as they were or are; `having` gives those of some people.

        Only parties and pairs of which one changed are looked at again.
        """
        parties = {_party(e) for e in changed if e.participants}
        pairs = {(e.type, pair) for e in changed for pair in _pairs(e)}
        left = [d for d in last if (_pair_of(d) not in pairs if d.reasons == REASONS else _party(d.a) not in parties)]
        for kind, who in parties:
            every = [days for e in having(who) if _party(e) == (kind, who) and (days := _days(e))]
            left += _same_party(every, self.within)
        for kind, pair in pairs:
            every = [days for e in having(pair) if e.type == kind and pair in _pairs(e) and (days := _days(e))]
            left += _wider(f"{kind} {' '.join(pair)}", every, self.within)
        return sorted(left, key=_order)


def _order(doubt: Doubt) -> tuple[bool, str, str]:
    return doubt.reasons == REASONS, doubt.a.iri, doubt.b.iri


def _party(event: LocalEvent) -> tuple[str, tuple[str, ...]]:
    return event.type, tuple(sorted(event.participants))


def _pairs(event: LocalEvent) -> list[tuple[str, ...]]:
    """Give under which pairs of its people an event is found: of many every two, of two these."""
    who = sorted(event.participants)
    return [*combinations(who, 2)] if len(who) > 1 else []


def _pair_of(doubt: Doubt) -> tuple[str, tuple[str, ...]]:
    """Give under which of its people an event is looked at beside those of the same and others: the first two."""
    return doubt.a.type, tuple(sorted(doubt.a.participants)[:2])


def _same_party(members: Iterable[_Days], within: dict[str, str]) -> Iterator[Doubt]:
    every = sorted(members, key=_by_day)
    for x, y in combinations(every, 2) if len(every) <= CROWD else ():
        near = y.first - x.last <= DAYS_APART and x.first - y.last <= DAYS_APART
        if near and (reasons := _doubt(x, y, within)):
            yield Doubt(x.event, y.event, reasons)


def _wider(pair: str, members: Iterable[_Days], within: dict[str, str]) -> Iterator[Doubt]:
    """Give encounters of some beside those of the same and others: records list in one whom one met in turn."""
    every = list(members)
    wider = [days for days in every if len(days.event.participants) > 2]
    if not 0 < len(wider) < CROWD:
        return
    for few in every:
        a = few.event
        if " ".join((a.type, *sorted(a.participants)[:2])) != pair:
            continue  # an event is looked at under the first two of its people alone
        for many in wider:
            b = many.event
            together = few.first <= many.last and many.first <= few.last
            told = a.participants < b.participants and a.source != b.source and a.status == b.status
            if together and told and same_place(a.place, b.place, within):
                yield Doubt(a, b, REASONS)


def _by_day(days: _Days) -> tuple[int, int, str]:
    return days.first, days.last, days.event.iri


def _days(event: LocalEvent) -> _Days | None:
    """Give an event with its days; None where its date is open, or where it is nobody else's."""
    told = event.date and event.type not in ALONE and event.participants
    earliest, latest = dates.bounds(event.date) if event.date and told else (None, None)
    if not earliest or not latest:
        return None
    first, last = (dt.date.fromisoformat(d).toordinal() for d in (earliest, latest))
    return _Days(first, last, event)


def _doubt(x: _Days, y: _Days, within: dict[str, str]) -> tuple[str, ...]:
    a, b = x.event, y.event
    if a.source == b.source or not a.date or not b.date:
        return ()
    if not same_place(a.place, b.place, within):
        same = x.first == x.last == y.first == y.last
        return ("the same participants on the same day", "in another place") if same else ()
    if dates.intersect([a.date, b.date]) is None:
        return ("the same participants", f"{a.date} and {b.date}: sources may differ on the day")
    return ("the same participants, dates that overlap", "others fit one of the two as well")
