"""Finds encounters for a listing: each as the one literal that is kept of it, under all that it is asked by.

The graph of listings has it under each actor, place and month and each two actors: four microseconds an encounter,
where going from the actor to the event and from there to its literal took fourteen. A question begins with what is
rarest: of an actor and some months whichever has fewer encounters. What is compared after that is compared here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from pyoxigraph import NamedNode

from ..graph.iris import ww
from ..graph.queryable import Queryable
from ..graph.summary import Summary, loads
from .names import Actor
from .window import WIDEST, Window

__all__ = ["Found", "column", "labels", "listed", "newest", "summaries", "under", "within"]

Found = dict[str, Summary]
"""Encounters by their node."""

LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
FEW = 20
"""Encounters of one actor that are fetched sooner than those of some months are counted."""
BACK = (1, 4, 16, WIDEST - 1)
"""Months to look back, one after the other, for the newest encounters."""
ANY = "?event ww:summary ?summary"
"""The condition that all encounters meet."""
PREFIXES = f"PREFIX ww: <{ww('')}>"


def listed(
    store: Queryable,
    who: Sequence[Actor] | None = None,
    others: Sequence[Actor] | None = None,
    window: Window = Window(),  # noqa: B008 - immutable
    *,
    ever: bool = False,
) -> Found:
    """Give the encounters of some actors (of everybody, if None) with others, that may lie in a window.

    `ever` adds those that counted once, until a correction took them away; their status is empty.

    >>> from whowhom.graph.store import Store
    >>> listed(Store.memory())
    {}
    """
    inside = within(store, window.places)
    base = store.base
    wanted = {actor.iri.removeprefix(base) for actor in who or ()}
    return {
        base + s.event: s
        for s in summaries(store, _ways(store, who, others, window, inside))
        if (s.status or ever)
        and window.holds(s)
        and (inside is None or s.place in inside)
        and (who is None or not wanted.isdisjoint(s.who))
    }


def summaries(store: Queryable, ways: Iterable[str], unread: str = "") -> Iterator[Summary]:
    """Give the encounters that meet any of several conditions; those that `ANY` stands for, if it is one of them.

    Among them are those that counted once, without a status. `unread` is a field that nobody will look at.
    """
    texts: dict[str, None] = {}
    for way in ways:
        texts.update(dict.fromkeys(column(store, "?summary", way, graph="derived" if way == ANY else "listings")))
    return loads(Summary, texts, unread)


def newest(store: Queryable, number: int, window: Window, keep: Callable[[Summary], bool]) -> Found:
    """Give at least so many of the encounters that begin last, by looking back from the last day of all, if there are.

    Sorting every encounter of a million quads for the last twenty took 200 ms, looking at some months takes 5.
    """
    ends = (day.value for _, _, day in store.about([store.minter.graph("derived")], ww("latest")))
    last = window.last or max(ends, default=None)
    for months in BACK if last else ():
        first = max(_months_before(last or "", months), window.first or "")
        every = listed(store, window=window._replace(first=first, last=last))
        found = {event: s for event, s in every.items() if keep(s) and (s.earliest or "") >= first}
        if len(found) >= number or first == window.first:
            return found
    return {event: s for event, s in listed(store, window=window).items() if keep(s) and s.earliest}


def _months_before(day: str, months: int) -> str:
    """Give the first day of the month that lies so many months before a day's."""
    number = max(int(day[:4]) * 12 + int(day[5:7]) - 1 - months, 12)
    return f"{number // 12:04}-{number % 12 + 1:02}-01"


def labels(store: Queryable, nodes: Collection[str]) -> dict[str, str]:
    """Give what nodes are called, all of them IRIs without the dossier's base."""
    base = store.base
    found = store.about([base + node for node in sorted(nodes)], LABEL)
    return {node.removeprefix(base): label.value for node, _, label in found}


def column(store: Queryable, what: str, condition: str, graph: str = "derived") -> Iterator[str]:
    """Ask one of the graphs that are worked out for one column."""
    text = f"{PREFIXES} SELECT {what} WHERE {{ {condition} }}"
    return store.values(text, default_graph=store.minter.graph(graph))


def _ways(
    store: Queryable,
    who: Sequence[Actor] | None,
    others: Sequence[Actor] | None,
    window: Window,
    inside: Collection[str] | None,
) -> Iterator[str]:
    """Give the condition of each question to ask."""
    months = [store.minter.month(key) for key in window.months()]
    if who is None and months:
        yield under(*months)
    elif who is None and inside is not None:
        yield under(*(store.base + place for place in sorted(inside)))
    elif who is None:
        yield ANY
    for actor in who or ():
        if others is None:
            yield _of_one(store, actor, months)
        for other in others or ():
            if other.iri != actor.iri:
                yield under(store.minter.pair(actor.iri, other.iri))


def _of_one(store: Queryable, actor: Actor, months: list[str]) -> str:
    """Give the months, where these have fewer encounters than the actor, which nobody counts for somebody rare."""
    if months and (degree := _degree(store, actor.iri)) > FEW:
        month = under(*months)
        if int(next(column(store, "(COUNT(*) AS ?n)", month, graph="listings"))) < degree:
            return month
    return under(actor.iri)


def under(*nodes: str) -> str:
    """Give the condition that an encounter is listed under one of some nodes: an actor, a place, a pair, a month.

    >>> under("https://whowhom.example/month/2023-06")
    '<https://whowhom.example/month/2023-06> ww:summary ?summary'
    """
    named = [str(NamedNode(node)) for node in nodes]
    if len(named) == 1:
        return f"{named[0]} ww:summary ?summary"
    return f"VALUES ?node {{ {' '.join(named)} }} ?node ww:summary ?summary"


def _degree(store: Queryable, iri: str) -> int:
    """Give in how many encounters somebody takes part."""
    return next((int(number.value) for _, _, number in store.about([iri], ww("encounters"))), 0)


def within(store: Queryable, places: Collection[str] | None) -> frozenset[str] | None:
    """Give some places and all that lie in them."""
    if places is None:
        return None
    return frozenset(iri.removeprefix(store.base) for p in places for iri in store.reaching(p, ww("within")))
