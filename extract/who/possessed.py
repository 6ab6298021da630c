"""Whose aide or deputy somebody is by the possessive before the post: "Prime Minister Berg's chief of staff, Olsen"."""

from __future__ import annotations

from collections.abc import Sequence

from ..text.gazetteer import listed
from ..text.tokens import Chunk
from .aliases import Linked
from .offices import Office

__all__ = ["possessor"]

_SERVING = (*listed("kin.servants"), "chief of staff", "chef de cabinet", "deputy")
_BETWEEN = 2
"""Words between the possessive and the post: "Berg's long-time political adviser"."""


def possessor(
    o: Office, me: str | None, linked: Sequence[Linked], row: Sequence[int], chunks: list[Chunk]
) -> str | None:
    """Give the person, just named, whose servant or deputy the holder of a post is; None where nobody is."""
    role = o.role.lower()
    if o.org is not None or o.his or not (role.startswith(_SERVING) or " adviser" in role):
        return None
    at = next((k for k, c in enumerate(chunks) if c.start >= o.begin), 0)
    for poss in range(at - 1, max(at - 2 - _BETWEEN, 0), -1):
        if chunks[poss].kind == "poss":
            owners = (linked[i].name for i in row if linked[i].person.j == poss and linked[i].certain)
            return next((name for name in owners if name and name != me), None)
        if chunks[poss].kind not in ("low", "adjective"):
            return None
    return None
