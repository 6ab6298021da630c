"""The graph of actors as dynamic GEXF, for Gephi with its timeline: every edge has the days on which it may lie."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Collection, Mapping
from typing import Any, BinaryIO

from ..graph.network import network
from ..graph.store import Store
from ..ontology.vocabulary import OCCURRED
from .graphml import flat
from .selection import GRADES

__all__ = ["NODE", "write"]

NAMESPACE = "http://gexf.net/1.3"
NODE = ("kind", "side", "aliases", "wikidata", "offices")
EDGE = ("relation", "subtype", "status", "disputed", "grade", "date", "place", "post", "event", "sources", "evidence")
SYMMETRIC = ("meeting", "call", "joint_appearance", "signing")
"""Events whose edge has no direction."""


def write(store: Store, out: BinaryIO, statuses: Collection[str] = OCCURRED, grades: Collection[str] = GRADES) -> None:
    """Write actors and places as nodes, each event or office between two of them as an edge with `start` and `end`.

    An edge lies between the first and the last day that its sources allow; an undated one is always there. All edges
    are called directed, since some readers refuse a graph of both; `symmetric` says which have no direction. `kind` is
    the relation, so that parallel edges stay apart. Every edge says its status.

    >>> import io
    >>> out = io.BytesIO()
    >>> write(Store.memory(), out)
    >>> b'mode="dynamic"' in out.getvalue()
    True
    """
    graph = network(store, statuses=tuple(statuses), grades=tuple(grades))
    root = ET.Element("gexf", {"xmlns": NAMESPACE, "version": "1.3"})
    ET.SubElement(ET.SubElement(root, "meta"), "creator").text = "whowhom"
    shape = {"mode": "dynamic", "defaultedgetype": "directed", "timeformat": "date", "timerepresentation": "interval"}
    drawn = ET.SubElement(root, "graph", shape)
    _attributes(drawn, "node", NODE)
    _attributes(drawn, "edge", (*EDGE, "symmetric"))
    nodes = ET.SubElement(drawn, "nodes", {"count": str(graph.number_of_nodes())})
    for iri, data in graph.nodes(data=True):
        node = ET.SubElement(nodes, "node", {"id": flat("id", iri), "label": flat("label", data["label"])})
        _values(node, {name: flat(name, data.get(name)) for name in NODE})
    edges = ET.SubElement(drawn, "edges", {"count": str(graph.number_of_edges())})
    for a, b, key, data in graph.edges(keys=True, data=True):
        edge = ET.SubElement(edges, "edge", _edge(a, b, key, data))
        symmetric = "true" if data["relation"] in SYMMETRIC else "false"
        _values(edge, {name: flat(name, data.get(name)) for name in EDGE} | {"symmetric": symmetric})
    ET.indent(root)
    ET.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)


def _edge(a: str, b: str, key: str, data: Mapping[str, Any]) -> dict[str, str]:
    said = {"id": key, "source": a, "target": b, "kind": data["relation"], "label": data["relation"]}
    days = {"start": data["earliest"], "end": data["latest"]}
    return {name: flat(name, value) for name, value in (said | days).items() if value}


def _attributes(graph: ET.Element, of: str, names: Collection[str]) -> None:
    """Declare attributes; their ids are their names."""
    declared = ET.SubElement(graph, "attributes", {"class": of, "mode": "static"})
    for name in names:
        kind = "boolean" if name in ("disputed", "symmetric") else "string"
        ET.SubElement(declared, "attribute", {"id": f"{of}-{name}", "title": name, "type": kind})


def _values(element: ET.Element, values: Mapping[str, str]) -> None:
    given = ET.SubElement(element, "attvalues")
    for name, value in values.items():
        if value:
            ET.SubElement(given, "attvalue", {"for": f"{element.tag}-{name}", "value": value})
