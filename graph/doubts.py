"""Which events may be one and are not certain to be: for a person to decide, with the reasons in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from . import dates
from .ledger import ALONE, LocalEvent, same_place
from .runs import Runs, keyed

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


class _Turn(NamedTuple):
    """An event among those of two people: the how-manieth it is, and whether others take part as well."""

    number: int
    wide: bool
    days: _Days


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
        self._alike, self._among = Runs(folder, _Days), Runs(folder, _Turn)
        self._number = 0

    def add(self, event: LocalEvent) -> None:
        """Take the first of a group of claims about one event."""
        days = _days(event) if event.type not in ALONE and event.participants else None
        if days:
            who = tuple(sorted(event.participants))
            self._alike.add(str((event.type, who)), days)
            self._number += 1
            wide = len(who) > 2
            pairs = combinations(who, 2) if wide else [who] if len(who) > 1 else []
            for pair in pairs:
                self._among.add(f"{event.type} {' '.join(pair)}", _Turn(self._number, wide, days))

    def __iter__(self) -> Iterator[Doubt]:
        for _, members in keyed(self._alike):
            for x, y in combinations(members, 2) if len(members) <= CROWD else ():
                near = y.first - x.last <= DAYS_APART and x.first - y.last <= DAYS_APART
                if near and (reasons := _doubt(x, y, self.within)):
                    yield Doubt(x.event, y.event, reasons)
        found = (doubt for pair, turns in keyed(self._among) for doubt in self._wider(pair, turns))
        for *_, doubt in sorted(found, key=itemgetter(0, 1)):
            yield doubt

    def _wider(self, pair: str, turns: list[_Turn]) -> Iterator[tuple[int, int, Doubt]]:
        """Give encounters of some beside those of the same and others: records list in one whom one met in turn."""
        wider = [t for t in turns if t.wide]
        if not 0 < len(wider) < CROWD:
            return
        for few in turns:
            a = few.days.event
            if " ".join((a.type, *sorted(a.participants)[:2])) != pair:
                continue  # an event is looked at under the first two of its people alone
            for many in wider:
                b = many.days.event
                together = few.days.first <= many.days.last and many.days.first <= few.days.last
                told = a.participants < b.participants and a.source != b.source and a.status == b.status
                if together and told and same_place(a.place, b.place, self.within):
                    yield few.number, many.number, Doubt(a, b, REASONS)


def _days(event: LocalEvent) -> _Days | None:
    """Give an event with its days; None where its date is open."""
    earliest, latest = dates.bounds(event.date) if event.date else (None, None)
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
