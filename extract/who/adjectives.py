"""What only describes a post before it: "the army-backed premier", "his diplomatic adviser"."""

from __future__ import annotations

from ..text.tokens import Chunk, glued
from ..text.words import AUX, FINITE, PREPOSITIONS, SUBORDINATORS

__all__ = ["BODIES", "DETERMINERS", "adjectives", "describes"]

DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "another"))
BODIES = frozenset(("state", "adjective", "org", "city", "place"))
_SMALL = AUX | PREPOSITIONS | SUBORDINATORS | {"and", "or", "but", "this", "that", "these", "those", "no", "not"}


def describes(chunks: list[Chunk], k: int) -> bool:
    """Say whether a chunk may stand between "the" and a post: "the army-backed", "the SDLP", "the Chinese"."""
    c = chunks[k]
    if c.low in DETERMINERS or c.kind == "poss":
        return False
    if c.kind == "low":
        return c.low.isalpha() and c.low not in _SMALL
    hyphen = c.text == "-" and glued(chunks[k - 1], c) and k + 1 < len(chunks) and glued(c, chunks[k + 1])
    return hyphen or c.kind in (*BODIES, "cap", "run")


def adjectives(chunks: list[Chunk], k: int, floor: int) -> int:
    """Give how many chunks before a post in lower case only describe it: "his diplomatic adviser"."""
    if joint := _two(chunks, k, floor):
        return joint
    j = k - 3 if k - 3 > floor and chunks[k - 2].text == "-" else k - 1
    if j <= floor or not chunks[k].text[0].islower() or not all(describes(chunks, n) for n in range(j, k)):
        return 0
    if chunks[j].kind != "low" or (j == k - 1 and chunks[j].low.endswith("ed")) or chunks[j].low in FINITE:
        return 0
    return k - j if chunks[j - 1].low in DETERMINERS or chunks[j - 1].kind == "poss" else 0


def _two(chunks: list[Chunk], k: int, floor: int) -> int:
    """Give how many chunks say with "and" what a body's post is about: "EU enlargement and neighbourhood chief"."""
    at = k - 2 if chunks[k - 1].low == "and" and " " in chunks[k].text else k - 3
    if at - 1 < floor or chunks[at + 1].low != "and" or not chunks[k].text[0].islower():
        return 0
    about = [chunks[n] for n in range(at, k) if n != at + 1]
    plain = all(c.kind == "low" and c.low.isalpha() and c.low not in _SMALL | FINITE for c in about)
    return k - at if plain and (chunks[at - 1].kind == "org" or chunks[at - 1].kind == "poss") else 0
