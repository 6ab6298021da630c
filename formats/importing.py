"""Other people's files as records files: read by several processes, one text each, the same bytes every time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..graph.errors import WhowhomError
from ..graph.jsonl import dump
from ..graph.records import Record
from .historian import Job, Reread
from .mapping import Mapping

__all__ = ["Imported", "from_csv", "from_record", "key_of"]

FEW = 4
"""Jobs up to which starting processes costs more than it saves."""


class Imported(NamedTuple):
    """One records file to be: its name (without suffix), its text, how many records, and what could not be read.

    `lost` says that nothing at all could be read: then a file of an earlier import stays as it is. `shares` are what
    came of each entry, as `Reread` takes them.
    """

    name: str
    text: str
    records: int
    problems: tuple[str, ...]
    lost: bool = False
    shares: tuple[tuple[str, int], ...] = ()


def from_record(
    jobs: Iterable[Job], reread: Callable[[Job], Reread] = lambda _: Reread()
) -> Iterator[tuple[Job, list[Imported]]]:
    """Read parts of the public record, each in a process of its own; in the order given, and the same every time.

    `reread` gives what came of the entries of a part the last time.
    """
    todo = list(jobs)
    if len(todo) <= FEW:
        yield from ((job, _run(job, reread(job))) for job in todo)
        return
    from concurrent.futures import ProcessPoolExecutor

    # The longest first, so that no process is left alone with it at the end; given back as they were asked for.
    order = sorted(range(len(todo)), key=lambda i: -_size(todo[i]))
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        futures = {i: pool.submit(_run, todo[i], reread(todo[i])) for i in order}
        for i, job in enumerate(todo):
            yield job, futures.pop(i).result()


def from_csv(path: Path, mapping: Mapping) -> Imported:
    """Read a spreadsheet.

    Raises:
        UnreadableFile: it is empty, no UTF-8 text, or lacks a column that the mapping names.

    """
    from .table import read_table

    records, problems = read_table(path, mapping)
    return _imported(f"csv/{path.stem}", records, problems)


def key_of(needs: Iterable[Path], version: str, hashed: Callable[[Path], str]) -> str:
    """Give what an outcome depends on: the bytes of the files that it needs and the version of what reads them."""
    total = hashlib.sha256(version.encode())
    for path in needs:
        total.update(f"{path.name}\0{hashed(path)}\n".encode())
    return total.hexdigest()


def _run(job: Job, reread: Reread) -> list[Imported]:
    made = [_imported(name, records, problems) for name, records, problems in job.run(reread)]
    return [m._replace(shares=tuple(reread.shares)) for m in made]


def _imported(name: str, records: Sequence[Record | str], problems: Iterable[WhowhomError]) -> Imported:
    lines = "".join(f"{r if isinstance(r, str) else dump(r)}\n" for r in records)
    said = tuple(str(p) for p in problems)
    return Imported(name, lines, len(records), said, lost=bool(said) and not records)


def _size(job: Job) -> int:
    """Give how long a job will take, roughly: remarks take longer than fields."""
    size = sum(p.stat().st_size for p in job.needs)
    return size // 10 if job.part == "pocom" else size
