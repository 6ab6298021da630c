"""Sentences that begin with who is going to meet somebody: "On Friday he will be received by Holm"."""

from __future__ import annotations

from ..syntax.judge import Opinion
from ..text.spans import ANYONE
from ..text.words import SUBORDINATORS
from ..what.clauses import Token, is_finite
from ..what.frames import Frame
from ..who.narrators import FIRST_PERSON
from .as_named import ONE_BEFORE, TOLD_LAST, TOLD_OF
from .heard import CLEARED, of_people

__all__ = ["MEANT", "begins", "is_to_meet"]

MEANT = (ONE_BEFORE, TOLD_LAST, TOLD_OF)
"""How those doubts begin of whom "he" or "they" mean that nothing bears out where a sentence begins with who will meet.

With a post that one person of the text has ("The minister will then call on Holm") right in 73 of 73 pairs, of 57
texts; where others are named before, or a clause stands there ("asked when he will meet Holm"), in 21 of 27.
"""
TOLD = frozenset(("planned", "diary"))
"""By what a plan is told that is no present tense, which may tell of anything: "As he meets Holm, aides will"."""


def begins(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether a sentence begins with its first party, but for words of when and where.

    >>> from whowhom.extract.pipeline import extract
    >>> from whowhom.graph.records import Document
    >>> note = Document(id="n", text="Minister Ana Luca is in Lima. On Friday she will meet Premier Hugo Paz.")
    >>> [(r.status, r.grade) for r in extract(note) if r.kind == "event" and r.type == "meeting"]
    [('planned', 'confident')]
    """
    if not frame.left or not (frame.right or frame.together):
        return False
    first = min(i.at for i in frame.left + frame.right)
    own = [i.mention for i in frame.left if i.at == first]
    if not own or own[0].why in FIRST_PERSON:  # "I am to meet Holm"
        return False
    led = first > 0 and tokens[first - 1].low in SUBORDINATORS
    return not led and not any(_tells(tokens, k) for k in range(first))


def _tells(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a word before a party is of somebody else, or the verb of a clause."""
    m = tokens[at].mention
    return m.kind in ANYONE if m is not None else is_finite(tokens, at)


def is_to_meet(frame: Frame, opinion: Opinion | None, *, first: bool) -> bool:
    """Say whether people are going to meet, as the grammar finds as well, and the sentence begins with who will."""
    agreed = opinion is not None and opinion.says == "agrees" and frame.verdict.status == "planned"
    return agreed and first and frame.verdict.by in TOLD and of_people(frame) and CLEARED.issuperset(frame.doubts)
