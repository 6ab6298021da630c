"""Events as JSON Lines in the manner of PLOVER, the successor of CAMEO that event-data tools read.

PLOVER (https://github.com/openeventdata/PLOVER) gives what is agreed, asked for or turned down types of their own:
AGREE, REQUEST and REJECT. The mode then says what it was about: `meet`, or the mode of the encounter that was meant.
`status` is ours, in every row, so that a plan cannot be taken for a meeting.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO

from ..graph.happenings import happenings
from ..graph.store import Store
from ..ontology.vocabulary import EVENT_TYPES, OCCURRED, STATUSES
from .selection import GRADES

__all__ = ["rows", "write"]

ABOUT = "meet"
"""The mode of an agreement, a request or a refusal where the encounter meant has none of its own."""


def write(store: Store, out: BinaryIO, statuses: Collection[str] = OCCURRED, grades: Collection[str] = GRADES) -> None:
    """Write every event that PLOVER or CAMEO has a code for as one JSON object a line, the earliest first.

    >>> import io
    >>> out = io.BytesIO()
    >>> write(Store.memory(), out)
    >>> out.getvalue()
    b''
    """
    for row in rows(store, statuses, grades):
        out.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n")


def rows(
    store: Store, statuses: Collection[str] = OCCURRED, grades: Collection[str] = GRADES
) -> Iterator[dict[str, Any]]:
    """Give the events as PLOVER's fields: type, mode, actor, recipient, date, place, and our status.

    >>> list(rows(Store.memory()))
    []
    """
    actors, events = happenings(store, statuses=tuple(statuses), grades=tuple(grades))
    events.sort(key=lambda e: (e["earliest"] or e["latest"] or "9999", e["event"]))
    for event in events:
        known = EVENT_TYPES.get(event["relation"])
        if known and (known.plover or known.cameo):
            yield _row(event, actors)


def _row(event: Mapping[str, Any], actors: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    kind, status = EVENT_TYPES[event["relation"]], STATUSES[event["status"]]
    first, second = _parties(event)
    return {
        "event_id": event["event"],
        "event_date": event["date"],
        "earliest": event["earliest"],
        "latest": event["latest"],
        "event_type": (status.plover or kind.plover) if kind.plover else None,
        "event_mode": (kind.plover_mode or (ABOUT if status.plover else "")) or None if kind.plover else None,
        "cameo": status.cameo or kind.cameo or None,
        "status": event["status"],
        "occurred": event["status"] in OCCURRED,
        "disputed": event["disputed"],
        "grade": event["grade"],
        "actor": [_party(iri, actors) for iri in first],
        "recipient": [_party(iri, actors) for iri in second] + [{"text": words} for words in event["groups"]],
        "placename": event["place"],
        "sources": event["sources"],
        "text": [e["quote"] for e in event["evidence"]],
    }


def _parties(event: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Give who acts and with whom: the sides where these are known, else the first and the others."""
    sides, who = event["sides"], event["who"]
    if len(sides) > 1 and sides[0]:
        return list(sides[0]), [iri for iri in who if iri not in sides[0]]
    visited = [event["place_iri"]] if event["relation"] == "visit" and event["place_iri"] else []
    return (list(who), visited) if visited else (list(who[:1]), list(who[1:]))


def _party(iri: str, actors: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    known = actors[iri]
    return {"id": iri, "text": known["label"], "kind": known["kind"], "country": known["side"] or None}
