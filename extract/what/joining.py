"""Who was there besides, told after the encounter: "Holm also attended the meeting". To take part in it is more."""

from __future__ import annotations

import re

from ..text.words import NOUNS
from .clauses import Item, Token, is_adverb
from .frames import Frame
from .lists import items_right
from .status import Verdict
from .subjects import subject

__all__ = ["LISTED", "THERE", "joining_frames", "named_after"]

THERE = "there"
"""The rule of those who are only said to have been there, not to have taken part."""

_BE = ("was", "were")
_THE = ("the", "this", "that", "both")
_OVER = frozenset((".", ",", ";", "and", "as", "from", "at", "in"))
_AMONG = (("among", "those", "present"), ("among", "those", "attending"))
_WAS_AT = (("attended",), ("took", "part"), ("present",), *_AMONG)
_RECEIVED = frozenset(("audience", "audiences", "reception", "ceremony"))
"""Where one receives another, and whoever else takes part stands by."""


def joining_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give those who attended "the meeting", as `right` of an encounter told before."""
    by = at + 1 < len(tokens) and tokens[at + 1].low == "by"
    found, end = _by(tokens, at) if by else _who_attended(tokens, at)
    people = tuple(i for i in found if i.mention.kind == "person")
    if not people:
        return []
    return [_frame(tokens, at, 0 if by else min(at, people[0].at), max(end, at + 1), people)]


def _frame(tokens: tuple[Token, ...], at: int, begin: int, end: int, people: tuple[Item, ...]) -> Frame:
    """Give who was at it, or took part in it: who takes part where one is received only stands by."""
    took_part = tokens[at].low.startswith("part") and _RECEIVED.isdisjoint(t.low for t in tokens[at:end])
    rule, kind = ("joined", "meeting") if took_part else (THERE, "accompany")
    return Frame(rule, kind, Verdict("happened", "attending", "past"), at, begin, end, right=people)


def _by(tokens: tuple[Token, ...], at: int) -> tuple[list[Item], int]:
    """Read "The meeting was also attended by A and B"."""
    k = at - 1
    while k > 0 and is_adverb(tokens[k]):
        k -= 1
    if tokens[k].low not in _BE or k < 2 or tokens[k - 1].low not in NOUNS or tokens[0].low not in _THE:
        return [], at
    return items_right(tokens, at + 2, closed=True, unknown=True)


def _who_attended(tokens: tuple[Token, ...], at: int) -> tuple[list[Item], int]:
    """Read "A and B also attended the meeting", "were present at it": where nothing says which meeting."""
    verb = max((w for w in _WAS_AT if _ends(tokens, at, w)), key=len, default=None)
    if verb is None:
        return [], at
    k, end = at + 1 - len(verb), at + 1
    present = verb[-1] in ("present", "attending")
    if present:
        k -= 1
        while k > 0 and is_adverb(tokens[k]):
            k -= 1
        if tokens[k].low not in _BE:
            return [], at
    if verb[-1] != "attended" and end < len(tokens) and tokens[end].low in ("at", "in", "during"):
        end += 1
    closed = _the_meeting(tokens, end) or (at + 1 if present and _over(tokens, at + 1) else 0)
    if not closed:
        return [], at
    while k > 0 and is_adverb(tokens[k - 1]):
        k -= 1
    return subject(tokens, k)[0], closed


def _ends(tokens: tuple[Token, ...], at: int, words: tuple[str, ...]) -> bool:
    return tuple(t.low for t in tokens[at + 1 - len(words) : at + 1]) == words


def _over(tokens: tuple[Token, ...], k: int) -> bool:
    return k >= len(tokens) or tokens[k].low in (".", ";")


def _the_meeting(tokens: tuple[Token, ...], k: int) -> int:
    """Give where "the meeting" ends that begins here; 0 where it is none, or is told which one."""
    if k >= len(tokens) or tokens[k].low not in _THE:
        return 0
    for j in range(k + 1, min(k + 4, len(tokens))):
        if tokens[j].low in NOUNS and tokens[j].mention is None and not tokens[j].capital:
            closed = j + 1 >= len(tokens) or tokens[j + 1].low in _OVER or _day(tokens, j + 1)
            return j + 1 if closed else 0
    return 0


def _day(tokens: tuple[Token, ...], k: int) -> bool:
    return any(t.date is not None for t in tokens[k : k + 1 + (tokens[k].low == "on")])


LISTED = frozenset(("present", "attending", "participating", "part", "participants", "attendees"))
"""Words of a sentence that goes on to name who took part: "Taking part in the talks were A; B; C"."""
_OPENS = re.compile(
    r"(?:also |others? |those |the (?:other )?)?"
    r"(?:(?:who )?(?:were )?(?:also )?(?:taking part|took part|participating|participated|attending|present)"
    r"|participants|attendees)"
    rf"(?: (?:in |at )?(?:the|this|that|both) (?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(map(re.escape, NOUNS)))}))?"
    r" (?:were|was|are|included|include)(?: also)?(?: :)?"
)
LONGEST = 16
"""Words before the list."""


def named_after(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give those whom a sentence names that opens with who was there, as `right` of the encounter told before."""
    words = ""
    begin = 0
    for k, t in enumerate(tokens[:LONGEST]):
        words += f"{' ' if words else ''}{t.low}"
        if k >= at and _OPENS.fullmatch(words):
            begin = k + 1
    people: list[Item] = []
    end = begin
    while begin and end < len(tokens):
        items, end = items_right(tokens, end)
        people.extend(i for i in items if i.mention.kind == "person")
        if not items or end >= len(tokens) or tokens[end].low != ";":
            break
        end += 2 if end + 1 < len(tokens) and tokens[end + 1].low == "and" else 1
    if not people:
        return []
    return [_frame(tokens, at, 0, end, tuple(people))]
