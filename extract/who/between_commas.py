"""The body of a post that stands behind a comma, or in a row of a list: "X, chair, National Grid,"."""

from __future__ import annotations

from ..text.tokens import BULLETS, TITLES, Chunk, words
from .offices import body

__all__ = ["BETWEEN", "body_between"]

BETWEEN = "the body stands between commas"


def body_between(chunks: list[Chunk], comma: int, text: str) -> tuple[str, int] | None:
    """Give the body between a comma and another mark, and where it ends: "X, chair, National Grid,".

    In a row of a list it is whatever stands in capitals up to the row's end: "• X, Deputy Head, Planning Unit".
    """
    k, n = comma + 1, len(chunks)
    if k < n and chunks[k].kind == "org" and _closed(chunks, k + 1):
        return body(chunks[k])[0] or "", k + 1
    if chunks[0].text not in BULLETS or k >= n or not all(_in_name(c) for c in chunks[k:]):
        return None
    named = " ".join(text[chunks[k].start : chunks[-1].end].split())
    post = chunks[k].kind in TITLES or named.split()[-1].lower() in words().heads
    town = k + 1 == n and chunks[k].kind in ("state", "city", "place")
    return (named, n) if named[0].isupper() and not post and not town else None


def _closed(chunks: list[Chunk], k: int) -> bool:
    """Say whether a mark, or "and" with somebody else behind it, stands at a chunk."""
    if k >= len(chunks) or chunks[k].text in (",", ".", ";", ")", "(", "\n"):
        return True
    return chunks[k].low == "and" and k + 1 < len(chunks) and chunks[k + 1].kind in TITLES | {"post", "run"}


_PARTS = frozenset(("of", "for", "the", "and", "to", "&", "'", "’", "s", "'s", "’s", "/", "-"))


def _in_name(c: Chunk) -> bool:
    """Say whether a chunk may be part of a body's name."""
    return c.text[:1].isupper() or c.low in _PARTS
