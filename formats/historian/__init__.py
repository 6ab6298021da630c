"""The public record of the Office of the Historian: who held which post, who travelled where and met whom.

Three repositories of HistoryAtState (public domain / CC0), each cloned into one folder: `travels`, `visits` and `pocom`
(Principal Officers and Chiefs of Mission). Their quirks are handled here, one by one, with the reason beside the rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ...graph.errors import UnreadableFile
from ...graph.records import Record
from . import pocom, trips
from .entries import Problem

__all__ = ["Batch", "read"]

Batch = tuple[str, list[Record], list[Problem]]
"""The name of a records file (without suffix), what goes into it, and the entries that could not be read."""

PARTS = {
    "pocom": pocom.batches,
    "travels": trips.travels,
    "visits": trips.visits,
}


def read(folder: Path) -> Iterator[Batch]:
    """Give the record file by file, as far as `folder` holds it.

    Raises:
        UnreadableFile: the folder holds none of `pocom`, `travels` and `visits`.

    """
    found = [name for name in PARTS if (folder / name).is_dir()]
    if not found:
        wanted = ", ".join(PARTS)
        raise UnreadableFile(f"none of {wanted} is in this folder", str(folder), "clone HistoryAtState/travels into it")
    for name in found:
        for batch, records, problems in PARTS[name](folder / name):
            yield f"historian/{name}/{batch}", records, problems
