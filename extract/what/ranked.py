"""Whom somebody did it to first, last or alone: "Holm is the first leader that Berg has received"."""

from __future__ import annotations

from ..text.words import DETERMINERS, VerbEntry, small
from .chain import Chain
from .clauses import Item, Token, is_adverb, is_finite
from .subjects import subject

__all__ = ["the_first"]

RANKS, COPULA = small("ranks"), small("copula")
LEADS = frozenset(("that", "whom", "who"))
REACH = 6
"""So many words of what he is stand between the rank and who did it."""


def the_first(tokens: tuple[Token, ...], links: Chain, entry: VerbEntry) -> tuple[Item, ...]:
    """Give whom a clause without its object is about, which says of somebody that he is the first or last of those.

    What is yet to be ("will be the first leader she receives") is left to the verb that says so.
    """
    acting, begin = subject(tokens, links.begin)
    if "" not in entry.to or not acting or any(i.mention.kind != "person" for i in acting):
        return ()
    between = tokens[acting[-1].at + 1 : links.begin]
    k = begin - 1
    while k > 0 and tokens[k].low in DETERMINERS - LEADS:
        k -= 1
    k -= k > 0 and tokens[k].low in LEADS
    rank = next((j for j in range(k, max(0, k - REACH), -1) if _ranks(tokens[j])), 0)
    if not rank or any(not is_adverb(t) for t in between) or _broken(tokens, rank, k):
        return ()
    be = rank - 1
    while be > 0 and (tokens[be].low in DETERMINERS or is_adverb(tokens[be])):
        be -= 1
    if tokens[be].low not in COPULA - {"be", "become"}:
        return ()
    return tuple(i for i in subject(tokens, be)[0] if i.mention.kind in ("person", "pronoun"))


def _ranks(t: Token) -> bool:
    """Say whether a word ranks those told of, by itself or within a post: "the first foreign leader"."""
    role = t.mention.name.lower().removeprefix("the ") if t.mention is not None and t.mention.kind == "role" else t.low
    return role.partition(" ")[0] in RANKS


def _broken(tokens: tuple[Token, ...], rank: int, last: int) -> bool:
    """Say whether anything but what he is stands behind the rank: another clause, or somebody else."""
    return any(
        tokens[j].low in (",", ";", ":", '"') or is_finite(tokens, j) or _a_person(tokens[j])
        for j in range(rank + 1, last + 1)
    )


def _a_person(t: Token) -> bool:
    return t.mention is not None and t.mention.kind == "person"
