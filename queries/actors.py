"""A page on one actor: who it is, its offices, its encounters, and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pyoxigraph import Literal, NamedNode

from ..graph.iris import ww
from ..graph.store import Store
from .encounters import Encounter, met
from .names import Actor, Who, resolve
from .offices import Office, roles

__all__ = ["ActorPage", "actor"]

_ALIAS = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")


@dataclass(frozen=True, slots=True)
class ActorPage:
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


def actor(store: Store, name: Who, evidence: bool = True) -> list[ActorPage]:
    """Give a page for every actor that a name fits; encounters of every status, so that plans and refusals show.

    >>> actor(Store.memory(), [])
    []

    Raises:
        UnknownName: none fits.

    """
    return [_page(store, who, evidence) for who in resolve(store, name) or ()]


def _page(store: Store, who: Actor, evidence: bool) -> ActorPage:
    state = min(_values(store, who.iri, NamedNode(ww("state"))), default=None)
    return ActorPage(
        who=who,
        aliases=tuple(sorted(_values(store, who.iri, _ALIAS))),
        wikidata=min(_values(store, who.iri, NamedNode(ww("wikidata"))), default=None),
        state=min(_values(store, state, _LABEL), default=None) if state else None,
        offices=tuple(roles(store, [who], evidence=evidence)) if who.kind == "person" else (),
        encounters=tuple(met(store, [who], statuses=("all",), evidence=evidence)),
    )


def _values(store: Store, iri: str, predicate: NamedNode) -> list[str]:
    graph = NamedNode(store.minter.graph("derived"))
    found = store.raw.quads_for_pattern(NamedNode(iri), predicate, None, graph)
    return [q.object.value for q in found if isinstance(q.object, (NamedNode, Literal))]
