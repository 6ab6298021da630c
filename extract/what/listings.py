"""Who was at a gathering that a sentence names before them: "Attending the meeting were A and B"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..who.groups import table
from .clauses import Item, Token
from .frames import Frame
from .lists import items_right
from .status import Verdict

__all__ = ["PRESENT", "besides_whom", "listed_frames"]

_DATA = tables("summits")["named"]
_TALKS = frozenset(_DATA["talks"].split())
_OPENS = re.compile("|".join(_DATA["opens"]).replace("TALKS", f"(?:{'|'.join(_TALKS)})"))
_BESIDES = tuple(tuple(words.split()) for words in tables("summits")["joined"]["besides"])
_BESIDES_FIRST = frozenset(w[0] for w in _BESIDES)
_FIRST = _BESIDES_FIRST.union(_DATA["first"].split())
PRESENT = "listed as present"
LONGEST = 20
"""Words before the list, without those who are named as there besides."""


def listed_frames(tokens: tuple[Token, ...]) -> list[Frame]:
    """Give the meeting of those who are named behind the gathering that they were at, with whom it had besides."""
    if not tokens or _word(tokens[0]) not in _FIRST or all(t.low not in _TALKS for t in tokens):
        return []
    words: list[str] = []
    besides: list[Item] = []
    k = begin = 0
    while k < len(tokens) and len(words) < LONGEST:
        if size := besides_whom(tokens, k):
            others = [i for i in items_right(tokens, k + size)[0] if i.mention.kind == "person"]
            besides += others
            k = next((j for j in range(others[-1].at + 1 if others else k, len(tokens)) if tokens[j].low == ","), k) + 1
            continue
        words.append(_word(tokens[k]))
        k += 1
        if begin and words[-1] == "@":
            break
        opening = words[:-1] if words[-1] == "," else words
        if _OPENS.fullmatch(" ".join(opening)):
            begin, verb = k, words[-2:]
    told = tokens[begin].low if begin and begin < len(tokens) else "not"
    return _met(tokens, begin, besides, verb) if told not in ("not", "never") else []


def _met(tokens: tuple[Token, ...], begin: int, besides: list[Item], verb: list[str]) -> list[Frame]:
    items, end = items_right(tokens, begin)
    people = tuple(i for i in (*besides, *items) if i.mention.kind == "person")
    if not items or len(people) < 2 or (verb[1] == "be" and verb[0] not in ("will", "to")):
        return []
    verdict = Verdict("planned", "attending", "future") if verb[1] == "be" else Verdict("happened", "attending", "past")
    return [Frame("attending", "meeting", verdict, begin - 1, 0, end, left=people, together=True, doubts=(PRESENT,))]


def besides_whom(tokens: tuple[Token, ...], k: int) -> int:
    """Give how many words lead here to those who were there besides: "apart from Holm"; 0 for none."""
    if tokens[k].low not in _BESIDES_FIRST:
        return 0
    return next((len(w) for w in _BESIDES if tuple(t.low for t in tokens[k : k + len(w)]) == w), 0)


def _word(token: Token) -> str:
    """Give a word as the openings are written; people without their names that one counts by no word of them are &."""
    m = token.mention
    if token.date is not None:
        return "#"
    if m is None:
        return token.low
    if m.kind in ("group", "role") and m.plural:
        words = m.name.lower().split()
        return words[-1] if words[-1] in _FIRST else "&" if not table().nouns.isdisjoint(words) else "@"
    return "@"
