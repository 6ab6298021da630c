"""Questions of the catalogue whose rows are read off whole tables and off the summaries of offices.

As in `quick`, the `.rq` says what a question means, and tests ask both ways.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import product
from operator import itemgetter

from pyoxigraph import NamedNode

from ..graph.iris import ww
from ..graph.queryable import Queryable
from ..graph.store import Term
from ..graph.summary import Holding, loads
from ..graph.tables import EventRow, ToldRow, page_of, read, rows_of
from ..ontology.vocabulary import ENCOUNTERS, OCCURRED, PROSPECTS, STATUSES
from .listed import column, labels
from .plain import InOrder, Line, plain

__all__ = ["TABLED", "Bound"]

Bound = Mapping[str, Term]


def table(store: Queryable, *names: str) -> list[list]:  # type: ignore[type-arg]  # each table has columns of its own
    """Give the rows of some tables, in the order of their nodes as far as pages keep it."""
    return read(_pages(store, names))


def _pages(store: Queryable, names: Iterable[str]) -> Iterator[str]:
    wanted = " ".join(f'"{name}"' for name in names)
    return column(store, "?rows", f"VALUES ?table {{ {wanted} }} ?page ww:table ?table ; ww:rows ?rows")


def _events(store: Queryable, *statuses: str, columns: int = 0) -> list[EventRow]:
    """Give the events that have come to some statuses, in order; of `columns`, if any, that many from the first on."""
    return rows_of(EventRow, _pages(store, statuses), columns)


def _actors(store: Queryable, bind: Bound) -> InOrder:
    base = store.base
    return InOrder(
        (base + node, label, kind) for node, label, kind in sorted(table(store, "actors"), key=itemgetter(0))
    )


def _posts(store: Queryable, bind: Bound) -> Iterator[Line]:
    base = store.base
    for post, title, org, accredited, *nodes in table(store, "posts"):
        yield base + post, title, org, accredited, *(node and base + node for node in nodes)


def _numbers(name: str) -> Callable[[Queryable, Bound], Iterable[Line]]:
    """Read the one page of a table of numbers, by a look-up that costs less than the plan of any query."""

    def read_off(store: Queryable, bind: Bound) -> Iterator[Line]:
        pages = (rows.value for _, _, rows in store.about([page_of(store.base, name)], ww("rows")))
        return map(tuple, read(pages))  # type: ignore[arg-type]  # what is read is plain

    return read_off


def _event_ids(store: Queryable, bind: Bound) -> InOrder:
    base = store.base
    found = _events(store, *STATUSES, "rejected", columns=3)
    return InOrder([(event, e.type, name) for e in found for event in (base + e.event,) for name in e.names or (None,)])


def _corroboration(store: Queryable, bind: Bound) -> InOrder:
    base = store.base
    least, most = (int(bind[name].value) for name in ("least", "most"))
    return InOrder([
        (base + e.event, e.type, e.date, e.independent, e.disputed or None, name)
        for e in _events(store, *STATUSES, columns=8)
        if least <= e.independent <= most
        and e.type in ENCOUNTERS
        and e.grade != "flagged"
        and (e.disputed or e.status in OCCURRED)
        for name in e.names or (None,)
    ])  # fmt: skip


def _plans(store: Queryable, bind: Bound) -> Iterator[Line]:
    day = bind["on"].value
    return _planned(store, lambda e: e.latest is None or e.latest >= day)


def _lapsed(store: Queryable, bind: Bound) -> Iterator[Line]:
    day = bind["on"].value
    return _planned(store, lambda e: e.date is not None and e.latest is not None and e.latest < day)


def _planned(store: Queryable, keep: Callable[[EventRow], bool]) -> Iterator[Line]:
    for e in _events(store, *PROSPECTS):
        if e.grade != "flagged" and keep(e):
            event = store.base + e.event
            for name in e.names or (None,):
                yield event, e.type, e.status, e.date, e.place, name


def _prospects(store: Queryable, bind: Bound) -> Iterator[Line]:
    base = store.base
    for e in _events(store, *STATUSES, "rejected"):
        if e.foreseen:
            event = base + e.event
            for name in e.names or (None,):
                yield event, e.type, e.status, e.grade, e.date, e.place, name


def _claims_known(store: Queryable, bind: Bound) -> Iterator[Line]:
    base, day = store.base, bind["by"].value
    years = [f"told-{year}" for year, _ in table(store, "told-years") if year <= day[:4]]
    for row in rows_of(ToldRow, _pages(store, years)):
        if row.known <= day:
            yield base + row.event, row.status, row.grade, row.date, row.doc, row.published


def _capacities(store: Queryable, bind: Bound) -> Iterator[Line]:
    base, wanted = store.base, plain(bind.get("post"))
    seats: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for tenure, keys, orgs in table(store, "tenures"):
        seats[tenure] += [(key, org) for key in keys if wanted in (None, key) for org in orgs or (None,)]
    for event, date, who, held, place, actor in table(store, "capacities"):
        for tenure in held:
            for post, org in seats.get(tenure, ()):
                yield base + event, date, who, post, org, place, base + actor


def _held(store: Queryable, *ways: str) -> Iterator[Holding]:
    """Give the tenures and affiliations that any of several ways leads to, each once."""
    found = (text for way in ways for text in column(store, "?holding", f"{way} . ?fact ww:holding ?holding"))
    return loads(Holding, dict.fromkeys(found))


def _roles(store: Queryable, bind: Bound) -> Iterator[Line]:
    base, actor = store.base, bind["actor"]
    for h in _held(store, f"?fact ww:holder|ww:member {actor}"):
        if h.grade != "flagged":
            for title, org in product(h.titles or (None,), h.orgs or (None,)):
                if org or h.fact.startswith("tenure/"):
                    yield h.name, title, org, h.start, h.end, h.tense, h.grade, base + h.fact


def _tenures_of_post(store: Queryable, bind: Bound) -> Iterator[Line]:
    base = store.base
    for h in _held(store, f"?fact ww:post {bind['post']}"):
        if h.grade != "flagged":
            for title, org in product(h.titles, h.orgs or (None,)):
                yield h.name, title, org, h.start, h.end, h.tense, h.grade, base + h.fact, base + h.who


def _holder(store: Queryable, bind: Bound) -> Iterator[Line]:
    base, day, of = store.base, bind["on"].value, bind["of"]
    whose = ("",) if of == NamedNode(ww("Organization")) else OF
    office = f"?office ww:nameKey {bind['title']} ; a ww:Post . ?fact ww:post ?office"
    for h in _held(store, *(way.replace("?body", str(of)) + office for way in whose)):
        known = (h.start or h.end) and (h.earliest or day) <= day <= (h.latest or day)
        if known and h.status == "happened" and h.grade != "flagged":
            for title, org in product(h.titles, h.orgs or (None,)):
                yield h.name, title, org, h.start, h.end, base + h.fact


def _neighbourhood(store: Queryable, bind: Bound) -> Iterator[Line]:
    base, actor = store.base, bind["actor"]
    told = (json.loads(ties.value) for _, _, ties in store.about([actor.value], ww("ties")))
    found = [(tie, other) for ties in told for tie, others in ties.items() for other in others]
    for tie in ("worksAt", "visited"):  # who works at a body and who visited a place: said of these people alone
        found += [(tie, node.removeprefix(base)) for node in column(store, "?other", f"?other ww:{tie} {actor}")]
    called = _called(store, {other for _, other in found})
    return ((tie, called[other], base + other) for tie, other in found if other in called)


def _called(store: Queryable, nodes: Collection[str]) -> Mapping[str, str]:
    """Give what actors and places are called, read off the whole table where that is sooner than looking up each."""
    if len(nodes) < MANY:
        return labels(store, nodes)
    return {node: label for node, label, _ in table(store, "actors")}


MANY = 150
"""Names from which on a table of some thousands is read sooner than each is looked up: 15 microseconds against 2."""
OF = ("?office ww:organization ?body . ", "?part ww:state ?body . ?office ww:organization ?part . ",
      "?office ww:accreditedTo ?body . ")  # fmt: skip
"""How a post may be a body's: its own, that of a body of the state, or one that is accredited there."""

TABLED: dict[str, Callable[[Queryable, Bound], Iterable[Line]]] = {
    "actors": _actors,
    "capacities": _capacities,
    "claims-known": _claims_known,
    "corroboration": _corroboration,
    "counts": _numbers("counts"),
    "counts-of-events": _numbers("counts-of-events"),
    "event-ids": _event_ids,
    "holder": _holder,
    "lapsed": _lapsed,
    "neighbourhood": _neighbourhood,
    "plans": _plans,
    "posts": _posts,
    "prospects": _prospects,
    "roles": _roles,
    "tenures-of-post": _tenures_of_post,
}
"""How each question is answered, by its name."""
