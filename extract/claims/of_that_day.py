"""Which encounter is meant by its day: "Holm took part in Friday's meeting"."""

from __future__ import annotations

from ..text.spans import Reading
from ..what.frames import Frame
from ..when.dates import resolve
from .ground import Grounded

__all__ = ["of_that_day"]


def of_that_day(found: list[Grounded], reading: Reading, frame: Frame) -> list[Grounded]:
    """Leave out what was told of other days, where a sentence names the day of the encounter that it goes on with."""
    day = resolve(frame.on, reading.anchor.date, "past") if frame.on is not None else None
    return found if day is None else [g for g in found if g.event.date in (None, day)]
