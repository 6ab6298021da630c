"""Tenures and affiliations that are one, whichever sources tell of them, each with its unit of work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .claims import LocalTenure
from .collected import Collected, Held
from .derive_posts import PostNodes
from .identity import Identity
from .iris import Minter
from .ledger import ClaimRow
from .names import fold
from .runs import LARGE, Runs, keyed

__all__ = ["Key", "Tenure", "Tenures", "Together", "canonical_tenure", "grouped"]


class Key(NamedTuple):
    """What tenures share that are one."""

    kind: str
    who: str
    org: str
    place: str
    role: str
    tense: str
    start: str
    end: str

    @classmethod
    def of(cls, t: LocalTenure, identity: Identity) -> Key:
        """Give that of a tenure."""
        shared = identity.canonical
        who, org, place = shared.get(t.person or ""), shared.get(t.org or ""), shared.get(t.accredited_to or "")
        start, end = t.start or "", t.end or ""
        return cls(t.kind, who or t.iri, org or "", place or "", fold(t.role or ""), t.tense, start, end)

    def unit(self, minter: Minter) -> str:
        """Give the name of their unit of work."""
        return f"office {minter.hashed(*self)}"


class Tenure(NamedTuple):
    """One tenure or affiliation as its sources have it, and its post."""

    key: Key
    members: list[LocalTenure]
    post: str | None

    @classmethod
    def of(cls, key: Key, members: list[LocalTenure], nodes: PostNodes) -> Tenure:
        """Give what these have together."""
        held = key.kind == "tenure"
        return cls(key, members, nodes.of(members[0].role or "", key.org, key.place) if held else None)

    def of_post(self) -> tuple[str | None, ...]:
        """Give what it tells of its post."""
        return (self.members[0].role, self.key.org, self.key.place, *sorted({m.post for m in self.members if m.post}))


Tenures = dict[str, Tenure]
"""By their units of work."""


def grouped(tenures: Iterable[LocalTenure], identity: Identity, minter: Minter) -> Tenures:
    """Put together what is one.

    >>> grouped([], Identity(), Minter())
    {}
    """
    groups: dict[Key, list[LocalTenure]] = defaultdict(list)
    for tenure in tenures:
        groups[Key.of(tenure, identity)].append(tenure)
    nodes = PostNodes(identity, minter)
    return {key.unit(minter): Tenure.of(key, members, nodes) for key, members in sorted(groups.items())}


class Together:
    """All tenures with what is claimed of them, by their units of work: on disk where they are many.

    >>> list(Together(Collected(None), Identity(), Minter(), None))
    []
    """

    def __init__(self, found: Collected, identity: Identity, minter: Minter, folder: Path | None) -> None:
        self.identity, self.nodes = identity, PostNodes(identity, minter)
        self._runs = Runs(folder, Held, LARGE)
        for tenure, claims in found.held():
            self._runs.add(Key.of(tenure, identity).unit(minter), Held(tenure, claims))

    def __iter__(self) -> Iterator[tuple[str, Tenure, list[ClaimRow]]]:
        """Give each by its unit's name; as often as wanted."""
        for name, every in keyed(self._runs):
            members = [h.tenure for h in every if h.tenure]
            tenure = Tenure.of(Key.of(members[0], self.identity), members, self.nodes)
            yield name, tenure, [c for h in every for c in h.claims]


def canonical_tenure(tenure: LocalTenure, identity: Identity, minter: Minter) -> str:
    """Give the node that all sources share for a tenure."""
    return minter.hashed(*Key.of(tenure, identity))
