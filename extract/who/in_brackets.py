"""The part of a ministry that a bracket in a post names: "Secretary (West)", "Minister of State (Home Affairs) X"."""

from __future__ import annotations

from ..text.tokens import TITLES, Chunk, words

__all__ = ["with_parts", "without_given"]

_LONGEST = 7
_JOINTS = frozenset(("and", "of", "the", "&", ",", "in", "for"))
_SAID = frozenset(("independent", "charge", "designate", "additional"))
_NAMED = TITLES | {"cap", "init", "post"}


def with_parts(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Make the bracket behind a post, that says of which part of a ministry it is, a part of the post.

    >>> from ..text.tokens import lex
    >>> from .posts import merge_posts
    >>> text = "met Joint Secretary (Europe) Zuki Lado"
    >>> [c.text for c in with_parts(merge_posts(lex(text, 0, len(text)), text), text)]
    ['met', 'Joint Secretary (Europe)', 'Zuki', 'Lado']
    """
    if "(" not in [c.text for c in chunks]:
        return chunks
    for k in range(len(chunks) - 4, -1, -1):
        post = chunks[k]
        if post.kind != "post" or post.plural or not post.text[0].isupper() or chunks[k + 1].text != "(":
            continue
        end = next((n for n in range(k + 3, min(k + 3 + _LONGEST, len(chunks))) if chunks[n].text == ")"), None)
        if end is None or post.entry is None or not _parts(chunks, k + 2, end):
            continue
        a, b = post.start, chunks[end].end
        inside = " ".join(text[chunks[k + 1].start : b].split())
        entry = post.entry._replace(name=f"{post.entry.name} {inside}")
        chunks = [
            *chunks[:k],
            post._replace(end=b, text=text[a:b], low=text[a:b].lower(), entry=entry),
            *chunks[end + 1 :],
        ]
    return chunks


def _parts(chunks: list[Chunk], k: int, end: int) -> bool:
    """Say whether what a bracket holds is a field, or a region or letters that somebody's name follows."""
    w, inner = words(), chunks[k:end]
    if all(c.low in w.fields or c.low in w.modifiers or c.low in _JOINTS or c.low in _SAID for c in inner):
        return True
    named = end + 1 < len(chunks) and chunks[end + 1].kind in _NAMED and chunks[end + 1].text[0].isupper()
    return named and all(_tells(c) for c in inner)


def _tells(c: Chunk) -> bool:
    w = words()
    letters = c.text.isupper() and 1 < len(c.text) < 6
    return letters or c.kind in ("adjective", "place", "state") or c.low in w.fields or c.low in _JOINTS


def without_given(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out a given name in brackets between a title and the family name: "Lord (Umar) Holm of Kent"."""
    if "(" not in [c.text for c in chunks]:
        return chunks
    for k in range(len(chunks) - 4, 0, -1):
        if k + 3 >= len(chunks):
            continue  # behind another that was left out
        titled = chunks[k - 1].kind in TITLES and [c.text for c in chunks[k : k + 3 : 2]] == ["(", ")"]
        if titled and chunks[k + 1].text in words().given and chunks[k + 3].kind == "cap":
            chunks = [*chunks[:k], *chunks[k + 3 :]]
    return chunks
