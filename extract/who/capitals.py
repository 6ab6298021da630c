"""Bodies that no list knows, told by their capitals behind a post: "head of the populist Self-Help party"."""

from __future__ import annotations

from typing import NamedTuple

from ..text.gazetteer import Entry, listed
from ..text.tokens import Chunk, Words

__all__ = ["CAPITALS", "LINKS", "LOWER_BODIES", "NO_END", "OF_FIELDS", "Divided", "by_capitals", "one_name", "realm"]

CAPITALS = "the body is known by its capitals alone"
LINKS = frozenset(("of", "for", "at", "on", "with", "from", "in", "to", "under"))
LOWER_BODIES = listed("complements.lower_bodies")
"""Common nouns that are bodies after an owner."""
NO_END = listed("posts.no_end")
OF_FIELDS = listed("posts.of_fields")
_OWN_LINKS = frozenset(("of", "for", "at", "with"))
_SMALL = frozenset(("of", "for", "and", "the"))
_LONGEST = 4
"""So many words of a name are looked at, or between a link and a name."""


class Divided(NamedTuple):
    """The body of a post, its kind, the chunk where the words of the post itself end, and the doubt about it."""

    org: str | None
    kind: str | None
    role_end: int
    doubt: str | None = None


def by_capitals(chunks: list[Chunk], post: int, end: int, text: str) -> Divided:
    """Find the body in what belongs to a post: behind a link a name to the end, adjectives before it left out."""
    entry = chunks[post].entry
    fields = entry is not None and entry.detail in OF_FIELDS
    for k in range(post + 1, end - 1):
        if chunks[k].low not in _OWN_LINKS or (fields and chunks[k].low != "at"):
            continue
        at = k + 1
        while (
            at < end
            and at - k <= _LONGEST
            and chunks[at].kind == "low"
            and not (chunks[at].low == "and" or chunks[at].low in LINKS)
        ):
            at += 1
        if at < end and _is_name(chunks[at:end]):
            name = text[chunks[at].start : chunks[end - 1].end]
            return Divided(" ".join(name.split()), "run", k, CAPITALS)
    return Divided(None, None, end)


def _is_name(row: list[Chunk]) -> bool:
    """Say whether chunks are one name with a capital, perhaps with the kind of body in lower case at its end."""
    if (
        row[0].kind in ("post", "low")
        or any(c.text == "," for c in row)
        or not row[0].text[0].isupper()
        or row[-1].low in _SMALL
    ):
        return False
    return all(c.kind != "low" or c.low in _SMALL for c in (row[:-1] if row[-1].low in LOWER_BODIES else row))


def realm(chunks: list[Chunk], stop: int, w: Words) -> tuple[int, int]:
    """Find what a post is of where an adjective begins it: "Governor of North Kivu"; from where to where."""
    begin = stop + 1 if stop < len(chunks) and chunks[stop].low in ("of", "for") else stop
    begin += begin < len(chunks) and chunks[begin].low == "the"
    end = begin + 1
    if begin == stop or end >= len(chunks) or chunks[begin].low not in NO_END or chunks[begin].text.islower():
        return stop, stop
    while (
        end < len(chunks) and end - begin < _LONGEST and chunks[end].kind == "cap" and chunks[end].text not in w.given
    ):
        end += 1
    return (begin, end) if end > begin + 1 else (stop, stop)


def one_name(chunks: list[Chunk], begin: int, end: int, text: str) -> Chunk:
    """Make one name of some chunks."""
    name = text[chunks[begin].start : chunks[end - 1].end]
    entry = Entry("venue", " ".join(name.split()))
    return Chunk(chunks[begin].start, chunks[end - 1].end, name, name.lower(), "venue", entry)
