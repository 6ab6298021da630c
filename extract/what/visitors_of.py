"""Whom somebody's visitors were: "among President A's visitors was B", "A's visitors included B and C"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import AUX, SAY, small
from .carriers import form_of
from .chain import chain
from .clauses import Item, Token, is_adverb
from .frames import Frame, conditional, merged
from .lists import items_right
from .nounphrase import noun_phrase
from .reported import frame_before
from .status import Verdict, of_verb
from .subjects import subject

__all__ = ["VISITORS", "visitor_frames"]

VISITORS = small("visitors")
INCLUDE = frozenset(("include", "includes", "included"))
BE = frozenset(("was", "were", "is", "are", "be", "been"))
AMONG = (("among",), ("amongst",), ("one", "of"))
FAR = 6
"""So many words may say when, between the visitors and the verb: "visitors for today had been"."""
Found = tuple[tuple[Item, ...], int, Verdict]
"""The visitors, where they end, and what the verb says."""


def visitor_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the encounters of whoever has visitors with those who are named as such."""
    hosts, begin, end = _whose(tokens, at)
    if len(hosts) != 1 or hosts[0].mention.kind not in ("person", "role", "pronoun"):
        return []
    found = _named_behind(tokens, end) or _named_before(tokens, begin)
    if found is None:
        return []
    visitors, stop, verdict = found
    first = min(begin, visitors[0].at)
    words, speaker = frame_before(tokens, first)
    verdict = merged(verdict, words)
    people = all(i.mention.kind in PEOPLE for i in visitors)
    if not people or hosts[0] in visitors or not verdict.status or conditional(tokens, stop):
        return []
    return [Frame("visitors", "meeting", verdict, at, first, stop, "host", hosts, visitors, stated_by=speaker)]


def _whose(tokens: tuple[Token, ...], at: int) -> tuple[tuple[Item, ...], int, int]:
    """Give whose visitors they are, where the words for them begin, and where they end."""
    phrase = noun_phrase(tokens, at)
    if phrase.owners or tokens[at + 1 : at + 2] == () or tokens[at + 1].low not in ("of", "to"):
        begin = phrase.owners[0].at if phrase.owners else phrase.begin
        return phrase.owners, begin, at + 1
    items, end = items_right(tokens, at + 2, closed=True)
    return tuple(items), phrase.begin, end


def _named_behind(tokens: tuple[Token, ...], end: int) -> Found | None:
    """Read "(among) A's visitors on Monday was B", "A's visitors will include B"."""
    k = end
    while k < min(end + FAR, len(tokens)) and tokens[k].mention is None and tokens[k].low not in AUX | INCLUDE | SAY:
        if not (tokens[k].low.isalpha() or tokens[k].date):
            return None
        k += 1
    while k + 1 < len(tokens) and tokens[k].low in AUX and (tokens[k + 1].low in AUX | INCLUDE):
        k += 1
    if k + 1 >= len(tokens) or tokens[k].low not in BE | INCLUDE:
        return None
    items, stop = items_right(tokens, k + 1, closed=True)
    links = chain(tokens, k, "part" if tokens[k].low in ("been", "included") else form_of(tokens[k].low))
    past = tokens[k].low in ("was", "were", "been", "included")
    verdict = of_verb("past" if past else "base", links.words, "ongoing")
    return (tuple(items), stop, verdict) if items else None


def _named_before(tokens: tuple[Token, ...], begin: int) -> Found | None:
    """Read "B was among A's visitors", "B was one of the visitors of A"."""
    k = begin - 1
    while k > 0 and (tokens[k].low in ("the", "many", "first", "last") or is_adverb(tokens[k])):
        k -= 1
    among = next((words for words in AMONG if tuple(t.low for t in tokens[k + 1 - len(words) : k + 1]) == words), None)
    verb = k - len(among) if among is not None else -1
    if verb < 1 or tokens[verb].low not in BE:
        return None
    links = chain(tokens, verb, "part" if tokens[verb].low == "been" else form_of(tokens[verb].low))
    items, _ = subject(tokens, links.begin)
    verdict = of_verb("past" if tokens[verb].low in ("was", "were", "been") else "base", links.words, "ongoing")
    return (tuple(items), begin + 1, verdict) if items else None
