"""Names of things that begin with a title: "General Motors", "Cardinal Health", "the King Abdulaziz Airport"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import Chunk, words
from .capitals import one_name

__all__ = ["called_by_titles"]

_TITLES = listed("orgnames.titles_in_names")
_AFTER_GENERAL = listed("orgnames.after_general")
_THINGS = listed("orgnames.after_titles")
_PLACES = listed("orgnames.after_persons")
_BETWEEN = 2
"""So many words of somebody's name stand between title and thing: "the King Khalid Airport"."""


def called_by_titles(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make one name of a title and the thing that is called by it, and no holder of the title."""
    if _TITLES.isdisjoint([c.low for c in chunks]):
        return chunks
    out: list[Chunk] = []
    k, n = 0, len(chunks)
    while k < n:
        end = _end(chunks, k) if chunks[k].low in _TITLES and chunks[k].text[0].isupper() else k
        if end == k + 1:
            out.append(chunks[k]._replace(kind="cap", entry=None))  # "General Federation of Unions"
        elif end > k:
            out.append(one_name(chunks, k, end, text))
        else:
            out.append(chunks[k])
        k = max(end, k + 1)
    return out


def _end(chunks: list[Chunk], k: int) -> int:
    """Give where the name of a thing ends that begins with a title; right behind the title where it is a body's."""
    n = len(chunks)
    if k + 1 >= n or (k and chunks[k - 1].kind == "cap" and chunks[k].low == "general"):
        return k  # "Attorney General Union": a post
    following = chunks[k + 1].text
    if chunks[k].text == "General" and following in _AFTER_GENERAL:
        return k + 1 if following in words().org_heads else k + 2
    for at in range(k + 1, min(k + 2 + _BETWEEN, n)):
        things = _THINGS if at == k + 1 else _PLACES
        if chunks[at].text in things and not (at + 1 < n and chunks[at + 1].kind in ("cap", "init")):
            return at + 1
        if chunks[at].kind != "cap" and chunks[at].low not in _TITLES:
            return k
    return k
