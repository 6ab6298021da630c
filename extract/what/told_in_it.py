"""Whom somebody told something in an encounter: "In a phone call on Sunday, A told B"."""

from __future__ import annotations

from ..text.words import TELLS
from .clauses import Item, Token
from .lists import items_right
from .nounphrase import NounPhrase

__all__ = ["told_in"]


def told_in(tokens: tuple[Token, ...], phrase: NounPhrase, end: int, left: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give whom somebody told something in an encounter: "In a phone call on Sunday, A told B"."""
    if (told := _told_before(tokens, phrase)) is not None:
        return told
    opens = phrase.begin == 1 and tokens[0].low in ("in", "during", "at")
    if not opens or len(left) != 1 or phrase.owners or left[0].at < end or left[0].mention.kind != "person":
        return ()
    verb = next((k for k in range(left[0].at + 1, min(left[0].at + 4, len(tokens))) if tokens[k].low in TELLS), None)
    if verb is None:
        return ()
    items, _ = items_right(tokens, verb + 1)
    return tuple(i for i in items if i.mention.kind == "person")[:1]


def _told_before(tokens: tuple[Token, ...], phrase: NounPhrase) -> tuple[Item, ...] | None:
    """Read "A told B in a meeting on Monday that ...": whom he told it."""
    prep = phrase.begin - 1
    if prep < 2 or tokens[prep].low not in ("in", "during", "at") or phrase.owners or phrase.definite:
        return None
    verb = next((k for k in range(prep - 2, max(0, prep - 10), -1) if tokens[k].low in TELLS), None)
    if verb is None or any(t.low in (",", ";", "that") for t in tokens[verb:prep]):
        return None
    items, end = items_right(tokens, verb + 1)
    return (items[0],) if len(items) == 1 and items[0].mention.kind == "person" and end <= prep else None
