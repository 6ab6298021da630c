"""A sentence as a row of words in which each mention and each date is one.

What stands on it is no parser: it walks from a verb or noun to its neighbours, over what may stand between.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ..text.gazetteer import SHORT
from ..text.rows import Row
from ..text.spans import Mention, Reading, Sentence
from ..text.vocabulary import vocabulary
from ..text.words import ADVERBS, AUX, FINITE, HEDGES, PARTICIPLES, PAST, SAY, TRAVEL, VERBS, small
from ..when.dates import DateWords, find
from ..who.pronouns import HERS
from .asides import without_asides

__all__ = ["NOMINATIVE", "Clause", "Item", "Token", "is_actor", "is_adverb", "is_finite", "tokenise"]

LONGEST = 400
"""A sentence of more words is a table or a list run together; its first words are read."""
ACTORS = frozenset(("person", "organisation", "state", "group", "role", "pronoun"))
_SHORT = rf"['\u2019]{SHORT}\b"
_WORD = re.compile(
    rf"(?i:\b(?:i|he|she|it|we|you|they|who|there|that)(?={_SHORT}))|{_SHORT}"
    r"|[^\W_]+(?:['\u2019.\u2010+-][^\W_]+)*|'s\b|[^\w\s]"
)
_PLAIN_WORD = re.compile(r"(?! )(?:[A-Za-z]+(?=[ ,])|[^\W_]+(?:[.\u2010+-][^\W_]+)*|[^\w\s])")
"""The same where no word is cut short."""
NOMINATIVE = frozenset(("i", "he", "she", "we", "they"))
"""Pronouns that are a subject wherever they stand."""
_WHOLE = ("the ", "his ", "her ", "their ")


class Token(Row, frozen=True):
    """A word, a whole mention (`low` is "@") or a whole date (`low` is "#")."""

    low: str
    start: int
    end: int
    mention: Mention | None = None
    date: DateWords | None = None
    capital: bool = False
    nominative: bool = False
    """A pronoun in the case of a subject."""
    whole: bool = False
    """A mention with its own "the" or "his": no word before that is part of it."""


class Item(Row, frozen=True):
    """One participant of a list, with the hedge or denial that stands before it alone."""

    mention: Mention
    hedge: str
    at: int


class Clause(Row, frozen=True):
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
        words = text[start:end].lower() if mention is not None else ""
        acts = mention is not None and mention.kind == "pronoun" and words in NOMINATIVE
        low, whole = _low(text, words, end, mention), words.startswith(_WHOLE)
        tokens.append(Token(low, start, end, mention, date, nominative=acts, whole=whole))
        at = end
    _words(text, at, sentence.end, tokens)
    return Clause(sentence, tuple(_plain(without_asides(tokens[:LONGEST]), text, sentence)))


def _plain(tokens: list[Token], text: str, sentence: Sentence) -> list[Token]:
    """Give the words without nicknames, spelled out, and joined where several are one."""
    passage = text[sentence.start : sentence.end]
    if not _MARKS.isdisjoint(passage):
        tokens = _spelled_out(_called(tokens, text))
    return _hyphened(tokens) if "one" in vocabulary(passage).words else tokens


def _called(tokens: list[Token], text: str) -> list[Token]:
    """Leave out what somebody is called in quotation marks behind his name: 'Marcelo Rey "Kito", the envoy'."""
    out: list[Token] = []
    for t in tokens:
        before = out[-1].mention if out else None
        quoted = (
            text[t.start - 1] in '"\u201c\u2018' and text[t.end : t.end + 1] in '"\u201d\u2019' if t.start else False
        )
        named = before is not None and before.kind == "person" and out[-1].end + 2 == t.start
        if not (quoted and named and t.capital and t.mention is None and text[t.end : t.end + 1]):
            out.append(t)
    return out


_MARKS = frozenset("'\"\u2018\u2019\u201c\u201d")
_SPELLED = {"'ll": "will", "'ve": "have", "'re": "are", "'m": "am"}


def _spelled_out(tokens: list[Token]) -> list[Token]:
    """Give "she'll", "he's" and "they'd" as the words they stand for; "'s" of an owner stays as it is."""
    for k in range(1, len(tokens)):
        low = tokens[k].low
        if low in _SPELLED:
            tokens[k] = tokens[k]._replace(low=_SPELLED[low])
        elif low == "'d":
            tokens[k] = tokens[k]._replace(low="had" if _in_the_past(tokens, k + 1) else "would")
        elif low == "'" and _owns(tokens, k):
            tokens[k] = tokens[k]._replace(low="'s")
        elif low == "'s" and (tokens[k - 1].nominative or tokens[k - 1].low in ("who", "there", "it")):
            tokens[k] = tokens[k]._replace(low="has" if _done(tokens, k + 1) else "is")
    return tokens


def _owns(tokens: list[Token], at: int) -> bool:
    """Say whether a sign is the owner's of a name that ends in "s" ("the Bahamas' Holm"), and closes no quotation."""
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    joined = before.mention is not None and before.end == tokens[at].start
    return joined and after is not None and after.mention is not None and after.start == tokens[at].end + 1


def _hyphened(tokens: list[Token]) -> list[Token]:
    """Give "one to one" and "one on one" as the one word they are: nothing is done "to" anybody."""
    out: list[Token] = []
    for t in tokens:
        if t.low == "one" and [x.low for x in out[-2:]] in (["one", "to"], ["one", "on"]):
            first = out[-2]
            out[-2:] = [first._replace(low=f"one-{out[-1].low}-one", end=t.end)]
        else:
            out.append(t)
    return out


def _in_the_past(tokens: list[Token], at: int) -> bool:
    """Say whether the verb that follows is one of the past."""
    at = next((k for k in range(at, len(tokens)) if not is_adverb(tokens[k])), len(tokens) - 1)
    word = tokens[at].low
    if word == "have":
        return False  # "she'd have met him": she would have
    known = (*VERBS.get(word, ()), *TRAVEL.get(word, ()))
    return word.endswith("ed") or word in PAST or word in PARTICIPLES or any(e.form in ("past", "part") for e in known)


def _done(tokens: list[Token], at: int) -> bool:
    """Say whether somebody did what follows and did not suffer it: "he's met B", not "he's met by", "expected to"."""
    following = [t.low for t in tokens[at : at + 4] if not is_adverb(t)]
    return _in_the_past(tokens, at) and following[1:2] not in (["by"], ["to"])


_OWNS = frozenset(["his", "their", "its", "my", "our", "your"])


def _low(text: str, word: str, end: int, mention: Mention | None) -> str:
    """Give "@" for a name, "#" for a date, and for "his" before its noun the word itself: it owns, it does not act."""
    if mention is None:
        return "#"
    if word in _OWNS or (word == "her" and HERS.match(text, end)):
        return word
    return "@"


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
            elif m.kind == "person" and found[-1].kind == "role" and m.end > found[-1].end:
                found[-1] = m._replace(start=found[-1].start)  # "the Envoy of the UN" and "the UN Secretary-General, X"
            continue
        found.append(_bare(reading.text, m))
    return found


def _bare(text: str, m: Mention) -> Mention:
    """Leave "visiting" before a title outside the name: it says where somebody is."""
    cut = len("visiting ")
    visiting = text[m.start] in "vV" and text[m.start : m.start + cut].lower() == "visiting "
    return m._replace(start=m.start + cut) if visiting else m


def _words(text: str, start: int, end: int, into: list[Token]) -> None:
    short = text.find("'", start, end) >= 0 or text.find("\u2019", start, end) >= 0
    for m in (_WORD if short else _PLAIN_WORD).finditer(text, start, end):
        word = m[0]
        a = m.start()
        b = a + len(word)
        low = word.lower()
        capital = word[0].isupper()
        if "+" in low and b - a > 1:
            low = low.replace("+", "-plus-")  # "2+2 talks"
        if short and len(low := low.replace("\u2019", "'")) > 2 and low.endswith("'s"):
            into.append(Token(low[:-2], a, b - 2, None, None, capital))
            into.append(Token("'s", b - 2, b))
        else:
            into.append(Token(low, a, b, None, None, capital))


def is_actor(token: Token) -> bool:
    """Say whether a word is a mention of somebody who can act."""
    return token.low == "@" and token.mention is not None and token.mention.kind in ACTORS


_ADVERBS = ADVERBS | HEDGES
_NO_ADVERBS = frozenset(("family", "italy", "assembly"))
_SAME_PAST = small("same_past")
_VERBS = AUX | FINITE | (SAY - {"statement", "spokesman", "spokeswoman", "according"})


def is_adverb(token: Token) -> bool:
    """Say whether a word may stand inside a verb group without changing it."""
    low = token.low
    return low in _ADVERBS or (low[-2:] == "ly" and len(low) > 4 and low not in _NO_ADVERBS)


def is_finite(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a word looks like the verb of a clause of its own; one in "-ed" does if no "by" or "in" follows."""
    t = tokens[at]
    low = t.low
    if low in _VERBS:
        return not (t.mention or t.date or t.capital)
    if low[-2:] != "ed" or len(low) < 5 or t.mention or t.date or t.capital:
        return low in _SAME_PAST and at > 0 and tokens[at - 1].low in ("who", "which")
    return at + 1 >= len(tokens) or tokens[at + 1].low not in ("by", "in")
