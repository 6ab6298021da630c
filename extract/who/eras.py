"""Which state a name or capital stood for on a text's day: Moscow's, in 1978, was the Soviet Union."""

from __future__ import annotations

from collections.abc import Mapping

from ..lexicon import tables

__all__ = ["gone", "renamed"]

_FORMER: dict[str, tuple[str, str, str]] = {name: tuple(told) for name, told in tables("whose")["former"].items()}
_UNTIL: dict[str, str] = tables("whose")["until"]


def renamed(day: str | None) -> Mapping[str, str]:
    """Give the states of today that another stood for on a day, each with that other.

    >>> renamed("1978-11-20")["Russia"], renamed("2019"), renamed(None)
    ('Soviet Union', {}, {})
    """
    if not day:
        return {}
    return {name: was for name, (was, since, until) in _FORMER.items() if since <= day[: len(since)] and day <= until}


def gone(day: str | None) -> frozenset[str]:
    """Give the states that were no more on a day, so that nobody had a post of theirs.

    >>> "South Yemen" in gone("2016-05-01"), "South Yemen" in gone("1975")
    (True, False)
    """
    return frozenset(name for name, until in _UNTIL.items() if day and until < day[: len(until)])
