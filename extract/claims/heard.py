"""What the opinion of the grammar on an encounter counts for: where it is heard, and where its silence says nothing."""

from __future__ import annotations

from ..syntax.judge import Opinion
from ..text.spans import PEOPLE
from ..what.attended_of import DOUBT as ATTENDED
from ..what.courtesies import COURTESY
from ..what.frames import Frame
from ..what.seatings import DOUBT as BY_SIDES
from ..what.status import Verdict
from ..what.verb_frames import ALONE, SPOKE
from .own_date import SAID_AT, SHARED
from .registers import DOUBT as REGISTERED
from .schedules import HEADING

__all__ = ["BORNE_OUT", "CLEARED", "RECEPTIONS", "SOUND", "WEAK", "heard", "is_during", "is_told", "of_people"]

CLEARED = frozenset(("the subject stands further off", ALONE))
"""Doubts of the rules that the grammar of the sentence settles where it agrees (13 of 13 right on the texts tried).

Where it is silent, so does it that the parties stand plain on the two sides of the verb (15 of 15)."""
SOUND = frozenset((SHARED, SAID_AT))
"""Doubts that no text has borne out: event and day were right in 7 of 7; they lower nothing."""
BORNE_OUT = frozenset((SPOKE, ATTENDED, BY_SIDES, REGISTERED, HEADING))
"""Doubts of how it is told that people met, not of whether they did. They were right in all pairs that took place: 5
that "spoke", 9 that took part, 39 of six texts by their sides, 32 of four registers, 26 of five schedules of what was
done."""
RECEPTIONS = ("noun-reception", "noun-receptions")
"""Where one takes part and sees nobody of whom it is told."""
WEAK = ("headline", "gerund", "purpose", "definite", "entry")
"""Forms that tell an encounter without saying that it took place."""
DURING = Verdict("happened", "during", "past")
RANKED = "ranked"
ELSEWHERE = "belongs to another verb"


def heard(frame: Frame, opinion: Opinion | None, plain: bool) -> tuple[list[str], list[str]]:
    """Give the flags of a frame with that of the grammar, and what the grammar only doubts."""
    flags = list(frame.flags)
    if opinion is None or not opinion.why or opinion.says == "agrees" or frame.verdict.by == COURTESY:
        return flags, []
    if opinion.kind == "status" and frame.verdict.by == RANKED:
        return flags, []  # an infinitive that tells of whom it was done: "became the first to meet Berg"
    if frame.rule == "credentials" and opinion.kind == "party":
        return flags, []  # the grammar looks for whom one meets, not for whom one hands letters to
    if opinion.says == "disagrees" and opinion.kind in ("status", "reaction"):
        return [*flags, opinion.why], []
    settled = opinion.kind == "status" and frame.verdict.by in ("stay", "travelled", "headline")
    open_ = opinion.says != "disagrees" or (opinion.kind == "party" and _all_known(frame) and _plainly_told(frame))
    silent = open_ and (settled or _passed_over(frame, opinion))
    return flags, [] if silent or (plain and opinion.kind == "party") else [opinion.why]


def _passed_over(frame: Frame, opinion: Opinion) -> bool:
    """Say whether the grammar's silence says nothing: in a record, or where the parties stand beside the verb.

    Nor does it see that one is party to what is told "in separate calls with" two others.
    """
    if frame.implied or (opinion.kind == "party" and ELSEWHERE in opinion.why and is_during(frame)):
        return True
    if opinion.kind != "party" or not of_people(frame) or _by_whom(frame):
        return False
    if _plainly_told(frame) and len(frame.left + frame.right) > 1:
        return True
    if not frame.left or not frame.right:
        return False
    return 0 < frame.right[0].at - frame.at <= 4 and 0 < frame.at - frame.left[-1].at <= 5


def _all_known(frame: Frame) -> bool:
    """Say whether of nobody it is guessed who he is; then also that the grammar finds others in the place of one.

    It says so of lists and of posts that stand apart: 10 of 11 pairs, of eight texts, were right, and the other had one
    man for two.
    """
    return all(i.mention.certain for i in frame.left + frame.right)


def _by_whom(frame: Frame) -> bool:
    """Say whether who is met stands before "he" who met him ("Olsen, whom he had met"): who "he" is is open there."""
    him = frame.left[0] if frame.left else None
    return him is not None and him.mention.kind == "pronoun" and any(i.at < him.at for i in frame.right)


def is_told(frame: Frame) -> bool:
    """Say whether one of a side is told to have met one of the other, in the past, with nothing for the rules to doubt.

    What is left to doubt then is a pronoun that only one can be (22 of 22 pairs right where the grammar agrees), the
    one person of a text with a post (29 of 30), or that the grammar finds no party (19 of 19 where names are met).
    """
    return bool(frame.left and frame.right) and _plainly_told(frame)


def _plainly_told(frame: Frame) -> bool:
    """Say whether people are told to have met, in the past, with nothing for the rules to doubt.

    That the grammar finds no party says nothing then, nor where they are all on one side: "A and B met", "co-chaired by
    A, who ..., and B" (33 of 33 encounters, of 29 texts, where all are named; 58 of 58 pairs, of 37 texts, where "he"
    or a post stands for one, or some took part).
    """
    clear = (CLEARED | SOUND | BORNE_OUT).issuperset(frame.doubts)
    return of_people(frame) and clear and frame.verdict.status == "happened" and frame.verdict.by not in WEAK


def of_people(frame: Frame) -> bool:
    """Say whether nobody takes part but people: named, told of by post, or meant by a pronoun."""
    return all(i.mention.kind in PEOPLE for i in frame.left + frame.right)


def is_during(frame: Frame) -> bool:
    """Say whether people told of what they did "in talks with" others: 8 of 8 were right."""
    return bool(frame.left) and of_people(frame) and frame.verdict == DURING and not frame.doubts
