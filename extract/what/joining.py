"""Who was there besides, told after the encounter: "Holm also attended the meeting". To take part in it is more."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.words import NEGATION, NOUNS, small
from .chain import MODAL
from .clauses import Item, Token, is_actor, is_adverb, is_finite
from .frames import Frame
from .listings import besides_whom
from .lists import items_right
from .status import Verdict
from .subjects import subject

__all__ = ["DIPLOMAT", "ENDS", "LISTED", "THERE", "joining_frames", "named_after"]

THERE = "there"
"""The rule of those who are only said to have been there, not to have taken part."""

_DATA = tables("summits")["joined"]
DIPLOMAT = re.compile(_DATA["diplomats"], re.I)
"""Posts of those who come with one of the two as a matter of course."""
_BE = ("was", "were", "are", "is")
_CHAIRED = frozenset(tables("gatherings")["led"].split())
_WILL = ("will", "to", "be", "been", "has", "had")
_THE = ("the", "this", "that", "both")
_AT_IT = ("at", "in", "during")
_EVENTS = small("meant_gatherings")
_PRESENT = frozenset(("present", "attending", "call", "attendance", "attendees", "participants", "guests"))
"""Words of these that stand behind "was"."""
_OVER = frozenset((".", ",", ";", "and", "too", "as", "from", "at", "in"))
_WAS_AT = tuple(tuple(words.split()) for words in _DATA["was_at"])
ENDS = frozenset((*(words[-1] for words in _WAS_AT), "hosted", "presence", "were", "was"))
"""The words that end what tells of having been at it."""
_TOO = tuple(tuple(words.split()) for words in _DATA["was_too"])
_UNSURE = (NEGATION | MODAL) - {"to"}
_RECEIVED = frozenset(_DATA["received"].split())
"""Where one receives another, and whoever else takes part stands by."""


def joining_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give those who attended "the meeting", as `right` of an encounter told before."""
    by = at + 1 < len(tokens) and tokens[at + 1].low == "by"
    if tokens[at].low == "presence":
        by, (found, end) = True, _in_presence(tokens, at)
    else:
        found, end = _by(tokens, at) if by else _who_attended(tokens, at)
    found = found if by or not found else [*found, *_as_did(tokens, end)]
    people = tuple(one for i in found for one in _each(i))
    if not people:
        return []
    frame = _frame(tokens, at, 0 if by else min(at, people[0].at), max(end, at + 1), people)
    frame.on = next((t.date for t in tokens[at + 1 : end] if t.date is not None), None)
    return [frame]


def _as_did(tokens: tuple[Token, ...], k: int) -> list[Item]:
    """Give who did the same: "Holm took part in the talks, as did Berg"."""
    k += k < len(tokens) and tokens[k].low == ","
    same = [t.low for t in tokens[k : k + 2]] in (["as", "did"], ["as", "was"], ["as", "were"], ["so", "did"])
    return items_right(tokens, k + 2, closed=True)[0] if same else []


def _each(item: Item) -> tuple[Item, ...]:
    """Give somebody, or each of a group whose members the text names: "leaders, including A and B, attended"."""
    m = item.mention
    if m.kind == "group" and m.members:
        return tuple(item._replace(mention=m._replace(kind="person", name=name, members=())) for name in m.members)
    return (item,) if m.kind == "person" else ()


def _frame(tokens: tuple[Token, ...], at: int, begin: int, end: int, people: tuple[Item, ...]) -> Frame:
    """Give who was at it, or took part in it: who takes part where one is received only stands by."""
    took_part = _last(tokens[at]).startswith(("part", "joined", "call")) and _RECEIVED.isdisjoint(
        t.low for t in tokens[at:end]
    )
    rule, kind = ("joined", "meeting") if took_part else (THERE, "accompany")
    ahead = any(t.low in ("will", "to") for t in tokens[max(begin, at - 4) : at]) and tokens[at - 1].low == "be"
    verdict = Verdict("planned", "attending", "future") if ahead else Verdict("happened", "attending", "past")
    return Frame(rule, kind, verdict, at, begin, end, right=people)


def _by(tokens: tuple[Token, ...], at: int) -> tuple[list[Item], int]:
    """Read "The meeting was also attended by A and B", "was chaired by A and attended by B"."""
    chaired = next((k for k in range(2, at - 2) if tokens[k].low in _CHAIRED and tokens[k + 1].low == "by"), None)
    if chaired is not None and tokens[chaired - 1].low in _BE and tokens[at - 1].low in ("and", ","):
        chair, stop = items_right(tokens, chaired + 2)
        others, end = items_right(tokens, at + 2, closed=True, unknown=True)
        return ([*chair[: 1 if stop >= at - 1 else None], *others], end) if chair else ([], at)
    k = at - 1
    while k > 0 and (is_adverb(tokens[k]) or tokens[k].low in _WILL):
        k -= 1
    k -= tokens[k].low in _BE
    if at == 0:
        return _opening(tokens)
    if k > 2 and _meant_aside(tokens, k):
        return items_right(tokens, at + 2, closed=True, unknown=True)
    noun = _past_aside(tokens, k)
    known = tokens[noun].low in NOUNS or tokens[noun].low in _EVENTS
    meant = tokens[noun].low == "it" if noun == 0 else known and tokens[0].low in _THE
    if not meant or any(is_finite(tokens, j) for j in range(1, noun)):
        return [], at  # "The minutes were from a lunch attended by"
    return items_right(tokens, at + 2, closed=True, unknown=True)


def _opening(tokens: tuple[Token, ...]) -> tuple[list[Item], int]:
    """Read "Hosted by A, the meeting dealt with trade"."""
    items, end = items_right(tokens, 2)
    then = [t.low for t in tokens[end : end + 3]]
    return (items, end) if items and then[:1] == [","] and then[1] in _THE and then[2] in NOUNS else ([], 0)


def _in_presence(tokens: tuple[Token, ...], at: int) -> tuple[list[Item], int]:
    """Read "The meeting was held in the presence of A"; one chaired by B is told of by these two."""
    if [t.low for t in tokens[at - 2 : at + 2]] != ["in", "the", "presence", "of"] or tokens[0].low not in _THE:
        return [], at
    be = next((k for k in range(2, min(5, at)) if tokens[k].low in _BE), 0)
    if not be or tokens[be - 1].low not in NOUNS or not _UNSURE.isdisjoint(t.low for t in tokens[be:at]):
        return [], at
    return ([], at) if any(is_actor(t) for t in tokens[be:at]) else items_right(tokens, at + 2, closed=True)


def _meant_aside(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether it only adds who was there: "At the meeting, attended by A", "at the talks, which was also"."""
    comma = k - 1 if tokens[k].low in ("which", "that") else k if tokens[0].low in _AT_IT else 0
    return comma > 1 and tokens[comma].low == "," and tokens[comma - 1].low in NOUNS and tokens[comma - 2].low in _THE


def _past_aside(tokens: tuple[Token, ...], at: int) -> int:
    """Step left over what is told of a meeting between commas: "The meeting, chaired by the minister, was attended"."""
    if tokens[at].low != ",":
        return at
    opens = next((k for k in range(at - 1, max(0, at - 14), -1) if tokens[k].low == ","), at)
    return opens - 1 if opens < at else at


def _who_attended(tokens: tuple[Token, ...], at: int) -> tuple[list[Item], int]:
    """Read "A and B also attended the meeting", "were present at it": where nothing says which meeting."""
    if tokens[at].low in _BE:
        return _were_at(tokens, at)
    verb = max((w for w in _WAS_AT if _ends(tokens, at, w)), key=len, default=None)
    if verb == ("participated",) and tokens[at + 1 : at + 2] and tokens[at + 1].low == "at":
        return [], at  # who "also participated at the meeting" of two only stood by
    if verb is None or not _UNSURE.isdisjoint(t.low for t in tokens[max(0, at - 4 - len(verb)) : at]):
        return [], at
    k, end = at + 1 - len(verb), at + 1
    present = verb[-1] in _PRESENT
    if present:
        k -= 1
        while k > 0 and is_adverb(tokens[k]):
            k -= 1
        if tokens[k].low not in _BE:
            return [], at
    if verb[-1] != "attended" and end < len(tokens) and tokens[end].low in ("at", "in", "during", "on"):
        end += 1
    bare = present or (verb == ("attended",) and tokens[at - 1].low == "also")
    closed = _the_meeting(tokens, end) or (at + 1 if bare and _over(tokens, at + 1) else 0)
    if not closed:
        return [], at
    while k > 0 and is_adverb(tokens[k - 1]):
        k -= 1
    those = subject(tokens, k)[0]
    named = {i.mention.name for i in those}
    whole = (t.mention for t in tokens[:k] if t.mention is not None and named & set(t.mention.members))
    group = next(whole, None)  # "leaders, including A, B and C, attended the meeting"
    return [Item(group, "", 0)] if group is not None else those, closed


def _were_at(tokens: tuple[Token, ...], be: int) -> tuple[list[Item], int]:
    """Read "A and B were also at the meeting", "were there for it"."""
    k = be + 1
    while k < len(tokens) and (is_adverb(tokens[k]) or tokens[k].low in ("all", "both", "there")):
        k += 1
    links = ("at", "in", "for") if tokens[k - 1].low == "there" else ("at", "in")
    if k >= len(tokens) or tokens[k].low not in links or any(t.low in _UNSURE for t in tokens[be:k]):
        return [], be
    closed = _the_meeting(tokens, k + 1)
    return (subject(tokens, be)[0], closed) if closed else ([], be)


def _ends(tokens: tuple[Token, ...], at: int, words: tuple[str, ...]) -> bool:
    return tuple(t.low for t in tokens[at + 1 - len(words) : at + 1]) == words


def _over(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a sentence ends here, but for words like "as well"."""
    k += next((len(w) for w in _TOO if tuple(t.low for t in tokens[k : k + len(w)]) == w), 0)
    return k >= len(tokens) or tokens[k].low in (".", ";")


def _the_meeting(tokens: tuple[Token, ...], k: int) -> int:
    """Give where "the meeting" or "Friday's meeting" ends that begins here; 0 for none, or if it is told which."""
    if k + 1 >= len(tokens) or not (tokens[k].low in _THE or tokens[k].date):
        return 0
    if tokens[k].date is not None:
        if not (tokens[k + 1].low == "'s" or tokens[k].low.endswith("'s")):
            return 0
        k += tokens[k + 1].low == "'s"
    hyphens = 2 * sum(t.low == "-" for t in tokens[k + 1 : k + 6])  # "the two-hour talks"
    for j in range(k + 1, min(k + 4 + hyphens, len(tokens))):
        if tokens[j].low in NOUNS and tokens[j].mention is None and not tokens[j].capital:
            closed = j + 1 >= len(tokens) or tokens[j + 1].low in _OVER or _day(tokens, j + 1)
            return j + 1 if closed else 0
    return 0


def _day(tokens: tuple[Token, ...], k: int) -> bool:
    return any(t.date is not None for t in tokens[k : k + 1 + (tokens[k].low == "on")])


LISTED = frozenset(_DATA["listed"].split())
"""Words of a sentence that goes on to name who took part: "Taking part in the talks were A; B; C"."""
_AT = _DATA["at"].replace("NOUN", "|".join(sorted(map(re.escape, NOUNS))))
_WHO, _WHOLE = ("|".join(_DATA[part]).replace("AT", _AT) for part in ("who", "whole"))
_OPENS = re.compile(
    rf"(?:{_AT} ?,? )?(?P<besides>besides @ )?"
    rf"(?:(?:{_WHO}){_DATA['are']}|{_WHOLE}|(?P<there>there (?:were|are))){_DATA['ends']}"
)
LONGEST = 16
"""Words before the list."""


def named_after(tokens: tuple[Token, ...]) -> list[Frame]:
    """Give those whom a sentence names that opens with who was there, as `right` of the encounter told before."""
    head = tokens[:LONGEST]
    begun = bool(tokens) and tokens[0].low == "also"
    if not begun and LISTED.isdisjoint(_last(t) if t.mention is not None else t.low for t in head):
        return []
    words, begin = "", 0
    people: list[Item] = []
    k = 0
    while k < min(LONGEST, len(tokens)) or (people and k < 2 * LONGEST):
        if not people and (size := besides_whom(tokens, k)):
            items, k = items_right(tokens, k + size)
            people = [i for i in items if i.mention.kind == "person"]
            words += f"{' ' if words else ''}besides @"
            k += k < len(tokens) and tokens[k].low == ","
            continue
        if k >= len(tokens):
            break
        words += f"{' ' if words else ''}{_words(tokens[k])}"
        k += 1
        opens = _OPENS.fullmatch(words)
        if opens and not (opens["there"] and not people):
            begin = k
    if not begin:
        return _took_part(tokens, people) if people and words.startswith("besides") else []
    at, end = begin - 1, begin
    while end < len(tokens):
        items, end = items_right(tokens, end)
        people.extend(i for i in items if i.mention.kind == "person")
        if not items or end >= len(tokens) or tokens[end].low != ";":
            break
        end += 2 if end + 1 < len(tokens) and tokens[end + 1].low == "and" else 1
    if not people or end == begin:
        return []
    took = next((k for k in range(begin) if _last(tokens[k]).startswith("part")), at)
    frame = _frame(tokens, took, 0, end, tuple(people))
    if tokens[begin - 2].low == "will" or tokens[begin - 1].low == "will":
        frame.verdict = Verdict("planned", "attending", "future")
    return [frame]


def _took_part(tokens: tuple[Token, ...], people: list[Item]) -> list[Frame]:
    """Read "Besides A, B and C took part", where nothing says in what."""
    for at in range(1, len(tokens)):
        if _ends(tokens, at, ("took", "part")) and _over(tokens, at + 1):
            those = (*people, *subject(tokens, at - 1)[0])
            return [_frame(tokens, at, 0, at + 1, tuple(i for i in those if i.mention.kind == "person"))]
    return []


def _words(token: Token) -> str:
    return token.mention.name.lower() if token.mention is not None and token.mention.kind == "group" else token.low


def _last(token: Token) -> str:
    return _words(token).split()[-1]
