"""More records than memory should hold, given back in order: sorted runs on disk, merged when they are read.

What a build works out goes through here, so that its memory does not grow with the dossier. Records of one key come
back in the order in which they were added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Generic, TypeVar
from weakref import finalize

from .packing import pack, unpack

__all__ = ["Runs", "keyed"]

T = TypeVar("T")

MOST = 8_192
"""Records that wait in memory to be sorted, some megabytes of them: where there are no more, none is packed."""
A_CHUNK = 256
"""Records that are read from a run at a time."""
_KEY = itemgetter(0)


class Runs(Generic[T]):
    """Records of one kind by their key.

    >>> runs = Runs(None, int)
    >>> runs.add("wang", 2)
    >>> runs.add("qin", 1)
    >>> list(runs), len(runs)
    ([('qin', 1), ('wang', 2)], 2)

    Raises:
        OSError: the disk is full or fails.

    """

    def __init__(self, folder: Path | None, kind: type[T], most: int = MOST) -> None:
        self.folder = folder
        """Where the runs are put, in files without a name; None to hold all in memory."""
        self.kind = kind
        self.most = most
        self._waiting: list[tuple[str, T]] = []
        self._files: list[IO[bytes]] = []
        self._written = 0

    def __len__(self) -> int:
        return self._written + len(self._waiting)

    def add(self, key: str, said: T) -> None:
        """Take a record."""
        self._waiting.append((key, said))
        if len(self._waiting) > self.most and self.folder:
            self._write()

    def __iter__(self) -> Iterator[tuple[str, T]]:
        self._waiting.sort(key=_KEY)
        if not self._files:
            return iter(self._waiting)
        return merge(*map(self._read, self._files), self._waiting, key=_KEY)

    def _write(self) -> None:
        self._waiting.sort(key=_KEY)
        run = TemporaryFile(dir=self.folder)  # noqa: SIM115  # is there as long as this is
        finalize(self, run.close)
        for start in range(0, len(self._waiting), A_CHUNK):
            chunk = pack(self._waiting[start : start + A_CHUNK])
            run.write(len(chunk).to_bytes(4, "big") + chunk)
        run.flush()
        self._files.append(run)
        self._written += len(self._waiting)
        self._waiting.clear()

    def _read(self, run: IO[bytes]) -> Iterator[tuple[str, T]]:
        """Give the records of a run; several may read it at once."""
        at = 0
        kind: type[list[tuple[str, T]]] = list[tuple[str, self.kind]]  # type: ignore[name-defined]
        while True:
            run.seek(at)
            head = run.read(4)
            if not head:
                return
            size = int.from_bytes(head, "big")
            chunk = run.read(size)
            at += 4 + size
            yield from unpack(chunk, kind)


def keyed(records: Iterable[tuple[str, T]]) -> Iterator[tuple[str, list[T]]]:
    """Give all that is said under each key, where records come by their keys.

    >>> list(keyed([("a", 1), ("a", 2), ("b", 3)]))
    [('a', [1, 2]), ('b', [3])]
    """
    for key, same in groupby(records, key=_KEY):
        yield key, [said for _, said in same]
