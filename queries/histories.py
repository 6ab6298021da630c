"""The whole history of one event, and what has changed since a day: every claim with its source, in order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from pyoxigraph import NamedNode

from ..graph import dates
from ..graph.errors import InvalidInput, UnknownName
from ..graph.history import claims_of, turns
from ..graph.iris import ww
from ..graph.ledger import ClaimRow, Resolved, resolve
from ..graph.queryable import Queryable
from ..ontology.vocabulary import STATUSES
from .asking import rows
from .quick import lines

__all__ = ["Change", "Told", "changes", "find_event", "history"]


class Told(NamedTuple):
    """One claim about an event: since when, whose word, what it says, in which words."""

    known: str | None
    source: str
    publisher: str | None
    status: str
    grade: str
    date: str | None
    quote: str
    judgement: str | None
    claim: str

    def to_json(self) -> dict[str, Any]:
        """Give the row that scripts rely on."""
        return self._asdict()


class Change(NamedTuple):
    """What became of one event since a day: `new`, `resolved`, `disputed`, `corrected` or `changed`."""

    change: str
    event: str
    type: str
    participants: tuple[str, ...]
    before: str | None
    now: str
    date: str | None

    def to_json(self) -> dict[str, Any]:
        """Give the row that scripts rely on."""
        return {**self._asdict(), "participants": list(self.participants)}


def find_event(store: Queryable, name: str) -> str:
    """Give the event that an IRI, its last steps (`event/0123456789abcdef`) or the start of its hash names.

    Raises:
        UnknownName: there is none, or the start fits several.

    """
    iri = name if "://" in name else f"{store.base}event/{name.removeprefix('event/')}"
    if any(c in '<>"{}|\\^` \t\n' for c in iri):
        raise UnknownName(f"no event {name!r}", None, "copy its id from `whowhom met --format json`")
    if any(store.about([iri], ww("eventType"))):
        return iri
    found = sorted({str(e) for e, *_ in lines(store, "event-ids") if str(e).startswith(iri)})
    if len(found) != 1:
        what = f"{len(found)} events begin with {name!r}" if found else f"no event {name!r}"
        raise UnknownName(what, None, "copy its id from `whowhom met --format json`", tuple(found[:5]))
    return found[0]


def history(store: Queryable, event: str) -> list[Told]:
    """Give everything that was ever said of an event, the oldest source first; rejected claims too, as such.

    >>> from whowhom.graph.store import Store
    >>> history(Store.memory(), "https://whowhom.example/event/0123456789abcdef")
    []
    """
    told: dict[str, Any] = {r["claim"].value: r for r in rows(store, "event-history", {"fact": NamedNode(event)})}
    out = []
    for claim in claims_of(store, [event]).get(event, []):
        row = told.get(claim.claim, {})
        quote, publisher = (row[n].value if n in row else None for n in ("quote", "publisher"))
        doc = store.minter.doc_of(claim.source)
        out.append(
            Told(claim.source_date, doc, publisher, claim.status, claim.grade, claim.date,
                 " ".join((quote or "").split()), claim.judgement, claim.claim)
        )  # fmt: skip
    return sorted(out, key=lambda t: (t.known or "9999", t.source, t.claim))


def changes(store: Queryable, since: str) -> list[Change]:
    """Give what sources of `since` and later made new, resolved, disputed or otherwise changed, or took away.

    >>> from whowhom.graph.store import Store
    >>> changes(Store.memory(), "2023-06-19")
    []

    Raises:
        InvalidDate: the date is none.

    """
    first = dates.bounds(since).earliest
    if first is None:
        raise InvalidInput(f"{since!r} does not begin", None, "write a day such as 2023-06-18")
    before = (dt.date.fromisoformat(first) - dt.timedelta(days=1)).isoformat()
    names = _named(store)
    out: list[Change] = []
    for event, claims in claims_of(store, names).items():
        if any(day >= first for day in turns(claims)):
            out.extend(_changed(event, claims, before, names[event]))
    return sorted(out, key=lambda c: (c.change, c.date or "9999", c.event))


def _changed(event: str, claims: list[ClaimRow], before: str, name: tuple[str, tuple[str, ...]]) -> Iterator[Change]:
    old, new = resolve(claims, before), resolve([c for c in claims if c.source_date])
    told = new or old
    if told is None or (kind := _kind(old, new)) is None:
        return
    day = " or ".join(told.dates) or None
    yield Change(kind, event, *name, old.status if old else None, new.status if new else "", day)


def _kind(old: Resolved | None, new: Resolved | None) -> str | None:
    if new is None:
        return "corrected"
    if old is None:
        return "new"
    if new.disputed and not old.disputed:
        return "disputed"
    if STATUSES[new.status].outcome and not STATUSES[old.status].outcome:
        return "resolved"
    return "changed" if (old.status, old.dates, old.place) != (new.status, new.dates, new.place) else None


def _named(store: Queryable) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Give each event's type and participants."""
    out: dict[str, tuple[str, set[str]]] = {}
    for event, kind, name in lines(store, "event-ids"):
        out.setdefault(str(event), (str(kind), set()))[1].update([str(name)] if name else [])
    return {event: (kind, tuple(sorted(who))) for event, (kind, who) in out.items()}
