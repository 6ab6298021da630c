"""Who turned up for an encounter, or did not: "showed up late for his scheduled meeting with B"."""

from __future__ import annotations

from .carriers import form_of
from .chain import chain
from .clauses import Token
from .status import Verdict, judge, of_verb

__all__ = ["being_off", "turned_up"]

SHOWING = frozenset(f"{verb}{ending}" for verb in ("turn", "show") for ending in ("", "s", "ed", "ing")) | {"shown"}
WHEN = frozenset(("late", "early", "punctually", "promptly", "together", "alone", "anyway", "again", "unannounced"))
CONTRARY = frozenset(("but", "only", "though", "although"))
"""What follows may tell that nobody else came: "turned up for a meeting with B, but she had left"."""


def turned_up(tokens: tuple[Token, ...], prep: int, end: int) -> Verdict | None:
    """Give what it says of an encounter, planned or not, that somebody came to it, did not, or is to."""
    up = prep - 1 - (tokens[prep - 1].low in WHEN)
    if tokens[prep].low not in ("for", "to", "at") or up < 1 or tokens[up].low != "up":
        return None
    verb = tokens[up - 1].low
    if verb not in SHOWING or any(t.low in CONTRARY for t in tokens[end : end + 14]):
        return None
    if any(t.low in ("between", "of") for t in tokens[prep:end]):
        return None  # "reporters turned up for a meeting between A and B"
    form = form_of(verb)
    return of_verb(form, chain(tokens, up - 1, form).words)


def being_off(tokens: tuple[Token, ...], end: int) -> Verdict | None:
    """Read "despite a meeting with B being called off", which did not take place."""
    if [t.low for t in tokens[end : end + 1]] != ["being"]:
        return None
    return judge("predicate", " ".join(t.low for t in tokens[end : end + 4]))
