"""Who was there when others met, told after it: they met them too, but for a diplomat who only attended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...ontology.vocabulary import ENCOUNTERS, PROSPECTS
from ..lexicon import tables
from ..text.spans import Mention, Reading
from ..what.clauses import Clause, Item
from ..what.frames import Frame
from ..what.joining import DIPLOMAT, THERE
from .chaired import at_chaired
from .gatherings import among_themselves, held_before
from .ground import Grounded, ground

__all__ = ["ASIDE", "AT_IT", "joined", "told_before", "without_attendees"]

AT_IT = ("joined", THERE)
"""Rules of those who are named after an encounter as having been at it."""
MEETINGS = (*ENCOUNTERS, "conference")
GATHERED = (*AT_IT, "attending")
"""Rules by which those who were at one encounter have all met each other."""
SUMMITS, HEAD = frozenset(tables("summits")["words"]["several"].split()), 12
"""Gatherings beside which some meet apart, and the words of a sentence among which it names one."""
ASIDE = "the principal is whom the encounter was told of first"


def joined(found: list[Grounded], reading: Reading, clause: Clause, frame: Frame) -> list[Grounded]:
    """Let those who took part in "the meeting" meet whoever met there, told in the same paragraph or the two before.

    So do those who only attended it, but a diplomat: he stood by the first where two sides are named for it.
    """
    last = told_before(found, reading, clause, frame.verdict.status)
    hosts = [n for n in last.event.participants if n not in _names(frame.right)] if last is not None else []
    if last is None or not hosts:
        return among_themselves(reading, clause, frame, found)
    at = clause.tokens[frame.at]
    by = tuple(Item(Mention(at.start, at.end, "person", n, at.start, at.end), "", frame.at) for n in hosts)
    gathered = not last.event.sides and (len(last.event.participants) > 2 or last.event.rule in GATHERED)
    chaired = at_chaired(last.event, by, reading, frame)
    beside = frame.rule == THERE and len(hosts) > 1 and not (gathered or chaired)
    aides = tuple(i for i in frame.right if beside and DIPLOMAT.search(i.mention.role or ""))
    if beside and len(aides) == len(frame.right):
        frame.type, frame.left, frame.right = "accompany", frame.right, by[:1]
        frame.doubts = (*frame.doubts, ASIDE)
    else:
        frame.right = tuple(i for i in frame.right if i not in aides)
        frame.type, frame.subtype = last.event.type, last.event.subtype
        if not chaired:
            frame.left, frame.right = ((*by, *frame.right), ()) if gathered else (by, frame.right)
            frame.together = gathered
        frame.doubts = (*frame.doubts, "attended the encounter told before")
    frame.dated = last.event.date
    made = ground(reading, clause, frame)
    return [made] if made is not None else []


def without_attendees(
    told: Sequence[Frame], found: list[Grounded], reading: Reading, clause: Clause
) -> Sequence[Frame]:
    """Leave out what a sentence would tell of those among themselves who were at the encounter told before it."""
    there = next((f for f in told if f.rule in AT_IT), None)
    if there is None:
        return told
    those, last = _names(there.right), told_before(found, reading, clause)
    if not (set(last.event.participants) if last is not None else _hosts(reading, clause)) - those:
        return told
    return [f for f in told if f is there or f.type not in MEETINGS or not _names((*f.left, *f.right)) <= those]


def _hosts(reading: Reading, clause: Clause) -> set[str]:
    held = held_before(reading, clause)
    return _names(held.hosts) if held is not None else set()


def told_before(found: list[Grounded], reading: Reading, clause: Clause, status: str = "happened") -> Grounded | None:
    """Give the encounter that is told last before a sentence, in its paragraph or the two before.

    What is only to come is passed over where the sentence tells of what was.
    """
    told = (g for g in reversed(found) if g.event.type in ENCOUNTERS and g.event.grade != "flagged")
    told = (g for g in told if status != "happened" or g.event.status not in PROSPECTS)
    last = next((g for g in told if g.at < clause.sentence.start), None)
    near = last is not None and last.event.status == status and clause.sentence.paragraph - last.paragraph <= 2
    return last if near and last is not None and not _another(reading, clause, last) else None


def _another(reading: Reading, clause: Clause, last: Grounded) -> bool:
    """Say whether a sentence is about a summit and the encounter told last is another, or "it" something told since."""
    if clause.tokens[0].low == "it" and reading.index_at(clause.sentence.start) - reading.index_at(last.at) > 1:
        return True
    named = {t.low for t in clause.tokens[:HEAD] if t.mention is None} & SUMMITS
    return bool(named) and last.event.subtype != "summit" and (last.event.rule or "").removeprefix("noun-") not in named


def _names(items: Iterable[Item]) -> set[str]:
    return {i.mention.name for i in items}
