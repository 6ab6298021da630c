"""A sentence as a row of words in which each mention and each date is one.

What stands on it is no parser: it walks from a verb or noun to its neighbours, over what may stand between.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import NamedTuple

from ..text.spans import Mention, Reading, Sentence
from ..text.words import ADVERBS, AUX, FINITE, HEDGES, SAY
from ..when.dates import DateWords, find

__all__ = ["Clause", "Item", "Token", "is_actor", "is_adverb", "is_finite", "past_setting", "tokenise"]

LONGEST = 400
"""A sentence of more words is a table or a list run together; its first words are read."""
ACTORS = frozenset(("person", "organisation", "state", "group", "role", "pronoun"))
_WORD = re.compile(r"[^\W_]+(?:['\u2019.\u2010-][^\W_]+)*|'s\b|[^\w\s]")


class Token(NamedTuple):
    """A word, a whole mention (`low` is "@") or a whole date (`low` is "#")."""

    low: str
    start: int
    end: int
    mention: Mention | None = None
    date: DateWords | None = None
    capital: bool = False


class Item(NamedTuple):
    """One participant of a list, with the hedge or denial that stands before it alone."""

    mention: Mention
    hedge: str
    at: int


class Clause(NamedTuple):
    """The words of one sentence."""

    sentence: Sentence
    tokens: tuple[Token, ...]


def tokenise(reading: Reading, sentence: Sentence) -> Clause:
    """Give the words of a sentence, with outermost mentions and dates as one word each."""
    text = reading.text
    outer = _outermost(reading, sentence)
    covered = [(m.start, m.end) for m in outer]
    dates = [
        d for d in find(text, sentence.start, sentence.end) if not any(d.start < e and s < d.end for s, e in covered)
    ]
    marks: list[tuple[int, int, Mention | None, DateWords | None]] = [
        *((m.start, m.end, m, None) for m in outer),
        *((d.start, d.end, None, d) for d in dates),
    ]
    tokens: list[Token] = []
    at = sentence.start
    for start, end, mention, date in sorted(marks, key=lambda x: x[:2]):
        _words(text, at, start, tokens)
        tokens.append(Token(_low(text, start, end, mention), start, end, mention, date))
        at = end
    _words(text, at, sentence.end, tokens)
    return Clause(sentence, tuple(tokens[:LONGEST]))


_OWNS = frozenset(["his", "their", "its", "my", "our", "your"])


def _low(text: str, start: int, end: int, mention: Mention | None) -> str:
    """Give "@" for a name, "#" for a date, and for "his" before its noun the word itself: it owns, it does not act."""
    if mention is None:
        return "#"
    word = text[start:end].lower()
    if word in _OWNS or (word == "her" and _HER.match(text, end)):
        return word
    return "@"


_HER = re.compile(
    r"\s(?!(?:in|on|at|for|to|and|but|by|with|from|after|before|during|about|as|that|last|next|this|again|also)\b)[A-Za-z]"
)


def _outermost(reading: Reading, sentence: Sentence) -> list[Mention]:
    mentions = reading.mentions
    at = bisect_left(mentions, sentence.start, key=lambda m: m.start)
    found: list[Mention] = []
    while at < len(mentions) and mentions[at].start < sentence.end:
        m = mentions[at]
        at += 1
        if m.end > sentence.end:
            continue
        if found and m.start < found[-1].end:
            if m.start == found[-1].start and m.end > found[-1].end:
                found[-1] = m
            continue
        found.append(_bare(reading.text, m))
    return found


def _bare(text: str, m: Mention) -> Mention:
    """Leave "visiting" before a title outside the name: it says where somebody is."""
    cut = len("visiting ")
    return replace(m, start=m.start + cut) if text[m.start : m.start + cut].lower() == "visiting " else m


def _words(text: str, start: int, end: int, into: list[Token]) -> None:
    for m in _WORD.finditer(text, start, end):
        a, b = m.span()
        low = text[a:b].lower()
        capital = text[a].isupper()
        if "\u2019" in low:
            low = low.replace("\u2019", "'")
        if len(low) > 2 and low.endswith("'s"):
            into.append(Token(low[:-2], a, b - 2, None, None, capital))
            into.append(Token("'s", b - 2, b))
        else:
            into.append(Token(low, a, b, None, None, capital))


def is_actor(token: Token) -> bool:
    """Say whether a word is a mention of somebody who can act."""
    return token.low == "@" and token.mention is not None and token.mention.kind in ACTORS


def is_adverb(token: Token) -> bool:
    """Say whether a word may stand inside a verb group without changing it."""
    low = token.low
    return (
        low in ADVERBS
        or low in HEDGES
        or (low.endswith("ly") and len(low) > 4 and low not in ("family", "italy", "assembly"))
    )


def is_finite(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a word looks like the verb of a clause of its own."""
    t = tokens[at]
    if t.mention or t.date or t.capital:
        return False
    if (
        t.low in AUX
        or t.low in FINITE
        or (t.low in SAY and t.low not in ("statement", "spokesman", "spokeswoman", "according"))
    ):
        return True
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return len(t.low) > 4 and t.low.endswith("ed") and after not in ("by", "in")


def past_setting(tokens: tuple[Token, ...], at: int, adverbs: bool = False) -> int:
    """Step over days and places with their prepositions ("in Amman on Friday"), also over adverbs if they may stand."""
    while at < len(tokens):
        if tokens[at].date or (adverbs and is_adverb(tokens[at])):
            at += 1
            continue
        if at + 1 == len(tokens) or tokens[at].low not in ("in", "at", "on"):
            break
        place = tokens[at + 1].mention
        if not (tokens[at + 1].date or (place is not None and place.kind in ("place", "state"))):
            break
        at += 2
    return at
