"""From the folder to the store: read what changed, extract, load, resolve who is who, derive, check.

The store is an index of the folder's text and can always be built again. It is changed in place only for what changed,
marked dirty before and clean after; whatever is missing, damaged or of another version is built aside and renamed into
place.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from typing import TYPE_CHECKING

from ..graph.derive import Derived, derive
from ..graph.errors import DossierError, WhowhomError
from ..graph.recall import Kept
from ..graph.store import Store
from ..graph.undisturbed import undisturbed
from . import inputs as reading
from . import judgements
from .deciding import unfit
from .earlier import Earlier, Recalled
from .identities import pairs, remarks
from .intake import Intake, Progress, Shadowed
from .manifest import Files, Look, Manifest, snapshot, whole
from .paths import reader_stamp, reader_version
from .report import BuildReport, deceptive
from .writing import locked
from .writing import replace as replace_file

if TYPE_CHECKING:
    from ..graph.merging import Decision
    from .folder import Dossier

__all__ = ["build"]


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


class _Build:
    """One build: which inputs changed, and the store while it is brought up to date."""

    def __init__(self, dossier: Dossier, progress: Progress, earlier: Earlier | None = None) -> None:
        self.dossier = dossier
        self.earlier = earlier
        self.progress = progress
        self.folder = dossier.store_path
        self.report = BuildReport()
        self.intake = Intake(dossier, self.report, progress)
        self.minter, self.shelf = self.intake.minter, self.intake.shelf
        self.last: Kept | None = None
        """What the last build left; None where all is worked out anew."""
        self.base: tuple[str, Kept] | None = None
        """What an earlier one left, by its name on the shelf, where only what became otherwise is kept."""
        self.seen: Files = {}
        """The store's large files as they were found whole, before anything was changed."""

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
        except Shadowed:
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
            reader_version(), self.minter.base, reader_stamp(), str(self.dossier.path), context=self.intake.context
        )
        store = Store.open(aside, self.minter.base, read_only=False)
        nothing = Manifest(reader_version(), self.minter.base)
        self.intake.load(store, manifest, nothing, self.intake.read(self.intake.found))
        self._finish(store, manifest)
        store.close()
        old = self.folder / "store.old"
        shutil.rmtree(old, ignore_errors=True)
        if place.exists():
            place.rename(old)
        aside.rename(place)
        shutil.rmtree(old, ignore_errors=True)
        self._seal(manifest)

    def _in_place(self, old: Manifest) -> None:
        intake = self.intake
        manifest = Manifest(
            reader_version(), self.minter.base, reader_stamp(), str(self.dossier.path), context=intake.context
        )
        changed = intake.changed(old)
        gone = sorted(set(old.inputs) - set(intake.found))
        if not changed and not gone and old.context == intake.context:
            self._see(old)
            manifest.quads, manifest.files, manifest.warnings = old.quads, old.files, old.warnings
            manifest.kept = old.kept
            manifest.inputs = {n: intake.same(n, old.inputs[n]) for n in intake.found}
            self._say(manifest)
            self.report.warnings += manifest.warnings
            self.report.sources = sum(len(i.graphs) for i in manifest.inputs.values())
            self.report.quads = old.quads
            manifest.save(self.folder / "manifest.json")
            return
        if any(i.shadowed for i in old.inputs.values()):
            raise Shadowed  # which of two files a graph is from may be otherwise now
        with ThreadPoolExecutor(1) as beside:
            opened = beside.submit(self._open, old)
            self._recall(old, changed)
            batches = intake.read(changed)
            first = list(islice(batches, 1))  # while the disk takes its time
            store = opened.result()
        intake.load(store, manifest, old, chain(first, batches))
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
        self.intake.begin(old, changed, ahead, some=self.last is not None)

    def _say(self, manifest: Manifest) -> None:
        for _, entry in sorted(manifest.inputs.items()):
            self.report.problems += entry.problems
            self.report.warnings += entry.warnings

    def _finish(self, store: Store, manifest: Manifest, quads_before: int = 0) -> None:
        """Add what follows from all sources together, and see that the whole keeps to the shapes."""
        intake = self.intake
        self._judge(store, manifest)
        self._say(manifest)
        intake.collect(store, manifest)
        listed = reading.known_actors(self.dossier.path)
        derived = derive(store, listed, self._decisions(), intake.collected, self.last)
        intake.count(derived.change)
        with ThreadPoolExecutor(1) as beside:  # the disk takes its time
            settled = beside.submit(store.flush if self.last else store.optimize)
            self._keep(manifest, derived)
            del intake.collected  # the engine needs room to put its files in order
            self._check(store)
            manifest.quads = quads_before + intake.grown if self.last else len(store.raw)
            settled.result()
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
        self.intake.count(store.replace(verdicts, applied.judgements(verdicts)))
        corrected = applied.corrected(store, self.dossier.actors())
        self.intake.count(store.replace(self.minter.source(judgements.AMENDMENTS), corrected))
        if entry := manifest.inputs.get(judgements.AMENDMENTS):
            entry.problems = [str(e) for e in wrong]
            entry.warnings = [unfit(j, self.dossier.path) for j in applied.unfit]

    def _decisions(self) -> list[Decision]:
        """Give what was decided of pairs of actors or events; faulty lines are reported elsewhere."""
        return pairs(judgements.read(self.dossier.path / judgements.AMENDMENTS, []))

    def _check(self, store: Store) -> None:
        """Ask the shapes of those graphs that may break them, and of all corrections, which have passed no sieve."""
        from ..graph.check import confirm
        from ..ontology.shapes import shapes

        for shape in shapes():
            self.intake.suspected[shape.name].append(self.minter.source(judgements.AMENDMENTS))
        self.report.findings = list(confirm(store.raw, self.intake.suspected))

    def _seal(self, manifest: Manifest) -> None:
        """Note what the finished store looks like on disk; only now is it clean."""
        manifest.files = snapshot(self.folder / "store", thorough=True, known=self.seen)
        manifest.save(self.folder / "manifest.json")
        self.shelf.sweep({*manifest.kept, *(i.rows for i in manifest.inputs.values())})
