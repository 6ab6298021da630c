"""What a question about encounters is narrowed to."""

from __future__ import annotations

from typing import NamedTuple

from ..graph.summary import Summary

__all__ = ["LAPSED", "Window"]

LAPSED = "lapsed"
"""The status of a plan whose time has passed, with no source saying what became of it; computed, never claimed."""

WIDEST = 60
"""Months up to which looking up each is faster than looking at every event."""


class Window(NamedTuple):
    """The days and places that a question is about; None where it is about any."""

    first: str | None = None
    last: str | None = None
    places: frozenset[str] | None = None

    def months(self) -> tuple[str, ...]:
        """Give the keys of events that may lie in a window of at most `WIDEST` months; none for a wider or open one.

        >>> Window("2023-06-18", "2023-07-01").months()
        ('..', '2023', '2023-06', '2023-07')
        """
        if not self.first or not self.last or self.first > self.last:
            return ()
        start, end = (int(d[:4]) * 12 + int(d[5:7]) - 1 for d in (self.first, self.last))
        if end - start >= WIDEST:
            return ()
        months = {f"{m // 12:04}-{m % 12 + 1:02}" for m in range(start, end + 1)}
        return ("..", *sorted(months | {m[:4] for m in months}))

    def holds(self, summary: Summary) -> bool:
        """Say whether an encounter may lie between the days; one without any date lies only in no window at all.

        >>> Window("2023-06-01").holds(Summary("event/1", "call", "happened", "confident", date="2023"))
        True
        """
        if self.first is None and self.last is None:
            return True
        return bool(summary.date) and (
            (not self.first or not summary.latest or summary.latest >= self.first)
            and (not self.last or not summary.earliest or summary.earliest <= self.last)
        )
