"""Finds encounters for a listing: each as the one literal that the derived graph keeps of it.

A question begins with what is rarest: of an actor and some months whichever has fewer encounters; two actors have a key
of their own. What is compared after that is compared here, since fetching is what takes time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from pyoxigraph import Literal, NamedNode

from ..graph.iris import pair_key, ww
from ..graph.queryable import Queryable
from ..graph.summary import Summary, loads
from ..graph.tables import page_of, read
from ..ontology.vocabulary import ENCOUNTERS
from .names import Actor
from .window import WIDEST, Window

__all__ = ["Found", "column", "labels", "listed", "newest", "summaries", "taking_part", "together", "within"]

Found = dict[str, Summary]
"""Encounters by their node."""

LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
FEW = 20
"""Encounters of one actor that are fetched sooner than those of some months are counted."""
MANY, WALK = 200, 40
"""Encounters of one actor from which on it may pay to walk through all, which takes a fortieth of looking each up."""
EVERY = "{ SELECT DISTINCT ?event ?summary WHERE { ?event ww:summary ?summary } }"
BACK = (1, 4, 16, WIDEST - 1)
"""Months to look back, one after the other, for the newest encounters."""
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
    found = summaries(store, _ways(store, who, others, window, inside), ever=ever)
    return {event: s for event, s in found.items() if window.holds(s) and (inside is None or s.place in inside)}


def summaries(store: Queryable, ways: Iterable[Sequence[str]], *, ever: bool = False) -> Found:
    """Give the encounters that meet all conditions of any of several ways."""
    each = [way if EVERY in way else (*way, "?event ww:summary ?summary") for way in ways]
    texts = dict.fromkeys(text for way in each for text in column(store, "?summary", *way))
    base = store.base
    return {base + s.event: s for s in loads(Summary, texts) if s.status or ever}


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


def column(store: Queryable, what: str, *conditions: str) -> Iterator[str]:
    """Ask the derived graph for one column by conditions, the rarest first."""
    text = f"{PREFIXES} SELECT {what} WHERE {{ {' . '.join(conditions)} }}"
    return store.values(text, default_graph=store.minter.graph("derived"))


def _ways(
    store: Queryable,
    who: Sequence[Actor] | None,
    others: Sequence[Actor] | None,
    window: Window,
    inside: Collection[str] | None,
) -> Iterator[tuple[str, ...]]:
    """Give the conditions of each question to ask."""
    months = [str(Literal(key)) for key in window.months()]
    if who is None and months:
        yield (f"VALUES ?month {{ {' '.join(months)} }} ?event ww:month ?month",)
    elif who is None and inside is not None:
        yield from ((f"?event ww:place {NamedNode(store.base + place)}",) for place in sorted(inside))
    elif who is None:
        yield ()
    for actor in who or ():
        if others is None:
            yield from _of_one(store, actor, months)
        for other in others or ():
            if other.iri != actor.iri:
                yield (together(actor.iri, other.iri),)


def _of_one(store: Queryable, actor: Actor, months: list[str]) -> Iterator[tuple[str, ...]]:
    """Begin with the months where these have fewer encounters than the actor, which nobody counts for somebody rare."""
    if months and (degree := _degree(store, actor.iri)) > FEW:
        month = f"VALUES ?month {{ {' '.join(months)} }} ?event ww:month ?month"
        if int(next(column(store, "(COUNT(*) AS ?n)", month))) < degree:
            yield month, f"?event ww:participant {NamedNode(actor.iri)}"
            return
    yield taking_part(store, actor.iri)


def taking_part(store: Queryable, iri: str) -> tuple[str, ...]:
    """Give the conditions that somebody takes part.

    The engine looks each of these encounters up; of somebody who is in a good part of all, it walks through all of them
    beside, which it does where each side is a query of its own: 3,400 of 12,700 in 40 ms, where it took 75.
    """
    mine = f"?event ww:participant {NamedNode(iri)}"
    degree = _degree(store, iri)
    if degree < MANY or degree * WALK < _encounters(store):
        return (mine,)
    return f"{{ SELECT DISTINCT ?event WHERE {{ {mine} }} }}", EVERY


def _encounters(store: Queryable) -> int:
    """Give how many encounters there are, but for those that only flagged claims tell."""
    pages = (rows.value for _, _, rows in store.about([page_of(store.base, "counts-of-events")], ww("rows")))
    return sum(int(str(number)) for kind, _, number in read(pages) if kind in ENCOUNTERS)


def together(one: str, other: str) -> str:
    """Give the condition that two actors take part."""
    return f'?event ww:pair "{pair_key(one, other)}"'


def _degree(store: Queryable, iri: str) -> int:
    """Give in how many encounters somebody takes part."""
    return next((int(number.value) for _, _, number in store.about([iri], ww("encounters"))), 0)


def within(store: Queryable, places: Collection[str] | None) -> frozenset[str] | None:
    """Give some places and all that lie in them."""
    if places is None:
        return None
    return frozenset(iri.removeprefix(store.base) for p in places for iri in store.reaching(p, ww("within")))
