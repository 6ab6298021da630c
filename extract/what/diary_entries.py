"""Entries of a diary without a verb or a subject: "Lunch with A and B", "Had A, B and C to dine" are its keeper's."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.diary import keeper
from ..text.spans import Reading, Sentence
from .clauses import Clause, Item, Token, tokenise
from .frames import Frame
from .lists import items_right
from .status import Verdict

__all__ = ["of_its_keeper"]

_WORDS = tables("papers")["diary"]
_OCCASIONS, _MEALS, _HAD, _NOT, _FILL = (
    frozenset(_WORDS[part].split()) for part in ("occasions", "meals", "had", "undone", "adverbs")
)
DOUBT = "the first party is whose diary it is"


def of_its_keeper(reading: Reading, sentence: Sentence) -> tuple[Clause, list[Frame]] | None:
    """Give whom a sentence of a diary, that begins with the occasion or with "had", says its keeper had with him.

    None where the diary does not say whose it is, and where the sentence tells that nothing came of it.
    """
    whose = keeper(reading.text)
    if whose is None or sentence.quoted or sentence.start < whose[1]:
        return None
    own = next((m for m in reading.mentions if m.kind == "person" and whose[0] < m.name_end <= whose[1]), None)
    if own is None:
        return None
    clause = tokenise(reading, sentence)
    tokens = clause.tokens
    at = next((k for k, t in enumerate(tokens) if t.low not in _FILL and t.date is None), 0)
    begin = _with(tokens, at) or (at + 1 if tokens[at].low in _HAD else None)
    if begin is None or begin >= len(tokens) or _undone(reading.text[sentence.start : sentence.end]):
        return None
    items, end = items_right(tokens, begin)
    guests = tuple(i for i in items if i.mention.kind == "person" and i.mention.name != own.name)
    owner = end < len(tokens) and tokens[end].low in ("'s", "'")
    if not guests or owner or (tokens[at].low in _HAD and begin == at + 1 and not _to_a_meal(tokens, end)):
        return None
    frame = Frame("diary", "meeting", Verdict("happened", "predicate", "past"), at, at, end)
    frame.left, frame.right, frame.doubts = (Item(own, "", at),), guests, (DOUBT,)
    frame.subtype = "meal" if any(t.low in _MEALS for t in (*tokens[at:begin], *tokens[end : end + 3])) else None
    return clause, [frame]


def _undone(words: str) -> bool:
    """Say whether a sentence has a word for what did not come about, or is still to."""
    return any(w in _NOT or w.endswith("n't") for w in re.findall(r"[\w']+", words.lower()))


def _with(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where the names begin behind an occasion: "Lunch with", "A long talk with", "Had tea at the club with"."""
    k = at + 1 if tokens[at].low in _HAD else at
    occasion = next((n for n in range(k, min(k + 4, len(tokens))) if tokens[n].low in _OCCASIONS), None)
    if occasion is None or any(t.mention is not None or t.low in ("of", "for", "to") for t in tokens[k:occasion]):
        return None
    for n in range(occasion + 1, min(occasion + 8, len(tokens))):
        if tokens[n].low == "with":
            return n + 1
        if tokens[n].low in (",", ";", ".", ":", "and", "of", "for", "between", "to", "was", "is"):
            return None
    return None


def _to_a_meal(tokens: tuple[Token, ...], end: int) -> bool:
    """Say whether guests were had "to dine", "in to tea", "here for lunch", "round for a drink"."""
    behind = [t.low for t in tokens[end : end + 6]]
    first = next((n for n, low in enumerate(behind) if low in ("to", "for")), None)
    if first is None or not set(behind[:first]) <= {"in", "here", "round", "over", "back", "up", "down", "out"}:
        return False
    return any(low in _MEALS for low in behind[first + 1 : first + 4])
