"""The shortest ways from one actor to another, over what happened: searched here, since engines have no such paths."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from itertools import pairwise

from ..graph.queryable import Queryable
from ..graph.store import Term
from .asking import rows
from .plain import plain

__all__ = ["COLUMNS", "ways_between"]

COLUMNS = ("way", "step", "from", "relation", "to")

MOST = 20
"""Shortest ways of one length can be very many: no more than these are given."""

Graph = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Node to neighbour to the relations between them."""


def ways_between(store: Queryable, ways: list[dict[str, Term]]) -> Iterator[tuple[int, int, str, str, str]]:
    """Give the steps of every shortest way as (number of the way, of the step, from, relation, to)."""
    graph = _graph(store)
    labels = {r["thing"].value: r["label"].value for r in rows(store, "actors")}
    found = (w for way in ways for w in _shortest(graph, way["actor"].value, way["with"].value))
    for which, nodes in enumerate(found, 1):
        for number, (a, b) in enumerate(pairwise(nodes), 1):
            yield which, number, labels.get(a, a), ", ".join(graph[a][b]), labels.get(b, b)


def _graph(store: Queryable) -> Graph:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows(store, "paths"):
        a, b, relation = row["a"].value, row["b"].value, str(plain(row["relation"]))
        found[a][b].add(relation)
        found[b][a].add(relation)
    return {a: {b: tuple(sorted(r)) for b, r in sorted(near.items())} for a, near in sorted(found.items())}


def _shortest(graph: Graph, start: str, end: str) -> list[list[str]]:
    """Give the shortest ways from start to end, at most `MOST`, in the order of their nodes."""
    before: dict[str, list[str]] = {start: []}
    length = {start: 0}
    queue = deque([start])
    while queue and end not in before:
        for _ in range(len(queue)):
            here = queue.popleft()
            for near in graph.get(here, ()):
                if near not in length:
                    length[near] = length[here] + 1
                    before[near] = []
                    queue.append(near)
                if length[near] == length[here] + 1:
                    before[near].append(here)
    ways = [[end]] if end in before and end != start else []
    while ways and ways[0][0] != start:
        ways = [[b, *way] for way in ways for b in before[way[0]]][:MOST]
    return sorted(ways)
