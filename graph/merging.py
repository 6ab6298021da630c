"""One node for one person: what merges by itself, what a person decided, and what waits for a decision.

`identity.resolve` puts together what bears one name. This goes on from there with what is known of each: years and
posts. Only `canonical` is changed, never a source; every merge keeps its reasons, so that it can be argued with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from .claims import LocalTenure, years
from .collected import Collected
from .identity import Identity
from .iris import digest
from .likeness import parts
from .names import fold
from .suggest import Blocked, Profile, Suggestion, suggest

__all__ = ["Decision", "Merges", "merge"]

NEAR = 3
"""Years around a post's known years in which a bare family name with its title still speaks of its holder."""


class Decision(NamedTuple):
    """What a person decided about two actors, by their nodes (canonical, or local to a source to split a name)."""

    verdict: str
    a: str
    b: str
    why: str = ""


class Held(NamedTuple):
    """A post as evidence: title and body, and the years in which somebody is known in it."""

    title: str
    body: str
    first: int
    last: int


Posts = dict[str, list[Held]]
"""By canonical person."""


@dataclass(slots=True)
class Merges:
    """What was merged with which reasons, and what waits for a person."""

    merged: list[Suggestion] = field(default_factory=list)
    waiting: list[Suggestion] = field(default_factory=list)


def merge(
    found: Collected, identity: Identity, decisions: Iterable[Decision] = (), blocked: Blocked | None = None
) -> Merges:
    """Merge in place what is safely one person or was decided to be, and give it with what waits.

    `blocked` is by what names were compared the last time, which takes long to work out; it is brought up to date.

    >>> merge(Collected(None), Identity()).merged
    []
    """
    decided = [d for d in decisions if "#event-" not in d.a]
    _split(identity, decided)
    out = Merges()
    apart = {_pair(identity, d) for d in decided if d.verdict in ("different", "unsure")}
    told = list(_told_posts(found, identity))
    posts = _posts(told, identity)
    bare = _bare(found, identity, posts, apart)
    if bare:
        posts = _posts(told, identity)
    out.merged += bare
    groups = _Groups(frozenset(_pair(identity, d) for d in decided if d.verdict == "different"))
    for decision in decided:
        if decision.verdict == "same":
            a, b = sorted(_pair(identity, decision))
            if a != b and groups.join(a, b):
                out.merged.append(Suggestion(a, b, "same", (f"decided: {decision.why or 'by hand'}",), True))
    for suggestion in suggest(_profiles(found, identity, posts), listed=False, blocked=blocked):
        pair = tuple(sorted((suggestion.a, suggestion.b)))
        if pair in apart or groups.of(suggestion.a) == groups.of(suggestion.b):
            continue
        if suggestion.safe and groups.join(suggestion.a, suggestion.b):
            out.merged.append(suggestion)
        elif suggestion.verdict != "different":
            out.waiting.append(suggestion)
    _apply(identity, groups)
    return out


def _profiles(found: Collected, identity: Identity, posts: Posts) -> list[Profile]:
    """Give what the dossier knows of each person: names, lists, years and posts."""
    known_in: dict[str, tuple[int, int]] = {}
    shared = identity.canonical

    def known(who: str, first: int, last: int) -> None:
        since, until = known_in.get(who, (first, last))
        known_in[who] = min(since, first), max(until, last)

    for part in found.years:
        for member, told in part.items():
            known(shared.get(member) or "", *told)
    for who, offices in posts.items():
        if years := [y for h in offices for y in (h.first, h.last) if y]:
            known(who, min(years), max(years))
    out = []
    for iri, actor in sorted(identity.actors.items()):
        if actor.kind == "person":
            first, last = known_in.get(iri, (None, None))
            held = frozenset((h.title, h.body) for h in posts[iri]) if iri in posts else frozenset()
            out.append(Profile(iri, actor.label, tuple(sorted(actor.aliases)), actor.ids, first, last, held))
    return out


def _told_posts(found: Collected, identity: Identity) -> Iterator[tuple[str, Held]]:
    """Give which local person is told to be in which post when; an undated mention counts for its source's year."""
    shared = identity.canonical.get
    for part in found.posts:
        for person, title, org, accredited_to, graph, first, last, dated in part:
            body = (org and shared(org)) or (accredited_to and shared(accredited_to)) or ""
            if not dated and graph in found.declared:
                told = years(found.sources[graph].date)
                first, last = min(told, default=0), max(told, default=0)
            yield person, Held(title, body, first, last)


def _posts(told: Iterable[tuple[str, Held]], identity: Identity) -> Posts:
    """Give who is known in which posts, each once."""
    out: dict[str, dict[Held, None]] = defaultdict(dict)
    shared = identity.canonical.__getitem__
    for person, held in told:
        out[shared(person)][held] = None
    return {who: list(held) for who, held in out.items()}


def _bare(found: Collected, identity: Identity, posts: Posts, apart: set[tuple[str, str]]) -> list[Suggestion]:
    """Let "Chancellor Adenauer" be the one bearer of the family name who was chancellor of that state in that year."""
    families, bare = _families(identity)

    @cache
    def fitting(node: str, held: Held) -> list[str]:
        return sorted(who for who in families[bare[node]] if any(_near(held, h) for h in posts.get(who, ())))

    moved: dict[tuple[str, str], str] = {}
    shared = identity.canonical
    sharing = shared.shared()
    theirs = {local for node in bare for local in sharing(node)}
    for t in [t for t in found.tenures() if t.person in theirs]:
        node = shared[t.person or ""]
        if node not in bare or t.kind != "tenure" or not t.person or not t.role:
            continue
        title, years = fold(t.role), _told_years(found, t)
        for held in sorted(posts[node]):  # whatever file was read first
            if held.title == title and held.first and (not years or held.first in years):
                fit = fitting(node, held)
                if len(fit) == 1 and tuple(sorted((node, fit[0]))) not in apart:
                    identity.canonical[t.person] = fit[0]
                    identity.actors[fit[0]].learn(aliases=[identity.actors[node].label])
                    moved[node, fit[0]] = title
                    break
    left = identity.canonical.nodes()
    for node in bare:
        if node not in left:
            identity.actors.pop(node, None)
    why = "the only bearer of the family name who was {} there then"
    return [Suggestion(a, b, "same", (why.format(title),), True) for (a, b), title in sorted(moved.items())]


def _families(identity: Identity) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Give who bears which family name with a given name, and who is known by a family name alone."""
    families: dict[str, set[str]] = defaultdict(set)
    bare: dict[str, str] = {}
    for iri, person in identity.actors.items():
        if person.kind == "person":
            if " " in fold(person.label):
                families[parts(person.label)[1]].add(iri)
            elif not person.ids:
                bare[iri] = parts(person.label)[1]
    return families, bare


def _told_years(found: Collected, tenure: LocalTenure) -> set[int]:
    """Give the years that a dated source speaks of when it names a post; none where it is undated."""
    source = found.sources.get(tenure.graph)
    return set(years(tenure.start, tenure.end, source.date)) if source and source.date else set()


def _near(a: Held, b: Held) -> bool:
    """Say whether two know one post in the same years, or nearly so."""
    same = a.body and (a.title, a.body) == (b.title, b.body)
    return bool(same and b.first) and a.first <= b.last + NEAR and b.first <= a.last + NEAR


def _pair(identity: Identity, decision: Decision) -> tuple[str, str]:
    a, b = (identity.canonical.get(iri) or iri for iri in (decision.a, decision.b))
    return (a, b) if a < b else (b, a)


def _split(identity: Identity, decisions: Iterable[Decision]) -> None:
    """Give a local node a canonical node of its own, where somebody decided that it is another bearer of the name."""
    for d in decisions:
        a, b = identity.canonical.get(d.a), identity.canonical.get(d.b)
        if d.verdict != "different" or not b or a not in (b, None) or (a is None and d.a != b):
            continue
        old = identity.actors[b]
        source = d.b.split("#", 1)[0]
        new = f"{b}-{digest([source], 8)}"
        identity.actors[new] = type(old)(new, old.kind, old.label)
        identity.canonical.split(source, b, new)


class _Groups:
    """Union-find that never joins what was decided to be different."""

    def __init__(self, different: frozenset[tuple[str, str]]) -> None:
        self.parent: dict[str, str] = {}
        self.members: dict[str, set[str]] = {}
        self.different: dict[str, set[str]] = defaultdict(set)
        for a, b in different:
            self.different[a].add(b)
            self.different[b].add(a)

    def of(self, iri: str) -> str:
        while (up := self.parent.get(iri, iri)) != iri:
            iri = up
        return iri

    def join(self, a: str, b: str) -> bool:
        root, other = sorted((self.of(a), self.of(b)))
        if root == other:
            return True
        mine, theirs = self.members.get(root, {root}), self.members.get(other, {other})
        if any(self.different[m] & theirs for m in mine if m in self.different):
            return False
        self.parent[other] = root
        self.members[root] = mine | theirs
        return True


def _apply(identity: Identity, groups: _Groups) -> None:
    """Put the members of each group on one node: the one named in full, as most people write names."""
    new: dict[str, str] = {}
    for root, members in sorted(groups.members.items()):
        if groups.of(root) != root:
            continue
        known = [identity.actors[m] for m in sorted(members) if m in identity.actors]
        if len(known) < 2:
            continue
        best = min(known, key=lambda a: ("," in a.label, not a.ids, len(a.label), a.iri))
        for actor in known:
            if actor is best:
                continue
            new[actor.iri] = best.iri
            names = {actor.label, *actor.aliases} - {best.label}
            best.learn(aliases=names, ids=actor.ids, born=actor.born, died=actor.died)
            del identity.actors[actor.iri]
    if new:
        identity.canonical.rename(new)
