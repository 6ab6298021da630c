"""Who is shown with whom: "Holm pictured with Berg in Oslo", "is seen here with Berg", "Holm (left) with Berg"."""

from __future__ import annotations

import re

from ..text.words import small
from .chain import chain
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .frames import Frame, conditional
from .lists import items_right
from .lists_left import items_left
from .status import Verdict, of_verb
from .subjects import subject

__all__ = ["SHOWN", "captioned", "seated", "shown_with"]

SHOWN, SEATS = small("shown_with"), small("seats")
WITH = ("with", "alongside", "beside")
DOUBT = "shown together in a picture"
ROLES = frozenset(("as", "in", "like"))
"""Behind whom somebody is seen with, these tell as what, and not where: "is seen with Berg as a rival"."""
_SEATED = re.compile(
    r"\((?:left|right|cent(?:re|er)|[lrc]|l ?- ?r|from l\b[^)]*)\)|, (?:left|right), |\bfrom (?:the )?left\b"
    r"|, l ?- ?r\b",
    re.I,
)
_ORDER = re.compile(
    r"(?:, )?(?:\( )?(?:from (?:the )?(?:left|right)(?: to (?:left|right))?|left to right|(?:from )?l(?: ?- ?| to )r)"
    r"(?: \))?(?: [,:])?"
)
LONGEST_ORDER = 8
"""How the words go on that say in which order people stand, and how many they are at most."""
SETTING = frozenset((".", ",", "in", "at", "on", "during", "before", "after", "ahead", "following", "as", "prior"))
"""What may follow the last of those whom a caption shows without a verb."""


def seated(sentence: str) -> bool:
    """Say whether a caption tells where in a picture somebody is: "Holm (left) with Berg"."""
    return ("(" in sentence or ", " in sentence) and _SEATED.search(sentence) is not None


def shown_with(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give those of whom one is "pictured with", "photographed with", "seen here together with" the others."""
    k = at + 1
    while k < len(tokens) and (is_adverb(tokens[k]) or tokens[k].date or tokens[k].low in SEATS | {","}):
        k += 1
    if k + 1 >= len(tokens) or tokens[k].low not in WITH:
        return []
    right, end = items_right(tokens, k + 1)
    owned = end < len(tokens) and (tokens[end].low == "'s" or tokens[end].low == "as")
    links = chain(tokens, at, "part")
    left = _before(tokens, links.begin)
    if owned or not left or not _people(left, right) or conditional(tokens, end):
        return []
    verdict = of_verb("part", links.words) if links.words else Verdict("happened", "participle", "past")
    if verdict.status != "happened":
        return []
    doubts = (DOUBT,)
    return [Frame("pictured", "meeting", verdict, at, left[0].at, end, None, tuple(left), tuple(right), doubts=doubts)]


def _before(tokens: tuple[Token, ...], begin: int) -> list[Item]:
    """Give whom a participle is about: right before it, past a comma, or its subject."""
    k = begin - 1 - (begin > 1 and tokens[begin - 1].low == ",")
    return items_left(tokens, k)[0] if k >= 0 and is_actor(tokens[k]) else subject(tokens, begin)[0]


def _people(left: list[Item], right: list[Item]) -> bool:
    return bool(right) and all(i.mention.kind == "person" for i in (*left, *right))


def _row(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the names begin behind words that say in which order they stand: "with, from left, A, B and C"."""
    words = ""
    begin = at
    for k, t in enumerate(tokens[at : at + LONGEST_ORDER], at):
        words = f"{words} {t.low}".strip()
        if _ORDER.fullmatch(words):
            begin = k + 1
    return begin


def captioned(tokens: tuple[Token, ...]) -> list[Frame]:
    """Give those whom a caption without a verb shows together: "Holm (left) with Berg", "Holm (L) and Berg (R)"."""
    if not tokens or not is_actor(tokens[0]):
        return []
    one, k = items_right(tokens, 0, closed=True)
    begin, end = _row(tokens, k + 1), k
    if any(is_finite(tokens, n) for n in range(len(tokens)) if not k < n < begin):
        return []
    more, end = (
        items_right(tokens, begin, closed=begin > k + 1) if k < len(tokens) and tokens[k].low in WITH else ([], k)
    )
    sat = any(tokens[i.at + 1].start - tokens[i.at].end > 2 for i in one if i.at + 1 < len(tokens))
    sat = sat or begin > k + 1 or any(t.low in ("left", "right") for t in tokens[:end])
    people = [*one, *more]
    over = end >= len(tokens) or tokens[end].date is not None or tokens[end].low in SETTING
    if not sat or not over or len(people) < 2 or not _people(one, people):
        return []
    verdict, doubts = Verdict("happened", "attending", "past"), (DOUBT,)
    if begin > k + 1:  # "Holm with, from left, Berg and Olsen"
        return [Frame("pictured", "meeting", verdict, 0, 0, end, left=tuple(one), right=tuple(more), doubts=doubts)]
    return [Frame("pictured", "meeting", verdict, 0, 0, end, left=tuple(people), together=True, doubts=doubts)]
