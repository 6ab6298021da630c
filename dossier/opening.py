"""Opening the store for reading: a cheap look whether it still is what the folder says, and a build where it is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..graph.store import Store
from . import inputs
from .manifest import Manifest, snapshot, stat_of

if TYPE_CHECKING:
    from .folder import Dossier

__all__ = ["is_current", "open_store", "version"]


def version() -> str:
    """Give what a store must have been built by to be served: the code and lexicons that decide what is in it."""
    return inputs.reader_version()


def open_store(dossier: Dossier, progress: Callable[[int, int, str], None] | None = None) -> Store:
    """Open the store for reading, after building it where it is missing, stale or damaged.

    Raises:
        StoreBusy: it must be built and another build is under way.
        DossierError: the folder cannot be written.

    """
    if not is_current(dossier):
        from .build import build

        build(dossier, progress)
    return Store.open(dossier.store_path / "store", dossier.settings.base_iri)


def is_current(dossier: Dossier) -> bool:
    """Say whether the store is what the folder says, by what is cheap to see: sizes, times, the hash of its log."""
    folder = dossier.store_path
    manifest = Manifest.load(folder / "manifest.json")
    if manifest is None or manifest.dirty or manifest.base != dossier.settings.base_iri:
        return False
    if manifest.version != version():
        return False
    found = {name: stat_of(path) for name, path in inputs.files(dossier.path)}
    known = {name: (i.size, i.mtime_ns) for name, i in manifest.inputs.items()}
    return found == known and snapshot(folder / "store") == manifest.files
