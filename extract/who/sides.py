"""On whose side somebody stands in a sentence: met there, in somebody's company, or on the way somewhere."""

from __future__ import annotations

from bisect import bisect_right

from ..lexicon import tables
from ..text.tokens import Chunk
from .around import Around
from .shared_posts import joined

__all__ = ["BACK", "before_list", "goals", "in_company", "is_met"]

BACK = 8
"""So many names of a list are looked back over, and so many people of a sentence are asked."""
_WORDS = {kind: frozenset(row.split()) for kind, row in tables("whose")["words"].items()}
_AMONG = frozenset((",", "among", "others"))
_BE = frozenset(("is", "are", "was", "were", "be", "been"))


def before_list(i: int, text: Around) -> tuple[int, int]:
    """Give the sentence's chunk before the list in which a person stands, and the first of that list."""
    if (known := text.begun.get(i)) is not None:
        return known
    chunks = text.units[text.where[i]].chunks
    row = text.within[text.where[i]]
    at = bisect_right(row, i) - 1
    first = i
    for j in reversed(row[max(0, at - BACK) : at]):
        if not joined(chunks, text.linked[j].person.j, text.linked[first].person.i):
            break
        first = j
    text.begun[i] = text.linked[first].person.i - 1, first
    return text.begun[i]


def is_met(i: int, text: Around) -> bool:
    """Say whether a person is the one who is met: "with X", "to see Y and X"."""
    if (known := text.met.get(i)) is None:
        known = text.met[i] = _behind_met(text.units[text.where[i]].chunks, before_list(i, text)[0])
    return known


def _behind_met(chunks: list[Chunk], k: int) -> bool:
    if k < 0 or chunks[k].low not in _WORDS["met"]:
        return False
    return k == 0 or not (in_company(chunks, k) or (chunks[k].low == "by" and chunks[k - 1].low in _WORDS["visits"]))


def in_company(chunks: list[Chunk], k: int) -> bool:
    """Say whether the words up to chunk `k` tell that who follows goes with somebody."""
    n = next((n for n in range(k - 1, -1, -1) if chunks[n].low not in _AMONG), 0)
    c, before = chunks[k].low, chunks[n].low
    if c == "by":
        return before in _WORDS["company"]
    if c == "with":
        return before in _WORDS["with"]
    if c == "alongside":
        return True
    if c in _WORDS["holds"] or (c == "of" and before in ("composed", "consisting")):
        return True
    opened = [x.low for x in chunks[:k] if x.kind in ("low", "cap")]
    return c in _BE and bool(opened) and (opened[0] in _WORDS["with"] or not _WORDS["teams"].isdisjoint(opened))


def goals(i: int, text: Around) -> set[str]:
    """Give the states to which a person is said to go: "Prime Minister X's visit to Estonia"."""
    if is_met(i, text):
        return set()
    row = text.within[text.where[i]]
    at = bisect_right(row, i) - 1
    start = text.linked[i].person.start
    following = next((text.linked[j].person for j in row[at + 1 :] if not _and(i, j, text)), None)
    end = following.start if following else 1 << 62
    chunks = text.units[text.where[i]].chunks
    going = [m for m in text.named[text.where[i]] if start < m.start < end and m.way in _WORDS["goals"]]
    return {m.state for m in going if not _of_another(chunks, start, m.start)}


def _of_another(chunks: list[Chunk], start: int, end: int) -> bool:
    """Say whether what leads to a state is said to be that of somebody without a name: "the Thai minister's visit"."""
    first, last = (bisect_right(chunks, at, key=lambda c: c.start) for at in (start, end))
    near = range(max(first + 1, last - BACK), last)
    return any(chunks[k].kind == "poss" and chunks[k - 1].kind == "post" for k in near)


def _and(i: int, j: int, text: Around) -> bool:
    return joined(text.units[text.where[i]].chunks, text.linked[i].person.j, text.linked[j].person.i)
