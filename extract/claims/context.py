"""What neighbouring sentences lend an event: where its people are, the day of the same speaker's last word."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ...graph.dates import intersect
from ...graph.records import Event
from ...ontology.vocabulary import OCCURRED, PROSPECTS
from ..lexicon import tables
from ..text.spans import Mention, Reading
from ..what.clauses import Clause, Item
from ..what.frames import Frame
from ..when.dates import find, resolve
from .dating import lend_day
from .grade import inferred, lent
from .ground import Grounded, ground

__all__ = ["again", "gathered", "recall", "settle"]

ELSEWHEN = re.compile("|".join(tables("status")["elsewhen"]["words"]), re.I)
"""Words that lead away from the time and place of what was told before."""


def settle(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Lend place and date from the context, with the reason."""
    where: dict[str, Grounded] = {}
    said: dict[str, Grounded] = {}
    out: list[Grounded] = []
    for one in found:
        one = lend_day(_lend_date(one, said), out, reading)
        one = _lend_place(one, where, reading)
        e = one.event
        if e.type == "statement" and e.participants:
            said[e.participants[0]] = one
        if e.place and e.status in OCCURRED and e.type in ("visit", "meeting"):
            for name in e.participants:
                where[name] = one
        out.append(one)
    off = {
        n
        for o in out
        if o.event.status == "cancelled" and o.event.type in ("visit", "meeting")
        for n in o.event.participants[:1]
    }
    return [_off(_visiting(_dated_today(o, reading), out), off, reading) for o in out]


def _lend_date(one: Grounded, said: dict[str, Grounded]) -> Grounded:
    e = one.event
    if e.date is not None or not e.participants or e.type not in ("statement", "joint_appearance"):
        return one
    last = next((said[n] for n in e.participants if n in said), None)
    if last is None or last.event.date is None or one.paragraph - last.paragraph > 1:
        return one
    event = inferred(
        replace(e, date=last.event.date, place=e.place or last.event.place),
        "date and place of the same speaker's last word",
    )
    return one._replace(event=event)


def _lend_place(one: Grounded, where: dict[str, Grounded], reading: Reading) -> Grounded:
    """Lend the place where one of the parties just was to what happened there, at no other time."""
    e = one.event
    if e.place is not None or e.type not in ("meeting", "accompany") or e.status not in OCCURRED:
        return one
    near = next((where[n] for n in e.participants if n in where), None)
    if near is None or one.paragraph - near.paragraph > 1 or not _at_that_time(one, near.event, reading):
        return one
    return one._replace(event=lent(replace(e, place=near.event.place), "place from the context"))


def _at_that_time(one: Grounded, other: Event, reading: Reading) -> bool:
    """Say whether nothing puts an event at another time than the one before it: a date of its own, "had", "earlier"."""
    e = one.event
    if e.date_text is not None and (other.date is None or e.date is None or intersect([e.date, other.date]) is None):
        return False
    return not ELSEWHEN.search(reading.text, reading.sentence_at(e.char_start).start, e.char_end)


def _visiting(one: Grounded, found: list[Grounded]) -> Grounded:
    """Give a "visiting minister" the place and day of what is told with him."""
    if one.event.rule != "visiting" or one.event.place is not None:
        return one
    for other in found:
        e = other.event
        if other.paragraph == one.paragraph and e.place and e.type != "visit" and e.status in OCCURRED:
            return one._replace(event=replace(one.event, place=e.place, date=one.event.date or e.date))
    return one


_HAD_BEEN = re.compile(r"\b(?:was|were) (?:\w+ )?(?:to|due|set|scheduled|expected|slated|supposed)\b")

_TO_HAVE = re.compile(r"\bto have (?:\w+ed|met|held|seen|been|had)\b")
"""What may be over when it is told that it was called off: "was to have met Berg on Friday"."""


def _off(one: Grounded, off: set[str], reading: Reading) -> Grounded:
    """Call off what was to take place on a journey that is called off: "was set to meet", of who stayed at home."""
    e = one.event
    if e.status != "planned" or e.type not in ("meeting", "call", "visit") or off.isdisjoint(e.participants):
        return one
    if not _HAD_BEEN.search(reading.text, e.char_start, e.char_end):
        return one
    undone = replace(e, status="cancelled", date=_undone_on(e, reading))
    return one._replace(event=inferred(undone, "the journey or meeting was called off"))


def _undone_on(e: Event, reading: Reading) -> str | None:
    """Give the day for which what is called off was meant: "postponed his trip. He was to meet Berg on Friday"."""
    words = next(iter(find(e.date_text or "")), None)
    over = _TO_HAVE.search(reading.text, e.char_start, e.char_end)
    if words is None or words.kind != "weekday" or len(e.date or "") != len("2000-01-01") or over:
        return e.date
    return resolve(words, reading.anchor.date, "undone") or e.date


def _dated_today(one: Grounded, reading: Reading) -> Grounded:
    """Give what is under way the document's own day."""
    e = one.event
    if e.status == "ongoing" and e.date is None and reading.anchor.date and e.type in ("accompany", "visit", "meeting"):
        return one._replace(event=replace(e, date=reading.anchor.date))
    return one


def recall(found: list[Grounded], status: str, paragraph: int, such: bool = False) -> None:
    """Let "the meeting was postponed" settle the encounter announced just before, in the same paragraph or the last.

    "There was no such meeting" settles what was only told to have happened, too.
    """
    open_ = (*PROSPECTS, *(("happened",) if such else ()))
    for n in range(len(found) - 1, -1, -1):
        e = found[n].event
        if e.type in ("meeting", "call", "visit") and paragraph - found[n].paragraph <= 1:
            if e.status in open_:
                found[n] = found[n]._replace(event=inferred(replace(e, status=status), "settled by what follows"))
            return


def gathered(found: list[Grounded], reading: Reading, clause: Clause, frame: Frame) -> list[Grounded]:
    """Give a meal that nobody is named for to whoever the paragraph is about: "A working dinner is scheduled"."""
    last = next((g for g in reversed(found) if g.event.type == "meeting"), None)
    if last is None or clause.sentence.paragraph != last.paragraph:
        return []
    start, end = clause.tokens[frame.at].start, clause.tokens[frame.at].end
    host = Mention(start, end, "person", last.event.participants[0], start, end)
    frame.left, frame.doubts = (Item(host, "", frame.at),), (*frame.doubts, "who takes part is not said")
    made = ground(reading, clause, frame)
    return [made] if made is not None else []


def again(found: list[Grounded], reading: Reading, clause: Clause, frame: Frame) -> list[Grounded]:
    """Let those whose encounter was told last meet once more: "A second session is planned for May"."""
    told = (g for g in reversed(found) if g.event.type in ("meeting", "call") and g.at < clause.sentence.start)
    last = next((g for g in told if len(g.event.participants) == 2 and not g.event.groups), None)
    if last is None or not _just_told(last, reading, clause):
        return []
    at = clause.tokens[frame.at]
    frame.left, frame.right = (
        (Item(Mention(at.start, at.end, "person", n, at.start, at.end), "", frame.at),) for n in last.event.participants
    )
    frame.doubts = (*frame.doubts, "those of the encounter told before")
    made = ground(reading, clause, frame)
    return [made] if made is not None else []


def _just_told(last: Grounded, reading: Reading, clause: Clause) -> bool:
    """Say whether an encounter was told in the same paragraph, or in the sentence right before."""
    before = bisect_left(reading.sentences, clause.sentence.start, key=lambda s: s.start) - 1
    return last.paragraph == clause.sentence.paragraph or (
        before >= 0 and reading.sentences[before].start <= last.at and not reading.sentences[before].headline
    )
