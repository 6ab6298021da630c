"""Whom an entry of a calendar is about, before its colon: "Mr Holm in Canada (until 3 May): in Ottawa, meets B"."""

from __future__ import annotations

from .clauses import Item, Token, is_actor

__all__ = ["clock", "of_entry"]

_HEAD = 16
"""Words in which an entry says whom it is about."""
_WHERE = frozenset(("in", "at", "on", "until", "till", "from", "to", ",", "(", ")", "/", "-", "and", "then"))


def of_entry(tokens: tuple[Token, ...], before: int) -> list[Item]:
    """Give who an entry is about whose verbs follow a colon: "Mr Holm in Delhi: meets Mr Ito; sees Mr Berg"."""
    begin = before
    while begin > 2 and (tokens[begin].date or tokens[begin].low in _WHERE or _is_place(tokens[begin])):
        begin -= 1  # "...: in Ottawa, meets Mr Ito"
    if before < 3 or tokens[begin].low not in (";", ":"):
        return []
    colon = next((k for k, t in enumerate(tokens[: begin + 1]) if t.low == ":" and not clock(tokens, k)), None)
    if colon is None:
        return []
    k = colon - 1
    while k > 0 and (tokens[k].date or tokens[k].low in _WHERE or tokens[k].low.isdigit() or _is_place(tokens[k])):
        k -= 1
    first = tokens[k].mention
    own = first is not None and first.kind == "person" and k < colon - 1
    if own and first is not None:
        return [Item(first, "", k)]  # "... Council (4-5/5) President Holm in Vienna: meets Mr Ito"
    first = tokens[0].mention if colon < _HEAD else None
    return [Item(first, "", 0)] if first is not None and is_actor(tokens[0]) else []


def _is_place(t: Token) -> bool:
    return t.mention is not None and t.mention.kind == "place"


def clock(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a colon is that of an hour: "15:30"."""
    return 0 < k < len(tokens) - 1 and tokens[k - 1].low.isdigit() and tokens[k + 1].low[:1].isdigit()
