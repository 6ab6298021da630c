"""Who hands in letters of credence where it is not said to whom: "A and B presented their credentials"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import SAY, TELLS, small
from .chain import chain
from .clauses import Item, Token, is_adverb
from .frames import Frame
from .lists import items_right
from .status import Verdict
from .subjects import subject

__all__ = ["LETTERS", "PRESENTS", "RECEIVES", "hosts", "letters_frames", "letters_from"]

LETTERS = "letters"
"""The rule of those who hand in their letters to whoever is told to receive them before."""
PRESENTS, RECEIVES, CREDENCE = small("presents_letters"), small("receives_letters"), small("letters_of_credence")
_ARE = frozenset(("included", "include", "includes", "were", "are", "was", "is", ":"))
OPENS, VOICES = small("opens_meanwhile"), small("voices")
SPEAKS = "who speaks as letters are handed in is taken to receive them"
NEAR = 8
"""So many words stand at most between the verb and the letters."""


def letters_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give those who present their letters, as `right` of an encounter whose host is told before."""
    read = _by(tokens, at) or _presentation(tokens, at) or _active(tokens, at)
    people = tuple(i for i in read if i.mention.kind == "person")
    if not people:
        return []
    verdict = Verdict("happened", LETTERS, "past")
    begin, end = min(at, people[0].at), max(at, people[-1].at) + 1
    frame = Frame(LETTERS, "meeting", verdict, at, begin, end, subtype="audience", right=people)
    if host := _who_speaks(tokens, end):
        frame.rule, frame.left, frame.doubts = "credentials", host, (SPEAKS,)
        frame.end = host[-1].at + 1
    return [frame]


def _presentation(tokens: tuple[Token, ...], at: int) -> list[Item]:
    """Read "during the presentation of credentials of A"."""
    k = at + 2
    while k < len(tokens) and tokens[k].mention is None and tokens[k].low in CREDENCE | {"of", "the"}:
        k += 1
    told = tokens[at].low == "presentation" and any(t.low in CREDENCE for t in tokens[at + 2 : k])
    by = k < len(tokens) and (tokens[k].low in ("by", "from") or tokens[k - 1].low in ("of", "the"))
    return items_right(tokens, k + (tokens[k].low in ("by", "from")))[0] if told and by else []


def _who_speaks(tokens: tuple[Token, ...], end: int) -> tuple[Item, ...]:
    """Give who says something as letters are handed in: "When A presented his credentials, B told him that"."""
    comma = next((k for k in range(end, min(end + NEAR, len(tokens) - 2)) if tokens[k].low == ","), None)
    if tokens[0].low not in OPENS or comma is None:
        return ()
    items, k = items_right(tokens, comma + 1)
    while k < len(tokens) and is_adverb(tokens[k]):
        k += 1
    one = len(items) == 1 and items[0].mention.kind in ("person", "role") and k < len(tokens)
    return tuple(items) if one and tokens[k].low in SAY | TELLS | VOICES else ()


def _by(tokens: tuple[Token, ...], at: int) -> list[Item]:
    """Read "The credentials were presented by A and B"."""
    k = at - 1
    while k > 0 and is_adverb(tokens[k]):
        k -= 1
    told = tokens[k].low in ("were", "was") and any(t.low in CREDENCE for t in tokens[max(0, k - NEAR) : k])
    return items_right(tokens, at + 2)[0] if told and [t.low for t in tokens[at + 1 : at + 2]] == ["by"] else []


def _active(tokens: tuple[Token, ...], at: int) -> list[Item]:
    """Read "A and B presented their credentials", "The diplomats presenting credentials were A and B"."""
    ahead = range(at + 1, min(at + NEAR, len(tokens)))
    letters = next((k for k in ahead if tokens[k].low in CREDENCE), None)
    if letters is None or any(t.mention is not None and t.mention.kind == "person" for t in tokens[at:letters]):
        return []
    after = tokens[letters + 1].low if letters + 1 < len(tokens) else ""
    if after in _ARE and (tokens[at].low.endswith("ing") or tokens[at - 1].low == "who"):
        return items_right(tokens, letters + 2)[0]
    links = chain(tokens, at, "past")
    done = tokens[at].low.endswith("ed") and links.words in ("", "has", "have", "had")
    return subject(tokens, links.begin)[0] if done and after not in ("to", "before") else []


def letters_from(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Read "received from A and B their letters", where the guests stand before what they brought."""
    if at + 2 >= len(tokens) or tokens[at + 1].low != "from":
        return []
    guests, end = items_right(tokens, at + 2, closed=True)
    letters = any(t.low in CREDENCE for t in tokens[end : end + NEAR])
    links = chain(tokens, at, "past")
    hosts, begin = subject(tokens, links.begin)
    people = all(i.mention.kind in PEOPLE for i in (*guests, *hosts))
    if not guests or not letters or not people or links.words not in ("", "has", "have", "had"):
        return []
    verdict = Verdict("happened", LETTERS, "past")
    return [
        Frame("credentials", "meeting", verdict, at, begin if hosts else at, end, "audience", tuple(hosts),
              tuple(guests), implied=not hosts)
    ]  # fmt: skip


def hosts(tokens: tuple[Token, ...]) -> list[Item]:
    """Give who is told to receive letters of people whom the sentence does not name."""
    for at, t in enumerate(tokens):
        ahead = [w.low for w in tokens[at + 1 : at + NEAR]]
        if t.low in RECEIVES and t.mention is None and not CREDENCE.isdisjoint(ahead):
            items = subject(tokens, chain(tokens, at, "past").begin)[0]
            return [i for i in items if i.mention.kind == "person"]
    return []
