"""What the store was built from, and how to tell that it is still that and still whole."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from .writing import read_sealed, replace_sealed

__all__ = ["Input", "Look", "Manifest", "hash_file", "snapshot", "stat_of", "whole"]

REMARKS = "identity.json"
PIECE = 1 << 16
"""Bytes that are hashed at a time: `hashlib.file_digest` takes four times as much room, and of thousands of small files
most of the time is making it."""
BEHIND = 1 << 22
"""Bytes hashed at a time beside other work: after each piece the thread waits for its turn."""
LARGE = 1 << 18
"""Store files above this are looked at by a build only; the engine checks their parts by checksums as it reads them."""

Files = dict[str, list[int | str]]
"""The store's files: name to size and hash (of large ones a checksum), the latter empty where it was not looked at."""


class Input:
    """One file that the store was built from, and the graphs that came of it.

    `shadowed` are graphs that another file gave already, so that this one's are passed over; `rows` is what was
    gathered from its own, by its name on the shelf.
    """

    __slots__ = ("graphs", "key", "mtime_ns", "problems", "rows", "sha256", "shadowed", "size", "warnings")

    def __init__(  # written out: every question reads a manifest, and `dataclasses` takes longer to load than that
        self, sha256: str, size: int, mtime_ns: int, key: str, graphs: Iterable[str] = (),
        shadowed: Iterable[str] = (), rows: str = "", problems: Iterable[str] = (), warnings: Iterable[str] = (),
    ) -> None:  # fmt: skip
        self.sha256, self.size, self.mtime_ns, self.key, self.rows = sha256, size, mtime_ns, key, rows
        self.graphs, self.shadowed = list(graphs), list(shadowed)
        self.problems, self.warnings = list(problems), list(warnings)

    def at(self, size: int, mtime_ns: int) -> Input:
        """Give the same file as it lies there now."""
        return Input(
            self.sha256, size, mtime_ns, self.key, self.graphs, self.shadowed, self.rows, self.problems, self.warnings
        )


class Manifest:
    """What a finished build leaves beside the store; `dirty` while a build is under way.

    `place` is where the dossier was: what is said of its files begins so. `kept` is what was derived, by its
    name on the shelf, and what became otherwise since, if anything; `warnings` say what is doubtful in all files.
    """

    __slots__ = (
        "base", "context", "dirty", "files", "inputs", "kept", "place", "quads", "stamp", "version", "warnings",
    )  # fmt: skip

    def __init__(
        self, version: str, base: str, stamp: str = "", place: str = "", inputs: dict[str, Input] | None = None,
        context: str = "", quads: int = 0, files: Files | None = None, dirty: bool = False,
        kept: Iterable[str] = (), warnings: Iterable[str] = (),
    ) -> None:  # fmt: skip
        self.version, self.base, self.stamp, self.place, self.context = version, base, stamp, place, context
        self.inputs, self.files, self.warnings = inputs or {}, files or {}, list(warnings)
        self.quads, self.dirty, self.kept = quads, dirty, list(kept)

    @classmethod
    def load(cls, path: Path) -> Manifest | None:
        """Read a manifest; None where there is none, or none that can be read: then the store is built anew."""
        try:
            data = json.loads(read_sealed(path))
            data["inputs"] = {name: Input(**i) for name, i in data["inputs"].items()}
            return cls(**data)
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def moved(self, place: str) -> None:
        """Let what is said of the files begin with where they are now: a dossier may be copied or moved."""
        for known in self.inputs.values():
            for said in (known.problems, known.warnings):
                said[:] = [place + s.removeprefix(self.place) if s.startswith(f"{self.place}/") else s for s in said]
        self.place = place

    def save(self, path: Path) -> None:
        """Write the manifest so that it is there whole or not at all: a line with its hash, and a line of JSON."""
        data = {name: getattr(self, name) for name in self.__slots__}
        text = json.dumps(data, ensure_ascii=False, sort_keys=True, default=_fields)
        replace_sealed(path, text)


def _fields(entry: Input) -> dict[str, object]:
    return {name: getattr(entry, name) for name in entry.__slots__}


def hash_file(path: Path) -> str:
    """Give the SHA-256 of a file's bytes."""
    total = hashlib.sha256()
    with path.open("rb", buffering=0) as f:
        while piece := f.read(PIECE):
            total.update(piece)
    return total.hexdigest()


def _checksum(path: Path) -> str:
    """Give the CRC-32 of a large file: in a third of the time, and it misses one case of damage in 2 to the 32nd."""
    from zlib import crc32

    total, piece = 0, memoryview(bytearray(BEHIND))  # one for all: room asked for anew each time is cleared each time
    with path.open("rb", buffering=0) as f:
        while size := f.readinto(piece):
            total = crc32(piece[:size], total)
    return f"{total:08x}"


def stat_of(path: Path) -> tuple[int, int]:
    """Give size and time of change, by which an unchanged file is recognised cheaply."""
    s = path.stat()
    return s.st_size, s.st_mtime_ns


def snapshot(folder: Path, *, thorough: bool = False, known: Files | None = None) -> Files:
    """Give the store's files with size and, for small ones, their hash; if `thorough`, for large ones a checksum.

    The engine's own diary (`LOG`) and lock change at every opening and say nothing of the data. Tables are written once
    and never again under the same name: those that were looked at a moment ago are in `known`, and not read again.
    """
    out: Files = {}
    remarks = folder.with_name(REMARKS)  # what was merged and why, beside the store
    found = [*sorted(folder.iterdir()), *([remarks] if remarks.is_file() else [])] if folder.is_dir() else []
    for path in found:
        if path.name == "LOCK" or path.name.startswith("LOG"):
            continue
        size = path.stat().st_size
        same = known.get(path.name) if known and path.suffix == ".sst" else None
        if same and same[0] == size:
            out[path.name] = same
        else:
            out[path.name] = [size, hash_file(path) if size <= LARGE else _checksum(path) if thorough else ""]
    return out


class Look:
    """Reads the large files of a store while something else is done, so that damage is found before it is sealed."""

    def __init__(self, folder: Path) -> None:
        from concurrent.futures import ThreadPoolExecutor

        with os.scandir(folder) as found:
            sizes = {entry.name: entry.stat().st_size for entry in found if entry.name.endswith(".sst")}
        self._pool = ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1))  # one core is for what is done meanwhile
        self._checksums = {
            name: (size, self._pool.submit(_checksum_if_there, folder / name))
            for name, size in sizes.items()
            if size > LARGE
        }

    def found(self) -> Files:
        """Wait, and give what was found; of a file that the engine has taken away meanwhile nothing."""
        self._pool.shutdown()
        return {name: [size, found] for name, (size, told) in self._checksums.items() if (found := told.result())}


def _checksum_if_there(path: Path) -> str:
    try:
        return _checksum(path)
    except FileNotFoundError:
        return ""


def whole(found: Files, known: Files) -> bool:
    """Say whether the files that are found are those that are known, by size and, where it was looked at, hash."""
    return found.keys() == known.keys() and all(
        size == known[name][0] and seen in ("", known[name][1]) for name, (size, seen) in found.items()
    )
