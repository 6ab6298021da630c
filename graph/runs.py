"""More records than memory should hold, given back in order: sorted runs on disk, merged when they are read.

What a build works out goes through here, so that its memory does not grow with the dossier. Records of one key come
back in the order in which they were added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from weakref import finalize

from .packing import pack, unpack

__all__ = ["Pair", "Runs", "keyed"]

Pair = tuple[bytes, bytes]
"""A record: the key that it is ordered by, and what it says."""

MOST = 12_000_000
"""Bytes that wait in memory to be sorted."""
EACH = 150
"""Bytes that a record takes in memory beyond its own."""
A_CHUNK = 256
"""Records that are read from a run at a time."""
_KEY = itemgetter(0)


class Runs:
    """Records by their key.

    >>> runs = Runs(None)
    >>> runs.add(b"wang", b"2")
    >>> runs.add(b"qin", b"1")
    >>> list(runs), len(runs)
    ([(b'qin', b'1'), (b'wang', b'2')], 2)

    Raises:
        OSError: the disk is full or fails.

    """

    def __init__(self, folder: Path | None, most: int = MOST) -> None:
        self.folder = folder
        """Where the runs are put, in files without a name; None to hold all in memory."""
        self.most = most
        self._waiting: list[Pair] = []
        self._size = 0
        self._files: list[IO[bytes]] = []
        self._number = 0

    def __len__(self) -> int:
        return self._number

    def add(self, key: bytes, said: bytes) -> None:
        """Take a record."""
        self._number += 1
        self._waiting.append((key, said))
        self._size += len(key) + len(said) + EACH
        if self._size > self.most and self.folder:
            self._write()

    def __iter__(self) -> Iterator[Pair]:
        self._waiting.sort(key=_KEY)
        if not self._files:
            return iter(self._waiting)
        return merge(*map(_read, self._files), self._waiting, key=_KEY)

    def _write(self) -> None:
        self._waiting.sort(key=_KEY)
        run = TemporaryFile(dir=self.folder)  # noqa: SIM115  # is there as long as this is
        finalize(self, run.close)
        for start in range(0, len(self._waiting), A_CHUNK):
            chunk = pack(self._waiting[start : start + A_CHUNK])
            run.write(len(chunk).to_bytes(4, "big") + chunk)
        run.flush()
        self._files.append(run)
        self._waiting.clear()
        self._size = 0


def _read(run: IO[bytes]) -> Iterator[Pair]:
    """Give the records of a run; several may read it at once."""
    at = 0
    while True:
        run.seek(at)
        head = run.read(4)
        if not head:
            return
        size = int.from_bytes(head, "big")
        chunk = run.read(size)
        at += 4 + size
        yield from unpack(chunk, list[Pair])


def keyed(pairs: Iterable[Pair]) -> Iterator[tuple[bytes, list[bytes]]]:
    """Give all that is said under each key.

    >>> list(keyed([(b"a", b"1"), (b"a", b"2"), (b"b", b"3")]))
    [(b'a', [b'1', b'2']), (b'b', [b'3'])]
    """
    key, said = b"", list[bytes]()
    for mine, what in pairs:
        if said and mine != key:
            yield key, said
            said = []
        key = mine
        said.append(what)
    if said:
        yield key, said
