"""A named graph while it is written: each quad once, in the order in which it was first said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad

from . import dates
from .iris import ww

__all__ = ["ALT_LABEL", "CLASSES", "LABEL", "RDF_TYPE", "Sheet", "term"]

RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
ALT_LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")
CLASSES = {"person": "Person", "organization": "Organization", "state": "State", "group": "Group", "place": "Place"}


@lru_cache(maxsize=1024)
def term(name: str) -> NamedNode:
    """Give a term of the ontology as a node."""
    return NamedNode(ww(name))


class Sheet:
    """One named graph under the pen.

    >>> sheet = Sheet("https://whowhom.example/graph/derived")
    >>> sheet.text("https://whowhom.example/person/qin-gang", "nameKey", "qin")
    >>> len(list(sheet))
    1
    """

    def __init__(self, graph: str) -> None:
        self.graph = NamedNode(graph)
        self._quads: dict[Quad, None] = {}

    def __iter__(self) -> Iterator[Quad]:
        return iter(self._quads)

    def add(self, subject: str, predicate: NamedNode, value: NamedNode | Literal) -> None:
        """Write one quad."""
        self._quads[Quad(NamedNode(subject), predicate, value, self.graph)] = None

    def link(self, subject: str, predicate: str, target: str | None) -> None:
        """Write a link to another node, where there is one."""
        if target:
            self.add(subject, term(predicate), NamedNode(target))

    def text(self, subject: str, predicate: str, value: str | None) -> None:
        """Write words, where there are any."""
        if value:
            self.add(subject, term(predicate), Literal(value))

    def number(self, subject: str, predicate: str, value: int) -> None:
        """Write a whole number."""
        self.add(subject, term(predicate), Literal(value))

    def true(self, subject: str, predicate: str) -> None:
        """Write that something is so; what is not so is left out."""
        self.add(subject, term(predicate), Literal(True))

    def kind(self, subject: str, cls: str, label: str | None = None) -> None:
        """Write what a node is and what it is called."""
        self.add(subject, RDF_TYPE, term(cls))
        if label:
            self.add(subject, LABEL, Literal(label))

    def alias(self, subject: str, name: str) -> None:
        """Write another name."""
        if name:
            self.add(subject, ALT_LABEL, Literal(name))

    def between(self, subject: str, earliest: str | None, latest: str | None) -> None:
        """Write the days between which something lies."""
        for name, value in (("earliest", earliest), ("latest", latest)):
            if value:
                self.add(subject, term(name), Literal(value, datatype=XSD_DATE))

    def period(self, subject: str, start: str | None, end: str | None) -> None:
        """Write from when until when an office was held, as said and as days."""
        self.text(subject, "from", start)
        self.text(subject, "until", end)
        self.between(subject, *dates.covering(start, end))
