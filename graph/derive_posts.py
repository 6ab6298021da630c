"""Posts in the derived graph: what all who held one have of it, which bodies it is with, in which rows it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import product
from typing import NamedTuple

from .identity import Identity
from .iris import Minter
from .names import fold
from .recall import fingerprint
from .renewal import Renewal
from .sheet import Pen
from .tables import Row, bearing

__all__ = ["Post", "PostNodes", "write_posts"]


class Post(NamedTuple):
    """A post, as all who held it have it: each spelling of its title, body and country, and its local nodes."""

    labels: set[str]
    orgs: set[str]
    places: set[str]
    local: set[str]

    @classmethod
    def of(cls, told: Iterable[Iterable[str | None]]) -> Post:
        """Put together what each tenure tells: title, body, country, and its local nodes.

        >>> Post.of([("Premier", "state/china", "", "a#1"), ("Prime Minister", "state/china", "")]).labels == {
        ...     "Premier", "Prime Minister"}
        True
        """
        post = cls(set(), set(), set(), set())
        for label, org, place, *local in told:
            for names, name in ((post.labels, label), (post.orgs, org), (post.places, place)):
                names.update([name] if name else [])
            post.local.update(filter(None, local))
        return post


class PostNodes:
    """The nodes of posts, each made once."""

    def __init__(self, identity: Identity, minter: Minter) -> None:
        self.identity, self.minter = identity, minter
        self._nodes: dict[tuple[str, str, str], str] = {}

    def of(self, label: str, org: str, place: str) -> str:
        """Give the node of a post of this title, body and country."""
        named = label, org, place
        if named not in self._nodes:
            body = self.identity.actors[org].label if org else ""
            name = f"{body} {label}".strip()
            self._nodes[named] = self.minter.canonical("post", name, *([place] if place else []))
        return self._nodes[named]


def write_posts(
    renewal: Renewal, identity: Identity, posts: Mapping[str, Post], states: Mapping[str, Collection[str]]
) -> set[str]:
    """Write posts, take those away that nobody holds any more, and give those that are called otherwise than before."""
    renamed: set[str] = set()
    for iri, known in sorted(posts.items()):
        name = f"post {iri}"
        was = renewal.units.known(name)
        if not known.labels:
            renewal.units.drop(name)
            continue
        labels, orgs, places, local = (sorted(s) for s in known)
        rows = list(_rows(renewal.store.base, identity, iri, known, states))
        mark = fingerprint((labels, orgs, places, local, rows))
        if not renewal.units.as_marked(name, mark):
            rests = {*orgs, *places, *(state for org in orgs for state in states.get(org, ()))}
            called = [*labels, *(identity.actors[org].label for org in orgs)]
            work = partial(_work_out, renewal, iri, (labels, orgs, places), local, rows, called)
            renewal.unit(name, rests, work, mark=mark)
            if was and list(was.result) != called:
                renamed.add(iri)
    return renamed


def _work_out(
    renewal: Renewal, iri: str, said: tuple[list[str], list[str], list[str]], local: list[str], rows: list[Row],
    called: list[str],
) -> None:  # fmt: skip
    """Have a post written, listed and counted."""
    labels, orgs, places = said
    renewal.node(iri, said, local, partial(_write_post, iri, labels=labels, orgs=orgs, places=places))
    renewal.count("counts", "Post")
    for row in rows:
        renewal.row("posts", row)
    for key, label in product(sorted({fold(label) for label in labels}), labels):
        renewal.row("names", bearing(key, iri.removeprefix(renewal.store.base), label, "Post"))
    renewal.give(*called)


def _rows(base: str, identity: Identity, iri: str, post: Post, states: Mapping[str, Collection[str]]) -> Iterator[Row]:
    """Give the rows of a post: for each spelling, body, state of the body, and country."""
    for title, body, country in product(sorted(post.labels), _or_none(post.orgs), _or_none(post.places)):
        for state in _or_none(states.get(body, ()) if body else ()):
            nodes = (node and node.removeprefix(base) for node in (body, state, country))
            named = (identity.actors[node].label if node else None for node in (body, country))
            yield iri.removeprefix(base), title, *named, *nodes


def _or_none(nodes: Collection[str]) -> list[str | None]:
    return [*sorted(nodes)] or [None]


def _write_post(iri: str, pen: Pen, *, labels: list[str], orgs: list[str], places: list[str]) -> None:
    pen.kind(iri, "Post")
    for label in labels:
        pen.text(iri, "label", label)
        pen.text(iri, "nameKey", fold(label))
    for org in orgs:
        pen.link(iri, "organization", org)
    for place in places:
        pen.link(iri, "accreditedTo", place)
