"""Who met in which office: across people and decades, by the tenures under which they took part."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from ..graph.queryable import Queryable
from ..graph.titles import answers_to
from .names import Actor, find_actors
from .quick import lines

__all__ = ["Acting", "acting"]


class Acting(NamedTuple):
    """Who is meant by a question about offices: the people, and the events in which they acted so."""

    people: list[Actor]
    events: frozenset[str]


def acting(store: Queryable, post: str | None, with_post: str | None, of: str | None = None) -> Acting:
    """Give the events in which a holder of one post took part, with a holder of another one (of a body or state).

    >>> from whowhom.graph.store import Store
    >>> acting(Store.memory(), "Secretary of State", "Foreign Minister").events
    frozenset()

    Raises:
        UnknownName: there is no such body.

    """
    bodies = {a.label for a in find_actors(store, of, ("organization", "state"))} if of else None
    seats: dict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for event, _, name, seat, org, _, actor in lines(store, "capacities"):
        seats[str(event)].append((str(actor), str(name), str(seat), str(org or "")))
    found: dict[str, set[tuple[str, str]]] = {}
    for where, sitting in seats.items():
        mine = {(a, w) for a, w, p, o in sitting if _fits(p, o, post, None if with_post else bodies)}
        theirs = {a for a, _, p, o in sitting if with_post and _fits(p, o, with_post, bodies)}
        who = {m for m in mine if not with_post or theirs - {m[0]}}
        if who:
            found[where] = who
    people = sorted({Actor(iri, label, "person") for who in found.values() for iri, label in who})
    return Acting(people, frozenset(found))


def _fits(title: str, org: str, asked: str | None, bodies: set[str] | None) -> bool:
    return (asked is None or answers_to(title, asked)) and (bodies is None or org in bodies)
