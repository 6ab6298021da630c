"""Opening the store for reading: a cheap look whether it still is what the folder says, and a build where it is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.errors import DossierError, StoreBusy
from ..graph.store import Store
from .manifest import Manifest, hash_file, snapshot, stat_of, whole
from .paths import files, reader_stamp, reader_version

if TYPE_CHECKING:
    from .folder import Dossier

__all__ = ["is_current", "open_store"]

TRIES = 20
"""Openings that a build may interrupt before a reader gives up."""

WAIT = 60.0
"""Seconds that a reader who finds the store stale waits for a build that is under way already."""


def open_store(
    dossier: Dossier, progress: Callable[[int, int, str], None] | None = None, *, but: frozenset[str] = frozenset()
) -> Store:
    """Open the store for reading, after building it where it is missing, stale or damaged.

    Files in `but` may have changed since: a reviewer's own decisions need no build before the next one.

    Raises:
        StoreBusy: it must be built and another build is under way.
        DossierError: the folder cannot be written.

    """
    path = dossier.store_path / "manifest.json"
    for _ in range(TRIES):
        before = _stamp(path)
        if not is_current(dossier, but=but):
            from .build import build

            build(dossier, progress, wait=WAIT)
            before = _stamp(path)
        try:
            store = Store.open(dossier.store_path / "store", dossier.settings.base_iri)
        except StoreBusy:
            raise
        except DossierError:
            if _stamp(path) == before:
                raise
            continue
        if _stamp(path) == before:  # else a build began in between: what was opened may be half of this and that
            return store
        del store
    raise StoreBusy("it is being built again and again", str(dossier.store_path), "try again when that has ended")


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """Give what changes whenever the manifest is written: before a build touches the store, and after it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def is_current(dossier: Dossier, *, but: frozenset[str] = frozenset()) -> bool:
    """Say whether the store is what the folder says, by what is cheap to see: sizes, times, the hash of its log."""
    folder = dossier.store_path
    manifest = Manifest.load(folder / "manifest.json")
    if manifest is None or manifest.dirty or manifest.base != dossier.settings.base_iri:
        return False
    if manifest.stamp != reader_stamp() and manifest.version != reader_version():
        return False  # built by other code or lexicons
    if not whole(snapshot(folder / "store"), manifest.files):
        return False
    return _same_inputs({n: p for n, p in files(dossier.path) if n not in but}, manifest, but)


def _same_inputs(found: dict[str, Path], manifest: Manifest, but: frozenset[str]) -> bool:
    """Say whether the files are those that were read; a copy of a dossier has other times, but the same bytes."""
    known = {name: i for name, i in manifest.inputs.items() if name not in but}
    if found.keys() != known.keys():
        return False
    for name, path in found.items():
        size, time = stat_of(path)
        if size != known[name].size or (time != known[name].mtime_ns and hash_file(path) != known[name].sha256):
            return False
    return True
