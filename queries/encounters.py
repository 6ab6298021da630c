"""Who met whom, when: meetings and calls as rows, each with what all its sources together say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pyoxigraph import Literal, NamedNode

from ..graph import dates
from ..graph.errors import InvalidInput, UnknownName
from ..graph.iris import ww
from ..graph.queryable import Queryable
from ..graph.store import Term
from ..ontology.vocabulary import OCCURRED, STATUSES
from .asking import Row, date_term, rows
from .names import PLACES, Actor, Who, did_you_mean, resolve, suggestions
from .provenance import Evidence, Provenance, Source
from .window import LAPSED, Window

__all__ = ["GRADES", "Encounter", "met"]

GRADES = ("curated", "confident", "inferred", "flagged")
"""How sure, from the surest on; a listing shows everything down to one of them."""
ANYWHERE = NamedNode(ww("Place"))
PARTICIPANT = ww("participant")


@dataclass(frozen=True, slots=True)
class Encounter:
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
) -> list[Encounter]:
    """Give who met or called whom, when and where: the earliest first, undated encounters last.

    `actor` and `with_` are names (every actor that fits counts) or actors; `from_`, `until` and `as_of` are EDTF dates;
    `place` is where, or what contains it. `statuses` may hold `all` and `lapsed`. With `as_of`, only sources dated on
    or before that day count, and plans whose time had passed by then are `lapsed`. `grade` is the least sure one that
    counts: `inferred` unless given.

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

        candidates = _collect(store, _ways(store, who, others, Window(), flagged=True))
        found = list(known_by(store, candidates, _day(as_of), window))
    else:
        found = _collect(store, _ways(store, who, others, window, flagged="flagged" in grades))
    kept = (e for e in found if e.status in wanted and e.grade in grades)
    return sorted(_sourced(store, kept, evidence, as_of), key=_order)


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


def _ways(
    store: Queryable, who: list[Actor] | None, others: list[Actor] | None, window: Window, *, flagged: bool
) -> Iterator[tuple[str, dict[str, Term]]]:
    """Give each question to ask, with what it is bound to: begun from what is rarest, an actor, a month or a place."""
    common: dict[str, Term] = {
        "from": date_term(window.first or "0001-01-01"),
        "until": date_term(window.last or "9999-12-31"),
        "flagged": Literal(flagged),
    }
    if who is None and window.places and not window.keys():
        inner = {r["place"].value for p in window.places for r in rows(store, "places-within", {"in": NamedNode(p)})}
        for place in sorted(inner):
            yield "encounters-at", common | {"in": ANYWHERE, "at": NamedNode(place)}
        return
    for place in sorted(window.places or ()) or [ANYWHERE.value]:
        here = common | {"in": NamedNode(place)}
        if who is not None:
            yield from _about(store, who, others, here)
        elif keys := window.keys():
            yield from (("encounters-in-month", here | {"month": Literal(key)}) for key in keys)
        else:
            yield "encounters", here


def _about(
    store: Queryable, who: list[Actor], others: list[Actor] | None, here: dict[str, Term]
) -> Iterator[tuple[str, dict[str, Term]]]:
    for a in who:
        if others is None:
            yield "encounters-of", here | {"actor": NamedNode(a.iri)}
        for b in others or ():
            if a.iri != b.iri:
                rare = store.rarest(PARTICIPANT, (a.iri, b.iri))
                other = b.iri if rare == a.iri else a.iri
                yield "shared-encounters", here | {"actor": NamedNode(rare), "with": NamedNode(other)}


def _collect(store: Queryable, ways: Iterable[tuple[str, dict[str, Term]]]) -> list[Encounter]:
    """Ask, and put the rows of each event together."""
    per_event: dict[str, dict[tuple[str, str], Row]] = {}
    for name, bind in ways:
        for row in rows(store, name, bind):
            who, other = row.get("who"), row.get("otherDate")
            key = (who.value if who else "", other.value if other else "")
            per_event.setdefault(row["event"].value, {})[key] = row
    return [_encounter(list(found.values())) for _, found in sorted(per_event.items())]


def _encounter(found: list[Row]) -> Encounter:
    one = {name: term.value for name, term in found[0].items()}
    names = {("/group/" in r["who"].value, r["participant"].value) for r in found if "who" in r}
    day = one.get("date")
    return Encounter(
        event=one["event"],
        type=one["type"],
        subtype=one.get("subtype"),
        status=one["status"].rsplit("#", 1)[-1],
        participants=tuple(sorted(n for group, n in names if not group)),
        groups=tuple(sorted(n for group, n in names if group)),
        date=day,
        earliest=one.get("earliest"),
        latest=one.get("latest"),
        place=one.get("place"),
        grade=one["grade"].rsplit("#", 1)[-1],
        disputed="disputed" in one,
        dates=tuple(sorted({*([day] if day else []), *(r["otherDate"].value for r in found if "otherDate" in r)})),
    )


def _sourced(store: Queryable, found: Iterable[Encounter], evidence: bool, as_of: str | None) -> Iterator[Encounter]:
    """Add the sources, and the passages if they are wanted."""
    found = list(found)
    provenance = Provenance(store, _day(as_of) if as_of else None)
    provenance.ahead((e.event for e in found), evidence)
    for e in found:
        claims = provenance.claims(e.event)
        passages = provenance.evidence(claims) if evidence else None
        independent = None if as_of else provenance.independent(e.event)
        yield replace(e, sources=provenance.sources(claims), evidence=passages, independent=independent)


def _order(e: Encounter) -> tuple[str, str, tuple[str, ...], str]:
    return e.earliest or ("9999" if not e.date else "0000"), e.latest or "9999", e.participants, e.event
