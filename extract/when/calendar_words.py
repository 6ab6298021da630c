"""The words of time, read from `lexicon/calendar.toml`."""

from __future__ import annotations

from collections.abc import Iterable

from ..lexicon import tables

__all__ = [
    "DAYS", "FEASTS", "LATER", "MONTHS", "NUMBERS", "OLD_MONTHS", "SHIFTS", "SHORT_WEEKDAYS", "TOLD_UNITS", "WEEKDAYS",
    "alternatives",
]  # fmt: skip

_DATA: dict[str, dict[str, int]] = tables("calendar")
MONTHS, WEEKDAYS, SHORT_WEEKDAYS, DAYS, SHIFTS, NUMBERS, LATER = (
    _DATA[key] for key in ("months", "weekdays", "short_weekdays", "days", "shifts", "numbers", "later")
)
FEASTS, OLD_MONTHS, TOLD_UNITS = (_DATA[key] for key in ("feasts", "old_months", "told_units"))


def alternatives(words: Iterable[str]) -> str:
    r"""Give words as one regular expression, longest first, so that "sept" does not hide "september".

    >>> alternatives(["may", "march", "this morning"])
    'this\\smorning|march|may'
    """
    return "|".join(r"\s".join(w.split()) for w in sorted(words, key=lambda w: (-len(w), w)))
