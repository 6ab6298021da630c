"""From frames to records: names for mentions, exact quotes of the document's own text, dates and places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ...graph.dates import bounds
from ...graph.errors import InvalidRecord
from ...graph.records import Event
from ...ontology.vocabulary import PROSPECTS
from ..syntax.judge import Opinion
from ..text.diary import keeper
from ..text.spans import Reading
from ..text.words import DETERMINERS, HEARSAY, small
from ..what.clauses import Clause, Token, is_finite
from ..what.encounters import CALLS_THERE
from ..what.frames import BODIES, Frame
from ..what.prepositional import NOT_SAID
from ..what.scope import governed
from ..what.segments import segments
from ..what.status import Verdict
from .attach import interval, lasts, when
from .grade import TOO_LATE, grade, lent
from .participants import Parties, complete, parties, plain, together, topic
from .places import where
from .principals import set_apart
from .referring import unsure
from .schedules import owner
from .teller import TELLER, had_it
from .to_meet import begins
from .went import DUE
from .writer import called_on, entitled, spoken_by, told_by_one, without_subject, writer

__all__ = ["THROUGH", "Grounded", "ground", "stands"]

THROUGH = "a state or body acts through people who are not named"
"""Why an encounter of states or bodies is doubted."""
FICTION = small("fiction")
AHEAD = "by its day"
PAIRS = ("meeting", "call", "joint_appearance", "signing")


class Grounded(NamedTuple):
    """A record with what the steps after it ask: its sentence's paragraph, its place's origin."""

    event: Event
    paragraph: int
    placed: bool
    at: int
    shift: int | None = None
    """The words count days from what was told just before: 0 for "the same day", 1 for "the next day"."""

    def dated(self, day: str, reason: str) -> Grounded:
        """Lend the event a day, with the reason."""
        return self._replace(event=lent(replace(self.event, date=day), reason))


def _handed_by_a_body(frame: Frame) -> bool:
    """Say whether a body would hand in letters of credence: "MFA greets envoys after presenting credentials"."""
    return frame.rule == "credentials" and any(i.mention.kind in ("organisation", "state") for i in frame.left)


def ground(reading: Reading, clause: Clause, frame: Frame, opinion: Opinion | None = None) -> Grounded | None:
    """Make the record of a frame; None where a party remains unknown or the record would say nothing."""
    tokens = clause.tokens
    set_apart(frame, reading, tokens)
    left, right = parties(frame.left, reading), parties(frame.right, reading)
    doubts: list[str] = []
    if frame.implied and not left.names and (speaks := spoken_by(frame, reading, clause)) is not None:
        left = Parties((speaks,), (), ())
    elif frame.implied and not left.names:
        subjects = () if without_subject(frame, clause) else _left_out(reading, clause, frame)
        if not subjects:
            return None
        left = Parties(subjects, (), ())
        doubts.extend(() if frame.verdict.by == "schedule" else _implied(tokens, frame, reading))
    right = _on_the_writer(frame, reading, clause, doubts) or right
    right, names, groups = together(frame, left, right)
    if not complete(frame, left, right, names, groups) or _handed_by_a_body(frame):
        return None
    if frame.days is None and frame.type in ("meeting", "visit"):
        frame.days = lasts(tokens, frame)
    frame.verdict = governed(tokens, frame)
    numbers, says = segments(tokens)
    date, words, verdict, doubt, shift = when(tokens, frame, reading.anchor, numbers, says)
    frame.verdict = verdict
    if doubt:
        doubts.append(doubt)
    doubts.extend((*unsure(reading, clause, frame), *_hearsay(tokens, frame)))
    if (
        date is None
        and shift is None
        and verdict.status == "happened"
        and reading.document.subject
        and reading.document.end
        and reading.document.date
    ):
        date = interval(reading.document.date, reading.document.end)
    if date is None and verdict.by == "schedule":
        date = reading.anchor.date or reading.document.date
    verdict = _ahead(_ongoing(frame, date, reading), frame, date, reading, tokens)
    if verdict.by == AHEAD:  # the day is that of what is to come: "has been advanced to this evening"
        frame.verdict = verdict
        date, words, verdict, _, shift = when(tokens, frame, reading.anchor, numbers, says)
    frame.verdict = verdict
    frame.flags = (*frame.flags, *_to_come(verdict, date, reading), *_made_up(tokens))
    place, placed = _place(tokens, frame, numbers)
    start, end = _quote(tokens, frame)
    through = frame.type in PAIRS and _bodies(frame)
    if through and _only_meant(verdict, date, shift):
        return None
    doubts.extend((THROUGH,) if through or _of_bodies(frame, names) else ())
    mark, why = grade(frame, frame.left + frame.right, doubts, opinion, plain(tokens, frame), begins(tokens, frame))
    addressee = parties((frame.addressee,), reading) if frame.addressee else None
    speaker = parties((frame.stated_by,), reading) if frame.stated_by else None
    try:
        event = Event(
            doc=reading.document.id,
            quote=reading.quote(start, end),
            char_start=start,
            char_end=end,
            grade=mark,
            rule=frame.rule,
            why=why,
            type=frame.type,
            subtype=frame.subtype,
            participants=names,
            groups=groups,
            role_only=tuple(dict.fromkeys((*left.roles, *right.roles))),
            sides=_sides(frame, left, right),
            date=date,
            date_text=words,
            place=place,
            status=verdict.status,
            stated_by=next(iter(speaker.names + speaker.groups), None) if speaker else None,
            addressee=next(iter(addressee.names + addressee.groups), None) if addressee else None,
            name=frame.name,
        )
    except InvalidRecord:
        return None
    return Grounded(event, clause.sentence.paragraph, placed, start, shift)


def _on_the_writer(frame: Frame, reading: Reading, clause: Clause, doubts: list[str]) -> Parties | None:
    """Give who writes a paper as the one on whom somebody "called", if it does not say on whom."""
    author = called_on(frame, reading, clause)
    if author is None:
        return None
    frame.together = False
    doubts.append("it is not said on whom, so on who writes it")
    return Parties((author,), (), ())


def _left_out(reading: Reading, clause: Clause, frame: Frame) -> tuple[str, ...]:
    """Give whose encounter it is that is told without its first party."""
    subject = reading.document.subject or owner(reading, clause.sentence)
    subject = subject or (writer(frame, reading, clause) if keeper(reading.text) else None)
    if subject:
        return (subject,)
    nobody = told_by_one(clause.tokens, frame) or entitled(clause.tokens, frame)
    told = () if nobody else topic(frame, reading, clause)
    wrote = None if told else writer(frame, reading, clause)
    return (wrote,) if wrote else had_it(frame, reading, clause.tokens, told)


def _only_meant(verdict: Verdict, date: str | None, shift: int | None) -> bool:
    """Say whether something is to come, and no day is told: what states mean to do is no encounter then."""
    return verdict.status in PROSPECTS and date is None and shift is None


def _implied(tokens: tuple[Token, ...], frame: Frame, reading: Reading) -> Iterator[str]:
    """Doubt a first party that nobody names beside the event, but in a record, which leaves it out by custom."""
    if not reading.document.subject and TELLER not in frame.doubts:
        yield "the first party is whom the text before is about"
    elif reading.document.subject and not _telegraphic(tokens, frame):
        yield "the document's subject is taken to act"


def stands(reading: Reading, frame: Frame) -> bool:
    """Say whether enough parties of a frame are known for anything to come of it, without making it."""
    left, right = parties(frame.left, reading), parties(frame.right, reading)
    right, names, groups = together(frame, left, right)
    return frame.implied or frame.rule == CALLS_THERE or complete(frame, left, right, names, groups)


def _hearsay(tokens: tuple[Token, ...], frame: Frame) -> Iterator[str]:
    """Say that the text itself only passes something on ("reportedly met")."""
    if any(t.low in HEARSAY for t in tokens[max(0, frame.at - 4) : frame.end]):
        yield "the text only reports it"


def _bodies(frame: Frame) -> bool:
    """Say whether one side of an encounter is nothing but states and bodies."""
    sides = [frame.left + frame.right] if frame.together else [frame.left, frame.right]
    return any(side and all(i.mention.kind in BODIES for i in side) for side in sides)


def _of_bodies(frame: Frame, names: tuple[str, ...]) -> bool:
    """Say whether states or bodies take part in an encounter by name, be it beside people."""
    told = (i.mention for i in frame.left + frame.right) if frame.type in PAIRS else ()
    return any(m.kind in BODIES and m.name in names for m in told)


def _telegraphic(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether the sentence leaves its subject out, as records do: "Met with President Xi"."""
    return not any(t.mention is not None and t.mention.kind == "person" for t in tokens[: frame.at])


def _ongoing(frame: Frame, date: str | None, reading: Reading) -> Verdict:
    """Call what spans the document's own day ongoing ("began two days of talks Sunday", told that Sunday)."""
    v, day = frame.verdict, reading.anchor.date
    if v.status == "happened" and date and day and "/" in date and not date.startswith("["):
        first, last = bounds(date)
        if first and last and first <= day < last:
            return v._replace(status="ongoing")
    return v


def _ahead(verdict: Verdict, frame: Frame, date: str | None, reading: Reading, tokens: tuple[Token, ...]) -> Verdict:
    """Take for a plan what no word tells to have been and whose day is after the text's: "his meeting tomorrow"."""
    if verdict.by != "definite" or not any(_to_come(verdict, date, reading)):
        return verdict
    day = next((k for k in range(frame.at + 1, len(tokens)) if tokens[k].date is not None), frame.at)
    verbs = [k for k in range(frame.at + 1, day) if is_finite(tokens, k)]
    if any(tokens[k].low not in DUE and tokens[k + 1].low not in DUE for k in verbs):
        return verdict  # "Their talks turned to the summit on 8 December"
    frame.flags = tuple(flag for flag in frame.flags if flag != NOT_SAID)
    return Verdict("planned", AHEAD, "future")


def _to_come(verdict: Verdict, date: str | None, reading: Reading) -> Iterator[str]:
    """Flag what has happened after the text itself; a record of somebody's days may count from their first."""
    listed = reading.anchor.basis == "text" and reading.anchor.days  # a log's first day is not that of its last entry
    own = None if reading.document.subject or listed else reading.anchor.end or reading.anchor.date
    first = bounds(date).earliest if date else None
    if verdict.status == "happened" and own and first and first > (bounds(own).latest or own):
        yield TOO_LATE


def _made_up(tokens: tuple[Token, ...]) -> Iterator[str]:
    """Flag what a sentence tells of a work of fiction: "In the film, Holm meets Berg"."""
    opening = [t.low for t in tokens[:5]]
    told = opening[:1] == ["in"] and opening[1:2] and opening[1] in DETERMINERS
    works = [k for k in (2, 3) if k < len(opening) and opening[k] in FICTION]
    if told and works and opening[works[0] + 1 : works[0] + 2] != ["of"]:  # no "game of power"
        yield "it may be told of a work of fiction"


def _place(tokens: tuple[Token, ...], frame: Frame, ids: list[int]) -> tuple[str | None, bool]:
    if frame.type == "call":
        return None, False
    if frame.place is not None:
        return frame.place.mention.name, True
    mention, own = where(tokens, frame, ids)
    return (mention.name, own) if mention is not None else (None, False)


def _quote(tokens: tuple[Token, ...], frame: Frame) -> tuple[int, int]:
    first = min(frame.begin, frame.at, *(i.at for i in frame.left), len(tokens) - 1)
    last = max(frame.end, frame.at + 1, *(i.at + 1 for i in frame.left + frame.right))
    if frame.place is not None:
        last = max(last, frame.place.at + 1)
    return tokens[max(first, 0)].start, tokens[min(last, len(tokens)) - 1].end


def _sides(frame: Frame, left: Parties, right: Parties) -> tuple[tuple[str, ...], ...] | None:
    """Give the sides of an encounter of more than two; None where everybody met everybody."""
    if frame.type not in PAIRS or frame.together:
        return None
    one = left.names or left.groups
    two = tuple(n for n in right.names or right.groups if n not in one)
    return (one, two) if one and two and len(one) + len(two) > 2 else None
