"""Offices in the derived graph: posts, who held them from when until when, and who works where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from itertools import product
from typing import NamedTuple

from . import dates, ledger
from .capacities import Office, Offices
from .claims import LocalTenure
from .collected import Collected
from .identity import Identity
from .iris import Minter, ww
from .names import fold
from .renewal import Renewal
from .sheet import Sheet
from .summary import Holding, dumps

__all__ = ["OFFICIAL", "canonical_tenure", "write_offices"]

OFFICIAL = ("curated", "confident", "inferred")
"""Grades that default listings and shortcuts rest on."""


class _Key(NamedTuple):
    """What tenures share that are one."""

    kind: str
    who: str
    org: str
    place: str
    role: str
    tense: str
    start: str
    end: str


class _Post(NamedTuple):
    """A post, as all who held it have it: each spelling of its title, body and country, and its local nodes."""

    labels: set[str]
    orgs: set[str]
    places: set[str]
    local: set[str]


class _Posts:
    """All posts, by node."""

    def __init__(self, identity: Identity, minter: Minter) -> None:
        self.identity, self.minter = identity, minter
        self.known: dict[str, _Post] = {}
        self._nodes: dict[tuple[str, str, str], str] = {}

    def take(self, members: list[LocalTenure], key: _Key) -> str:
        """Note the post of a tenure, and give its node."""
        label = members[0].role or ""
        named = label, key.org, key.place
        iri = self._nodes.get(named)
        if iri is None:
            iri = self._nodes[named] = self._new(*named)
        self.known[iri].local.update(m.post for m in members if m.post)
        return iri

    def _new(self, label: str, org: str, place: str) -> str:
        body = self.identity.actors[org].label if org else ""
        iri = self.minter.canonical("post", f"{body} {label}".strip(), *([place] if place else []))
        known = self.known.setdefault(iri, _Post(set(), set(), set(), set()))
        for names, name in ((known.labels, label), (known.orgs, org), (known.places, place)):
            names.update([name] if name else [])
        return iri


def write_offices(
    renewal: Renewal, found: Collected, identity: Identity, minter: Minter, states: Mapping[str, Collection[str]]
) -> Offices:
    """Write tenures, posts and affiliations, and give who held what; `states` gives those of bodies."""
    groups: dict[_Key, list[LocalTenure]] = defaultdict(list)
    for tenure in found.tenures:
        groups[_key(tenure, identity)].append(tenure)
    posts = _Posts(identity, minter)
    every = [
        (key, members, posts.take(members, key) if key.kind == "tenure" else None)
        for key, members in sorted(groups.items())
    ]
    offices: Offices = defaultdict(list)
    for key, members, post in every:
        claims = [c for m in members for c in found.claims(m.iri)]
        shared = posts.known[post] if post else None
        bodies = sorted(shared.orgs) if shared else [key.org] if key.org else []
        role = members[0].role
        told = _Told(
            key, [m.iri for m in members], members[0].person is not None, role, members[0].relation, claims,
            {c.source: _day_told(found, c) for c in claims},
            identity.actors[key.who].label if members[0].person else None, post,
            sorted(shared.labels) if shared else [role] if role else [],
            [identity.actors[body].label for body in bodies],
        )  # fmt: skip
        held = renewal.unit(told, partial(_work_out, renewal, minter, told))
        for iri in held:
            start, end = key.start or None, key.end or None
            offices[key.who].append(Office(iri, start, end, key.tense, told.days, role or "", key.org, key.place))
    for iri, known in sorted(posts.known.items()):
        labels, orgs, places = (sorted(s) for s in known[:3])
        renewal.node(
            iri, (labels, orgs, places), known.local, partial(_write_post, iri, labels=labels, orgs=orgs, places=places)
        )
        _tabulate(renewal, identity, iri, known, states)
    return offices


class _Told(NamedTuple):
    """All that sources tell of one tenure or affiliation."""

    key: _Key
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


def _work_out(renewal: Renewal, minter: Minter, told: _Told) -> Sequence[str]:
    """Have one tenure or affiliation written; give its node where its holder may have acted in it."""
    key = told.key
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
        return ()
    works = key.kind == "tenure" or told.relation == "works-at"  # "X of Argentina" says no more than where from
    if works and key.tense in ("current", "acting") and not key.end:
        renewal.link(key.who, "worksAt", key.org)
    return (iri,) if told.post else ()


def _tabulate(
    renewal: Renewal, identity: Identity, iri: str, post: _Post, states: Mapping[str, Collection[str]]
) -> None:
    """Have a post listed: a row for each spelling, body, state of the body, and country."""
    base = renewal.store.base
    renewal.count("counts", "Post")
    for title, body, country in product(sorted(post.labels), _or_none(post.orgs), _or_none(post.places)):
        for state in _or_none(states.get(body, ()) if body else ()):
            nodes = (node and node.removeprefix(base) for node in (body, state, country))
            named = (identity.actors[node].label if node else None for node in (body, country))
            renewal.row("posts", (iri.removeprefix(base), title, *named, *nodes))


def _or_none(nodes: Collection[str]) -> list[str | None]:
    return [*sorted(nodes)] or [None]


class _Content(NamedTuple):
    """All that the node of a tenure or affiliation says."""

    key: _Key
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


def _key(t: LocalTenure, identity: Identity) -> _Key:
    shared = identity.canonical
    who, org, place = shared.get(t.person or ""), shared.get(t.org or ""), shared.get(t.accredited_to or "")
    start, end = t.start or "", t.end or ""
    return _Key(t.kind, who or t.iri, org or "", place or "", fold(t.role or ""), t.tense, start, end)


def _write(base: str, iri: str, content: _Content, sheet: Sheet) -> None:
    key = content.key
    person = key.who if content.name is not None else None
    for claim in content.claims:
        sheet.link(iri, "claim", claim)
    sheet.text(iri, "tense", key.tense)
    sheet.period(iri, key.start or None, key.end or None)
    if key.kind == "tenure":
        sheet.kind(iri, "Tenure")
        sheet.link(iri, "holder", person)
        sheet.link(iri, "post", content.post)
    else:
        sheet.kind(iri, "Affiliation", content.role)
        sheet.link(iri, "member", person)
        sheet.link(iri, "organization", key.org)
        sheet.text(iri, "relation", content.relation)
    if content.resolved is None:
        sheet.link(iri, "judgement", ww("rejected"))
    else:
        grade, status = content.resolved
        sheet.link(iri, "grade", ww(grade))
        sheet.link(iri, "status", ww(status))
        if content.name is not None:
            start, end = key.start or None, key.end or None
            holding = Holding(
                iri.removeprefix(base), key.who.removeprefix(base), content.name, status, grade, key.tense,
                content.titles, content.bodies, start, end, *dates.covering(start, end),
            )  # fmt: skip
            sheet.text(iri, "holding", dumps(holding))


def _day_told(found: Collected, claim: ledger.ClaimRow) -> str | None:
    """Give the day that a source speaks of: its own date; a record of long ago was made later, and counts from then."""
    source = found.sources.get(claim.source)
    return dates.bounds(source.date).latest if source and source.date else claim.source_date


def _write_post(iri: str, sheet: Sheet, *, labels: list[str], orgs: list[str], places: list[str]) -> None:
    sheet.kind(iri, "Post")
    for label in labels:
        sheet.kind(iri, "Post", label)
        sheet.text(iri, "nameKey", fold(label))
    for org in orgs:
        sheet.link(iri, "organization", org)
    for place in places:
        sheet.link(iri, "accreditedTo", place)


def canonical_tenure(tenure: LocalTenure, identity: Identity, minter: Minter) -> str:
    """Give the node that all sources share for a tenure."""
    return minter.hashed(*_key(tenure, identity))
