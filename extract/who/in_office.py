"""A predecessor "in office" or "in the post", which says no more than the predecessor."""

from __future__ import annotations

from ..text.tokens import Chunk

__all__ = ["in_office"]

_FOLLOWED = frozenset(("predecessor", "successor"))
_CHARGES = frozenset(("office", "post", "job", "role", "position", "chair"))
_ARTICLES = frozenset(("the", "that", "this"))


def in_office(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make the words behind a predecessor or successor that only say in what he is one a part of the post.

    >>> from ..text.tokens import lex
    >>> from .posts import merge_posts
    >>> text = "met his predecessor in office, Zuki Lado"
    >>> [c.text for c in in_office(merge_posts(lex(text, 0, len(text)), text), text)][2]
    'predecessor in office'
    """
    if _FOLLOWED.isdisjoint([c.low for c in chunks]):
        return chunks
    for k in range(len(chunks) - 3, -1, -1):
        post = chunks[k]
        if post.kind != "post" or post.low not in _FOLLOWED or chunks[k + 1].low != "in":
            continue
        end = k + 2 + (chunks[k + 2].low in _ARTICLES)
        if end < len(chunks) and chunks[end].low in _CHARGES:
            b = chunks[end].end
            whole = post._replace(end=b, text=text[post.start : b], low=text[post.start : b].lower())
            chunks = [*chunks[:k], whole, *chunks[end + 1 :]]
    return chunks
