"""From the folder to the store: read what changed, extract, load, resolve who is who, derive, check.

The store is an index of the folder's text and can always be built again. It is changed in place only for what changed,
marked dirty before and clean after; whatever is missing, damaged or of another version is built aside and renamed into
place.
"""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from ..graph.derive import derive
from ..graph.errors import DossierError, WhowhomError
from ..graph.iris import Minter, ww
from ..graph.rdf import quads
from ..graph.store import Store
from . import inputs as reading
from .manifest import Input, Manifest, snapshot, stat_of
from .opening import version
from .writing import locked

if TYPE_CHECKING:
    from ..graph.check import Finding
    from .folder import Dossier

__all__ = ["BuildReport", "build"]

LOAD = 200_000
"""Quads that are loaded at a time into a store built aside: bulk loading wants many, memory wants few."""

Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class BuildReport:
    """What a build did: how many sources there are and changed, what was skipped and why, what the shapes found."""

    sources: int = 0
    changed: int = 0
    removed: int = 0
    quads: int = 0
    rebuilt: bool = False
    problems: list[str] = field(default_factory=list)
    """What was passed over, a line each; also of files that did not change since."""
    warnings: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def build(dossier: Dossier, progress: Progress | None = None, *, afresh: bool = False) -> BuildReport:
    """Bring the store up to date with the folder.

    Raises:
        StoreBusy: another build is under way.
        DossierError: the folder cannot be written.

    """
    folder = dossier.store_path
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise DossierError(
            f"the store's folder cannot be made ({e.strerror})", str(folder), "check permissions"
        ) from None
    with locked(folder / "lock", "building the store"):
        return _Build(dossier, progress or _silent).run(afresh)


def _silent(done: int, total: int, what: str) -> None:
    """Show nothing."""


class _Build:
    """One build: which inputs changed, and the store while it is brought up to date."""

    def __init__(self, dossier: Dossier, progress: Progress) -> None:
        self.dossier = dossier
        self.progress = progress
        self.folder = dossier.store_path
        self.minter = Minter(dossier.settings.base_iri)
        self.report = BuildReport()
        self.waiting: list[Quad] = []
        wrong: list[WhowhomError] = []
        self.found = reading.scan(dossier.path, wrong)
        self.report.problems += [str(e) for e in wrong]
        self.context = reading.context(self.found)

    def run(self, afresh: bool) -> BuildReport:
        old = None if afresh else self._usable()
        self.report.rebuilt = old is None
        if old is None:
            self._aside()
        else:
            self._in_place(old)
        return self.report

    def _usable(self) -> Manifest | None:
        """Give the old manifest where the store it speaks of is there, whole and of this version."""
        old = Manifest.load(self.folder / "manifest.json")
        if old is None or old.dirty or old.version != version() or old.base != self.minter.base:
            return None
        return old if snapshot(self.folder / "store", thorough=False) == old.files else None

    def _aside(self) -> None:
        aside, place = self.folder / "store.new", self.folder / "store"
        shutil.rmtree(aside, ignore_errors=True)
        manifest = Manifest(version(), self.minter.base, context=self.context)
        store = Store.open(aside, self.minter.base, read_only=False)
        self._load(store, manifest, Manifest(version(), self.minter.base))
        self._finish(store, manifest)
        del store
        gc.collect()  # the engine lets go of the folder when the last handle is gone
        old = self.folder / "store.old"
        shutil.rmtree(old, ignore_errors=True)
        if place.exists():
            place.rename(old)
        aside.rename(place)
        shutil.rmtree(old, ignore_errors=True)
        self._seal(manifest)

    def _in_place(self, old: Manifest) -> None:
        manifest = Manifest(version(), self.minter.base, context=self.context)
        changed = self._changed(old)
        gone = sorted(set(old.inputs) - set(self.found))
        if not changed and not gone and old.context == self.context:
            manifest.quads, manifest.files = old.quads, old.files
            manifest.inputs = {n: self._input(n, old.inputs[n]) for n in self.found}
            self._say(manifest)
            self.report.sources = sum(len(i.graphs) for i in manifest.inputs.values())
            self.report.quads = old.quads
            manifest.save(self.folder / "manifest.json")
            return
        old.dirty = True
        old.save(self.folder / "manifest.json")
        store = Store.open(self.folder / "store", self.minter.base, read_only=False)
        self._load(store, manifest, old)
        self._finish(store, manifest)
        del store
        gc.collect()
        self._seal(manifest)

    def _input(self, name: str, known: Input) -> Input:
        size, mtime = stat_of(self.found[name].path)
        return replace(known, size=size, mtime_ns=mtime)

    def _changed(self, old: Manifest) -> list[str]:
        return [n for n, f in self.found.items() if n not in old.inputs or old.inputs[n].key != self._key(f)]

    def _key(self, found: reading.Found) -> str:
        """Give what a file's graphs depend on: its bytes, and for facts the names and texts that the dossier knows."""
        return f"{found.sha256}:{self.context}" if found.kind == "facts" else found.sha256

    def _load(self, store: Store, manifest: Manifest, old: Manifest) -> None:
        """Replace the graphs of what changed, and drop those of what is gone."""
        changed = set(self._changed(old))
        for name, known in old.inputs.items():
            if name not in self.found or name in changed:
                for graph in known.graphs:
                    store.replace(graph, [])
                self.report.removed += name not in self.found
        jobs = [self.found[n] for n in self.found if n in changed]
        for done, batch in enumerate(reading.read_all(jobs, self.dossier.path), 1):
            manifest.inputs[batch.found.name] = self._put(store, batch)
            self.progress(done, len(jobs), batch.found.name)
        self.report.changed = len(jobs)
        for name in self.found:
            if name not in changed:
                manifest.inputs[name] = self._input(name, old.inputs[name])
        self._flush(store)
        self._say(manifest)

    def _put(self, store: Store, batch: reading.Batch) -> Input:
        """Load the graphs of one file, and note where they came from."""
        found = batch.found
        entry = Input(found.sha256, *stat_of(found.path), self._key(found))
        entry.problems = [str(e) for e in batch.errors]
        entry.warnings = list(batch.warnings)
        for document, records in batch.sources:
            graph = self.minter.source(document.id)
            self._write(store, graph, quads(document, records, self.minter))
            entry.graphs.append(graph)
        return entry

    def _write(self, store: Store, graph: str, new: Iterator[Quad]) -> None:
        """Put one graph: at once in a store that is in use, by the load in one that is built aside."""
        if not self.report.rebuilt:
            store.replace(graph, new)
            return
        self.waiting.extend(new)
        if len(self.waiting) > LOAD:
            self._flush(store)

    def _flush(self, store: Store) -> None:
        store.raw.bulk_extend(self.waiting)
        self.waiting.clear()

    def _say(self, manifest: Manifest) -> None:
        for _, entry in sorted(manifest.inputs.items()):
            self.report.problems += entry.problems
            self.report.warnings += entry.warnings

    def _finish(self, store: Store, manifest: Manifest) -> None:
        """Add what follows from all sources together, and see that the whole keeps to the shapes."""
        store.replace(self.minter.graph("judgements"), self._judgements())
        derive(store, reading.known_actors(self.dossier.path))
        graphs = [g for i in manifest.inputs.values() for g in i.graphs]
        self._check(store, graphs)
        store.flush()
        manifest.quads = len(store.raw)
        self.report.quads = manifest.quads
        self.report.sources = len(graphs)

    def _judgements(self) -> Iterator[Quad]:
        graph = NamedNode(self.minter.graph("judgements"))
        for claim, verdict, why in reading.verdicts(self.dossier.path):
            yield Quad(NamedNode(claim), NamedNode(ww("judgement")), NamedNode(ww(verdict)), graph)
            if why:
                yield Quad(NamedNode(claim), NamedNode(ww("why")), Literal(why), graph)

    def _check(self, store: Store, graphs: list[str]) -> None:
        from ..graph.check import check

        self.report.findings = list(check(store.raw, graphs))

    def _seal(self, manifest: Manifest) -> None:
        """Note what the finished store looks like on disk; only now is it clean."""
        manifest.files = snapshot(self.folder / "store")
        manifest.save(self.folder / "manifest.json")
