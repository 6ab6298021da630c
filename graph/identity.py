"""Who is who across sources: a map from what each source calls an actor to the node that all share.

Sources are never rewritten. What is merged here by itself is only what is safe: the same full name, or a name that the
dossier's own `actors.csv` gives to exactly one actor.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from .iris import Minter
from .names import fold, initials, keys
from .suggest import Suggestion

__all__ = ["CanonicalActor", "Identity", "KnownActor", "LocalActor", "resolve"]

FAMILY = {"person": "person", "organization": "organization", "state": "place", "place": "place", "group": "group"}
"""A country is a state in one source and a place in another: both are looked up together."""


class LocalActor(NamedTuple):
    """An actor or place as one source has it; `ids` are its names in other people's lists, as `list:name`."""

    iri: str
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


@dataclass(slots=True)
class CanonicalActor:
    """The node that sources share: what to call it, and every other name that anyone gave it."""

    iri: str
    kind: str
    label: str
    aliases: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    born: set[str] = field(default_factory=set)
    died: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Identity:
    """Local IRI to canonical IRI, and the canonical actors by IRI."""

    canonical: dict[str, str] = field(default_factory=dict)
    actors: dict[str, CanonicalActor] = field(default_factory=dict)
    merged: list[Suggestion] = field(default_factory=list)
    """What was merged beyond one name, with the reasons."""
    waiting: list[Suggestion] = field(default_factory=list)
    """What may be one and waits for a decision."""


Key = tuple[str, str, str]
"""Family, folded name, and the id that tells two bearers of one name apart ("" where nothing does)."""


def resolve(actors: Iterable[LocalActor], known: Iterable[KnownActor], minter: Minter) -> Identity:
    """Decide which local actors are one: those of one name or one id, unless a list has them as two.

    >>> a = LocalActor("a#1", "person", "Antony Blinken")
    >>> b = LocalActor("b#1", "person", "Tony Blinken")
    >>> known = KnownActor("Antony Blinken", "person", ("Tony Blinken",))
    >>> sorted(set(resolve([a, b], [known], Minter()).canonical.values()))
    ['https://whowhom.example/person/antony-blinken']
    """
    known = list(known)
    listed = _listed(known)
    bearers = _bearers(actors)
    states = {fold(b.name) for b in bearers if b.kind == "state"} | {fold(k.name) for k in known if k.kind == "state"}
    out = Identity()
    for key, members in sorted(_by_id(bearers, listed, states).items()):
        _settle(out, key, members, listed.get(key[:2]), minter)
    return out


class _Bearer(NamedTuple):
    """What several sources say alike of somebody: thousands of them know the United States, in the same words."""

    kind: str
    name: str
    aliases: tuple[str, ...]
    ids: tuple[str, ...]
    life: tuple[str | None, str | None]
    curated: bool
    locals: list[str]


def _bearers(actors: Iterable[LocalActor]) -> list[_Bearer]:
    """Put together local actors that are described alike, in the order of their first node."""
    alike: dict[tuple[object, ...], list[LocalActor]] = defaultdict(list)
    for actor in actors:
        alike[actor[1:]].append(actor)
    found = (
        _Bearer(a.kind, a.name, a.aliases, a.ids, a.life, a.curated, sorted(m.iri for m in same))
        for same in alike.values()
        for a in same[:1]
    )
    return sorted(found, key=lambda b: (b.locals[0], b.name, b.kind))


def _by_id(
    bearers: list[_Bearer], listed: dict[tuple[str, str], KnownActor], states: set[str]
) -> dict[Key, list[_Bearer]]:
    """Put actors under their name; those that share an id under one name, bearers of a name with two ids apart."""
    name_of: dict[str, tuple[str, str]] = {}
    ids_of: dict[tuple[str, str], set[str]] = defaultdict(set)
    short = _short_names(bearers, listed)
    named = [(b, short.get((FAMILY[b.kind], b.name, b.curated)) or _key(b, listed, states)) for b in bearers]
    for bearer, name in named:
        for id_ in bearer.ids:
            ids_of[name_of.setdefault(id_, name)].add(id_)
    out: dict[Key, list[_Bearer]] = defaultdict(list)
    for bearer, name in named:
        home = min((name_of[i] for i in bearer.ids), default=name)
        out[(*home, _apart(bearer, ids_of[home]))].append(bearer)
    return out


def _short_names(
    bearers: list[_Bearer], listed: dict[tuple[str, str], KnownActor]
) -> dict[tuple[str, str, bool], tuple[str, str]]:
    """Give whom short names mean: initials the only body that has them, a hand-written family name its one bearer."""
    full: dict[tuple[str, str], set[str]] = defaultdict(set)
    for b in bearers:
        if " " in fold(b.name):
            for key in initials(b.name) if b.kind == "organization" else keys(b.name):
                full[FAMILY[b.kind], key].add(_key(b, listed, set())[1])
    out = {}
    for b in bearers:
        body = b.kind == "organization" and b.name.isupper()
        name = FAMILY[b.kind], fold(b.name)
        if name not in listed and (body or (b.curated and b.kind == "person")) and len(full[name]) == 1:
            out[FAMILY[b.kind], b.name, b.curated] = (name[0], next(iter(full[name])))
    return out


def _apart(actor: _Bearer, ids: set[str]) -> str:
    """Give the id by which an actor differs from namesakes in the same list; "" where it has none."""
    lists = Counter(i.split(":", 1)[0] for i in ids)
    return next((i for i in sorted(actor.ids) if lists[i.split(":", 1)[0]] > 1), "")


def _settle(out: Identity, key: Key, members: list[_Bearer], entry: KnownActor | None, minter: Minter) -> None:
    """Make the node of a family of local actors."""
    kind, label = (entry.kind, entry.name) if entry else (_kind(members), _label(members))
    iri = minter.canonical(kind, label, *([key[2]] if key[2] else []))
    node = out.actors.setdefault(iri, CanonicalActor(iri, kind, label))
    if entry:
        node.aliases.update(entry.aliases)
        node.ids.update([f"wikidata:{entry.wikidata}"] if entry.wikidata else [])
        node.born.update(filter(None, [entry.born]))
        node.died.update(filter(None, [entry.died]))
    for member in members:
        out.canonical.update(dict.fromkeys(member.locals, iri))
        node.ids.update(member.ids)
        node.born.update(filter(None, member.life[:1]))
        node.died.update(filter(None, member.life[1:]))
        node.aliases.update({member.name, *member.aliases} - {label})


def _listed(known: list[KnownActor]) -> dict[tuple[str, str], KnownActor]:
    """Give each listed name and alias that belongs to exactly one listed actor of its family."""
    claims: dict[tuple[str, str], dict[str, KnownActor]] = defaultdict(dict)
    for actor in known:
        for name in (actor.name, *actor.aliases):
            claims[FAMILY[actor.kind], fold(name)][actor.name] = actor
    return {key: next(iter(owners.values())) for key, owners in claims.items() if len(owners) == 1}


def _key(actor: _Bearer, listed: dict[tuple[str, str], KnownActor], states: set[str]) -> tuple[str, str]:
    """Give what actors have in common that are one; a body that bears a country's name is the country."""
    folded = fold(actor.name)
    family = FAMILY[actor.kind]
    if family == "organization" and folded in states:
        family = "place"
    entry = listed.get((family, folded))
    if entry is None and family == "organization":
        entry = listed.get(("place", folded))
    return (FAMILY[entry.kind], fold(entry.name)) if entry else (family, folded)


def _kind(members: list[_Bearer]) -> str:
    kinds = {m.kind for m in members}
    return "state" if "state" in kinds else sorted(kinds)[0]


def _label(members: list[_Bearer]) -> str:
    """Give the name that most sources use, or a list's own entry on the person; of equals the longest, the first."""
    entries = [m for m in members if m.ids and m.aliases and m.kind == "person"]
    counts: Counter[str] = Counter()
    for member in entries or members:
        counts[member.name] += len(member.locals)
    return min(counts, key=lambda n: (-counts[n], -len(n), n))
