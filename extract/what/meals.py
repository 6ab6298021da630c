"""Meals with their host behind them, and for whom they were given: "at a dinner given in his honour by B"."""

from __future__ import annotations

import re

from ..text.spans import PEOPLE
from ..text.words import ARRANGED, AUX, NOUNS, small
from .clauses import Item, Token, is_adverb
from .lists import items_right

__all__ = ["at_home", "given_by", "given_to", "guest_of", "in_honour", "under_roof"]

Given = tuple[tuple[Item, ...], int, bool] | None
"""The host, and the guest if he is named, where they end, and whether all of them are."""
HOSTED, ROOFS, GIVES = small("hosted"), small("roofs"), small("gives_meals")
UNDER_ROOF = "whose home it is is taken for the host"
ENDS = frozenset((".", ",", ";", "on", "in", "for", "after", "before", "last", "and", "as", "to", "where", "that"))
"""What may stand behind "at Holm's" that is his home or table."""
HONOURS = tuple(
    tuple(said.split()) for said in ("for", "to welcome", "to honour", "to honor", "in honour of", "in honor of")
)
"""Before the guest for whom somebody gives a meal."""
HIS = re.compile(r"in (?:@|his|her|their) honou?r|for (?:@|him|her|them)")
"""Between a meal and its host: "given in his honour by A", "hosted for them by A"."""


def given_by(tokens: tuple[Token, ...], at: int, k: int) -> Given:
    """Read "at a dinner given by A": the host, where somebody else tells of it."""
    if NOUNS[tokens[at].low].subtype != "meal" or tokens[k].low != "by" or k < at + 2:
        return None
    given = at + 1 if tokens[at + 1].low in HOSTED else k - 1  # "in his honour given by A"
    between = tokens[at + 1 : given] + tokens[given + 1 : k]
    if tokens[given].low not in HOSTED or (between and not HIS.fullmatch(" ".join(t.low for t in between))):
        return None
    items, end = items_right(tokens, k + 1)
    behind = tuple(t.low for t in tokens[end : end + 3])
    length = next((len(words) for words in HONOURS if behind[: len(words)] == words), 0)
    if items and length:
        guests, stop = items_right(tokens, end + length)
        if guests and guests[0].mention.kind in PEOPLE:
            return (*items, *guests), stop, True  # "a dinner given by A for B"
    return (tuple(items), end, False) if items else None


def given_to(tokens: tuple[Token, ...], at: int, k: int) -> Given:
    """Read "a banquet was held on 9 May by A to welcome B": the host, and for whom he gave it."""
    if NOUNS[tokens[at].low].subtype != "meal" or k != at + 1 or tokens[k].low not in AUX:
        return None
    by = next((j for j in range(k + 1, min(k + 8, len(tokens))) if tokens[j].low == "by"), len(tokens))
    led = [
        t
        for t in tokens[k + 1 : by]
        if not (t.date or is_adverb(t) or t.low in AUX or t.low in ("on", "in", "at", ","))
    ]
    if len(led) != 1 or not (led[0].low in ARRANGED or led[0].low in HOSTED):
        return None
    hosts, end = items_right(tokens, by + 1)
    purpose = tuple(t.low for t in tokens[end : end + 3])
    length = next((len(words) for words in HONOURS if purpose[: len(words)] == words), 0)
    guests, stop = items_right(tokens, end + length) if hosts and length else ([], end)
    people = all(i.mention.kind in PEOPLE for i in (*hosts, *guests))
    return ((*hosts, *guests), stop, True) if guests and people else None


def guest_of(tokens: tuple[Token, ...], at: int, hosts: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give for whom a meal was given where a pronoun tells it before its host: "a dinner hosted for him by B"."""
    between = tokens[at + 2 : hosts[0].at - 1] if hosts else ()
    if not between or tokens[hosts[0].at - 1].low != "by" or not HIS.fullmatch(" ".join(t.low for t in between)):
        return ()
    k = at + 3
    guest = tokens[k].mention
    return (Item(guest, "", k),) if guest is not None and guest.kind == "pronoun" else ()


def in_honour(tokens: tuple[Token, ...], k: int) -> tuple[Item, int] | None:
    """Read "in Holm's honour", "in the president's honour", "in his honour" at `k`; where it ends too."""
    if k + 2 >= len(tokens) or tokens[k].low != "in":
        return None
    who = k + 1 + (tokens[k + 1].low == "the")
    guest = tokens[who].mention if who < len(tokens) else None
    if guest is None or guest.plural or guest.kind not in PEOPLE:
        return None
    end = who + 1 + (guest.kind != "pronoun")
    owned = guest.kind == "pronoun" or (end <= len(tokens) and tokens[end - 1].low == "'s")
    honoured = end < len(tokens) and tokens[end].low in ("honour", "honor")
    return (Item(guest, "", who), end + 1) if owned and honoured else None


def at_home(tokens: tuple[Token, ...], at: int, k: int) -> Given:
    """Read "had dinner at the home of A", "lunch at A's residence", "supper at A's": the host, where nobody else is."""
    meal = at
    while tokens[k : k + 1] and k == at + 1 and (tokens[k].low == "on" or tokens[k].date):
        at, k = at + 1, k + 1
    if NOUNS[tokens[meal].low].subtype != "meal" or k != at + 1 or k + 2 >= len(tokens) or tokens[k].low != "at":
        return None
    if any(t.low in GIVES for t in tokens[max(0, meal - 3) : meal]):
        return None  # "gave a dinner at the minister's house" for others
    of = next((j for j in range(k + 1, min(k + 6, len(tokens) - 1)) if tokens[j].low == "of"), 0)
    if of and tokens[of - 1].low in ROOFS:
        items, end = items_right(tokens, of + 1)
    else:
        whose = k + 1 + (tokens[k + 1].low == "the")
        owner = tokens[whose].mention if whose + 1 < len(tokens) and tokens[whose + 1].low == "'s" else None
        items, end = ([Item(owner, "", whose)], whose + 2) if owner is not None else ([], k)
        roof = next((j for j in range(end, min(end + 3, len(tokens))) if tokens[j].low in ROOFS), None)
        if roof is None and end < len(tokens) and tokens[end].low not in ENDS and tokens[end].date is None:
            return None  # "lunch at the minister's request"
        end = end if roof is None else roof + 1
    if end < len(tokens) and tokens[end].low == "with":
        return None  # "a breakfast at the ambassador's residence with Berg"
    hosts = tuple(i for i in items if i.mention.kind in PEOPLE and not i.mention.plural)
    return (hosts, end, False) if hosts and len(hosts) == len(items) else None


def under_roof(tokens: tuple[Token, ...], at: int, parties: tuple[Item, ...]) -> tuple[str, ...]:
    """Give the doubt of one who is named behind a meal only as the one at whose home it was."""
    home = at_home(tokens, at, at + 1)
    return (UNDER_ROOF,) if home is not None and home[0] == parties else ()
