"""What was known of encounters on a day: recomputed from the claims, never read from the derived graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..graph import dates
from ..graph.history import as_of
from ..graph.iris import ww
from ..graph.ledger import Resolved
from ..graph.queryable import Queryable
from ..ontology.vocabulary import OUTCOMES
from .window import LAPSED, Window

if TYPE_CHECKING:
    from .encounters import Encounter

__all__ = ["known_by"]

_WITHIN = ww("within")
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


def known_by(store: Queryable, candidates: Iterable[Encounter], day: str, window: Window) -> Iterator[Encounter]:
    """Give those encounters that sources of that day or before speak of, as these sources have them."""
    by_event = {e.event: e for e in candidates}
    for event, known in as_of(store, day, list(by_event)):
        encounter = _as_known(store, by_event[event], known, day)
        if _fits(encounter, window) and _inside(store, known.place, window.places):
            yield encounter


def _as_known(store: Queryable, now: Encounter, known: Resolved, day: str) -> Encounter:
    bounds = [dates.bounds(d) for d in known.dates]
    opens, closes = [b.earliest for b in bounds], [b.latest for b in bounds]
    latest = max(c for c in closes if c) if closes and None not in closes else None
    over = known.status not in OUTCOMES and latest is not None and latest < day
    return replace(
        now,
        subtype=known.subtype,
        status=LAPSED if over else known.status,
        grade=known.grade,
        disputed=known.disputed,
        date=known.dates[0] if known.dates else None,
        dates=known.dates,
        earliest=min(o for o in opens if o) if opens and None not in opens else None,
        latest=latest,
        place=_label(store, known.place),
    )


def _fits(e: Encounter, window: Window) -> bool:
    if window.first is None and window.last is None:
        return True
    return any(dates.overlaps(d, window.first, window.last) for d in e.dates)


def _inside(store: Queryable, place: str | None, wanted: frozenset[str] | None) -> bool:
    """Say whether a place is one of those wanted, or lies within one."""
    seen: set[str] = set()
    while wanted is not None and place and place not in seen:
        if place in wanted:
            return True
        seen.add(place)
        place = _value(store, place, _WITHIN)
    return wanted is None


def _label(store: Queryable, iri: str | None) -> str | None:
    return _value(store, iri, _LABEL) if iri else None


def _value(store: Queryable, iri: str, property_: str) -> str | None:
    return min((value.value for _, _, value in store.about([iri], property_)), default=None)
