"""The words of the ontology as Python sees them, read from the data files beside this module."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

__all__ = ["ENCOUNTERS", "EVENT_TYPES", "NS", "OCCURRED", "OUTCOMES", "PROSPECTS", "STATUSES", "EventType", "Status"]

NS = "https://w3id.org/whowhom/ns#"
"""The namespace of the ontology, prefix `ww:`."""


class EventType(NamedTuple):
    """One kind of event: its class in the ontology, and its PLOVER and CAMEO codes where these exist."""

    type: str
    cls: str
    encounter: bool
    plover: str
    plover_mode: str
    cameo: str
    label: str


class Status(NamedTuple):
    """One status: whether it is an outcome (else a prospect) and whether the event then occurred."""

    status: str
    outcome: bool
    occurred: bool
    plover: str
    cameo: str
    definition: str


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return tuple(tuple(row) for row in csv.reader(text.splitlines()))[1:]


EVENT_TYPES: dict[str, EventType] = {
    r[0]: EventType(r[0], r[1], r[2] == "yes", *r[3:7]) for r in _rows("event_types.csv")
}
STATUSES: dict[str, Status] = {r[0]: Status(r[0], r[1] == "yes", r[2] == "yes", *r[3:6]) for r in _rows("statuses.csv")}
ENCOUNTERS = tuple(t for t, e in EVENT_TYPES.items() if e.encounter)
OCCURRED = tuple(s for s, v in STATUSES.items() if v.occurred)
OUTCOMES = tuple(s for s, v in STATUSES.items() if v.outcome)
PROSPECTS = tuple(s for s, v in STATUSES.items() if not v.outcome)
