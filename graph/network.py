"""The graph of actors as networkx sees it: for analysis, for GraphML, and for the map that is drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ..ontology.vocabulary import OCCURRED
from .claims import KIND_OF, TYPE_OF, Node, value, values
from .evidence import Claimed, word
from .store import Store

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["GRADES", "Reader", "network"]

GRADES = ("curated", "confident", "inferred")
"""Grades that count unless others are asked for."""

OUTWARD = ("visit", "conference")
"""What one actor does towards a place; every other event joins its participants."""

PLAIN = ("statement", "appointment", "resignation")
"""Events that join nobody."""


def network(
    store: Store,
    *,
    statuses: Collection[str] = OCCURRED,
    grades: Collection[str] = GRADES,
) -> MultiDiGraph[str]:
    """Give the actors and places as nodes, and each event or affiliation between two of them as an edge.

    Node and edge attributes are listed in docs/architecture.md. By default only what happened or is under way;
    hand in all of `vocabulary.STATUSES` for plans, refusals and denials too: every edge says its status.

    >>> network(Store.memory()).number_of_nodes()
    0
    """
    from networkx import MultiDiGraph

    graph: MultiDiGraph[str] = MultiDiGraph()
    reader = Reader(store, grades)
    for edge in reader.edges(statuses, grades):
        graph.add_edge(edge.pop("source_node"), edge.pop("target_node"), key=edge.pop("key"), **edge)
    for iri in list(graph):
        graph.add_node(iri, **reader.node(iri))
    ordered: MultiDiGraph[str] = MultiDiGraph()
    ordered.add_nodes_from(sorted(graph.nodes(data=True), key=lambda n: n[0]))
    for a, b, key in sorted((a, b, key) for a, b, key in graph.edges(keys=True)):
        ordered.add_edge(a, b, key=key, **graph.edges[a, b, key])
    return ordered


class Reader:
    """The derived graph and the claims behind it, read once."""

    def __init__(self, store: Store, grades: Collection[str]) -> None:
        self.store = store
        self.derived = store.nodes(store.minter.graph("derived"))
        self.claimed = Claimed(store, grades)
        self.offices: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._offices()

    # ------------------------------------------------------------------- nodes

    def label(self, iri: str | None) -> str | None:
        """Give what a canonical node is called."""
        return value(self.derived.get(iri, {}), "label") if iri else None

    def _offices(self) -> None:
        for node in self.derived.values():
            holder, post = value(node, "holder"), value(node, "post")
            if holder and post and word(value(node, "grade")) in GRADES:
                described = self.derived.get(post, {})
                org = value(described, "organization")
                self.offices[holder].append(
                    {"post": value(described, "label"), "org": self.label(org), "org_iri": org,
                     "from": value(node, "from"), "until": value(node, "until"), "tense": value(node, "tense"),
                     "since": self.claimed.since(node)}
                )  # fmt: skip

    def node(self, iri: str) -> dict[str, Any]:
        """Give the attributes of one actor or place."""
        node = self.derived.get(iri, {})
        kinds = {KIND_OF.get(word(t)) for t in node.get("type", ())} - {None}
        offices = sorted(self.offices.get(iri, ()), key=lambda o: (o["from"] or "", o["post"] or "", o["org"] or ""))
        return {
            "label": value(node, "label") or iri,
            "kind": next(iter(sorted(k for k in kinds if k)), "person"),
            "side": self._side(iri, node, offices),
            "aliases": list(values(node, "altLabel")),
            "wikidata": value(node, "wikidata"),
            "offices": [{k: v for k, v in o.items() if k != "org_iri"} for o in offices],
        }

    def _side(self, iri: str, node: Node, offices: list[dict[str, Any]]) -> str:
        """Give the state that an actor stands for: its own, that of its latest office, or none."""
        if "/state/" in iri:
            return value(node, "label") or ""
        bodies = [value(node, "state"), *(o["org_iri"] for o in reversed(offices))]
        bodies += values(node, "worksAt")
        for body in bodies:
            if body and "/state/" in body:
                return self.label(body) or ""
            if body and (state := value(self.derived.get(body, {}), "state")):
                return self.label(state) or ""
        return ""

    # ------------------------------------------------------------------- edges

    def edges(self, statuses: Collection[str], grades: Collection[str]) -> Iterator[dict[str, Any]]:
        """Give every edge with its attributes and its two ends."""
        held = {(h, o["org_iri"]) for h, offices in self.offices.items() for o in offices}
        for iri, node in self.derived.items():
            kinds = {word(t) for t in node.get("type", ())}
            status, grade = word(value(node, "status")), word(value(node, "grade"))
            if status not in statuses or grade not in grades:
                continue
            if event := next((TYPE_OF[k] for k in sorted(kinds) if k in TYPE_OF), None):
                common = self.common(iri, node, event, status, grade)
                for a, b in self._ends(node, event):
                    yield common | {"source_node": a, "target_node": b, "key": f"{iri} {a} {b}"}
            elif kinds & {"Tenure", "Affiliation"}:
                yield from self.membership(iri, node, status, grade, held)

    def _ends(self, node: Node, event: str) -> Iterator[tuple[str, str]]:
        """Give the pairs that an event joins: every two participants, or only those on different sides."""
        who = values(node, "participant")
        if event in OUTWARD and len(who) == 1 and (place := value(node, "place")):
            yield who[0], place
        elif event not in PLAIN:
            sides = self.sides(node)
            for a, b in combinations(who, 2):
                if not sides.get(a, set()) & sides.get(b, set()):
                    yield (a, b) if min(sides.get(a) or {0}) <= min(sides.get(b) or {0}) else (b, a)

    def sides(self, node: Node) -> dict[str, set[int]]:
        """Give on which sides of the table each participant sat, as far as known."""
        parts = (self.derived.get(p, {}) for p in values(node, "participation"))
        return {value(p, "actor") or "": {int(s) for s in values(p, "side")} for p in parts}

    def membership(
        self, iri: str, node: Node, status: str, grade: str, held: set[tuple[str, str | None]]
    ) -> Iterator[dict[str, Any]]:
        """Give the line from a person to the body; a post there says more than "works at", and stands for it."""
        person, office = value(node, "holder") or value(node, "member"), value(node, "holder") is not None
        org = value(node, "organization") or value(self.derived.get(value(node, "post") or "", {}), "organization")
        if not person or not org or (not office and (person, org) in held):
            return
        relation = "holds" if office else value(node, "relation") or "works-at"
        start, end = value(node, "from"), value(node, "until")
        told = self.common(iri, node, relation, status, grade)
        period = {"date": f"{start or '..'}/{end or '..'}" if start or end else None}
        for stage in told["stages"]:  # another period would be another office
            stage |= period | {"earliest": told["earliest"], "latest": told["latest"]}
        yield (
            told
            | period
            | {
                "post": self.label(value(node, "post")) or value(node, "label"),
                "source_node": person,
                "target_node": org,
                "key": f"{iri} {person} {org}",
            }
        )

    def common(self, iri: str, node: Node, relation: str, status: str, grade: str) -> dict[str, Any]:
        """Give what every edge says of its event: status, dates, place, sources and evidence."""
        told = self.claimed.told(node)
        for stage in told["stages"]:
            stage["place"] = self.label(stage["place"])
        return {
            "relation": relation,
            "subtype": value(node, "subtype"),
            "status": status,
            "disputed": value(node, "disputed") == "true",
            "independent": int(value(node, "sources") or 0) or None,
            "grade": grade,
            "date": value(node, "date"),
            "other_dates": list(values(node, "otherDate")),
            "earliest": value(node, "earliest"),
            "latest": value(node, "latest"),
            "place": self.label(value(node, "place")),
            "event": iri,
            **told,
        }
