"""Lists whose members have each a date or place: "met Holm in Oslo and Berg in Bern" tells of two meetings."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ..text.words import DETERMINERS
from ..what.clauses import Item, Token
from ..what.frames import Frame
from ..when.datewords import DateWords
from .places import is_spot

__all__ = ["shares"]

UNDATED = DateWords(0, 0, "", "none", ())
"""Of the first of a list, of whom no day is told, though one is of the next: "met Holm and, a day later, Berg"."""
REACH = 7
"""A date or place further from the last member is that of something else."""
LED_BY = DETERMINERS | {"with", "to", "by", "on", ","}
"""Words between a day and the member whose day it is."""
APART = frozenset((";", ".", ":", '"', "who", "which", "where", "that"))


class _Share(NamedTuple):
    """Some members of a list with the date and place that follow them."""

    items: tuple[Item, ...]
    on: DateWords | None
    place: Item | None


def shares(tokens: tuple[Token, ...], frame: Frame) -> list[Frame]:
    """Give one frame for each date or place of a list of participants; the frame itself where they share theirs."""
    side = "left" if frame.left and frame.left[0].at > frame.at else "right"  # "was received by Holm on Monday and by"
    items: tuple[Item, ...] = getattr(frame, side)
    if frame.together or frame.place is not None or len(items) < 2 or items[0].at < frame.at:
        return [frame]
    parts = _parts(tokens, items)
    if len(parts) < 2 or not (_each(parts, "on") or _each(parts, "place")):
        return [frame]
    found = []
    for p in parts:
        left, right = (p.items, frame.right) if side == "left" else (frame.left, p.items)
        found.append(replace(frame, left=left, right=right, on=p.on, place=p.place))
    return found


def _each(parts: list[_Share], field: str) -> bool:
    """Say whether every share has a date, or every one a place, and not all the same."""
    found = [getattr(p, field) for p in parts]
    return all(found) and len({f.words if isinstance(f, DateWords) else f.mention.name for f in found}) > 1


def _parts(tokens: tuple[Token, ...], items: tuple[Item, ...]) -> list[_Share]:
    """Part a list where a date or place follows some of its members, or each has its day before it."""
    leads = [_lead(tokens, i.at, items[n - 1].at if n else 0) for n, i in enumerate(items)]
    if any(leads[1:]):
        first = [t.date for t in tokens[items[0].at + 1 : items[1].at] if t.date is not None and t.date not in leads]
        before = [t.date for t in tokens[: items[0].at] if t.date is not None]
        leads[0] = first[0] if first else before[-1] if before else UNDATED
        begun = [n for n, day in enumerate(leads) if day is not None or not n]
        ends = [*begun[1:], len(items)]
        return [_Share(items[n:end], leads[n], None) for n, end in zip(begun, ends, strict=True)]
    parts: list[_Share] = []
    held: tuple[Item, ...] = ()
    for n, item in enumerate(items):
        held = (*held, item)
        stop = items[n + 1].at if n + 1 < len(items) else min(item.at + 1 + REACH, len(tokens))
        on, place = _tail(tokens, item.at + 1, stop)
        if on is not None or place is not None or n + 1 == len(items):
            parts.append(_Share(held, on, place))
            held = ()
    return parts


def _lead(tokens: tuple[Token, ...], at: int, start: int) -> DateWords | None:
    """Give the day before a member that the list goes on with: "A on May 2, and last month with B"."""
    if not start:
        return None
    k = at - 1
    while k > start and tokens[k].low in LED_BY:
        k -= 1
    day = tokens[k].date
    k -= 1 + (tokens[k - 1].low in ("on", "in"))
    before = tokens[k - (tokens[k].low == "," and tokens[k - 1].low == "and")].low
    return day if day is not None and k > start and before in ("and", ";", ",") else None


def _tail(tokens: tuple[Token, ...], start: int, stop: int) -> tuple[DateWords | None, Item | None]:
    """Give the date and place between one member and the next."""
    on, place = None, None
    for k in range(start, stop):
        t = tokens[k]
        if t.low in APART:
            break
        if t.date is not None and on is None:
            on = t.date
        if t.mention is not None and place is None and is_spot(tokens, k):
            place = Item(t.mention, "", k)
    return on, place
