"""What one build worked out, kept for the next: the marks of all nodes, and what each unit of work gave.

A unit (an event that one source tells of, a tenure) is kept under the hash of all that it was worked out from. The same
again gives the same, so that nothing here can be out of date; what is lost is worked out again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.json import Encoder

from .tables import Row

__all__ = ["Given", "Kept", "fingerprint"]

_JSON = Encoder()


class Given(NamedTuple):
    """What a unit of work gave: nodes with their marks, rows, what it counts for, links, and its own result."""

    nodes: list[tuple[str, str]]
    rows: list[tuple[str, Row]]
    counts: list[tuple[str, ...]]
    links: list[tuple[str, str, str]]
    result: Sequence[str]


class Kept(NamedTuple):
    """What a build leaves to the next one."""

    marks: dict[str, str]
    """Of each node, the hash of what it was written from."""
    units: dict[str, Given]
    """By the hash of all that they were worked out from."""


def fingerprint(said: object) -> str:
    """Give the hash of what something is worked out or written from.

    >>> fingerprint(["a", "b"]) == fingerprint(["ab"])
    False
    """
    return hashlib.blake2b(_JSON.encode(said), digest_size=12).hexdigest()
