"""Who attended what others chaired together: of their states, on their sides; of others, in one round with them."""

from __future__ import annotations

import re

from ...graph.records import Event
from ..text.gazetteer import state
from ..text.spans import Reading
from ..what.clauses import Item
from ..what.frames import Frame

__all__ = ["at_chaired", "states_of"]

_CHAIRED = re.compile(r"\b(?:co-?)?chair(?:ed|s|ing)\b", re.I)


def at_chaired(last: Event, by: tuple[Item, ...], reading: Reading, frame: Frame) -> bool:
    """Seat those who attended what `by` chaired; give False where it was not chaired, or no post tells who they are.

    Those who come with either of two chairs met the other side: "co-chaired by A of Peru and B of Chad, and attended
    by the ambassadors of Peru and Chad". Where all are of other states, or of bodies beside one, each met each.
    """
    if len(by) < 2 or _CHAIRED.search(last.quote) is None:
        return False
    chairs, others = ([states_of(reading, i.mention.name) for i in items] for items in (by, frame.right))
    known = set[str]().union(*chairs)
    if len(by) == 2 and len(known) == 1 and all(others) and len(rest := set[str]().union(*others) - known) == 1:
        chairs = [of or rest for of in chairs]  # of two who came, one is of the only chair whose state is told
    if any(others) and all(known.isdisjoint(of) for of in others):
        frame.left, frame.right, frame.together = (*by, *frame.right), (), True
        return True
    if len(by) != 2 or not all(chairs) or chairs[0] & chairs[1]:
        return False
    first, second = ([i for i, of in zip(frame.right, others, strict=True) if of and of <= chair] for chair in chairs)
    if len(first) + len(second) != len(frame.right):
        return False
    frame.left, frame.right = (by[0], *first), (by[1], *second)
    return True


def states_of(reading: Reading, name: str) -> set[str]:
    """Give the states for which somebody holds a post in the text."""
    told = (r.org for r in reading.roles if r.person == name and r.org and r.grade != "flagged")
    return {s.lower() for org in told if (s := state(org) or state(org.rpartition(" of ")[2]))}
