"""People whom nobody counts as a delegation, met with whoever leads them: "the management of Acme, led by Ana Holm"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ..lexicon import tables
from ..text.spans import Mention, Reading, Sentence
from ..when.calendar_words import alternatives
from .delegations import BODIES, with_others
from .leaders import LEADABLE, led_by

__all__ = ["with_led_people"]

_DATA = tables("rosters")
_LED = re.compile(r"(?P<comma>,)?\s(?:which (?:is|was) )?(?:led|headed|spearheaded) by\b")
_MODIFIER = alternatives(_DATA["modifiers"].split())
_BODY = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s)?(?:\b(?i:{_MODIFIER}|[a-z]+(?:al|ic|ish|an|ese|ent|ous|ive|ary))\s){{0,3}}"
    rf"\b(?i:{alternatives(_DATA['led_people'].split())})\b"
    r"(?P<of>(?:\s(?:of|from|for|representing|in|at)\s[^.;:,()\n]{1,90}?(?:\s\([A-Z][^()\n]{1,40}\))?)?)"
)
_OWNED = re.compile(r"\b(?:of|whose) (?:(?:the|an?|its|his|her|their|our) )?(?:[\w\u2019'-]+ ){0,3}$")
"""What makes the body only say what somebody or something is: "a member of the board led by A"."""
_ELSE = re.compile(
    r"\b(?:(?:at|in) an?|who|whom|whose|which|that|by|with|after|before|during|while|met|meets?|saw|told|said|was|were"
    r"|is|are|has|have|had|will|would|[a-z]{2,}ed)\b"
)
"""What shows that something else is told between them and "led by", or led: "workers at a rally led by A"."""
_OWN_POST = re.compile(r"\s(?:its|their) ")
_RULING = re.compile(rf"\b(?:{alternatives(_DATA['ruling'].split())})\b", re.I)
FAR = 150
"""So many characters before "led by" the word for the people may stand."""


def with_led_people(reading: Reading) -> Reading:
    """Give the reading with those whom somebody is told to lead right behind them resolved to who leads them."""
    mentions = list(reading.mentions)
    for led in _LED.finditer(reading.text):
        sentence = reading.sentence_at(led.start())
        found = _people(reading, sentence, led)
        leader = led_by(reading, led.start(), sentence.end) if found else None
        if found is not None and leader is not None:
            _resolve(mentions, found, (leader, *_beside(reading, leader, led.end(), sentence)), _sure(found, led))
    return replace(reading, mentions=tuple(mentions)) if mentions != list(reading.mentions) else reading


def _people(reading: Reading, sentence: Sentence, led: re.Match[str]) -> re.Match[str] | None:
    """Give the words for the people who are led: the first from which nothing but "of Acme" leads to "led by"."""
    text, start = reading.text, max(sentence.start, led.start() - FAR)
    for body in _BODY.finditer(text, start, led.start()):
        whole = _BODY.fullmatch(text, body.start(), led.start())
        if (
            body.start() == sentence.start
            or whole is None
            or _OWNED.search(text, start, body.start())
            or _ELSE.search(whole["of"])
        ):
            continue
        first, last = (bisect_left(reading.mentions, at, key=_start) for at in (body.start(), led.start()))
        named = any(m.kind == "person" for m in reading.mentions[first:last])
        return None if named or _RULING.search(whole["of"]) else whole
    return None


def _sure(people: re.Match[str], led: re.Match[str]) -> bool:
    """Say whether it is they who are led, and not the body to which they belong: "members of the union led by A"."""
    if led["comma"] and _OWN_POST.match(led.string, led.end()):
        return True
    return LEADABLE.search(people["of"]) is None


def _beside(reading: Reading, leader: str, end: int, sentence: Sentence) -> tuple[str, ...]:
    """Give who else leads them: "led by A and B"."""
    at = with_others(reading, leader, end, sentence)
    return tuple(m.name for m in reading.mentions if m.start == at and m.kind == "person")


def _resolve(mentions: list[Mention], people: re.Match[str], members: tuple[str, ...], sure: bool) -> None:
    """Give these words their members; a delegation is left to who reads the lists of its members."""
    start, end = people.start(), people.start("of")
    why = None if sure else "the body may be led to which they belong"
    if people.group()[: end - start].split()[-1].lower() in BODIES:
        return
    at = bisect_left(mentions, start, key=_start)
    for n in range(max(at - 8, 0), min(at + 8, len(mentions))):
        m = mentions[n]
        if m.start < end and start < m.end:
            if m.kind in ("group", "role") and not m.members:
                own = m._replace(kind="group", members=members, plural=True, certain=sure, why=why, candidates=())
                mentions[n] = own._replace(start=min(m.start, start), end=max(m.end, end))
            return
    words = people.string[start:end]
    mentions.insert(at, Mention(start, end, "group", words, start, end, None, None, True, members, sure, why))


def _start(mention: Mention) -> int:
    return mention.start
