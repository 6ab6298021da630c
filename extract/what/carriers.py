"""The verbs that carry a noun of encounter without adding to it ("held talks", "went straight into talks")."""

from __future__ import annotations

from ..text.words import AUX, NOUNS, PARTICIPLES, PAST, PREPOSITIONS, SUBORDINATORS, SUPPORT, small
from .clauses import Token, is_adverb, is_finite
from .status import judge

__all__ = [
    "GOING",
    "OFF",
    "PARTICLES",
    "carrier",
    "form_of",
    "introduces_date",
    "over_setting",
    "sets_off",
    "verb_particle",
    "went_into",
]

GOING = frozenset(("went", "go", "goes", "going", "gone"))
OFF = frozenset(("off", "out", "down", "up"))
"""Particles with which a verb undoes what follows: "called off", "ruled out", "turned down", "gave up"."""
PARTICLES = frozenset(("in", "on", "of", "for", "to", "into", "from", "at"))


def form_of(word: str) -> str:
    """Give the form of a verb that carries or governs a noun.

    >>> form_of("held"), form_of("cancelled"), form_of("seeks"), form_of("have")
    ('past', 'past', 's', 'base')
    """
    if word in PARTICIPLES:
        return "part"
    if word in ("has", "have"):
        return "s" if word == "has" else "base"
    if word in PAST or word.endswith("ed"):
        return "past"
    if word.endswith("ing"):
        return "ing"
    return "s" if word.endswith("s") and word != "discuss" else "base"


def carrier(tokens: tuple[Token, ...], conjunction: int) -> int | None:
    """Find the verb that carries a second noun too: "attended the summit with Kim and talks with Lee"."""
    for k in range(_before_aside(tokens, conjunction) - 1, max(-1, conjunction - 16), -1):
        low = tokens[k].low
        if low in (";", ".", ":", '"') or low in SUBORDINATORS:
            return None
        if low in SUPPORT and (low not in AUX or _has(tokens, k)) and tokens[k].mention is None:
            return k
        if is_finite(tokens, k) and low != "'s":
            return None
    return None


def _has(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether somebody has an encounter, and has not done something: "will have a meeting with"."""
    return tokens[k].low in ("have", "has", "had") and any(t.low in NOUNS for t in tokens[k + 1 : k + 5])


def _before_aside(tokens: tuple[Token, ...], conjunction: int) -> int:
    """Step back over what stands between two commas: "a meeting with Holm, before the vote, and talks with Lee"."""
    if conjunction < 2 or tokens[conjunction - 1].low != ",":
        return conjunction
    aside = range(conjunction - 2, max(0, conjunction - 10), -1)
    comma = next((k for k in aside if tokens[k].low == "," or is_finite(tokens, k)), 0)
    led = comma and tokens[comma].low == "," and tokens[comma + 1].low in ("before", "after", "during", "ahead")
    return comma if led else conjunction


IN_IT, STAGES = small("in_it"), small("stages")


def at_a_stage(tokens: tuple[Token, ...], of: int) -> int | None:
    """Give where a phrase begins that only says when in an encounter it was: "at the end of", "in the course of"."""
    k = of - 1
    while k > 1 and tokens[k - 1].low in ("very", "successful", "formal"):
        k -= 1
    led = k > 1 and tokens[of].low == "of" and tokens[of - 1].low in STAGES and tokens[k - 1].low == "the"
    return k - 2 if led and tokens[k - 2].low in ("at", "in", "by", "towards", "toward", "near", "from") else None


def over_setting(tokens: tuple[Token, ...], begin: int) -> int | None:
    """Find the verb that carries a noun over when and where: "held, on Monday in Tunis, talks", "had here a meeting".

    What a preposition leads to belongs to that, and another clause or somebody who acts ends the search.
    """
    if begin < 2 or tokens[begin - 1].low in PREPOSITIONS or tokens[begin - 1].low in ("but", ";", ":"):
        return None
    for k in range(begin - 2, max(-1, begin - LONGEST_SETTING), -1):
        t = tokens[k]
        if t.low in SUPPORT and t.mention is None and (t.low not in AUX or t.low in ("had", "has", "have")):
            after = tokens[k + 1]
            sets = after.date is not None or is_adverb(after) or after.low in (",", "on", "in", "at", "during", "with")
            idiom = after.low == "in" and tokens[k + 2].low in ("mind", "hand", "prospect", "view", "store", "place")
            return k if sets and not idiom else None
        somebody = t.mention is not None and t.mention.kind in ("person", "role", "group")
        hung = tokens[k - 1].low in PREPOSITIONS or (k > 1 and tokens[k - 2].low in PREPOSITIONS)
        verb = t.low != "'s" and is_finite(tokens, k)
        if verb or t.low in SUBORDINATORS or t.low in BREAKS or (somebody and not hung):
            return None
    return None


LONGEST_SETTING = 24
BREAKS = frozenset((";", ":", ".", "and", "but", "who", "which", "that", '"'))


def verb_particle(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a preposition belongs to the verb before it ("engaged in talks", "called for a meeting")."""
    before = tokens[k - 1].low
    if k > 1 and tokens[k - 2].low == "as":
        return False  # "turned up as planned for talks"
    if before == "time" and tokens[k].low == "for" and k > 1 and tokens[k - 2].low in ("found", "made", "find", "make"):
        return True
    if before in SUPPORT and before not in AUX:
        done = tokens[k].low in ("at", "in") and tokens[k - 2].low in (*BEING, "be", "been") and before not in IN_IT
        return not done  # "issues to be addressed at a meeting"
    if tokens[k].low == "at" and before.startswith("hint"):
        return True
    return (
        tokens[k].low in ("for", "to", "on") and before.isalpha() and bool(judge("chain", f"{before} {tokens[k].low}"))
    )


def went_into(tokens: tuple[Token, ...], to: int) -> tuple[int, str] | None:
    """Find the verb of "went straight into talks with", "took part in talks", "were present at a summit", and its word.

    Who took part or was present is read as who attended; of those who "will" no more is told than that.
    """
    k = to - 1
    before = tokens[k].low
    there = (before, tokens[to].low) in (("part", "in"), ("present", "at"))
    if not there and tokens[to].low != "into":
        return None
    while k > 1 and ((there and tokens[k].low == before) or is_adverb(tokens[k])):
        k -= 1
    verb = tokens[k].low
    if not there:
        return (k, verb) if verb in GOING else None
    if verb not in (TAKING if before == "part" else BEING):
        return None
    return k, "attended" if form_of(verb) == "past" else verb


TAKING, BEING = ("take", "takes", "took", "taken", "taking"), ("was", "were", "is", "are")


def introduces_date(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a preposition only leads to a date ("held on Monday talks with")."""
    return tokens[k + 1].date is not None and tokens[k].low in (
        "on",
        "until",
        "till",
        "to",
        "for",
        "from",
        "late",
        "early",
    )


def sets_off(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a comma is one of two around a day: "had, this Thursday, a call with B"."""
    if tokens[k].low != ",":
        return False
    one, other = tokens[max(0, k - 3) : k], tokens[k + 1 : k + 4]
    return any(
        row and row[0].date is not None and any(t.low == "," for t in row[1:])
        for row in (one[::-1], other[1:] if other and other[0].low in ("on", "in") else other)
    )
