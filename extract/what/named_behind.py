"""Those who are only counted before a verb, and named behind it: "Leaders due to meet Holm include Berg and Ito"."""

from __future__ import annotations

from .clauses import Item, Token, is_finite
from .lists import items_right

__all__ = ["named_behind"]

LISTING = frozenset(("include", "includes", "included", "are", "were"))
REACH, CHAIN = 30, 4
"""Words from the verb to the one that lists them; words of the verb's own group: "expected to have held"."""


def named_behind(tokens: tuple[Token, ...], verb: int, found: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give whom a sentence names behind the verb that its subject hangs on, where that only counts them; else `found`.

    Nobody is named before the verb, and the list ends the sentence or its clause.
    """
    counted = not found or (len(found) == 1 and found[0].mention.kind in ("group", "pronoun") and not _known(found[0]))
    if not counted or any(_person(t) for t in tokens[:verb]) or not any(_plural(t) for t in tokens[:verb]):
        return found
    for k in range(verb + 1, min(verb + REACH, len(tokens) - 1)):
        t = tokens[k]
        if t.low in LISTING and t.mention is None:
            items, end = items_right(tokens, k + 1, closed=True)
            people = tuple(i for i in items if i.mention.kind == "person")
            closed = end >= len(tokens) or tokens[end].low in (".", ";", ",")
            return people if people and len(people) == len(items) and closed else found
        if t.low in (".", ";", ":", "but") or (k - verb > CHAIN and is_finite(tokens, k) and t.mention is None):
            break
    return found


def _known(item: Item) -> bool:
    return bool(item.mention.members) or item.mention.kind == "pronoun"


def _person(t: Token) -> bool:
    return t.mention is not None and t.mention.kind == "person"


def _plural(t: Token) -> bool:
    group = t.mention is not None and t.mention.plural and t.mention.kind in ("group", "role")
    return group or t.low in ("those", "leaders", "officials", "ministers", "guests", "some", "others", "people")
