"""A store as a file for other tools: triples, the graph of actors, tables, or events."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import PurePath
from typing import BinaryIO

import pyoxigraph as ox

from ..graph.errors import InvalidInput, UnknownName
from ..graph.store import Store
from ..ontology.vocabulary import NS, OCCURRED, STATUSES
from . import gexf, graphml, plover, sheets
from .selection import GRADES, selected

__all__ = ["ENDINGS", "FORMATS", "export", "of_name"]

RDF_FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}
WRITERS: dict[str, Callable[[Store, BinaryIO, Collection[str], Collection[str]], None]] = {
    "graphml": graphml.write,
    "gexf": gexf.write,
    "csv-nodes": sheets.write_nodes,
    "csv-edges": sheets.write_edges,
    "plover": plover.write,
}
FORMATS = (*RDF_FORMATS, *WRITERS)
"""The names of the formats, as `--format` takes them."""

ENDINGS = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".jsonld": "jsonld",
    ".graphml": "graphml",
    ".gexf": "gexf",
}
"""What a file's name says of its format."""

PREFIXES = {
    "ww": NS,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
KINDS = ("affiliation", "event", "organization", "person", "place", "post", "state", "tenure")
"""Kinds of canonical nodes, each with a prefix of its own where a format has prefixes."""


def export(
    store: Store,
    format: str,  # noqa: A002 - the word that the command and every reader use
    out: BinaryIO,
    statuses: Collection[str] = OCCURRED,
    *,
    grades: Collection[str] = GRADES,
    texts: bool = False,
) -> None:
    """Write what happened, or what has the statuses asked for, with its claims and evidence.

    Nothing goes out bare: an event always has its `ww:status` and its claims have theirs, so that a plan cannot be
    taken for a meeting. Rejected claims never go out, flagged ones once accepted or if `grades` names them.
    `whowhom.formats.selection` says what goes along. TriG, N-Quads and JSON-LD keep the named graphs, one a source;
    Turtle, which has none, holds all triples together. GraphML, GEXF (with the days of each edge, for Gephi's timeline)
    and the CSV tables hold the graph of actors, each event an edge; PLOVER's JSON Lines each event.

    >>> import io
    >>> out = io.BytesIO()
    >>> export(Store.memory(), "nquads", out)
    >>> out.getvalue()
    b''

    Raises:
        UnknownName: there is no such format or status; the candidates are given.

    """
    _known(format, FORMATS, "format")
    for status in statuses:
        _known(status, tuple(STATUSES), "status")
    if format in WRITERS:
        WRITERS[format](store, out, statuses, grades)
        return
    quads: Iterator[ox.Quad] = selected(store, statuses, grades, texts=texts)
    prefixes = PREFIXES | {kind: f"{store.base}{kind}/" for kind in KINDS}
    if format == "turtle":
        ox.serialize(_triples(quads), out, ox.RdfFormat.TURTLE, prefixes=prefixes)
    elif format == "trig":
        ox.serialize(quads, out, ox.RdfFormat.TRIG, prefixes=prefixes)
    else:
        ox.serialize(quads, out, RDF_FORMATS[format])


def of_name(name: str) -> str:
    """Give the format that a file's name says; TriG where it has no ending.

    >>> of_name("talks.GEXF"), of_name("talks")
    ('gexf', 'trig')

    Raises:
        InvalidInput: the name ends in something that is none of these formats, or that may be several.

    """
    ending = PurePath(name).suffix
    if ending and ending.lower() not in ENDINGS:
        raise InvalidInput(f"{ending!r} tells no format", name, f"say --format: {', '.join(FORMATS)}")
    return ENDINGS.get(ending.lower(), "trig")


def _triples(quads: Iterator[ox.Quad]) -> Iterator[ox.Triple]:
    """Give each triple once, those of one subject together: two sources may declare one document."""
    seen = {quad.triple: None for quad in quads}
    yield from sorted(seen, key=str)


def _known(name: str, known: tuple[str, ...], kind: str) -> None:
    if name not in known:
        raise UnknownName(f"no {kind} {name!r}", None, f"use one of {', '.join(known)}", candidates=known)
