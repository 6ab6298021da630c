"""What the map's page tells of events and of the sources behind them, each once, and what was known when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .map_labels import clean
from .map_style import is_background

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Documents", "described", "events_of", "hidden"]

SAID = ("status", "grade", "subtype", "date", "other_dates", "earliest", "latest", "place", "disputed")
"""What the sources say of an event, and may come to say otherwise."""


def described(graph: MultiDiGraph[str]) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Give the names of the graph's actors by IRI, and its events, each once, with `who`: the IRIs of its actors.

    >>> import networkx as nx
    >>> described(nx.MultiDiGraph())
    ({}, [])
    """
    iris = sorted(graph.nodes)
    events, edges = events_of(graph, {iri: i for i, iri in enumerate(iris)}, Documents({}))
    for edge in edges:
        who = events[edge["event"]].setdefault("who", [])
        who += [iris[edge[end]] for end in ("from", "to") if iris[edge[end]] not in who]
    return {iri: clean(str(graph.nodes[iri].get("label") or "(no name)")) for iri in iris}, events


def hidden(event: Mapping[str, Any]) -> bool:
    """Say whether an event is drawn only when somebody asks for it: what somebody is, and what nobody has reviewed.

    >>> hidden({"relation": "holds"}), hidden({"relation": "meeting", "grade": "flagged"}), hidden({"relation": "call"})
    (True, True, False)
    """
    return is_background(event["relation"]) or event.get("grade") == "flagged"


class Documents:
    """The sources by number, each described once."""

    def __init__(self, known: Mapping[str, Mapping[str, Any]]) -> None:
        self.known = known
        self.number: dict[str, int] = {}
        self.rows: list[dict[str, Any]] = []

    def add(self, described: Mapping[str, Any]) -> int:
        """Give the number of a source, which is described by what is known of it."""
        doc = clean(str(described.get("doc") or ""))
        merged = {**self.known.get(doc, {}), **{k: v for k, v in described.items() if v is not None}}
        if doc not in self.number:
            self.number[doc] = len(self.rows)
            self.rows.append({"doc": doc})
        row = self.rows[self.number[doc]]
        for field in ("title", "publisher", "date", "url", "since"):
            if merged.get(field) and not row.get(field) and (field != "since" or merged[field] != row.get("date")):
                row[field] = clean(str(merged[field]))
        return self.number[doc]


def events_of(
    graph: MultiDiGraph[str], number: Mapping[str, int], docs: Documents
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Give every event once and, for each pair that it joins, an edge.

    >>> import networkx as nx
    >>> events_of(nx.MultiDiGraph(), {}, Documents({}))
    ([], [])
    """
    found: dict[str, dict[str, Any]] = {}
    edges: list[dict[str, Any]] = []
    rows = sorted(graph.edges(keys=True, data=True), key=lambda e: (str(e[3].get("event") or e[2]), *e[:2], str(e[2])))
    order: dict[str, int] = {}
    for a, b, key, data in rows:
        iri = str(data.get("event") or key)
        if iri not in found:
            order[iri] = len(found)
            found[iri] = _event(iri, data, docs)
        edges.append({"from": number[a], "to": number[b], "event": order[iri]})
    return list(found.values()), edges


def _event(iri: str, data: Mapping[str, Any], docs: Documents) -> dict[str, Any]:
    plain = ("relation", "post")
    event: dict[str, Any] = {"iri": iri} | {k: clean(str(data[k])) for k in plain if data.get(k)} | _said(data)
    event.setdefault("relation", "relation")
    event.setdefault("status", "happened")
    event["sources"] = [docs.add(s) for s in data.get("sources") or ()]
    event["evidence"] = [_evidence(e, docs) for e in data.get("evidence") or ()]
    return event | _course(event, data.get("stages") or ())


def _said(data: Mapping[str, Any]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name in SAID:
        if found := data.get(name):
            known = found if found is True else [*map(str, found)] if isinstance(found, list) else clean(str(found))
            said[name] = known
    return said


def _course(event: Mapping[str, Any], stages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Give since when an event is known, and what was said of it from which day on where that differs from the end."""
    if not stages:
        return {}
    then = []
    for stage in stages:
        said = _said(stage)
        differs = {name: said.get(name) for name in SAID if said.get(name) != event.get(name)}
        then.append({"since": str(stage["since"]), **differs})
    known: dict[str, Any] = {"since": then[0]["since"]}
    return known | ({"then": then} if len(then) > 1 or len(then[0]) > 1 else {})


def _evidence(data: Mapping[str, Any], docs: Documents) -> dict[str, Any]:
    plain = ("quote", "before", "after", "status", "grade", "stated_by")
    row: dict[str, Any] = {k: clean(str(data[k])) for k in plain if data.get(k)}
    row["doc"] = docs.add({"doc": data.get("source") or data.get("doc")})
    if data.get("source") not in (None, data.get("doc")):
        row["file"] = clean(str(data.get("doc")))  # a line that somebody wrote down, not the source's own words
        for near in ("before", "after"):
            row.pop(near, None)
    return row
