"""Who is meant by a name in a question: every actor that fits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from ..graph.errors import UnknownName
from ..graph.iris import ww
from ..graph.names import fold
from ..graph.queryable import Queryable
from ..graph.tables import bearers, digits_of, pages_of

__all__ = ["ACTORS", "KINDS", "PLACES", "Actor", "Who", "bearing", "find_actors", "known", "resolve", "suggestions"]

KINDS = {"Person": "person", "Organization": "organization", "State": "state", "Place": "place"}
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
NO_IRI = frozenset('<>"{}|\\^` \t\n')
ACTORS = ("person", "organization", "state")
PLACES = ("place", "state")


class Actor(NamedTuple):
    """An actor or place of the graph: its node, what it is called, and `person|organization|state|place`."""

    iri: str
    label: str
    kind: str


Who = str | Sequence[Actor]
"""A name (or IRI) as a person types it, or the actors that it was found to mean."""


def find_actors(store: Queryable, name: str, kinds: Collection[str] = ACTORS) -> list[Actor]:
    """Give every actor that a name fits, by label; a family name, an alias and a body's initials fit too.

    `kinds` says of which kinds they may be (`person`, `organization`, `state`, `place`). An IRI is taken as it is.

    >>> from whowhom.graph.store import Store
    >>> find_actors(Store.memory(), "Antony Blinken")
    Traceback (most recent call last):
    whowhom.graph.errors.UnknownName: no actor is called 'Antony Blinken'; see `whowhom query actors`

    Raises:
        UnknownName: none fits; `candidates` are names that look alike.

    """
    found = _by_iri(store, name) if "://" in name else _by_key(store, fold(name))
    fitting = sorted({a for a in found if a.kind in kinds}, key=lambda a: (a.label, a.iri))
    if not fitting:
        raise _unknown(store, name, kinds)
    return fitting


def resolve(store: Queryable, who: Who | None, kinds: Collection[str] = ACTORS) -> list[Actor] | None:
    """Give the actors that are meant; None where nobody in particular is."""
    if who is None:
        return None
    return find_actors(store, who, kinds) if isinstance(who, str) else list(who)


def suggestions(wanted: str, known: Collection[str], number: int = 3) -> tuple[str, ...]:
    """Give the known words that look most like one that is not known, best first.

    >>> suggestions("encountres", ["encounters", "roles"])
    ('encounters',)
    """
    from difflib import get_close_matches

    folded = {fold(k): k for k in sorted(known, reverse=True)}
    return tuple(folded[m] for m in get_close_matches(fold(wanted), sorted(folded), number, 0.6))


def did_you_mean(candidates: Sequence[str], otherwise: str) -> str:
    """Give the remedy that names candidates, or another where there are none.

    >>> did_you_mean(["roles"], "see `whowhom query`")
    'did you mean roles?'
    """
    return f"did you mean {' or '.join(candidates)}?" if candidates else otherwise


_DIGITS: dict[str, int] = {}
"""On a page of how many digits a name stood last, by the store's base: where the next one is looked for first."""


def bearing(store: Queryable, key: str) -> list[tuple[str, str, str]]:
    """Give what bears a name, by its folded form: its node, what it is called, and its class.

    They are read off the one page on which they stand (`..graph.tables`).

    >>> from whowhom.graph.store import Store
    >>> bearing(Store.memory(), "blinken")
    []
    """
    base = store.base
    for page, _, rows in store.about(pages_of(base, "names", f"name/{key}/", _DIGITS.get(base, 0)), ww("rows")):
        _DIGITS[base] = digits_of(base, "names", page)
        return bearers(key, rows.value, base)
    return []


@cache
def _class(kind: str) -> str:
    return kind.capitalize()


def known(store: Queryable, iri: str, kinds: Collection[str]) -> bool:
    """Say whether an IRI is a node of the derived graph for an actor or place of one of some kinds."""
    kind = iri.removeprefix(store.base).partition("/")[0]
    return kind in kinds and NO_IRI.isdisjoint(iri) and store.says(iri, TYPE, ww(_class(kind)))


def _by_key(store: Queryable, key: str) -> list[Actor]:
    return [Actor(node, label, KINDS[cls]) for node, label, cls in bearing(store, key) if cls in KINDS]


def _by_iri(store: Queryable, iri: str) -> list[Actor]:
    if not NO_IRI.isdisjoint(iri) or iri.startswith(f"{store.base}source/"):
        return []
    said: dict[str, list[str]] = {TYPE: [], LABEL: []}
    for _, name, value in store.about([iri], TYPE, LABEL):
        said[name].append(value.value)
    return [Actor(iri, label, kind) for label in said[LABEL] for t in said[TYPE] if (kind := _kind(t))]


def _kind(iri: str) -> str | None:
    return KINDS.get(iri.rsplit("#", 1)[-1])


def _unknown(store: Queryable, wanted: str, kinds: Collection[str]) -> UnknownName:
    from .quick import lines  # what begins with names

    known: dict[str, str] = {}
    for _, label, name in lines(store, "actors"):
        if KINDS.get(str(name)) in kinds:
            label = str(label)
            known[label] = label
            known |= {word: label for word in label.split() if len(word) > 3}
    near = tuple(dict.fromkeys(known[s] for s in suggestions(wanted, known)))
    what = "place" if set(kinds) <= set(PLACES) else "actor"
    return UnknownName(f"no {what} is called {wanted!r}", None, did_you_mean(near, "see `whowhom query actors`"), near)
