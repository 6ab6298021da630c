"""A push beside the least that it could be, and questions there and at home: `python benchmarks/pushing.py`.

The least is one PUT for each graph over the same connection: no hash, no note, no count of what arrived.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import dossiers
import pyoxigraph as ox
from servers import VIRTUOSO, Running, oxigraph, virtuoso
from side_by_side import arguments

from whowhom.dossier.push import push
from whowhom.graph.remote import RemoteStore
from whowhom.graph.store import Store
from whowhom.queries import met, run

QUADS = 30_000
TIMES = 3


def main(quads: int = QUADS) -> None:
    with tempfile.TemporaryDirectory() as folder:
        dossier = dossiers.write(Path(folder) / "d", quads)
        dossier.build()
        store = dossier.store()
        print(f"{store.count()} quads in {len(list(store.graphs()))} graphs")
        measure("oxigraph server", store, lambda: oxigraph(Path(folder) / "oxigraph"))
        if VIRTUOSO:
            measure("Virtuoso", store, lambda: virtuoso(Path(folder) / "virtuoso"))


def measure(name: str, store: Store, start: Callable[[], AbstractContextManager[Running]]) -> None:
    with start() as running:
        server = running.client()
        least = taken(lambda: put_all(store, running))
        whole = taken(lambda: push(store, server, afresh=True))
        again = taken(lambda: push(store, server))
        ratios = f"push {whole / least:.2f}, of nothing {again / least:.2f} times that"
        print(f"{name}: one PUT a graph {least:.2f} s; {ratios}")
        there = RemoteStore.open(server, store.base)
        one, other, *_ = max(run(store, "pairs", {}).rows, key=lambda r: r[2])
        for what, ask in {
            "met ONE": lambda s: met(s, one),
            "met ONE --evidence": lambda s: met(s, one, evidence=True),
            "met ONE --with OTHER": lambda s: met(s, one, other),
        }.items():
            here, away = (taken(lambda s=s, ask=ask: ask(s)) for s in (store, there))
            print(f"{name}: {what}: {1000 * here:.1f} ms at home, {1000 * away:.1f} ms there")


def put_all(store: Store, running: Running) -> None:
    server = running.client()
    server.ask("ASK {}")  # which finds its places
    for graph in store.graphs():
        triples = store.raw.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph))
        server.put(graph, triples)


def taken(doing: Callable[[], object]) -> float:
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        doing()
        times.append(time.perf_counter() - start)
    return median(times)


if __name__ == "__main__":
    main(*map(int, arguments(__doc__)))
