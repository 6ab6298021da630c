"""What was known of encounters on a day: recomputed from the claims, never read from the derived graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..graph import dates
from ..graph.history import as_of
from ..graph.ledger import Resolved
from ..graph.queryable import Queryable
from ..ontology.vocabulary import OUTCOMES
from .listed import labels, within
from .window import LAPSED, Window

if TYPE_CHECKING:
    from .encounters import Encounter

__all__ = ["known_by"]


def known_by(store: Queryable, candidates: Iterable[Encounter], day: str, window: Window) -> Iterator[Encounter]:
    """Give those encounters that sources of that day or before speak of, as these sources have them."""
    by_event = {e.event: e for e in candidates}
    told = list(as_of(store, day, by_event))
    places = {known.place.removeprefix(store.base) for _, known in told if known.place}
    called, inside = labels(store, places), within(store, window.places)
    for event, known in told:
        place = (known.place or "").removeprefix(store.base)
        encounter = _as_known(by_event[event], known, day, called.get(place))
        if _fits(encounter, window) and (inside is None or place in inside):
            yield encounter


def _as_known(now: Encounter, known: Resolved, day: str, place: str | None) -> Encounter:
    bounds = [dates.bounds(d) for d in known.dates]
    opens, closes = [b.earliest for b in bounds], [b.latest for b in bounds]
    latest = max(c for c in closes if c) if closes and None not in closes else None
    over = known.status not in OUTCOMES and latest is not None and latest < day
    return now._replace(
        subtype=known.subtype,
        status=LAPSED if over else known.status,
        grade=known.grade,
        disputed=known.disputed,
        date=known.dates[0] if known.dates else None,
        dates=known.dates,
        earliest=min(o for o in opens if o) if opens and None not in opens else None,
        latest=latest,
        place=place,
    )


def _fits(e: Encounter, window: Window) -> bool:
    if window.first is None and window.last is None:
        return True
    return any(dates.overlaps(d, window.first, window.last) for d in e.dates)
