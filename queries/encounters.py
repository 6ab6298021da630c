"""Who met whom, when: meetings and calls as rows, each with what all its sources together say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..graph import dates
from ..graph.errors import InvalidInput, UnknownName
from ..graph.queryable import Queryable
from ..graph.summary import Summary
from ..ontology.vocabulary import OCCURRED, STATUSES
from .at_once import at_once
from .listed import listed, newest
from .names import PLACES, Who, did_you_mean, resolve, suggestions
from .provenance import Evidence, Provenance, Source
from .window import LAPSED, Window

__all__ = ["GRADES", "Encounter", "met"]

GRADES = ("curated", "confident", "inferred", "flagged")
"""How sure, from the surest on; a listing shows everything down to one of them."""
GROUP = "group/"
"""What the node of an unnamed participant begins with."""


class Encounter(NamedTuple):
    """One meeting or call: what all sources (or those known on the day that was asked for) say of it."""

    event: str
    type: str
    subtype: str | None
    status: str
    participants: tuple[str, ...]
    groups: tuple[str, ...]
    date: str | None
    earliest: str | None
    latest: str | None
    place: str | None
    grade: str
    disputed: bool = False
    dates: tuple[str, ...] = ()
    """Every date, more than one where the sources allow none in common."""
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] | None = None
    independent: int | None = None
    """How many independent sources tell of it now; copies of one story, and one publisher's texts, are one."""

    def to_json(self) -> dict[str, Any]:
        """Give the row that scripts rely on; `disputed` and `dates` only where there is something to say."""
        out: dict[str, Any] = {
            "event": self.event, "type": self.type, "status": self.status, "participants": list(self.participants),
            "groups": list(self.groups), "date": self.date, "earliest": self.earliest, "latest": self.latest,
            "place": self.place, "sources": [s.to_json() for s in self.sources],
        }  # fmt: skip
        if self.disputed:
            out["disputed"] = True
        if len(self.dates) > 1:
            out["dates"] = list(self.dates)
        if self.independent is not None:
            out["independent"] = self.independent
        if self.evidence is not None:
            out["evidence"] = [e.to_json() for e in self.evidence]
        return out


@at_once
def met(
    store: Queryable,
    actor: Who | None = None,
    with_: Who | None = None,
    from_: str | None = None,
    until: str | None = None,
    place: Who | None = None,
    statuses: Collection[str] = OCCURRED,
    as_of: str | None = None,
    grade: str | None = None,
    evidence: bool = False,
    latest: int | None = None,
) -> list[Encounter]:
    """Give who met or called whom, when and where: the earliest first, undated encounters last.

    `actor` and `with_` are names (every actor that fits counts) or actors; `from_`, `until` and `as_of` are EDTF dates;
    `place` is where, or what contains it. `statuses` may hold `all` and `lapsed`. With `as_of`, only sources dated on
    or before that day count, what later corrections took away counts too, and plans whose time had passed by then are
    `lapsed`. `grade` is the least sure one that
    counts: `inferred` unless given. `latest` is how many are wanted of those that begin last.

    >>> from whowhom.graph.store import Store
    >>> met(Store.memory(), from_="2023-06", statuses=("all",))
    []

    Raises:
        UnknownName: no actor, place, status or grade of that name.
        InvalidDate: a date is none.

    """
    wanted, grades = _statuses(statuses), _grades(grade)
    first = dates.bounds(from_).earliest if from_ else None
    last = dates.bounds(until).latest if until else None
    where = resolve(store, place, PLACES)
    window = Window(first, last, frozenset(p.iri for p in where) if where else None)
    who, others = resolve(store, actor), resolve(store, with_)
    if who is None:
        who, others = others, None
    if as_of:
        from .known import known_by  # what it stands on is not needed by the many questions about today

        day = _day(as_of)
        candidates = _encounters(listed(store, who, others, ever=True))
        found: Iterable[Encounter] = known_by(store, candidates, day, window)
        found = _sourced(store, (e for e in found if e.status in wanted and e.grade in grades), evidence, day)
    else:
        if latest and who is None:
            every = newest(store, latest, window, lambda s: s.status in wanted and s.grade in grades)
        else:
            every = listed(store, who, others, window)
        found = _encounters({e: s for e, s in every.items() if s.status in wanted and s.grade in grades})
    if latest:
        found = sorted((e for e in found if e.earliest), key=_order)[-latest:]
    return sorted(_quoted(store, found) if evidence and not as_of else found, key=_order)


def _day(as_of: str) -> str:
    day = dates.bounds(as_of).latest
    if day is None:
        raise InvalidInput(f"{as_of!r} does not end", None, "write a day such as 2023-06-18")
    return day


def _statuses(asked: Collection[str]) -> frozenset[str]:
    known = {*STATUSES, LAPSED}
    if "all" in asked:
        return frozenset(known)
    for status in sorted(set(asked) - known):
        near = suggestions(status, known)
        raise UnknownName(f"no status {status!r}", None, did_you_mean(near, f"use {', '.join(STATUSES)} or all"), near)
    return frozenset(asked)


def _grades(least: str | None) -> tuple[str, ...]:
    if least is None:
        return GRADES[:3]
    if least not in GRADES:
        near = suggestions(least, GRADES)
        raise UnknownName(f"no grade {least!r}", None, did_you_mean(near, f"use {', '.join(GRADES)}"), near)
    return GRADES[: GRADES.index(least) + 1]


def _encounters(found: Mapping[str, Summary]) -> Iterator[Encounter]:
    """Give summaries as rows; written out by place, since names for the fields take as long as all the rest."""
    for event, s in found.items():
        (_, kind, status, grade, who, names, date, earliest, latest, independent, sources, _, where, subtype, dates,
         disputed, _) = s  # fmt: skip
        groups: tuple[str, ...] = ()
        if who and who[0].startswith(GROUP):
            number = sum(node.startswith(GROUP) for node in who)
            groups, names = tuple(sorted(set(names[:number]))), names[number:]
        days = tuple(sorted(dates)) if dates else (date,) if date else ()
        yield Encounter._make((
            event, kind, subtype, status, tuple(sorted(set(names))), groups, date, earliest, latest, where, grade,
            disputed, days, sources, None, independent,
        ))  # fmt: skip


def _quoted(store: Queryable, found: Iterable[Encounter]) -> Iterator[Encounter]:
    """Add the passages."""
    found = list(found)
    provenance = Provenance(store)
    provenance.ahead((e.event for e in found), evidence=True)
    for e in found:
        yield e._replace(evidence=provenance.evidence(provenance.claims(e.event)))


def _sourced(store: Queryable, found: Iterable[Encounter], evidence: bool, day: str) -> Iterator[Encounter]:
    """Put the sources that were known on a day in the place of those known now, with the passages if wanted."""
    found = list(found)
    provenance = Provenance(store, day)
    provenance.ahead((e.event for e in found), evidence)
    for e in found:
        claims = provenance.claims(e.event)
        passages = provenance.evidence(claims) if evidence else None
        yield e._replace(sources=provenance.sources(claims), evidence=passages, independent=None)


def _order(e: Encounter) -> tuple[str, str, tuple[str, ...], str]:
    return e.earliest or ("9999" if not e.date else "0000"), e.latest or "9999", e.participants, e.event
