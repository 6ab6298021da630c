"""Encounters whose people are told side by side: who is named on one side met who is named on the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..lexicon import tables
from ..text.spans import Reading, Sentence
from .clauses import Clause, Item, tokenise
from .frames import Frame
from .sides import Side, labelled
from .status import Verdict

__all__ = ["DOUBT", "SIDED", "TOOK_PART", "Seating", "TwoSides", "seatings"]

_DATA = tables("sides")
_OCCASION = re.compile(rf"\b(?:{'|'.join(_DATA['occasions'].split())})\b", re.I)
_HELD = re.compile(rf"\b(?:{'|'.join(_DATA['held'])})\b", re.I)
_THEN = re.compile(_DATA["then"])
_UNDONE, _TO_COME, _ELSEWHERE, TOOK_PART = (
    re.compile(_DATA[part], re.I) for part in ("undone", "to_come", "elsewhere", "took_part")
)
_ONE = re.compile(r"\b(?:side|part|represented|behalf)\b", re.I)
_AT_IT = re.compile(rf"{_DATA['took_part']}|\b(?:attend(?:ed|ing)|present|accompanied|in attendance)\b", re.I)
"""What a side is named with that stands alone, and what is told of those on it."""
SIDED = "sided"
"""The rule of who is told to have sat on a side."""
DOUBT = "who met whom is told by their sides"
BEFORE = 2
"""Sentences before the first side that may say what they sat together for."""


@dataclass(slots=True)
class TwoSides(Frame):
    """An encounter of which it is told who sat on which side."""

    of: tuple[str, str] = ("", "")
    """What the first side is called, and the first of the others."""


class Seating(NamedTuple):
    """The passage that names the sides, the sentences that tell of the occasion as well, and what comes of it."""

    start: int
    end: int
    told: int
    """Where the last sentence ends that is read with it."""
    sides: tuple[Side, ...]
    row: tuple[Clause, list[Frame]]

    def people(self) -> list[set[str]]:
        """Give the names of each side."""
        return [{m.name for side in self.sides if side.of == of for m in side.people} for of in _names(self.sides)]


def seatings(reading: Reading) -> list[Seating]:
    """Give the encounters of a text of which it says who sat on which side."""
    return [made for run in labelled(reading) if (made := _seating(reading, run)) is not None]


def _seating(reading: Reading, run: list[Side]) -> Seating | None:
    if len(_names(run)) < 2:
        return _only_one(reading, run)
    first, last = reading.index_at(run[0].start), reading.index_at(run[-1].end - 1)
    occasion = _occasion(reading, first, last)
    if occasion is None:
        return None
    at, told = occasion
    own = reading.sentences[first : last + 1]
    words = " ".join(_without_names(reading, s) for s in (*own, *told))
    around = " ".join(_without_names(reading, s) for s in reading.sentences[max(0, first - BEFORE) : last + 2])
    if _UNDONE.search(words) or _ELSEWHERE.search(around):
        return None
    start, stop = (f(s.start if f is min else s.end for s in (*own, *told)) for f in (min, max))
    clause = tokenise(reading, Sentence(start, stop, own[0].paragraph))
    verdict = Verdict("planned", SIDED, "future") if _TO_COME.search(words) else Verdict("happened", SIDED, "past")
    frames = list(_frames(clause, run, at, verdict))
    return Seating(own[0].start, own[-1].end, stop, tuple(run), (clause, frames)) if frames else None


def _only_one(reading: Reading, run: list[Side]) -> Seating | None:
    """Give the people of the only side that is told: they met whoever the text names on another, not each other."""
    sentence = reading.sentence_at(run[0].start)
    if not _ONE.search(reading.text, run[0].start, run[0].end) or not _AT_IT.search(
        reading.text, sentence.start, sentence.end
    ):
        return None
    clause = tokenise(reading, sentence)
    words = _without_names(reading, sentence)
    people = _items(clause, run)
    frame = TwoSides(SIDED, "meeting", Verdict("happened", SIDED, "past"), 0, 0, len(clause.tokens), left=people)
    frame.doubts, frame.of = (DOUBT,), (run[0].of, "")
    told: list[Frame] = [] if not people or _UNDONE.search(words) or _TO_COME.search(words) else [frame]
    return Seating(sentence.start, sentence.end, sentence.end, tuple(run), (clause, told))


def _occasion(reading: Reading, first: int, last: int) -> tuple[int, list[Sentence]] | None:
    """Give where the word stands for what they sat together for, and the sentence if it is not one of the sides'."""
    own = reading.sentences[first : last + 1]
    for sentence in own:
        word = _OCCASION.search(reading.text, sentence.start, sentence.end)
        if word is not None and any(_HELD.search(reading.text, s.start, s.end) for s in own):
            return word.start(), []
    for sentence in reading.sentences[last + 1 : last + 2]:
        then = _THEN.match(reading.text, sentence.start, sentence.end)
        if then is not None and (held := _HELD.search(reading.text, then.end(), sentence.end)) is not None:
            return held.start(), [sentence]
    for sentence in reversed(reading.sentences[max(0, first - BEFORE) : first]):
        word = _OCCASION.search(reading.text, sentence.start, sentence.end)
        held = _HELD.search(reading.text, sentence.start, sentence.end)
        if word is not None and (sentence.headline or held):
            return word.start(), [sentence]
        if held is not None and _THEN.match(reading.text, sentence.start, sentence.end):
            return held.start(), [sentence]
    return None


def _without_names(reading: Reading, sentence: Sentence) -> str:
    """Give the words of a sentence without names and posts: "Minister without Portfolio" takes nothing back."""
    tokens = tokenise(reading, sentence).tokens
    return " ".join(reading.text[t.start : t.end] for t in tokens if t.mention is None and t.date is None)


def _names(sides: tuple[Side, ...] | list[Side]) -> list[str]:
    return list(dict.fromkeys(side.of for side in sides))


def _frames(clause: Clause, run: list[Side], at: int, verdict: Verdict) -> Iterator[Frame]:
    """Give who met whom: each side the sides told after it."""
    trigger = next((k for k, t in enumerate(clause.tokens) if t.start <= at < t.end), 0)
    items = {of: _items(clause, [side for side in run if side.of == of]) for of in _names(run)}
    sides = [(of, seated) for of, seated in items.items() if seated]
    if len(sides) > 2 and all(len(seated) == 1 for _, seated in sides):  # one for each of several states
        frame = TwoSides(SIDED, "meeting", verdict, trigger, trigger, trigger + 1, doubts=(DOUBT,), together=True)
        frame.left = tuple(seated[0] for _, seated in sides)
        frame.begin = min(trigger, frame.left[0].at)
        frame.end = max(trigger, *(i.at for i in frame.left)) + 1
        yield frame
        return
    for n, (of, left) in enumerate(sides[:-1]):
        right = tuple(i for _, other in sides[n + 1 :] for i in other)
        ends = max(i.at for i in (*left, *right)) + 1
        frame = TwoSides(SIDED, "meeting", verdict, trigger, min(trigger, left[0].at), ends, left=left, right=right)
        frame.doubts, frame.of = (DOUBT,), (of, sides[n + 1][0])
        yield frame


def _items(clause: Clause, run: list[Side]) -> tuple[Item, ...]:
    places = {t.mention.start: k for k, t in enumerate(clause.tokens) if t.mention is not None}
    return tuple(Item(m, "", places[m.start]) for side in run for m in side.people if m.start in places)
