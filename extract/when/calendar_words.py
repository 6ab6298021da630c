"""The words of time, read from `lexicon/calendar.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..lexicon import tables

__all__ = [
    "BOUNDS", "DAYS", "FEASTS", "FOREIGN_MONTHS", "FOREIGN_WEEKDAYS", "KINDS", "LATER", "MONTHS", "NUMBERS",
    "OLD_MONTHS", "ORDINALS", "SHIFTS", "SHORT_WEEKDAYS", "TOLD_UNITS", "WEEKDAYS", "WEEKS", "alternatives",
]  # fmt: skip

BOUNDS = ("since", "until", "till", "before", "after", "by", "of")
"""Words before a day that only bounds a time, or is that of a thing."""
KINDS = ("full", "weekday", "day")
"""What kinds of words name one day."""

_DATA: dict[str, dict[str, int]] = tables("calendar")
MONTHS, WEEKDAYS, SHORT_WEEKDAYS, DAYS, SHIFTS, NUMBERS, LATER = (
    _DATA[key] for key in ("months", "weekdays", "short_weekdays", "days", "shifts", "numbers", "later")
)
FEASTS, FOREIGN_MONTHS, FOREIGN_WEEKDAYS, OLD_MONTHS, ORDINALS, TOLD_UNITS, WEEKS = (
    _DATA[key]
    for key in ("feasts", "foreign_months", "foreign_weekdays", "old_months", "ordinals", "told_units", "weeks")
)


def alternatives(words: Iterable[str]) -> str:
    r"""Give words as one regular expression, longest first, so that "sept" does not hide "september".

    What words begin with stands in it once, and of many the letters that they begin with stand before them: to find
    that none of them is there takes one look, not one at each.

    >>> alternatives(["may", "march", "this morning"])
    '(?:ma(?:rch|y)|this\\smorning)'
    >>> alternatives(["sept", "september"])
    'sept(?:ember)?'
    >>> alternatives(["may", "june", "april"])
    '(?=[ajm])(?:april|june|may)'
    """
    known = set(words)
    found = _branches([r"\s".join(map(re.escape, w.split())) for w in known])
    letters = "".join(sorted({word[0] for word in known}))
    return f"(?=[{letters}]){found}" if len(letters) > MANY and letters.isalpha() else found


MANY = 2
"""Letters that words begin with, of more of which one look at all is quicker than one at each."""


def _branches(words: Iterable[str]) -> str:
    """Give words by what they begin with; one that ends where others go on is the last choice."""
    tails: dict[str, list[str]] = {}
    for word in sorted(filter(None, words)):
        first = word[: 2 if word[0] == "\\" else 1]
        tails.setdefault(first, []).append(word[len(first) :])
    rows = [first + _branches(rest) for first, rest in tails.items()]
    if "" in words:
        return f"(?:{'|'.join(rows)})?" if rows else ""
    return rows[0] if len(rows) == 1 else f"(?:{'|'.join(rows)})"
