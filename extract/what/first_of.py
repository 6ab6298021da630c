"""Whom a clause without its object is about: "Holm is the first leader Berg has received", "the third that she met"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import NEGATION, VerbEntry, small
from .chain import MODAL, Chain, chain
from .clauses import Token, is_actor, is_adverb, is_finite
from .frames import Frame
from .lists_left import items_left
from .positions import is_article
from .status import of_verb
from .subjects import subject
from .verb_frames import framed
from .verbal import is_meant

__all__ = ["first_of"]

RANKS, COPULA = small("ranks"), small("copula")
COUNTED = frozenset(("one", "of", "among", "the"))
UNSURE = (MODAL - {"will", "'ll", "to"}) | NEGATION
"""What makes it less than told: "would be the first leader whom Berg received"."""
LONGEST = 8
"""Words from the rank to who acts: "the first foreign head of government that the premier received"."""


def first_of(tokens: tuple[Token, ...], at: int, entry: VerbEntry, links: Chain) -> list[Frame]:
    """Give the encounter of who acts with who is said before to be the first or last, or one of these, he met."""
    k = links.begin - 1
    while k > 0 and is_adverb(tokens[k]):
        k -= 1
    plain = entry.type == "meeting" and "" in entry.to and entry.right is None and not links.passive
    if not plain or links.infinitive or k < 3 or not is_actor(tokens[k]):
        return []
    doers, begin = items_left(tokens, k)
    while is_article(tokens[begin - 1]):
        begin -= 1
    begin -= tokens[begin - 1].low in ("that", "whom")
    verb = _copula(tokens, begin)
    if verb is None or not is_meant(tokens, at, entry, links):
        return []
    named = tuple(subject(tokens, chain(tokens, verb, "base").begin)[0])
    if not named or any(i.mention.kind not in PEOPLE for i in (*doers, *named)):
        return []
    verdict = of_verb(entry.form, links.words, entry.present)
    return framed(tokens, at, entry, links, tuple(doers), named, verdict, named[0].at, at + 1, ())


def _copula(tokens: tuple[Token, ...], end: int) -> int | None:
    """Give the verb "to be" before a rank that stands a few words before `end`: "is the first foreign leader"."""
    rank = next((k for k in range(end - 1, max(1, end - LONGEST), -1) if _ranks(tokens[k])), None)
    if rank is None or any(_apart(tokens, k) for k in range(rank + 1, end)):
        return None
    k = rank - 1
    while k > 0 and tokens[k].low in COUNTED:
        k -= 1
    if tokens[k].low not in COPULA or any(t.low in UNSURE for t in tokens[max(0, k - 3) : rank]):
        return None
    return k


def _ranks(token: Token) -> bool:
    """Say whether a word is a rank, or a post that begins with one ("the first foreign minister")."""
    post = token.mention.name.lower() if token.mention is not None and token.mention.kind in ("role", "group") else ""
    return token.low in RANKS or post.removeprefix("the ").startswith(tuple(f"{rank} " for rank in RANKS))


def _apart(tokens: tuple[Token, ...], k: int) -> bool:
    t = tokens[k]
    person = t.mention is not None and t.mention.kind in ("person", "pronoun")
    return person or t.low in (",", ";", ":", "to", "time", "by") or is_finite(tokens, k)
