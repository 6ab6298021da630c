"""Offices in the derived graph: posts, who held them from when until when, and who works where."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from . import dates, ledger
from .claims import Gathered, LocalTenure
from .identity import Identity
from .iris import Minter, ww
from .names import fold
from .sheet import Sheet

__all__ = ["OFFICIAL", "Office", "Offices", "as_told", "canonical_tenure", "capacity", "write_offices"]

OFFICIAL = ("curated", "confident", "inferred")
"""Grades that default listings and shortcuts rest on."""

NEAR = 31
"""Days around its source's date for which an undated "Foreign Minister X" speaks of X's office."""


class Office(NamedTuple):
    """A tenure as far as it says in which capacity its holder acted on a day."""

    iri: str
    start: str | None
    end: str | None
    tense: str
    sources: tuple[tuple[str, str | None], ...]
    """The sources that tell of it, with their dates."""
    title: str = ""
    org: str = ""
    place: str = ""


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


def write_offices(sheet: Sheet, same: Sheet, found: Gathered, identity: Identity, minter: Minter) -> Offices:
    """Write tenures, posts and affiliations, and give who held what."""
    groups: dict[_Key, list[LocalTenure]] = defaultdict(list)
    for tenure in found.tenures:
        groups[_key(tenure, identity)].append(tenure)
    offices: Offices = defaultdict(list)
    for key, members in sorted(groups.items()):
        office = _write(sheet, same, key, members, found, identity, minter)
        if office and key.kind == "tenure" and members[0].person:
            offices[key.who].append(office)
    return offices


def _key(t: LocalTenure, identity: Identity) -> _Key:
    shared = identity.canonical
    who, org, place = shared.get(t.person or ""), shared.get(t.org or ""), shared.get(t.accredited_to or "")
    start, end = t.start or "", t.end or ""
    return _Key(t.kind, who or t.iri, org or "", place or "", fold(t.role or ""), t.tense, start, end)


def _write(
    sheet: Sheet,
    same: Sheet,
    key: _Key,
    members: list[LocalTenure],
    found: Gathered,
    identity: Identity,
    minter: Minter,
) -> Office | None:
    """Write one tenure or affiliation with its claims; None where every claim of it was rejected."""
    iri = minter.hashed(*key)
    first = members[0]
    claims = [c for m in members for c in found.claims.get(m.iri, ())]
    for member in members:
        same.link(member.iri, "canonical", iri)
    for claim in claims:
        sheet.link(iri, "claim", claim.claim)
    sheet.kind(iri, "Tenure" if key.kind == "tenure" else "Affiliation")
    sheet.text(iri, "tense", key.tense)
    sheet.period(iri, key.start or None, key.end or None)
    person = key.who if first.person else None
    if key.kind == "tenure":
        sheet.link(iri, "holder", person)
        sheet.link(iri, "post", _post(sheet, same, first, key, identity, minter))
    else:
        sheet.kind(iri, "Affiliation", first.role)
        sheet.link(iri, "member", person)
        sheet.link(iri, "organization", key.org)
        sheet.text(iri, "relation", first.relation)
    resolved = ledger.resolve(claims)
    if resolved is None:
        sheet.link(iri, "judgement", ww("rejected"))
        return None
    sheet.link(iri, "grade", ww(resolved.grade))
    sheet.link(iri, "status", ww(resolved.status))
    if resolved.grade not in OFFICIAL:
        return None
    works = key.kind == "tenure" or first.relation == "works-at"  # "X of Argentina" says no more than where from
    if works and key.tense in ("current", "acting") and not key.end:
        sheet.link(person or iri, "worksAt", key.org if person else None)
    told = tuple(sorted({(c.source, _day_told(found, c)) for c in claims}, key=str))
    title = first.role or ""
    return Office(iri, key.start or None, key.end or None, key.tense, told, title, key.org, key.place)


def _day_told(found: Gathered, claim: ledger.ClaimRow) -> str | None:
    """Give the day that a source speaks of: its own date; a record of long ago was made later, and counts from then."""
    source = found.sources.get(claim.source)
    return dates.bounds(source.date).latest if source and source.date else claim.source_date


def _post(sheet: Sheet, same: Sheet, first: LocalTenure, key: _Key, identity: Identity, minter: Minter) -> str:
    label = first.role or ""
    body = identity.actors[key.org].label if key.org else ""
    iri = minter.canonical("post", f"{body} {label}".strip(), *([key.place] if key.place else []))
    if first.post:
        same.link(first.post, "canonical", iri)
    sheet.kind(iri, "Post", label)
    sheet.link(iri, "organization", key.org)
    sheet.link(iri, "accreditedTo", key.place)
    sheet.text(iri, "nameKey", fold(label))
    return iri


def capacity(offices: list[Office], earliest: str | None, latest: str | None, sources: set[str]) -> list[str]:
    """Give the tenures under which somebody acted between two days, as far as the record knows.

    A tenure with dates counts when it covers them; one without an end (unknown, not "now") only up to the date of the
    sources that tell of it. One without dates ("Foreign Minister X said") speaks for events of its own source, near
    that source's date.

    >>> rusk = Office("t/1", "1961-01-21", "1969-01-20", "former", ())
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

    >>> dated = Office("t/1", "1961", "1969", "former", (), "Secretary of State", "us")
    >>> named = Office("t/2", None, None, "current", (), "Secretary of State", "us")
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
        begins = dates.bounds(office.start).earliest or ""
        known = max((d for _, d in office.sources if d), default="")
        ends = (dates.bounds(office.end).latest or "9999") if office.end else known
        return begins <= earliest and latest <= ends
    if office.tense not in ("current", "acting", "outgoing"):
        return False
    return any(source in sources and day and _near(day, earliest, latest) for source, day in office.sources)


def _near(day: str, earliest: str, latest: str) -> bool:
    import datetime as dt

    there = dt.date.fromisoformat(day)
    return all(abs((there - dt.date.fromisoformat(d)).days) <= NEAR for d in (earliest, latest))
