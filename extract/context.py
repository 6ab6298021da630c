"""What neighbouring sentences lend an event: where its people are, the day of the same speaker's last word."""

from __future__ import annotations

from dataclasses import replace

from ..graph.records import Event
from .clauses import Clause, Item
from .frames import Frame
from .ground import Grounded, ground
from .spans import Mention, Reading

__all__ = ["gathered", "recall", "settle"]


def settle(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Lend place and date from the context, marked as inferred with the reason."""
    where: dict[str, tuple[str, int]] = {}
    said: dict[str, Grounded] = {}
    out: list[Grounded] = []
    for one in found:
        one = _same_day(_lend_date(one, said), out)
        one = _lend_place(one, where)
        e = one.event
        if e.type == "statement" and e.participants:
            said[e.participants[0]] = one
        if e.place and e.status in ("happened", "ongoing") and e.type in ("visit", "meeting"):
            for name in e.participants:
                where[name] = (e.place, one.paragraph)
        out.append(one)
    return [_visiting(_dated_today(o, reading), out) for o in out]


def _same_day(one: Grounded, told: list[Grounded]) -> Grounded:
    """Give "the same day" the day of the last event told of one of the same people."""
    if not one.same_day:
        return one
    names = set(one.event.participants)
    for other in reversed(told):
        e = other.event
        if e.date and len(e.date) == 10 and names & set(e.participants) and one.paragraph - other.paragraph <= 3:
            return one._replace(
                event=_inferred(replace(one.event, date=e.date), "the same day as what was told before")
            )
    return one


def _lend_date(one: Grounded, said: dict[str, Grounded]) -> Grounded:
    e = one.event
    if e.date is not None or not e.participants or e.type not in ("statement", "joint_appearance"):
        return one
    last = next((said[n] for n in e.participants if n in said), None)
    if last is None or last.event.date is None or one.paragraph - last.paragraph > 1:
        return one
    event = _inferred(
        replace(e, date=last.event.date, place=e.place or last.event.place),
        "date and place of the same speaker's last word",
    )
    return one._replace(event=event)


def _lend_place(one: Grounded, where: dict[str, tuple[str, int]]) -> Grounded:
    e = one.event
    if (
        e.place is not None
        or e.type not in ("meeting", "accompany")
        or e.status not in ("happened", "ongoing", "planned", "possible")
    ):
        return one
    near = [where[n] for n in e.participants if n in where]
    if not near or one.paragraph - near[0][1] > 1:
        return one
    return one._replace(event=_inferred(replace(e, place=near[0][0]), "place from the context"))


def _visiting(one: Grounded, found: list[Grounded]) -> Grounded:
    """Give a "visiting minister" the place and day of what is told with him."""
    if one.event.rule != "visiting" or one.event.place is not None:
        return one
    for other in found:
        e = other.event
        if other.paragraph == one.paragraph and e.place and e.type != "visit" and e.status in ("happened", "ongoing"):
            return one._replace(event=replace(one.event, place=e.place, date=one.event.date or e.date))
    return one


def _inferred(event: Event, reason: str) -> Event:
    if event.grade == "flagged":
        return event
    return replace(event, grade="inferred", why="; ".join(filter(None, (event.why, reason))))


def _dated_today(one: Grounded, reading: Reading) -> Grounded:
    """Give what is under way the document's own day."""
    e = one.event
    if e.status == "ongoing" and e.date is None and reading.anchor.date and e.type in ("accompany", "visit", "meeting"):
        return one._replace(event=replace(e, date=reading.anchor.date))
    return one


def recall(found: list[Grounded], status: str, paragraph: int) -> None:
    """Let "the meeting was postponed" settle the encounter announced just before, in the same paragraph or the last."""
    for n in range(len(found) - 1, -1, -1):
        e = found[n].event
        if e.type in ("meeting", "call", "visit") and paragraph - found[n].paragraph <= 1:
            if e.status in ("planned", "possible", "hoped"):
                found[n] = found[n]._replace(event=_inferred(replace(e, status=status), "settled by what follows"))
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
