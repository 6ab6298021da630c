"""Who is who across sources: a map from what each source calls an actor to the node that all share.

Sources are never rewritten. What is merged here by itself is only what is safe: the same full name, or a name that the
dossier's own `actors.csv` gives to exactly one actor.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from .iris import Minter
from .locals import Canonical, Nodes, Numbers
from .names import fold, initials, keys
from .suggest import Suggestion

__all__ = ["Bearer", "CanonicalActor", "Cast", "Identity", "KnownActor", "alike", "resolve"]

FAMILY = {"person": "person", "organization": "organization", "state": "place", "place": "place", "group": "group"}
"""A country is a state in one source and a place in another: both are looked up together."""


class Bearer(NamedTuple):
    """An actor or place as sources have it, with its nodes: thousands know the United States in the same words.

    `ids` are its names in other people's lists, as `list:name`.
    """

    locals: tuple[str, ...]
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    life: tuple[str | None, str | None] = (None, None)
    """Born and died, as EDTF, where the source says so."""
    curated: bool = False
    """Whether a person wrote it by hand: then a short name means the one actor of the dossier that it can mean."""


class KnownActor(NamedTuple):
    """An actor that the dossier's own list describes; its aliases are its alone."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    within: str | None = None
    born: str | None = None
    died: str | None = None


NONE: frozenset[str] = frozenset()
UNKNOWN = (None, None)


@dataclass(slots=True)
class CanonicalActor:
    """The node that sources share: what to call it, and every other name that anyone gave it.

    Of most nothing else is known: they share one empty set, since one each takes as much memory as all else.
    """

    iri: str
    kind: str
    label: str
    aliases: frozenset[str] = NONE
    ids: frozenset[str] = NONE
    born: frozenset[str] = NONE
    died: frozenset[str] = NONE

    def learn(self, **known: Collection[str]) -> None:
        """Take what else is known of it: `aliases`, `ids`, `born`, `died`."""
        for name, values in known.items():
            if values:
                setattr(self, name, getattr(self, name).union(values))


@dataclass(slots=True)
class Identity:
    """Local IRI to canonical IRI, and the canonical actors by IRI."""

    canonical: Canonical = field(default_factory=Canonical)
    actors: dict[str, CanonicalActor] = field(default_factory=dict)
    merged: list[Suggestion] = field(default_factory=list)
    """What was merged beyond one name, with the reasons."""
    waiting: list[Suggestion] = field(default_factory=list)
    """What may be one and waits for a decision."""


Key = tuple[str, str, str]
"""Family, folded name, and the id that tells two bearers of one name apart ("" where nothing does)."""


_Described = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str | None, str | None], bool]
"""All of a bearer but its nodes."""


class _Known(NamedTuple):
    """An actor or place with its nodes in all sources; the rest is as a bearer has it."""

    locals: Nodes
    kind: str
    name: str
    aliases: tuple[str, ...]
    ids: tuple[str, ...]
    life: tuple[str | None, str | None]
    curated: bool


class Cast:
    """Actors and places of all sources, those that are described alike together.

    >>> cast = Cast()
    >>> cast.take([Bearer(("a#1",), "state", "China")])
    >>> cast.take([Bearer(("b#1",), "state", "China")])
    >>> [(list(known.locals), known.name) for known in cast]
    [(['a#1', 'b#1'], 'China')]
    """

    def __init__(self, numbers: Numbers | None = None) -> None:
        self._numbers = numbers or Numbers()
        self._nodes: dict[_Described, Nodes] = {}

    def take(self, actors: Iterable[Bearer]) -> None:
        """Add the actors of some sources."""
        for actor in actors:
            described = actor[1:]
            nodes = self._nodes.get(described)
            if nodes is None:
                nodes = self._nodes[described] = Nodes(self._numbers)
            nodes.take(actor.locals)

    def __iter__(self) -> Iterator[_Known]:
        """Give them in the order of their first nodes."""
        every = [_Known(nodes, *described) for described, nodes in self._nodes.items()]
        return iter(sorted(every, key=lambda k: (k.locals.first(), k.name, k.kind)))

    def clear(self) -> None:
        """Forget them all."""
        self._nodes.clear()


def alike(actors: Iterable[Bearer]) -> list[Bearer]:
    """Put together actors that are described alike, in the order of their first node.

    >>> alike([Bearer(("b#1",), "state", "China"), Bearer(("a#1",), "state", "China")])[0].locals
    ('a#1', 'b#1')
    """
    nodes: dict[tuple[object, ...], list[str]] = defaultdict(list)
    first: dict[tuple[object, ...], Bearer] = {}
    for actor in actors:
        described = actor[1:]
        first.setdefault(described, actor)
        nodes[described] += actor.locals
    found = [Bearer(tuple(sorted(nodes[key])), *actor[1:]) for key, actor in first.items()]
    return sorted(found, key=lambda b: (b.locals[0], b.name, b.kind))


def resolve(actors: Iterable[Bearer] | Cast, known: Iterable[KnownActor], minter: Minter) -> Identity:
    """Decide which local actors are one: those of one name or one id, unless a list has them as two.

    >>> a = Bearer(("a#1",), "person", "Antony Blinken")
    >>> b = Bearer(("b#1",), "person", "Tony Blinken")
    >>> known = KnownActor("Antony Blinken", "person", ("Tony Blinken",))
    >>> sorted(resolve([a, b], [known], Minter()).canonical.nodes())
    ['https://whowhom.example/person/antony-blinken']
    """
    known = list(known)
    listed = _listed(known)
    if not isinstance(actors, Cast):
        cast = Cast()
        cast.take(actors)
        actors = cast
    bearers = list(actors)
    states = {fold(b.name) for b in bearers if b.kind == "state"} | {fold(k.name) for k in known if k.kind == "state"}
    out = Identity()
    for key, members in sorted(_by_id(bearers, listed, states).items()):
        _settle(out, key, members, listed.get(key[:2]), minter)
    return out


def _by_id(
    bearers: list[_Known], listed: dict[tuple[str, str], KnownActor], states: set[str]
) -> dict[Key, list[_Known]]:
    """Put actors under their name; those that share an id under one name, bearers of a name with two ids apart."""
    name_of: dict[str, tuple[str, str]] = {}
    ids_of: dict[tuple[str, str], set[str]] = defaultdict(set)
    short = _short_names(bearers, listed)
    named = [(b, short.get((FAMILY[b.kind], b.name, b.curated)) or _key(b, listed, states)) for b in bearers]
    for bearer, name in named:
        for id_ in bearer.ids:
            ids_of[name_of.setdefault(id_, name)].add(id_)
    telling = {name: _telling(ids) for name, ids in ids_of.items()}
    out: dict[Key, list[_Known]] = defaultdict(list)
    for bearer, name in named:
        home = min((name_of[i] for i in bearer.ids), default=name) if bearer.ids else name
        out[(*home, min(telling.get(home, NONE).intersection(bearer.ids), default=""))].append(bearer)
    return out


def _short_names(
    bearers: list[_Known], listed: dict[tuple[str, str], KnownActor]
) -> dict[tuple[str, str, bool], tuple[str, str]]:
    """Give whom short names mean: initials the only body that has them, a hand-written family name its one bearer."""
    full: dict[tuple[str, str], set[str]] = defaultdict(set)
    short = [b for b in bearers if (b.name.isupper() if b.kind == "organization" else b.curated and b.kind == "person")]
    families = {FAMILY[b.kind] for b in short}
    for b in bearers:
        if FAMILY[b.kind] in families and " " in fold(b.name):
            for key in initials(b.name) if b.kind == "organization" else keys(b.name):
                full[FAMILY[b.kind], key].add(_key(b, listed, set())[1])
    out = {}
    for b in short:
        name = FAMILY[b.kind], fold(b.name)
        if name not in listed and len(full[name]) == 1:
            out[FAMILY[b.kind], b.name, b.curated] = (name[0], next(iter(full[name])))
    return out


def _telling(ids: set[str]) -> frozenset[str]:
    """Give the ids by which bearers of one name differ from namesakes in the same list."""
    lists = Counter(i.split(":", 1)[0] for i in ids)
    return frozenset(i for i in ids if lists[i.split(":", 1)[0]] > 1)


def _settle(out: Identity, key: Key, members: list[_Known], entry: KnownActor | None, minter: Minter) -> None:
    """Make the node of a family of local actors."""
    kind, label = (entry.kind, entry.name) if entry else (_kind(members), _label(members))
    iri = minter.canonical(kind, label, *([key[2]] if key[2] else []))
    node = out.actors.setdefault(iri, CanonicalActor(iri, kind, label))
    if entry:
        ids = [f"wikidata:{entry.wikidata}"] if entry.wikidata else []
        node.learn(aliases=entry.aliases, ids=ids, born=_said(entry.born), died=_said(entry.died))
    for member in members:
        out.canonical.settle(member.locals, iri)
        if member.ids or member.life != UNKNOWN:
            born, died = map(_said, member.life)
            node.learn(ids=member.ids, born=born, died=died)
    names = {name for member in members for name in (member.name, *member.aliases)}
    if len(names) > 1 or label not in names:
        node.learn(aliases=names - {label})


def _said(date: str | None) -> tuple[str, ...]:
    return (date,) if date else ()


def _listed(known: list[KnownActor]) -> dict[tuple[str, str], KnownActor]:
    """Give each listed name and alias that belongs to exactly one listed actor of its family."""
    claims: dict[tuple[str, str], dict[str, KnownActor]] = defaultdict(dict)
    for actor in known:
        for name in (actor.name, *actor.aliases):
            claims[FAMILY[actor.kind], fold(name)][actor.name] = actor
    return {key: next(iter(owners.values())) for key, owners in claims.items() if len(owners) == 1}


def _key(actor: _Known, listed: dict[tuple[str, str], KnownActor], states: set[str]) -> tuple[str, str]:
    """Give what actors have in common that are one; a body that bears a country's name is the country."""
    folded = fold(actor.name)
    family = FAMILY[actor.kind]
    if family == "organization" and folded in states:
        family = "place"
    entry = listed.get((family, folded))
    if entry is None and family == "organization":
        entry = listed.get(("place", folded))
    return (FAMILY[entry.kind], fold(entry.name)) if entry else (family, folded)


def _kind(members: list[_Known]) -> str:
    if len(members) == 1:
        return members[0].kind
    kinds = {m.kind for m in members}
    return "state" if "state" in kinds else min(kinds)


def _label(members: list[_Known]) -> str:
    """Give the name that most sources use, or a list's own entry on the person; of equals the longest, the first."""
    if len(members) == 1:
        return members[0].name
    entries = [m for m in members if m.ids and m.aliases and m.kind == "person"]
    counts: Counter[str] = Counter()
    for member in entries or members:
        counts[member.name] += len(member.locals)
    return min(counts, key=lambda n: (-counts[n], -len(n), n))
