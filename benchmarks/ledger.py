"""From the public record's XML to a queryable dossier, one file changed, and the same quads loaded by others.

The whole record where it lies beside the project; else nothing, since a small made-up one would say little. Each stage
runs in a process of its own, so that its memory is its own. Beside it, in the same run: pyoxigraph's bulk loader with
the same quads, and rdflib's store in memory with a part of them.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from side_by_side import arguments, table

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


def main() -> None:
    if not RECORD.is_dir():
        print("the public record is not beside the checkout: nothing is measured")
        return
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copytree(RECORD, place / "xml")
        rows = [
            _staged("read the XML", "read", place),
            _staged("build the store", "build", place),
            _staged("import again, nothing changed", "again", place),
            *(_staged(f"import again, changed: {what}", f"changed:{file}", place) for what, file in CHANGED.items()),
            _staged("pyoxigraph: bulk_load of the same quads", "bulk", place),
            _staged(f"rdflib in memory, {PART:,} of the quads", "rdflib", place),
        ]
    table(rows, ("what", "seconds", "of a processor", "GB at most"))


def _staged(what: str, stage: str, place: Path) -> tuple[str, str, str, str]:
    """Run one stage in a process of its own, and give its row."""
    done = subprocess.run([sys.executable, __file__, stage, str(place)], check=True, capture_output=True, text=True)
    wall, cpu, memory = json.loads(done.stdout.splitlines()[-1])
    return what, f"{wall:.1f}", f"{cpu:.1f}", f"{memory:.2f}"


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
    start = time.perf_counter()
    from whowhom.cli.importing import take_in
    from whowhom.dossier.folder import Dossier

    dossier = Dossier.create(place / "record", "The public record")
    if name == "build":
        _timed(dossier.build, start)
    elif name in ("bulk", "rdflib"):
        _others(name, dossier, place)
    else:
        if name.startswith("changed:"):
            _edit(place / "xml" / name.partition(":")[2])
        _timed(lambda: (take_in(dossier, place / "xml"), name == "read" or dossier.build()), start)


def _edit(file: Path) -> None:
    """Let one entry tell something else: of whom somebody met, or when somebody was born."""
    told = file.read_text("utf-8")
    for tag, more in (("remarks", "Met with Prime Minister Nehru. "), ("description", "Met with President Nixon. ")):
        told = told.replace(f"<{tag}>", f"<{tag}>{more}", 1)
    file.chmod(0o644)
    file.write_text(told.replace("<birth>19", "<birth>18", 1), "utf-8")


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
