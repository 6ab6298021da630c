"""Posts in a list that a name beside them fills: "the Chinese foreign minister, Qin Gang", "Wang Yi, its top envoy"."""

from __future__ import annotations

from ..text.words import DETERMINERS, small
from .clauses import Item, Token

__all__ = ["unfilled"]

NUMBERS = frozenset(("two", "three", "four", "both"))
RANKS = small("ranks_before_names")
COUNTED = NUMBERS | {"colleagues", "counterparts"}


def unfilled(tokens: tuple[Token, ...], items: list[Item]) -> list[Item]:
    """Drop a post that a name beside it fills: "the Chinese foreign minister, Qin Gang", "Wang Yi, its top envoy"."""
    kept: list[Item] = []
    for n, item in enumerate(items):
        follows = items[n + 1] if n + 1 < len(items) else None
        if n == 0 and follows and follows.mention.kind == "person" and _colleagues(tokens, item, follows):
            continue
        if kept and kept[-1] is items[n - 1] and _describes(tokens, kept[-1], item):
            continue
        if n and _another_state(tokens, items[n - 1], item):
            continue
        if follows and _state_of_next(tokens, item, follows):
            continue
        if item.mention.kind == "role" and follows and follows.mention.kind == "person" and not item.mention.plural:
            between = tokens[item.at + 1 : follows.at]
            filled = follows.mention.role is None or _owned(item) or _bears(tokens[follows.at])
            if [t.low for t in between] == [","] and filled:
                continue
        kept.append(item)
    return kept


def _another_state(tokens: tuple[Token, ...], before: Item, item: Item) -> bool:
    """Say whether a state only goes on with whose officials are meant: "the ministers of Panama and Costa Rica"."""
    said = before.mention
    officials = said.kind == "group" and said.plural and said.org is not None and said.name.endswith(said.org)
    joined = [t.low for t in tokens[before.at + 1 : item.at] if t.low not in DETERMINERS] in (["and"], [","])
    return officials and joined and item.mention.kind == "state"


def _state_of_next(tokens: tuple[Token, ...], item: Item, follows: Item) -> bool:
    """Say whether a state or plural post only says whose the next is: "the ministers of Croatia, A, Slovenia, B"."""
    m, person = item.mention, follows.mention
    if person.kind != "person" or person.org is None or [t.low for t in tokens[item.at + 1 : follows.at]] != [","]:
        return False
    if m.kind in ("state", "organisation", "place"):
        return m.name == person.org
    return m.kind == "group" and m.plural and m.org == person.org and m.role is not None


def _bears(token: Token) -> bool:
    """Say whether somebody bears a rank before the name, which is no second post: "the army chief, General Berg"."""
    role = (token.mention.role or "") if token.mention is not None else ""
    return role.lower() in RANKS


def _describes(tokens: tuple[Token, ...], person: Item, post: Item) -> bool:
    """Say whether a post only says who the person before it is: "met Moncada, his Nicaraguan counterpart"."""
    if person.mention.kind != "person" or post.mention.kind not in ("role", "group") or post.mention.plural:
        return False
    between = [t.low for t in tokens[person.at + 1 : post.at]]
    if post.mention.kind == "group" and not {"the", "a"} & set(between):
        return False
    return between[:1] == [","] and all(w in DETERMINERS or w in (",", "most", "then") for w in between)


def _owned(post: Item) -> bool:
    """Say whether a post is somebody's ("its leader, President X"): then the name beside it fills it."""
    words = post.mention.name.lower().split()
    return words[:1] in (["his"], ["her"], ["its"], ["their"])


def _colleagues(tokens: tuple[Token, ...], item: Item, follows: Item) -> bool:
    """Say whether a plural is named at once: "his Turkish and Bangladeshi colleagues, A and B"."""
    comma = [t.low for t in tokens[item.at + 1 : follows.at]] == [","]
    words = set(item.mention.name.lower().split())
    return comma and item.mention.kind == "group" and not COUNTED.isdisjoint(words)
