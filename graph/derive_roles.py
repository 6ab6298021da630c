"""Who a role without a name was: "his Chinese counterpart" on that day, when exactly one tenure fits."""

from __future__ import annotations

from typing import NamedTuple

from . import dates
from .capacities import Office, Offices, capacity
from .claims import RawEvent
from .collected import Collected
from .identity import Identity
from .titles import answers_to

__all__ = ["COUNTERPART", "Nameless", "Resolved"]

COUNTERPART = "counterpart"
"""The title that stands for the post of whoever is on the other side."""


class Resolved(NamedTuple):
    """A person in the place of a role, with the tenure that says so."""

    person: str
    tenure: str
    why: str


class Nameless:
    """Resolves participants that a source knows by their post alone."""

    def __init__(self, found: Collected, identity: Identity, offices: Offices) -> None:
        self.found, self.identity, self.offices = found, identity, offices

    def resolve(self, event: RawEvent) -> dict[str, Resolved]:
        """Give who the nameless participants of an event were, by local node; those in doubt are left out."""
        unnamed = [local for local in event.participants if local in self.found.group_posts]
        earliest, latest = dates.bounds(event.date) if event.date and unnamed else (None, None)
        if not earliest or not latest:
            return {}
        out: dict[str, Resolved] = {}
        for local in unnamed:
            title, org = self.found.group_posts[local]
            body = self.identity.canonical.get(org or "") or ""
            titles = self._others(event, body, earliest, latest) if title == COUNTERPART else {title}
            fits = self._fitting(titles, body, earliest, latest, event)
            if len({who for who, _ in fits}) == 1:
                who, office = fits[0]
                words = self.identity.actors[self.identity.canonical[local]].label
                out[local] = Resolved(who, office.iri, f"{words!r}: the only {office.title} there on that day")
        return out

    def _fitting(
        self, titles: set[str], body: str, earliest: str, latest: str, event: RawEvent
    ) -> list[tuple[str, Office]]:
        named = {self.identity.canonical.get(p) for p in event.participants}
        return [
            (who, office)
            for who, office in (self.offices.at(body) if body else ())
            if office.start and who not in named and any(answers_to(office.title, t) for t in titles)
            and capacity([office], earliest, latest, set())
        ]  # fmt: skip

    def _others(self, event: RawEvent, body: str, earliest: str, latest: str) -> set[str]:
        """Give the titles under which the named participants of other states took part."""
        out: set[str] = set()
        for local in event.participants:
            held = self.offices.get(self.identity.canonical.get(local) or "")
            acting = set(capacity(held, earliest, latest, {event.graph}))
            out.update(o.title for o in held if o.iri in acting and o.org != body)
        return out
