"""Whether a purpose is told of looking back: who "has paid a visit to Lima to meet Berg" or "later flew there" did."""

from __future__ import annotations

import re

from ..lexicon import tables
from .clauses import Token
from .frames import Frame

__all__ = ["been_there"]

_WORDS = tables("status")["been_there"]
_VISITED, _LATER, _AGO, _IN_TIME, _STILL = (
    re.compile(_WORDS[part]) for part in ("visited", "later", "ago", "in_time", "still")
)
DOUBT = "only the journey for it is told"
REACH = 24
"""So many words before the purpose tell of the journey."""


def been_there(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether the journey for an encounter is told as over: "made a visit to", "later flew", "years ago"."""
    left = max((i.at + 1 for i in frame.left if i.at < frame.at), default=0)
    begin = max(left, frame.at - REACH, *(k + 1 for k in range(left, frame.at) if tokens[k].low in _APART), 0)
    words = " ".join(_low(t) for t in tokens[begin : frame.at + 1])
    if _STILL.search(words):
        return False
    if _VISITED.search(words):
        return True
    if not (_LATER.search(words) or _AGO.search(words) or _in_time(tokens, frame, words)):
        return False
    frame.doubts = (*frame.doubts, DOUBT)
    return True


def _in_time(tokens: tuple[Token, ...], frame: Frame, words: str) -> bool:
    """Say whether somebody came in time for it, and no other day is told of it: "reached Oslo in time for lunch"."""
    end = max([frame.end, *(i.at + 1 for i in frame.right)])
    return _IN_TIME.search(words) is not None and all(t.date is None for t in tokens[frame.at : end + 3])


_APART = frozenset((";", ":", '"', "who", "which", "that", "where", "when", "while", "if"))


def _low(token: Token) -> str:
    """Give a word in small letters, a day as it stands, and a place or somebody as one mark."""
    return token.date.words.lower() if token.date is not None else "@" if token.mention is not None else token.low
