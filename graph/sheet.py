"""A named graph while it is written: each quad once, in the words of N-Quads, as the engine's bulk loader reads them.

A term is kept as it is written (`<https://...>`, `"words"`, `"1"^^<...integer>`): that takes a fifth of the time that
the engine's own objects take, the check of shapes can look at it, and it goes to the loader as it is.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from . import dates
from .iris import ww

__all__ = ["CLASSES", "Pen", "Sheet", "Slip", "plain", "predicate", "term", "word"]

ELSEWHERE = {
    "type": "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "altLabel": "http://www.w3.org/2004/02/skos/core#altLabel",
}
"""The properties that are not of our own ontology, by their last step."""
XSD = "http://www.w3.org/2001/XMLSchema#"
CLASSES = {"person": "Person", "organization": "Organization", "state": "State", "group": "Group", "place": "Place"}
ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"))
"""What words may not hold as it is, the backslash first; four replacements are much faster than one translation."""


@lru_cache(maxsize=1024)
def term(name: str) -> NamedNode:
    """Give a term of the ontology as a node."""
    return NamedNode(ww(name))


@cache
def word(name: str) -> str:
    """Give a term of the ontology as it is written.

    >>> word("happened")
    '<https://w3id.org/whowhom/ns#happened>'
    """
    return f"<{ww(name)}>"


@cache
def predicate(name: str) -> str:
    """Give a property by its last step, as it is written.

    >>> predicate("label"), predicate("met")
    ('<http://www.w3.org/2000/01/rdf-schema#label>', '<https://w3id.org/whowhom/ns#met>')
    """
    return f"<{ELSEWHERE.get(name) or ww(name)}>"


def plain(form: str) -> str:
    r"""Give what a written term says: an IRI, or the words of a literal.

    >>> plain("<https://example.org/>"), plain('"a \\"b\\""'), plain('"7"^^<http://www.w3.org/2001/XMLSchema#integer>')
    ('https://example.org/', 'a "b"', '7')
    """
    said = form[1:-1] if form[0] == "<" or form[-1] == '"' else form[1 : form.rindex('"')]
    if "\\" not in said:
        return said
    parts = said.split("\\\\")
    return "\\".join(p.replace('\\"', '"').replace("\\n", "\n").replace("\\r", "\r") for p in parts)


class Pen(ABC):
    """What all that is said of nodes is written with."""

    __slots__ = ()

    @abstractmethod
    def _say(self, subject: str, name: str, form: str) -> None:
        """Write that a node has a property, and the term that is said of it as it is written."""

    def link(self, subject: str, name: str, target: str | None) -> None:
        """Write a link to another node, where there is one."""
        if target:
            self._say(subject, name, f"<{target}>")

    def text(self, subject: str, name: str, value: str | None) -> None:
        """Write words, where there are any."""
        if value:
            if not value.isprintable() or '"' in value or "\\" in value:
                for hard, written in ESCAPES:
                    value = value.replace(hard, written)
            self._say(subject, name, f'"{value}"')

    def word(self, subject: str, name: str, term: str) -> None:
        """Write a link to a term of the ontology."""
        self._say(subject, name, word(term))

    def number(self, subject: str, name: str, value: int) -> None:
        """Write a whole number."""
        self._say(subject, name, f'"{value:d}"^^<{XSD}integer>')

    def true(self, subject: str, name: str) -> None:
        """Write that something is so; what is not so is left out."""
        self._say(subject, name, f'"true"^^<{XSD}boolean>')

    def kind(self, subject: str, cls: str, label: str | None = None) -> None:
        """Write what a node is and what it is called."""
        self._say(subject, "type", word(cls))
        self.text(subject, "label", label)

    def alias(self, subject: str, name: str) -> None:
        """Write another name."""
        self.text(subject, "altLabel", name)

    def between(self, subject: str, earliest: str | None, latest: str | None) -> None:
        """Write the days between which something lies."""
        for name, day in (("earliest", earliest), ("latest", latest)):
            if day:
                self._say(subject, name, f'"{day}"^^<{XSD}date>')

    def period(self, subject: str, start: str | None, end: str | None) -> None:
        """Write from when until when an office was held, as said and as days."""
        self.text(subject, "from", start)
        self.text(subject, "until", end)
        self.between(subject, *dates.covering(start, end))


class Sheet(Pen):
    """One named graph under the pen, each quad once.

    >>> sheet = Sheet("https://whowhom.example/graph/derived")
    >>> sheet.text("https://whowhom.example/person/qin-gang", "nameKey", "qin")
    >>> sheet.nodes()
    {'https://whowhom.example/person/qin-gang': {'nameKey': ['qin']}}
    """

    __slots__ = ("graph", "said")

    def __init__(self, graph: str) -> None:
        self.graph = graph
        self.said: dict[str, dict[str, dict[str, None]]] = {}
        """Of each node, by the last step of each property, the terms as they are written."""

    def __iter__(self) -> Iterator[Quad]:
        return iter(parse(self.lines(), format=RdfFormat.N_QUADS))

    def lines(self) -> str:
        """Give the graph as N-Quads."""
        end = f" <{self.graph}> .\n"
        return "".join(
            [
                f"<{subject}> {predicate(name)} {form}{end}"
                for subject, said in self.said.items()
                for name, forms in said.items()
                for form in forms
            ]
        )

    def nodes(self, but: Collection[str] = ()) -> dict[str, dict[str, list[str]]]:
        """Give the nodes as `Store.nodes` does, without some properties that nobody will ask for.

        A node's IRI is one and the same string wherever it stands.
        """
        own = {f"<{subject}>": subject for subject in self.said}
        return {
            subject: {
                name: [own.get(form) or plain(form) for form in forms]
                for name, forms in said.items()
                if name not in but
            }
            for subject, said in self.said.items()
        }

    def _say(self, subject: str, name: str, form: str) -> None:
        said = self.said.get(subject)
        if said is None:
            self.said[subject] = {name: {form: None}}
        elif name in said:
            said[name][form] = None
        else:
            said[name] = {form: None}


class Slip(Pen):
    r"""Some nodes of a graph, written at once as lines of N-Quads: nobody looks at them again.

    >>> slip = Slip("b:graph")
    >>> slip.number("b:xi", "encounters", 1)
    >>> slip.lines()
    '<b:xi> <https://w3id.org/whowhom/ns#encounters> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <b:graph> .\n'
    >>> slip.last["encounters"]
    '"1"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """

    __slots__ = ("_end", "_lines", "last")

    def __init__(self, graph: str) -> None:
        self._end = f" <{graph}> .\n"
        self._lines: list[str] = []
        self.last: dict[str, str] = {}
        """Of each property the term that was written last."""

    def lines(self) -> str:
        """Give them."""
        return "".join(self._lines)

    def _say(self, subject: str, name: str, form: str) -> None:
        self._lines.append(f"<{subject}> {predicate(name)} {form}{self._end}")
        self.last[name] = form
