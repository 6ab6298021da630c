"""The claims behind canonical events, as the store has them: for the history of one, and for what was known when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from pyoxigraph import NamedNode

from ..ontology.vocabulary import NS
from .claims import source_date
from .iris import ww
from .ledger import ClaimRow, Resolved, resolve
from .queryable import Queryable
from .store import Term

__all__ = ["Stage", "as_of", "claims_of", "stages"]

CLAIMS = f"""
PREFIX ww: <{NS}>
SELECT ?derived ?judgements ?event ?claim ?source ?status ?grade ?judgement ?date ?there ?subtype WHERE {{
  GRAPH ?derived {{ ?event ww:claim ?claim }}
  GRAPH ?g {{
    ?claim ww:about ?local ; ww:status ?status ; ww:grade ?grade ; ww:source ?source .
    OPTIONAL {{ ?local ww:date ?date }}
    OPTIONAL {{ ?local ww:subtype ?subtype }}
    OPTIONAL {{ ?local ww:place ?there }}
  }}
  OPTIONAL {{ GRAPH ?judgements {{ ?claim ww:judgement ?judgement }} }}
}}
"""
SOURCES = f"""
PREFIX ww: <{NS}>
SELECT ?source ?name ?value WHERE {{
  GRAPH ?g {{ ?source a ww:Document ; ?property ?value . }}
  VALUES (?property ?name) {{ (ww:made "made") (ww:latest "latest") (ww:date "date") }}
}}
"""


def claims_of(store: Queryable, event: str | None = None) -> dict[str, list[ClaimRow]]:
    """Give the claims behind one canonical event, tenure or affiliation, or behind all of them.

    >>> from whowhom.graph.store import Store
    >>> claims_of(Store.memory())
    {}
    """
    bind: dict[str, Term] = {n: NamedNode(store.minter.graph(n)) for n in ("derived", "judgements")}
    if event is not None:
        bind["event"] = NamedNode(event)
    days: dict[str, str | None] = {}
    out: dict[str, list[ClaimRow]] = defaultdict(list)
    for row in store.query(CLAIMS, bind):
        text = {name: term.value for name, term in row.items()}
        source = text["source"]
        if source not in days:
            days[source] = _day(store, source)
        out[event or text["event"]].append(
            ClaimRow(
                claim=text["claim"],
                source=source,
                status=text["status"].removeprefix(NS),
                grade=text["grade"].removeprefix(NS),
                judgement=text["judgement"].removeprefix(NS) if "judgement" in text else None,
                source_date=days[source],
                date=text.get("date"),
                place=_shared(store, text["there"]) if "there" in text else None,
                subtype=text.get("subtype"),
            )
        )
    return dict(out)


def _shared(store: Queryable, place: str) -> str | None:
    """Give the node that all sources share for a place; looked up here, since the engine would join the whole graph."""
    return next((canonical.value for _, _, canonical in store.about([place], ww("canonical"))), None)


def _day(store: Queryable, source: str) -> str | None:
    node: dict[str, list[Term]] = defaultdict(list)
    for row in store.query(SOURCES, {"source": NamedNode(source)}):
        node[row["name"].value].append(row["value"])
    return source_date(node)


def as_of(store: Queryable, day: str, events: Collection[str] | None = None) -> Iterator[tuple[str, Resolved]]:
    """Give each canonical event with what was known of it on a day, recomputed from its claims; others are left out.

    `day` is `YYYY-MM-DD`; `events` narrows it to some canonical events.

    >>> from whowhom.graph.store import Store
    >>> list(as_of(Store.memory(), "2023-06-18"))
    []
    """
    found = claims_of(store) if events is None else {e: claims_of(store, e).get(e, []) for e in events}
    for event, claims in sorted(found.items()):
        if resolved := resolve(claims, day):
            yield event, resolved


class Stage(NamedTuple):
    """What was known of an event from a day on, until the next stage."""

    since: str
    known: Resolved


def stages(claims: Sequence[ClaimRow]) -> list[Stage]:
    """Give how what is known of one event came about: a stage for each day on which a source changed it.

    Undated sources are left out, as in every question that asks what was known on a day.

    >>> plan = ClaimRow("c1", "a", "planned", "confident", source_date="2023-06-18", date="2023-06")
    >>> done = ClaimRow("c2", "b", "happened", "confident", source_date="2023-06-20", date="2023-06-19")
    >>> [(s.since, s.known.status, s.known.dates) for s in stages([plan, done])]
    [('2023-06-18', 'planned', ('2023-06',)), ('2023-06-20', 'happened', ('2023-06-19',))]
    """
    found: list[Stage] = []
    for day in sorted({c.source_date for c in claims if c.source_date}):
        known = resolve(claims, day)
        if known and (not found or known._replace(claims=()) != found[-1].known._replace(claims=())):
            found.append(Stage(day, known))
    return found
