"""From the folder to the store: read what changed, extract, load, resolve who is who, derive, check.

The store is an index of the folder's text and can always be built again. It is changed in place only for what changed,
marked dirty before and clean after; whatever is missing, damaged or of another version is built aside and renamed into
place.
"""

from __future__ import annotations

import hashlib
import shutil
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from typing import TYPE_CHECKING

from msgspec import Raw
from pyoxigraph import Quad

from ..graph.claims import Gathered, Said
from ..graph.claims import judgements as judged
from ..graph.collected import Collected, marked
from ..graph.derive import Derived, derive
from ..graph.errors import DossierError, WhowhomError
from ..graph.gathering import gather_graph
from ..graph.identity import alike
from ..graph.iris import Minter
from ..graph.loading import Loader
from ..graph.packing import pack, unpack
from ..graph.rdf import sheet
from ..graph.recall import Kept
from ..graph.sheet import Sheet
from ..graph.sieve import suspects
from ..graph.store import Replaced, Store
from ..graph.undisturbed import undisturbed
from . import inputs as reading
from . import judgements
from .deciding import unfit
from .earlier import Earlier, Recalled
from .identities import pairs, remarks
from .manifest import Files, Input, Look, Manifest, snapshot, whole
from .paths import reader_stamp, reader_version
from .report import BuildReport, deceptive
from .shelf import Shelf
from .writing import locked
from .writing import replace as replace_file

if TYPE_CHECKING:
    from ..graph.merging import Decision
    from .folder import Dossier

__all__ = ["build"]

Progress = Callable[[int, int, str], None]


def build(
    dossier: Dossier,
    progress: Progress | None = None,
    *,
    afresh: bool = False,
    wait: float = 0.0,
    earlier: Earlier | None = None,
) -> BuildReport:
    """Bring the store up to date with the folder; where another build is under way, wait so many seconds for it.

    `earlier` is what the last build left, where it was read ahead.

    Raises:
        StoreBusy: another build is under way.
        DossierError: the folder cannot be written.

    """
    folder = dossier.store_path
    try:
        folder.mkdir(exist_ok=True)
    except OSError as e:
        raise DossierError(
            f"the store's folder cannot be made ({e.strerror})", str(folder), "check permissions"
        ) from None
    with locked(folder / "lock", "building the store", wait=wait):
        return _Build(dossier, progress or _silent, earlier).run(afresh)


def _silent(done: int, total: int, what: str) -> None:
    """Show nothing."""


class _Damaged(Exception):
    """A file of the store is not what it was."""


class _Shadowed(Exception):
    """Two files tell of one source: which one counts shows when all are read in their order."""


class _Build:
    """One build: which inputs changed, and the store while it is brought up to date."""

    def __init__(self, dossier: Dossier, progress: Progress, earlier: Earlier | None = None) -> None:
        self.dossier = dossier
        self.earlier = earlier
        self.progress = progress
        self.folder = dossier.store_path
        self.minter = Minter(dossier.settings.base_iri)
        self.report = BuildReport()
        self.suspected: dict[str, list[str]] = defaultdict(list)
        """By the shapes that they may break, source graphs that are other ones now."""
        self.owner: dict[str, str] = {}
        """Which file each source graph is from."""
        self.grown = 0
        """By how many quads a store that is in use has grown."""
        self.shelf = Shelf(self.folder / "kept")
        self.last: Kept | None = None
        """What the last build left; None where all is worked out anew."""
        self.base: tuple[str, Kept] | None = None
        """What an earlier one left, by its name on the shelf, where only what became otherwise is kept."""
        self.collected = Collected(self.folder)
        """What files say: those that were read anew, and what was read ahead of the others."""
        self.taken: set[str] = set()
        """Those files of which that holds all."""
        self.seen: Files = {}
        """The store's large files as they were found whole, before anything was changed."""
        self.before: dict[str, str] = {}
        """Of source graphs of files that are read anew, the hash of what the store has of them."""
        wrong: list[WhowhomError] = []
        self.found = reading.scan(dossier.path, wrong)
        self.report.problems += [str(e) for e in wrong]
        self.context = reading.context(self.found)

    def run(self, afresh: bool) -> BuildReport:
        old = None if afresh else self._usable()
        self.report.rebuilt = old is None
        again = False
        try:
            with undisturbed():
                if old is None:
                    self._aside()
                else:
                    self._in_place(old)
        except _Shadowed:
            again = True
        except Exception:
            again = old is not None and not self._as_left(old)
            if not again:
                raise
        return _Build(self.dossier, self.progress).run(afresh=True) if again else self.report

    def _usable(self) -> Manifest | None:
        """Give the old manifest where the store it speaks of is there, whole and of this version."""
        old = Manifest.load(self.folder / "manifest.json")
        if old is None or old.dirty or old.version != reader_version() or old.base != self.minter.base:
            return None
        old.moved(str(self.dossier.path))
        if not whole(snapshot(self.folder / "store"), old.files):
            return None
        self.look = Look(self.folder / "store")
        return old

    def _as_left(self, old: Manifest) -> bool:
        """Say whether the store was as the last build left it, once its large files have been looked at."""
        self.seen = self.look.found()
        return all(old.files[name] == found for name, found in self.seen.items() if name in old.files)

    def _see(self, old: Manifest) -> None:
        """See that what was brought up to date was whole.

        Raises:
            _Damaged: it was not.

        """
        if not self._as_left(old):
            raise _Damaged

    def _aside(self) -> None:
        aside, place = self.folder / "store.new", self.folder / "store"
        shutil.rmtree(aside, ignore_errors=True)
        manifest = Manifest(
            reader_version(), self.minter.base, reader_stamp(), str(self.dossier.path), context=self.context
        )
        store = Store.open(aside, self.minter.base, read_only=False)
        self._load(store, manifest, Manifest(reader_version(), self.minter.base), self._read(self.found))
        self._finish(store, manifest)
        store.optimize()
        store.close()
        old = self.folder / "store.old"
        shutil.rmtree(old, ignore_errors=True)
        if place.exists():
            place.rename(old)
        aside.rename(place)
        shutil.rmtree(old, ignore_errors=True)
        self._seal(manifest)

    def _in_place(self, old: Manifest) -> None:
        manifest = Manifest(
            reader_version(), self.minter.base, reader_stamp(), str(self.dossier.path), context=self.context
        )
        changed = self._changed(old)
        gone = sorted(set(old.inputs) - set(self.found))
        if not changed and not gone and old.context == self.context:
            self._see(old)
            manifest.quads, manifest.files, manifest.warnings = old.quads, old.files, old.warnings
            manifest.kept = old.kept
            manifest.inputs = {n: self._input(n, old.inputs[n]) for n in self.found}
            self._say(manifest)
            self.report.warnings += manifest.warnings
            self.report.sources = sum(len(i.graphs) for i in manifest.inputs.values())
            self.report.quads = old.quads
            manifest.save(self.folder / "manifest.json")
            return
        if any(i.shadowed for i in old.inputs.values()):
            raise _Shadowed  # which of two files a graph is from may be otherwise now
        with ThreadPoolExecutor(1) as beside:
            opened = beside.submit(self._open, old)
            self._recall(old, changed)
            batches = self._read(changed)
            first = list(islice(batches, 1))  # while the disk takes its time
            store = opened.result()
        self._load(store, manifest, old, chain(first, batches))
        self._finish(store, manifest, old.quads)
        store.close()
        self._see(old)
        self._seal(manifest)

    def _open(self, old: Manifest) -> Store:
        """Open the store to be changed in place, which nobody takes for a whole one until it is."""
        old.dirty = True
        old.save(self.folder / "manifest.json")
        return Store.open(self.folder / "store", self.minter.base, read_only=False)

    def _recall(self, old: Manifest, changed: Collection[str]) -> None:
        """Have what the last build left: as it was read ahead, where that is of the same files and of this store."""
        ahead, self.earlier = self.earlier, None
        recalled = ahead.recalled if ahead else None
        if recalled is None or recalled.names != old.kept:
            ahead, recalled = None, Recalled(old.kept, map(self.shelf.get, old.kept))
        self.last, self.base = recalled.last, recalled.base
        self.collected = Collected(self.folder, some=self.last is not None)
        same = {name: old.inputs[name] for name in self.found if name in old.inputs and name not in changed}
        if ahead and self.last and ahead.holds(same):
            self.collected = ahead.collected
            self.taken.update(ahead.taken)

    def _input(self, name: str, known: Input) -> Input:
        return known.at(*self.found[name].stat)

    def _changed(self, old: Manifest) -> list[str]:
        return [n for n, f in self.found.items() if n not in old.inputs or old.inputs[n].key != self._key(f)]

    def _key(self, found: reading.Found) -> str:
        """Give what a file's graphs depend on: its bytes, and for facts the names and texts that the dossier knows."""
        return f"{found.sha256}:{self.context}" if found.kind == "facts" else found.sha256

    def _read(self, names: Iterable[str]) -> Iterator[reading.Batch]:
        return reading.read_all([self.found[name] for name in names], self.dossier.path)

    def _load(self, store: Store, manifest: Manifest, old: Manifest, batches: Iterable[reading.Batch]) -> None:
        """Replace the graphs of what changed, and drop those of what is gone."""
        changed = set(self._changed(old))
        for name in self.found:
            if name not in changed:
                manifest.inputs[name] = self._input(name, old.inputs[name])
                self.owner.update(dict.fromkeys(old.inputs[name].graphs, name))
        for name in changed & old.inputs.keys():
            self.before.update(self._kept(store, old.inputs[name]).graphs)
        with Loader(store) as loader:
            for done, batch in enumerate(batches, 1):
                manifest.inputs[batch.found.name] = self._put(store, loader, batch)
                self.progress(done, len(changed), batch.found.name)
        self.report.changed = len(changed)
        self.report.removed = len(old.inputs.keys() - self.found.keys())
        for graph in sorted({g for i in old.inputs.values() for g in i.graphs} - self.owner.keys()):
            self._replace(store, graph, [])
        self.owner.clear()

    def _put(self, store: Store, loader: Loader, batch: reading.Batch) -> Input:
        """Load the graphs of one file, and note where they came from."""
        found = batch.found
        entry = Input(found.sha256, *found.stat, self._key(found))
        entry.problems = [str(e) for e in batch.errors]
        entry.warnings = list(batch.warnings)
        rows: Gathered[Said] = Gathered()
        for document, records in batch.sources:
            graph = self.minter.source(document.id)
            if (owner := self.owner.setdefault(graph, found.name)) != found.name:
                self._pass_over(entry, document.id, graph, owner)
                continue
            written = sheet(document, records, self.minter)
            gather_graph(graph, written.nodes(), self.minter, rows)
            lines = written.lines()
            rows.graphs[graph] = hashlib.blake2b(lines.encode(), digest_size=12).hexdigest()
            self.collected.sources.hold(graph, document.text)
            if self.before.get(graph) != rows.graphs[graph]:
                self._write(store, loader, written, lines)
            entry.graphs.append(graph)
        rows.actors = alike(rows.actors)
        entry.rows = self.shelf.put([pack(rows)])
        self.collected.take(rows)
        self.taken.add(found.name)
        return entry

    def _write(self, store: Store, loader: Loader, written: Sheet, lines: str) -> None:
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
            _Shadowed: the store is in use, and holds what may be the other file's.

        """
        if not self.report.rebuilt:
            raise _Shadowed
        entry.shadowed.append(graph)
        entry.problems.append(f"the source {doc!r} is in {owner} as well, which counts: take it out of one of them")

    def _replace(self, store: Store, graph: str, new: Iterable[Quad]) -> bool:
        """Put a graph in the place of what there was, and say whether it is another one now."""
        change = store.replace(graph, new)
        self._count(change)
        return any(change)

    def _count(self, change: Replaced) -> None:
        self.grown += change.added - change.removed

    def _say(self, manifest: Manifest) -> None:
        for _, entry in sorted(manifest.inputs.items()):
            self.report.problems += entry.problems
            self.report.warnings += entry.warnings

    def _finish(self, store: Store, manifest: Manifest, quads_before: int = 0) -> None:
        """Add what follows from all sources together, and see that the whole keeps to the shapes."""
        self._judge(store, manifest)
        self._say(manifest)
        self._collect(store, manifest)
        derived = derive(store, reading.known_actors(self.dossier.path), self._decisions(), self.collected, self.last)
        self._count(derived.change)
        if self.last is None:
            self._keep(manifest, derived)
            del self.collected  # before the engine needs room to put its files in order
            self._check(store)
            store.flush()
        else:
            with ThreadPoolExecutor(1) as beside:  # the disk takes its time, and little is written
                flushed = beside.submit(store.flush)
                self._keep(manifest, derived)
                self._check(store)
                flushed.result()
        manifest.quads = len(store.raw) if self.last is None else quads_before + self.grown
        self.report.quads = manifest.quads
        self.report.sources = sum(len(i.graphs) for i in manifest.inputs.values())

    def _keep(self, manifest: Manifest, derived: Derived) -> None:
        """Leave what was derived to the next build, and say who is who."""
        name, base = self.base or ("", None)
        manifest.kept = [*filter(None, [name]), self.shelf.put(derived.kept(base))]
        replace_file(self.folder / "identity.json", remarks(derived.identity))
        manifest.warnings = list(deceptive([a.label for a in derived.identity.actors.values()]))
        self.report.warnings += manifest.warnings

    def _judge(self, store: Store, manifest: Manifest) -> None:
        """Apply the review decisions: verdicts, corrected claims, and in words those that fit no claim any more."""
        wrong: list[WhowhomError] = []
        applied = reading.decided(store, self.dossier.path, wrong)
        verdicts = self.minter.graph("judgements")
        self._count(store.replace(verdicts, applied.judgements(verdicts)))
        corrected = applied.corrected(store, self.dossier.actors())
        self._count(store.replace(self.minter.source(judgements.AMENDMENTS), corrected))
        if entry := manifest.inputs.get(judgements.AMENDMENTS):
            entry.problems = [str(e) for e in wrong]
            entry.warnings = [unfit(j, self.dossier.path) for j in applied.unfit]

    def _collect(self, store: Store, manifest: Manifest) -> None:
        """Take what the other files say as well: as it was kept, or, failing that, as the store has it."""
        for name, entry in manifest.inputs.items():
            if name not in self.taken:
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

    def _decisions(self) -> list[Decision]:
        """Give what was decided of pairs of actors or events; faulty lines are reported elsewhere."""
        return pairs(judgements.read(self.dossier.path / judgements.AMENDMENTS, []))

    def _check(self, store: Store) -> None:
        """Ask the shapes of those graphs that may break them, and of all corrections, which have passed no sieve."""
        from ..graph.check import confirm
        from ..ontology.shapes import shapes

        for shape in shapes():
            self.suspected[shape.name].append(self.minter.source(judgements.AMENDMENTS))
        self.report.findings = list(confirm(store.raw, self.suspected))

    def _seal(self, manifest: Manifest) -> None:
        """Note what the finished store looks like on disk; only now is it clean."""
        manifest.files = snapshot(self.folder / "store", thorough=True, known=self.seen)
        manifest.save(self.folder / "manifest.json")
        self.shelf.sweep({*manifest.kept, *(i.rows for i in manifest.inputs.values())})
