"""Work that has begun on an encounter which is still to come: "preparations have begun for a summit of A and B"."""

from __future__ import annotations

from ..text.words import small
from .clauses import Token, is_adverb
from .status import Verdict

__all__ = ["getting_ready"]

BEGUN = small("getting_ready_begun")
PLANS, TRIES = small("getting_ready_plans"), small("getting_ready_tries")
FOR = ("for", "on", "to", "toward", "towards")


def getting_ready(tokens: tuple[Token, ...], verb: int, begin: int, noun: int) -> Verdict | None:
    """Give what is said of an encounter for which work only begins; `begin` is where the verb's own words begin.

    "Preparations have begun for a summit" plans one, "work has started on a call" tries for one; of "the two have begun
    talks" and "talks began on trade" nothing is said here.
    """
    if tokens[verb].low not in BEGUN or begin < 1:
        return None
    k = verb + 1
    while k < noun and (is_adverb(tokens[k]) or tokens[k].date is not None):
        k += 1
    if k >= noun or tokens[k].low not in FOR:
        return None
    ready = next((t.low for t in reversed(tokens[:begin]) if not is_adverb(t)), "")
    if ready in PLANS:
        return Verdict("planned", "prepared", "future")
    return Verdict("possible", "prepared", "future") if ready in TRIES else None
