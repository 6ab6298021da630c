"""A page on one actor: who it is, its offices, its encounters, and what they rest on."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..graph.iris import ww
from ..graph.queryable import Queryable
from .encounters import Encounter, met
from .names import Actor, Who, resolve
from .offices import Office, roles

__all__ = ["ActorPage", "actor"]

_ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_STATE, _WIKIDATA = (ww("state"), ww("wikidata"))
_PROPERTIES = (_ALIAS, _STATE, _WIKIDATA)


class ActorPage(NamedTuple):
    """Everything that is known of one actor."""

    who: Actor
    aliases: tuple[str, ...]
    wikidata: str | None
    state: str | None
    offices: tuple[Office, ...]
    encounters: tuple[Encounter, ...]

    def to_json(self) -> dict[str, Any]:
        """Give the page as one object."""
        return {
            "actor": self.who.iri, "label": self.who.label, "kind": self.who.kind, "aliases": list(self.aliases),
            "wikidata": self.wikidata, "state": self.state,
            "offices": [o.to_json() for o in self.offices],
            "encounters": [e.to_json() for e in self.encounters],
        }  # fmt: skip


def actor(store: Queryable, name: Who, evidence: bool = True) -> list[ActorPage]:
    """Give a page for every actor that a name fits; encounters of every status, so that plans and refusals show.

    >>> from whowhom.graph.store import Store
    >>> actor(Store.memory(), [])
    []

    Raises:
        UnknownName: none fits.

    """
    return [_page(store, who, evidence) for who in resolve(store, name) or ()]


def _page(store: Queryable, who: Actor, evidence: bool) -> ActorPage:
    known: dict[str, list[str]] = {name: [] for name in _PROPERTIES}
    for _, name, value in store.about([who.iri], *_PROPERTIES):
        known[name].append(value.value)
    state = min(known[_STATE], default=None)
    return ActorPage(
        who=who,
        aliases=tuple(sorted(known[_ALIAS])),
        wikidata=min(known[_WIKIDATA], default=None),
        state=min((label.value for _, _, label in store.about([state], _LABEL)), default=None) if state else None,
        offices=tuple(roles(store, [who], evidence=evidence)) if who.kind == "person" else (),
        encounters=tuple(met(store, [who], statuses=("all",), evidence=evidence)),
    )
