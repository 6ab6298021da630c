"""The public record of the Office of the Historian: who held which post, who travelled where and met whom.

Three repositories of HistoryAtState (public domain / CC0), each cloned into one folder: `travels`, `visits` and `pocom`
(Principal Officers and Chiefs of Mission). Their quirks are handled here, one by one, with the reason beside the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ...graph.errors import UnreadableFile
from ...graph.records import Record
from . import pocom
from .entries import Problem
from .reread import Reread

__all__ = ["Batch", "Job", "Reread", "jobs", "read"]

Batch = tuple[str, Sequence[Record | str], list[Problem]]
"""The name of a records file (without suffix), what goes into it, also as lines that stood there before, and the
entries that could not be read."""

PARTS = ("pocom", "travels", "visits")


class Job(NamedTuple):
    """What can be read by itself, by any process: one file of a part of the record, or one folder."""

    part: str
    file: Path
    needs: tuple[Path, ...]
    """Every file that the reading depends on."""

    def run(self, reread: Reread | None = None) -> Iterator[Batch]:
        """Read it, and give its batches; of trips, which take long, only entries that are not what they were."""
        for batch, records, problems in _reader(self.part)(self.file, reread):
            yield f"historian/{self.part}/{batch}", records, problems


def _reader(part: str) -> Callable[[Path, Reread | None], Iterator[Batch]]:
    """Give what reads a part; the trips' own with the extractor, which only they need and which takes long to load."""
    if part == "pocom":
        return lambda file, _: pocom.batches_of(file)
    from . import trips

    return trips.travels_of if part == "travels" else trips.visits_of


def jobs(folder: Path) -> list[Job]:
    """Give what there is to read, as far as `folder` holds it; another layout is refused before all else.

    Raises:
        UnreadableFile: the folder holds none of `pocom`, `travels` and `visits`, or one without its files.

    """
    found = [name for name in PARTS if (folder / name).is_dir()]
    if not found:
        wanted = ", ".join(PARTS)
        raise UnreadableFile(f"none of {wanted} is in this folder", str(folder), "clone HistoryAtState/travels into it")
    out: list[Job] = []
    for part in found:
        made = list(_jobs(part, folder / part))
        if not made:
            raise UnreadableFile(
                f"this is no clone of HistoryAtState/{part}", str(folder / part), "clone it again, or take it away"
            )
        out.extend(made)
    return out


def _jobs(part: str, folder: Path) -> Iterator[Job]:
    if part == "pocom":
        if (folder / "people").is_dir():
            yield from (Job(part, file, needs) for file, needs in pocom.parts(folder))
        return
    terms = folder / "presidents" / "presidents.xml"
    beside = (terms,) if part == "travels" and terms.is_file() else ()
    for file in (*beside, *sorted(folder.glob("*-travels/*.xml" if part == "travels" else "data/*.xml"))):
        yield Job(part, file, tuple(dict.fromkeys((*beside, file))))


def read(folder: Path) -> Iterator[Batch]:
    """Give the record file by file, as far as `folder` holds it.

    Raises:
        UnreadableFile: the folder holds none of `pocom`, `travels` and `visits`.

    """
    for job in jobs(folder):
        yield from job.run()
