"""What the same sentence says further on of a plan: "agreed to meet Berg, but it never happened"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.words import NEGATION, SAY
from .clauses import Token
from .frames import Frame
from .status import Verdict

__all__ = ["came_to_nothing", "would_not"]

_WORDS = tables("status")["came_to_nothing"]
_REJECTED, _NOTHING, _APART = (re.compile(_WORDS[part]) for part in ("rejected", "nothing", "apart"))
_NEVER = re.compile(r"never \w+(?: \w+)?$|(?:not|n.t) \w+(?: \w+)?$")
"""How it ends where it is told that it did not take place, and not that it was called off."""
FAR = 30
"""So many words behind a plan are read."""


def came_to_nothing(tokens: tuple[Token, ...], frame: Frame) -> Verdict | None:
    """Read ", an offer Berg rejected", ", which she turned down", ", but the plan was vetoed"."""
    end = max([frame.end, *(i.at + 1 for i in frame.right)])
    words = " ".join(_low(t) for t in tokens[end : end + FAR])
    if _REJECTED.match(words):
        return Verdict("refused", "refused", "past")
    found = _NOTHING.search(words)
    if found is None or _APART.search(words[: found.start()]):
        return None
    return Verdict("denied" if _NEVER.search(found.group()) else "cancelled", "came to nothing", "past")


def would_not(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether somebody was not willing: "the king would not receive Berg"; what he says he would not is no plan."""
    k = frame.at - 1
    split = k > 0 and tokens[k].low in NEGATION and tokens[k - 1].low == "would"
    if k < 1 or not (split or tokens[k].low == "wouldn't"):
        return False
    told = any(t.low in SAY or t.low in ("that", '"', "if") for t in tokens)
    return not told and bool(frame.left) and frame.left[-1].at < k


def _low(token: Token) -> str:
    return "@" if token.mention is not None else "#" if token.date is not None else token.low
