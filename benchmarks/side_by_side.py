"""Timing several things in turn, A B C A B C ..., so that a machine whose speed drifts is fair to all of them."""

from __future__ import annotations

import os
import resource
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As any installation has its modules: compiled at the first start, which is not counted."""

TURN = 0.05
"""Seconds of processor in which a quick question is asked again and again."""


class Turn(NamedTuple):
    """The seconds of each answer within a turn and how many rows there were; or what went wrong, after which time."""

    times: list[float]
    rows: int
    wrong: str = ""


def turn(job: Callable[[], Any], clock: Callable[[], float], patience: float) -> Turn:
    """Ask as often as fits into a turn, but once at least, and for no longer than patience allows."""

    def late(*_: object) -> None:
        if clock() - begin > patience or time.perf_counter() - started > 6 * patience:
            raise TimeoutError

    signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, 1, 1)  # a timer of processor would make its clock a coarse one
    begin, started = clock(), time.perf_counter()
    times: list[float] = []
    found: Any = ()
    try:
        while sum(times) < TURN:
            start = clock()
            found = job()
            times.append(clock() - start)
    except TimeoutError:
        return Turn([clock() - begin], 0, "over")
    except Exception as e:  # an engine that cannot answer is a result here
        return Turn([], 0, type(e).__name__)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return Turn(times, len(found))


def arguments(about: str | None, least: int = 0) -> list[str]:
    """Give what was typed behind a benchmark's name; says what the benchmark is where that is asked, or too little."""
    typed = sys.argv[1:]
    if {"-h", "--help"} & set(typed) or len(typed) < least:
        print(about)
        raise SystemExit(0 if len(typed) >= least else 2)
    return typed


def process(*command: str) -> float:
    """Give the CPU seconds of one whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=COMPILED)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def medians(jobs: Mapping[str, Callable[[], object]], rounds: int = 7) -> dict[str, float]:
    """Give the median seconds of CPU time of each job, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(rounds + 1):
        for name, job in jobs.items():
            start = time.process_time()
            job()
            if turn:
                times[name].append(time.process_time() - start)
    return {name: statistics.median(seconds) for name, seconds in times.items()}


def table(rows: Sequence[tuple[str, ...]], heads: tuple[str, ...]) -> None:
    """Print columns."""
    widths = [max(len(r[i]) for r in [heads, *rows]) for i in range(len(heads))]
    for row in [heads, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
