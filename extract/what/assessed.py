"""An encounter of which somebody tells how it went: "described her talks with B as difficult", "called them frank"."""

from __future__ import annotations

import re
from itertools import pairwise

from ..lexicon import tables
from ..text.words import AUX, PREPOSITIONS, SUBORDINATORS, small
from .around import Context, first_party
from .carriers import form_of
from .chain import chain
from .clauses import Token, is_actor, is_finite
from .nounphrase import NounPhrase
from .positions import is_adjective
from .status import Verdict, judge

__all__ = ["ASSESSED", "assessed", "talked_about", "thought_of"]

ASSESSED = "assessed"
"""By what an encounter took place of which somebody tells how it went."""
AS, OUTRIGHT, MATTERS = small("assessing_as"), small("assessing"), small("matters")
REACH = 14
"""So many words stand at most between the encounter's parties and what it is called."""
_AHEAD = re.compile(tables("status")["topics"]["ahead"])


def assessed(tokens: tuple[Token, ...], phrase: NounPhrase, end: int) -> Context | None:
    """Read "described the talks with B as difficult", "called his meeting with B frank"; who says so is its teller."""
    verb = phrase.begin - 1
    if verb < 1 or tokens[verb].mention is not None or not (phrase.definite or phrase.owners):
        return None
    modifier = judge("modifier", phrase.modifiers)
    if (modifier is not None and modifier.by != "occurred") or not _judged(tokens, verb, end):
        return None
    links = chain(tokens, verb, form_of(tokens[verb].low))
    if links.passive or judge("chain", links.words) is not None:
        return None
    told, begin, doubts = first_party(tokens, links.begin, links.controlled)
    teller = told[0] if len(told) == 1 else None
    return Context(Verdict("happened", ASSESSED, "past"), (), begin, doubts if phrase.owners else (), speaker=teller)


def thought_of(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether what is called something here may still be to come: "a bad idea", "important", "a step"."""
    return _AHEAD.search(" ".join(w.low for w in tokens[at : at + 6])) is not None


def _judged(tokens: tuple[Token, ...], verb: int, end: int) -> bool:
    """Say whether a verb calls what follows something: "as" it goes on, or with an adjective or "a" at once."""
    low = tokens[verb].low
    for k in range(end, min(end + REACH, len(tokens))) if low in AS or low in OUTRIGHT else ():
        t = tokens[k]
        if low in AS and t.low == "as":
            return k + 2 < len(tokens) and not thought_of(tokens, k + 1)
        if t.low in SUBORDINATORS or t.low in AUX or t.low in (";", ":") or is_finite(tokens, k):
            return False
        if t.date or t.mention or t.low in PREPOSITIONS or t.low == ",":
            continue
        if low in OUTRIGHT and (t.low in ('"', "a", "an", "very") or is_adjective(tokens, k)) and not is_actor(t):
            return tokens[k - 1].low not in PREPOSITIONS and not thought_of(tokens, k)
    return False


def talked_about(tokens: tuple[Token, ...], phrase: NounPhrase) -> bool:
    """Say whether a certain encounter is only what people talk about: "met to take up the postponed summit"."""
    before = [t.low for t in tokens[max(0, phrase.begin - 6) : phrase.begin]]
    both = [f"{one}-{two}" for one, two in pairwise(before)]
    return phrase.definite and not MATTERS.isdisjoint((*before, *both))
