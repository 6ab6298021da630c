"""Work that a process beside this one does, while this one does something else.

What it gives is the same as if it were done here, and it is done here wherever a second process cannot be had, or ends
before its time: nothing depends on it but how long one waits.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import BinaryIO, Generic, NoReturn, TypeVar

__all__ = ["Beside"]

T = TypeVar("T")


class Beside(Generic[T]):
    """Gives one after the other what `steps` yields, which a process beside this one works out ahead.

    `steps` changes nothing and can be begun again: where the process is lost, or what it yields cannot be sent, the
    rest is worked out here. So an error shows here as well.

    >>> with Beside(lambda: iter(["which", "what"])) as steps:
    ...     next(steps), list(steps)
    ('which', ['what'])
    """

    def __init__(self, steps: Callable[[], Iterator[T]]) -> None:
        self._steps = steps
        self._given = 0
        self._here: Iterator[T] | None = None
        self._child = 0
        self._pipe: BinaryIO | None = None

    def __enter__(self) -> Beside[T]:
        if _may_fork():
            with suppress(OSError):  # no room for a process: then it is done here
                self._begin()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        if self._pipe:
            try:
                more, item = pickle.load(self._pipe)  # noqa: S301  # from a copy of this very process
            except Exception:  # whatever is wrong with it shows when it is done here
                self._end()
            else:
                if not more:
                    raise StopIteration
                self._given += 1
                return item  # type: ignore[no-any-return]
        if self._here is None:
            self._here = islice(self._steps(), self._given, None)
        return next(self._here)

    def _begin(self) -> None:
        out, into = os.pipe()
        try:
            self._child = os.fork()
        except OSError:
            os.close(out)
            os.close(into)
            raise
        if not self._child:
            os.close(out)
            self._work(into)
        os.close(into)
        self._pipe = os.fdopen(out, "rb")

    def _work(self, into: int) -> NoReturn:
        """Do the work and be gone, without a word: neither what is buffered nor what is open is this process's own."""
        done = 1
        try:
            with os.fdopen(into, "wb") as pipe:
                for item in self._steps():
                    pickle.dump((True, item), pipe)
                    pipe.flush()
                pickle.dump((False, None), pipe)
            done = 0
        finally:
            os._exit(done)

    def _end(self) -> None:
        if self._pipe:
            self._pipe.close()
            self._pipe = None
            from signal import SIGKILL

            with suppress(OSError):
                os.kill(self._child, SIGKILL)
            with suppress(OSError):
                os.waitpid(self._child, 0)


def _may_fork() -> bool:
    """Say whether a copy of this process can do something: not with threads, and not with the system parts of macOS."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1
