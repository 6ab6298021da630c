"""Records of a conversation: those who are listed as having taken part met, by side or all together."""

from __future__ import annotations

import re

from ..text.roll import BETWEEN, TOP, WITH, Roll, roll
from ..text.spans import Reading, Sentence
from ..text.vocabulary import vocabulary
from ..when.dates import find, resolve
from ..who.narrators import author
from .clauses import Clause, Item, tokenise
from .enlisted import enlisted, seated
from .frames import Frame
from .status import Verdict

__all__ = ["day_of", "taken_down", "titled"]

_PHONE = re.compile(r"telephon|phone|telcon|\bcall\b", re.I)
_BETWEEN = frozenset(("between", "telephone", "phone"))
_PAPERS = frozenset(("memorandum", "memoranda", "record", "note", "notes", "minute", "minutes"))
_AND = frozenset(("and", "(", ")", "the", "of"))
_ENDS = frozenset(
    (",", ";", ".", ":", "on", "at", "in", "held", "during", "-", "—", "[", "following", "about", "regarding")
)
_TOOK_PLACE = re.compile(r"\b(?:held|took place|met|convened|assembled)\b[^.;\n]{0,80}\Z")
_NOT_ALL = re.compile(
    r"\b(?:talked|spoke|met|conferred|conversed|were|was|sat) alone\b"
    r"|\[[^\[\]\n]{0,80}?\b(?:came in|comes in|enters?|entered|leaves?|left|withdrew|withdraws?)\b"
)
"""What tells that not all who are listed were there from end to end: "[Mr. Lund enters]", "The two talked alone"."""
SOME = "some of those listed were there for a part of it only"
NEAR = 1200
"""Characters below the list in which this may be told."""
BEFORE = 3
"""Sentences before such a list."""
BELOW = 120
"""Characters below the list in which the paper's own fields stand."""


def taken_down(reading: Reading) -> tuple[Clause, list[Frame]] | None:
    """Give the meeting that a text is the record of, with those who are listed as having taken part.

    Interpreters and those who only took notes are left out. Where the list has sides, or posts tell them, each met
    those of the others; else everybody met (70 of 70 pairs right): inferred where some were there for a part only.
    None for a text that is no such record, or lists fewer than two.
    """
    found = roll(reading.text)
    if found is None:
        return None
    first = reading.sentence_at(found.heading)
    clause = tokenise(reading, Sentence(first.start, found.end, first.paragraph))
    at = {t.mention.start: k for k, t in enumerate(clause.tokens) if t.mention is not None}
    listed = enlisted(reading, found)
    known = listed if found.of_body else seated(reading, listed)
    rows = [(Item(m, "", at.get(m.start, 0)), side) for m, side in known]
    if len(rows) < 2:
        return None
    sides = list(dict.fromkeys(side for _, side in rows))
    frames, partly = [], _NOT_ALL.search(reading.document.text, found.end, found.end + NEAR) is not None
    for n, own in enumerate(sides[:-1] or sides):
        frame = Frame("record", "meeting", Verdict("happened", "record", "past"), 0, 0, len(clause.tokens))
        frame.left = tuple(item for item, side in rows if side == own)
        frame.right = tuple(item for item, side in rows if side in sides[n + 1 :])
        frame.together = not frame.right
        frame.dated = _held_on(reading, found) or day_of(reading, found.title, found.end)
        frame.doubts = (SOME,) if partly and len(rows) > 2 else ()
        frames.append(frame)
    return clause, frames


def titled(reading: Reading) -> tuple[Clause, list[Frame]] | None:
    """Give the meeting or call that a paper names in its title: "Memorandum of a Conversation Between A and B".

    Where it says with whom alone, the other is who writes it. Whoever is named after the first "and" is of the other
    side; whom a comma parts from them is not of the title.
    """
    words = vocabulary(reading.text).words
    title = BETWEEN.search(reading.text, 0, TOP) if not _BETWEEN.isdisjoint(words) else None
    others = WITH.search(reading.text, 0, TOP) if title is None and not _PAPERS.isdisjoint(words) else None
    title = title or others
    if title is None:
        return None
    sentence = reading.sentence_at(title.end())
    clause = tokenise(reading, sentence)
    named = _named_in(clause, title.end())
    writer = _written_by(reading, named) if named and others is not None else []
    if len(named) < 2 - len(writer) or (others is not None and not writer):
        return None
    named = [*writer, *named]
    phone = _PHONE.search(title.group()) is not None
    frame = Frame(
        "record", "call" if phone else "meeting", Verdict("happened", "record", "past"), 0, 0, len(clause.tokens)
    )
    frame.left, frame.right = tuple(named[:1]), tuple(named[1:])
    frame.dated = _day_above(reading, sentence.start) or day_of(reading, title.start(), sentence.end)
    frame.doubts = ("who writes the paper is taken for the other",) if writer else ()
    return clause, [frame]


def _day_above(reading: Reading, at: int) -> str | None:
    """Give the day that stands over a paper in a list of several papers, each under its own."""
    days = [day for begin, day in reading.anchor.days if begin <= at]
    return days[-1] if days and len(reading.anchor.days) > 1 else None


def _named_in(clause: Clause, begin: int) -> list[Item]:
    """Give those whom a title names from a place on; none where it goes on to tell of something."""
    named: list[Item] = []
    for k, t in enumerate(clause.tokens):
        if t.start < begin:
            continue
        if t.mention is not None and t.mention.kind in ("person", "role"):
            named.append(Item(t.mention, "", k))
        elif named and t.low not in _AND and not (t.low == "," and len(named) == 1):
            if not (t.date or t.low.isdigit() or t.low in _ENDS):
                return []  # "Report of a meeting between A and B denied"
            break
    return named


def _written_by(reading: Reading, others: list[Item]) -> list[Item]:
    """Give who writes a paper, as one of those whom its title names."""
    people = [m for m in reading.mentions if m.kind == "person"]
    name = author(reading.text, people)
    if name is None or name in [i.mention.name for i in others]:
        return []
    return [Item(m, "", others[0].at) for m in people if m.name == name][:1]


def _held_on(reading: Reading, found: Roll) -> str | None:
    """Give the days on which a meeting is told to have been, right before a list that is no paper's."""
    n = reading.index_at(found.heading)
    for sentence in reversed(reading.sentences[max(0, n - BEFORE) : n + 1] if found.title == found.heading else ()):
        days = [w for w in find(reading.text, sentence.start, sentence.end) if w.kind == "full" and w.parts[0]]
        if len(days) == 1 and _TOOK_PLACE.search(reading.text[sentence.start : days[0].start]):
            return resolve(days[0], None, "past")
    return None


def day_of(reading: Reading, start: int, end: int) -> str | None:
    """Give the first whole date between the paper's title and the fields below the list; else what the paper is of.

    The day that the paper was given is that of what it tells where a line above the title names it.
    """
    heads = [day for at, day in reading.anchor.days if at <= start] if len(reading.anchor.days) > 1 else []
    if heads and heads[-1]:
        return heads[-1]
    for words in find(reading.text, start, min(end + BELOW, len(reading.text))):
        if words.kind == "full" and words.parts[0] is not None:
            return resolve(words, None, "past")
    own = reading.anchor.date
    above = any(w.kind == "full" and w.parts[0] and resolve(w, None) == own for w in find(reading.text, 0, start))
    return own if above or reading.anchor.basis in ("text", "dateline") else None
