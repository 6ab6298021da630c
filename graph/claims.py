"""What the source graphs hold, as typed rows: the one place where triples become Python again for computing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..ontology.vocabulary import EVENT_TYPES
from .identity import LocalActor
from .ledger import ClaimRow
from .store import Store, Term

__all__ = ["Gathered", "LocalTenure", "RawEvent", "SourceRow", "gather", "source_date"]

Node = dict[str, list[Term]]
KIND_OF = {"Person": "person", "Organization": "organization", "State": "state", "Group": "group", "Place": "place"}
TYPE_OF = {e.cls: e.type for e in EVENT_TYPES.values()}


class SourceRow(NamedTuple):
    """A document or declared source: its id, title, publisher, date and address, as far as known."""

    iri: str
    doc: str
    title: str | None
    publisher: str | None
    date: str | None
    url: str | None
    as_of: str | None
    """The day from which on what it says was known; for a record without one of its own, assumed."""


class RawEvent(NamedTuple):
    """An event of one source, its actors still local."""

    iri: str
    graph: str
    type: str
    subtype: str | None
    participants: tuple[str, ...]
    sides: tuple[tuple[str, int], ...]
    place: str | None
    date: str | None
    name: str


class LocalTenure(NamedTuple):
    """A tenure or an affiliation of one source, its actors still local; `post` is None for an affiliation."""

    iri: str
    graph: str
    kind: str
    person: str | None
    org: str | None
    post: str | None
    role: str | None
    accredited_to: str | None
    relation: str | None
    tense: str
    start: str | None
    end: str | None


@dataclass(slots=True)
class Gathered:
    """Everything that the source graphs say, ready to be resolved and derived."""

    actors: list[LocalActor] = field(default_factory=list)
    within: dict[str, str] = field(default_factory=dict)
    state_of: dict[str, str] = field(default_factory=dict)
    sources: dict[str, SourceRow] = field(default_factory=dict)
    events: list[RawEvent] = field(default_factory=list)
    tenures: list[LocalTenure] = field(default_factory=list)
    claims: dict[str, list[ClaimRow]] = field(default_factory=dict)
    """By the event, tenure or affiliation that they are about."""


def value(node: Node, name: str) -> str | None:
    """Give the first value of a property, or None."""
    found = node.get(name)
    return min(t.value for t in found) if found else None


def values(node: Node, name: str) -> tuple[str, ...]:
    """Give all values of a property, sorted."""
    return tuple(sorted(t.value for t in node.get(name, ())))


def source_date(node: Node) -> str | None:
    """Give the day from which on a source's word counts: made, else the last day it tells of, else its date's last."""
    from .dates import bounds

    for name in ("made", "latest", "date"):
        if found := value(node, name):
            return bounds(found).latest
    return None


def source_row(iri: str, doc: str, node: Node) -> SourceRow:
    """Give a document or declared source as a row."""
    title, publisher, date, url = (value(node, n) for n in ("label", "publisher", "date", "url"))
    return SourceRow(iri, doc, title, publisher, date, url, source_date(node))


def gather(store: Store, graphs: Iterable[str] | None = None) -> Gathered:
    """Read the source graphs (all of them unless told which)."""
    out = Gathered()
    prefix = f"{store.base}source/"
    judged = _judgements(store)
    per_graph: list[tuple[str, dict[str, Node]]] = []
    for graph in graphs if graphs is not None else store.graphs():
        if graph.startswith(prefix):
            nodes = store.nodes(graph)
            per_graph.append((graph, nodes))
            _sources(store, nodes, out)
    for graph, nodes in per_graph:
        for iri, node in nodes.items():
            for cls in _classes(node):
                _one(graph, iri, node, cls, nodes, out, judged)
    return out


def _classes(node: Node) -> Iterator[str]:
    for t in node.get("type", ()):
        yield t.value.rsplit("#", 1)[-1]


def _sources(store: Store, nodes: dict[str, Node], out: Gathered) -> None:
    for iri, node in nodes.items():
        if "Document" in _classes(node):
            doc = value(node, "identifier") or store.minter.doc_of(iri)
            row = source_row(iri, doc, node)
            if iri not in out.sources or row.date:
                out.sources[iri] = row


def _judgements(store: Store) -> dict[str, str]:
    nodes = store.nodes(store.minter.graph("judgements"))
    return {iri: (value(node, "judgement") or "").rsplit("#", 1)[-1] for iri, node in nodes.items()}


def _one(
    graph: str, iri: str, node: Node, cls: str, nodes: dict[str, Node], out: Gathered, judged: dict[str, str]
) -> None:
    """Sort one node of a source graph to where it is computed with."""
    if cls in KIND_OF:
        name = value(node, "label") or iri
        life = value(node, "born"), value(node, "died")
        ids = values(node, "listedAs") + tuple(f"wikidata:{q}" for q in values(node, "wikidata"))
        out.actors.append(
            LocalActor(iri, KIND_OF[cls], name, values(node, "altLabel"), ids, life, "/source/facts/" in iri)
        )
        if within := value(node, "within"):
            out.within[iri] = within
        if state := value(node, "state"):
            out.state_of[iri] = state
    elif cls in TYPE_OF:
        out.events.append(_event(graph, iri, node, TYPE_OF[cls], nodes))
    elif cls in ("Tenure", "Affiliation"):
        out.tenures.append(_tenure(graph, iri, node, cls, nodes))
    elif cls == "Claim":
        _claim(iri, node, nodes, out, judged)


def _event(graph: str, iri: str, node: Node, kind: str, nodes: dict[str, Node]) -> RawEvent:
    sides = []
    for participation in values(node, "participation"):
        part = nodes.get(participation, {})
        actor, side = value(part, "actor"), value(part, "side")
        if actor and side:
            sides.append((actor, int(side)))
    return RawEvent(
        iri, graph, kind, value(node, "subtype"), values(node, "participant"), tuple(sorted(sides)),
        value(node, "place"), value(node, "date"), value(node, "label") or "",
    )  # fmt: skip


def _tenure(graph: str, iri: str, node: Node, cls: str, nodes: dict[str, Node]) -> LocalTenure:
    post = value(node, "post")
    described = nodes.get(post or "", {})
    return LocalTenure(
        iri, graph, cls.casefold(), value(node, "holder") or value(node, "member"),
        value(node, "organization") or value(described, "organization"), post,
        value(described, "label") or value(node, "label"), value(described, "accreditedTo"),
        value(node, "relation"), value(node, "tense") or "current", value(node, "from"), value(node, "until"),
    )  # fmt: skip


def _claim(iri: str, node: Node, nodes: dict[str, Node], out: Gathered, judged: dict[str, str]) -> None:
    about = value(node, "about")
    source = value(node, "source") or ""
    if about is None:
        return
    described = nodes.get(about, {})
    known = out.sources.get(source)
    out.claims.setdefault(about, []).append(
        ClaimRow(
            claim=iri,
            source=source,
            status=(value(node, "status") or "").rsplit("#", 1)[-1],
            grade=(value(node, "grade") or "").rsplit("#", 1)[-1],
            judgement=judged.get(iri),
            source_date=known.as_of if known else None,
            date=value(described, "date"),
            place=value(described, "place"),
            subtype=value(described, "subtype"),
        )
    )
