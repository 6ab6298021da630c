"""Lists that begin again with their preposition: "in Rome, and separately with Fanfani", "and a longer one with B"."""

from __future__ import annotations

from ..text.words import DETERMINERS, NOUNS, small
from .clauses import Item, Token, is_finite
from .lists import items_right

__all__ = ["and_again"]

COUNTED = small("counted")


def and_again(
    tokens: tuple[Token, ...], items: list[Item], end: int, link: str = "with"
) -> tuple[tuple[Item, ...], int]:
    """Go on with a list that begins again: "in Rome, and separately with Fanfani", "and once to Berg and Holm"."""
    for _ in range(3):
        start, hedge = None, ""
        for k in range(end, min(end + 24, len(tokens))):
            if (again := _once_more(tokens, k, link)) and not any(t.date for t in tokens[end:again]):
                start = again + 1
                break
            joined = {t.low for t in tokens[max(end - 1, k - 4) : k]} & {"and", ";"} or tokens[k - 1].low == "other"
            if tokens[k].low == link and joined:
                start, hedge = k + 1, ""
                break
            if tokens[k].low == link and [t.low for t in tokens[k - 2 : k]] == ["but", "not"]:
                start, hedge = k + 1, "not"
                break
            if tokens[k].low == link and [t.low for t in tokens[k - 3 : k]] == ["as", "well", "as"]:
                start = k + 1
                break
            acts = is_finite(tokens, k) and tokens[k - 1].low != "to"  # "to discuss trade, as well as with Ito"
            if tokens[k].low in (".", ":", '"', "between") or acts or _other_time(tokens, k, link):
                break
        if start is None:
            break
        more, stop = items_right(tokens, start)
        if not more:
            break
        items, end = [*items, *(i._replace(hedge=hedge or i.hedge) for i in more)], stop
    return tuple(items), end


def _other_time(tokens: tuple[Token, ...], k: int, link: str) -> bool:
    """Say whether another thing with somebody else begins: "a meeting with Berg and two days with his party".

    "One with Berg and the other with Holm" is the same again.
    """
    if [t.low for t in tokens[k + 1 : k + 3]] == ["other", link]:
        return False
    return (
        tokens[k - 1].low in ("and", ";")
        and tokens[k].low in DETERMINERS
        and tokens[k + 1 : k + 2] != ()
        and (tokens[k + 1].low.isalpha() and tokens[k + 1].low not in COUNTED)
    )


def _once_more(tokens: tuple[Token, ...], k: int, link: str) -> int:
    """Give where "with" stands of another encounter of the kind: "and a second, longer session with Holm"; else 0."""
    if tokens[k - 1].low not in ("and", ";") or tokens[k].low not in DETERMINERS:
        return 0
    again = next((n for n in range(k + 2, min(k + 7, len(tokens))) if tokens[n].low == link), 0)
    kind = tokens[again - 1].low
    if not again or not (kind in COUNTED or kind in NOUNS):
        return 0
    between = tokens[k + 1 : again]
    plain = all(t.mention is None and (t.low.replace("-", "").isalpha() or t.low in (",", "-")) for t in between)
    return again if plain else 0
