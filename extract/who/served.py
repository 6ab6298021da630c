"""Posts of those who serve somebody: "the Prime Minister's spokesman", "special adviser to President X"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import Chunk

__all__ = ["UNDER", "of_holder", "serves", "under"]

UNDER = "the body is the office of whoever has a post"
_AIDES = listed("offices.aides")


def of_holder(chunks: list[Chunk], k: int, post: int) -> bool:
    """Say whether the owner of a post is one who is served, and not that of a state: "the Norwegian king's envoy"."""
    return under(chunks[k], chunks[post]) and not (k and chunks[k - 1].kind in ("adjective", "state", "poss"))


def under(principal: Chunk, post: Chunk) -> bool:
    """Say whether a post is that of somebody who serves the holder of another: "the Prime Minister's spokesman"."""
    return principal.kind == "post" and not principal.plural and serves(post)


def serves(post: Chunk) -> bool:
    """Say whether a post is that of one who serves somebody: a spokesman, an adviser."""
    return post.entry is not None and post.entry.detail in _AIDES
