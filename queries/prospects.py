"""Plans, possibilities and hopes without an outcome, and which of them have lapsed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..graph import dates
from ..graph.errors import InvalidInput
from ..graph.history import as_of as known_on
from ..graph.queryable import Queryable
from ..ontology.vocabulary import STATUSES
from .asking import Row, rows
from .provenance import Provenance, Source
from .window import LAPSED

__all__ = ["Prospect", "open_prospects"]


@dataclass(frozen=True, slots=True)
class Prospect:
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
    found: dict[str, list[Row]] = {}
    for row in rows(store, "prospects"):
        found.setdefault(row["event"].value, []).append(row)
    provenance = Provenance(store, then)
    provenance.ahead(found, evidence=False)
    every = _known(store, found, then) if then else _now(found)
    made = (_prospect(event, status, date, found[event], min(then or day, day), provenance)
            for event, status, date in every)  # fmt: skip
    return sorted(made, key=lambda p: (p.date or "9999", p.participants, p.event))


def _last(text: str) -> str:
    day = dates.bounds(text).latest
    if day is None:
        raise InvalidInput(f"{text!r} does not end", None, "write a day such as 2023-06-18")
    return day


def _now(found: dict[str, list[Row]]) -> Iterator[tuple[str, str, str | None]]:
    for event, same in found.items():
        if "status" not in same[0]:
            continue
        status = same[0]["status"].value.rsplit("#", 1)[-1]
        if not STATUSES[status].outcome and "flagged" not in same[0]["grade"].value:
            yield event, status, same[0]["date"].value if "date" in same[0] else None


def _known(store: Queryable, found: dict[str, list[Row]], day: str) -> Iterator[tuple[str, str, str | None]]:
    for event, known in known_on(store, day, list(found)):
        if not STATUSES[known.status].outcome and known.grade != "flagged":
            yield event, known.status, known.dates[0] if known.dates else None


def _prospect(event: str, status: str, date: str | None, same: list[Row], day: str, provenance: Provenance) -> Prospect:
    latest = dates.bounds(date).latest if date else None
    over = latest is not None and latest < day
    return Prospect(
        event, same[0]["type"].value, LAPSED if over else status, status,
        tuple(sorted({r["participant"].value for r in same if "participant" in r})), date,
        same[0]["place"].value if "place" in same[0] else None, provenance.sources(provenance.claims(event)),
    )  # fmt: skip
