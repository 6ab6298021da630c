"""Whom somebody told something in an encounter: "In a phone call on Sunday, A told B"."""

from __future__ import annotations

from ..text.words import TELLS
from .chain import chain
from .clauses import Item, Token
from .lists import items_right
from .nounphrase import NounPhrase
from .subjects import subject

__all__ = ["told_in"]

MOST = 3
"""So many may be told it who are with somebody; more are an audience."""
FAR = 12
"""So many words may stand between the verb and the encounter."""
Told = tuple[tuple[Item, ...], tuple[Item, ...]]
"""Who told it, and whom."""


def told_in(tokens: tuple[Token, ...], phrase: NounPhrase, end: int, left: tuple[Item, ...]) -> Told:
    """Give who told whom something in an encounter: "In a phone call on Sunday, A told B"; without the latter, none."""
    if (told := _told_before(tokens, phrase, left)) is not None:
        return told
    opens = phrase.begin == 1 and tokens[0].low in ("in", "during", "at")
    if not opens or len(left) != 1 or phrase.owners or left[0].at < end or left[0].mention.kind != "person":
        return left, ()
    verb = next((k for k in range(left[0].at + 1, min(left[0].at + 4, len(tokens))) if tokens[k].low in TELLS), None)
    if verb is None:
        return left, ()
    items, _ = items_right(tokens, verb + 1)
    return left, tuple(i for i in items if i.mention.kind == "person")[:1]


def _told_before(tokens: tuple[Token, ...], phrase: NounPhrase, left: tuple[Item, ...]) -> Told | None:
    """Read "A told B in a meeting on Monday that ...", "A informed B and C of his plans during a meeting"."""
    prep = phrase.begin - 1
    known = phrase.definite and not _of_a_day(tokens, phrase)
    if prep < 2 or tokens[prep].low not in ("in", "during", "at") or phrase.owners or known:
        return None
    verb = next((k for k in range(prep - 2, max(0, prep - FAR), -1) if tokens[k].low in TELLS), None)
    if verb is None or any(t.low in (",", ";", "that") for t in tokens[verb:prep]):
        return None
    items, end = items_right(tokens, verb + 1)
    if not 0 < len(items) <= MOST or end > prep or any(i.mention.kind != "person" for i in items):
        return None
    if len(items) == 1 and items[0] not in left:
        return left, tuple(items)
    links = chain(tokens, verb, "past")
    return (tuple(subject(tokens, links.begin)[0]), tuple(items)) if not links.words else None


def _of_a_day(tokens: tuple[Token, ...], phrase: NounPhrase) -> bool:
    """Say whether it was theirs alone by its day: "during the May 2 meeting", no "May 2 council meeting"."""
    day = tokens[phrase.begin + 1].date if tokens[phrase.begin - 1].low == "during" else None
    return day is not None and phrase.modifiers == f"the {day.words.lower()}"
