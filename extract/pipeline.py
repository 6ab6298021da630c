"""A document's text in, records with their evidence out: one pure function, alike on every machine."""

from __future__ import annotations

from ..graph.records import Document, Record
from .deceived import warned
from .events import events
from .people import read

__all__ = ["extract"]


def extract(document: Document) -> list[Record]:
    """Give the people, bodies, places, roles, affiliations and events of a document, each with its exact words.

    >>> note = Document(id="n", text="Foreign Minister Qin Gang met Secretary Antony Blinken.", date="2023-06-18")
    >>> [(r.type, r.status) for r in extract(note) if r.kind == "event"]
    [('meeting', 'happened')]
    """
    reading = read(document)
    told = [found.event for found in events(reading)]
    records = [*reading.entities, *reading.roles, *reading.affiliations, *told]
    return records if document.text.isascii() else warned(records)  # type: ignore[arg-type,return-value]
