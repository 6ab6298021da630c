"""The graph of actors as two tables, nodes and edges, for spreadsheets and for Gephi's import of tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable, Sequence
from typing import BinaryIO

from ..graph.network import network
from ..graph.store import Store
from ..ontology.vocabulary import OCCURRED
from .gexf import SYMMETRIC
from .graphml import flat
from .selection import GRADES

__all__ = ["EDGES", "NODES", "harmless", "write_edges", "write_nodes"]

NODES = ("Id", "Label", "kind", "side", "aliases", "wikidata", "offices")
EDGES = ("Source", "Target", "Type", "Label", "source_label", "target_label", "relation", "subtype",
         "status", "disputed", "grade", "date", "earliest", "latest", "place", "post", "event", "sources",
         "evidence")  # fmt: skip
"""The first columns are called as Gephi expects them."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_nodes(
    store: Store, out: BinaryIO, statuses: Collection[str] = OCCURRED, grades: Collection[str] = GRADES
) -> None:
    r"""Write actors and places as CSV, one a row.

    >>> out = io.BytesIO()
    >>> write_nodes(Store.memory(), out)
    >>> out.getvalue()
    b'Id,Label,kind,side,aliases,wikidata,offices\n'
    """
    graph = network(store, statuses=tuple(statuses), grades=tuple(grades))
    rows = ([iri, *(flat(n.lower(), data.get(n.lower())) for n in NODES[1:])] for iri, data in graph.nodes(data=True))
    _write(NODES, rows, out)


def write_edges(
    store: Store, out: BinaryIO, statuses: Collection[str] = OCCURRED, grades: Collection[str] = GRADES
) -> None:
    """Write each event or office between two actors as a row of CSV; every row says its status.

    >>> out = io.BytesIO()
    >>> write_edges(Store.memory(), out)
    >>> out.getvalue()[:18]
    b'Source,Target,Type'
    """
    graph = network(store, statuses=tuple(statuses), grades=tuple(grades))
    rows = (
        [a, b, "Undirected" if data["relation"] in SYMMETRIC else "Directed", data["relation"],
         graph.nodes[a]["label"], graph.nodes[b]["label"], *(flat(name, data.get(name)) for name in EDGES[6:])]
        for a, b, data in graph.edges(data=True)
    )  # fmt: skip
    _write(EDGES, rows, out)


def harmless(text: str) -> str:
    """Give a cell that no spreadsheet takes for a formula: an apostrophe goes before what might be one.

    >>> harmless("=HYPERLINK(1)"), harmless("Qin Gang")
    ("'=HYPERLINK(1)", 'Qin Gang')
    """
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def _write(titles: Sequence[str], rows: Iterable[Sequence[str]], out: BinaryIO) -> None:
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(titles)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    text.detach()
