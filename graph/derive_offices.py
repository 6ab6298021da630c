"""Offices in the derived graph: posts, who held them from when until when, and who works where."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import product
from typing import NamedTuple

from . import dates, ledger
from .claims import Gathered, LocalTenure
from .identity import Identity
from .iris import Minter, ww
from .names import fold
from .renewal import Renewal
from .sheet import Sheet
from .summary import Holding, dumps

__all__ = ["OFFICIAL", "Office", "Offices", "as_told", "canonical_tenure", "capacity", "write_offices"]

OFFICIAL = ("curated", "confident", "inferred")
"""Grades that default listings and shortcuts rest on."""

NEAR = 31
"""Days around its source's date for which an undated "Foreign Minister X" speaks of X's office."""


@dataclass(eq=False)
class Office:
    """A tenure as far as it says in which capacity its holder acted on a day."""

    iri: str
    start: str | None
    end: str | None
    tense: str
    told: dict[str, str | None]
    """The sources that tell of it, with the day that each speaks of."""
    title: str = ""
    org: str = ""
    place: str = ""

    @cached_property
    def days(self) -> tuple[str, str]:
        """The first and the last day that are known to be covered; without an end, the last of its sources' days."""
        told = max((day for day in self.told.values() if day), default="")
        first = dates.bounds(self.start).earliest or "" if self.start else "9999"
        return first, (dates.bounds(self.end).latest or "9999") if self.end else told


Offices = dict[str, list[Office]]
"""By canonical holder."""


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


def write_offices(
    renewal: Renewal, found: Gathered, identity: Identity, minter: Minter, states: Mapping[str, Collection[str]]
) -> Offices:
    """Write tenures, posts and affiliations, and give who held what; `states` gives those of bodies."""
    groups: dict[_Key, list[LocalTenure]] = defaultdict(list)
    for tenure in found.tenures:
        groups[_key(tenure, identity)].append(tenure)
    offices: Offices = defaultdict(list)
    posts: dict[str, _Post] = {}
    every = sorted(groups.items())
    of = [_post(posts, members, key, identity, minter) if key.kind == "tenure" else None for key, members in every]
    for (key, members), iri in zip(every, of, strict=True):
        _write_office(renewal, found, identity, minter, key, members, iri, posts, offices)
    for iri, known in sorted(posts.items()):
        labels, orgs, places = (sorted(s) for s in known[:3])
        renewal.node(
            iri, (labels, orgs, places), known.local, partial(_write_post, iri, labels=labels, orgs=orgs, places=places)
        )
        _tabulate(renewal, identity, iri, known, states)
    return offices


def _write_office(
    renewal: Renewal, found: Gathered, identity: Identity, minter: Minter, key: _Key, members: list[LocalTenure],
    post: str | None, posts: Mapping[str, _Post], offices: Offices,
) -> None:  # fmt: skip
    """Write one tenure or affiliation, and note what its holder may have acted as."""
    iri, first = minter.hashed(*key), members[0]
    claims = [c for m in members for c in found.claims.get(m.iri, ())]
    resolved = ledger.resolve(claims)
    bodies = sorted(posts[post].orgs) if post else [key.org] if key.org else []
    content = _Content(
        key, identity.actors[key.who].label if first.person else None, post, first.role, first.relation,
        tuple(c.claim for c in claims), resolved and (resolved.grade, resolved.status),
        sorted(posts[post].labels) if post else [first.role] if first.role else [],
        [identity.actors[body].label for body in bodies],
    )  # fmt: skip
    renewal.node(iri, content, [m.iri for m in members], partial(_write, minter.base, iri, content))
    renewal.tables.count("counts", "Tenure" if key.kind == "tenure" else "Affiliation")
    if post:
        keys = sorted({fold(title) for title in content.titles})
        renewal.tables.add("tenures", (iri.removeprefix(minter.base), keys, content.bodies))
    if resolved is None or resolved.grade not in OFFICIAL:
        return
    works = key.kind == "tenure" or first.relation == "works-at"  # "X of Argentina" says no more than where from
    if first.person and works and key.tense in ("current", "acting") and not key.end:
        renewal.link(key.who, "worksAt", key.org)
    if first.person and post:
        told = {c.source: _day_told(found, c) for c in claims}
        start, end = key.start or None, key.end or None
        offices[key.who].append(Office(iri, start, end, key.tense, told, first.role or "", key.org, key.place))


def _tabulate(
    renewal: Renewal, identity: Identity, iri: str, post: _Post, states: Mapping[str, Collection[str]]
) -> None:
    """Have a post listed: a row for each spelling, body, state of the body, and country."""
    base = renewal.store.base
    renewal.tables.count("counts", "Post")
    for title, body, country in product(sorted(post.labels), _or_none(post.orgs), _or_none(post.places)):
        for state in _or_none(states.get(body, ()) if body else ()):
            nodes = (node and node.removeprefix(base) for node in (body, state, country))
            named = (identity.actors[node].label if node else None for node in (body, country))
            renewal.tables.add("posts", (iri.removeprefix(base), title, *named, *nodes))


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


def _day_told(found: Gathered, claim: ledger.ClaimRow) -> str | None:
    """Give the day that a source speaks of: its own date; a record of long ago was made later, and counts from then."""
    source = found.sources.get(claim.source)
    return dates.bounds(source.date).latest if source and source.date else claim.source_date


def _post(posts: dict[str, _Post], members: list[LocalTenure], key: _Key, identity: Identity, minter: Minter) -> str:
    """Note the post of a tenure, and give its node."""
    label = members[0].role or ""
    body = identity.actors[key.org].label if key.org else ""
    iri = minter.canonical("post", f"{body} {label}".strip(), *([key.place] if key.place else []))
    known = posts.setdefault(iri, _Post(set(), set(), set(), set()))
    for names, name in ((known.labels, label), (known.orgs, key.org), (known.places, key.place)):
        names.update([name] if name else [])
    known.local.update(m.post for m in members if m.post)
    return iri


def _write_post(iri: str, sheet: Sheet, *, labels: list[str], orgs: list[str], places: list[str]) -> None:
    sheet.kind(iri, "Post")
    for label in labels:
        sheet.kind(iri, "Post", label)
        sheet.text(iri, "nameKey", fold(label))
    for org in orgs:
        sheet.link(iri, "organization", org)
    for place in places:
        sheet.link(iri, "accreditedTo", place)


def capacity(offices: list[Office], earliest: str | None, latest: str | None, sources: set[str]) -> list[str]:
    """Give the tenures under which somebody acted between two days, as far as the record knows.

    A tenure with dates counts when it covers them; one without an end (unknown, not "now") only up to the date of the
    sources that tell of it. One without dates ("Foreign Minister X said") speaks for events of its own source, near
    that source's date.

    >>> rusk = Office("t/1", "1961-01-21", "1969-01-20", "former", {})
    >>> capacity([rusk], "1962-10-16", "1962-10-16", set()), capacity([rusk], "1970-01-01", "1970-01-01", set())
    (['t/1'], [])
    """
    if not earliest or not latest:
        return []
    return [o.iri for o in offices if _covers(o, earliest, latest, sources)]


def canonical_tenure(tenure: LocalTenure, identity: Identity, minter: Minter) -> str:
    """Give the node that all sources share for a tenure."""
    return minter.hashed(*_key(tenure, identity))


def as_told(offices: list[Office], fitting: list[str], told: set[str]) -> list[str]:
    """Give of the tenures that fit a day those of a post that a source names; where none does, what it names.

    >>> dated = Office("t/1", "1961", "1969", "former", {}, "Secretary of State", "us")
    >>> named = Office("t/2", None, None, "current", {}, "Secretary of State", "us")
    >>> as_told([dated, named], ["t/1", "t/3"], {"t/2"}), as_told([named], [], {"t/2"})
    (['t/1'], ['t/2'])
    """
    if not told:
        return fitting
    posts = {(fold(o.title), o.org, o.place) for o in offices if o.iri in told}
    dated = [o.iri for o in offices if o.iri in fitting and o.start and (fold(o.title), o.org, o.place) in posts]
    return dated or sorted(told)


def _covers(office: Office, earliest: str, latest: str, sources: set[str]) -> bool:
    if office.tense in ("elect", "designate"):
        return False
    if office.start:
        first, last = office.days
        return first <= earliest and latest <= last
    if office.tense not in ("current", "acting", "outgoing"):
        return False
    told = office.told
    return any((day := told.get(source)) and _near(day, earliest, latest) for source in sources if source in told)


def _near(day: str, earliest: str, latest: str) -> bool:
    return abs(_number(day) - _number(earliest)) <= NEAR and abs(_number(day) - _number(latest)) <= NEAR


@lru_cache(maxsize=65536)
def _number(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()
