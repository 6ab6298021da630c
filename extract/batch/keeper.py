"""Keeps reading going: items go to a process of their own, which is replaced where it dies or never ends.

An item whose process dies is tried once more, since the process may have been killed from outside; an item that kills
two is at fault. One that takes too long is not tried again.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from ...graph.errors import WhowhomError

__all__ = ["Answer", "Keepers"]

TRIES = 2
START = 30.0
"""Seconds more for the first item of a process, which loads the lexicons and the parser's weights."""
ALONE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""Each process has one core: what it computes with may not start a thread for every core of the machine."""


class Answer(NamedTuple):
    """What became of one item: its value, or the fault why there is none; and what was survived on the way."""

    value: Any
    fault: str = ""
    note: str = ""


class _Died(Exception):
    """The process ended before it answered."""


class _Stopped(Exception):
    """The run is over; nothing is started any more."""


class Keepers:
    """The reading processes of a run: one for each thread that asks, started when it is first needed."""

    def __init__(self) -> None:
        self._mine = threading.local()
        self._all: list[_Keeper] = []
        self._closed = threading.Event()

    def read(self, function: Callable[[Any], Any], items: Sequence[Any], seconds: float) -> list[Answer]:
        """Give what a function makes of each item, none of which may take longer than so many seconds.

        The function must be importable by name, items and values must pickle.

        >>> keepers = Keepers()
        >>> keepers.read(str.upper, ["qin", 7], seconds=30)[0]
        Answer(value='QIN', fault='', note='')
        >>> keepers.close()

        Raises:
            WhowhomError: no process can be started here at all.

        """
        keeper: _Keeper | None = getattr(self._mine, "keeper", None)
        if keeper is None or keeper.job != (function, seconds):
            if keeper is not None:
                keeper.release()
                self._all.remove(keeper)
            keeper = self._mine.keeper = _Keeper(function, seconds, self._closed)
            self._all.append(keeper)
        return [keeper.ask(item) for item in items]

    def stop(self) -> None:
        """End every process, also in the middle of an item; whoever waits for one is told so."""
        self._closed.set()
        for keeper in self._all:
            keeper.end()

    def close(self) -> None:
        """End every process and let go of its pipes; nobody may be waiting for one any more."""
        self.stop()
        for keeper in self._all:
            keeper.release()


class _Keeper:
    """One reading process, and the next one when that has died."""

    def __init__(self, function: Callable[[Any], Any], seconds: float, closed: threading.Event) -> None:
        self.job = (function, seconds)
        self._closed = closed
        self._process: subprocess.Popen[bytes] | None = None
        self._warm = False

    def ask(self, item: Any) -> Answer:
        died = ""
        for _ in range(TRIES):
            process = self._alive()
            late = threading.Event()
            watch = threading.Timer(self.job[1] + (0 if self._warm else START), _end, (process, late))
            watch.daemon = True
            watch.start()
            try:
                value, fault = _exchange(process, item)
            except _Died:
                died = _how(process.wait())
                if late.is_set():
                    return Answer(None, f"reading it took more than {self.job[1]:g} seconds; it was given up")
                continue
            finally:
                watch.cancel()
            self._warm = True
            return Answer(value, fault, died and f"the process that read it {died}; it was read again")
        return Answer(None, f"the process that reads it {died}, twice; please report it with the text")

    def end(self) -> None:
        if self._process is not None:
            _kill(self._process)

    def release(self) -> None:
        if (process := self._process) is not None:
            self._process = None
            _kill(process)
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    pipe.close()  # type: ignore[union-attr]

    def _alive(self) -> subprocess.Popen[bytes]:
        """Give the process, started anew where it is gone: it dies with an item, or leaves when idle."""
        if self._process is not None and self._process.poll() is not None:
            self.release()
        if self._closed.is_set():
            raise _Stopped
        if self._process is None:
            self._warm = False
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-P", "-m", f"{__package__}.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=os.environ | ALONE,
            )
            if self._closed.is_set():  # between the look and the start
                self.release()
                raise _Stopped
            try:
                _exchange(self._process, self.job)
            except _Died:
                ended = _how(self._process.wait())
                raise WhowhomError(f"the process that reads {ended} at its start", None, "see what it said") from None
        return self._process


def _exchange(process: subprocess.Popen[bytes], what: Any) -> Any:
    """Say one thing to the process and give its answer."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        pickle.dump(what, process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
        return pickle.load(process.stdout)  # noqa: S301 - from our own child
    except (OSError, EOFError, pickle.UnpicklingError) as e:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(1)  # so that it is told how it ended
        process.kill()  # one that closed its output is of no use, even if it lives
        raise _Died from e


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def _how(code: int) -> str:
    """Say how a process ended."""
    return f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"
