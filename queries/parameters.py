"""Parameters as people type them, to the terms that a question is bound with.

An actor's name may fit several actors: then the question is asked for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from ..graph import dates
from ..graph.errors import InvalidInput, UnknownName
from ..graph.iris import ww
from ..graph.names import fold
from ..graph.queryable import Queryable
from ..graph.store import Term
from ..ontology.vocabulary import STATUSES
from .asking import date_term
from .header import Header, Parameter
from .names import ACTORS, PLACES, did_you_mean, find_actors, known, suggestions

__all__ = ["TYPES", "bindings", "several"]

Reader = Callable[[Queryable, str], list[Term]]


def bindings(
    store: Queryable, header: Header, given: Mapping[str, str], *, strict: bool = True
) -> list[dict[str, Term]]:
    """Give every way in which a question is to be bound with what a person gave.

    Not `strict`, what the header does not declare is bound as a plain string.

    Raises:
        UnknownName: there is no such parameter, or no actor or status of the name given.
        InvalidInput: a parameter is missing, or is not what its type demands.

    """
    known = {p.name: p for p in header.params}
    for name in given:
        if name not in known and strict:
            near = suggestions(name, known)
            other = f"it takes {', '.join(known)}" if known else "it takes none"
            raise UnknownName(f"the question has no parameter {name!r}", None, did_you_mean(near, other), near)
    ways: list[dict[str, Term]] = [{name: Literal(text) for name, text in given.items() if name not in known}]
    for param in header.params:
        text = given.get(param.name, param.default)
        if text is None and not param.optional:
            raise InvalidInput(f"the question needs {param.name!r} ({param.kind})", None, f"--param {param.name}=...")
        if text is not None:
            ways = [way | {param.name: term} for way in ways for term in _read(store, param, text)]
    return ways


def several(store: Queryable, header: Header, given: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Give each name among what a person gave that fits several actors, with what these are called."""
    for param in header.params:
        if param.kind in NAMED and param.name in given:
            found = find_actors(store, given[param.name], NAMED[param.kind])
            if len(found) > 1:
                yield given[param.name], [a.label for a in found]


def _read(store: Queryable, param: Parameter, text: str) -> list[Term]:
    if text == param.default and text.startswith("ww:"):  # a stand-in for anything, which only headers may write
        return [NamedNode(ww(text[3:]))]
    if param.kind not in TYPES:
        raise InvalidInput(f"parameter {param.name!r} has no type {param.kind!r}", None, f"use {', '.join(TYPES)}")
    return TYPES[param.kind](store, text)


NAMED = {"actor": ACTORS, "body": ("organization", "state"), "person": ("person",), "place": PLACES}
"""Types that are names, and of what kinds of actors."""


def _named(kind: str) -> Reader:
    """Read a name, or an IRI, of which nothing need be known but its kind."""
    kinds = NAMED[kind]

    def read(store: Queryable, text: str) -> list[Term]:
        if "://" in text and known(store, text, kinds):
            return [NamedNode(text)]
        return [NamedNode(a.iri) for a in find_actors(store, text, kinds)]

    return read


def _first(store: Queryable, text: str) -> list[Term]:
    return [date_term(dates.bounds(text).earliest or "0001-01-01")]


def _last(store: Queryable, text: str) -> list[Term]:
    return [date_term(dates.bounds(text).latest or "9999-12-31")]


def _day(store: Queryable, text: str) -> list[Term]:
    first, last = dates.bounds(text)
    if not first or first != last:
        raise InvalidInput(f"{text!r} is not one day", None, "write it like 2023-06-18")
    return [date_term(first)]


def _status(store: Queryable, text: str) -> list[Term]:
    if text not in STATUSES:
        near = suggestions(text, STATUSES)
        raise UnknownName(f"no status {text!r}", None, did_you_mean(near, f"use {', '.join(STATUSES)}"), near)
    return [NamedNode(ww(text))]


def _whole(store: Queryable, text: str) -> list[Term]:
    try:
        return [Literal(int(text))]
    except ValueError:
        raise InvalidInput(f"{text!r} is not a whole number", None, "write digits only") from None


def _yes_no(store: Queryable, text: str) -> list[Term]:
    if text.casefold() not in ("yes", "no", "true", "false"):
        raise InvalidInput(f"{text!r} is neither yes nor no", None, "write yes or no")
    return [Literal(text.casefold() in ("yes", "true"))]


def _fact(store: Queryable, text: str) -> list[Term]:
    iri = text if "://" in text else store.base + text
    try:
        return [NamedNode(iri)]
    except ValueError:
        raise InvalidInput(f"{text!r} is not the name of a node", None, "copy it from a listing's JSON") from None


TYPES: dict[str, Reader] = {
    **{kind: _named(kind) for kind in NAMED},
    "first day": _first,
    "last day": _last,
    "day": _day,
    "status": _status,
    "source": lambda store, text: [NamedNode(store.minter.source(text) if "://" not in text else text)],
    "fact": _fact,
    "folded": lambda store, text: [Literal(fold(text))],
    "title": lambda store, text: [Literal(fold(text))],
    "string": lambda store, text: [Literal(text)],
    "whole number": _whole,
    "yes or no": _yes_no,
}
"""How each type of parameter is read; a header names it in brackets."""
