"""For which state somebody is said to stand: "X led the Thai side", "For Fiji there were X and Y", in whose company."""

from __future__ import annotations

from collections import Counter

from ..lexicon import tables
from ..text.tokens import Chunk
from ..text.words import AUX
from .around import Around
from .kin import post_key
from .sides import before_list, in_company

__all__ = ["stood_for"]

_WORDS = {kind: frozenset(row.split()) for kind, row in tables("whose")["words"].items()}
_STATES = frozenset(("state", "adjective"))
_FRONT = frozenset(("for", "on", "from", "representing"))
_AMONG = frozenset((",", "among", "others", "notably", ":", "honourable", "honorable", "hon", "the"))
"""Between "includes" and those who are named."""
_FAR = 8
"""So many chunks may stand between a state and what is said of its side."""


def stood_for(i: int, text: Around) -> tuple[str, float] | None:
    """Give the state of whose side a person is said to be, and how sure that is."""
    chunks = text.units[text.where[i]].chunks
    k, _ = before_list(i, text)
    told = _fronted(chunks, k) or _led_by(chunks, k) or _leads(chunks, _behind_name(i, text))
    if told is not None:
        return told, 1.0
    while k > 0 and chunks[k].low in _AMONG:
        k -= 1
    return _with(i, k, text) if k > 0 and in_company(chunks, k) else None


def _behind_name(i: int, text: Around) -> int:
    """Give the chunk right behind a person's name, whatever is told of him there."""
    person, chunks = text.linked[i].person, text.units[text.where[i]].chunks
    return next((k for k in range(person.i, person.j) if chunks[k].start >= person.name_end), person.j)


def _fronted(chunks: list[Chunk], k: int) -> str | None:
    """Read "For Fiji there were X and Y", "on the Thai side, X"."""
    opened = chunks[0].low in _FRONT or chunks[0].low in ("the", "•")
    for begin in (*([0] if opened else ()), *range(max(k - 5, 0), k)):
        if chunks[begin].low not in _FRONT or begin > k:
            continue
        at = begin + 1 + (begin + 1 < len(chunks) and chunks[begin + 1].low == "the")
        if at + 1 >= len(chunks) or chunks[at].kind not in _STATES or at > k:
            continue
        side = chunks[at + 1].low in _WORDS["sides"]
        plain = begin == 0 and chunks[0].low == "for" and chunks[at + 1].low in ("there", ",", ":", "were", "was")
        if side or plain:
            return _state(chunks[at])
    return None


def _led_by(chunks: list[Chunk], k: int) -> str | None:
    """Read "Fiji was represented by X", "the Thai team, led by X"."""
    if k < 2 or chunks[k].low != "by" or chunks[k - 1].low not in _WORDS["led"]:
        return None
    for n in range(k - 2, max(k - 2 - _FAR, -1), -1):
        c = chunks[n]
        if c.kind in _STATES:
            side = chunks[n + 1].low in AUX or any(x.low in _WORDS["sides"] for x in chunks[n + 1 : k])
            return _state(c) if side else None
        if c.kind not in ("low", "num", "poss") and c.text not in (",", "-"):
            return None
    return None


def _leads(chunks: list[Chunk], j: int) -> str | None:
    """Read "X led the Thai side", "X, who represented Fiji"."""
    k = j
    while k < len(chunks) and k - j < 4 and (chunks[k].low in AUX or chunks[k].low in (",", "who", "also", "be")):
        k += 1
    stood = [c.low for c in chunks[k : k + 2]] in (["stood", "for"], ["stands", "for"])
    if k >= len(chunks) or not (chunks[k].low in _WORDS["leads"] or stood):
        return None
    represents = stood or chunks[k].low.startswith("represent")
    at = k + 1 + stood
    at += at < len(chunks) and chunks[at].low in ("the", "a", "an")
    if at >= len(chunks) or chunks[at].kind not in _STATES:
        return None
    if at + 2 < len(chunks) and chunks[at + 1].low == "and" and chunks[at + 2].kind in _STATES:
        return None  # "A and B led the Thai and Fijian sides, respectively"
    side = any(c.low in _WORDS["sides"] for c in chunks[at + 1 : at + 4])
    return _state(chunks[at]) if side or (represents and chunks[at].kind == "state") else None


def _with(i: int, k: int, text: Around) -> tuple[str, float] | None:
    """Give the state of whom somebody goes with: of the one named first, or of a post without a name there."""
    at = text.where[i]
    for j in text.within[at]:
        if text.linked[j].person.i >= k:
            break
        state = text.state_of(text.linked[j].name)
        return (state, 1.0 if text.linked[j].name in text.own else 0.5) if state else None
    for c in text.units[at].chunks[:k]:
        if c.kind == "post" and c.entry and not c.plural:
            return _holding(post_key(c.entry.name), text)
    return None


def _holding(key: str, text: Around) -> tuple[str, float] | None:
    """Give the state whose post it is that stands there without a name, the one oftenest told with it."""
    told = Counter({state: n for (state, post), n in text.posts.items() if post == key})
    told.update(
        o.org
        for x in text.linked
        for o in x.person.offices
        if o.org and o.org_kind == "state" and post_key(o.role) == key
    )
    return (min(told, key=lambda s: (-told[s], s)), 0.5) if told else None


def _state(c: Chunk) -> str | None:
    return c.entry.state if c.entry else None
