"""A name alone in brackets behind the post that somebody holds: "the British Ambassador (Halden)"."""

from __future__ import annotations

import re

from ..text.tokens import Chunk
from .endings import post_ending

__all__ = ["bracketed"]

_SURNAME = re.compile(r"(?:Ma?c|De|Di|O'|al-)?[^\W\d_][^\W\d_A-Z]{2,}(?:-[^\W\d_]{2,})?")
_DETERMINED = frozenset(("adjective", "state", "poss", "org"))


def bracketed(chunks: list[Chunk], at: int, k: int) -> bool:
    """Say whether a name alone in brackets tells who holds the post before: "the British Ambassador (Halden)"."""
    if at < 2 or chunks[at].text != "(" or k + 1 >= len(chunks) or chunks[k + 1].text != ")":
        return False
    if not _SURNAME.fullmatch(chunks[k].text):
        return False
    post = chunks[at - 1]
    if post.kind == "post":
        before = chunks[at - 2]
        return not post.plural and (" " in post.text or before.low == "the" or before.kind in _DETERMINED)
    if post.kind == "state" or (post.entry is not None and post.entry.detail == "government"):
        return True
    whole = post_ending(chunks, at - 1, 0)  # "the Chief of the Division (Halden)"
    return whole is not None and whole.link is not None and whole.post > 0 and chunks[whole.post - 1].low == "the"
