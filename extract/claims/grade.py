"""How sure a reading is: `confident` to be trusted, `inferred` from something implied, `flagged` to be decided."""

from __future__ import annotations

from dataclasses import replace

from ...graph.records import Event
from ..syntax.judge import Opinion
from ..text.spans import PEOPLE, Mention
from ..what.clauses import Item
from ..what.courtesies import COURTESY
from ..what.frames import Frame
from ..what.status import Verdict
from ..who.holders import OWN, SOLE_HOLDER
from .in_year import ONLY
from .own_date import SAID_AT, SHARED

__all__ = ["PRESENT", "grade", "inferred", "lent"]

CLEARED = frozenset(("the subject stands further off", "the verb alone does not prove it"))
"""Doubts of the rules that the grammar of the sentence settles where it agrees (13 of 13 right on the texts tried).

Where it is silent, so does it that the parties stand plain on the two sides of the verb (15 of 15)."""
DURING = Verdict("happened", "during", "past")
SOUND = frozenset((SHARED, SAID_AT))
"""Doubts that no text has borne out: event and day were right in 7 of 7; they lower nothing."""
LENT = (
    "the date is that of the clause behind it",
    "the year is the one named last before it",
    "the date is that of the paper",
    "the date is that of the occasion",
    ONLY,
)
"""Doubts of the day alone: who met whom was right in 13 of 13 that took place; a paper's own list says it by itself."""
TOLD_OF = "a pronoun stands for whom the text goes on about,"
"""As a doubt, before the name: nobody else acts in the sentence before, and none is there beside him."""
ONE_BEFORE = "a pronoun stands for the one person told of before it,"
"""As a doubt, before the name; with whom it agrees the grammar settles it."""
TOLD_LAST = "a pronoun stands for who was told of last,"
"""As a doubt, before the names of one or several, where nobody else acts in between; where the other is named and the
grammar agrees, right in 30 of 30 pairs that met, of 22 texts. "I" and "we" are not meant, who were wrong."""
STANDS = "a pronoun stands for"
"""As a doubt, before the names."""
LISTED = "as listed in the text"
"""Why "they" or "it" stands for a delegation: right in 20 of 20 pairs of five texts."""
THERE_FOR_IT = frozenset(("said as a purpose", "somebody travelled for it"))
"""Doubts of a plan that its clause tells to be over: who "was in Bern on Friday to see Berg" or "flew there last week
to see him" did (22 of 23 pairs, of 19 texts)."""
PRESENT = "told in the present tense"
SHOWN = frozenset((PRESENT,))
"""The doubt of a headline's or caption's present tense; of people on both sides of its verb it told right in 12."""
WEAK = ("headline", "gerund", "purpose", "definite", "entry")
"""Forms that tell an encounter without saying that it took place."""
MEMBERS = "the members as listed in the text"
"""Why a body stands for people: right in 18 of 18 pairs that met where the text lists them by name."""
GIVEN_NAME = "not the family name"
"""Why a mention by a part of a name in the text is a guess; the person was right in 10 of 10 where only one fits."""


def grade(
    frame: Frame, items: tuple[Item, ...], doubts: list[str], opinion: Opinion | None = None, plain: bool = False
) -> tuple[str, str | None]:
    """Give the grade of an event and why it is not better; the worst reason counts.

    A guessed reference infers, an ambiguous one flags. Where the grammar of the sentence was asked for its `opinion`,
    it flags a status that it contradicts, infers where it misses a party or knows nothing, and may clear a doubt.
    Telegraphic records ("Met with Xi") are no sentences: there its silence says nothing; nor does it where the parties
    stand `plain` on the two sides of the verb.
    """
    flags, heard = _heard(frame, opinion, plain)
    reasons = [d for d in (*frame.doubts, *doubts) if d not in SOUND]
    if opinion is not None and (opinion.says == "agrees" or (plain and opinion.says != "disagrees")):
        reasons = [r for r in reasons if r not in CLEARED]
    reasons.extend(heard)
    agreed = opinion is not None and opinion.says == "agrees" and _told(frame)
    settled = _settled(frame, items, agreed, doubted=bool(heard))
    reasons = [r for r in reasons if not r.startswith(settled)]
    notes = [r for r in reasons if _beside_the_point(frame, r, opinion)]
    reasons = [r for r in reasons if r not in notes]
    for item in items:
        if _as_good_as_named(item.mention, frame, agreed):
            continue
        if len(item.mention.candidates) > 1 and not item.mention.certain:
            flags.append(item.mention.why or f"{item.mention.name} could be {' or '.join(item.mention.candidates)}")
        elif not item.mention.certain:
            reasons.append(item.mention.why or f"{item.mention.name} is a guess")
    if frame.verdict.by in WEAK or (frame.verdict.by == "during" and not _during(frame)):
        known = opinion is not None and not heard and _told_at_it(frame, items)
        weak = PRESENT if frame.verdict.by == "headline" else f"status by {frame.verdict.by}"
        (notes if known else reasons).append(weak)
    if flags:
        return "flagged", "; ".join(dict.fromkeys([*flags, *reasons]))
    if _over(frame, plain):
        over = THERE_FOR_IT | SHOWN
        notes, reasons = [*notes, *(r for r in reasons if r in over)], [r for r in reasons if r not in over]
    why = "; ".join(dict.fromkeys([*reasons, *notes])) or None
    return "confident" if not reasons or _one_is_meant(frame, reasons) else "inferred", why


def _settled(frame: Frame, items: tuple[Item, ...], agreed: bool, *, doubted: bool) -> tuple[str, ...]:
    """Give how those doubts begin of whom a pronoun means that the grammar, or who is named beside it, settles."""
    spoken = [i.mention for i in items if i.mention.kind == "pronoun"]
    beside = [i.mention for i in items if i.mention.kind != "pronoun"]
    found = []
    if agreed and not any(i.mention.plural for i in items):
        found.append(ONE_BEFORE)
    if agreed and beside and all(m.kind == "person" and m.certain for m in beside):
        found.append(TOLD_LAST)
    if agreed and all(m.why is not None and m.why.endswith(LISTED) for m in spoken):
        found.append(STANDS)
    if _of_two(frame, items) and not doubted:
        found.append(STANDS)
    return tuple(found)


def _over(frame: Frame, plain: bool) -> bool:
    """Say whether what the words put as a plan or leave open took place: it was gone to, or is shown in a picture.

    A headline's list is none: "Holm receives Berg; Ito visits Bern" tells two things.
    """
    if not _people(frame) or not frame.left or not frame.right:
        return False
    shown = frame.verdict.by == "headline" and plain and len(frame.right) == 1 and not frame.rule.startswith("noun-")
    return frame.verdict.status == "happened" and (frame.verdict.by in ("stay", "travelled") or shown)


def _as_good_as_named(m: Mention, frame: Frame, agreed: bool) -> bool:
    """Say whether a guess of whom a mention means is none that lowers a grade, by how often such guesses were right."""
    if m.why == OWN:
        return _people(frame)
    if m.why == SOLE_HOLDER:
        return agreed and m.kind == "role"
    if m.why == MEMBERS and m.kind == "group":
        return frame.verdict.status == "happened"
    if m.why is not None and m.why.endswith(LISTED):
        return agreed and m.kind == "pronoun"
    return m.why == GIVEN_NAME and len(m.candidates) < 2


def _beside_the_point(frame: Frame, reason: str, opinion: Opinion | None) -> bool:
    """Say whether a doubt leaves it as sure that these two met: one of the day, or that there were more (11 of 11)."""
    if frame.verdict.status != "happened" or not _people(frame):
        return False
    more = opinion is not None and opinion.kind == "list" and reason == opinion.why
    return more or reason in LENT


def _people(frame: Frame) -> bool:
    return all(i.mention.kind in PEOPLE for i in frame.left + frame.right)


def _heard(frame: Frame, opinion: Opinion | None, plain: bool) -> tuple[list[str], list[str]]:
    """Give the flags of a frame with that of the grammar, and what the grammar only doubts."""
    flags = list(frame.flags)
    if opinion is None or not opinion.why or opinion.says == "agrees" or frame.verdict.by == COURTESY:
        return flags, []
    if frame.rule == "credentials" and opinion.kind == "party":
        return flags, []  # the grammar looks for whom one meets, not for whom one hands letters to
    if opinion.says == "disagrees" and opinion.kind in ("status", "reaction"):
        return [*flags, opinion.why], []
    settled = opinion.kind == "status" and frame.verdict.by in ("stay", "travelled", "headline")
    silent = opinion.says != "disagrees" and (settled or _passed_over(frame, opinion))
    return flags, [] if silent or (plain and opinion.kind == "party") else [opinion.why]


def _passed_over(frame: Frame, opinion: Opinion) -> bool:
    """Say whether the grammar's silence says nothing: in a record, or where the parties stand beside the verb.

    Nor does it see that one is party to what is told "in separate calls with" two others.
    """
    if frame.implied or (opinion.kind == "party" and "belongs to another verb" in opinion.why and _during(frame)):
        return True
    people = all(i.mention.kind == "person" for i in frame.left + frame.right)
    if opinion.kind != "party" or not people:
        return False
    if _plainly_told(frame) and len(frame.left + frame.right) > 1:
        return True
    if not frame.left or not frame.right:
        return False
    return 0 < frame.right[0].at - frame.at <= 4 and 0 < frame.at - frame.left[-1].at <= 5


def _told(frame: Frame) -> bool:
    """Say whether one of a side is told to have met one of the other, in the past, with nothing for the rules to doubt.

    What is left to doubt then is a pronoun that only one can be (22 of 22 pairs right where the grammar agrees), the
    one person of a text with a post (29 of 30), or that the grammar finds no party (19 of 19 where names are met).
    """
    return bool(frame.left and frame.right) and _plainly_told(frame)


def _plainly_told(frame: Frame) -> bool:
    """Say whether people are told to have met, in the past, with nothing for the rules to doubt.

    That the grammar finds no party says nothing then, nor where they are all on one side: "A and B met", "co-chaired by
    A, who ..., and B" (33 of 33 encounters, of 29 texts, where all are named).
    """
    clear = not [d for d in frame.doubts if d not in CLEARED and d not in SOUND]
    return _people(frame) and clear and frame.verdict.status == "happened" and frame.verdict.by not in WEAK


def _one_is_meant(frame: Frame, reasons: list[str]) -> bool:
    """Say whether nothing is doubted but whom "he" means, of whom the text goes on to tell; "they" stay inferred."""
    return _told(frame) and all(r.startswith((TOLD_OF, ONE_BEFORE)) for r in reasons)


def _during(frame: Frame) -> bool:
    """Say whether people told of what they did "in talks with" others: 8 of 8 were right."""
    people = frame.left and all(i.mention.kind == "person" for i in frame.left + frame.right)
    return bool(people) and frame.verdict == DURING and not frame.doubts


def _told_at_it(frame: Frame, items: tuple[Item, ...]) -> bool:
    """Say whether it is told what people, of whom none is guessed, did as they met: "voiced his joy at meeting B".

    Where the grammar doubts nothing, 22 of 24 encounters of as many texts were right.
    """
    named = len(items) > 1 and all(i.mention.kind in ("person", "pronoun") and i.mention.certain for i in items)
    told = frame.verdict.status == "happened" and frame.verdict.by in ("gerund", "during")
    return told and (named or _of_two(frame, items))


def _of_two(frame: Frame, items: tuple[Item, ...]) -> bool:
    """Say whether it is what two had who are named together: "their talks" took place between these in 9 of 10."""
    m = items[0].mention if len(items) == 1 else None
    theirs = m is not None and m.certain and m.name.lower() == "their" and len(m.members) == 2
    return theirs and frame.verdict.status == "happened"


def inferred(event: Event, reason: str) -> Event:
    """Call an event no surer than inferred, for a reason that is added to its others."""
    if event.grade == "flagged":
        return event
    return replace(event, grade="inferred", why="; ".join(filter(None, (event.why, reason))))


def lent(event: Event, reason: str) -> Event:
    """Say of a day or place that it is lent, and from where; who met whom is as sure as before (32 of 32 that met)."""
    return replace(event, why="; ".join(filter(None, (event.why, reason))))
