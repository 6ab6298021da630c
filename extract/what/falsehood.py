"""Reports that their own sentence calls untrue: "Reports that A met B are malicious", "That A met B is a lie"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.words import small
from .clauses import Token, is_actor

__all__ = ["rebutted", "untrue"]

_WORDS = tables("status")["false"]
_REPORT, _THAT = (re.compile(_WORDS[part]) for part in ("report", "that"))
_FALSE, _SCORN = _WORDS["false"], _WORDS["scorn"]
_SAID = [part.format(false=_FALSE, scorn=f"{_FALSE}|{_SCORN}") for part in _WORDS["untrue"]]
_UNTRUE = re.compile("|".join(_SAID))
_NOT_SO = re.compile("|".join(part.format(false=_FALSE, scorn=_FALSE) for part in _WORDS["untrue"]))
_CALLED_SO = re.compile(_WORDS["called"].format(scorn=f"{_FALSE}|{_SCORN}"))
NAMING = small("naming")
TURNS = frozenset(("but", "while", "whereas", "although", "though"))
"""Behind a comma these lead to something else: "were confirmed, but claims that they quarrelled are false"."""
BACK = 6
"""So many words before its clause hold what it is that somebody says."""


def rebutted(tokens: tuple[Token, ...], begin: int, at: int) -> bool:
    """Say whether the clause at `begin`, with its verb or noun `at`, is a report that the sentence calls untrue."""
    before = " ".join(t.low for t in tokens[max(0, begin - BACK) : begin] if not is_actor(t))
    if _REPORT.search(before):
        after = _behind(tokens, at + 1)
        named = not NAMING.isdisjoint(t.low for t in tokens[max(0, begin - 2 * BACK) : begin])
        return bool(_UNTRUE.search(after) or (named and _CALLED_SO.search(after)))
    return bool(_THAT.search(before) and _NOT_SO.search(_behind(tokens, at + 1)))


def untrue(tokens: tuple[Token, ...], end: int) -> bool:
    """Say whether the words from `end` on call untrue what stands before them."""
    return _UNTRUE.match(_behind(tokens, end)) is not None


def _behind(tokens: tuple[Token, ...], start: int) -> str:
    """Give the words behind, as far as they speak of the same: no names, no dates."""
    words: list[str] = []
    for k in range(start, len(tokens)):
        t = tokens[k]
        if t.low == ";" or (t.low in TURNS and tokens[k - 1].low == ","):
            break
        if t.mention is None and not t.date:
            words.append(t.low)
    return " ".join(words)
