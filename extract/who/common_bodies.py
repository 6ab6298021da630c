"""Bodies told by common nouns behind a post: "head of the army council", "leader of the rebel delegation"."""

from __future__ import annotations

from itertools import pairwise

from ..text.gazetteer import listed
from ..text.tokens import Chunk
from .capitals import LINKS, LOWER_BODIES, Divided

__all__ = ["COMMON", "common_body", "named_commonly"]

COMMON = "the body is told by common nouns"
_PARTS = frozenset(["department", "division", "directorate", "section", "desk", "unit", "branch", "office", "service"])
"""What is only a part of some body: who heads the political department is somebody of its ministry."""
_GROUPS = (LOWER_BODIES | listed("offices.nouns") | listed("common_bodies.more")) - _PARTS
_JUDGES = frozenset(("critic", "supporter", "opponent", "veteran", "fan", "friend", "rival"))
"""Who is no part of what he is the critic of."""
_ARTICLES = frozenset(("the", "a", "an"))
_WITHIN = frozenset(("poss", "low"))
_LONGEST = 5
"""So many words of such a name are looked at."""


def common_body(chunks: list[Chunk], post: int, end: int) -> Divided | None:
    """Find the body in what belongs to a post, whose words go up to `end`.

    A word must tell which one it is: "the council" alone is the one named before.
    """
    judges = chunks[post].low.split()[-1] in _JUDGES
    if chunks[end - 1].low not in _GROUPS or chunks[end - 1].kind != "low" or judges:
        return None
    k = end - 2
    while k > post and (chunks[k].kind in _WITHIN or chunks[k].text in ("'", "’")) and chunks[k].low not in LINKS:
        k -= 1
    if k <= post or chunks[k].low != "of" or chunks[k + 1].low not in _ARTICLES or chunks[k - 1].low == "charge":
        return None
    row = chunks[k + 2 : end]
    if len(row) < 2 or any(c.low in ("and", "or") for c in row):
        return None
    name = row[0].text
    for before, c in pairwise(row):
        name += c.text if before.end == c.start else f" {c.text}"
    return Divided(name, "run", k, COMMON)


def named_commonly(chunks: list[Chunk], k: int) -> bool:
    """Say whether the lower-case words from a chunk on name a body: "president of the central bank" has no field."""
    for n, c in enumerate(chunks[k : k + _LONGEST]):
        if c.kind != "low" or not c.low.isalpha() or c.low in LINKS or c.low == "and":
            return False
        if n and c.low in _GROUPS:
            return True
    return False
