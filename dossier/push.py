"""A dossier given to a SPARQL server: only the graphs that changed, and so that nothing half-sent is taken for whole.

The dossier itself is only read. The server keeps a note of what it holds (`graph.pushed`). First what will no longer be
true is struck from the note; then graphs are put, counted there, and noted, some at a time; last the note says that all
is there. Whatever breaks off in between, the next push sends what is not noted, and only that.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO

import pyoxigraph as ox

from ..graph.errors import DossierError, ServerError
from ..graph.pushed import Held, Sum, held, lines, note_of
from ..graph.remote import RemoteStore
from ..graph.server import Server
from ..graph.store import Store

__all__ = ["PushReport", "push"]

CHUNK = 500_000
"""Bytes sent in one request: proxies commonly refuse more than 1 MB."""

BATCH = 100
"""Graphs, and chunks, after which the server is asked what it has and its note is brought up to date."""

Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class PushReport:
    """What a push did: graphs sent, removed, and left since they were there already; quads of the whole dossier."""

    sent: int = 0
    removed: int = 0
    left: int = 0
    quads: int = 0


def push(store: Store, server: Server, progress: Progress | None = None, *, afresh: bool = False) -> PushReport:
    """Make a server hold what the store holds; `afresh` trusts nothing that it says of itself, and sends everything.

    Raises:
        DossierError: the server holds another dossier of the same base, or one that another whowhom pushed.
        ServerError: the server cannot be reached, refuses, is full, or does not keep what it was sent.

    """
    return _Push(store, server, progress or _silent).run(afresh)


def _silent(done: int, total: int, what: str) -> None:
    """Show nothing."""


class _Push:
    """One push: what each graph is here, what the server holds, and what is sent to make it the same."""

    def __init__(self, store: Store, server: Server, progress: Progress) -> None:
        self.store = store
        self.server = server
        self.progress = progress
        self.there = RemoteStore(server, store.minter, 0)
        self.note = note_of(store)
        self.report = PushReport()
        self.here: dict[str, Sum] = {}
        self.waiting: list[str] = []

    def run(self, afresh: bool) -> PushReport:
        for graph in _last_first(self.store):
            self.here[graph] = _hashed(self.store, graph)
        self.report.quads = sum(s.number for s in self.here.values())
        known = Held(dict.fromkeys(self._found(), ""), None) if afresh else held(self.there)
        same = {g for g, hash_ in known.graphs.items() if g in self.here and hash_ == str(self.here[g])}
        changed = [g for g in self.here if g not in same]
        gone = sorted(set(known.graphs) - set(self.here))
        self.report.left = len(same)
        if changed or gone or known.quads != self.report.quads:
            self._refuse_foreign(known)
            self._note([*((g, "") for g in (*gone, *changed)), *self._entries(same)])
            self._send(changed)
            self._remove(gone)
            self._note(self._entries(self.here), self.report.quads)
        return self.report

    def _found(self) -> Iterator[str]:
        """Give every graph of the dossier's base that the server has."""
        base = ox.Literal(self.store.base)
        text = f"SELECT DISTINCT ?graph WHERE {{ GRAPH ?graph {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?graph), {base})) }}"
        for row in self.there.query(text):
            yield row["graph"].value

    def _refuse_foreign(self, known: Held) -> None:
        """See that it is this dossier which the server holds: one that shares no source with it is another."""
        prefix = self.store.minter.source("")
        theirs, ours = ({g for g in graphs if g.startswith(prefix)} for graphs in (known.graphs, self.here))
        if theirs and ours and not theirs & ours and known.quads is not None:
            raise DossierError(
                f"the server holds another dossier under {self.store.base}",
                self.server.address,
                "give this one a base_iri of its own in whowhom.toml, or replace the other with --afresh",
            )

    def _entries(self, graphs: Iterable[str]) -> Iterator[tuple[str, str]]:
        return ((g, str(self.here[g])) for g in graphs)

    def _note(self, entries: Iterable[tuple[str, str]], quads: int | None = None) -> None:
        self._put(self.note, lines(self.note, entries, quads))

    def _send(self, changed: list[str]) -> None:
        chunks = 0
        for done, graph in enumerate(changed, 1):
            with _dumped(self.store, graph) as triples:
                chunks += self._put(graph, triples)
            self.waiting.append(graph)
            self.report.sent += 1
            self.progress(done, len(changed), graph)
            if len(self.waiting) >= BATCH or chunks >= BATCH:
                self._confirm()
                chunks = 0
        self._confirm()

    def _put(self, graph: str, triples: Iterable[bytes]) -> int:
        """Send one graph, in chunks of whole lines, and give how many these were."""
        number = 0
        for number, chunk in enumerate(_chunks(triples), 1):
            self.server.put(graph, chunk, anew=number == 1)
        return number

    def _confirm(self) -> None:
        """See that the server has what was sent, and note it."""
        if not self.waiting:
            return
        named = " ".join(f"<{g}>" for g in self.waiting)
        text = (
            f"SELECT ?graph (COUNT(*) AS ?number) WHERE {{ VALUES ?graph {{ {named} }} GRAPH ?graph {{ ?s ?p ?o }} }}"
            " GROUP BY ?graph"
        )
        number = {r["graph"].value: int(r["number"].value) for r in self.there.query(text)}
        for graph in self.waiting:
            if number.get(graph, 0) != self.here[graph].number:
                raise ServerError(
                    f"the server holds {number.get(graph, 0)} of the {self.here[graph].number} statements of {graph}",
                    self.server.address,
                    "see whether others write there, then push again",
                )
        for chunk in _chunks(lines(self.note, self._entries(self.waiting))):
            self.server.put(self.note, chunk, anew=False)
        self.waiting.clear()

    def _remove(self, gone: list[str]) -> None:
        for done, graph in enumerate(gone, 1):
            self.server.drop(graph)
            self.report.removed += 1
            self.progress(done, len(gone), graph)


def _last_first(store: Store) -> list[str]:
    """Give the graphs as they are sent: sources first, then what was computed from all of them."""
    prefix = store.minter.source("")
    return sorted(store.graphs(), key=lambda g: (not g.startswith(prefix), g))


@contextlib.contextmanager
def _dumped(store: Store, graph: str) -> Iterator[IO[bytes]]:
    """Give a graph as lines of N-Triples; a large one goes through a file, so that memory holds little of it."""
    with tempfile.SpooledTemporaryFile(max_size=8 << 20) as file:
        store.raw.dump(file, format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph))
        file.seek(0)
        yield file


def _hashed(store: Store, graph: str) -> Sum:
    hashed = Sum()
    with _dumped(store, graph) as triples:
        for line in triples:
            hashed.add(line)
    return hashed


def _chunks(triples: Iterable[bytes]) -> Iterator[bytes]:
    """Give lines in chunks that are sent in one request."""
    some: list[bytes] = []
    size = 0
    for line in triples:
        if some and size + len(line) > CHUNK:
            yield b"".join(some)
            some, size = [], 0
        some.append(line)
        size += len(line)
    if some:
        yield b"".join(some)
