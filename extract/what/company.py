"""Whose side somebody is on who is only named "along with" or "together with" one of the two that met."""

from __future__ import annotations

from itertools import pairwise

from ..text.spans import PEOPLE, Mention
from ..text.words import small
from ..who.spouses import SPOUSES
from .clauses import Item, Token, is_finite
from .lists import items_right

__all__ = ["HOSTING", "alongside", "in_company", "of_one_side", "with_guests"]

ALONG = ("along", "with")
"""Behind a pause this goes with whoever acts; "together with" as often with whom he met."""
COMPANY = (ALONG, ("together", "with"))
APART = frozenset((",", "on", "in", "at", "#", "yesterday", "today"))
HOSTING = small("hosting")
CALLING = small("calling_on")
WELCOMED, OWN = frozenset(("welcomed", "greeted")), frozenset(("his", "her", "their"))
KIN = SPOUSES | small("kin") | {None}
Sides = tuple[tuple[Item, ...], tuple[Item, ...]]


def in_company(tokens: tuple[Token, ...], at: int, left: tuple[Item, ...], right: tuple[Item, ...]) -> Sides:
    """Give whom one met somebody with to his own side: "met Berg on Friday, along with Olsen"; a host has guests.

    To a house or body, or to see somebody, one comes "together with" others as well: "visited Berg along with Olsen".
    """
    if tokens[at].low in HOSTING or not left:
        return left, right
    comes = _comes_to_see(tokens, at)
    for n in range(1, len(right) + 1):
        stop = right[n].at if n < len(right) else min(right[-1].at + 9, len(tokens))
        begin = right[n - 1].at + 1
        house = comes or right[n - 1].mention.kind in ("organisation", "place", "state")
        ways = COMPANY if house else (ALONG,)
        with_ = next((k for k in range(begin, stop - 1) if (tokens[k].low, tokens[k + 1].low) in ways), None)
        apart = with_ is not None and (house or tokens[begin].low in APART or tokens[begin].date is not None)
        if with_ is None or not apart or any(is_finite(tokens, k) for k in range(begin, with_)):
            continue
        others, _ = items_right(tokens, with_ + 2)
        if others and all(i.mention.kind in PEOPLE for i in others):
            return (*left, *others), right[:n]
    return left, right


def _comes_to_see(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether somebody comes to see somebody: "visited", "a call on"; who telephones has nobody with him."""
    return tokens[at].low in CALLING and (not tokens[at].low.startswith("call") or tokens[at + 1].low == "on")


def with_guests(tokens: tuple[Token, ...], at: int, patients: tuple[Item, ...], agents: tuple[Item, ...]) -> Sides:
    """Give whom one was received with to the guests: "was received by Berg on Friday along with his wife".

    Who welcomes somebody on his arrival does so with others: "was welcomed by Berg, together with Mayor Olsen".
    """
    for n in range(1, len(agents)):
        between = [t.low for t in tokens[agents[n - 1].at + 1 : agents[n].at]]
        hosts = tokens[at].low in WELCOMED and OWN.isdisjoint(between) and agents[n].mention.role not in KIN
        if len(between) > 2 and any(pair in COMPANY for pair in pairwise(between)) and not hosts:
            return (*patients, *agents[n:]), agents[:n]
    return patients, agents


def alongside(tokens: tuple[Token, ...], items: tuple[Item, ...]) -> bool:
    """Say whether all but the first of those who act are only named along with him: "Holm, along with his deputy,"."""
    between = [t.low for t in tokens[items[0].at + 1 : items[1].at]] if len(items) > 1 else []
    return ALONG in pairwise(between)


def of_one_side(m: Mention) -> bool:
    """Say whether it is one alone, or people of one body, who meet others: "the delegation called and discussed"."""
    body = m.name.lower().partition(" of ")[0].split()
    return not (m.plural or len(m.members) > 1) or body[-1:] == ["delegation"]
