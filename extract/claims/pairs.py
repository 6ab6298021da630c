"""Whom "the two" means where no sentence before names just two: those of the encounter told last."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from ...graph.records import Event
from ..text.spans import Mention, Reading
from ..what.clauses import Clause, Item
from ..what.frames import Frame
from ..who.plurals import speaks_only
from .ground import Grounded

__all__ = ["of_the_last"]

FAR = 2
"""So many paragraphs further on "the two" may still be those who met."""
_TWO = re.compile(
    r"(?:the|these|both|they)\\b(?: two| pair| duo)?(?: (?:men|women|leaders|ministers|officials|sides))?", re.I
)


def of_the_last(frame: Frame, found: list[Grounded], reading: Reading, clause: Clause) -> None:
    """Give "the two" and "they" of a frame the two of the encounter told last, if nobody else was told of since."""
    if not found or not any(_is_open(i.mention) for i in (*frame.left, *frame.right)):
        return
    last = next((g for g in reversed(found) if g.event.type in ("meeting", "call")), None)
    if last is None or clause.sentence.paragraph - last.paragraph > FAR or not _just_two(last.event, reading):
        return
    two = last.event.participants
    since = _told_since(reading, last.event.char_start, clause.sentence.start)
    if since - set(two):
        return
    frame.left = tuple(_meaning(i, two) for i in frame.left)
    frame.right = tuple(_meaning(i, two) for i in frame.right)


def _is_open(m: Mention) -> bool:
    words = m.name.lower() if m.kind in ("group", "pronoun") and m.plural and not m.members else ""
    return _TWO.fullmatch(words) is not None and words not in ("the", "these")


def _just_two(event: Event, reading: Reading) -> bool:
    """Say whether two people, and nobody else, were told to meet or talk."""
    people = {m.name for m in reading.mentions if m.kind == "person"}
    return len(event.participants) == 2 and not event.groups and people.issuperset(event.participants)


def _told_since(reading: Reading, start: int, end: int) -> set[str]:
    """Give who is named from the sentence of an encounter on, but for those who only speak for others."""
    at = bisect_right(reading.sentences, start, key=lambda s: s.start) - 1
    begin = reading.sentences[at].start
    return {m.name for m in reading.mentions if m.kind == "person" and begin <= m.start < end and not speaks_only(m)}


def _meaning(item: Item, two: tuple[str, ...]) -> Item:
    if not _is_open(item.mention):
        return item
    meant = replace(item.mention, members=two, certain=False, why="the two of the encounter told before")
    return item._replace(mention=meant)
