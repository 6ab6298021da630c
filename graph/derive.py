"""The derived graph: canonical actors, offices and events with what all sources say of them, and the shortcuts.

It is computed from the source graphs and can always be computed again; nothing in it is curated. Shortcuts such as
`ww:met` come only from what happened, was not rejected and is not merely flagged, so that they never lie.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from .changes import Changes, decided_pairs
from .collected import Collected, collect
from .derive_events import write_events
from .derive_offices import write_offices
from .doubts import Doubt
from .identity import Identity, KnownActor, resolve
from .ledger import Decided
from .likeness import parts
from .merging import Decision, merge
from .names import fold, keys
from .recall import Given, Kept, Rest, fingerprint
from .renewal import Renewal
from .sheet import CLASSES, Pen
from .store import Replaced, Store
from .suggest import Suggestion
from .tables import bearing

__all__ = ["Derived", "derive"]


class Derived(NamedTuple):
    """What deriving gives beside the graphs: who is who, and what spares the next time most of the work."""

    identity: Identity
    kept: Callable[..., Iterable[bytes]]
    """Gives what is kept for the next time, packed, piece by piece; all, or what is otherwise than it was once."""
    change: Replaced
    """How much was written and taken away; of no use where all was written."""


def derive(
    store: Store,
    known: Iterable[KnownActor] = (),
    decisions: Iterable[Decision] = (),
    found: Collected | None = None,
    last: Kept | None = None,
) -> Derived:
    """Compute the identity graph and the derived graph, and give who is who.

    `decisions` are what a person said of two actors: same, different, unsure; `found` is what the source
    graphs hold, where it is known already. With what the last time kept for this store, only what rests on something
    else is worked out, and only nodes that come out otherwise are written.

    >>> derive(Store.memory()).identity.actors
    {}
    """
    listed = list(known)
    found = found or collect(store, some=last is not None)
    identity = resolve(found.actors, listed, store.minter)
    found.actors.clear()  # they are what takes most memory, and are known by now
    told = list(decisions)
    blocked = last.rest.blocked if last else {}
    merges = merge(found, identity, told, blocked)
    found.posts.clear()
    found.years.clear()
    identity.merged, identity.waiting = merges.merged, merges.waiting
    within = _containment(found, identity, listed)
    states = _states(found, identity, listed)
    found.within.clear()
    found.state_of.clear()
    decided = _of_events(told)
    changes = Changes(found, decided, last) if last else None
    with Renewal(store, last) as renewal:
        _actors(renewal, identity, within, states, changes)
        offices = write_offices(renewal, found, identity, states, changes)
        doubts = write_events(renewal, found, identity, within, offices, decided, changes)
        change = renewal.finish()
    identity.waiting += _waiting(found, doubts, decided)
    rest = Rest(
        renewal.units.marks, {iri: found.sources[iri] for iri in found.declared}, found.judged, decided_pairs(decided),
        renewal.sizes, doubts, blocked,
    )  # fmt: skip
    return Derived(identity, partial(renewal.pieces, found.graphs, rest), change)


def _waiting(found: Collected, doubts: list[Doubt], decided: Decided) -> list[Suggestion]:
    """Give the pairs of events that may be one, for a person to decide."""
    return [
        Suggestion(d.a.iri, d.b.iri, "unsure", d.reasons)
        for d in doubts
        if frozenset((d.a.iri, d.b.iri)) not in decided.apart and not _one_publisher(found, d.a.source, d.b.source)
    ]


def _one_publisher(found: Collected, a: str, b: str) -> bool:
    """Say whether two sources are one publisher's, who would have said that its two entries are one."""
    x, y = (row.publisher if (row := found.sources.get(s)) else None for s in (a, b))
    return x is not None and x == y


def _of_events(decisions: list[Decision]) -> Decided:
    """Give what was decided of pairs of events, by their local nodes."""
    pairs = [(d.verdict, frozenset((d.a, d.b))) for d in decisions if "#event-" in d.a and "#event-" in d.b]
    same = frozenset(p for verdict, p in pairs if verdict == "same")
    return Decided(same, frozenset(p for verdict, p in pairs if verdict in ("different", "unsure")))


class _Content(NamedTuple):
    """All that the node of an actor or place says; sets as sorted lists."""

    kind: str
    label: str
    aliases: list[str]
    ids: list[str]
    born: list[str]
    died: list[str]
    within: str | None
    states: list[str]


def _actors(
    renewal: Renewal, identity: Identity, within: dict[str, str], states: dict[str, set[str]], changes: Changes | None
) -> None:
    local = identity.canonical.shared()
    was: dict[str, Given] = {}
    now: dict[str, Given] = {}
    for iri, actor in identity.actors.items():
        aliases, ids, born, died = (sorted(s) for s in (actor.aliases, actor.ids, actor.born, actor.died))
        outer = within.get(iri)
        content = _Content(
            actor.kind, actor.label, aliases, ids, born, died,
            outer if outer != iri else None, sorted(states.get(iri, ())),
        )  # fmt: skip
        name, members = f"actor {iri}", sorted(local(iri))
        mark = fingerprint((content, members))
        if not renewal.units.as_marked(name, mark):
            old = renewal.units.known(name)
            given = renewal.unit(name, (), partial(_work_out, renewal, iri, content, members), members, mark)
            if changes:
                was |= {iri: old} if old else {}
                now[iri] = given
    if changes:
        gone = renewal.units.drop_others("actor ", {f"actor {iri}" for iri in identity.actors})
        changes.actors(was | {unit.nodes[0][0]: unit for unit in gone}, now, within)


def _work_out(renewal: Renewal, iri: str, content: _Content, members: list[str]) -> None:
    """Have one actor or place written, listed and counted."""
    called = _keys(content)
    renewal.node(iri, content, members, partial(_write, iri, content, called))
    node = iri.removeprefix(renewal.store.base)
    renewal.row("actors", (node, content.label, CLASSES[content.kind]))
    for key in called:
        renewal.row("names", bearing(key, node, content.label, CLASSES[content.kind]))
    renewal.count("counts", CLASSES[content.kind])
    renewal.give(content.within, *content.states)


def _write(iri: str, actor: _Content, called: list[str], pen: Pen) -> None:
    pen.kind(iri, CLASSES[actor.kind], actor.label)
    for alias in actor.aliases:
        pen.alias(iri, alias)
    for listed in actor.ids:
        where, name = listed.split(":", 1)
        pen.text(iri, "listedAs", listed)
        pen.text(iri, "wikidata", name if where == "wikidata" else None)
    for name, years in (("born", actor.born), ("died", actor.died)):
        pen.text(iri, name, max(years, key=lambda y: (len(y), y), default=None))
    for key in called:
        pen.text(iri, "nameKey", key)
    pen.link(iri, "within", actor.within)
    for state in actor.states:
        pen.link(iri, "state", state)


def _keys(actor: _Content) -> list[str]:
    """Give everything by which an actor is found: its name's keys, and each alias whole (a person's by surname too)."""
    if actor.kind == "group":
        return []
    found = set(keys(actor.label, actor.kind))
    for alias in actor.aliases:
        found.update(_alias_keys(alias, actor.kind))
    if actor.kind == "person":
        found.update(filter(None, map(_everyday, (actor.label, *actor.aliases))))
    return sorted(found)


def _everyday(name: str) -> str | None:
    """Give a person's name as most say it: without middle initials, or as a list's "Family, Given Middle" implies.

    >>> _everyday("Henry A. Kissinger"), _everyday("Albright, Madeleine Korbel"), _everyday("John Foster Dulles")
    ('henry kissinger', 'madeleine albright', None)
    """
    given, family = parts(name)
    known = "," in name or all(len(middle) == 1 for middle in given[1:])
    return f"{given[0]} {family}" if known and len(given) > 1 and len(given[0]) > 1 else None


def _alias_keys(alias: str, kind: str) -> Iterator[str]:
    yield fold(alias)
    if kind == "person" and len(alias.split()) > 1 and "," not in alias:
        yield from keys(alias, kind)


def _containment(found: Collected, identity: Identity, known: list[KnownActor]) -> dict[str, str]:
    """Give which place lies in which: as sources say, unless the dossier's list says otherwise."""
    same = identity.canonical
    last: dict[str, tuple[str, str]] = {}
    for a, b in found.within:
        if a in same and b in same:
            last[same[a]] = max(last.get(same[a], ("", "")), (a, same[b]))
    within = {inner: outer for inner, (_, outer) in last.items()}
    for inner, outer, kind in _listed(identity, known):
        if kind in ("place", "state"):
            within[inner] = outer
    return within


def _states(found: Collected, identity: Identity, known: list[KnownActor]) -> dict[str, set[str]]:
    """Give which body belongs to which state."""
    out: dict[str, set[str]] = defaultdict(set)
    for inner, outer, kind in _listed(identity, known):
        if kind not in ("place", "state"):
            out[inner].add(outer)
    for local, state in found.state_of:
        if state in identity.canonical:
            out[identity.canonical[local]].add(identity.canonical[state])
    return out


def _listed(identity: Identity, known: list[KnownActor]) -> Iterator[tuple[str, str, str]]:
    """Give what the dossier's list says of where an actor or place belongs: its node, the state's, and its kind."""
    if not any(a.within for a in known):
        return
    by_name = {(a.kind, fold(a.label)): a.iri for a in identity.actors.values()}
    for actor in known:
        inner = by_name.get((actor.kind, fold(actor.name)))
        outer = by_name.get(("state", fold(actor.within or "")))
        if inner and outer:
            yield inner, outer, actor.kind
