"""Who sat on which side, beside the encounter told before: who took part met the other side, who was there stood by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..text.spans import Mention, Reading
from ..what.clauses import Clause, Item
from ..what.frames import Frame
from ..what.seatings import TOOK_PART, Seating, TwoSides
from .attendees import ASIDE, told_before
from .chaired import states_of
from .ground import Grounded, ground

__all__ = ["across", "not_within"]

LEAD = 80
"""Characters before the first name in which it is told whether they took part."""


def not_within(told: Sequence[Frame], seating: Seating) -> list[Frame]:
    """Leave out what a sentence would tell of people of one side among themselves, or of both without their sides."""
    people = seating.people()
    everybody = set().union(*people)

    def within(frame: Frame) -> bool:
        left, right = (
            {n for i in side for n in (i.mention.members or (i.mention.name,))} for side in (frame.left, frame.right)
        )
        if not left | right or not left | right <= everybody:
            return False
        return not (left and right and any(left <= one and right.isdisjoint(one) for one in people))

    return [f for f in told if not within(f)]


def across(found: list[Grounded], reading: Reading, clause: Clause, frame: Frame) -> list[Grounded]:
    """Give who met whom; beside two principals who are told before, those who only attended accompanied them."""
    assert isinstance(frame, TwoSides)
    if frame.together:
        return _made(reading, clause, frame)
    begin = min(clause.tokens[i.at].start for i in frame.left)
    sentence = replace(reading.sentence_at(begin), start=begin)
    last = told_before(found, reading, clause._replace(sentence=sentence))
    here = {i.mention.name for i in (*frame.left, *frame.right)}
    people = {m.name for m in reading.mentions if m.kind == "person"} - here
    hosts = [n for n in last.event.participants if n in people] if last is not None else []
    if last is None or len(hosts) != 2:
        return _made(reading, clause, frame if frame.right else _with_host(frame, reading, clause, last, hosts))
    frame.dated, frame.type, frame.subtype = last.event.date, last.event.type, last.event.subtype
    own = _principals(reading, hosts, frame.of)
    if TOOK_PART.search(reading.text, sentence.start - LEAD, clause.sentence.end) is None:
        sides = zip((frame.left, frame.right), own or (hosts[0], hosts[0]), strict=True)
        made = (_made(reading, clause, _beside(clause, frame, side, name)) for side, name in sides if side)
        return [one for some in made for one in some]
    if own and not frame.right:
        frame.right = (_item(clause, frame, own[1]),)
    elif own:
        frame.left = (*frame.left, _item(clause, frame, own[0]))
        frame.right = (*frame.right, _item(clause, frame, own[1]))
    return _made(reading, clause, frame)


def _with_host(frame: TwoSides, reading: Reading, clause: Clause, last: Grounded | None, hosts: list[str]) -> TwoSides:
    """Give whom those met who are the only side told: the one who met "a Danish delegation" before."""
    if last is None or len(hosts) != 1 or not last.event.groups or frame.of[0] in states_of(reading, hosts[0]):
        return frame
    dated, kind = last.event.date, last.event.type
    return replace(frame, dated=dated, type=kind, right=(_item(clause, frame, hosts[0]),))


def _beside(clause: Clause, frame: TwoSides, side: tuple[Item, ...], principal: str) -> Frame:
    principals = (_item(clause, frame, principal),)
    return replace(frame, type="accompany", subtype=None, left=side, right=principals, doubts=(ASIDE,))


def _item(clause: Clause, frame: Frame, name: str) -> Item:
    at = clause.tokens[frame.at]
    return Item(Mention(at.start, at.end, "person", name, at.start, at.end), "", frame.at)


def _made(reading: Reading, clause: Clause, frame: Frame) -> list[Grounded]:
    one = ground(reading, clause, frame)
    return [one] if one is not None else []


def _principals(reading: Reading, hosts: list[str], of: tuple[str, str]) -> tuple[str, str] | None:
    """Give which of two principals is of the first side and which of the second; None where no post tells."""
    first, second = hosts
    states = [states_of(reading, name) for name in hosts]
    if (of[0] in states[0]) != (of[0] in states[1]):
        return (first, second) if of[0] in states[0] else (second, first)
    if of[1] and (of[1] in states[0]) != (of[1] in states[1]):
        return (first, second) if of[1] in states[1] else (second, first)
    return None
