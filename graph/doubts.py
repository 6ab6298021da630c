"""Which events may be one and are not certain to be: for a person to decide, with the reasons in words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from . import dates
from .ledger import ALONE, LocalEvent, same_place

__all__ = ["Doubt", "doubtful"]

CROWD = 300
"""Events of one kind and party from which on pairs of them are not looked at for doubts."""
DAYS_APART = 2
"""Days by which sources may differ on when an encounter was, without its being another one."""


class Doubt(NamedTuple):
    """Two groups of claims that may be about one event, and why that is not certain."""

    a: LocalEvent
    b: LocalEvent
    reasons: tuple[str, ...]


def doubtful(groups: Iterable[list[LocalEvent]], within: dict[str, str]) -> Iterator[Doubt]:
    """Give the pairs of groups that may be one event and are not certain to be: for a person to decide.

    >>> two = frozenset({"p/a", "p/b"})
    >>> a = LocalEvent("a#1", "a", "meeting", two, "2023-06-18", "place/paris", "happened")
    >>> b = LocalEvent("b#1", "b", "meeting", two, "2023-06-18", "place/bonn", "happened")
    >>> [d.reasons for d in doubtful([[a], [b]], {})]
    [('the same participants on the same day', 'in another place')]
    """
    known = [days for first in (g[0] for g in groups) if first.type not in ALONE and (days := _days(first))]
    alike: dict[tuple[object, ...], list[_Days]] = defaultdict(list)
    for days in known:
        if days.event.participants:
            alike[days.event.type, tuple(sorted(days.event.participants))].append(days)
    for _, members in sorted((item for item in alike.items() if len(item[1]) > 1), key=lambda item: str(item[0])):
        if len(members) > CROWD:
            continue
        for i, x in enumerate(members):
            for y in members[i + 1 :]:
                near = y.first - x.last <= DAYS_APART and x.first - y.last <= DAYS_APART
                if near and (reasons := _doubt(x, y, within)):
                    yield Doubt(x.event, y.event, reasons)
    yield from _among(known, within)


def _among(known: list[_Days], within: dict[str, str]) -> Iterator[Doubt]:
    """Give encounters of some people beside those of the same and others: records list in one whom one met in turn."""
    of_pair: dict[tuple[object, ...], list[_Days]] = defaultdict(list)
    for days in known:
        for pair in combinations(sorted(days.event.participants), 2) if len(days.event.participants) > 2 else ():
            of_pair[days.event.type, *pair].append(days)
    for few in known:
        a, who = few.event, few.event.participants
        wider = of_pair.get((a.type, *sorted(who)[:2]), ()) if len(who) > 1 else ()
        for many in wider if len(wider) < CROWD else ():
            b = many.event
            together = few.first <= many.last and many.first <= few.last and same_place(a.place, b.place, within)
            if together and who < b.participants and a.source != b.source and a.status == b.status:
                yield Doubt(a, b, ("the participants of one are among those of the other", "dates that overlap"))


class _Days(NamedTuple):
    """An event with the first and last day that its date allows, as numbers."""

    first: int
    last: int
    event: LocalEvent


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
