"""Where reading is done: on the cores of this machine, or on those of a Dask cluster. Both give the same.

An engine takes jobs and hands back futures; `in_order` is the one loop over them. A job is a few items, a shard, so
that a cluster is asked seldom and a lost machine costs little; each item is read under a keeper's care wherever it is.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, NamedTuple, Protocol, TypeVar

from ...graph.errors import WhowhomError
from ..version import version
from .keeper import Answer, Keepers

__all__ = ["SECONDS", "Engine", "Job", "Local", "in_order", "work"]

SECONDS = 600.0
"""The longest that one item may take: a document of 5 MB takes two minutes of a free core, an article 0.05 seconds."""

T = TypeVar("T")


class Job(NamedTuple):
    """A few items, what to make of each, how long one may take, and the version of the reader that is asked for."""

    function: Callable[[Any], Any]
    items: Sequence[Any]
    seconds: float = SECONDS
    version: str = ""


class Engine(Protocol):
    """What reads: the only three things that differ between one machine and many."""

    @property
    def width(self) -> int:
        """Say how many jobs keep it busy."""

    def submit(self, job: Job) -> Future[list[Answer]]:
        """Take a job; the future gives an answer for each item, in their order."""

    def close(self) -> None:
        """Let go of it, also of what is under way."""


class Local:
    """The cores of this machine: a thread for each, which has a process to itself.

    >>> engine = Local(2)
    >>> jobs = ((number, engine.submit(Job(abs, [-number]))) for number in range(3))
    >>> [(number, answers[0].value) for number, answers in in_order(jobs, engine)]
    [(0, 0), (1, 1), (2, 2)]
    >>> engine.close()
    """

    def __init__(self, workers: int | None = None) -> None:
        self._workers = workers or _cores()
        self._keepers = Keepers()
        self._threads = ThreadPoolExecutor(self._workers)

    @property
    def width(self) -> int:
        """Say how many jobs keep it busy: one in hand and one in waiting for each process."""
        return 2 * self._workers

    def submit(self, job: Job) -> Future[list[Answer]]:
        """Take a job; the future gives an answer for each item, in their order."""
        return self._threads.submit(work, job, self._keepers)

    def close(self) -> None:
        """End every process, also in the middle of an item."""
        self._keepers.stop()
        self._threads.shutdown(cancel_futures=True)
        self._keepers.close()


def work(job: Job, keepers: Keepers) -> list[Answer]:
    """Do a job here.

    Raises:
        WhowhomError: the reader of this machine is of another version than the one asked for.

    """
    if job.version not in ("", version()):
        import socket

        what = f"the reader is of version {version()}, not {job.version}"
        raise WhowhomError(what, socket.gethostname(), "install the same whowhom on every machine")
    return keepers.read(job.function, job.items, job.seconds)


def in_order(jobs: Iterable[tuple[T, Future[list[Answer]]]], engine: Engine) -> Iterator[tuple[T, list[Answer]]]:
    """Give the answers of each job in the order of the jobs, which are asked for only as the engine can take them.

    Raises:
        WhowhomError: the engine is gone, or cannot do its work at all.

    """
    waiting: deque[tuple[T, Future[list[Answer]]]] = deque()
    for job in jobs:
        waiting.append(job)
        while waiting and (len(waiting) >= engine.width or waiting[0][1].done()):
            what, future = waiting.popleft()
            yield what, future.result()
    while waiting:
        what, future = waiting.popleft()
        yield what, future.result()


def _cores() -> int:
    """Give how many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1
