"""What the store was built from, and how to tell that it is still that and still whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .writing import replace

__all__ = ["Input", "Manifest", "hash_file", "snapshot", "stat_of", "whole"]

LARGE = 1 << 20
"""Store files above this are hashed by a build only; the engine checks their parts by checksums as it reads them."""


@dataclass(slots=True)
class Input:
    """One file that the store was built from, and the graphs that came of it."""

    sha256: str
    size: int
    mtime_ns: int
    key: str
    graphs: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Manifest:
    """What a finished build leaves beside the store; `dirty` while a build is under way."""

    version: str
    base: str
    stamp: str = ""
    inputs: dict[str, Input] = field(default_factory=dict)
    context: str = ""
    quads: int = 0
    files: dict[str, list[int | str]] = field(default_factory=dict)
    dirty: bool = False
    warnings: list[str] = field(default_factory=list)
    """What is doubtful in all files together."""

    @classmethod
    def load(cls, path: Path) -> Manifest | None:
        """Read a manifest; None where there is none, or none that can be read: then the store is built anew."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            if data.pop("seal", None) != _seal(data):
                return None
            data["inputs"] = {name: Input(**i) for name, i in data["inputs"].items()}
            return cls(**data)
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def save(self, path: Path) -> None:
        """Write the manifest so that it is there whole or not at all."""
        data = asdict(self)
        replace(path, json.dumps(data | {"seal": _seal(data)}, ensure_ascii=False, indent=1, sort_keys=True))


def _seal(data: dict[str, object]) -> str:
    """Give the hash of a manifest, by which a byte flipped in it is noticed."""
    return hashlib.sha256(json.dumps(data, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def hash_file(path: Path) -> str:
    """Give the SHA-256 of a file's bytes."""
    with path.open("rb") as f:
        return hashlib.file_digest(f, "sha256").hexdigest()


def stat_of(path: Path) -> tuple[int, int]:
    """Give size and time of change, by which an unchanged file is recognised cheaply."""
    s = path.stat()
    return s.st_size, s.st_mtime_ns


def snapshot(folder: Path, *, thorough: bool = False) -> dict[str, list[int | str]]:
    """Give the store's files with size and, for small ones (all, if `thorough`), their hash.

    The engine's own diary (`LOG`) and lock change at every opening and say nothing of the data.
    """
    out: dict[str, list[int | str]] = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name == "LOCK" or path.name.startswith("LOG"):
            continue
        size = path.stat().st_size
        out[path.name] = [size, hash_file(path) if thorough or size <= LARGE else ""]
    return out


def whole(found: dict[str, list[int | str]], known: dict[str, list[int | str]]) -> bool:
    """Say whether the files that are found are those that are known, by size and, where it was looked at, hash."""
    return found.keys() == known.keys() and all(
        size == known[name][0] and sha256 in ("", known[name][1]) for name, (size, sha256) in found.items()
    )
