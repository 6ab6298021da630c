"""From the public record's XML to a queryable dossier, and the same quads into rdflib's store in memory.

The whole record where it lies beside the project; else nothing, since a small made-up one would say little.
"""

from __future__ import annotations

import resource
import tempfile
import time
from pathlib import Path

from side_by_side import table

from whowhom.cli.importing import take_in
from whowhom.dossier.folder import Dossier

RECORD = Path(__file__).parents[2] / "shared" / "data" / "historian"
PART = 100_000
"""Quads that rdflib gets: it takes about as long for each, and all of them would take minutes and 2 GB."""


def main() -> None:
    if not RECORD.is_dir():
        print("the public record is not beside the checkout: nothing is measured")
        return
    with tempfile.TemporaryDirectory() as folder:
        dossier = Dossier.create(Path(folder) / "record", "The public record")
        rows = [("read the XML", *_timed(lambda: take_in(dossier, RECORD)))]
        rows.append(("build the store", *_timed(lambda: dossier.build())))
        rows.append(("import again, nothing changed", *_timed(lambda: take_in(dossier, RECORD))))
        rows.append(("build again, nothing changed", *_timed(lambda: dossier.build())))
        one = next((dossier.path / "records" / "historian" / "travels").glob("secretary*rusk*.jsonl"))
        one.write_text(one.read_text("utf-8").replace('"title"', '"title" '), "utf-8")
        rows.append(("build again, one file changed", *_timed(lambda: dossier.build())))
        rows.append((f"rdflib in memory, {PART:,} of the quads", *_timed(lambda: _rdflib(dossier))))
        print(f"{dossier.build().quads:,} quads")
    table([(what, f"{wall:.1f}", f"{cpu:.1f}") for what, wall, cpu in rows], ("what", "seconds", "of a processor"))
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")


def _timed(work: object) -> tuple[float, float]:
    start, used = time.perf_counter(), _cpu()
    work()  # type: ignore[operator]
    return time.perf_counter() - start, _cpu() - used


def _cpu() -> float:
    return sum(
        u.ru_utime + u.ru_stime for u in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _rdflib(dossier: Dossier) -> None:
    from itertools import islice

    import pyoxigraph as ox
    from rdflib import Dataset

    some = ox.serialize(islice(dossier.store().raw, PART), format=ox.RdfFormat.N_QUADS)
    Dataset().parse(data=some, format="nquads")


if __name__ == "__main__":
    main()
