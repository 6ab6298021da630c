"""What the graph of encounters shows: who is central and when, who brokers, who belongs together, who reaches whom.

Only encounters (meetings and calls) between actors count here; who visited a place or holds an office met nobody by it.
Numbers say what the sources tell, not what happened: whom the press follows is central to the press.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any, NamedTuple

from ..ontology.vocabulary import ENCOUNTERS, OCCURRED

if TYPE_CHECKING:
    from networkx import Graph, MultiDiGraph

__all__ = ["Step", "brokers", "central", "communities", "contacts", "paths", "strangers"]

PERIODS = {"year": 4, "month": 7}
"""How many letters of a date name its period."""

EXACT = 1000
"""Up to this many actors betweenness is computed from all of them, beyond from this many, chosen with a seed."""


class Step(NamedTuple):
    """One encounter on a path: who met whom, when at the latest, and the event."""

    source: str
    target: str
    earliest: str
    latest: str
    event: str


def contacts(graph: MultiDiGraph[str], start: str | None = None, until: str | None = None) -> Graph[str]:
    """Give who met or called whom, one edge a pair with `weight`: how often; within days `YYYY-MM-DD` if given.

    >>> import networkx as nx
    >>> g = nx.MultiDiGraph()
    >>> _ = g.add_edge("a", "b", event="e", relation="meeting", status="happened", earliest=None, latest=None)
    >>> contacts(g).edges["a", "b"]["weight"]
    1
    """
    from networkx import Graph

    met: dict[tuple[str, str], set[str]] = defaultdict(set)
    for a, b, data in _encounters(graph):
        if (not start or (data["latest"] or "") >= start) and (not until or (data["earliest"] or "9999") <= until):
            met[min(a, b), max(a, b)].add(data["event"])
    found: Graph[str] = Graph()
    for a, b in sorted(met):
        found.add_edge(a, b, weight=len(met[a, b]))
    return found


def central(graph: MultiDiGraph[str], by: str | None = None) -> list[dict[str, Any]]:
    """Give how central each actor is, in all or by `year` or `month`: contacts, encounters, betweenness (0 to 1).

    Undated encounters, and those that may lie in several periods, count in none where periods are asked for.

    >>> import networkx as nx
    >>> central(nx.MultiDiGraph())
    []
    """
    rows: list[dict[str, Any]] = []
    for period, part in _periods(graph, by):
        met, between = contacts(part), _betweenness(contacts(part))
        busy = met.degree(weight="weight")
        for iri in sorted(met, key=lambda i: (-met.degree(i), -busy[i], -between[i], i)):
            row = {"actor": iri, "contacts": met.degree(iri), "encounters": busy[iri]}
            rows.append({**({"period": period} if by else {}), **row, "betweenness": round(between[iri], 4)})
    return rows


def brokers(graph: MultiDiGraph[str], one: str, other: str) -> list[dict[str, Any]]:
    """Give who stands between two sides: on which share of the shortest chains between them each actor lies.

    Members of both sides count too, where others of their side reach the other side through them.

    >>> import networkx as nx
    >>> brokers(nx.MultiDiGraph(), "United States", "China")
    []
    """
    import networkx as nx

    met = contacts(graph)
    side = {iri: graph.nodes[iri].get("side") or "" for iri in met}
    here, there = ([i for i in met if side[i] == s] for s in (one, other))
    between = nx.betweenness_centrality_subset(met, here, there) if here and there else {}
    whole = sum(between.values())
    ranked = sorted((i for i in between if between[i]), key=lambda i: (-between[i], i))
    return [
        {"actor": i, "side": side[i], "share": round(between[i] / whole, 4),
         one: sum(side[n] == one for n in met[i]), other: sum(side[n] == other for n in met[i])}
        for i in ranked
    ]  # fmt: skip


def communities(graph: MultiDiGraph[str]) -> list[dict[str, Any]]:
    """Give groups of actors who met among each other more than others, the largest first (Louvain's method, seeded).

    >>> import networkx as nx
    >>> communities(nx.MultiDiGraph())
    []
    """
    import networkx as nx

    met = contacts(graph)
    if not met:
        return []
    names = sorted(met)
    numbered = nx.relabel_nodes(met, {iri: n for n, iri in enumerate(names)})
    numbered = nx.Graph(sorted((min(a, b), max(a, b), d) for a, b, d in numbered.edges(data=True)))
    found = nx.community.louvain_communities(numbered, seed=1)
    ranked = sorted((sorted(names[n] for n in part) for part in found), key=lambda p: (-len(p), p))
    return [{"community": k, "size": len(part), "actors": part} for k, part in enumerate(ranked, 1)]


def strangers(graph: MultiDiGraph[str], least: int = 2) -> list[dict[str, Any]]:
    """Give pairs who never met although everybody whom one of them met has met the other too, `least` people or more.

    >>> import networkx as nx
    >>> strangers(nx.MultiDiGraph())
    []
    """
    met = contacts(graph)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for iri in met:
        around = sorted(met[iri])
        for n, a in enumerate(around):
            for b in around[n + 1 :]:
                shared[a, b] += 1
    rows = [
        {"actor": a, "other": b, "common": count, "through": sorted(set(met[a]) & set(met[b]))}
        for (a, b), count in shared.items()
        if count >= least and b not in met[a] and count == min(met.degree(a), met.degree(b))
    ]
    return sorted(rows, key=lambda r: (-r["common"], r["actor"], r["other"]))


def paths(graph: MultiDiGraph[str], source: str, target: str) -> list[Step]:
    """Give the chain of encounters by which a word could first have come from one actor to another; empty if none.

    It never runs backwards in time: each encounter begins on or after the last day that the one before may have taken.
    Undated encounters are left out, since nobody can say when they were.

    >>> import networkx as nx
    >>> paths(nx.MultiDiGraph(), "a", "b")
    []
    """
    near: dict[str, set[tuple[str, str, str, str]]] = defaultdict(set)
    for a, b, data in _encounters(graph):
        if data["earliest"] and data["latest"]:
            near[a].add((data["earliest"], data["latest"], b, data["event"]))
            near[b].add((data["earliest"], data["latest"], a, data["event"]))
    heap: list[tuple[str, int, str, tuple[Step, ...]]] = [("", 0, source, ())]
    done: set[str] = set()
    while heap:
        day, hops, here, taken = heappop(heap)
        if here == target:
            return list(taken)
        if here in done:
            continue
        done.add(here)
        for earliest, latest, there, event in sorted(near[here]):
            if there not in done and earliest >= day:
                heappush(heap, (latest, hops + 1, there, (*taken, Step(here, there, earliest, latest, event))))
    return []


def _encounters(graph: MultiDiGraph[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for a, b, data in graph.edges(data=True):
        if data["relation"] in ENCOUNTERS and data["status"] in OCCURRED and a != b:
            yield a, b, data


def _periods(graph: MultiDiGraph[str], by: str | None) -> Iterator[tuple[str, MultiDiGraph[str]]]:
    """Give the graph by periods, each with the encounters that lie in it."""
    if by is None:
        yield "", graph
        return
    letters = PERIODS[by]

    def period(data: dict[str, Any]) -> str:
        first, last = (str(data[k] or "")[:letters] for k in ("earliest", "latest"))
        return first if first == last else ""

    for name in sorted({period(d) for _, _, d in _encounters(graph)} - {""}):
        yield name, _only(graph, lambda d, name=name: period(d) == name)  # type: ignore[misc]


def _only(graph: MultiDiGraph[str], wanted: Callable[[dict[str, Any]], bool]) -> MultiDiGraph[str]:
    from networkx import MultiDiGraph

    part: MultiDiGraph[str] = MultiDiGraph()
    part.add_edges_from((a, b, d) for a, b, d in _encounters(graph) if wanted(d))
    return part


def _betweenness(met: Graph[str]) -> dict[str, float]:
    import networkx as nx

    found: dict[str, float] = nx.betweenness_centrality(met, k=min(EXACT, len(met)) if met else None, seed=1)
    return found
