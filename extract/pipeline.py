"""A document's text in, records with their evidence out: one pure function, alike on every machine."""

from __future__ import annotations

from dataclasses import replace

from ..graph.records import Document, Event, Record
from ..graph.undisturbed import undisturbed
from ..ontology.vocabulary import OCCURRED
from .claims.deceived import warned
from .claims.doubtful_names import doubtful_names
from .claims.events import events
from .people import read

__all__ = ["extract"]

ENTERED = ("meeting", "joint_appearance", "signing")
"""What takes place where a record's entry says that its subject was; a call or a statement is made from anywhere."""


def extract(document: Document) -> list[Record]:
    """Give the people, bodies, places, roles, affiliations and events of a document, each with its exact words.

    >>> note = Document(id="n", text="Foreign Minister Qin Gang met Secretary Antony Blinken.", date="2023-06-18")
    >>> [(r.type, r.status) for r in extract(note) if r.kind == "event"]
    [('meeting', 'happened')]
    """
    with undisturbed():
        reading = read(document)
        told = [_there(found.event, document) for found in events(reading)]
    records = [*reading.entities, *reading.roles, *reading.affiliations, *doubtful_names(reading, told)]
    return records if document.text.isascii() else warned(records)  # type: ignore[arg-type,return-value]


def _there(event: Event, document: Document) -> Event:
    """Give an event the place of the entry that tells of it, where its own words name none.

    Only a record's entry has an implied subject, and is about one stop; an article may tell of any place.
    """
    entered = document.subject is not None and event.type in ENTERED and event.status in OCCURRED
    return replace(event, place=document.place) if entered and event.place is None and document.place else event
