"""Who belongs to a delegation by other words than a list: "A and B are also in it", "Led by A, the group came"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..lexicon import tables
from ..text.gazetteer import state
from ..text.spans import Mention, Reading, Sentence
from ..when.calendar_words import alternatives
from .companies import Roster
from .delegations import BODIES
from .leaders import led_by

__all__ = ["belonging", "called_before", "extended", "of_that_state", "whose", "with_states"]

_DATA = tables("rosters")
_BODY = (
    r"(?:(?:the|this|that|his|her|its|their|our)\s)?(?:(?!(?:of|for|to|in|an?|another)\b)[\w-]+\s){0,3}?"
    rf"(?P<head>{alternatives([*BODIES, 'group'])})\b"
)
_FRONTED = re.compile(
    rf"\W*(?:(?:Led|Headed|Spearheaded) by|Under the (?:leadership|direction|chairmanship) of)\s"
    r"(?P<who>[^;:\n]{3,140}?),\s(?:the|this)\s"
    rf"(?P<head>group|(?:[\w-]+\s){{0,3}}?(?:{alternatives([*BODIES, *_DATA['lawmakers'].split()])}))\b"
)
"""A sentence that opens with who leads a body: "Led by Senator A, the group arrived"."""
_IN = r"(?:in|on|part of(?P<a> an?)?|(?:a |among |some of )?(?:the |its )?members? of|among|included in)"
_ARE = r"\s(?:is|are|was|were|will be)"
_WHO_ARE = re.compile(
    rf"(?:\s\([^()]*\)|,[^,.;]{{2,60}},|,)?(?:{_ARE}\s(?:also |both |all |there |present ){{0,2}}{_IN}"
    rf"|\s(?:also |all )?(?:makes? up|made up|completed?|round out|rounded out))\s{_BODY}"
)
"""Who is said to belong to it: "A and B were also part of the delegation", "A, B and C make up the team"."""
_ALSO = re.compile(
    r"\W*(?:Also|Others?|Those|Among (?:those|the others)|Further|(?:Joining|With) (?:him|her|them)|Included)\s"
    rf"{_IN}\s{_BODY}{_ARE}:?\s"
)
_ONE = re.compile(rf"\W*(?:Among|One of) (?:the |its )?(?:other )?members of {_BODY}{_ARE}:?\s")
_ONE_OF_IT = re.compile(
    r",\s(?:who (?:is|was) )?(?:also )?(?:(?:an?(?:other)?|one of the) (?:\w+ )?members?|part) of (?:the|this|his|her) "
    rf"(?:[\w-]+ ){{0,2}}?(?P<head>{alternatives(BODIES)})\b(?! (?:of|to|at)\b)"
)
_MEMBER = re.compile(rf"\b(?P<head>{alternatives(BODIES)}) member\s")
_ITS_LEADER = re.compile(
    rf"\s*(?:Its|Their|The {alternatives(BODIES)}['\u2019]s) (?:leader|head|chief|chairman|chairwoman)\b,?\s"
)
_BODIES = re.compile(rf"\b(?:{alternatives(BODIES)})\b")
"""Who is said to be of it in passing: "A, a member of the delegation, thanked him"."""
_JOINT = re.compile(
    r"(?:\s\([^()]{1,60}\)|,\s(?!and\b)[^,.;:()]{2,80}(?=,))*(?:,|,?\s(?:and|&|as well as))\s(?:also\s)?(?:the\s)?"
    r"(?:[A-Z][\w.'\u2019-]*\s){0,4}"
)
_OTHER_CLAUSE = re.compile(r"\b(?:but|when|while|after|before|because|that|who|which|if)\b")
_STATE = re.compile(r"\b((?:[A-Z][\w-]+\s)?[A-Z][\w.-]*)(?:['\u2019]s?)?\s(?:[a-z-]+\s){0,3}[A-Za-z]+$")
_LED_NEXT = re.compile(
    rf"\s*The (?:[\w-]+\s)?(?:{alternatives([*BODIES, 'group'])})\b[^.;:\n]{{0,60}}?\b(?:led|headed) by\b"
)
"""The sentence right behind, where it calls people a body that somebody leads: "The team is led by A"."""
REACH = 70
"""So many characters before the end of the words for a body it may be told whose it is."""


def belonging(reading: Reading, sentence: Sentence) -> Iterator[Roster]:
    """Give those of whom a sentence says that they belong to a body, or that they lead it, other than by listing it."""
    text, start, end = reading.text, sentence.start, sentence.end
    if not any(head in text[start:end] for head in (*BODIES, "group")):
        return
    yield from _its_leader(reading, sentence)
    if (fronted := _FRONTED.match(text, start, end)) is not None:
        leader = led_by(reading, start, end)
        near = [m.name for m in _people(reading, start, fronted.end("who")) if m.name != leader]
        if leader is not None:
            members = (leader, *(near[:1] if re.search(r"\band\b", fronted["who"]) else ()))
            yield Roster(fronted["head"].split()[-1].lower(), None, members, leader, fronted.end(), sentence.paragraph)
        return
    if (listed := _ALSO.match(text, start, end) or _ONE.match(text, start, end)) is not None:
        names = _row(reading, listed.end(), end)
        at = listed.end("head")
    else:
        names, listed = _subjects(reading, sentence)
        at = listed.end() if listed else start
    if listed is None and (one := _ONE_OF_IT.search(text, start, end)) is not None:
        names = tuple(m.name for m in _people(reading, start, one.start() + 1) if m.name_end <= one.start() <= m.end)[
            -1:
        ]
        listed, at = one, one.end()
    if listed is None and (one := _MEMBER.search(text, start, end)) is not None:
        behind = [m for m in _people(reading, one.start(), end) if m.start <= one.end() <= m.name_start]
        names, listed, at = tuple(m.name for m in behind[:1]), one, one.end("head")
    if names and listed is not None:
        yield Roster(BODIES[0], None, names, None, at, sentence.paragraph, others=True)


def _its_leader(reading: Reading, sentence: Sentence) -> Iterator[Roster]:
    """Give the body that a sentence speaks of, if the next says who leads it: "Its leader, A, thanked them"."""
    body = next(iter([*_BODIES.finditer(reading.text, sentence.start, sentence.end)][-1:]), None)
    said = _ITS_LEADER.match(reading.text, sentence.end) if body is not None else None
    if body is None or said is None:
        return
    named = [m.name for m in _people(reading, said.start(), said.end() + 60) if m.start <= said.end() <= m.end]
    if named:
        yield Roster(body[0], None, (named[0],), named[0], body.end(), sentence.paragraph)


def _row(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """Give the people whom a row names that begins here."""
    names: list[str] = []
    at = start
    for m in _people(reading, start, end):
        between = reading.text[at : m.start]
        if (m.start - start > REACH) if not names else not _JOINT.fullmatch(between):
            break
        names.append(m.name)
        at = m.end
    return tuple(dict.fromkeys(names))


def _subjects(reading: Reading, sentence: Sentence) -> tuple[tuple[str, ...], re.Match[str] | None]:
    """Give those named at the beginning of a sentence of whom it says that they belong to a body, and where it does."""
    people = _people(reading, sentence.start, sentence.end)
    if not people or people[0].start - sentence.start > REACH:
        return (), None
    if _OTHER_CLAUSE.search(reading.text, sentence.start, people[0].start):
        return (), None
    names = _row(reading, people[0].start, sentence.end)
    last = next((m for m in reversed(people) if m.name in names[-1:]), people[0])
    told = _WHO_ARE.match(reading.text, last.end, sentence.end)
    another = told is not None and told["a"] and any(f"{head} " in reading.text[: sentence.start] for head in BODIES)
    return names, None if another else told


def called_before(
    reading: Reading, told: list[tuple[Sentence, list[re.Match[str]]]], rosters: list[Roster]
) -> Iterator[Roster]:
    """Give a body where the sentence before calls its people otherwise: "Seven mayors came. The team is led by A"."""
    for sentence, phrases in told:
        following = _LED_NEXT.match(reading.text, sentence.end) if len(phrases) == 1 else None
        head = phrases[0].group().lower().split()[-1] if following else ""
        led = [r for r in rosters if following and r.leader and following.start() < r.end < following.end()]
        if led and head not in (*BODIES, "group") and not any(r.end == phrases[0].end() for r in rosters):
            yield led[0]._replace(head="", number=None, end=phrases[0].end())


def with_states(reading: Reading, rosters: list[Roster]) -> list[Roster]:
    """Give the bodies with the state whose they are, "the Danish delegation", and people who are known to be led."""
    led = (m for m in reading.mentions if m.kind == "group" and len(m.members) == 1)
    people = [
        Roster("", None, m.members, m.members[0], m.end, reading.sentence_at(m.start).paragraph)
        for m in led
        if not any(r.end == m.end for r in rosters)
    ]
    return [r._replace(state=whose(reading.text, r.end)) for r in sorted([*people, *rosters], key=lambda r: r.end)]


def of_that_state(reading: Reading, rosters: list[Roster], end: int) -> list[Roster]:
    """Give those bodies that may be meant by words that end here: not the Danish one by "the Swedish delegation"."""
    own = whose(reading.text, end)
    return rosters if own is None else [r for r in rosters if r.state in (None, own)]


def whose(text: str, end: int) -> str | None:
    """Give the state whose a body is."""
    told = _STATE.search(text, max(0, end - REACH), end)
    if told is None:
        return None
    return state(told[1]) or state(told[1].split()[-1])


def extended(mentions: list[Mention], rosters: list[Roster]) -> list[Mention]:
    """Give people who are led right behind them those who are told later to have come with them."""
    led = {r.end: r.members for r in rosters if r.leader and not r.head}
    return [
        m._replace(members=led[m.end]) if m.members and set(m.members) < set(led.get(m.end, ())) else m
        for m in mentions
    ]


def _within(reading: Reading, start: int, end: int) -> tuple[Mention, ...]:
    first, last = (bisect_left(reading.mentions, at, key=lambda m: m.start) for at in (start, end))
    return tuple(reading.mentions[first:last])


def _people(reading: Reading, start: int, end: int) -> list[Mention]:
    return [m for m in _within(reading, start, end) if m.kind == "person"]
