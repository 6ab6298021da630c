"""More records than memory should hold, given back in order: sorted runs on disk, merged when they are read.

What a build works out goes through here, so that its memory does not grow with the dossier. Records of one key come
back in the order in which they were added.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Generic, TypeVar
from weakref import finalize

from msgspec import Raw

from .packing import pack, unpack

__all__ = ["LARGE", "Runs", "keyed"]

T = TypeVar("T")
R = TypeVar("R")

MOST = 8_192
"""Records that wait in memory to be sorted: where there are no more, none is packed."""
LARGE = 2_048
"""Those of a kind that takes a kilobyte and more each."""
A_CHUNK = 64
"""Records that are read from a run at a time."""
TOGETHER = 8
"""Runs of one length that are made one: so few are read at once, however many records there are."""
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
        self._files: list[tuple[int, IO[bytes]]] = []
        """Each with how many times its records were merged."""
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
        return _merged([*(self._read(run, self.kind) for _, run in self._files), iter([[*self._waiting]])])

    def _write(self) -> None:
        self._waiting.sort(key=_KEY)
        self._files.append((0, self._run(iter(self._waiting))))
        self._written += len(self._waiting)
        self._waiting.clear()
        while len(last := self._files[-TOGETHER:]) == TOGETHER and last[0][0] == last[-1][0]:
            merged = self._run(_merged([self._read(run, Raw) for _, run in last]))
            self._files[-TOGETHER:] = [(last[0][0] + 1, merged)]
            for _, run in last:
                run.close()

    def _run(self, records: Iterator[tuple[str, object]]) -> IO[bytes]:
        """Write records in their order."""
        run = TemporaryFile(dir=self.folder)  # noqa: SIM115  # is there as long as this is
        finalize(self, run.close)
        while waiting := list(islice(records, A_CHUNK)):
            chunk = pack(waiting)
            run.write(len(chunk).to_bytes(4, "big") + chunk)
        run.flush()
        return run

    def _read(self, run: IO[bytes], kind: type[R]) -> Iterator[list[tuple[str, R]]]:
        """Give the records of a run, some at a time; several may read it at once."""
        at = 0
        chunks: type[list[tuple[str, R]]] = list[tuple[str, kind]]  # type: ignore[valid-type]
        while True:
            run.seek(at)
            head = run.read(4)
            if not head:
                return
            size = int.from_bytes(head, "big")
            chunk = run.read(size)
            at += 4 + size
            yield unpack(chunk, chunks)


def _merged(runs: list[Iterator[list[tuple[str, R]]]]) -> Iterator[tuple[str, R]]:
    """Give the records of several runs in order: at a time all those behind which no run can still have one.

    They are sorted anew, which is quick with what is sorted in pieces: record by record it took several times as long.
    """
    left = [next(run, []) for run in runs]
    unread = {n for n, some in enumerate(left) if some}
    while unread:
        end = min(left[n][-1][0] for n in unread)
        ready = []
        for some in left:
            at = bisect_left(some, end, key=_KEY)
            ready += some[:at]
            del some[:at]
        ready.sort(key=_KEY)
        yield from ready
        for n in [n for n in unread if left[n][-1][0] == end]:
            more = next(runs[n], [])
            left[n] += more
            if not more:
                unread.remove(n)
    yield from sorted(chain.from_iterable(left), key=_KEY)


def keyed(records: Iterable[tuple[str, T]]) -> Iterator[tuple[str, list[T]]]:
    """Give all that is said under each key, where records come by their keys.

    >>> list(keyed([("a", 1), ("a", 2), ("b", 3)]))
    [('a', [1, 2]), ('b', [3])]
    """
    for key, same in groupby(records, key=_KEY):
        yield key, [said for _, said in same]
