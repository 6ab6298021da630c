"""Who may be one: pairs of people that several sources write differently, with a verdict and its reasons in words.

Names are compared within blocks only, never all with all. A name alone is never enough to merge: it takes the same
office, or overlapping years, and nobody else who fits as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from .likeness import blocks, compare
from .names import fold

__all__ = ["Blocked", "Profile", "Suggestion", "suggest"]

CROWD = 400
"""A block larger than this (a very common family name) is only compared within same first initials."""

LIFE = 70
"""Years over which one person can appear in the record."""

PROMISING = ("same", "compatible", "order", "sound", "close")


Blocked = dict[str, list[str]]
"""By name the keys of which two names share one that may be one person's."""


class Profile(NamedTuple):
    """What the dossier knows of a person: names, lists, years in which they appear, and posts with their bodies."""

    iri: str
    name: str
    aliases: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    first: int | None = None
    last: int | None = None
    posts: frozenset[tuple[str, str]] = frozenset()
    """(folded post, IRI of the body or state)."""


class Suggestion(NamedTuple):
    """Two people and what to make of them (same, different, unsure), and why; `safe` ones merge by themselves."""

    a: str
    b: str
    verdict: str
    reasons: tuple[str, ...]
    safe: bool = False


def suggest(people: Iterable[Profile], *, listed: bool = True, blocked: Blocked | None = None) -> Iterator[Suggestion]:
    """Give every pair that is worth a decision, likeliest first within each pair of names; sorted, no pair twice.

    `blocked` is what the names are blocked by, as far as known; it has them all and no others afterwards.
    Without `listed`, pairs that one list has as two entries are passed over: they are different, and most pairs.

    >>> post = frozenset({("secretary of state", "s/us")})
    >>> a = Profile("p/1", "Henry Kissinger", (), frozenset(), 1973, 1977, post)
    >>> b = Profile("p/2", "Kissinger, Henry A.", (), frozenset(), 1973, 1977, post)
    >>> [(s.verdict, s.safe) for s in suggest([a, b])]
    [('same', True)]
    """
    found = {p.iri: p for p in people}
    pairs = set(_pairs(found.values(), {} if blocked is None else blocked))
    if not listed:
        lists = {iri: frozenset(i.split(":", 1)[0] for i in p.ids) for iri, p in found.items()}
        pairs = {(a, b) for a, b in pairs if not lists[a] & lists[b] or found[a].ids & found[b].ids}
    judged = {pair: _judge(found[pair[0]], found[pair[1]]) for pair in sorted(pairs)}
    fits: dict[str, set[str]] = defaultdict(set)
    for (a, b), suggestion in judged.items():
        if suggestion and suggestion.verdict != "different":
            fits[a].add(b)
            fits[b].add(a)
    for (a, b), suggestion in judged.items():
        if suggestion is not None:
            others = (fits[a] ^ fits[b]) - {a, b}  # whoever fits both may be a third spelling of one name
            yield _only_one(suggestion, others)


def _pairs(people: Iterable[Profile], blocked: Blocked) -> Iterator[tuple[str, str]]:
    block: dict[str, set[str]] = defaultdict(set)
    alone: dict[str, str] = {}  # most keys have one bearer, who needs no set
    known = dict(blocked)
    blocked.clear()
    for person in people:
        for name in (person.name, *person.aliases):
            keys = blocked.get(name)
            if keys is None:
                keys = blocked[name] = known.get(name) or sorted(blocks(name))
            for key in keys:
                first = alone.setdefault(key, person.iri)
                if first != person.iri:
                    block[key].update((first, person.iri))
    for key, members in block.items():
        if len(members) <= CROWD or not key.startswith("family:"):
            yield from combinations(sorted(members), 2)


def _judge(a: Profile, b: Profile) -> Suggestion | None:
    """Decide on two people, with the reasons; None where their names have nothing to do with each other."""
    likeness = max(
        (compare(x, y) for x in _full(a) for y in _full(b)),
        key=lambda found: -PROMISING.index(found.verdict) if found.verdict in PROMISING else -99,
    )
    if likeness.verdict not in PROMISING:
        return None
    against = tuple(_against(a, b))
    if against:
        return Suggestion(a.iri, b.iri, "different", (likeness.reason, *against))
    reasons = (likeness.reason, *_for(a, b))
    full = len(fold(a.name).split()) > 1 and len(fold(b.name).split()) > 1
    if len(reasons) == 1 and not full:
        return None  # one "Wang" and every Wang: no evidence, and no end of suggestions
    sure = len(reasons) > 1 and likeness.verdict in ("same", "compatible", "sound")
    full = full and compare(a.name, b.name).verdict in PROMISING  # an alias may be somebody else's
    return Suggestion(a.iri, b.iri, "same" if sure else "unsure", reasons, sure and full)


def _full(person: Profile) -> list[str]:
    """Give the names that have more than a family name, where there are any."""
    names = [n for n in (person.name, *person.aliases) if " " in fold(n)]
    return names or [person.name]


def _only_one(suggestion: Suggestion, others: set[str]) -> Suggestion:
    """Hold back a merge where somebody else fits one of the two."""
    if suggestion.safe and others:
        return suggestion._replace(verdict="unsure", safe=False, reasons=(*suggestion.reasons, "others fit as well"))
    return suggestion


def _against(a: Profile, b: Profile) -> Iterator[str]:
    lists_a, lists_b = ({i.split(":", 1)[0] for i in p.ids} for p in (a, b))
    if (shared := lists_a & lists_b) and not a.ids & b.ids:
        yield f"two entries of one list ({', '.join(sorted(shared))})"
    if a.first and b.first and a.last and b.last and max(a.last, b.last) - min(a.first, b.first) > LIFE:
        yield f"too far apart in time ({a.first}-{a.last}, {b.first}-{b.last})"


def _for(a: Profile, b: Profile) -> Iterator[str]:
    for post in sorted({post for post, _ in a.posts & b.posts}):
        yield f"both {post} of the same body"
    if a.first and b.first and a.last and b.last and a.first <= b.last + 1 and b.first <= a.last + 1:
        same_state = {body for _, body in a.posts} & {body for _, body in b.posts}
        if same_state:
            yield "in the same years, in offices of the same state"
