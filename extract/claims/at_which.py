"""The occasion that a clause points back at, or that a sentence opens with: "during which", "During Friday's visit"."""

from __future__ import annotations

from ..what.clauses import Token, is_finite
from ..when.dates import DateWords

__all__ = ["at_what", "at_which", "without_verb"]

WHICH = frozenset((",", "during", "at", "on", "in", "the", "course", "of"))
BEGINS = ("begin", "start", "open", "kick")
OPENING = 6
"""Words before a day that make up what a sentence opens with: "In the framework of Friday's visit to Bern, "."""


def at_which(tokens: tuple[Token, ...], first: int) -> bool:
    """Say whether a clause takes place at the thing before it: "at which", "in the course of which"."""
    lead = " ".join(t.low for t in tokens[max(0, first - 4) : first])
    return tokens[first].low == "which" and lead.endswith(("at", "during", "on", "in the course of"))


def at_what(tokens: tuple[Token, ...], ids: list[int], first: int) -> int:
    """Give the clause of the occasion to which "during which" points, but of a visit of several days none."""
    k = next((k for k in range(first - 1, 0, -1) if tokens[k].low not in WHICH), 0)
    lasts = any(t.low.startswith(BEGINS) or t.low.endswith(("-day", "-week", "days")) for t in tokens[:k])
    return ids[first] - 1 if lasts else ids[k]


def without_verb(tokens: tuple[Token, ...], ids: list[int], day: DateWords) -> bool:
    """Say whether what a sentence opens with tells of no deed, only of a day: "On Friday,", "During Friday's visit"."""
    at = next(k for k, t in enumerate(tokens) if t.date == day)
    whose = at < OPENING and tokens[at + 1].low == "'s"
    return whose or not any(is_finite(tokens, k) for k, n in enumerate(ids) if n == 0)
