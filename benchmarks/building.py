"""A full build beside the engine's bulk loader with the same quads: `python benchmarks/building.py [QUADS] [ROUNDS]`.

Of a made-up dossier of records; reading them is timed by itself, since it is to a build what extraction is with texts.
Each stage runs in a process of its own, so that its memory is its own, A B C D A B C D ..., medians of all rounds.
"""

from __future__ import annotations

import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import dossiers
from side_by_side import COMPILED, arguments, table

STAGES = {
    "read": "read the records", "build": "build: all of it", "bulk": "pyoxigraph: bulk_load of the same quads",
    "ordered": "pyoxigraph: the same, with its files put in order, as a build does",
}  # fmt: skip


def main(quads: str = "100_000", rounds: str = "3") -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        dossier = dossiers.write(place / "d", int(quads.replace("_", "")))
        _stage("build", place)
        _stage("dump", place)
        took = [{name: _stage(name, place) for name in STAGES} for _ in range(int(rounds))]
        disk = sum(p.stat().st_size for p in (dossier.store_path / "store").rglob("*") if p.is_file()) / 1e6
    middle = {name: [statistics.median(r[name][i] for r in took) for i in range(4)] for name in STAGES}
    rows = [(what, *(f"{x:.2f}" for x in middle[name][:3])) for name, what in STAGES.items()]
    table(rows, ("what", "seconds", "of a processor", "GB at most"))
    print(f"{middle['build'][3]:,.0f} quads, {disk:,.0f} MB on disk; beyond reading, a build takes")
    for name in ("bulk", "ordered"):
        wall, cpu = ((middle["build"][i] - middle["read"][i]) / middle[name][i] for i in (0, 1))
        print(f"{wall:.2f} times the time and {cpu:.2f} times the processor of {STAGES[name]}")


def _stage(name: str, place: Path) -> list[float]:
    """Run one stage in a process of its own; give seconds, those of a processor, GB at most and how many quads."""
    done = subprocess.run(
        [sys.executable, __file__, name, str(place)], check=True, capture_output=True, text=True, env=COMPILED
    )
    figures: list[float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def stage(name: str, place: Path) -> None:
    """Run one stage; starting Python and importing does not count."""
    import pyoxigraph as ox

    from whowhom.dossier import build, inputs
    from whowhom.dossier.folder import Dossier

    dossier, lines = Dossier.open(place / "d"), place / "quads.nq"
    if name == "dump":
        with lines.open("wb") as out:
            _timed(lambda: dossier.store().raw.dump(out, ox.RdfFormat.N_QUADS))
    elif name == "read":
        found = list(inputs.scan(dossier.path, []).values())
        _timed(lambda: sum(len(batch.sources) for batch in inputs.read_all(found, dossier.path)))
    elif name == "build":
        shutil.rmtree(dossier.store_path, ignore_errors=True)
        _timed(lambda: build.build(dossier).quads)
    else:
        shutil.rmtree(place / "bulk", ignore_errors=True)
        _timed(lambda: _bulk(ox.Store(str(place / "bulk")), lines, order=name == "ordered"))


def _bulk(store: object, lines: Path, *, order: bool) -> int:
    import pyoxigraph as ox

    assert isinstance(store, ox.Store)
    store.bulk_load(path=str(lines), format=ox.RdfFormat.N_QUADS)
    store.flush()
    if order:
        store.optimize()
    return len(store)


def _timed(work: Callable[[], object]) -> None:
    start, used = time.perf_counter(), time.process_time()
    gave = work()
    wall, cpu = time.perf_counter() - start, time.process_time() - used
    print(json.dumps([wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, gave or 0]))


if __name__ == "__main__":
    typed = arguments(__doc__)
    stage(typed[0], Path(typed[1])) if typed and typed[0] in {*STAGES, "dump"} else main(*typed)
