"""One post in words of its own, with what belongs to it."""

from __future__ import annotations

from ..text.tokens import TITLES, Chunk, words
from ..text.words import AUX, PREPOSITIONS, SUBORDINATORS
from .complements import complement, holder_of_body, split
from .left_of_post import left_of_post
from .offices import Office
from .terms import term
from .verbs import acts

__all__ = ["of_another", "of_person", "post_phrase", "read_office"]

_NAMEABLE = frozenset(("org", "state", "adjective", "city", "place", "run", "cap"))


def of_person(chunks: list[Chunk], k: int) -> bool:
    """Say whether a person with a title owns what follows: "President A's adviser"."""
    return k + 3 < len(chunks) and [c.kind for c in chunks[k : k + 3]] == ["post", "run", "poss"]


def post_phrase(chunks: list[Chunk], k: int, text: str) -> tuple[Office, int] | None:
    """Read one post with what belongs to it from chunk `k` on; give it and the chunk where it ends."""
    return read_office(chunks, k, text, None)


_OWN = frozenset(("the", "its", "our"))


def of_another(chunks: list[Chunk], k: int, text: str) -> bool:
    """Say whether a post begins at a chunk that is of somebody named right behind it.

    So "A, Minister of Health of Laos and the Ambassador of Peru, Ana Rey, met" tells of two: between commas only where
    an article or owner begins it, since "A, minister and chairman of the party, Ana Rey and" goes on a list.
    """
    if k < len(chunks) and chunks[k].kind == "post" and not chunks[k].plural and _named(chunks, k + 1):
        return chunks[k].text[0].isupper()
    if holder_of_body(chunks, k):
        return True
    made = read_office(chunks, k, text, None)
    if made is None:
        return False
    end = made[1]
    if _named(chunks, end):
        return True
    owned = chunks[k].low in _OWN or any(c.kind == "poss" for c in chunks[k:end])
    return owned and end < len(chunks) and chunks[end].text == "," and _named(chunks, end + 1, closed=True)


def _named(chunks: list[Chunk], k: int, closed: bool = False) -> bool:
    """Say whether a full name stands at a chunk, or a form of address and a name; a comma or verb behind it."""
    at = k
    while at < len(chunks) and chunks[at].kind in TITLES:
        at += 1
    if at >= len(chunks) or chunks[at].kind != "run" or (at == k and " " not in chunks[at].text):
        return False
    return not closed or at + 1 >= len(chunks) or chunks[at + 1].text in (",", ".") or acts(chunks, at + 1)


_SMALL = AUX | PREPOSITIONS | SUBORDINATORS | {"and", "or", "but"}


def _describing(chunks: list[Chunk], k: int) -> bool:
    """Say whether a word after an article may be an adjective before a post: "the nominal leader of"."""
    c, before = chunks[k], chunks[k - 1]
    opened = before.low in ("the", "a", "an", "its", "his", "her", "their") or before.kind in ("adjective", "poss")
    return c.kind == "low" and c.low.isalpha() and opened and c.low not in _SMALL and not c.low.endswith("ly")


def read_office(chunks: list[Chunk], k: int, text: str, tense: str | None) -> tuple[Office, int] | None:
    """Read one post with its complements; give it and the chunk where it ends."""
    w, n = words(), len(chunks)
    begin = k
    post = k
    if of_person(chunks, k):
        begin = post = k = k + 1
    while post < n and post - k < 9 and chunks[post].kind != "post":
        c = chunks[post]
        if not (
            c.kind in _NAMEABLE
            or c.kind in ("poss", "rank", "honorific")
            or c.low in w.epithets
            or c.low in w.tense
            or c.low in ("the", "a", "an", "one", "of", "-", "its", "his", "her", "their")
            or (c.low in w.modifiers)
            or (post > k and _describing(chunks, post))
        ):
            return None
        post += 1
    if post >= n or chunks[post].kind != "post" or chunks[post].plural:
        return None
    if post + 1 < n and (chunks[post + 1].kind in TITLES | {"run", "post"} or _serves_named(chunks, post + 1)):
        return None
    entry = chunks[post].entry
    head = entry.detail if entry else ""
    if head in w.relatives or any(chunks[x].kind == "run" and chunks[x + 1].kind != "poss" for x in range(k, post)):
        return None
    end = complement(chunks, post + 1, text)
    left = left_of_post(chunks, post, begin)
    return split(chunks, post, end, left, tense, text), _past_term(chunks, end, text)


FAR = 6
"""Words between an owner and the post of whom he has: "the president's own national security adviser Berg"."""


def _serves_named(chunks: list[Chunk], k: int) -> bool:
    """Say whether what a holder has is the post of somebody named right behind: "the president's adviser Berg"."""
    if chunks[k].kind != "poss":
        return False
    serving = next((n for n in range(k + 1, min(k + FAR, len(chunks) - 1)) if chunks[n].kind == "post"), None)
    return serving is not None and chunks[serving + 1].kind in TITLES | {"run"}


def _past_term(chunks: list[Chunk], end: int, text: str) -> int:
    """Step over from when until when the post was held: "minister from 1990 to 1995, met"."""
    told = term(text, chunks[end - 1].end)
    if told is None or told.on is not None:
        return end
    while end < len(chunks) and chunks[end].start < told.end:
        end += 1
    return end
