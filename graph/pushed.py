"""What a server holds of a dossier: a small graph beside the dossier's own, with a hash for each of them.

The hash of a graph stands there only while the server holds the graph whole. Before a graph is touched its hash is
taken away, so that whatever a push that breaks off leaves behind is known to be unfinished, and is sent again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote

from pyoxigraph import Literal

from ..ontology.vocabulary import NS
from .errors import DossierError
from .queryable import Queryable
from .store import Term

__all__ = ["FORMAT", "Held", "Sum", "held", "lines", "note_of", "opening"]

FORMAT = "3"
"""Of the graph that says what is held, and of pages and summaries; another one is never trusted."""

PREFIXES = """PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX spdx: <http://spdx.org/rdf/terms#>
PREFIX void: <http://rdfs.org/ns/void#>
"""
_OPENING = f"""{PREFIXES}
SELECT ?format ?quads WHERE {{
  GRAPH ?pushed {{ ?pushed owl:versionInfo ?format . OPTIONAL {{ ?pushed void:triples ?quads }} }}
}}
"""
_ENTRIES = f"""{PREFIXES}
SELECT ?graph (MAX(?hash) AS ?best) WHERE {{
  GRAPH %s {{ ?graph spdx:checksumValue ?hash }}
  FILTER(STR(?graph) > %s)
}}
GROUP BY ?graph ORDER BY STR(?graph)
LIMIT %d
"""
PAGE = 2000
"""Graphs that are told at once: some servers give no more than 10,000 rows, some proxies no more than 1 MB."""


class Held(NamedTuple):
    """What a server says that it holds: the hash of each graph (empty for one that is unfinished), and all quads."""

    graphs: Mapping[str, str]
    quads: int | None
    """None while a push is under way or after one broke off."""


class Sum:
    """The hash of a graph, whatever the order of its triples: the sum of the hashes of its lines.

    >>> a, b = Sum(), Sum()
    >>> a.add(b"<a:a> <a:b> <a:c> ."), a.add(b"<a:a> <a:b> <a:d> ."), b.add(b"<a:a> <a:b> <a:d> .")
    (None, None, None)
    >>> b.add(b"<a:a> <a:b> <a:c> .")
    >>> str(a) == str(b), a.number
    (True, 2)
    """

    def __init__(self) -> None:
        self.value = self.number = 0

    def add(self, line: bytes) -> None:
        """Count one triple in, as a line of N-Triples."""
        self.value += int.from_bytes(hashlib.sha256(line).digest(), "big")
        self.number += 1

    def __str__(self) -> str:
        """Give the hash."""
        return f"{self.value % (1 << 256):064x}"


def note_of(store: Queryable) -> str:
    """Give the graph that says what is held of a dossier; not under its base, for it is none of its graphs.

    >>> from whowhom.graph.store import Store
    >>> note_of(Store.memory())
    'https://w3id.org/whowhom/pushed/https%3A%2F%2Fwhowhom.example%2F'
    """
    return f"{NS.removesuffix('ns#')}pushed/{quote(store.base, safe='')}"


def opening(store: Queryable) -> dict[str, Term] | None:
    """Give the first words of the note: its format and, once all is there, how many quads; None where there is none."""
    return next(store.query(_OPENING.replace("?pushed", f"<{note_of(store)}>")), None)


def held(store: Queryable, page: int = PAGE) -> Held:
    """Give what a server holds of the dossier; nothing where nothing was ever pushed.

    >>> from whowhom.graph.store import Store
    >>> held(Store.memory())
    Held(graphs={}, quads=None)

    Raises:
        DossierError: another version of whowhom pushed it.

    """
    note = note_of(store)
    found = opening(store)
    if found is None:
        return Held({}, None)
    if found["format"].value != FORMAT:
        raise DossierError("what is there was pushed by another version of whowhom", None, "push with --afresh")
    graphs: dict[str, str] = {}
    after = ""
    while rows := list(store.query(_ENTRIES % (f"<{note}>", Literal(after), page))):
        graphs |= {row["graph"].value: row["best"].value for row in rows}
        after = rows[-1]["graph"].value
    return Held(graphs, int(found["quads"].value) if "quads" in found else None)


def lines(note: str, entries: Iterable[tuple[str, str]], quads: int | None = None) -> Iterator[bytes]:
    r"""Give the graph that says what is held as lines of N-Triples.

    >>> list(lines("a:note", [("a:graph", "")]))[1]
    b'<a:graph> <http://spdx.org/rdf/terms#checksumValue> "" .\n'
    """
    yield f'<{note}> <http://www.w3.org/2002/07/owl#versionInfo> "{FORMAT}" .\n'.encode()
    if quads is not None:
        yield f"<{note}> <http://rdfs.org/ns/void#triples> {Literal(quads)} .\n".encode()
    for graph, hash_ in entries:
        yield f'<{graph}> <http://spdx.org/rdf/terms#checksumValue> "{hash_}" .\n'.encode()
