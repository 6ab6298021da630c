"""What one build worked out, kept for the next: the marks of all nodes, and what each unit of work gave.

A unit (an event that one source tells of, a tenure) is kept under the hash of all that it was worked out from. The same
again gives the same, so that nothing here can be out of date; what is lost is worked out again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import Raw
from msgspec.msgpack import Encoder

from .packing import mapping, pack
from .runs import Runs
from .tables import Row

__all__ = ["Given", "Keeping", "Kept", "fingerprint"]

_ENCODER = Encoder()


class Given(NamedTuple):
    """What a unit of work gave: nodes with their marks, rows, what it counts for, links, and its own result."""

    nodes: list[tuple[str, str]]
    rows: list[tuple[str, Row]]
    counts: list[tuple[str, ...]]
    links: list[tuple[str, str, str]]
    result: Sequence[str]


class Kept(NamedTuple):
    """What the last build left to this one."""

    marks: dict[str, str]
    """Of each node, the hash of what it was written from."""
    units: dict[str, Raw]
    """By the hash of all that they were worked out from, each as it was packed."""


class Keeping:
    """What this build leaves to the next one, while it is gathered: read back as `Kept`.

    >>> from whowhom.graph.packing import unpack
    >>> keeping = Keeping(None)
    >>> keeping.mark("https://whowhom.example/person/xi-jinping", "5f")
    >>> unpack(b"".join(keeping.pieces()), Kept).marks
    {'https://whowhom.example/person/xi-jinping': '5f'}
    """

    def __init__(self, folder: Path | None) -> None:
        self._marks, self._units = Runs(folder, bytes), Runs(folder, bytes)

    def mark(self, node: str, mark: str) -> None:
        """Keep the hash of what a node was written from."""
        self._marks.add(node, pack(mark))

    def unit(self, key: str, given: bytes) -> None:
        """Keep what a unit of work gave, packed."""
        self._units.add(key, given)

    def pieces(self) -> Iterator[bytes]:
        """Give all of it, packed, piece by piece: the same for the same."""
        yield pack(Kept({}, {}))[:1]  # that it has two parts
        for runs in (self._marks, self._units):
            yield mapping(len(runs))
            for key, said in runs:
                yield pack(key)
                yield said


def fingerprint(said: object) -> str:
    """Give the hash of what something is worked out or written from.

    >>> fingerprint(["a", "b"]) == fingerprint(["ab"])
    False
    """
    return hashlib.blake2b(_ENCODER.encode(said), digest_size=12).hexdigest()
