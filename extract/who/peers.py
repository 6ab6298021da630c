"""Titles of nobility as names: "the Duke of York", "The Duke and Duchess of York", "The Princess Royal"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import Chunk

__all__ = ["PEERAGE", "couple", "peer"]

PEERAGE = listed("runs.peerage")


def peer(chunks: list[Chunk], i: int, before: list[Chunk]) -> int:
    """Give where a name ends that is a title of nobility ("the Duke of York"); not behind a name of one's own."""
    if chunks[i].text == "Princess":  # "The Princess Royal", not "the Princess Royal Hospital"
        royal = [c.text for c in chunks[i + 1 : i + 2]] == ["Royal"]
        return i + 2 if royal and not any(c.text[:1].isupper() for c in chunks[i + 2 : i + 3]) else i
    named = len(before) > 1 and before[-1].text == "," and before[-2].kind == "run"
    if named or i + 2 >= len(chunks) or chunks[i + 1].low != "of":
        return i
    k = i + 2
    while k < len(chunks) and chunks[k].text[:1].isupper() and chunks[k].kind in ("cap", "city", "place", "state"):
        k += 1
        if k + 1 < len(chunks) and chunks[k].low == "and" and chunks[k + 1].kind == "cap":
            k += 1
    named_after = k < len(chunks) and chunks[k].kind in ("org", "venue")
    return i if k == i + 2 or named_after else k


def couple(chunks: list[Chunk], i: int, text: str) -> Chunk | None:
    """Give the first of a couple whose title both have: "The Duke and Duchess of York" are each of York."""
    if [c.low for c in chunks[i + 1 : i + 2]] != ["and"] or chunks[i + 2 : i + 3] == []:
        return None
    end = peer(chunks, i + 2, []) if chunks[i + 2].text in PEERAGE else i + 2
    if end == i + 2:
        return None
    name = f"{chunks[i].text} {text[chunks[i + 3].start : chunks[end - 1].end]}"
    return chunks[i]._replace(text=name, low=name.lower(), kind="run", entry=None)
