"""rdflib's store in memory, in a process of its own: its heap of two gigabytes would slow down all in this one."""

from __future__ import annotations

import gc
import time
from collections import deque
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from side_by_side import Turn, turn

__all__ = ["InMemory", "searched"]


class InMemory:
    """A process that holds the quads of a file and answers what it is sent."""

    def __init__(self, quads: Path) -> None:
        context = get_context("spawn")
        self.pipe, there = context.Pipe()
        self.process = context.Process(target=_serve, args=(there, quads), daemon=True)
        self.process.start()

    def wait(self) -> None:
        """Wait until all is loaded."""
        self.pipe.recv()

    def turn(self, text: str, ends: tuple[str, str] | None, patience: float) -> Turn:
        """Ask for a turn; between two ends, for one shortest way."""
        self.pipe.send((text, ends, patience))
        took: Turn = self.pipe.recv()
        return took

    def stop(self) -> None:
        """End the process that was started here."""
        self.process.terminate()
        self.process.join(60)


def _serve(pipe: Connection, quads: Path) -> None:
    from rdflib import Dataset

    dataset = Dataset()
    dataset.parse(quads, format="nquads")
    gc.collect()
    gc.freeze()  # what is loaded is not walked through again and again while questions are answered
    pipe.send("loaded")

    def ask(text: str) -> list[Any]:
        return list(dataset.query(text))

    while True:
        text, ends, patience = pipe.recv()
        job = (lambda t=text, e=ends: searched(ask, t, *e)) if ends else lambda t=text: ask(t)
        pipe.send(turn(job, time.process_time, patience))


def searched(ask: Callable[[str], Any], text: str, start: str, end: str) -> list[str]:
    """Fetch all ties and look for one shortest way, as one must where the engine has no such paths."""
    near: dict[str, set[str]] = {}
    for row in ask(text):
        a, _, b = (str(getattr(term, "value", term)) for term in row)
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    came, queue = {start: start}, deque([start])
    while queue and end not in came:
        here = queue.popleft()
        for there in near.get(here, ()):
            if there not in came:
                came[there] = here
                queue.append(there)
    return list(came)
