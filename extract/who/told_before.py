"""Who was told of before: the mentions of earlier sentences, as far back as a pronoun looks."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from ..text.spans import PEOPLE, Mention, Sentence
from .counted import BACK
from .narrators import TELLS
from .plurals import oblique

__all__ = ["NEAR", "Memory", "acting_before", "acts_unnamed", "quoted", "rows_back", "says_it_himself", "without"]

NEAR = 30
"""So many mentions back a pronoun looks."""


def rows_back(by_sentence: dict[int, list[Mention]], sentences: tuple[Sentence, ...], at: int) -> list[list[Mention]]:
    """Give the mentions of a sentence and of those before it, the last first; none of those under a heading."""
    first = next((k for k in range(at, max(-1, at - BACK), -1) if sentences[k].headline), max(-1, at - BACK))
    return [by_sentence.get(k, [])[-NEAR:] for k in range(at, first, -1)]


class Memory(NamedTuple):
    """The mentions so far by their sentence: all of them, and those outside quotations."""

    everywhere: dict[int, list[Mention]]
    outside: dict[int, list[Mention]]
    nameless: dict[str, int]
    """The sentence in which words for a post were told of last that nobody here is said to hold."""

    def last(self, at: int) -> tuple[list[Mention], list[Mention]]:
        """Give the mentions of a sentence so far, and those of the one before it."""
        return self.everywhere.get(at, [])[-NEAR:], self.everywhere.get(at - 1, [])[-NEAR:]

    def leave(self, m: Mention, at: int) -> None:
        """Remember a post that is left without a name in a sentence."""
        if not m.candidates:
            self.nameless[m.name.lower()] = at

    def apart(self, m: Mention, words: str) -> bool:
        """Say whether a post was told of beside whom it would mean now: "The president met President Lund" of Chad."""
        at = self.nameless.get(words.lower())
        return at is not None and any(x.name == m.name for x in self.everywhere.get(at, ()))

    def add(self, m: Mention, at: int, sentence: Sentence) -> None:
        """Remember a mention of a sentence."""
        if m.kind == "pronoun" and m.why in TELLS:
            return  # who says "I" calls nobody else himself
        self.everywhere.setdefault(at, []).append(m)
        if not quoted(m, sentence):
            self.outside.setdefault(at, []).append(m)


def without(by_sentence: dict[int, list[Mention]], speaker: str | None, at: int) -> dict[int, list[Mention]]:
    """Leave out who says a sentence, of those told of near it: "I understand that he met Mr Ito" is of another."""
    if speaker is None:
        return by_sentence
    near = range(max(0, at - BACK), at + 1)
    return {k: [x for x in by_sentence[k] if x.name != speaker] for k in near if k in by_sentence}


_TAG = re.compile(r"[\",]*\s*(?P<who>he|she)\s(?:\w+ly\s)?(?:said|says|added|told|wrote|noted|explained|recalled)\b")


def says_it_himself(text: str, m: Mention, sentence: Sentence, before: list[Mention]) -> str | None:
    """Give who speaks in "'He met Holm', he said": whoever acts in the sentence before; the first "he" is another."""
    end = next((b for a, b in sentence.quoted if a <= m.start < b), None)
    tag = _TAG.match(text, end) if end is not None else None
    acts = [x.name for x in before if x.kind in ("person", "pronoun") and not oblique(text, x)]
    return acts[0] if tag is not None and tag["who"] == text[m.start : m.end].lower() and acts else None


def quoted(m: Mention, sentence: Sentence) -> bool:
    """Say whether a mention stands inside a quotation: the "he" who said it is none of those whom it names."""
    return bool(sentence.quoted) and any(a <= m.start < b for a, b in sentence.quoted)


def acts_unnamed(text: str, row: list[Mention]) -> bool:
    """Say whether a sentence is about an office whose holder nobody names: "The Irish premier left"."""
    first = next((m for m in row if m.kind in PEOPLE or m.kind == "pronoun"), None)
    if first is None or first.kind != "role" or not first.org or first.plural or first.candidates:
        return False
    holder = any(m.kind == "person" and text[first.end : m.start] == ", " for m in row)
    return first.name[:4] == "The " and not oblique(text, first) and not holder


def _bracketed(sentence: str) -> bool:
    return sentence.startswith("(") and sentence.rstrip().endswith(")")


def _before(
    text: str, by_sentence: dict[int, list[Mention]], sentences: tuple[Sentence, ...], at: int
) -> list[Mention]:
    """Give the mentions of the sentence before that is none in brackets, at most one paragraph back."""
    rows = [
        k for k in range(at - 1, max(-1, at - 4), -1) if not _bracketed(text[sentences[k].start : sentences[k].end])
    ]
    for k in rows[:2]:
        if sentences[at].paragraph - sentences[k].paragraph <= 1 and any(
            m.kind in ("person", "pronoun") or (m.kind == "role" and len(m.candidates) == 1)
            for m in by_sentence.get(k, [])[-NEAR:]
        ):
            return by_sentence[k][-NEAR:]
    return []


def acting_before(
    text: str, by_sentence: dict[int, list[Mention]], sentences: tuple[Sentence, ...], at: int
) -> list[Mention]:
    """Give the mentions of the sentence before; of the one before that, where it names people only by the way.

    "He also called on Berg. A meeting with Holm was called off. He then left": "he" is who called on Berg.
    """
    if acts_unnamed(text, by_sentence.get(at - 1, [])):
        return []
    before = _before(text, by_sentence, sentences, at)
    if not before or sentences[at].paragraph - sentences[at - 1].paragraph > 1:
        return before
    if any(not oblique(text, m) for m in before if m.kind in PEOPLE):
        return before
    own = bisect_right(sentences, before[0].start, key=lambda s: s.start) - 1
    further = _before(text, by_sentence, sentences, own)
    acting = [m for m in further if m.kind in PEOPLE and not oblique(text, m)]
    return acting or before
