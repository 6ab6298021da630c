"""What is known of all sources, and their texts while a store is built: on disk, but for where it is there.

A store that is being loaded is not read: what the engine reads it keeps, a hundred megabytes and more of a large one.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Generic, TypeVar
from weakref import finalize

from .claims import SourceRow, better
from .locals import Numbers
from .packing import pack, unpack

__all__ = ["Pile", "Sources"]

T = TypeVar("T")
LATELY = 2_048
"""Records that were read and are held, since they are often wanted again."""


class Pile(Generic[T]):
    """Records by number, in a file without a name; in memory where no folder is given.

    >>> pile = Pile(None, str)
    >>> pile[7] = "seven"
    >>> pile.get(7), pile.get(8)
    ('seven', None)

    Raises:
        OSError: the disk is full or fails.

    """

    def __init__(self, folder: Path | None, kind: type[T]) -> None:
        self.kind = kind
        self._held: dict[int, T] = {}
        self._file = TemporaryFile(dir=folder) if folder else None  # noqa: SIM115  # is there as long as this is
        self._places, self._sizes = array("Q"), array("I")
        """Where each record is in the file, and how long it is; 0 where there is none."""
        self._end = 0
        if self._file:
            finalize(self, self._file.close)

    def __setitem__(self, number: int, record: T) -> None:
        if not self._file:
            self._held[number] = record
            return
        self._held.pop(number, None)
        packed = pack(record)
        for known in (self._places, self._sizes):
            known.extend([0] * (number + 1 - len(known)))
        self._places[number], self._sizes[number] = self._end, len(packed)
        self._end += self._file.write(packed)

    def append(self, record: T) -> None:
        """Take one more record."""
        self[len(self)] = record

    def __len__(self) -> int:
        return len(self._places) if self._file else len(self._held)

    def __iter__(self) -> Iterator[T]:
        """Give all records that were appended, one after the other; none of them is held."""
        return (record for n in range(len(self)) if (record := self._read(n)) is not None)

    def clear(self) -> None:
        """Forget all of them."""
        self._held.clear()
        del self._places[:], self._sizes[:]

    def _read(self, number: int) -> T | None:
        if not self._file:
            return self._held.get(number)
        if number >= len(self._sizes) or not (size := self._sizes[number]):
            return None
        self._file.flush()
        return unpack(os.pread(self._file.fileno(), size, self._places[number]), self.kind)

    def get(self, number: int) -> T | None:
        """Give a record; None where there is none of that number."""
        found = self._held.get(number)
        if found is None and self._file and (found := self._read(number)) is not None:
            if len(self._held) >= LATELY:
                self._held.clear()
            self._held[number] = found
        return found


class Sources:
    """The documents and declared sources of all files; with `folder` they and the texts that are given wait there.

    >>> sources = Sources()
    >>> sources.take("s/voa", SourceRow("s/voa", "voa", None, "VOA", "2023-06-18", None, None))
    >>> sources.get("s/voa").publisher, sources.get("s/bbc"), sources.text("s/voa")
    ('VOA', None, None)
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.numbers = Numbers()
        self._rows = Pile(folder, SourceRow)
        self._texts = Pile(folder, str) if folder else None

    def take(self, iri: str, row: SourceRow) -> None:
        """Take what a graph says of a source; of several the dated one counts."""
        number = self.numbers.of(iri)
        known = self._rows.get(number)
        if known is None or better(row, known) is row:
            self._rows[number] = row

    def get(self, iri: str) -> SourceRow | None:
        """Give a source; None where none is known."""
        number = self.numbers.known.get(iri)
        return None if number is None else self._rows.get(number)

    def __getitem__(self, iri: str) -> SourceRow:
        """Give a source that is known."""
        if (row := self.get(iri)) is None:
            raise KeyError(iri)
        return row

    def hold(self, iri: str, text: str) -> None:
        """Take the text of a document, where texts are held."""
        if self._texts is not None:
            self._texts[self.numbers.of(iri)] = text

    def text(self, iri: str) -> str | None:
        """Give the text of a document, empty where it has none; None where it is not held."""
        number = self.numbers.known.get(iri)
        return None if number is None or self._texts is None else self._texts.get(number)
