"""Calls and visits that came to nothing, as what follows says: "A telephoned B. He could not be reached"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from ...graph.records import Event
from ..lexicon import tables
from ..text.spans import Reading
from .grade import inferred
from .ground import Grounded

__all__ = ["without_unreached"]

_WORDS = tables("status")["unreached"]
_HINT, _OF_IT, _NOBODY, _OUT, _REFUSED = (
    re.compile(_WORDS[part], re.I) for part in ("hint", "call", "nobody", "out", "refused")
)
_TURN = re.compile(r"\W*(?:\b(?:but|only to|however)\b|;)\W*", re.I)
RULES = frozenset(("call", "call-person", "call-on"))
"""Verbs that tell of a try as well: one may telephone, or call on, who is not there."""
TOLD = frozenset(("call-by", "noun-call"))
"""What tells of a call from the other end, or by its noun: it came to nothing where that is said of the call itself."""


def without_unreached(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Give the events; of those that the words behind them say to have come to nothing, say so."""
    return [
        _told(one, reading) if one.event.rule in RULES | TOLD and one.event.status == "happened" else one
        for one in found
    ]


def _told(one: Grounded, reading: Reading) -> Grounded:
    status = next((s for words in _behind(one.event, reading) if (s := _undone(words, one.event)) is not None), None)
    if status is None:
        return one
    event = replace(one.event, status=status)
    return one._replace(event=inferred(event, "what follows says that it did not come about"))


def _behind(e: Event, reading: Reading) -> list[str]:
    """Give what the same sentence goes on to behind a "but", and the next sentence."""
    at = bisect_right(reading.sentences, e.char_start, key=lambda s: s.start) - 1
    rest = reading.text[e.char_end : reading.sentences[at].end]
    turn = _TURN.search(rest)
    own = [rest[turn.end() :]] if turn else []
    return [*own, *(reading.text[s.start : s.end] for s in reading.sentences[at + 1 : at + 2])]


def _undone(words: str, e: Event) -> str | None:
    """Give the status that words give to a call or visit which they say to have reached nobody."""
    if not _HINT.search(words):
        return None
    if _OF_IT.match(words) or (e.rule in RULES and _NOBODY.match(words)):
        return "denied"
    if e.rule in TOLD:
        return None
    called = "|".join(re.escape(n.split()[-1]) for n in e.participants[1:]) or "he"
    party = re.match(rf"(?:(?:he|she|they)\b|(?:[A-Z][\w.]* ){{0,3}}(?:{called})\b)\s*", words, re.I)
    if party is None:
        return None
    rest = words[party.end() :]
    return "refused" if _REFUSED.match(rest) else "denied" if _OUT.match(rest) else None
