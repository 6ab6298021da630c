"""Where the processor is in a full build: `python benchmarks/split.py [QUADS] [ROUNDS]`.

Of a made-up dossier of records. Each part is timed by the thread that does it, without the parts within it; what is
left of the whole process is the engine's, which loads and merges in threads of its own. Medians; each build is a
process.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import dossiers
from side_by_side import COMPILED, arguments, table

PARTS = {
    "reading the records": ("dossier.inputs", "read_all"),
    "writing the sources' graphs": ("dossier.intake", "sheet"),
    "writing them as N-Quads": ("graph.sheet", "Sheet.lines"),
    "gathering rows from them": ("dossier.intake", "gather_graph"),
    "seeing which shapes they may break": ("dossier.intake", "suspects"),
    "who is who": ("graph.derive", "resolve"),
    "merges of people": ("graph.derive", "merge"),
    "actors": ("graph.derive", "_actors"),
    "offices": ("graph.derive", "write_offices"),
    "events": ("graph.derive", "write_events"),
    "tables and ties": ("graph.renewal", "Renewal.finish"),
    "what is kept for the next build": ("dossier.shelf", "Shelf.put"),
    "the check of shapes": ("dossier.build", "_Build._check"),
}
"""What is timed: by which module and name it is called."""


class Clock:
    """Seconds of processor by part, each without the parts within it."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self.under_way = ["the rest of ours"]
        self.since = time.thread_time()

    def turn(self) -> None:
        """Count what has passed for the part that is under way."""
        now = time.thread_time()
        self.spent[self.under_way[-1]] += now - self.since
        self.since = now

    def run(self, part: str, work: Callable[[], Any]) -> Any:
        """Do some work as a part."""
        self.turn()
        self.under_way.append(part)
        try:
            return work()
        finally:
            self.turn()
            self.under_way.pop()

    def timed(self, part: str, does: Callable[..., Any]) -> Callable[..., Any]:
        """Give what does the same and is timed; what it gives piece by piece, piece by piece."""

        def steps(found: Iterator[Any]) -> Iterator[Any]:
            end = object()
            while (piece := self.run(part, lambda: next(found, end))) is not end:
                yield piece

        @wraps(does)
        def instead(*given: Any, **named: Any) -> Any:
            found = self.run(part, lambda: does(*given, **named))
            return steps(found) if isinstance(found, Iterator) else found

        return instead


def stage(place: Path) -> None:
    """Build once, and print the seconds of each part as JSON."""
    from importlib import import_module

    from whowhom.dossier.build import build
    from whowhom.dossier.folder import Dossier

    clock = Clock()
    for part, (module, name) in PARTS.items():
        holder: Any = import_module(f"whowhom.{module}")
        *within, last = name.split(".")
        for step in within:
            holder = getattr(holder, step)
        setattr(holder, last, clock.timed(part, getattr(holder, last)))
    dossier, begin = Dossier.open(place), time.process_time()
    clock.turn()
    clock.spent.clear()
    build(dossier, afresh=True)
    clock.turn()
    whole = time.process_time() - begin
    theirs, merging = whole - sum(clock.spent.values()), _merging()
    engine = {"the engine, loading": theirs - merging, "the engine, merging its files": merging}
    print(json.dumps({**clock.spent, **engine, "all": whole}))


def _merging() -> float:
    """Give the seconds that the engine's threads for merging what it has loaded have taken, where the system tells."""
    ticks = 0
    for thread in Path("/proc/self/task").glob("*/stat"):
        name, _, told = thread.read_text().rpartition(") ")
        ticks += sum(map(int, told.split()[11:13])) if "(rocksdb:low" in name else 0
    return ticks / os.sysconf("SC_CLK_TCK")


def main(quads: str = "100_000", rounds: str = "3") -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "d"
        dossiers.write(place, int(quads.replace("_", "")))
        runs = [_run(place) for _ in range(int(rounds) + 1)][1:]  # the first compiles modules
    parts = [*PARTS, "the rest of ours", "the engine, loading", "the engine, merging its files", "all"]
    middle = {part: statistics.median(run.get(part, 0.0) for run in runs) for part in parts}
    rows = [(part, f"{took:.2f}", f"{took / middle['all']:.0%}") for part, took in middle.items()]
    table(rows, ("part", "of a processor, s", "share"))


def _run(place: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, __file__, "--stage", str(place)], check=True, capture_output=True, text=True, env=COMPILED
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    typed = arguments(__doc__)
    stage(Path(typed[1])) if typed[:1] == ["--stage"] else main(*typed)
