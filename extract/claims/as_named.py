"""Who is as good as named: of whom the text, with the grammar of the sentence, leaves one answer."""

from __future__ import annotations

from ..text.spans import Mention
from ..what.clauses import Item
from ..what.frames import Frame
from ..who.holders import OWN, SOLE_HOLDER
from ..who.named_below import NAMED_BELOW
from .enumerated import WHY as GOES_ON_TO_NAME
from .heard import of_people

__all__ = [
    "LISTED",
    "MAY_STAND",
    "ONE_BEFORE",
    "SAME",
    "STANDS",
    "TOLD_LAST",
    "TOLD_OF",
    "as_good_as_named",
    "of_two",
    "settled",
]

TOLD_OF = "a pronoun stands for whom the text goes on about,"
"""As a doubt, before the name: nobody else acts in the sentence before, and none is there beside him."""
ONE_BEFORE = "a pronoun stands for the one person told of before it,"
"""As a doubt, before the name; with whom it agrees the grammar settles it."""
TOLD_LAST = "a pronoun stands for who was told of last,"
"""As a doubt, before the names of one or several, where nobody else acts in between; where the other is named and the
grammar agrees, right in 30 of 30 pairs that met, of 22 texts. "I" and "we" are not meant, who were wrong."""
STANDS = "a pronoun stands for"
"""As a doubt, before the names; of "they" who are two it was right in 8 of 8 pairs, of as many texts."""
MAY_STAND = "a pronoun may stand for"
"""As a doubt, before the names, of "I" and "we"."""
SAME = "a pronoun stands for the one of whom its sentence tells,"
"""As a doubt, before the name: "Berg came in June, when Holm received him", or "His Highness"; where the other is named
and the grammar agrees it was right in 12 of 12 pairs, of 11 texts."""
LISTED = "as listed in the text"
"""Why "they" or "it" stands for a delegation: right in 20 of 20 pairs of five texts."""
MEMBERS = "the members as listed in the text"
"""Why a body stands for people: right in 18 of 18 pairs that met where the text lists them by name; "three envoys" whom
it goes on to name were in 39 of 39, of ten texts."""
GIVEN_NAME = "not the family name"
"""Why a mention by a part of a name in the text is a guess; the person was right in 10 of 10 where only one fits."""
BELOW = frozenset((NAMED_BELOW, "the one person with this post below"))
"""Why a post is taken for who is named with it further down, or for who of that state has it; where the other party is
certain, right in 10 of 10 pairs that met, of as many texts."""
GOING_ON = "progressive"
"""By what is told what may as well be a plan: "He said he was seeing Berg on Monday"."""


def settled(frame: Frame, items: tuple[Item, ...], agreed: bool, *, doubted: bool) -> tuple[str, ...]:
    """Give how those doubts begin of whom a pronoun means that the grammar, or who is named beside it, settles."""
    spoken = [i.mention for i in items if i.mention.kind == "pronoun"]
    beside = [i.mention for i in items if i.mention.kind != "pronoun"]
    named = bool(beside) and all(m.kind == "person" and m.certain for m in beside)
    found = []
    if agreed and not any(i.mention.plural for i in items):
        found.append(ONE_BEFORE)
    if agreed and named:
        found += [TOLD_LAST, *([SAME] if frame.verdict.by != GOING_ON else [])]
    if agreed and all(m.why is not None and m.why.endswith(LISTED) for m in spoken):
        found += [STANDS, MAY_STAND]
    if not doubted and len(items) == 1 and frame.together and spoken and spoken[0].certain:
        found += [f"{STANDS} {', '.join(spoken[0].members)}"] if len(spoken[0].members) == 2 else []
    if of_two(frame, items) and not doubted:
        found += [STANDS, MAY_STAND]
    return tuple(found)


def as_good_as_named(m: Mention, frame: Frame, agreed: bool, sure: bool, *, to_meet: bool = False) -> bool:
    """Say whether a guess of whom a mention means is none that lowers a grade, by how often such guesses were right.

    `agreed` says whether the grammar agrees, `sure` whether it does or its silence says nothing, `to_meet` whether the
    sentence begins with who is going to meet somebody.
    """
    if m.why == OWN:
        return of_people(frame)
    if m.why == SOLE_HOLDER:
        return (sure or to_meet) and m.kind == "role"
    if m.why in BELOW:
        others = [i.mention for i in frame.left + frame.right if i.mention is not m]
        return sure and m.kind == "role" and all(other.certain for other in others)
    if m.why in (MEMBERS, GOES_ON_TO_NAME) and m.kind == "group":
        return frame.verdict.status == "happened"
    if m.why is not None and m.why.endswith(LISTED):
        return agreed and m.kind == "pronoun"
    return m.why == GIVEN_NAME and len(m.candidates) < 2


def of_two(frame: Frame, items: tuple[Item, ...]) -> bool:
    """Say whether it is what two had who are named together: "their talks" took place between these in 9 of 10."""
    m = items[0].mention if len(items) == 1 else None
    theirs = m is not None and m.certain and m.name.lower() == "their" and len(m.members) == 2
    return theirs and frame.verdict.status == "happened"
