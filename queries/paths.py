"""The shortest ways from one actor to another, over what happened: searched here, since engines have no such paths."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterator
from itertools import pairwise

from pyoxigraph import NamedNode

from ..graph.iris import ww
from ..graph.queryable import Queryable
from ..graph.store import Term
from .listed import column, labels

__all__ = ["COLUMNS", "ways_between"]

COLUMNS = ("way", "step", "from", "relation", "to")

MOST = 20
"""Shortest ways of one length can be very many: no more than these are given."""

BOTH, ONE = ("met", "spokeWith"), ("worksAt", "visited")
"""Relations that the derived graph has in both directions, and in one."""
ACTING = ("/person/", "/group/")
"""Nodes of which nobody is a visitor or a member."""

Graph = dict[str, dict[str, set[str]]]
"""Node to neighbour to the relations between them."""


def ways_between(store: Queryable, ways: list[dict[str, Term]]) -> Iterator[tuple[int, int, str, str, str]]:
    """Give the steps of every shortest way as (number of the way, of the step, from, relation, to)."""
    which = 0
    for start, end in ((way["actor"].value, way["with"].value) for way in ways):
        graph = _between(store, start, end)
        found = _shortest(graph, start, end)
        nodes = {node.removeprefix(store.base) for way in found for node in way}
        called = {store.base + node: label for node, label in labels(store, nodes).items()}
        for way in found:
            which += 1
            for number, (a, b) in enumerate(pairwise(way), 1):
                yield which, number, called.get(a, a), ", ".join(sorted(graph[a][b])), called.get(b, b)


def _between(store: Queryable, start: str, end: str) -> Graph:
    """Give what connects two nodes: widened from both ends in turn, the narrower first, until the ends meet.

    Every shortest way lies in it, and of a graph of thirty thousand ties it is mostly some hundreds.
    """
    graph: Graph = defaultdict(lambda: defaultdict(set))
    rims: list[set[str]] = [{start}, {end}]
    seen: list[set[str]] = [{start}, {end}]
    while all(rims) and not seen[0] & seen[1]:
        side = int(len(rims[1]) < len(rims[0]))
        rim: set[str] = set()
        for a, relation, b in _ties(store, rims[side]):
            graph[a][b].add(relation)
            graph[b][a].add(relation)
            rim.add(b)
        rims[side] = rim - seen[side]
        seen[side] |= rim
    return graph


def _ties(store: Queryable, nodes: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Give what nodes are connected with, as (node, relation, other)."""
    every = sorted(nodes)
    for node, relation, other in store.about(every, *map(ww, (*BOTH, *ONE))):
        yield node, relation.removeprefix(ww("")), other.value
    for node in every:
        if not any(kind in node for kind in ACTING):
            for relation in ONE:
                for near in column(store, "?near", f"?near ww:{relation} {NamedNode(node)}"):
                    yield node, relation, near


def _shortest(graph: Graph, start: str, end: str) -> list[list[str]]:
    """Give the shortest ways from start to end, at most `MOST`, in the order of their nodes."""
    before: dict[str, list[str]] = {start: []}
    length = {start: 0}
    queue = deque([start])
    while queue and end not in before:
        for _ in range(len(queue)):
            here = queue.popleft()
            for near in sorted(graph.get(here, ())):
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
