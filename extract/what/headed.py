"""Who acts with people of his own of whom some are named: "Berg and his ministers, including Holm and Rey, met"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from .clauses import Item, Token, is_actor, is_adverb
from .lists_left import items_left
from .positions import before_modifiers, body_of, is_adjective, is_article, position

__all__ = ["whose_people"]

FAR = 7
OWN = frozenset(("his", "her", "their", "several", "some", "other", "members", "of", "two", "three"))


def whose_people(tokens: tuple[Token, ...], begin: int) -> tuple[list[Item], int] | None:
    """Give those who are joined by "and" to the body of which the list at `begin` names members; None for none."""
    k = before_modifiers(tokens, begin)
    body = body_of(tokens, k, begin) if k > 0 else None
    if body is None:
        return None
    for n in range(body - 1, max(0, body - FAR), -1):
        t = tokens[n]
        if t.low == "and" and is_actor(tokens[n - 1]) and tokens[n - 1].low == "@":
            items, first = items_left(tokens, n - 1)
            people = all(i.mention.kind in PEOPLE for i in items)
            return (items, first) if people and position(tokens, first) == "subject" else None
        if not (t.low in OWN or is_article(t) or is_adverb(t) or is_adjective(tokens, n) or t.mention is not None):
            return None
    return None
