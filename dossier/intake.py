"""What the files of a dossier say, on its way into the store: the graph of each source, and what is gathered of all.

Of files that are what they were, what the last build gathered is taken again.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Raw
from pyoxigraph import Quad

from ..graph.claims import Gathered, Said
from ..graph.claims import judgements as judged
from ..graph.collected import Collected, marked
from ..graph.errors import WhowhomError
from ..graph.gathering import PASSAGE, gather_graph
from ..graph.identity import alike
from ..graph.iris import Minter
from ..graph.loading import Loader
from ..graph.packing import pack, unpack
from ..graph.rdf import sheet
from ..graph.sheet import Sheet
from ..graph.sieve import suspects
from ..graph.store import Replaced, Store
from . import inputs as reading
from . import judgements
from .manifest import Input, Manifest
from .report import BuildReport
from .shelf import Shelf

if TYPE_CHECKING:
    from .earlier import Earlier
    from .folder import Dossier

__all__ = ["Intake", "Progress", "Shadowed"]

Progress = Callable[[int, int, str], None]


class Shadowed(Exception):
    """Two files tell of one source: which one counts shows when all are read in their order."""


class Intake:
    """The files of a dossier as they are found, and what is known of them while they are put into a store."""

    def __init__(self, dossier: Dossier, report: BuildReport, progress: Progress) -> None:
        self.dossier = dossier
        self.report = report
        self.progress = progress
        self.folder = dossier.store_path
        self.minter = Minter(dossier.settings.base_iri)
        self.shelf = Shelf(self.folder / "kept")
        wrong: list[WhowhomError] = []
        self.found = reading.scan(dossier.path, wrong)
        self.report.problems += [str(e) for e in wrong]
        self.context = reading.context(self.found)
        self.suspected: dict[str, list[str]] = defaultdict(list)
        """By the shapes that they may break, source graphs that are other ones now."""
        self.grown = 0
        """By how many quads a store that is in use has grown."""
        self.collected = Collected(self.folder)
        """What files say: those that were read anew, and what was read ahead of the others."""
        self._taken: set[str] = set()
        """Those files of which that holds all."""
        self._owner: dict[str, str] = {}
        """Which file each source graph is from."""
        self._before: dict[str, str] = {}
        """Of source graphs of files that are read anew, the hash of what the store has of them."""

    def begin(self, old: Manifest, changed: Collection[str], ahead: Earlier | None, *, some: bool) -> None:
        """Begin with what was read ahead, where that is of files that did not change; with `some`, of a few graphs."""
        same = {name: old.inputs[name] for name in self.found if name in old.inputs and name not in changed}
        if some and ahead and ahead.holds(same):
            self.collected = ahead.collected
            self._taken.update(ahead.taken)
        else:
            self.collected = Collected(self.folder, some=some)

    def same(self, name: str, known: Input) -> Input:
        """Note a file that is what it was, as it lies there now."""
        return known.at(*self.found[name].stat)

    def changed(self, old: Manifest) -> list[str]:
        """Give the files of which something else may come than did."""
        return [n for n, f in self.found.items() if n not in old.inputs or old.inputs[n].key != self._key(f)]

    def _key(self, found: reading.Found) -> str:
        """Give what a file's graphs depend on: its bytes, and for facts the names and texts that the dossier knows."""
        return f"{found.sha256}:{self.context}" if found.kind == "facts" else found.sha256

    def read(self, names: Iterable[str]) -> Iterator[reading.Batch]:
        """Read some files, one after another."""
        return reading.read_all([self.found[name] for name in names], self.dossier.path)

    def load(self, store: Store, manifest: Manifest, old: Manifest, batches: Iterable[reading.Batch]) -> None:
        """Replace the graphs of what changed, and drop those of what is gone."""
        changed = set(self.changed(old))
        for name in self.found:
            if name not in changed:
                manifest.inputs[name] = self.same(name, old.inputs[name])
                self._owner.update(dict.fromkeys(old.inputs[name].graphs, name))
        for name in changed & old.inputs.keys():
            self._before.update(self._kept(store, old.inputs[name]).graphs)
        with Loader(store) as loader:
            for done, batch in enumerate(batches, 1):
                manifest.inputs[batch.found.name] = self._put(store, loader, batch)
                self.progress(done, len(changed), batch.found.name)
        self.report.changed = len(changed)
        self.report.removed = len(old.inputs.keys() - self.found.keys())
        for graph in sorted({g for i in old.inputs.values() for g in i.graphs} - self._owner.keys()):
            self._replace(store, graph, [])
        self._owner.clear()

    def _put(self, store: Store, loader: Loader, batch: reading.Batch) -> Input:
        """Load the graphs of one file, and note where they came from."""
        found = batch.found
        entry = Input(found.sha256, *found.stat, self._key(found))
        entry.problems = [str(e) for e in batch.errors]
        entry.warnings = list(batch.warnings)
        rows: Gathered[Said] = Gathered()
        for document, records in batch.sources:
            graph = self.minter.source(document.id)
            if (owner := self._owner.setdefault(graph, found.name)) != found.name:
                self._pass_over(entry, document.id, graph, owner)
                continue
            written = sheet(document, records, self.minter)
            gather_graph(graph, written.nodes(but=PASSAGE), self.minter, rows)
            lines = written.lines().encode()
            rows.graphs[graph] = hashlib.blake2b(lines, digest_size=12).hexdigest()
            self.collected.sources.hold(graph, document.text)
            if self._before.get(graph) != rows.graphs[graph]:
                self._write(store, loader, written, lines)
            entry.graphs.append(graph)
        rows.actors = alike(rows.actors)
        entry.rows = self.shelf.put([pack(rows)])
        self.collected.take(rows)
        self._taken.add(found.name)
        return entry

    def _write(self, store: Store, loader: Loader, written: Sheet, lines: bytes) -> None:
        """Put one graph: at once in a store that is in use, by the load in one that is built aside."""
        if self.report.rebuilt:
            loader.add(lines)
        elif not self._replace(store, written.graph, written):
            return
        for shape in suspects(written.said):
            self.suspected[shape].append(written.graph)

    def _pass_over(self, entry: Input, doc: str, graph: str, owner: str) -> None:
        """Note a source that another file has told of already: of two, the first by name counts.

        Raises:
            Shadowed: the store is in use, and holds what may be the other file's.

        """
        if not self.report.rebuilt:
            raise Shadowed
        entry.shadowed.append(graph)
        entry.problems.append(f"the source {doc!r} is in {owner} as well, which counts: take it out of one of them")

    def _replace(self, store: Store, graph: str, new: Iterable[Quad]) -> bool:
        """Put a graph in the place of what there was, and say whether it is another one now."""
        change = store.replace(graph, new)
        self.count(change)
        return any(change)

    def count(self, change: Replaced) -> None:
        """Take that a graph of a store that is in use is another one."""
        self.grown += change.added - change.removed

    def collect(self, store: Store, manifest: Manifest) -> None:
        """Take what the other files say as well: as it was kept, or, failing that, as the store has it."""
        for name, entry in manifest.inputs.items():
            if name not in self._taken:
                self.collected.take(self._kept(store, entry))
        self.collected.take(self._of_graphs(store, [self.minter.source(judgements.AMENDMENTS)]))
        self.collected.settle(judged(store))

    def _kept(self, store: Store, entry: Input) -> Gathered[Raw] | Gathered[Said]:
        try:
            return unpack(self.shelf.get(entry.rows) or b"", Gathered[Raw])
        except ValueError:
            found = self._of_graphs(store, entry.graphs)
            entry.rows = self.shelf.put([pack(found)])
            return found

    def _of_graphs(self, store: Store, graphs: list[str]) -> Gathered[Said]:
        found: Gathered[Said] = Gathered()
        for graph in graphs:
            nodes = store.nodes(graph)
            gather_graph(graph, nodes, self.minter, found)
            found.graphs[graph] = marked(nodes)
        found.actors = alike(found.actors)
        return found
