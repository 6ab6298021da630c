"""The words of time, read from `lexicon/calendar.toml`."""

from __future__ import annotations

from collections.abc import Iterable

from ..lexicon import tables

__all__ = ["DAYS", "LATER", "MONTHS", "NUMBERS", "SHIFTS", "SHORT_WEEKDAYS", "WEEKDAYS", "alternatives"]

_DATA: dict[str, dict[str, int]] = tables("calendar")
MONTHS, WEEKDAYS, SHORT_WEEKDAYS, DAYS, SHIFTS, NUMBERS, LATER = (
    _DATA[key] for key in ("months", "weekdays", "short_weekdays", "days", "shifts", "numbers", "later")
)


def alternatives(words: Iterable[str]) -> str:
    r"""Give words as one regular expression, longest first, so that "sept" does not hide "september".

    >>> alternatives(["may", "march", "this morning"])
    'this\\smorning|march|may'
    """
    return "|".join(r"\s".join(w.split()) for w in sorted(words, key=lambda w: (-len(w), w)))
