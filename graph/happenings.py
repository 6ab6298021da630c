"""Every event and office once, whole: for pages and briefs, and for exports of events rather than of pairs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from ..ontology.vocabulary import STATUSES
from .claims import KIND_OF, TYPE_OF, Node, value, values
from .network import GRADES, Reader
from .store import Store

__all__ = ["happenings"]


def happenings(
    store: Store, *, statuses: Collection[str] = tuple(STATUSES), grades: Collection[str] = GRADES
) -> tuple[dict[str, dict[str, Any]], list[dict[str, Any]]]:
    """Give the actors and places by IRI, and every event and office once: also those that join no two of them.

    Actors and events have the attributes of `network`; an event has beside them `who` (IRIs in the order of a sentence:
    one side first), `groups` (words for unnamed ones), `dates` (more than one where sources allow none in common),
    `place_iri` and `sides` (lists of IRIs, where known).

    >>> happenings(Store.memory())
    ({}, [])
    """
    reader = Reader(store, grades)
    events = sorted(_told(reader, statuses, grades), key=lambda e: str(e["event"]))
    shown = {i for e in events for i in (*e["who"], e["place_iri"]) if i}
    known = (i for i, n in reader.derived.items() if any(k in KIND_OF for k in _kinds(n)))
    return {iri: reader.node(iri) for iri in sorted({*known, *shown})}, events


def _kinds(node: Node) -> set[str]:
    return {t.rsplit("#", 1)[-1] for t in node.get("type", ())}


def _told(reader: Reader, statuses: Collection[str], grades: Collection[str]) -> Iterator[dict[str, Any]]:
    for iri, node in reader.derived.items():
        status, grade = ((value(node, n) or "").rsplit("#", 1)[-1] for n in ("status", "grade"))
        if status not in statuses or grade not in grades:
            continue
        kinds = _kinds(node)
        if event := next((TYPE_OF[k] for k in sorted(kinds) if k in TYPE_OF), None):
            yield reader.common(iri, node, event, status, grade) | _parties(reader, node)
        elif kinds & {"Tenure", "Affiliation"}:
            for edge in reader.membership(iri, node, status, grade, set()):
                who = [edge.pop("source_node"), edge.pop("target_node")]
                edge.pop("key")
                yield edge | {"who": who, "groups": [], "dates": [], "place_iri": None, "sides": []}


def _parties(reader: Reader, node: Node) -> dict[str, Any]:
    sides = reader.sides(node)
    who = sorted(values(node, "participant"), key=lambda a: (min(sides.get(a) or {0}), "/group/" in a, a))
    named = {reader.label(a) for a in who}
    apart = sorted({side for found in sides.values() for side in found})
    return {
        "who": who,
        "groups": [words for words in values(node, "group") if words not in named],
        "dates": sorted({*values(node, "date"), *values(node, "otherDate")}),
        "place_iri": value(node, "place"),
        "sides": [[a for a in who if side in sides.get(a, ())] for side in apart],
    }
