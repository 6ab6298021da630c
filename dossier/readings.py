"""Claims of the store as records again: what a passage was understood to say, for reviewers and their decisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode

from ..graph.iris import ww
from ..graph.records import Affiliation, Capacity, Event, Role, RoleOnly
from ..graph.store import Store
from ..ontology.vocabulary import EVENT_TYPES

__all__ = ["Claim", "Meaning", "claims_of", "find_claim", "meaning_of", "read_claim"]

TYPE_OF = {e.cls: e.type for e in EVENT_TYPES.values()}
CLAIM, TYPE = NamedNode(ww("Claim")), NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

Claim = Event | Role | Affiliation
"""A claim is read back as the record that made it."""

Node = dict[str, list[str]]
Meaning = tuple[tuple[str, str], ...]
"""What a claim says beside its words, as sorted pairs: enough to know it again when offsets and rules changed."""


class Found(NamedTuple):
    """A claim with its IRI and the record that it was made of."""

    iri: str
    record: Claim


def meaning_of(record: Claim) -> Meaning:
    """Give what a record means, without where it stands and how sure the reading is.

    >>> role = Role(doc="n", quote="q", char_start=0, char_end=1, person="Qin Gang", role="Foreign Minister")
    >>> meaning_of(role)
    (('kind', 'role'), ('person', 'Qin Gang'), ('role', 'Foreign Minister'), ('tense', 'current'))
    """
    match record:
        case Event():
            said = {
                "kind": record.type, "who": "; ".join(sorted([*record.participants, *record.groups])),
                "status": record.status, "date": record.date, "place": record.place, "by": record.stated_by,
            }  # fmt: skip
        case Role():
            said = {
                "kind": "role", "person": record.person, "role": record.role, "org": record.org,
                "tense": record.tense, "from": record.from_, "until": record.until,
            }  # fmt: skip
        case Affiliation():
            said = {
                "kind": record.relation, "person": record.person, "role": record.role, "org": record.org,
                "tense": record.tense, "from": record.from_, "until": record.until,
            }  # fmt: skip
    return tuple(sorted((k, v) for k, v in said.items() if v))


def read_claim(store: Store, iri: str) -> Claim | None:
    """Give a claim as the record that made it; None where the store has no such claim."""
    graph = iri.split("#", 1)[0]
    claim = _node(store, iri, graph)
    about, passage = _first(claim, "about"), _first(claim, "evidence")
    if about is None or passage is None:
        return None
    node, evidence = _node(store, about, graph), _node(store, passage, graph)
    common: dict[str, Any] = {
        "doc": store.minter.doc_of(graph),
        "quote": _first(evidence, "quote") or "",
        "char_start": int(_first(evidence, "charStart") or 0),
        "char_end": int(_first(evidence, "charEnd") or 0),
        "grade": _local(_first(claim, "grade")) or "confident",
        "rule": _first(claim, "rule"),
        "why": _first(claim, "why") or ("no reason is given" if _local(_first(claim, "grade")) == "flagged" else None),
        "source": _source(store, _first(claim, "source"), graph),
        "words": _first(claim, "words"),
        "corrects": _source(store, _first(claim, "corrects"), ""),
    }
    cls = _local(_first(node, "type"))
    if cls == "Tenure":
        return _role(store, graph, node, common)
    if cls == "Affiliation":
        return _affiliation(store, graph, node, common)
    if cls in TYPE_OF:
        return _event(store, graph, node, common | _said(store, graph, claim), TYPE_OF[cls])
    return None


def claims_of(store: Store, doc: str) -> Iterator[Found]:
    """Give all claims of one document, in the order of its text."""
    graph = NamedNode(store.minter.source(doc))
    found = []
    for quad in store.raw.quads_for_pattern(None, TYPE, CLAIM, graph):
        if isinstance(quad.subject, NamedNode) and (record := read_claim(store, quad.subject.value)):
            found.append(Found(quad.subject.value, record))
    yield from sorted(found, key=lambda f: (f.record.char_start, f.record.char_end, f.iri))


def find_claim(store: Store, name: str) -> list[str]:
    """Give the claims that an IRI, or its last step (`claim-0123456789ab`, or only the start of it), names."""
    if "#" in name or ":" in name:
        try:
            node = NamedNode(name)
        except ValueError:
            return []
        return [name] if any(store.raw.quads_for_pattern(node, TYPE, CLAIM)) else []
    wanted = f"#{name if name.startswith('claim-') else f'claim-{name}'}"
    every = (q.subject for q in store.raw.quads_for_pattern(None, TYPE, CLAIM))
    return sorted({node.value for node in every if isinstance(node, NamedNode) and wanted in node.value})


def _event(store: Store, graph: str, node: Node, common: dict[str, Any], kind: str) -> Event:
    named: list[str] = []
    groups: list[str] = []
    nameless: list[RoleOnly] = []
    for iri in sorted(node.get("participant", [])):
        actor = _node(store, iri, graph)
        label = _first(actor, "label") or iri
        (groups if "Group" in map(_local, actor.get("type", [])) else named).append(label)
        if post := _node(store, _first(actor, "post") or "", graph):
            org, title = _label(store, graph, _first(post, "organization")), _first(post, "label")
            nameless.append(RoleOnly(text=label, role=title if title != "counterpart" else None, org=org))
    return Event(
        **common, type=kind, subtype=_first(node, "subtype"), participants=tuple(named), groups=tuple(groups),
        role_only=tuple(nameless), capacities=tuple(_capacities(store, graph, node)), sides=_sides(store, graph, node),
        date=_first(node, "date"), date_text=_first(node, "dateText"), name=_first(node, "label"),
        place=_label(store, graph, _first(node, "place")), addressee=_label(store, graph, _first(node, "addressee")),
    )  # fmt: skip


def _said(store: Store, graph: str, claim: Node) -> dict[str, Any]:
    return {
        "status": _local(_first(claim, "status")) or "happened",
        "stated_by": _label(store, graph, _first(claim, "statedBy")),
    }


def _sides(store: Store, graph: str, node: Node) -> tuple[tuple[str, ...], ...] | None:
    seats: dict[int, list[str]] = {}
    for iri in node.get("participation", []):
        seat = _node(store, iri, graph)
        who, side = _label(store, graph, _first(seat, "actor")), _first(seat, "side")
        if who and side:
            seats.setdefault(int(side), []).append(who)
    return tuple(tuple(sorted(seats[n])) for n in sorted(seats)) if len(seats) > 1 else None


def _capacities(store: Store, graph: str, node: Node) -> Iterator[Capacity]:
    for iri in sorted(node.get("participation", [])):
        seat = _node(store, iri, graph)
        for tenure in sorted(seat.get("capacity", [])):
            post = _node(store, _first(_node(store, tenure, graph), "post") or "", graph)
            yield Capacity(
                person=_label(store, graph, _first(seat, "actor")) or "?", role=_first(post, "label") or "?",
                org=_label(store, graph, _first(post, "organization")),
                accredited_to=_label(store, graph, _first(post, "accreditedTo")),
            )  # fmt: skip


def _role(store: Store, graph: str, node: Node, common: dict[str, Any]) -> Role:
    post = _node(store, _first(node, "post") or "", graph)
    return Role(
        **common, person=_label(store, graph, _first(node, "holder")), role=_first(post, "label") or "?",
        org=_label(store, graph, _first(post, "organization")), tense=_first(node, "tense") or "current",
        as_of=_first(node, "asOf"), from_=_first(node, "from"), until=_first(node, "until"),
        accredited_to=_label(store, graph, _first(post, "accreditedTo")),
    )  # fmt: skip


def _affiliation(store: Store, graph: str, node: Node, common: dict[str, Any]) -> Affiliation:
    return Affiliation(
        **common, person=_label(store, graph, _first(node, "member")) or "?",
        org=_label(store, graph, _first(node, "organization")) or "?", relation=_first(node, "relation") or "works-at",
        role=_first(node, "label"), from_=_first(node, "from"), until=_first(node, "until"),
        tense=_first(node, "tense") or "current",
    )  # fmt: skip


def _source(store: Store, iri: str | None, graph: str) -> str | None:
    return store.minter.doc_of(iri) if iri and iri != graph else None


def _label(store: Store, graph: str, iri: str | None) -> str | None:
    return (_first(_node(store, iri, graph), "label") or iri) if iri else None


def _node(store: Store, iri: str, graph: str) -> Node:
    """Give one node of a graph: property (its last step) to values."""
    out: Node = {}
    if not iri:
        return out
    for quad in store.raw.quads_for_pattern(NamedNode(iri), None, None, NamedNode(graph)):
        name = quad.predicate.value
        if isinstance(quad.object, (NamedNode, Literal)):
            out.setdefault(name[max(name.rfind("#"), name.rfind("/")) + 1 :], []).append(quad.object.value)
    return out


def _first(node: Node, name: str) -> str | None:
    return min(node.get(name, ()), default=None)


def _local(iri: str | None) -> str:
    return (iri or "").rsplit("#", 1)[-1]
