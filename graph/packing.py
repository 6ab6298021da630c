"""What one file's graphs hold as bytes and back: so that a build need not read unchanged graphs out of the store."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from .claims import Gathered
from .identity import alike

if TYPE_CHECKING:
    from msgspec.json import Decoder

__all__ = ["pack", "unpack"]


def pack(found: Gathered) -> bytes:
    """Give what was gathered as bytes, the same for the same.

    >>> unpack(pack(Gathered(within={"a#place-paris": "a#state-france"}))).within
    {'a#place-paris': 'a#state-france'}
    """
    from msgspec import json

    return json.encode(replace(found, actors=alike(found.actors)), order="deterministic")


def unpack(data: bytes) -> Gathered:
    """Give back what was packed.

    Raises:
        ValueError: these are other bytes.

    """
    return _decoder().decode(data)


@cache
def _decoder() -> Decoder[Gathered]:
    """Give what builds the rows while it reads, and checks their types: some ten times as fast as doing so here."""
    from msgspec.json import Decoder

    return Decoder(Gathered)
