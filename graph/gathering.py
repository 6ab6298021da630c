"""Source graphs as typed rows: what each says of actors, offices and events, and what is noted of it beside."""

from __future__ import annotations

from functools import lru_cache

from .claims import (
    KIND_OF,
    TYPE_OF,
    Gathered,
    LocalPost,
    LocalTenure,
    Node,
    RawEvent,
    Said,
    better,
    own,
    source_row,
    value,
    values,
    years,
)  # fmt: skip
from .identity import Bearer
from .iris import Minter
from .ledger import ClaimRow

__all__ = ["PASSAGE", "gather_graph"]

PASSAGE = frozenset(["charEnd", "charStart", "document", "evidence", "quote", "rule", "sha256", "text", "why"])
"""What a graph says of its passages and texts, of which nothing is gathered: a third of its quads."""


def gather_graph(
    graph: str, nodes: dict[str, Node], minter: Minter, out: Gathered[Said] | None = None
) -> Gathered[Said]:
    """Give what one source's graph holds, by itself; added to `out` where that is given."""
    out = Gathered() if out is None else out
    said, known = out.told.setdefault(graph, Said([], {})), len(out.tenures)
    classed = [(iri, node, _last_step(cls)) for iri, node in nodes.items() for cls in node.get("type", ())]
    for iri, node, cls in classed:
        if cls == "Document":
            row = source_row(iri, value(node, "identifier") or minter.doc_of(iri), node)
            out.sources[iri] = better(row, out.sources.get(iri))
    for iri, node, cls in classed:
        _one(graph, iri, node, cls, nodes, out, said)
    for event in said.events:
        _note_years(event, out)
    for tenure in out.tenures[known:]:
        _note_post(tenure, out)
    for iri in {e.iri for e in said.events} | said.claims.keys():
        if own(iri) != graph:
            out.foreign.setdefault(iri, []).append(graph)
    return out


def _note_post(tenure: LocalTenure, out: Gathered[Said]) -> None:
    """Note who is told to be in which post when; an undated mention counts for its source's year."""
    from .names import fold

    if tenure.kind == "tenure" and tenure.person and tenure.role:
        source = out.sources.get(tenure.graph)
        own_years = years(tenure.start, tenure.end)
        told = own_years or years(source.date if source else None)
        out.posts.append(LocalPost(
            tenure.person, fold(tenure.role), tenure.org, tenure.accredited_to, tenure.graph,
            min(told, default=0), max(told, default=0), bool(own_years),
        ))  # fmt: skip


def _note_years(event: RawEvent, out: Gathered[Said]) -> None:
    told = years(event.date)
    for who in event.participants if told else ():
        every = (*told, *out.years.get(who, ()))
        out.years[who] = min(every), max(every)


def _one(graph: str, iri: str, node: Node, cls: str, nodes: dict[str, Node], out: Gathered[Said], said: Said) -> None:
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
        said.events.append(_event(graph, iri, node, TYPE_OF[cls], nodes))
    elif cls in ("Tenure", "Affiliation"):
        out.tenures.append(_tenure(graph, iri, node, cls, nodes))
    elif cls == "Claim":
        _claim(iri, node, nodes, said)


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


@lru_cache(maxsize=1024)
def _last_step(iri: str | None) -> str:
    """Give the name of a class, status or grade, as one string for all."""
    return (iri or "").rsplit("#", 1)[-1]


def _claim(iri: str, node: Node, nodes: dict[str, Node], said: Said) -> None:
    about = value(node, "about")
    source = value(node, "source") or ""
    if about is None:
        return
    described = nodes.get(about, {})
    said.claims.setdefault(about, []).append(
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
