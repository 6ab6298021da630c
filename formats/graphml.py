"""The graph of actors as GraphML, for Gephi, Cytoscape and the like."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, BinaryIO

from ..graph.network import network
from ..graph.store import Store
from ..ontology.vocabulary import OCCURRED
from .selection import GRADES

__all__ = ["flat", "write"]

_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write, not even escaped."""


def write(store: Store, out: BinaryIO, statuses: Collection[str] = OCCURRED, grades: Collection[str] = GRADES) -> None:
    """Write actors and places as nodes, and each event or affiliation between two of them as an edge.

    GraphML holds one value an attribute: lists are joined with `; `, a source becomes "id, publisher, date, title,
    url" and evidence its quotes, each after the id of its document and before what it says, where that is not
    `happened`. Every edge says its status.

    >>> import io
    >>> out = io.BytesIO()
    >>> write(Store.memory(), out)
    >>> b"<graphml" in out.getvalue()
    True
    """
    import networkx as nx

    graph = network(store, statuses=tuple(statuses), grades=tuple(grades))
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, attributes in graph.nodes(data=True):
        plain.add_node(iri, **{name: flat(name, value) for name, value in attributes.items()})
    for a, b, key, attributes in graph.edges(keys=True, data=True):
        told = {name: flat(name, value) for name, value in attributes.items() if name != "stages"}
        plain.add_edge(a, b, key=key, **told)
    nx.write_graphml_xml(plain, out, encoding="utf-8")


def flat(name: str, value: Any) -> str:
    """Give an attribute as one string that people can read."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return "; ".join(filter(None, (_item(name, v) for v in value)))
    return _clean("" if value is None else str(value))


def _item(name: str, value: Any) -> str:
    if not isinstance(value, dict):
        return _clean(str(value))
    if name == "offices":
        period = f" ({value['from'] or '..'}/{value['until'] or '..'})" if value["from"] or value["until"] else ""
        return _clean(", ".join(v for v in (value["post"], value["org"]) if v) + period)
    if name == "evidence":
        said = "" if value["status"] in ("", "happened") else f" ({value['status']})"
        return _clean(f"{value['doc']}: “{value['quote']}”{said}")
    return _clean(", ".join(str(value[k]) for k in ("doc", "publisher", "date", "title", "url") if value.get(k)))


def _clean(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)
