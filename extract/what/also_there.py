"""Who else was at the encounter that the same sentence tells: "received B in the presence of C", "while C attended"."""

from __future__ import annotations

from dataclasses import replace

from ...ontology.vocabulary import ENCOUNTERS
from ..text.words import NOUNS
from .clauses import Item, Token, is_adverb
from .frames import Frame
from .joining import DIPLOMAT, THERE
from .lists import items_right

__all__ = ["also_there"]

ALONG = "there besides, as the same sentence tells"
_THERE = (("present",), ("attending",), ("in", "attendance"), ("joining",), ("there",))
_THERE_FIRST = frozenset(words[0] for words in _THERE)
_BE = ("was", "were", "is", "are", "being")
_OF_IT = frozenset(("also", ",", "which", "that", "will", "to", "be", "been", "has", "had", *_BE))
"""What may stand between what was attended and the verb: "a lunch, which was also attended by"."""
REACH = 40
"""Words of such a list."""
_BY = frozenset(("attended", "joined", "hosted"))
_ASKED = _THERE_FIRST | _BY | {"presence"}
"""Words without which none of those who were there besides is named."""
_APART = frozenset((";", ":", "not", "never", "without", "but", "who", "afterwards", "then", "later", "before"))
_OPEN = ("happened", "ongoing", "planned")


def also_there(tokens: tuple[Token, ...], found: list[Frame]) -> list[Frame]:
    """Give the encounter of those whom a sentence names as there besides with those who met, told before them."""
    made: list[Frame] = []
    for k in [k for k, t in enumerate(tokens) if k > 1 and t.low in _ASKED]:
        others, begin, end = _presence(tokens, k) or _attended_by(tokens, k) or _with(tokens, k) or _NOBODY
        if others and (told := _told(tokens, found, begin, others)) is not None:
            found[:] = [f for f in found if f.rule != "host-by" or f.at != k]
            made.append(_joined(told, others, k, end))
    for frame in [f for f in found if f.rule in ("joined", THERE)]:
        first = min((i.at for i in frame.right), default=0)
        if (told := _told(tokens, found, min(first, frame.at), frame.right)) is not None:
            found.remove(frame)
            made.extend([_joined(told, frame.right, frame.at, frame.end)])
    return [f for f in made if f.right]


_NOBODY: tuple[tuple[Item, ...], int, int] = ((), 0, 0)
Those = tuple[tuple[Item, ...], int, int] | None


def _joined(told: Frame, others: tuple[Item, ...], at: int, end: int) -> Frame:
    met = {i.mention.name for i in (*told.left, *told.right)}
    people = tuple(i for i in others if i.mention.name not in met and not DIPLOMAT.search(i.mention.role or ""))
    return replace(
        told, rule="there-too", left=(*told.left, *told.right), right=people, together=False, at=told.at,
        end=max(told.end, end), doubts=(*told.doubts, ALONG),
    )  # fmt: skip


def _told(tokens: tuple[Token, ...], found: list[Frame], begin: int, others: tuple[Item, ...]) -> Frame | None:
    """Give the encounter of two sides that is told last before some words, with nothing between that leads away."""
    told = [f for f in found if f.type in ENCOUNTERS and f.at <= begin and f.verdict.status in _OPEN]
    told = [f for f in told if (f.left and f.right) or (f.together and len((*f.left, *f.right)) > 1)]
    names = {i.mention.name for i in others}
    told = [f for f in told if names.isdisjoint(i.mention.name for i in (*f.left, *f.right))]
    last = max(told, key=lambda f: f.at, default=None)
    if last is not None and tokens[begin].low in NOUNS and last.at != begin:
        named = max([last.at, *(i.at for i in (*last.left, *last.right) if i.at < begin)])
        if any(t.low == "and" for t in tokens[named:begin]):
            return None  # "called on B and was guest at a dinner hosted by C"
    if last is None or not _APART.isdisjoint(t.low for t in tokens[last.at + 1 : begin]):
        return None
    return last


def _people(items: list[Item]) -> tuple[Item, ...]:
    return tuple(i for i in items if i.mention.kind == "person") if items else ()


def _presence(tokens: tuple[Token, ...], k: int) -> Those:
    """Read "in the presence of A and B"."""
    if tokens[k].low != "presence" or [t.low for t in tokens[k - 2 : k + 2]] != ["in", "the", "presence", "of"]:
        return None
    items, end = items_right(tokens, k + 2, closed=True)
    return _people(items), k - 2, end


def _attended_by(tokens: tuple[Token, ...], k: int) -> Those:
    """Read "a lunch for B, which was also attended by A", "received B at a meeting attended by A"."""
    if tokens[k].low not in _BY or k + 2 >= len(tokens) or tokens[k + 1].low != "by":
        return None
    n = k - 1
    while n > 0 and (is_adverb(tokens[n]) or tokens[n].low in _OF_IT):
        n -= 1
    before = tokens[n]  # "before a rally attended by C" leads away
    if not (before.mention or before.date or before.low in NOUNS) or (n == k - 1 and before.low not in NOUNS):
        return None
    items, end = items_right(tokens, k + 2, closed=True)
    return _people(items), n + (before.low not in NOUNS), end


def _with(tokens: tuple[Token, ...], k: int) -> Those:
    """Read "met B, with A also present", "met B, while A was also in attendance"."""
    words = next((w for w in _THERE if tuple(t.low for t in tokens[k : k + len(w)]) == w), None)
    if words is None:
        return None
    n = k - 1
    while n > 0 and (is_adverb(tokens[n]) or tokens[n].low in ("also", *_BE)):
        n -= 1
    last = tokens[n].mention
    if last is None or last.kind != "person":
        return None
    lead = next((j for j in range(n - 1, max(0, n - REACH), -1) if tokens[j].low in ("with", "while")), 0)
    items = items_right(tokens, lead + 1, closed=True)[0] if lead else []
    be = any(t.low in _BE for t in tokens[n + 1 : k])
    if not items or items[-1].at != n or be != (tokens[lead].low == "while"):
        return None
    return _people(items), lead, k + len(words)
