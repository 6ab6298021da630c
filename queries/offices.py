"""Who held which post, from when until when: tenures and affiliations as rows."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pyoxigraph import NamedNode

from ..graph import dates
from ..graph.errors import UnknownName
from ..graph.names import fold
from ..graph.queryable import Queryable
from ..graph.titles import answers_to, for_one
from .names import Who, did_you_mean, find_actors, resolve, suggestions
from .provenance import Evidence, Provenance, Source
from .quick import lines

__all__ = ["Office", "holder", "roles"]

NEAR = 31
"""Days before and after its source's date for which a mention without dates speaks of a holder, as in the ledger."""
HOLDING = ("current", "acting", "outgoing", "former")
"""Tenses in which a source says that somebody holds, or held, a post; elect and designate hold nothing yet."""


class Office(NamedTuple):
    """One person's holding of one post, or belonging to one body (then `post` may be None)."""

    person: str
    post: str | None
    org: str | None
    from_: str | None
    until: str | None
    tense: str
    grade: str
    who: str
    """The person's node, which tells namesakes apart."""
    facts: tuple[str, ...]
    """The tenures or affiliations that say so: a dated one, and undated ones of the same person and post."""
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] | None = None

    def to_json(self) -> dict[str, Any]:
        """Give the row that scripts rely on; the evidence where it was asked for."""
        out: dict[str, Any] = {
            "person": self.person, "post": self.post, "org": self.org, "from": self.from_, "until": self.until,
            "tense": self.tense, "sources": [s.to_json() for s in self.sources],
        }  # fmt: skip
        if self.evidence is not None:
            out["evidence"] = [e.to_json() for e in self.evidence]
        return out


class _Post(NamedTuple):
    """A post as the question of that name lists it."""

    post: str
    title: str
    org: str | None
    accredited: str | None
    body: str | None
    state: str | None
    country: str | None


def roles(store: Queryable, actor: Who, on: str | None = None, evidence: bool = False) -> list[Office]:
    """Give the posts and affiliations of a person (of everybody whom the name fits), the earliest first.

    With `on`, only what may have held on that date.

    >>> from whowhom.graph.store import Store
    >>> roles(Store.memory(), [])
    []

    Raises:
        UnknownName: no person of that name.

    """
    people = [NamedNode(p.iri) for p in resolve(store, actor, ("person",)) or ()]
    found = ((*line, p.value) for p in people for line in lines(store, "roles", {"actor": p}))
    offices = list(_together(_office(*line) for line in found))  # type: ignore[arg-type]
    provenance = _behind(store, offices, evidence)
    every = (_sourced(o, provenance, evidence) for o in offices)
    return sorted((o for o in every if on is None or _held(o, on)), key=_order)


def holder(
    store: Queryable, post: str, of: str | None = None, on: str | None = None, evidence: bool = False
) -> list[Office]:
    """Give who held a post on a date (or ever, without one), the earliest first.

    `post` is a whole title, another word for it or a class of posts (`Ambassador`), and may say whose: "Foreign
    Minister of China", "US Secretary of State". `of` is the body or state that the post belongs to, or where it is
    accredited. A tenure of which only mentions in dated sources are known holds from the first of these to the last;
    where somebody else is known to have held that post on the day, only mentions of about that day count beside. A
    tenure whose end nobody tells covers later days, until somebody else is known in a post for one.

    >>> from whowhom.graph.store import Store
    >>> holder(Store.memory(), "UK Foreign Secretary", on="1956-11-05")
    Traceback (most recent call last):
    whowhom.graph.errors.UnknownName: no post 'UK Foreign Secretary' is known; see `whowhom query posts`

    Raises:
        UnknownName: there is no such post, or no such body.

    """
    posts = _posts(store, post, of)
    found = (line for iri in posts for line in lines(store, "tenures-of-post", {"post": NamedNode(iri)}))
    offices = [o for o in _together(_office(*line) for line in found) if o.tense in HOLDING]  # type: ignore[arg-type]
    provenance = _behind(store, offices, evidence)
    every = offices if on is None else list(_holding([_sourced(o, provenance, False) for o in offices], on))
    return sorted((_sourced(o, provenance, evidence) for o in _absorbed(every)), key=_order)


def _behind(store: Queryable, offices: Iterable[Office], evidence: bool) -> Provenance:
    """Give what knows the sources behind these offices."""
    provenance = Provenance(store)
    provenance.ahead((fact for o in offices for fact in o.facts), evidence)
    return provenance


def _absorbed(offices: list[Office]) -> Iterator[Office]:
    """Let the mentions of a post in other words, or of its state's, strengthen the one dated tenure of each person."""
    people: dict[str, list[Office]] = defaultdict(list)
    for office in offices:
        people[office.who].append(office)
    for held in people.values():
        dated = [o for o in held if o.from_ or o.until]
        yield from [_one([*dated, *(o for o in held if o not in dated)])] if len(dated) == 1 else held


def _office(
    person: str, title: str | None, org: str | None, start: str | None, end: str | None, tense: str | None, grade: str,
    fact: str, who: str,
) -> Office:  # fmt: skip
    return Office(person, title, org, start, end, tense or "current", grade, who, (fact,))


def _together(offices: Iterable[Office]) -> Iterator[Office]:
    """Let undated mentions of a post strengthen the one dated tenure of it, and affiliations the post at that body."""
    groups: dict[tuple[str, str, str], list[Office]] = defaultdict(list)
    for office in offices:
        groups[office.who, fold(office.post or ""), office.org or ""].append(office)
    bodies = {(o.who, o.org) for members in groups.values() for o in members if o.post}
    for (who, post, org), members in sorted(groups.items()):
        if post or (who, org) not in bodies:
            yield from _merged(members)


def _merged(members: list[Office]) -> Iterator[Office]:
    """Put the holdings of one post by one person together where they can only be one."""
    dated = [o for o in members if o.from_ or o.until]
    undated = [o for o in members if not (o.from_ or o.until)]
    spans: dict[tuple[str | None, str | None], list[Office]] = defaultdict(list)
    ends = {o.from_: o.until for o in dated if o.from_ and o.until}
    for office in sorted(dated, key=lambda o: o.until is None):  # one whose end a source did not know is the same one
        spans[office.from_, office.until or ends.get(office.from_ or "")].append(office)
    if len(spans) == 1:
        yield _one([*dated, *undated])
        return
    yield from (_one(same) for same in spans.values())
    tenses: dict[str, list[Office]] = defaultdict(list)
    for office in undated:
        tenses[office.tense].append(office)
    yield from (_one(same) for same in tenses.values())


def _one(same: list[Office]) -> Office:
    return same[0]._replace(facts=tuple(sorted({f for o in same for f in o.facts})))


def _sourced(office: Office, provenance: Provenance, evidence: bool) -> Office:
    claims = [c for fact in office.facts for c in provenance.claims(fact)]
    passages = provenance.evidence(claims) if evidence else None
    return office._replace(sources=provenance.sources(claims), evidence=passages)


def _holding(offices: list[Office], on: str) -> Iterator[Office]:
    """Give who held a post on a date; whom others are known to have followed, or who is merely mentioned, gives way."""
    held = [o for o in offices if _held(o, on) and not any(_followed(o, other, on) for other in offices)]
    known = {(fold(o.post or ""), o.org) for o in held if o.from_ or o.until}
    for office in held:
        dated = office.from_ or office.until
        if dated or (fold(office.post or ""), office.org) not in known or _mentioned(office, on):
            yield office


def _followed(office: Office, other: Office, on: str) -> bool:
    """Say whether a tenure without an end had ended by a date, since somebody else had begun in a post for one."""
    if office.until or not office.from_ or not other.from_ or other.who == office.who:
        return False
    same = (fold(office.post or ""), office.org) == (fold(other.post or ""), other.org)
    begun, later = (dates.bounds(o.from_).earliest or "" for o in (office, other))
    return same and for_one(office.post or "") and begun < later <= (dates.bounds(on).earliest or "")


def _mentioned(office: Office, on: str) -> bool:
    """Say whether a source of about that date speaks of somebody in a post."""
    days = [dates.bounds(s.date) for s in office.sources if s.date]
    return any(dates.overlaps(on, _shifted(d.earliest, -NEAR), _shifted(d.latest, NEAR)) for d in days)


def _shifted(day: str | None, by: int) -> str | None:
    return (dt.date.fromisoformat(day) + dt.timedelta(by)).isoformat() if day else None


def _held(office: Office, on: str) -> bool:
    """Say whether a post may have been held on a date: within its span, else between the sources that mention it."""
    if office.from_ or office.until:
        start = dates.bounds(office.from_).earliest if office.from_ else None
        end = dates.bounds(office.until).latest if office.until else None
        return dates.overlaps(on, start, end)
    days = [dates.bounds(s.date) for s in office.sources if s.date]
    if not days or office.tense == "former":
        return False
    return dates.overlaps(on, min(d.earliest or "" for d in days), max(d.latest or "" for d in days))


def _posts(store: Queryable, asked: str, of: str | None) -> list[str]:
    """Give the nodes of the posts that are meant.

    Raises:
        UnknownName: there is none; `candidates` are titles that look alike.

    """
    known = [_Post(*line) for line in lines(store, "posts")]  # type: ignore[arg-type]
    bodies = {a.iri for a in find_actors(store, of, ("organization", "state"))} if of else None
    if found := _matching(known, asked, bodies):
        return found
    for title, body in _split(asked) if bodies is None else ():
        try:
            named = {a.iri for a in find_actors(store, body, ("organization", "state"))}
        except UnknownName:
            continue
        if found := _matching(known, title, named):
            return found
    titles = {p.title for p in known}
    near = suggestions(asked, titles)
    where = f" of {of}" if of else ""
    raise UnknownName(f"no post {asked!r}{where} is known", None, did_you_mean(near, "see `whowhom query posts`"), near)


def _matching(known: list[_Post], asked: str, bodies: set[str] | None) -> list[str]:
    fitting = (p for p in known if bodies is None or not bodies.isdisjoint((p.body, p.state, p.country)))
    return sorted({p.post for p in fitting if answers_to(p.title, asked)})


def _split(asked: str) -> Iterator[tuple[str, str]]:
    """Give the ways in which "UK Foreign Secretary" or "Ambassador to China" may name a title and a body."""
    words = asked.split()
    for i, word in enumerate(words[1:-1], 1):
        if word.casefold() in ("of", "to", "for"):
            yield " ".join(words[:i]), " ".join(words[i + 1 :]).removeprefix("the ")
    for i in range(1, min(4, len(words))):
        yield " ".join(words[i:]), " ".join(words[:i]).removesuffix("'s").removesuffix("’s")


def _order(o: Office) -> tuple[str, str, str, str, str]:
    opens = dates.bounds(o.from_).earliest if o.from_ else None
    return opens or "", o.person, o.post or "", o.org or "", o.tense
