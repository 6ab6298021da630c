"""Rows of places within what belongs to a post: "ambassador to Italy, Malta and San Marino"."""

from __future__ import annotations

from ..text.tokens import Chunk

__all__ = ["PLACES", "rest_of_places"]

PLACES = frozenset(("state", "city", "place"))


def rest_of_places(chunks: list[Chunk], comma: int) -> int:
    """Give where a row of places ends that goes on behind a comma: "ambassador to Italy, Malta and San Marino, met"."""
    if chunks[comma - 1].kind not in PLACES or chunks[comma - 2].low not in ("to", "in", "for", "the"):
        return comma
    k = comma
    while k + 1 < len(chunks) and chunks[k].text == "," and chunks[k + 1].kind in PLACES:
        k += 2
    k += k + 1 < len(chunks) and chunks[k].text == "," and chunks[k + 1].low == "and"
    if k + 1 >= len(chunks) or chunks[k].low != "and" or chunks[k + 1].kind not in PLACES:
        return comma
    ends = k + 2 >= len(chunks) or chunks[k + 2].kind in ("punct", "low")
    return k + 2 if ends else comma
