"""The derived graph: canonical actors, offices and events with what all sources say of them, and the shortcuts.

It is computed from the source graphs and can always be computed again; nothing in it is curated. Shortcuts such as
`ww:met` come only from what happened, was not rejected and is not merely flagged, so that they never lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .claims import Gathered, gather
from .derive_events import write_events
from .derive_offices import write_offices
from .identity import Identity, KnownActor, resolve
from .ledger import Decided
from .merging import Decision, merge
from .names import fold, keys
from .sheet import CLASSES, Sheet
from .store import Store

__all__ = ["derive"]


def derive(
    store: Store, known: Iterable[KnownActor] = (), decisions: Iterable[Decision] = (), gathered: Gathered | None = None
) -> Identity:
    """Compute the identity graph and the derived graph anew, and give who is who.

    `decisions` are what a person said of two actors: same, different, unsure; `gathered` is what the source
    graphs hold, where it is known already.

    >>> derive(Store.memory()).actors
    {}
    """
    listed = list(known)
    found = gathered or gather(store)
    identity = resolve(found.actors, listed, store.minter)
    told = list(decisions)
    merges = merge(found, identity, told)
    identity.merged, identity.waiting = merges.merged, merges.waiting
    sheet, same = Sheet(store.minter.graph("derived")), Sheet(store.minter.graph("identity"))
    for local, shared in identity.canonical.items():
        same.link(local, "canonical", shared)
    _actors(sheet, identity)
    within = _containment(sheet, found, identity, listed)
    offices = write_offices(sheet, same, found, identity, store.minter)
    identity.waiting += write_events(sheet, same, found, identity, within, offices, store.minter, _of_events(told))
    store.replace(store.minter.graph("derived"), sheet)
    store.replace(store.minter.graph("identity"), same)
    return identity


def _of_events(decisions: list[Decision]) -> Decided:
    """Give what was decided of pairs of events, by their local nodes."""
    pairs = [(d.verdict, frozenset((d.a, d.b))) for d in decisions if "#event-" in d.a and "#event-" in d.b]
    same = frozenset(p for verdict, p in pairs if verdict == "same")
    return Decided(same, frozenset(p for verdict, p in pairs if verdict in ("different", "unsure")))


def _actors(sheet: Sheet, identity: Identity) -> None:
    for actor in identity.actors.values():
        sheet.kind(actor.iri, CLASSES[actor.kind], actor.label)
        for alias in sorted(actor.aliases):
            sheet.alias(actor.iri, alias)
        for listed in sorted(actor.ids):
            where, name = listed.split(":", 1)
            sheet.text(actor.iri, "listedAs", listed)
            sheet.text(actor.iri, "wikidata", name if where == "wikidata" else None)
        for name, years in (("born", actor.born), ("died", actor.died)):
            sheet.text(actor.iri, name, max(years, key=lambda y: (len(y), y), default=None))
        if actor.kind != "group":
            for key in sorted(_keys(actor.label, actor.aliases, actor.kind)):
                sheet.text(actor.iri, "nameKey", key)


def _keys(label: str, aliases: Iterable[str], kind: str) -> set[str]:
    """Give everything by which an actor is found: its name's keys, and each alias whole (a person's by surname too)."""
    found = set(keys(label, kind))
    for alias in aliases:
        found.update(_alias_keys(alias, kind))
    return found


def _alias_keys(alias: str, kind: str) -> Iterator[str]:
    yield fold(alias)
    if kind == "person" and len(alias.split()) > 1 and "," not in alias:
        yield from keys(alias, kind)


def _containment(sheet: Sheet, found: Gathered, identity: Identity, known: list[KnownActor]) -> dict[str, str]:
    """Write which place lies in which and which body belongs to which state; give the former."""
    same = identity.canonical
    within = {same[a]: same[b] for a, b in found.within.items() if a in same and b in same}
    by_name = {(a.kind, fold(a.label)): a.iri for a in identity.actors.values()}
    for place in known:
        inner = by_name.get((place.kind, fold(place.name)))
        outer = by_name.get(("state", fold(place.within or "")))
        if inner and outer and place.kind in ("place", "state"):
            within[inner] = outer
        elif inner:
            sheet.link(inner, "state", outer)
    for inner, outer in sorted(within.items()):
        if inner != outer:
            sheet.link(inner, "within", outer)
    for local, state in sorted(found.state_of.items()):
        sheet.link(same[local], "state", same.get(state))
    return within
