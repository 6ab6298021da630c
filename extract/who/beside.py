"""Which post somebody has of whom only the state is told: "Finland's A" among ministers is a minister as well."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ..text.gazetteer import listed, state
from ..text.tokens import Chunk
from .aliases import Linked
from .kin import head_of
from .offices import Office, singular
from .units import Unit

__all__ = ["BEFORE", "with_peers"]

BEFORE = "the post is that of those spoken of before"
_PEERS = listed("kin.peers")
_BACK = 2
"""So many sentences before are asked of which posts they speak."""
_NEAR = 8
_FAR = 100
"""So many people of a sentence are asked, and so many words on each side."""


def with_peers(linked: list[Linked], where: list[int], within: dict[int, list[int]], units: list[Unit]) -> list[Linked]:
    """Give "Latvia's A" the post of the one named beside, "the ministers", of another state."""
    officials = {x.name for x in linked if x.person.offices}
    out = list(linked)
    for n, x in enumerate(linked):
        owner = _owner(x)
        if owner is None or x.name in officials:
            continue
        found = next(_posts(n, where[n], linked, within, units, owner), None)
        if found is not None:
            post = Office(found[0], owner, "state", None, None, x.person.start, x.person.end, "alike", doubt=found[1])
            out[n] = x._replace(person=x.person._replace(offices=(post,), bodies=()))
    return out


def _owner(x: Linked) -> str | None:
    """Give the state of somebody of whom nothing else is told."""
    bodies = x.person.bodies
    return bodies[0] if x.name and not x.person.offices and len(bodies) == 1 and state(bodies[0]) == bodies[0] else None


def _posts(
    n: int, at: int, linked: list[Linked], within: dict[int, list[int]], units: list[Unit], owner: str
) -> Iterator[tuple[str, str]]:
    """Give the posts that somebody may have, the likeliest first, each with its reason."""
    row, i = within.get(at, []), linked[n].person.i
    cut = bisect_left(row, n)
    for k in reversed(row[max(0, cut - _NEAR) : cut]):
        yield from _of(linked[k], owner)
    yield from ((post, BEFORE) for post in _plurals(units[at].chunks[max(0, i - _FAR) : i + _FAR]))
    for back in range(1, _BACK + 1):
        if at >= back:
            yield from ((post, BEFORE) for post in _plurals(units[at - back].chunks[-_FAR:]))


def _of(x: Linked, owner: str) -> Iterator[tuple[str, str]]:
    """Give the posts of one named beside that another state has too."""
    for o in x.person.offices:
        if o.org_kind == "state" and o.org != owner and o.tense is None and head_of(o.role) in _PEERS:
            yield o.role, f"has the post of {x.name}, who is named beside"


def _plurals(chunks: list[Chunk]) -> Iterator[str]:
    """Give the posts that are named in the plural: "the foreign ministers"."""
    for c in reversed(chunks):
        if c.kind == "post" and c.plural and head_of(singular(c)) in _PEERS:
            yield singular(c)
