"""Whom "the two" means where no sentence before names just two: those of the encounter told last."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...ontology.vocabulary import ENCOUNTERS
from ..text.spans import Reading
from ..what.clauses import Clause, Item
from ..what.frames import Frame
from ..who.counted import misfits
from ..who.holders import Holder
from ..who.plurals import oblique, speaks_only
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
    here = min(i.mention.start for i in (*frame.left, *frame.right) if _is_open(i, clause))
    if len(two) != 2 or last.event.groups or not _nobody_else(set(two), reading, last.event.char_start, here):
        return
    if any(_is_open(i, clause) and _other_post(i, two, reading) for i in (*frame.left, *frame.right)):
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


def _other_post(item: Item, two: tuple[str, ...], reading: Reading) -> bool:
    """Say whether one of two holds another post than the plural names: "the two ministers" are no president."""
    posts = [Holder(r.char_start, r.person or "", r.org, r.role.lower()) for r in reading.roles]
    return misfits(item.mention._replace(members=two), posts)


def _nobody_else(two: set[str], reading: Reading, begin: int, end: int) -> bool:
    """Say whether from the words of an encounter on nobody but these two acts, and both are named before."""
    here = bisect_left(reading.mentions, end, key=lambda m: m.start)
    people = [m for m in reading.mentions[max(0, here - WINDOW) : here] if m.kind == "person"]
    since = {m.name for m in people if m.start >= begin and not speaks_only(m) and not oblique(reading.text, m)}
    return since <= two <= {m.name for m in people}


def _meaning(item: Item, two: tuple[str, ...], clause: Clause) -> Item:
    if not _is_open(item, clause):
        return item
    meant = item.mention._replace(members=two, certain=False, why="the two of the encounter told before")
    return item._replace(mention=meant)
