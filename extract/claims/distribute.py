"""Lists whose members have each a date or place: "met Holm in Oslo and Berg in Bern" tells of two meetings."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ..what.clauses import Item, Token
from ..what.frames import Frame
from ..when.datewords import DateWords
from .places import is_spot

__all__ = ["shares"]

REACH = 7
"""A date or place further from the last member is that of something else."""
APART = frozenset((";", ".", ":", '"', "who", "which", "where", "that"))


class _Share(NamedTuple):
    """Some members of a list with the date and place that follow them."""

    items: tuple[Item, ...]
    on: DateWords | None
    place: Item | None


def shares(tokens: tuple[Token, ...], frame: Frame) -> list[Frame]:
    """Give one frame for each date or place of a list of participants; the frame itself where they share theirs."""
    if frame.together or frame.place is not None or len(frame.right) < 2 or frame.right[0].at < frame.at:
        return [frame]
    parts = _parts(tokens, frame.right)
    if len(parts) < 2 or not (_each(parts, "on") or _each(parts, "place")):
        return [frame]
    return [replace(frame, right=p.items, on=p.on, place=p.place) for p in parts]


def _each(parts: list[_Share], field: str) -> bool:
    """Say whether every share has a date, or every one a place, and not all the same."""
    found = [getattr(p, field) for p in parts]
    return all(found) and len({f.words if isinstance(f, DateWords) else f.mention.name for f in found}) > 1


def _parts(tokens: tuple[Token, ...], items: tuple[Item, ...]) -> list[_Share]:
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
