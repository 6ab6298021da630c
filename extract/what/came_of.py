"""What came of an encounter, and so tells that it took place: "the deal followed talks between A and B"."""

from __future__ import annotations

import re

from ..lexicon import tables
from .around import Context
from .clauses import Item, Token, is_actor, is_adverb
from .nounphrase import NounPhrase
from .status import Verdict, judge

__all__ = ["came_of"]

_SAID = tables("status")["came_of"]
OUTCOME, NOT_TOLD, TO_COME = (re.compile(_SAID[key]) for key in ("words", "not_told", "to_come"))
REACH = 12
OWNERS = frozenset(("person", "role", "pronoun"))


def came_of(tokens: tuple[Token, ...], phrase: NounPhrase) -> Context | None:
    """Read "the accord followed a meeting of A and B", "is the result of"; None where the noun is no such source.

    Whoever follows the talks of others with interest is somebody, where a thing comes of them.
    """
    at = phrase.begin
    first = max(0, at - REACH)
    words = " ".join("@" if t.mention is not None else t.low for t in tokens[first:at])
    found = OUTCOME.search(words)
    if found is None:
        return None
    verb = at - len(words[found.start() :].split())
    before = verb - 1
    while before >= 0 and is_adverb(tokens[before]):
        before -= 1
    if found["watched"] and (before < 0 or is_actor(tokens[before]) or (before and tokens[before].capital)):
        return None
    if found["left"] and before >= 0 and is_actor(tokens[before]):
        return None  # "Holm came out of a meeting with Berg": he had it
    modifier = judge("modifier", phrase.modifiers)
    if modifier is not None and modifier.by not in ("occurred", "habit"):
        return Context(modifier, (), verb)
    group = words[: found.start()]
    if NOT_TOLD.search(group):
        return Context(None, (), verb)
    if TO_COME.search(group) and phrase.owners:
        return None  # "a statement will follow their talks": these are told of elsewhere
    left = _whose(tokens, before)
    doubts = ("whose it is, what came of it, is taken to have been of it",) if left else ()
    told = Verdict("planned", "after", "future") if TO_COME.search(group) else Verdict("happened", "after", "past")
    return Context(told, left, verb, doubts)


def _whose(tokens: tuple[Token, ...], last: int) -> tuple[Item, ...]:
    """Give whose it is, what came of the encounter: "Berg's letter followed talks with Holm", "his trip follows"."""
    for k in range(last, max(-1, last - 4), -1):
        mention = tokens[k].mention
        if mention is not None:
            owns = mention.kind == "pronoun" or tokens[k + 1].low == "'s"
            return (Item(mention, "", k),) if owns and k < last and mention.kind in OWNERS else ()
        if not tokens[k].low.isalpha() and tokens[k].low != "'s":
            return ()
    return ()
