"""Terms of the engine to plain values, for people and for JSON."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from ..graph.store import Term
from ..ontology.vocabulary import NS

__all__ = ["InOrder", "Line", "Plain", "plain"]

Plain = str | int | float | bool | None
Line = tuple[Plain, ...]
"""A row of an answer, in the order of its question's columns."""


class InOrder(list[Line]):
    """The rows of an answer, each once and in order as they were made: looking whether they are takes long."""


_XSD = "http://www.w3.org/2001/XMLSchema#"
_STRING = _XSD + "string"
_WHOLE = frozenset(_XSD + t for t in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger"))
_REAL = frozenset(_XSD + t for t in ("decimal", "double", "float"))


def plain(term: Term | None) -> Plain:
    """Give a term as a plain value: words of the ontology by their name alone, numbers and truth values as such.

    >>> plain(NamedNode("https://w3id.org/whowhom/ns#happened")), plain(Literal(3)), plain(Literal("2023-11"))
    ('happened', 3, '2023-11')
    """
    if term is None:
        return None
    if isinstance(term, Literal):
        return _literal(term)
    if isinstance(term, NamedNode):
        return term.value.removeprefix(NS)
    return str(term)


def _literal(term: Literal) -> Plain:
    kind = term.datatype.value
    if kind == _STRING:
        return term.value
    try:
        if kind in _WHOLE:
            return int(term.value)
        if kind in _REAL:
            return float(term.value)
    except ValueError:
        return term.value
    return term.value in ("true", "1") if kind == _XSD + "boolean" else term.value
