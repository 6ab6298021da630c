"""Encounters of which a participle says whom they joined: "talks bringing together A, B and C began on Monday"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import NOUNS, PREPOSITIONS, small
from .clauses import Item, Token, is_adverb
from .frames import Frame
from .lists import items_right
from .status import Verdict, judge

__all__ = ["BRINGING", "bringing_frames"]

BRINGING = frozenset(("bringing", "uniting", "gathering", "grouping", "convening", "assembling"))
HOSTED = small("hosted") | {"chaired", "convened", "brokered", "mediated"}
OPENING = 5
"""So many words may stand before the noun that opens its sentence, so that what follows the list is its predicate."""
FAR = 14
"""So many words tell at most where the encounter was and who was its host, before the participle."""
DOUBT = "whom it brought together is told by the way"


def bringing_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Read whom a meeting joined that opens its sentence; its predicate, behind the list, says whether it was."""
    noun = next((k for k in range(at - 1, max(-1, at - FAR), -1) if _encounter(tokens, k)), None)
    if noun is None or not _opens(tokens, noun) or not _of_noun(tokens, noun, at):
        return []
    start = at + 1 + (tokens[at + 1 : at + 2] != () and tokens[at + 1].low == "together")
    if start == at + 1 and tokens[at].low == "bringing":
        return []
    items, end = items_right(tokens, start, closed=True)
    said = _predicate(tokens, end)
    everybody = (*_host(tokens, noun, at), *items)
    named = len({i.mention.name for i in everybody})
    if said is None or not said.status or named < 2 or not all(i.mention.kind in PEOPLE for i in everybody):
        return []
    made = Frame("bring-together", "meeting", said, at, noun, end, right=everybody, together=True)
    made.doubts = (DOUBT,)
    return [made]


def _encounter(tokens: tuple[Token, ...], k: int) -> bool:
    t = tokens[k]
    return t.mention is None and t.low in NOUNS and NOUNS[t.low].type == "meeting"


def _opens(tokens: tuple[Token, ...], noun: int) -> bool:
    """Say whether the noun opens its sentence, with nothing but an article and what it is called before it."""
    before = tokens[:noun]
    return len(before) < OPENING and not any(
        t.mention is not None or t.date is not None or t.low in PREPOSITIONS or not t.low.isalpha() for t in before
    )


def _of_noun(tokens: tuple[Token, ...], noun: int, at: int) -> bool:
    """Say whether the participle is the noun's own: right behind it, its host or its place, or "and"."""
    before = tokens[at - 1]
    if not (at - 1 == noun or before.mention is not None or before.date or before.low in ("and", ",")):
        return False  # "talks on a party uniting A and B"
    between = [t.low for t in tokens[noun + 1 : at] if t.mention is None and t.date is None]
    verbs = [w for w in between if w in HOSTED]
    loose = {"who", "which", "that", "said", "was", "were", "is", "will", "would", "has", "had", ".", ";", ":", '"'}
    return loose.isdisjoint(between) and len(verbs) < 2


def _host(tokens: tuple[Token, ...], noun: int, at: int) -> tuple[Item, ...]:
    """Give by whom the encounter was hosted, told before whom it joined: "hosted by the minister, A, and bringing"."""
    for k in range(noun + 1, at - 1):
        if tokens[k].low in HOSTED and tokens[k + 1].low == "by":
            return tuple(i for i in items_right(tokens, k + 2)[0] if i.at < at and i.mention.kind == "person")
    return ()


def _predicate(tokens: tuple[Token, ...], end: int) -> Verdict | None:
    """Give what the words behind the list say of the encounter: "began late", "is to open on Monday"."""
    while end < len(tokens) and (tokens[end].low == "," or is_adverb(tokens[end])):
        end += 1
    words: list[str] = []
    for t in tokens[end : end + 6]:
        if t.mention is not None or t.date is not None or not t.low[0].isalpha():
            break
        words.append(t.low)
    return judge("predicate", " ".join(words)) if words else None
