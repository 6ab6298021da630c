"""From the public record's XML to a queryable dossier, one file changed, and the same quads loaded by others.

The whole record where it lies beside the project; else nothing, since a small made-up one would say little. Each stage
runs in a process of its own, so that its memory is its own; imports are the command itself, from its start to its end,
those of a changed file several times. Beside it, in the same run: pyoxigraph's bulk loader with
the same quads, and rdflib's store in memory with a part of them.
"""

from __future__ import annotations

import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from side_by_side import COMPILED, arguments, table

RECORD = Path(__file__).parents[2] / "shared" / "data" / "historian"
PART = 100_000
"""Quads that rdflib gets: it takes about as long for each, and all of them would take minutes and 2 GB."""
CHANGED = {
    "the most travels": "travels/secretary-travels/kissinger-henry-a.xml",
    "a secretary's travels": "travels/secretary-travels/rusk-david-dean.xml",
    "a decade of visits": "visits/data/1970.xml",
    "one officer": "pocom/people/k/kissinger-henry-a.xml",
}
"""Files of which one entry is made to tell something else."""
ROUNDS = 5
"""How often each of them is changed, in turn: it is the slowest that one waits for."""


def main() -> None:
    if not RECORD.is_dir():
        print("the public record is not beside the checkout: nothing is measured")
        return
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copytree(RECORD, place / "xml")
        rows = [
            _row("read the XML", _staged("read", place)),
            _row("build the store", _staged("build", place)),
            _row("import again, nothing changed", _staged("again", place)),
        ]
        changed = [[_staged(f"changed:{file}", place) for file in CHANGED.values()] for _ in range(ROUNDS)]
        for what, found in zip(CHANGED, zip(*changed, strict=True), strict=True):
            rows.append(_row(f"import again, changed: {what}", *found))
        rows += [
            _row("import again, changed: all of these", *(found for every in changed for found in every)),
            _row("pyoxigraph: bulk_load of the same quads", _staged("bulk", place)),
            _row(f"rdflib in memory, {PART:,} of the quads", _staged("rdflib", place)),
        ]
    table(rows, ("what", "seconds", "the slowest", "of a processor", "GB at most"))


def _staged(stage: str, place: Path) -> list[float]:
    """Run one stage in a process of its own, and give seconds by the clock and of a processor, and memory."""
    done = subprocess.run([sys.executable, __file__, stage, str(place)], check=True, capture_output=True, text=True)
    found: list[float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _row(what: str, *found: list[float]) -> tuple[str, str, str, str, str]:
    """Give the row of a stage: medians, and the slowest and largest."""
    walls, cpus, memories = zip(*found, strict=True)
    return what, f"{median(walls):.1f}", f"{max(walls):.1f}", f"{median(cpus):.1f}", f"{max(memories):.2f}"


def _timed(work: Callable[[], object], start: float, used: float = 0.0) -> None:
    work()
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps([time.perf_counter() - start, _cpu() - used, most / 1e6]))


def _cpu() -> float:
    return sum(
        u.ru_utime + u.ru_stime for u in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def stage(name: str, place: Path) -> None:
    """Run one stage; starting Python and importing counts, but for the quads that others are given."""
    from whowhom.dossier.folder import Dossier

    dossier = Dossier.create(place / "record", "The public record")
    if name in ("bulk", "rdflib"):
        _others(name, dossier, place)
        return
    words = ["build"] if name == "build" else ["import", "historian", str(place / "xml")]
    words += ["--no-build"] if name == "read" else []
    if name.startswith("changed:"):
        _edit(place / "xml" / name.partition(":")[2])
    command = [sys.executable, "-m", "whowhom.cli", "-d", str(dossier.path), *words]
    start, used = time.perf_counter(), _cpu()
    _timed(lambda: subprocess.run(command, check=True, capture_output=True, env=COMPILED), start, used)


def _edit(file: Path) -> None:
    """Let one entry tell something else: of whom somebody met, or when somebody was born."""
    told = file.read_text("utf-8")
    for tag, more in (("remarks", "Met with Prime Minister Nehru. "), ("description", "Met with President Nixon. ")):
        told = told.replace(f"<{tag}>", f"<{tag}>{more}", 1)
    file.chmod(0o644)
    file.write_text(re.sub(r"(?<=<birth>)\d{4}", lambda year: str(int(year[0]) - 1), told, count=1), "utf-8")


def _others(name: str, dossier: object, place: Path) -> None:
    from itertools import islice

    import pyoxigraph as ox

    lines = place / "quads.nq"
    with lines.open("wb") as out:
        quads = iter(dossier.store().raw)  # type: ignore[attr-defined]
        ox.serialize(quads if name == "bulk" else islice(quads, PART), out, format=ox.RdfFormat.N_QUADS)
    start, used = time.perf_counter(), _cpu()
    if name == "bulk":
        store = ox.Store(str(place / "bulk"))
        _timed(lambda: (store.bulk_load(path=str(lines), format=ox.RdfFormat.N_QUADS), store.flush()), start, used)
    else:
        from rdflib import Dataset

        _timed(lambda: Dataset().parse(str(lines), format="nquads"), start, used)


if __name__ == "__main__":
    typed = arguments(__doc__)
    stage(typed[0], Path(typed[1])) if typed else main()
