"""Remarks that two make side by side: whom the title of a transcript names, and who speaks in it, stood together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import tables
from ..text.spans import Mention, Reading, Sentence
from ..who.narrators import labelled
from .clauses import Clause, Item, tokenise
from .frames import Frame
from .papers import day_of
from .status import Verdict

__all__ = ["side_by_side"]

_DATA = tables("papers")["side_by_side"]
_SPOKEN, _TOGETHER, _AFAR, _READOUT, _VISIT, _THEIR = (
    re.compile("|".join(_DATA[part]), re.I) for part in ("spoken", "together", "afar", "readout", "visit", "their")
)
_WITH = re.compile(rf"\b(?:{'|'.join(_DATA['beside'])})\s+(?:(?:the|his|her|its|our|H\.?E\.?)\s+)*", re.I)
_ABOUT = re.compile(rf"\b(?:{'|'.join(_DATA['about'])})\b", re.I)
_STOPS = (".", "?", "!", ";")
_TELLS = re.compile(
    r"\b(?:will|would|shall|is|are|was|were|has|have|had|said|says|told|meets?|met|holds?|held)\b", re.I
)
"""What a line ends in, or has, that tells something and is no title."""
_TO_COME = re.compile(r"\s*(?:to|set|due|plans?|hopes?|seeks?|wants?|eyes?|may|might|could|can|expected|likely)\b")
TOP, TITLES = 1000, 12
"""Characters in which the title stands, and lines that may be it: a page may have others above."""
BLOCK = 6
"""Lines below the title in which who speaks is named, with post, place and day."""
WIDE = 300
"""Characters of a line; a longer one is text."""


def side_by_side(reading: Reading) -> tuple[Clause, list[Frame]] | None:
    """Give the meeting of those whom the title of a transcript has speak together, on the day that it bears.

    "Remarks With Foreign Minister Berg Before Their Meeting" names one; the other is who is named before him, alone
    in a line below, or by the labels of what is said. None where one of two is unknown, or one speaks of another.
    """
    for start, stop in _titles(reading.text):
        left, right = _parties(reading, start, stop)
        visit = _VISIT.search(reading.text, start, stop) is not None
        if not right or (not visit and _ABOUT.search(reading.text, start, right[0].start)):
            continue
        written = _READOUT.search(reading.text, start, stop) is not None
        if host := left or (not written and (_below(reading, stop, right) or _speaking(reading, right))):
            return _told(reading, start, stop, host, right)
    return None


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """Give the lines of the head that call the text spoken words, or name those who are about to meet or just met."""
    lines = 0
    for line in re.finditer(r"[^\n]+", text[: TOP + WIDE]):
        if line.start() > TOP or lines == TITLES:
            return
        lines += not line.group().isspace()
        words = line.group()
        title = len(words) <= WIDE and not words.rstrip().endswith(_STOPS) and not _TELLS.search(words)
        if title and any(said.search(words) for said in (_SPOKEN, _TOGETHER, _VISIT)):
            yield line.span()


def _parties(reading: Reading, start: int, stop: int) -> tuple[list[Mention], list[Mention]]:
    """Give who stands before and behind "with" in a title; of "by A and B before their meeting" each of the two."""
    people = [m for m in reading.mentions if start <= m.start < stop and m.kind == "person"]
    spoken = _SPOKEN.search(reading.text, start, stop)
    for beside in _WITH.finditer(reading.text, start, stop):
        right = [m for m in people if m.start >= beside.end()]
        if spoken and right and right[0].start - beside.end() < 3:
            return [m for m in people if m.end <= beside.start()][:1], right
    visit = _VISIT.search(reading.text, start, stop)
    if visit is not None and _THEIR.search(reading.text, stop):
        return [m for m in people if m.end < visit.end()][:1], [m for m in people if m.start >= visit.end() - 1][:1]
    together = _TOGETHER.search(reading.text, start, stop)
    both = [m for m in people if together is None or m.start < together.end()]
    if together and len(both) == 2 and _TO_COME.match(reading.text, both[1].end, stop):
        return [], []  # a headline: "Holm and Berg to set the tone at dinner"
    if together and len(both) == 2 and both[0].name.split()[-1] != both[1].name.split()[-1]:
        return both[:1], both[1:]
    return [], []


def _below(reading: Reading, stop: int, others: list[Mention]) -> list[Mention]:
    """Give who is named alone in one of the lines below the title, with no more than a post before the name."""
    names = {m.name for m in others}
    for line in list(re.finditer(r"[^\n]*\S[^\n]*", reading.text[stop : stop + WIDE * 2]))[:BLOCK]:
        a, b = stop + line.start(), stop + line.end()
        words = reading.text[a:b].strip()
        alone = [m for m in reading.mentions if a <= m.start < b and m.kind == "person"]
        if len(alone) == 1 and alone[0].name not in names and words == reading.text[alone[0].start : alone[0].end]:
            return alone
    return []


def _speaking(reading: Reading, others: list[Mention]) -> list[Mention]:
    """Give the one person besides those of the title whom the labels have speak."""
    people = [m for m in reading.mentions if m.kind == "person"]
    guests = {m.name for m in others}
    told = [n for n in labelled(reading.text, people) if n not in guests]
    return [m for m in people if m.name == told[0]][:1] if len(set(told)) == 1 else []


def _told(
    reading: Reading, start: int, stop: int, host: list[Mention], guests: list[Mention]
) -> tuple[Clause, list[Frame]]:
    first = reading.sentence_at(start)
    clause = tokenise(reading, Sentence(start, stop, first.paragraph))
    at = {t.mention.start: k for k, t in enumerate(clause.tokens) if t.mention is not None}
    kind = "call" if _AFAR.search(reading.text, start, stop) else "meeting"
    frame = Frame("record", kind, Verdict("happened", "record", "past"), 0, 0, len(clause.tokens))
    frame.left, frame.right = (tuple(Item(m, "", at.get(m.start, 0)) for m in side) for side in (host, guests))
    frame.dated = day_of(reading, start, min(stop + WIDE, len(reading.text)))
    if _VISIT.search(reading.text, start, stop) is not None:
        frame.doubts = ("said on the occasion of a visit",)
    return clause, [frame]
