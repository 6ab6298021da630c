"""Lists of what an archive holds: each paper's title, who wrote it, and below it what is in it, told in the present."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.spans import Mention, Reading, Sentence
from ..what.clauses import Clause, Item, tokenise
from ..what.frames import Frame
from ..what.status import Verdict
from .schedules import HEAD, people_in

__all__ = ["from_journal", "in_retrospect"]

_DATA = tables("papers")["archive"]
_WITH = rf"(?:{_DATA['papers']}) of (?:a |an |the |his |her )?(?:[a-z]+ )?(?P<what>{_DATA['talks']})"
_JOURNAL = re.compile(
    rf"\W*(?:from|excerpts? from) (?:the )?(?:{_DATA['books']}) (?:of|by) "
    rf"(?P<who>[^\n]{{3,90}}?)[\s,.:;'\"-]+{_WITH} with\b",
    re.I,
)
"""The title of a page of somebody's journal: "From the Journal of A. Holm, 'Record of a Conversation with B'"."""
_TITLE = re.compile(
    rf"\W*(?:(?:from|excerpts? from) (?:the )?(?:{_DATA['books']}) of\b|(?:[a-z]+ ){{0,2}}{_WITH}\b)", re.I
)
_DIARY = re.compile(rf"\b(?:{_DATA['entry']})\b", re.I)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_ENDS = frozenset((".", ";", ":", "'", '"', "on", "about", "regarding", "concerning", "in", "at"))


def from_journal(reading: Reading, at: int) -> tuple[Clause, list[Frame]] | None:
    """Give whom the writer of a journal spoke with, as the title of a page of it says; None for any other sentence."""
    line = reading.sentences[at]
    title = _JOURNAL.match(reading.text, line.start, line.end)
    if title is None:
        return None
    whole = Sentence(line.start, _end_of_line(reading, line), line.paragraph)
    writers = people_in(reading, *title.span("who"))
    others = _spoken_with(reading, title.end(), whole.end)
    if len(writers) != 1 or not others or writers[0].name in {m.name for m in others}:
        return None
    clause = tokenise(reading, whole)
    placed = {t.mention.start: k for k, t in enumerate(clause.tokens) if t.mention is not None}
    phone = "phone" in title.group().lower() or title["what"].lower() == "call"
    verdict = Verdict("happened", "record", "past")
    frame = Frame("record", "call" if phone else "meeting", verdict, 0, 0, len(clause.tokens))
    frame.left = (Item(writers[0], "", placed.get(writers[0].start, 0)),)
    frame.right = tuple(Item(m, "", placed.get(m.start, 0)) for m in others)
    return clause, [frame]


def _end_of_line(reading: Reading, line: Sentence) -> int:
    end = reading.text.find("\n", line.start)
    return len(reading.text) if end < 0 else end


def _spoken_with(reading: Reading, start: int, end: int) -> list[Mention]:
    """Give whom a title names one after another behind "with", each with his post, joined by "and"."""
    found: list[Mention] = []
    at = start
    for m in people_in(reading, start, end):
        between = reading.text[at : m.start]
        if found and not re.fullmatch(r"(?:,? and|,)(?: [A-Za-z]+){0,6} ?", between):
            break
        if not found and any(mark in between for mark in ".;:?!\n"):
            break
        found.append(m)
        at = m.end
    return found[:1] if len(found) > 1 and "," in reading.text[found[0].end : found[1].start] else found


def in_retrospect(reading: Reading, at: int, row: tuple[Clause, list[Frame]]) -> tuple[Clause, list[Frame]]:
    """Give what a sentence tells, its present as what was, where it sums up a paper or a day of somebody's diary."""
    bare = [f for f in row[1] if f.verdict.by == "present" and f.verdict.status in ("planned", "happened")]
    told = [f for f in bare if f.right or f.together]
    if told and (_of_diary(reading) or _below_title(reading, at)):
        for frame in told:
            frame.verdict = Verdict("happened", "record", "past")
    return row


def _of_diary(reading: Reading) -> bool:
    """Say whether a page is of one day of a diary, with its year: "Diary Entry - 12/16/1987"."""
    found = _DIARY.search(reading.text, 0, HEAD)
    return found is not None and _YEAR.search(reading.text, found.end(), found.end() + 40) is not None


def _below_title(reading: Reading, at: int) -> bool:
    """Say whether a sentence is of the paragraph right below the title of a paper that took down a conversation."""
    paragraph = reading.sentences[at].paragraph
    above = at - 1
    while above >= 0 and reading.sentences[above].paragraph == paragraph:
        above -= 1
    if above < 0:
        return False
    begin = reading.text.rfind("\n", 0, reading.sentences[above].start) + 1
    return _TITLE.match(reading.text, begin, reading.sentences[above].end) is not None
