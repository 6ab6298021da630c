"""Who leads a body of people, whether a verb before it says so, a post behind it or the sentence after it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from ..lexicon import tables
from ..text.spans import Mention, Reading, Sentence
from .companies import Roster, plain
from .delegations import BODIES

__all__ = ["LEADABLE", "LED", "lawmakers_of", "leading", "led_by", "led_in_next", "only_a_post"]

_DATA = tables("rosters")
_HEADS, _PARLIAMENT = ("|".join(_DATA[row].split()) for row in ("leaders", "of_parliament"))
_BODY = "|".join(BODIES)
_LEADS = re.compile(
    r"(?:\b(?:leading|heading|leads|heads|led|headed)|\bat the head of)"
    r"\s(?:an?|the|his|her|its|this)?\s?(?:(?!of\b)[\w'\u2019-]+\s){0,4}$"
)
_WITH_HIS = re.compile(r"^(?:,?\s(?:and|with|accompanied by))\s(?:his|her)\s(?:(?!of\b)[\w-]+\s){0,4}$")
_ITS = r"(?:(?:the|its|their|his|her|this|that|our|an?)\s)?(?:(?!of\b)[\w'\u2019-]+\s){0,4}"
_HEAD_OF = re.compile(rf"\b(?<!EU )(?<!Union )(?:{_HEADS}) of {_ITS}$", re.I)
_IS_HEAD = re.compile(
    rf"(?:\s(?:is|was|acted as|served as)|,(?: who (?:is|was))?|\s\()\s?(?:the\s|a\s|as\s)?(?:{_HEADS}) of {_ITS}$",
    re.I,
)
_FOR_IT = re.compile(rf"\b(?:in|on) behalf of {_ITS}$", re.I)
_FOR_IT_BEHIND = re.compile(rf",?\s(?:(?:speaking|replying|responding|and),?\s)?(?:in|on) behalf of {_ITS}$", re.I)
_ITS_HEAD = re.compile(rf"(?:['\u2019]s)?[ -](?:{_HEADS})\b,?\s", re.I)
_THE = re.compile(rf",\s{_ITS}$", re.I)
_INVERTED = re.compile(rf"\b(?:at the head of|heading|leading) {_ITS}$", re.I)
_WAS = re.compile(r"\s(?:was|is|were|are|will be)\s")
_TITLES = re.compile(r"(?:(?:[A-Z][\w.'\u2019-]*|member|of|the|for|and|in|on|to|an?|\([A-Z][\w ]*\)),?\s)*")
"""What stands between "led by" and a name when it is a post that nobody has read."""
_NEXT = re.compile(
    r"\s*(?:It|They|Th(?:e|is) (?:[\w-]+-(?:member|strong|person|man) )?group"
    rf"|The (?:[\w-]+ )?(?!group)(?:{'|'.join(_DATA['heads'].split())}))\b[^.;:\n]{{0,120}}?"
    r"\b(?:is|was|are|were|will be)\s(?:\w+ly\s)?(?=(?:led|headed) by\b)"
)
_WAS_LED = re.compile(
    r"(?:,[^.;:\n]{0,120},|\s[^,.;:\n]{0,80}\sand)?\s(?:was|is|were|are)\s(?:\w+ly\s)?(?=(?:led|headed) by\b)"
)
_OF_MEMBERS = re.compile(
    r"\s(?:consisting|composed|made up|comprised?|comprising)\s(?:of\s)?(?:\w+\s){0,3}"
    r"(?:members|deputies|senators|lawmakers|officials|representatives|experts|people)\b(?:[^,.;:\n]|\.(?=\w|\s[A-Z])){0,60}?\s(?:led|headed)\sby\s"
)
"""A delegation of so many members that somebody leads: "consisting of six members of the Senate led by A"."""
LED = re.compile(r"\b(?:(?:led|headed) by|under the (?:leadership|chairmanship) of)\b", re.I)
LEADABLE = re.compile(rf"\b(?:{'|'.join(_DATA['leadable'].split())})\b", re.I)
_OF_PARLIAMENT = re.compile(
    rf"\b(?:{_PARLIAMENT})\w*['\u2019]? (?:[\w-]+ ){{0,3}}?(?:{_BODY})\b"
    rf"|\b(?:{_BODY}) (?:[\w'\u2019-]+ ){{1,6}}(?:{_PARLIAMENT})",
    re.I,
)
"""A parliamentary delegation, or a delegation of a parliament or of its members."""
_OTHERS = re.compile(
    r"\b(?:will|has|have|had|is to|met|meets?|visited|visits?|held|holds|received|saw|called on)\b"
    rf"[^.;]*\b(?:{'|'.join(_DATA['leadable'].split())})\b[\w\s-]{{0,30}}(?:,\s)?$"
)
"""Another body, led by its own, whom the first met: "The delegation will meet the committee led by A"."""
_VISITING = re.compile(r"[Tt]he visiting (?:([A-Z][\w-]+) )?[\w-]+")
_LAWMAKERS = frozenset(_DATA["lawmakers"].split())
_OWNS = re.compile(r"['\u2019]s?\s\w")
REACH = 60
"""Not further before the word for the body stands who leads it, or the verb that says so."""
NEAR, FAR = 40, 140
"""So far behind "led by" the name may stand, and where nothing but a post is between."""
BEHIND, BACK = 110, 4000
"""So far behind the word for the body it may be told by whom it is led, and before "the deputies" whose they are."""


def led_by(reading: Reading, start: int, end: int) -> str | None:
    """Give by whom a body is led that is named right before: "the delegation, headed by Deputy Minister Berg"."""
    led = LED.search(reading.text, start, min(end, start + BEHIND))
    if led is None or _OTHERS.search(reading.text, start, led.start()):
        return None
    near = next((m for m in _from(reading, led.end()) if m.kind == "person"), None)
    if near is None or near.start > led.end() + FAR:
        return None
    titled = _TITLES.fullmatch(reading.text, led.end() + 1, near.start) is not None
    return near.name if titled or near.start < led.end() + NEAR else None


def led_in_next(reading: Reading, sentence: Sentence, end: int) -> str | None:
    """Give who is said to lead a body behind a list of whom it has, or right after: "It was led by Berg"."""
    said = _WAS_LED.match(reading.text, end) or _NEXT.match(reading.text, sentence.end)
    return led_by(reading, said.end(), reading.sentence_at(said.end()).end) if said else None


def leading(reading: Reading, sentence: Sentence, body: int, end: int) -> str | None:
    """Give who leads the body that is named at a place: "A, leading a delegation", "the mission leader, A"."""
    text = reading.text
    near = max(sentence.start, body - REACH)
    resident = text[body:end].lower().endswith("mission") and "leader" not in text[near : end + 10].lower()
    if (named := _behind(reading, near, body, end, resident)) is not None:
        return named
    people = [m for m in reading.mentions if m.kind == "person" and sentence.start <= m.start and m.end <= body]
    if not people:
        return None
    between = text[people[-1].end : body]
    if _WITH_HIS.match(between) or _FOR_IT_BEHIND.fullmatch(between):
        return people[-1].name
    if not resident and (_IS_HEAD.match(between) or (_THE.fullmatch(between) and _ITS_HEAD.match(text, end))):
        return people[-1].name
    verb = _LEADS.search(text, near, body)
    if verb is None:
        return None
    names = list(dict.fromkeys(m.name for m in people if m.end <= verb.start()))
    finite = not verb.group(0).startswith(("leading", "heading", "at "))
    return names[-1] if names and (len(names) == 1 or finite) else None


def _behind(reading: Reading, near: int, body: int, end: int, resident: bool) -> str | None:
    """Give the leader whose name follows the body: "the head of the delegation, A", "delegation leader A"."""
    text = reading.text
    if (own := _OF_MEMBERS.match(text, end)) is not None:
        return _named(reading, own.end() - 1)
    was = _WAS.match(text, end) if _INVERTED.search(text, near, body) else None
    if was is not None:
        return _named(reading, was.end() - 1)
    head = _ITS_HEAD.match(text, end)
    if resident or not (head or _HEAD_OF.search(text, near, body) or _FOR_IT.search(text, near, body)):
        return None
    holder = next((m for m in reading.mentions if m.kind == "person" and m.start <= body < end <= m.end), None)
    return holder.name if holder is not None else _named(reading, head.end() - 1 if head else end)


def _named(reading: Reading, end: int) -> str | None:
    """Give whose name follows with nothing but a comma and a post between."""
    near = next((m for m in _from(reading, end) if m.kind == "person"), None)
    if near is None or near.start > end + FAR:
        return None
    behind = end + (reading.text[end : end + 1] == ",") + 1
    return near.name if near.start <= behind or _TITLES.fullmatch(reading.text, behind, near.start) else None


def only_a_post(reading: Reading, sentence: Sentence, body: int, end: int) -> bool:
    """Say whether a body only says what somebody is: "the head of the delegation", "the delegation leader"."""
    before = _HEAD_OF.search(reading.text, max(sentence.start, body - REACH), body)
    return before is not None or _ITS_HEAD.match(reading.text, end, sentence.end) is not None


def lawmakers_of(reading: Reading, start: int, end: int, rosters: list[Roster]) -> Roster | None:
    """Give the one delegation of a text, if it is one of a parliament, where "the deputies" are spoken of later."""
    word = reading.text[start:end].lower().split()[-1]
    bodies, before = [r for r in rosters if r.head in BODIES], reading.text[max(0, start - BACK) : start]
    visiting = _VISITING.fullmatch(reading.text, start, end)
    of_them = plain(reading.text, start, end) if visiting is None else not visiting[1] or visiting[1] in before
    if word not in _LAWMAKERS or len({r.members for r in bodies}) != 1 or not of_them:
        return None
    return bodies[0]._replace(head=word) if _OF_PARLIAMENT.search(before) else None


def _from(reading: Reading, start: int) -> Iterator[Mention]:
    """Give the mentions that begin here or later."""
    return islice(reading.mentions, bisect_left(reading.mentions, start, key=lambda m: m.start), None)
