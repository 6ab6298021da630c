"""What a clause about a place tells of who went there: "Berg flew to Oslo, where talks were held with Holm"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import AUX, TRAVEL
from .clauses import Item, Token, is_adverb, is_finite
from .lists import items_right
from .relative import Held
from .separators import past_setting
from .status import judge
from .subjects import subject

__all__ = ["held_there"]

TOOK_PLACE = (("held",), ("conducted",), ("took", "place"), ("taken", "place"), ("take", "place"))


def held_there(tokens: tuple[Token, ...], noun: int, begin: int) -> Held | None:
    """Read "where meetings were held with B": of whoever went there; None where it is told who else held them."""
    where = begin - 1
    while where > 1 and (is_adverb(tokens[where]) or tokens[where].date or tokens[where].low in ("on", ",")):
        where -= 1
    said = judge("modifier", " ".join(t.low for t in tokens[begin:noun]))
    if where < 2 or tokens[where].low != "where" or (said is not None and said.by != "occurred"):
        return None
    verb = noun + 1
    while verb < len(tokens) and (tokens[verb].low in AUX or is_adverb(tokens[verb])):
        verb += 1
    words = next((w for w in TOOK_PLACE if tuple(t.low for t in tokens[verb : verb + len(w)]) == w), None)
    if words is None:
        return None
    with_ = past_setting(tokens, verb + len(words), adverbs=True)
    if with_ + 1 >= len(tokens) or tokens[with_].low != "with":
        return None
    right, end = items_right(tokens, with_ + 1)
    left = _who_went(tokens, where)
    verdict = judge("predicate", " ".join(t.low for t in tokens[noun + 1 : verb + len(words)]))
    people = bool(left and right) and all(i.mention.kind in PEOPLE for i in left)
    people = people and tokens[verb - 1].low != "being"
    return Held(tuple(left), tuple(right), end, verdict) if people and verdict is not None else None


def _who_went(tokens: tuple[Token, ...], where: int) -> list[Item]:
    """Give whoever went to the place that "where" points back at."""
    for k in range(where - 1, 0, -1):
        if tokens[k].low in TRAVEL and tokens[k].mention is None:
            while k > 1 and (tokens[k - 1].low in AUX or is_adverb(tokens[k - 1])):
                k -= 1
            return subject(tokens, k)[0]
        if is_finite(tokens, k):
            break
    return []
