"""Whom "the two" means where no sentence before names just two: those of the encounter told last."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...ontology.vocabulary import ENCOUNTERS
from ..text.spans import Reading
from ..what.clauses import Clause, Item
from ..what.frames import Frame
from ..who.plurals import speaks_only
from .ground import Grounded

__all__ = ["of_the_last"]

NEAR, WINDOW = 20, 300
"""So many events and mentions back it looks."""
FAR = 2
"""So many paragraphs further on "the two" may still be those who met."""
_TWO = re.compile(
    r"they|both|(?:(?:the|these) (?:two|pair|duo)|both)(?: (?:men|women|leaders|ministers|officials|sides))?", re.I
)


def of_the_last(frame: Frame, found: list[Grounded], reading: Reading, clause: Clause) -> None:
    """Give "the two" and "they" of a frame the two of the encounter told last, if nobody else was told of since."""
    if not found or not any(_is_open(i, clause) for i in (*frame.left, *frame.right)):
        return
    last = next((g for g in reversed(found[-NEAR:]) if g.event.type in ENCOUNTERS), None)
    if last is None or clause.sentence.paragraph - last.paragraph > FAR:
        return
    two = last.event.participants
    if len(two) != 2 or last.event.groups or not _nobody_else(set(two), reading, last.at, clause.sentence.start):
        return
    frame.left = tuple(_meaning(i, two, clause) for i in frame.left)
    frame.right = tuple(_meaning(i, two, clause) for i in frame.right)


def _is_open(item: Item, clause: Clause) -> bool:
    """Say whether two are meant who are not known yet; in a quotation they are those of the speaker's story."""
    m = item.mention
    if m.kind not in ("group", "pronoun") or not m.plural or m.members or not _TWO.fullmatch(m.name):
        return False
    quoted = any(a <= m.start < b for a, b in clause.sentence.quoted)
    after = clause.tokens[item.at + 1 : item.at + 3]
    return not quoted and not any(t.low in ("all", "each") for t in after)


def _nobody_else(two: set[str], reading: Reading, at: int, end: int) -> bool:
    """Say whether from the sentence of an encounter on only these two are named, and both before it."""
    begin = reading.sentence_at(at).start
    here = bisect_left(reading.mentions, end, key=lambda m: m.start)
    people = [m for m in reading.mentions[max(0, here - WINDOW) : here] if m.kind == "person"]
    since = {m.name for m in people if m.start >= begin and not speaks_only(m)}
    return since <= two <= {m.name for m in people}


def _meaning(item: Item, two: tuple[str, ...], clause: Clause) -> Item:
    if not _is_open(item, clause):
        return item
    meant = item.mention._replace(members=two, certain=False, why="the two of the encounter told before")
    return item._replace(mention=meant)
