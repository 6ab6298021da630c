"""Several whose posts are told together behind their names: "Holm and Berg, the foreign ministers of X and Y, met"."""

from __future__ import annotations

from .clauses import Token
from .lists_left import items_left
from .positions import is_article, position

__all__ = ["apposed_to"]

CLOSES = frozenset((",", "respectively"))
BETWEEN = frozenset(("respectively", "both"))


def apposed_to(tokens: tuple[Token, ...], group: int) -> int:
    """Give where the last of those is named of whom the group at `group` only tells the posts; else 0.

    "Holm and Berg, the foreign ministers of Peru and Chile respectively, met Ito" is of Berg and Holm; of "After talks
    with Holm and Berg, the foreign ministers of Peru and Chile met" it is not.
    """
    posts = tokens[group].mention
    if posts is None or posts.kind != "group" or not tokens[group + 1 : group + 2]:
        return 0
    comma = group - 1
    while comma > 2 and (is_article(tokens[comma]) or tokens[comma].low in BETWEEN):
        comma -= 1
    last = tokens[comma - 1].mention if comma > 2 and tokens[comma].low == "," else None
    if last is None or last.kind != "person" or tokens[group + 1].low not in CLOSES:
        return 0
    people, first = items_left(tokens, comma - 1)
    several = len(people) > 1 and all(i.mention.kind == "person" for i in people)
    counted = not posts.members or len(posts.members) == len(people)
    return comma - 1 if several and counted and position(tokens, first) == "subject" else 0
