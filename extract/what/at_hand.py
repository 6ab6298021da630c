"""Who was where somebody arrives or leaves, to meet him: "went to the airport to receive B" tells of it as done."""

from __future__ import annotations

import re

from ..lexicon import tables
from .clauses import Item, Token
from .frames import Frame
from .lists import items_right
from .status import judge

__all__ = ["at_hand", "leaves_from", "waiting"]

_WORDS = tables("status")["at_hand"]
_CAME, _THERE, _VAIN = (re.compile(_WORDS[part]) for part in ("came", "there", "vain"))
_WAITS = re.compile(_WORDS["waits"])
_RULES = frozenset(_WORDS["rules"].split())
_AIRPORT = re.compile("|".join(tables("status")["story"]["airport"]))
_HOSTS = ("receive", "welcome", "greet")
_WHERE = ("place", "organisation")


def at_hand(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether somebody went there, or was on hand, to receive or see off somebody, and not in vain."""
    if frame.rule not in _RULES or not frame.left or tokens[frame.at - 1].low not in ("to", "personally"):
        return False
    if all(i.at > frame.at for i in frame.left):
        return _WAITS.match(_words(tokens, 0, frame.at)) is not None
    begin = max((i.at + 1 for i in frame.left if i.at < frame.at), default=0)
    before = _words(tokens, begin, frame.at).removesuffix(" to")
    came = _CAME.search(before)
    if came is None or " in vain" in before or judge("chain", before[: came.end()]) is not None:
        return False
    end = max([frame.end, *(i.at + 1 for i in frame.right)])
    first, *others = _words(tokens, end, end + 2 * BEHIND).split(" , ")
    if any(_VAIN.search(part) for part in (first, *(f", {part}" for part in others))):
        return False
    waited = frame.rule in _HOSTS and before.endswith("waiting")  # "where Holm was waiting to greet him"
    return bool(waited or _THERE.search(before) or leaves_from(tokens, begin, end + BEHIND))


def waiting(tokens: tuple[Token, ...], to: int) -> tuple[Item, ...]:
    """Give those behind "were" of whom it is said first what they are there for: "On hand to receive A were B, C"."""
    if to > LONGEST or not _WAITS.match(_words(tokens, 0, to + 1)):
        return ()
    be = next((k for k in range(to + 2, min(to + REACH, len(tokens))) if tokens[k].low in ("were", "was")), None)
    items, _ = items_right(tokens, be + 1) if be is not None else ([], 0)
    return tuple(i for i in items if i.mention.kind == "person")


BEHIND = 8
"""Words behind those received in which the airport may be named: "drove out to welcome Berg at the airport"."""
LONGEST, REACH = 10, 24
"""Words of such a beginning, and from it to "were"."""


def leaves_from(tokens: tuple[Token, ...], begin: int, end: int) -> bool:
    """Say whether words name an airport or another place from which people leave.

    >>> leaves_from((Token("at", 0, 2), Token("the", 3, 6), Token("airport", 7, 14)), 0, 3)
    True
    """
    return _AIRPORT.search(_words(tokens, begin, end)) is not None


def _words(tokens: tuple[Token, ...], begin: int, end: int) -> str:
    """Give words in small letters, those of places among them."""
    named = (
        t.mention.name.lower() if t.mention is not None and t.mention.kind in _WHERE else t.low
        for t in tokens[begin:end]
    )
    return " ".join(named)
