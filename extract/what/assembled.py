"""Lists of who attended a gathering: "The summit was attended by the following Heads of State:", a line for each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from ..lexicon import tables
from ..text.below import below
from ..text.spans import Mention, Reading, Sentence
from .attended_by import DOUBT
from .bulletins import bulleted
from .clauses import Clause, Item, tokenise
from .frames import Frame
from .status import Verdict

__all__ = ["assembled"]

_DATA = tables("summits")
_GATHERING = rf"(?:{'|'.join(_DATA['gatherings'])})"
_OPENS = re.compile("|".join(_DATA["opens"]).replace("GATHERING", _GATHERING), re.I)
_NAMED = re.compile(rf"\b{_GATHERING}\b", re.I)
_OTHERS, _AWAY, _TO_COME, _CHAIR = (
    re.compile("|".join(_DATA[part]), re.I) for part in ("others", "away", "to_come", "chair")
)
_ENTRY = re.compile(r";\s*(?:and\s+)?|(?<=[\s;])[-•·▪–—]\s+")
"""What parts the entries of a list that stands in one passage: "- President A of Chad; - President B of Benin"."""
_SENT = re.compile(
    r"\b[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?(?: (?:was|were|is|are|had been))?(?: represented)? by (?=[A-Z]|the )"
)
"""A state and who sat for it."""
BACK, NEAR = 4, 90
"""Sentences before the list in which its chair is looked for; characters behind "chaired by" in which he is named."""


def assembled(reading: Reading, at: int) -> tuple[Clause, list[Frame]] | None:
    """Give the encounter of all whom the list names that the sentence number `at` opens; None where it opens none.

    The clause runs to the end of the list. Who chaired the gathering, told shortly before, was there as well, and so
    was who is told behind the list to have sat for a state: "Norway was represented by A, and Chad by B".
    """
    opening = reading.sentences[at]
    colon = reading.text.find(":", opening.start, opening.end)
    if colon < 0 or _OPENS.search(reading.text, opening.start, colon) is None:
        return None
    told = reading.text[opening.start : colon]
    if _OTHERS.search(told) or _AWAY.search(told):
        return None
    entries = list(_entries(reading, at, colon + 1))
    named = [m for a, b in entries if (m := _first(reading, a, b)) is not None]
    if len({m.name for m in named}) < 2:
        return None
    whole = Sentence(opening.start, max(entries[-1][1], opening.end), opening.paragraph, opening.quoted)
    clause = tokenise(reading, whole)
    places = {t.mention.start: k for k, t in enumerate(clause.tokens) if t.mention is not None}
    last = reading.index_at(entries[-1][0])
    everybody = {m.name: m for m in (*_chaired(reading, at), *named, *_sent(reading, last + 1))}
    items = tuple(Item(m, "", places.get(m.start, 0)) for m in everybody.values())
    to_come = _TO_COME.search(told) is not None
    verdict = Verdict("planned", "attending", "future") if to_come else Verdict("happened", "attending", "past")
    frame = Frame("assembled", "meeting", verdict, 0, 0, len(clause.tokens), left=items, together=True)
    frame.doubts = (DOUBT,)
    return clause, [frame]


def _entries(reading: Reading, at: int, start: int) -> Iterator[tuple[int, int]]:
    """Give where each entry begins and ends: a line of its own, or a part of the passage behind the colon."""
    opening = reading.sentences[at]
    if lines := bulleted(reading, at) if start >= opening.end else []:
        if len(lines) > 1:
            yield from ((line.start, line.end) for line in lines)
            return
        opening, start = lines[0], lines[0].start
    elif start >= opening.end and (lines_below := next((f.lines for f in below(reading.text) if f.colon == start), ())):
        yield from lines_below
        return
    cuts = [start, *(m.end() for m in _ENTRY.finditer(reading.text, start, opening.end)), opening.end]
    parts = [(a, b) for a, b in pairwise(cuts) if reading.text[a:b].strip(" -;")]
    if len(parts) > 1:
        yield from parts
    else:
        yield from ((m.start, m.end) for m in _people(reading, start, opening.end))


def _people(reading: Reading, start: int, end: int) -> Iterator[Mention]:
    for m in reading.mentions[bisect_left(reading.mentions, start, key=lambda m: m.start) :]:
        if m.start >= end:
            break
        if m.kind == "person":
            yield m


def _first(reading: Reading, start: int, end: int) -> Mention | None:
    """Give whom an entry names; who is only told of behind "representing" is not there."""
    return next(_people(reading, start, end), None)


def _chaired(reading: Reading, at: int) -> list[Mention]:
    """Give who is told shortly before to have chaired the gathering, or to have been chosen to."""
    for sentence in reversed(reading.sentences[max(0, at - BACK) : at + 1]):
        if _NAMED.search(reading.text, sentence.start, sentence.end) is None:
            continue
        for told in _CHAIR.finditer(reading.text, sentence.start, sentence.end):
            chair = next(_people(reading, told.end(), min(sentence.end, told.end() + NEAR)), None)
            if chair is not None:
                return [chair]
    return []


def _sent(reading: Reading, at: int) -> list[Mention]:
    """Give who sat for states, where the sentence behind a list says so: "Norway was represented by A, Chad by B"."""
    if at >= len(reading.sentences):
        return []
    sentence = reading.sentences[at]
    if "represented by" not in reading.text[sentence.start : sentence.end]:
        return []
    sat = (
        next(_people(reading, m.end(), sentence.end), None)
        for m in _SENT.finditer(reading.text, sentence.start, sentence.end)
    )
    return [m for m in sat if m is not None]
