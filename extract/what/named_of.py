"""Who is named of people whom nobody could tell apart: "met officials, including Holm", "party leaders: Holm, Ito"."""

from __future__ import annotations

from ..text.words import AUX, PREPOSITIONS, SAY, SUBORDINATORS
from ..who.groups import table
from .clauses import Token, is_actor, is_finite
from .separators import next_is_verb, some

__all__ = ["named_of", "past_count"]

LEAD, REACH, NEAR = 4, 14, 6
"""Words before the noun that says what they are, behind it, and from there to the first name."""
NOT_BEFORE = AUX | PREPOSITIONS | SUBORDINATORS | SAY | frozenset(("and", "or", "that"))
NUMBERS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "2", "3", "4", "5", "6"])
ABOUT = frozenset(("more", "than", "over", "some", "about", "around", "nearly", "almost", "at", "least"))
ABOUT |= {"dozens", "scores", "hundreds", "of", "the"}
"""Words of a count that is not exact: "by more than 30 officials", "dozens of lawmakers"."""
FROM_ABOUT = frozenset(("than", "over", "some", "about", "around", "nearly", "almost", "least"))
LISTS = frozenset((":", "-", "--", "\u2013", "\u2014"))
OVER = frozenset((".", ";", '"', "(", "who", "whom", "which", "that", "to", "on", "about", "over", "discuss", "but"))


def named_of(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where those are named that the unnamed people at `at` are or have among them; None where nobody is."""
    at = past_count(tokens, at)
    head = next((k for k in range(at, min(at + LEAD, len(tokens))) if tokens[k].low in table().nouns), None)
    before = tokens[at:head] if head is not None else ()
    if head is None or any(is_actor(t) or t.low in NOT_BEFORE or not t.low[0].isalpha() for t in before):
        return None
    counted = any(t.low in NUMBERS for t in tokens[max(0, at - 1) : head])
    if counted and [t.low for t in tokens[head + 1 : head + 2]] == [","]:
        return head + 2 if _somebody(tokens, head + 2) else None  # "met two senators, Holm and Berg"
    for k in range(head + 1, min(head + REACH, len(tokens) - 1)):
        named = k + 1 if tokens[k].low in LISTS else some(tokens, k)
        if named is not None:
            return named if _somebody(tokens, named) else None
        if tokens[k].low in OVER or is_actor(tokens[k]) or _verb(tokens, k, k + 1):
            return None
    return None


def past_count(tokens: tuple[Token, ...], at: int) -> int:
    """Step over how many they are, where that is told in words of about: "more than 30 officials"."""
    k = at
    while k < len(tokens) - 1 and (tokens[k].low in ABOUT or tokens[k].low.isdigit()):
        if tokens[k].low == "at" and tokens[k + 1].low != "least":
            return at  # "saw at 11 o'clock"
        k += 1
    told = {t.low for t in tokens[at:k]}
    group = tokens[k].mention if k < len(tokens) else None
    if group is not None and group.kind == "group" and not told.isdisjoint(FROM_ABOUT):
        return k
    return k if any(low.isdigit() for low in told) or not told.isdisjoint(("dozens", "scores", "hundreds")) else at


def _verb(tokens: tuple[Token, ...], begin: int, end: int) -> bool:
    return any(tokens[k].mention is None and is_finite(tokens, k) for k in range(begin, end))


def _somebody(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a list of people begins here, and no clause of somebody who acts."""
    first = next((k for k in range(at, min(at + NEAR, len(tokens))) if tokens[k].mention is not None), None)
    if first is None or (mention := tokens[first].mention) is None:
        return False
    return mention.kind in ("person", "role") and not next_is_verb(tokens, first + 1)
