"""The claims behind canonical events, as the store has them: for the history of one, and for what was known when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pyoxigraph import NamedNode

from ..ontology.vocabulary import NS
from .claims import source_date
from .iris import ww
from .ledger import ClaimRow, Resolved, resolve
from .queryable import Queryable
from .store import Term

__all__ = ["UNDATED", "Stage", "as_of", "claims_of", "days_of", "stages", "turns"]

UNDATED = "XXXX-XX-XX"
"""From when on an undated source corrects another, as EDTF writes it: after every day, so as of none of them."""

AT_ONCE = 200
"""Events that are asked about in one question."""

_CLAIMS = f"""
PREFIX ww: <{NS}>
SELECT ?event ?claim ?source ?status ?grade ?judgement ?corrected ?date ?there ?subtype WHERE {{
  GRAPH <%(derived)s> {{ %(events)s ?event ww:claim ?claim }}
  GRAPH ?g {{
    ?claim ww:about ?local ; ww:status ?status ; ww:grade ?grade ; ww:source ?source .
    OPTIONAL {{ ?local ww:date ?date }}
    OPTIONAL {{ ?local ww:subtype ?subtype }}
    OPTIONAL {{ ?local ww:place ?there }}
  }}
  OPTIONAL {{ GRAPH <%(judgements)s> {{ ?claim ww:judgement ?judgement }} }}
  OPTIONAL {{ GRAPH <%(judgements)s> {{ ?claim ww:correctedSince ?corrected }} }}
}}
"""
_DAYS = {ww(name): name for name in ("made", "latest", "date")}


def claims_of(store: Queryable, events: Collection[str] | None = None) -> dict[str, list[ClaimRow]]:
    """Give the claims behind some canonical events, tenures or affiliations, or behind all of them.

    >>> from whowhom.graph.store import Store
    >>> claims_of(Store.memory())
    {}
    """
    found = [{name: term.value for name, term in row.items()} for row in _rows(store, events)]
    days = days_of(store, {text["source"] for text in found})
    places = {text["there"] for text in found if "there" in text}
    shared = {place: node.value for place, _, node in store.about(sorted(places), ww("canonical"))}
    out: dict[str, list[ClaimRow]] = defaultdict(list)
    for text in found:
        out[text["event"]].append(
            ClaimRow(
                claim=text["claim"],
                source=text["source"],
                status=text["status"].removeprefix(NS),
                grade=text["grade"].removeprefix(NS),
                judgement=text["judgement"].removeprefix(NS) if "judgement" in text else None,
                source_date=days[text["source"]],
                date=text.get("date"),
                place=shared.get(text.get("there", "")),
                subtype=text.get("subtype"),
                corrected=text.get("corrected"),
            )
        )
    return dict(out)


def _rows(store: Queryable, events: Collection[str] | None) -> Iterator[Mapping[str, Term]]:
    graphs = {name: store.minter.graph(name) for name in ("derived", "judgements")}
    if events is None:
        yield from store.query(_CLAIMS % {**graphs, "events": ""})
        return
    every = sorted(events)
    for i in range(0, len(every), AT_ONCE):
        named = " ".join(str(NamedNode(event)) for event in every[i : i + AT_ONCE])
        yield from store.query(_CLAIMS % {**graphs, "events": f"VALUES ?event {{ {named} }}"})


def days_of(store: Queryable, sources: Collection[str]) -> dict[str, str | None]:
    """Give the day from which on each source counts; None where it has no date."""
    nodes: dict[str, dict[str, list[str]]] = {source: defaultdict(list) for source in sources}
    for source, property_, value in store.about(sorted(sources), *_DAYS):
        nodes[source][_DAYS[property_]].append(value.value)
    return {source: source_date(node) for source, node in nodes.items()}


def as_of(store: Queryable, day: str, events: Collection[str] | None = None) -> Iterator[tuple[str, Resolved]]:
    """Give each canonical event with what was known of it on a day, recomputed from its claims; others are left out.

    `day` is `YYYY-MM-DD`; `events` narrows it to some canonical events.

    >>> from whowhom.graph.store import Store
    >>> list(as_of(Store.memory(), "2023-06-18"))
    []
    """
    for event, claims in sorted(claims_of(store, events).items()):
        if resolved := resolve(claims, day):
            yield event, resolved


class Stage(NamedTuple):
    """What was known of an event from a day on, until the next stage."""

    since: str
    known: Resolved


def turns(claims: Iterable[ClaimRow]) -> set[str]:
    """Give the days on which what is known of an event could change: a source tells of it, or corrects another.

    >>> turns([ClaimRow("c1", "a", "planned", "confident", source_date="2023-06-18")])
    {'2023-06-18'}
    """
    return {day for c in claims for day in (c.source_date, c.corrected) if day and day != UNDATED}


def stages(claims: Sequence[ClaimRow]) -> list[Stage]:
    """Give how what is known of one event came about: a stage for each day on which a source changed it.

    Undated sources are left out, as in every question that asks what was known on a day. A day on which a correction
    took all of it away is no stage.

    >>> plan = ClaimRow("c1", "a", "planned", "confident", source_date="2023-06-18", date="2023-06")
    >>> done = ClaimRow("c2", "b", "happened", "confident", source_date="2023-06-20", date="2023-06-19")
    >>> [(s.since, s.known.status, s.known.dates) for s in stages([plan, done])]
    [('2023-06-18', 'planned', ('2023-06',)), ('2023-06-20', 'happened', ('2023-06-19',))]
    """
    found: list[Stage] = []
    for day in sorted(turns(claims)):
        known = resolve(claims, day)
        if known and (not found or known._replace(claims=()) != found[-1].known._replace(claims=())):
            found.append(Stage(day, known))
    return found
