"""A claim put right: what may be changed in it, the claim that comes of it, and whom that names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pyoxigraph import NamedNode

from ..graph.errors import InvalidInput, InvalidRecord
from ..graph.jsonl import from_json, to_json
from ..graph.names import fold
from ..graph.records import Event, Organisation, Person, Place, Record
from ..graph.store import Store
from .actors import ActorDirectory, countries
from .judgements import Judgement
from .readings import Claim

__all__ = ["amended", "as_meaning", "cast", "patch_of"]

FIELDS = {
    "event": ("date", "place", "status", "type", "participants", "groups"),
    "role": ("person", "role", "org", "tense", "from", "until"),
    "affiliation": ("person", "org", "relation", "role", "from", "until"),
}
"""What may be corrected in a claim of each kind."""

_EVENT_OF = {"date": "date", "place": "place", "status": "status", "type": "kind"}


def amended(record: Claim, patch: Mapping[str, Any]) -> Claim:
    """Give a claim with its correction, as a curated one on the same words.

    Raises:
        InvalidInput: a field that cannot be corrected, or a value that it cannot have.

    """
    allowed = FIELDS[record.kind]
    if stray := sorted(set(patch) - set(allowed)):
        raise InvalidInput(f"{', '.join(stray)} cannot be changed in this claim", None, f"use {', '.join(allowed)}")
    data = to_json(record) | dict(patch) | {"grade": "curated", "rule": "amended"}
    if record.kind == "event" and {"participants", "groups"} & set(patch):
        held = [c for c in data.get("capacities", ()) if c["person"] in data["participants"]]
        data |= {"sides": None, "role_only": [], "capacities": held}
    if record.kind == "event" and "date" in patch:
        data.pop("date_text", None)
    data.pop("why", None)
    try:
        made = from_json({k: v for k, v in data.items() if v is not None or k in ("place", "date", "sides")})
    except InvalidRecord as e:
        raise InvalidInput(e.what, None, e.remedy or "correct the correction") from None
    assert isinstance(made, Claim)
    return made


def patch_of(decision: Judgement) -> dict[str, Any]:
    """Give the correction that a decision makes.

    Raises:
        InvalidInput: it is no JSON object.

    """
    try:
        found = json.loads(decision.object or "{}")
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise InvalidInput("an edit without its correction", None, 'write it as JSON, like {"date": "2023-06-18"}')
    return found


def cast(store: Store, record: Claim, directory: ActorDirectory) -> Iterator[Record]:
    """Give whom a corrected claim names, of the kind that its source or the dossier's list has them."""
    names: tuple[str | None, ...]
    match record:
        case Event():
            bodies = (n for c in record.capacities for n in (c.org, c.accredited_to))
            names = (*record.participants, record.place, record.stated_by, *bodies)
        case _:
            names = (record.person, record.org)
    for name in sorted({n for n in names if n}):
        kind = _kind(store, record.doc, name, directory, place=isinstance(record, Event) and name == record.place)
        match kind:
            case "organization":
                yield Organisation(doc=record.doc, name=name)
            case "place" | "state":
                yield Place(doc=record.doc, name=name, place_type="country" if kind == "state" else None)
            case "person" if isinstance(record, Event) or name == record.person:
                yield Person(doc=record.doc, name=name)


def _kind(store: Store, doc: str, name: str, directory: ActorDirectory, *, place: bool) -> str:
    for kind in ("person", "organization", "state", "place"):
        node = NamedNode(store.minter.local(doc, kind, name))
        if any(store.raw.quads_for_pattern(node, None, None, NamedNode(store.minter.source(doc)))):
            return kind
    if listed := directory.exact(name):
        return listed.kind
    return "state" if fold(name) in countries() else "place" if place else "person"


def as_meaning(patch: Mapping[str, Any]) -> dict[str, str]:
    """Give what a correction changes in what a claim means, in the words that a decision keeps of it.

    >>> as_meaning({"date": "2023-06-18", "participants": ["Xi Jinping", "Antony Blinken"]})
    {'date': '2023-06-18', 'who': 'Antony Blinken; Xi Jinping'}
    """
    out = {_EVENT_OF.get(k, k): str(v or "") for k, v in patch.items() if k not in ("participants", "groups")}
    who = [*(patch.get("participants") or ()), *(patch.get("groups") or ())]
    return out | ({"who": "; ".join(sorted(who))} if who else {})
