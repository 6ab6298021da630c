"""Plans, possibilities and hopes without an outcome, and which of them have lapsed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..graph import dates
from ..graph.errors import InvalidInput
from ..graph.history import as_of as known_on
from ..graph.queryable import Queryable
from ..ontology.vocabulary import STATUSES
from .listed import labels
from .provenance import Provenance, Source
from .quick import lines
from .window import LAPSED

__all__ = ["Prospect", "open_prospects"]


class Prospect(NamedTuple):
    """One plan without an outcome; its status is `lapsed` where its time has passed."""

    event: str
    type: str
    status: str
    was: str
    """What it was before it lapsed: planned, possible or hoped."""
    participants: tuple[str, ...]
    date: str | None
    place: str | None
    sources: tuple[Source, ...]

    def to_json(self) -> dict[str, Any]:
        """Give the row that scripts rely on."""
        return {
            "event": self.event, "type": self.type, "status": self.status, "was": self.was,
            "participants": list(self.participants), "date": self.date, "place": self.place,
            "sources": [s.to_json() for s in self.sources],
        }  # fmt: skip


class _Known(NamedTuple):
    """What is known now of an event that was foreseen, and one who takes part in it."""

    event: str
    type: str
    status: str | None
    """None where every claim was rejected, or put right since."""
    grade: str | None
    date: str | None
    place: str | None
    participant: str | None


def open_prospects(store: Queryable, on: str, as_of: str | None = None) -> list[Prospect]:
    """Give what was announced and has no outcome, the earliest first; lapsed is what should have been over by `on`.

    With `as_of`, only sources of that day and before count, so that what has come about since is open again.

    >>> from whowhom.graph.store import Store
    >>> open_prospects(Store.memory(), "2024-01-01")
    []

    Raises:
        InvalidDate: a date is none.

    """
    day, then = _last(on), _last(as_of) if as_of else None
    every = (_Known(*line) for line in lines(store, "prospects"))  # type: ignore[arg-type]
    found: dict[str, list[_Known]] = {}
    for row in every:
        if then or _open(row.status, row.grade):
            found.setdefault(row.event, []).append(row)
    provenance = Provenance(store, then)
    provenance.ahead(found, evidence=False)
    now = _known(store, found, then) if then else _today(found)
    made = (_prospect(told, found[told[0]], day, provenance) for told in now)
    return sorted(made, key=lambda p: (p.date or "9999", p.participants, p.event))


def _last(text: str) -> str:
    day = dates.bounds(text).latest
    if day is None:
        raise InvalidInput(f"{text!r} does not end", None, "write a day such as 2023-06-18")
    return day


def _open(status: str | None, grade: str | None) -> bool:
    return status is not None and not STATUSES[status].outcome and grade != "flagged"


_Told = tuple[str, str, str | None, str | None]
"""An event with its status, date and place."""


def _today(found: Mapping[str, list[_Known]]) -> Iterator[_Told]:
    return ((event, str(same[0].status), same[0].date, same[0].place) for event, same in found.items())


def _known(store: Queryable, found: Mapping[str, object], day: str) -> Iterator[_Told]:
    told = [(event, k) for event, k in known_on(store, day, list(found)) if _open(k.status, k.grade)]
    base = store.base
    called = labels(store, {k.place.removeprefix(base) for _, k in told if k.place})
    for event, k in told:
        place = called.get(k.place.removeprefix(base)) if k.place else None
        yield event, k.status, k.dates[0] if k.dates else None, place


def _prospect(told: _Told, same: list[_Known], day: str, provenance: Provenance) -> Prospect:
    event, status, date, place = told
    latest = dates.bounds(date).latest if date else None
    over = latest is not None and latest < day
    who = tuple(sorted({row.participant for row in same if row.participant}))
    sources = provenance.sources(provenance.claims(event))
    return Prospect(event, same[0].type, LAPSED if over else status, status, who, date, place, sources)
