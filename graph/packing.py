"""What a build keeps for the next as bytes and back: what files say, and what was worked out from them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from msgspec.msgpack import Decoder, Encoder

__all__ = ["mapping", "pack", "unpack"]

T = TypeVar("T")


def pack(kept: object) -> bytes:
    """Give what is kept as bytes, the same for the same.

    >>> unpack(pack({"a": (1, 2)}), dict[str, tuple[int, ...]])
    {'a': (1, 2)}
    """
    return _encoder().encode(kept)


def unpack(data: bytes, kind: type[T]) -> T:
    """Give back what was packed, of the type that it was of.

    Raises:
        ValueError: these are other bytes.

    """
    found: T = _decoder(kind).decode(data)  # type: ignore[arg-type]  # mypy does not know that classes can be hashed
    return found


def mapping(size: int) -> bytes:
    """Give how a mapping of so many keys begins, of which keys and values follow in turn.

    >>> unpack(mapping(2) + b"".join(map(pack, ("a", 1, "b", 2))), dict[str, int])
    {'a': 1, 'b': 2}

    Source: the MessagePack specification, "map format family".
    """
    if size < 1 << 4:
        return bytes([0x80 | size])
    return b"\xde" + size.to_bytes(2, "big") if size < 1 << 16 else b"\xdf" + size.to_bytes(4, "big")


@cache
def _encoder() -> Encoder:
    from msgspec.msgpack import Encoder

    return Encoder(order="deterministic")


@cache
def _decoder(kind: type) -> Decoder[Any]:
    """Give what builds the rows while it reads, and checks their types: some ten times as fast as doing so here."""
    from msgspec.msgpack import Decoder

    return Decoder(kind)
