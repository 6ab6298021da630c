"""What decides how a text is read: the code and data of this room and those below it.

Every command that opens a store asks this first, so nothing heavy is imported here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

__all__ = ["ROOMS", "stamp", "version"]

INSIDE = ("claims", "lexicon", "syntax", "text", "what", "when", "who")
ROOMS = ("extract", *(f"extract/{room}" for room in INSIDE), "graph", "ontology")
"""The rooms whose code and data decide what a text is read as."""


@lru_cache(maxsize=4)
def version(rooms: Iterable[str] = ROOMS) -> str:
    """Give a hash of all that decides what a text is read as; two machines of one version read alike.

    >>> version() == version(), len(version())
    (True, 16)
    """
    total = hashlib.sha256()
    for path in _files(rooms):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]


@lru_cache(maxsize=4)
def stamp(rooms: Iterable[str] = ROOMS) -> str:
    """Give a hash of the same files' sizes and times: as long as it is the same, so is the version."""
    total = hashlib.sha256()
    for path in _files(rooms):
        stat = path.stat()
        total.update(f"{path} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return total.hexdigest()[:16]


def _files(rooms: Iterable[str]) -> list[Path]:
    root = Path(__file__).parent.parent
    found = (path for room in rooms for path in sorted((root / room).iterdir()) if path.is_file())
    return [p for p in found if p.suffix not in (".pyc", ".typed")]
