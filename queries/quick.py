"""Questions of the catalogue whose rows are read off summaries: the same rows as their `.rq` gives, many times sooner.

The `.rq` says what a question means, here and on any other engine; tests ask both ways.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from operator import attrgetter

from pyoxigraph import NamedNode

from ..graph.iris import ww
from ..graph.queryable import Queryable
from ..graph.summary import Summary
from ..ontology.vocabulary import OCCURRED
from .asking import rows
from .listed import LABEL, listed, summaries, under, within
from .names import bearing
from .plain import InOrder, Line, plain
from .tabled import TABLED, Bound
from .told import evidence, source
from .window import Window

__all__ = ["QUICK", "lines"]


def _begin(store: Queryable, bind: Bound) -> str | None:
    """Give the condition that a question about encounters begins with."""
    if "with" in bind:
        return under(store.minter.pair(bind["actor"].value, bind["with"].value))
    node = bind.get("actor") or bind.get("at")
    return under(node.value if node else store.minter.month(bind["month"].value)) if node or "month" in bind else None


def _encounters(store: Queryable, bind: Bound) -> InOrder:
    """Give a row for each participant of each encounter."""
    base = store.base
    status, flagged = plain(bind.get("status")), plain(bind["flagged"])
    return InOrder([
        (event, s.type, s.status, s.grade, s.date, s.where, called, base + who, s.subtype, s.earliest, s.latest,
         s.disputed or None, other)
        for s in sorted(_found(store, bind, _begin(store, bind)), key=attrgetter("event"))
        if (flagged or s.grade != "flagged") and status in (None, s.status)
        for event in (base + s.event,)
        for called, who in sorted(zip(s.names, s.who, strict=True))
        for other in (s.dates and sorted(s.dates[1:])) or (None,)
    ])  # fmt: skip  # all at once: one by one they would take half as long again


def _found(store: Queryable, bind: Bound, begin: str | None = None) -> Iterable[Summary]:
    """Give the encounters that begin so and lie in the window and place that are bound."""
    first, last = str(plain(bind["from"])), str(plain(bind["until"]))
    places = {str(plain(bind["in"]))} if "in" in bind and bind["in"] != NamedNode(ww("Place")) else None
    window = Window(None if first == "0001-01-01" else first, None if last == "9999-12-31" else last)
    inside = within(store, places)
    found = (
        (s for s in summaries(store, [begin], unread="sources") if s.status)
        if begin
        else listed(store, window=window).values()
    )
    if inside is None and window == Window():
        return found
    return (s for s in found if window.holds(s) and (inside is None or s.place in inside))


def _official(s: Summary) -> bool:
    """Say whether those who take part did meet or speak, as far as anybody knows."""
    return s.status in OCCURRED and s.grade != "flagged" and not s.disputed


def _who_met_whom(store: Queryable, bind: Bound) -> Iterator[Line]:
    base = store.base
    for s in _found(store, bind):
        if s.type == "meeting" and _official(s):
            called = dict(zip(s.who, s.names, strict=True))
            for a, b in s.met():
                yield called[a], called[b], s.date, s.where, base + s.event


def _pairs(store: Queryable, bind: Bound) -> Iterator[Line]:
    counted: Counter[tuple[str, str]] = Counter()
    called: dict[str, str] = {}
    for s in _found(store, bind):
        if _official(s):
            counted.update(s.met())
            called.update(zip(s.who, s.names, strict=True))
    for (a, b), number in counted.items():
        yield called[a], called[b], number, store.base + a, store.base + b


def _places_within(store: Queryable, bind: Bound) -> Iterator[Line]:
    return ((inner,) for inner in store.reaching(bind["in"].value, ww("within")))


def _works_at(store: Queryable, bind: Bound) -> Iterator[Line]:
    """Give where one person works by single look-ups, which cost less than the plan of any query."""
    if "actor" not in bind:
        for row in rows(store, "works-at", bind):
            yield tuple(row[name].value for name in ("person", "at", "actor", "org"))
        return
    person, works = bind["actor"].value, ww("worksAt")
    bodies = {value.value for _, _, value in store.about([person], works)}
    if "org" in bind:
        bodies &= {bind["org"].value}
    called: dict[str, list[str]] = defaultdict(list)
    for node, _, label in store.about([person, *bodies], LABEL) if bodies else ():
        called[node].append(label.value)
    for body in bodies:
        for name, at in product(called[person], called[body]):
            yield name, at, person, body


def _names(store: Queryable, bind: Bound) -> Iterator[Line]:
    return iter(bearing(store, bind["key"].value))


QUICK: dict[str, Callable[[Queryable, Bound], Iterable[Line]]] = {
    **TABLED,
    "encounters": _encounters,
    "encounters-at": _encounters,
    "encounters-in-month": _encounters,
    "encounters-of": _encounters,
    "evidence": evidence,
    "names": _names,
    "pairs": _pairs,
    "places-within": _places_within,
    "shared-encounters": _encounters,
    "source": source,
    "who-met-whom": _who_met_whom,
    "works-at": _works_at,
}
"""How each question is answered without its text, by its name."""


def lines(store: Queryable, name: str, bind: Bound | None = None) -> Iterable[Line]:
    """Give the rows of a question that is answered here, in the order of its columns.

    >>> from whowhom.graph.store import Store
    >>> list(lines(Store.memory(), "actors"))
    []
    """
    return QUICK[name](store, bind or {})
