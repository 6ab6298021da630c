"""With whose help others met: "met with the mediation of Holm", and with whom besides: "with the participation of"."""

from __future__ import annotations

from ..text.words import small
from .clauses import Item, Token
from .frames import skip_to
from .lists import items_right

__all__ = ["only_how", "taking_part"]

HELP, PART = small("help_of"), small("part_of")


def only_how(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether behind "with" it is only told how: "with the participation of Holm and Berg", "with help from"."""
    return _of(tokens, k, HELP | PART) > 0


def _of(tokens: tuple[Token, ...], k: int, nouns: frozenset[str]) -> int:
    """Give where those are named of whom it is the help or participation; 0 where it is none."""
    for n in range(k, min(k + 3, len(tokens) - 1)):
        if tokens[n].low in nouns and tokens[n + 1].low in ("of", "by", "from"):
            return n + 2
        if tokens[n].mention is not None or not tokens[n].low.isalpha():
            return 0
    return 0


def taking_part(tokens: tuple[Token, ...], at: int) -> tuple[Item, ...]:
    """Give who took part where two met each other: "met in Rome with the participation of Holm and Berg"."""
    k = skip_to(tokens, at + 1, ("with",), 12)
    begin = _of(tokens, k, PART) if k is not None else 0
    return tuple(i for i in items_right(tokens, begin)[0] if i.mention.kind in ("person", "role")) if begin else ()
