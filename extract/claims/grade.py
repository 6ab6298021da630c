"""How sure a reading is: `confident` to be trusted, `inferred` from something implied, `flagged` to be decided."""

from __future__ import annotations

from dataclasses import replace

from ...graph.records import Event
from ..syntax.judge import Opinion
from ..what.clauses import Item
from ..what.frames import Frame
from ..what.nouns import NOUN_ALONE
from ..what.verb_frames import ALONE
from .as_named import ONE_BEFORE, TOLD_OF, as_good_as_named, of_two, settled
from .heard import BORNE_OUT, CLEARED, RECEPTIONS, SOUND, WEAK, heard, is_during, is_told, of_people
from .in_year import ONLY
from .registers import DOUBT as REGISTERED
from .schedules import HEADING
from .to_meet import MEANT, is_to_meet

__all__ = ["PRESENT", "TOO_LATE", "grade", "inferred", "lent"]

TOO_LATE = "it is told as done, and dated after the text"
LENT = (
    "the date is that of the clause behind it",
    "the year is the one named last before it",
    "the date is that of the paper",
    "the date is that of the occasion",
    ONLY,
)
"""Doubts of the day alone: who met whom was right in 13 of 13 that took place; a paper's own list says it by itself."""
SCHEDULED = frozenset((REGISTERED, HEADING))
"""Of these also what was planned or called off: right in 31 and in 6 pairs, of six texts."""
UNPROVED = frozenset((ALONE, NOUN_ALONE))
"""That they "toured with" each other or had a "session" proves little alone; where the grammar doubts nothing, who is
told to have done so met in 22 of 22 pairs, of 16 texts."""
THERE_FOR_IT = frozenset(("said as a purpose", "somebody travelled for it"))
"""Doubts of a plan that its clause tells to be over: who "was in Bern on Friday to see Berg" or "flew there last week
to see him" did (22 of 23 pairs, of 19 texts)."""
LOOSE = frozenset(("wish", "possible", "undenied", "denied"))
"""By what is told that an encounter is hoped for or possible, or that there was none, in words that often say something
else: right in 16 of 25, 19 of 22, 0 of 2 and 21 of 26 pairs that nothing else doubted. Who "denied having met" Berg is
not meant, nor what is asked for or has no date so far (20 of 21)."""
PRESENT = "told in the present tense"
SHOWN = frozenset((PRESENT,))
"""The doubt of a headline's or caption's present tense; of people on both sides of its verb it told right in 12."""


def grade(
    frame: Frame,
    items: tuple[Item, ...],
    doubts: list[str],
    opinion: Opinion | None = None,
    plain: bool = False,
    first: bool = False,
) -> tuple[str, str | None]:
    """Give the grade of an event and why it is not better; the worst reason counts.

    A guessed reference infers, an ambiguous one flags. Where the grammar of the sentence was asked for its `opinion`,
    it flags a status that it contradicts, infers where it misses a party or knows nothing, and may clear a doubt.
    Telegraphic records ("Met with Xi") are no sentences: there its silence says nothing; nor does it where the parties
    stand `plain` on the two sides of the verb. Of whom `first` is said, the sentence begins with.
    """
    flags, grammar = heard(frame, opinion, plain)
    agreed = opinion is not None and opinion.says == "agrees" and is_told(frame)
    sure = opinion is not None and not grammar and is_told(frame)
    reasons = _left([*frame.doubts, *doubts], frame, opinion, plain, doubted=bool(grammar)) + grammar
    to_meet = is_to_meet(frame, opinion, first=first)
    known = settled(frame, items, agreed, doubted=bool(grammar)) + (MEANT if to_meet else ())
    reasons = [r for r in reasons if not r.startswith(known)]
    notes = [r for r in reasons if _beside_the_point(frame, r, opinion)]
    reasons = [r for r in reasons if r not in notes]
    for item in items:
        if as_good_as_named(item.mention, frame, agreed, sure, to_meet=to_meet):
            continue
        if len(item.mention.candidates) > 1 and not item.mention.certain:
            flags.append(item.mention.why or f"{item.mention.name} could be {' or '.join(item.mention.candidates)}")
        elif not item.mention.certain:
            reasons.append(item.mention.why or f"{item.mention.name} is a guess")
    if frame.verdict.by in WEAK or (frame.verdict.by == "during" and not is_during(frame)):
        weak = PRESENT if frame.verdict.by == "headline" else f"status by {frame.verdict.by}"
        (notes if opinion is not None and not grammar and _told_at_it(frame, items) else reasons).append(weak)
    if frame.verdict.by in LOOSE and frame.verdict.status != "happened":
        reasons.append(f"words for {frame.verdict.status} often say something else")
    if flags:
        return "flagged", "; ".join(dict.fromkeys([*flags, *reasons]))
    if _over(frame, plain):
        over = THERE_FOR_IT | SHOWN
        notes, reasons = [*notes, *(r for r in reasons if r in over)], [r for r in reasons if r not in over]
    why = "; ".join(dict.fromkeys([*reasons, *notes])) or None
    return "confident" if not reasons or _one_is_meant(frame, reasons) else "inferred", why


def _left(doubts: list[str], frame: Frame, opinion: Opinion | None, plain: bool, *, doubted: bool) -> list[str]:
    """Give the doubts of the rules that the grammar does not settle."""
    none = set(SOUND)
    agreed = opinion is not None and (opinion.says == "agrees" or _goes_on(frame, opinion))
    if opinion is not None and (agreed or (plain and opinion.says != "disagrees")):
        none |= CLEARED
    proved = frame.verdict.status == "happened" and frame.verdict.by not in (*WEAK, "during")
    if opinion is not None and not doubted and proved and of_people(frame):
        none |= UNPROVED
    return [d for d in doubts if d not in none]


def _goes_on(frame: Frame, opinion: Opinion | None) -> bool:
    """Say whether the grammar only finds more people in a list of those whom somebody met, or is to meet.

    That the subject stands further off is no doubt then, nor that there were more: right in 16 of 16 pairs of 13 texts.
    """
    told = of_people(frame) and frame.verdict.status in ("happened", "planned")
    return told and opinion is not None and opinion.kind == "list"


def _over(frame: Frame, plain: bool) -> bool:
    """Say whether what the words put as a plan or leave open took place: it was gone to, or is shown in a picture.

    A headline's list is none: "Holm receives Berg; Ito visits Bern" tells two things.
    """
    if not of_people(frame) or not frame.left or not frame.right:
        return False
    shown = frame.verdict.by == "headline" and plain and len(frame.right) == 1 and not frame.rule.startswith("noun-")
    return frame.verdict.status == "happened" and (frame.verdict.by in ("stay", "travelled") or shown)


def _beside_the_point(frame: Frame, reason: str, opinion: Opinion | None) -> bool:
    """Say whether a doubt leaves it as sure that these two met: one of the day, or that there were more (11 of 11)."""
    if opinion is not None and reason == opinion.why and _goes_on(frame, opinion):
        return True
    if not of_people(frame) or frame.verdict.status != "happened":
        return of_people(frame) and frame.verdict.status in ("planned", "cancelled") and reason in SCHEDULED
    return reason in LENT or (reason in BORNE_OUT and frame.rule not in RECEPTIONS)


def _one_is_meant(frame: Frame, reasons: list[str]) -> bool:
    """Say whether nothing is doubted but whom "he" means, of whom the text goes on to tell; "they" stay inferred."""
    return is_told(frame) and all(r.startswith((TOLD_OF, ONE_BEFORE)) for r in reasons)


def _told_at_it(frame: Frame, items: tuple[Item, ...]) -> bool:
    """Say whether it is told what people, of whom none is guessed, did as they met: "voiced his joy at meeting B".

    Where the grammar doubts nothing, 22 of 24 encounters of as many texts were right.
    """
    named = len(items) > 1 and all(i.mention.kind in ("person", "pronoun") and i.mention.certain for i in items)
    told = frame.verdict.status == "happened" and frame.verdict.by in ("gerund", "during")
    return told and (named or of_two(frame, items))


def inferred(event: Event, reason: str) -> Event:
    """Call an event no surer than inferred, for a reason that is added to its others."""
    if event.grade == "flagged":
        return event
    return replace(event, grade="inferred", why="; ".join(filter(None, (event.why, reason))))


def lent(event: Event, reason: str) -> Event:
    """Say of a day or place that it is lent, and from where; who met whom is as sure as before (32 of 32 that met)."""
    return replace(event, why="; ".join(filter(None, (event.why, reason))))
