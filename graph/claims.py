"""What the source graphs hold, as typed rows: the one place where triples become Python again for computing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from ..ontology.vocabulary import EVENT_TYPES
from .identity import Bearer
from .iris import Minter
from .ledger import ClaimRow
from .store import Store

__all__ = [
    "Gathered", "Judged", "LocalTenure", "RawEvent", "SourceRow", "better", "gather_graph", "judgements", "source_date",
]  # fmt: skip

Node = dict[str, list[str]]
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


class Judged(NamedTuple):
    """What was decided of a claim, and from which day on where another source's correction decided it."""

    judgement: str
    corrected: str | None = None


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
    capacities: tuple[tuple[str, str], ...] = ()
    """Actor and tenure, where the source says as what somebody took part."""


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
    """What some source graphs say, as it is kept for the next build."""

    actors: list[Bearer] = field(default_factory=list)
    within: dict[str, str] = field(default_factory=dict)
    state_of: dict[str, str] = field(default_factory=dict)
    sources: dict[str, SourceRow] = field(default_factory=dict)
    events: list[RawEvent] = field(default_factory=list)
    tenures: list[LocalTenure] = field(default_factory=list)
    group_posts: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """Title and body by which a participant without a name is known."""
    claims: dict[str, list[ClaimRow]] = field(default_factory=dict)
    """By the event, tenure or affiliation that they are about."""
    graphs: dict[str, str] = field(default_factory=dict)
    """Of each graph the hash of its quads, where one was taken: by it a build sees which ones are what they were."""


def value(node: Node, name: str) -> str | None:
    """Give the first value of a property, or None."""
    found = node.get(name)
    return min(found) if found else None


def values(node: Node, name: str) -> tuple[str, ...]:
    """Give all values of a property, sorted."""
    return tuple(sorted(node.get(name, ())))


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


def gather_graph(graph: str, nodes: dict[str, Node], minter: Minter, out: Gathered | None = None) -> Gathered:
    """Give what one source's graph holds, by itself; added to `out` where that is given."""
    out = Gathered() if out is None else out
    _sources(minter, nodes, out)
    for iri, node in nodes.items():
        for cls in _classes(node):
            _one(graph, iri, node, cls, nodes, out)
    return out


def better(row: SourceRow, known: SourceRow | None) -> SourceRow:
    """Give of two descriptions of one source the one that counts, whatever their order: the dated one."""
    return row if known is None or (bool(row.date), str(row)) > (bool(known.date), str(known)) else known


def _classes(node: Node) -> Iterator[str]:
    for cls in node.get("type", ()):
        yield cls.rsplit("#", 1)[-1]


def _sources(minter: Minter, nodes: dict[str, Node], out: Gathered) -> None:
    for iri, node in nodes.items():
        if "Document" in _classes(node):
            row = source_row(iri, value(node, "identifier") or minter.doc_of(iri), node)
            out.sources[iri] = better(row, out.sources.get(iri))


def judgements(store: Store) -> dict[str, Judged]:
    """Give what reviewers and corrections say of claims, by claim."""
    nodes = store.nodes(store.minter.graph("judgements"))
    said = {iri: (value(node, "judgement") or "").rsplit("#", 1)[-1] for iri, node in nodes.items()}
    return {iri: Judged(what, value(nodes[iri], "correctedSince")) for iri, what in said.items()}


def _one(graph: str, iri: str, node: Node, cls: str, nodes: dict[str, Node], out: Gathered) -> None:
    """Sort one node of a source graph to where it is computed with."""
    if cls in KIND_OF:
        name = value(node, "label") or iri
        life = value(node, "born"), value(node, "died")
        ids = values(node, "listedAs") + tuple(f"wikidata:{q}" for q in values(node, "wikidata"))
        out.actors.append(
            Bearer((iri,), KIND_OF[cls], name, values(node, "altLabel"), ids, life, "/source/facts/" in iri)
        )
        if within := value(node, "within"):
            out.within[iri] = within
        if state := value(node, "state"):
            out.state_of[iri] = state
        if post := node.get("post"):
            described = nodes.get(post[0], {})
            if len(post) == 1 and (title := value(described, "label")):
                out.group_posts[iri] = (title, value(described, "organization"))
    elif cls in TYPE_OF:
        out.events.append(_event(graph, iri, node, TYPE_OF[cls], nodes))
    elif cls in ("Tenure", "Affiliation"):
        out.tenures.append(_tenure(graph, iri, node, cls, nodes))
    elif cls == "Claim":
        _claim(iri, node, nodes, out)


def _event(graph: str, iri: str, node: Node, kind: str, nodes: dict[str, Node]) -> RawEvent:
    sides, capacities = [], []
    for participation in values(node, "participation"):
        part = nodes.get(participation, {})
        actor, side = value(part, "actor"), value(part, "side")
        if actor and side:
            sides.append((actor, int(side)))
        capacities += [(actor, tenure) for tenure in values(part, "capacity") if actor]
    return RawEvent(
        iri, graph, kind, value(node, "subtype"), values(node, "participant"), tuple(sorted(sides)),
        value(node, "place"), value(node, "date"), value(node, "label") or "", tuple(sorted(capacities)),
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


def _last_step(iri: str | None) -> str:
    """Give the name of a status or grade, as one string for all claims."""
    return intern((iri or "").rsplit("#", 1)[-1])


def _claim(iri: str, node: Node, nodes: dict[str, Node], out: Gathered) -> None:
    about = value(node, "about")
    source = value(node, "source") or ""
    if about is None:
        return
    described = nodes.get(about, {})
    out.claims.setdefault(about, []).append(
        ClaimRow(
            claim=iri,
            source=source,
            status=_last_step(value(node, "status")),
            grade=_last_step(value(node, "grade")),
            date=value(described, "date"),
            place=value(described, "place"),
            subtype=value(described, "subtype"),
        )
    )
