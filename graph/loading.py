"""Quads into a store that is built aside: the engine loads one batch while the next is being written.

The engine's bulk loader lets go of Python while it works, so that on two cores loading and writing take the time of the
longer of both. At most one batch is under way and one in waiting: memory does not grow with the store.
"""

from __future__ import annotations

from threading import Thread
from types import TracebackType

from pyoxigraph import RdfFormat

from .store import Store

__all__ = ["Loader"]

BATCH = 4_000_000
"""Bytes that are loaded at a time, some 20,000 quads: a batch takes six times its size of memory; four times as large,
loading takes a twelfth less of a processor (docs/scale.md)."""
WORTH = 2_000_000
"""Bytes from which on so much as was loaded before is loaded at once, where nothing else is being loaded."""


class Loader:
    r"""Takes N-Quads in pieces; all are in the store at the end of the `with`. Loading is not atomic.

    >>> store = Store.memory()
    >>> with Loader(store) as loader:
    ...     loader.add(b"<a:s> <a:p> <a:o> <a:g> .\n")
    >>> store.count()
    1

    Raises:
        OSError: the disk is full or fails; where a later piece is added, or at the end.
        SyntaxError: these are no N-Quads.

    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._waiting: list[bytes] = []
        self._size = 0
        self._loaded = 0
        self._under_way: Thread | None = None
        self._fault: Exception | None = None

    def __enter__(self) -> Loader:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self.finish()
        elif self._under_way:
            self._under_way.join()  # nobody may find the store in use by what has failed already

    def add(self, lines: bytes) -> None:
        """Take some lines, each of them one quad."""
        self._waiting.append(lines)
        self._size += len(lines)
        worth = self._size > max(WORTH, self._loaded) and not (self._under_way and self._under_way.is_alive())
        if worth or self._size > BATCH:
            self._next()

    def finish(self) -> None:
        """Wait until all that was given is in the store."""
        self._next()
        self._wait()

    def _next(self) -> None:
        self._wait()
        if self._waiting:
            self._under_way = Thread(target=self._load, args=(b"".join(self._waiting),))
            self._waiting.clear()
            self._loaded += self._size
            self._size = 0
            self._under_way.start()

    def _wait(self) -> None:
        if self._under_way:
            self._under_way.join()
            self._under_way = None
        if self._fault:
            raise self._fault

    def _load(self, lines: bytes) -> None:
        """Load lines whose IRIs are all of our own making: looking at each again would take a sixth of the time."""
        try:
            self.store.raw.bulk_load(input=lines, format=RdfFormat.N_QUADS, lenient=True)
        except Exception as e:  # told by whoever waits
            self._fault = e
