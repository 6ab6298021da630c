"""Events of those who may be somebody else than they seem, or nobody: no surer than inferred, with the reason."""

from __future__ import annotations

from ...graph.records import Event
from ..text.spans import Reading
from .grade import inferred
from .no_person import no_person
from .spelt_otherwise import spelt_otherwise

__all__ = ["doubtful_names"]


def doubtful_names(reading: Reading, events: list[Event]) -> list[Event]:
    """Infer the events of whoever may be another of the text, spelt otherwise, or no person; nobody is merged.

    >>> from whowhom.extract.pipeline import extract
    >>> from whowhom.graph.records import Document
    >>> told = extract(Document(id="n", text="Anders Berg, Head of Sales, AKW Technik met President Olsen."))
    >>> [(e.grade, e.why) for e in told if e.kind == "event"]
    [('inferred', 'Technik may be part of a longer name, AKW Technik')]
    """
    together = [frozenset(e.participants) for e in events if len(e.participants) > 1]
    reasons = spelt_otherwise([*reading.entities, *reading.roles], together) | no_person(reading)
    return [_doubted(e, reasons) for e in events] if reasons else events


def _doubted(event: Event, reasons: dict[str, str]) -> Event:
    for name in event.participants:
        if name in reasons:
            event = inferred(event, reasons[name])
    return event
