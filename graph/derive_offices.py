"""Offices in the derived graph: who held which post from when until when, and who works where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from . import dates, ledger
from .capacities import Offices
from .changes import Changes
from .claims import LocalTenure, own
from .collected import Collected
from .derive_posts import Post, write_posts
from .identity import Identity
from .names import fold
from .recall import Holding as Held
from .renewal import Renewal
from .sheet import Pen
from .summary import Holding, dumps
from .tenures import Key, Tenure, Tenures, Together, grouped

__all__ = ["OFFICIAL", "write_offices"]

OFFICIAL = ("curated", "confident", "inferred")
"""Grades that default listings and shortcuts rest on."""


def write_offices(
    renewal: Renewal,
    found: Collected,
    identity: Identity,
    states: Mapping[str, Collection[str]],
    changes: Changes | None = None,
) -> Offices:
    """Write tenures, posts and affiliations, and give who held what; `states` gives those of bodies.

    With `changes` only those that rest on one of them; who held another office than before is added to these.
    """
    every: Iterable[tuple[str, Tenure, list[ledger.ClaimRow]]]
    if changes is None:
        together = Together(found, identity, renewal.store.minter, renewal.folder)
        posts = _posts(tenure for _, tenure, _ in together)
        write_posts(renewal, identity, posts, states)
        every = together
    else:
        group = partial(grouped, identity=identity, minter=renewal.store.minter)
        tenures = _touched(renewal, found, changes, group)
        posts = _posts_touched(renewal, tenures, changes)
        renamed = write_posts(renewal, identity, posts, states)
        if renamed:
            held = renewal.units.drop_resting_on(renamed, "office ")
            tenures |= group(t for t in found.tenures() if t.iri in held)
        every = ((n, t, [c for m in t.members for c in found.claims(m.iri)]) for n, t in tenures.items())
    offices = Offices(renewal)
    for name, tenure, claims in every:
        told = _told(found, identity, tenure, claims, posts)
        work = partial(_work_out, renewal, tenure, told)
        offices.take(renewal.unit(name, _rests(tenure, told, found), work, told.local))
    if changes:
        changes.offices(renewal.units.gone("office "), renewal.units.made("office "))
    return offices


def _posts(tenures: Iterable[Tenure]) -> dict[str, Post]:
    told: dict[str, list[tuple[str | None, ...]]] = defaultdict(list)
    for tenure in tenures:
        if tenure.post:
            told[tenure.post].append(tenure.of_post())
    return {iri: Post.of(each) for iri, each in told.items()}


def _touched(
    renewal: Renewal, found: Collected, changes: Changes, group: Callable[[Iterable[LocalTenure]], Tenures]
) -> Tenures:
    """Take away the tenures that rest on something else now, and give them as they are, with what is one with them."""
    graphs = changes.graphs
    local = renewal.units.drop_resting_on(changes.all, "office ")
    first = group(t for t in found.tenures() if t.graph in graphs or t.iri in local)
    beside = {iri for name in first if (was := renewal.units.drop(name)) for iri in was.members} - local
    if not beside:
        return first
    return group(t for t in found.tenures() if t.graph in graphs or t.iri in local or t.iri in beside)


def _posts_touched(renewal: Renewal, tenures: Tenures, changes: Changes) -> dict[str, Post]:
    """Give the posts of tenures as they were and are, and those whose bodies are called otherwise."""
    touched = {unit.result[0] for unit in renewal.units.gone("office ") if unit.result}
    touched |= {tenure.post for tenure in tenures.values() if tenure.post}
    touched |= {name.removeprefix("post ") for name in renewal.units.resting_on(changes.names, "post ")}
    now: dict[str, list[tuple[str | None, ...]]] = defaultdict(list)
    for tenure in tenures.values():
        if tenure.post:
            now[tenure.post].append(tenure.of_post())
    return {iri: Post.of([*now[iri], *_others(renewal, iri)]) for iri in touched if iri}


def _others(renewal: Renewal, post: str) -> Iterator[Iterable[str | None]]:
    """Give what tenures that are not looked at tell of a post."""
    for name in renewal.units.resting_on([post], "office "):
        if (unit := renewal.units.known(name)) and unit.result and unit.result[0] == post:
            yield unit.result[1:]


def _rests(tenure: Tenure, told: _Told, found: Collected) -> Iterator[str]:
    """Give all that a tenure is worked out from: graphs, sources, who held it, its post and body."""
    yield from filter(None, (tenure.key.who, tenure.key.org, tenure.key.place, tenure.post))
    yield from told.days
    for member in tenure.members:
        yield from (member.graph, own(member.iri), *found.foreign.get(member.iri, ()))


def _told(
    found: Collected, identity: Identity, tenure: Tenure, claims: list[ledger.ClaimRow], posts: Mapping[str, Post]
) -> _Told:
    key, members, post = tenure
    shared = posts[post] if post else None
    bodies = sorted(shared.orgs) if shared else [key.org] if key.org else []
    role = members[0].role
    return _Told(
        key, [m.iri for m in members], members[0].person is not None, role, members[0].relation, claims,
        {c.source: _day_told(found, c) for c in claims},
        identity.actors[key.who].label if members[0].person else None, post,
        sorted(shared.labels) if shared else [role] if role else [],
        [identity.actors[body].label for body in bodies],
    )  # fmt: skip


class _Told(NamedTuple):
    """All that sources tell of one tenure or affiliation."""

    key: Key
    local: list[str]
    named: bool
    """Whether the holder has a name."""
    role: str | None
    relation: str | None
    claims: list[ledger.ClaimRow]
    days: dict[str, str | None]
    """By source, the day that it speaks of."""
    name: str | None
    post: str | None
    titles: list[str]
    bodies: list[str]
    """The names of the bodies that it is with."""


def _work_out(renewal: Renewal, tenure: Tenure, told: _Told) -> None:
    """Have one tenure or affiliation written, and known where its holder may have acted in it."""
    key, minter = told.key, renewal.store.minter
    if told.post:
        renewal.give(told.post, *tenure.of_post())
    iri = minter.hashed(*key)
    resolved = ledger.resolve(told.claims)
    content = _Content(
        key, told.name, told.post, told.role, told.relation, tuple(c.claim for c in told.claims),
        resolved and (resolved.grade, resolved.status), told.titles, told.bodies,
    )  # fmt: skip
    renewal.node(iri, content, told.local, partial(_write, minter.base, iri, content))
    renewal.count("counts", "Tenure" if key.kind == "tenure" else "Affiliation")
    if told.post:
        renewal.row("tenures", (iri.removeprefix(minter.base), sorted({fold(t) for t in told.titles}), told.bodies))
    if resolved is None or resolved.grade not in OFFICIAL or not told.named:
        return
    works = key.kind == "tenure" or told.relation == "works-at"  # "X of Argentina" says no more than where from
    if works and key.tense in ("current", "acting") and not key.end:
        renewal.link(key.who, "worksAt", key.org)
    if told.post:
        start, end = key.start or None, key.end or None
        renewal.held(Held(key.who, iri, start, end, key.tense, told.days, told.role or "", key.org, key.place))


class _Content(NamedTuple):
    """All that the node of a tenure or affiliation says."""

    key: Key
    name: str | None
    """What the holder is called, if it has a name."""
    post: str | None
    role: str | None
    relation: str | None
    claims: tuple[str, ...]
    resolved: tuple[str, str] | None
    """Grade and status; None where every claim was rejected."""
    titles: list[str]
    bodies: list[str]
    """The names of the bodies that it is with."""


def _write(base: str, iri: str, content: _Content, pen: Pen) -> None:
    key = content.key
    person = key.who if content.name is not None else None
    for claim in content.claims:
        pen.link(iri, "claim", claim)
    pen.text(iri, "tense", key.tense)
    pen.period(iri, key.start or None, key.end or None)
    if key.kind == "tenure":
        pen.kind(iri, "Tenure")
        pen.link(iri, "holder", person)
        pen.link(iri, "post", content.post)
    else:
        pen.kind(iri, "Affiliation", content.role)
        pen.link(iri, "member", person)
        pen.link(iri, "organization", key.org)
        pen.text(iri, "relation", content.relation)
    if content.resolved is None:
        pen.word(iri, "judgement", "rejected")
    else:
        grade, status = content.resolved
        pen.word(iri, "grade", grade)
        pen.word(iri, "status", status)
        if content.name is not None:
            start, end = key.start or None, key.end or None
            holding = Holding(
                iri.removeprefix(base), key.who.removeprefix(base), content.name, status, grade, key.tense,
                content.titles, content.bodies, start, end, *dates.covering(start, end),
            )  # fmt: skip
            pen.text(iri, "holding", dumps(holding))


def _day_told(found: Collected, claim: ledger.ClaimRow) -> str | None:
    """Give the day that a source speaks of: its own date; a record of long ago was made later, and counts from then."""
    source = found.sources.get(claim.source)
    return dates.bounds(source.date).latest if source and source.date else claim.source_date
