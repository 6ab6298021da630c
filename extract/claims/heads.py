"""Who leads each of two sides met the other: "The Lao side was headed by Minister A and the Thai one by Minister B"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from ...graph.records import Event
from ..text.gazetteer import state
from ..text.spans import Mention, Reading, Sentence
from ..text.vocabulary import vocabulary
from ..what.nouns import NOUN_ALONE
from ..what.seatings import SIDED
from ..when.dates import find, resolve
from .ground import THROUGH, Grounded

__all__ = ["with_heads"]

WHY = "they lead the two sides of the encounter told before"
_SIDE = r"(?:delegations?|sides?|teams?)"
_LED = r"(?:led|headed|chaired|represented)"
_GATE = re.compile(rf"\b{_SIDE}\b|\brepresented\b|\bst(?:oo|an)ds? for\b")
_SIDES = frozenset(
    ("delegation", "delegations", "side", "sides", "team", "teams", "represented", "stood", "stand", "stands")
)
"""Words of which one stands in a text that tells who leads a side."""
_WHOSE = r"(?!The\b|This\b|Each\b)[A-Z][\w'\u2019-]+ (?:[\w-]+ )??"
"""A side is that of somebody: "the Lao negotiating team", and no team of a sport."""
_BY = re.compile(
    rf"\b{_WHOSE}{_SIDE}\b(?: \w+){{0,3}} {_LED} by |\b(?:and|while) (?:the|that of) (?:[\w'\u2019-]+ ){{1,4}}by "
)
"""A side and who leads it; the second may be told without the verb: "and the Thai one by"."""
_FOR = re.compile(
    r"\b(?P<first>[A-Z][\w.'-]+(?: [A-Z][\w'-]+)?) (?:was|were|is|are|ha[sd] been|will be|is to be)"
    r" represented (?:(?:at|in) the (?:[\w-]+ ){1,3})?by "
    r"|\b(?:and|while|whereas) (?:the )?(?P<then>[A-Z][\w.'-]+(?: [A-Z][\w'-]+)?)"
    r" (?:(?:(?:was|were|is|are) )?(?:represented )?by|sent|fielded) "
    r"|, (?:the )?(?P<next>[A-Z][\w.'-]+(?: [A-Z][\w'-]+)?) (?:(?:was|were|is|are) )?(?:represented )?by "
)
"""A state and who sits for it: "Norway was represented by A and Chad by B"."""
_HEADS = re.compile(rf"\W\s?(?:\w+ )?(?:{_LED}|leads?|heads?|chairs?|stood for) (?:the )?{_WHOSE}{_SIDE}\b")
_SAT_FOR = re.compile(
    r"\W\s?(?:\w+ )?(?:represented|represents|stood for|stands for) (?P<whom>[A-Z][\w.'-]+(?: [A-Z][\w'-]+)?)"
)
_LEADER = re.compile(rf"\b(?:leader|head|chief) of (?:the|its|their) (?:[\w'-]+ ){{1,3}}?{_SIDE},? $")
"""Before a name: "the leader of the rebel delegation"."""
_LIKEWISE = re.compile(rf"\s(?:the )?[A-Z][\w-]+ (?:one|{_SIDE})(?=[.,;]|$)")
"""The second who leads a side, told without the verb: "A led the Lao team and B the Thai one"."""
_BOTH = re.compile(
    rf"\s(?:{_LED}|lead|head|chair) (?:the |their )(?:[\w'\u2019-]+ ){{0,5}}(?:delegations|sides|teams)\b"
)
_BY_BOTH = re.compile(
    rf"\b(?:{_WHOSE}and (?:the )?{_WHOSE}|[Bb]oth |[Tt]he two )(?:delegations|sides|teams)\b(?: \w+){{0,3}} {_LED} by "
)
"""Two sides and who leads them: "The Lao and Thai delegations were headed by A and B respectively"."""
_TALKS = re.compile(
    r"\b(?:talks|consultations|negotiations|discussions|meeting|session|round|dialogue|commission|committee"
    r"|working (?:group|party))\b",
    re.I,
)
_AT_IT = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Dd]uring) (?:the|these|this) (?:\w+ ){{0,2}}{_TALKS.pattern}")
"""Talks that were told of before are meant: "In the round, the Lao side was led by"."""
_TOOK_PLACE = re.compile(
    r"\b(?:held|took place|begun|began|opened|started|concluded|closed|ended|met|convened|gathered|resumed"
    r"|got under way|wound up|wrapped up)\b"
)
_OFF = re.compile(r"\b(?:no|none|not|never|without|cancell?ed|postponed|called off|put off)\b|n't\b", re.I)
_YET = re.compile(
    r"\b(?:will|shall|would|due to|set to|scheduled|expected|planned|(?:is|are|was|were) to)\b(?! a close)"
)
_TO_COME = re.compile(rf"\b(?:will|shall|would|(?:is|are|was|were) to) (?:be )?(?:{_LED}|lead|head|chair)\b")
_BODIES = frozenset(("state", "organisation", "place"))
_SETTLED = frozenset((THROUGH, NOUN_ALONE))
"""What is doubted of states that met and is settled by who led them: right in 11 of 11 pairs of four texts."""
BACK, FAR = 2, 8
"""So many sentences before, and paragraphs, it may be told that they met; `FAR` where the talks are pointed at."""


def with_heads(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Give the events; where two states or bodies met, those who lead their sides are put in their place."""
    if _SIDES.isdisjoint(vocabulary(reading.text).words):
        return found
    bodies = {m.name for m in reading.mentions if m.kind in _BODIES}
    sent = [g for g in found if g.event.type == "meeting" and len(g.event.participants) == 2]
    sent = [g for g in sent if bodies.issuperset(g.event.participants)]
    talks = _TALKS.search(reading.text) is not None
    for n, sentence in enumerate(reading.sentences if sent or talks else ()):
        told_of = vocabulary(reading.text[sentence.start : sentence.end]).words
        if _SIDES.isdisjoint(told_of) or _GATE.search(reading.text, sentence.start, sentence.end) is None:
            continue
        heads = _heads(reading, sentence)
        if len(heads) == 1 and n + 1 < len(reading.sentences) and not _told(reading, sentence, _BOTH):
            after = reading.sentences[n + 1]
            heads += _heads(reading, after) if after.paragraph - sentence.paragraph <= 1 else []
        seats = list(_seated(reading.text, sentence, _people(reading, sentence)))
        several = len({m.name for m in seats}) > 2
        heads = seats if several else heads
        if not several and (len({m.name for m in heads}) not in (2, 4) or len(heads) % 2):
            continue
        last = _last(sent, reading, n)
        told = (last if last in found else None) if last is not None else _held(reading, n)
        sat = _sat(found, heads)
        if sat is not None and len(sat.event.participants) > 2:
            found = [g for g in found if g is not last]
        elif told is not None:
            found = [*(g for g in found if g not in (told, sat)), _met(told, reading, sentence, heads, several)]
    return found


def _sat(found: list[Grounded], heads: list[Mention]) -> Grounded | None:
    """Give the encounter of sides whose people are all told, if those who led them are among them."""
    names = {m.name for m in heads}
    return next((g for g in found if g.event.rule == SIDED and names <= set(g.event.participants)), None)


def _held(reading: Reading, n: int) -> Grounded | None:
    """Give the talks told of in a sentence or shortly before it whose sides nobody else names: "The session opened"."""
    here = reading.sentences[n]
    back = FAR if _told(reading, here, _AT_IT) else BACK
    for sentence in reversed(reading.sentences[max(0, n - back) : n + 1]):
        if here.paragraph - sentence.paragraph > back or not _told(reading, sentence, _TALKS):
            continue
        if _told(reading, sentence, _OFF):
            return None
        to_come = _told(reading, sentence, _YET)
        if not to_come and not _told(reading, sentence, _TOOK_PLACE):
            continue
        days = find(reading.text, sentence.start, sentence.end)
        day = resolve(days[0], reading.anchor.date, "future" if to_come else "past") if len(days) == 1 else None
        event = Event(
            doc=reading.document.id,
            date=day,
            date_text=days[0].words if day else None,
            quote=reading.quote(here.start, here.end),
            char_start=here.start,
            char_end=here.end,
            type="meeting",
            subtype="talks",
            participants=(),
            groups=("they", "the others"),
            status="planned" if to_come else "happened",
            grade="inferred",
        )
        return Grounded(event, here.paragraph, False, here.start)
    return None


def _heads(reading: Reading, sentence: Sentence) -> list[Mention]:
    """Give those who are said in a sentence to lead a side, in the order of their names."""
    people = _people(reading, sentence)
    if (both := _BY_BOTH.search(reading.text, sentence.start, sentence.end)) is not None:
        named = [m for m in people if m.end > both.end()]
        joint = reading.text[named[0].end : named[1].start].strip(" ,") if len(named) == 2 else ""
        return named if joint in ("and", "and the") else []
    led = {m.start: m for m in _led_by(reading.text, sentence, people)}
    run: list[Mention] = []
    for m in people:
        joined = run and reading.text[run[-1].end : m.start].strip(" ,") in ("and", "and the")
        run = [*run, m] if joined else [m]
        if _BOTH.match(reading.text, m.end, sentence.end):
            return run  # "A and B led the Lao and Thai teams", "A and B and C and D" with two for each
        likewise = led and _LIKEWISE.match(reading.text, m.end, sentence.end)
        if likewise or _acts_for_a_side(reading.text, sentence, m):
            led[m.start] = m
    return [led[start] for start in sorted(led)]


def _people(reading: Reading, sentence: Sentence) -> list[Mention]:
    first = bisect_left(reading.mentions, sentence.start, key=lambda m: m.start)
    stop = bisect_left(reading.mentions, sentence.end, key=lambda m: m.start)
    return [m for m in reading.mentions[first:stop] if m.kind == "person"]


def _acts_for_a_side(text: str, sentence: Sentence, m: Mention) -> bool:
    """Say whether somebody is told to lead a side, or to sit for a state: "A headed the Lao team"."""
    sits = _SAT_FOR.match(text, m.end, sentence.end)
    if sits is not None and (state(sits["whom"]) or state(sits["whom"].rstrip("."))):
        return True
    leads = _HEADS.match(text, m.end, sentence.end) is not None
    return leads or _LEADER.search(text, max(sentence.start, m.start - 60), m.start) is not None


def _led_by(text: str, sentence: Sentence, people: list[Mention]) -> Iterator[Mention]:
    """Give whom "by" names behind a side."""
    second = False
    for told in _BY.finditer(text, sentence.start, sentence.end):
        named = next((m for m in people if m.end > told.end()), None)
        full = _GATE.search(text, told.start(), told.end()) is not None
        if named is not None and (full or second) and "\n\n" not in text[told.end() : named.start]:
            yield named
        second = second or full
    yield from _seated(text, sentence, people)


def _seated(text: str, sentence: Sentence, people: list[Mention]) -> Iterator[Mention]:
    """Give who sat for a state: "Norway was represented by A, Chad by B and Peru by C"."""
    for told in _FOR.finditer(text, sentence.start, sentence.end):
        named = next((m for m in people if m.end > told.end()), None)
        whose = state(told["first"] or told["then"] or told["next"])
        if named is not None and whose and "\n\n" not in text[told.end() : named.start]:
            yield named


def _told(reading: Reading, sentence: Sentence, words: re.Pattern[str]) -> bool:
    return words.search(reading.text, sentence.start, sentence.end) is not None


def _last(sent: list[Grounded], reading: Reading, n: int) -> Grounded | None:
    """Give the encounter of those who sent them, told in the same sentence or shortly before."""
    begin, here = reading.sentences[max(0, n - BACK)].start, reading.sentences[n]
    near = (g for g in reversed(sent) if begin <= g.at < here.end)
    return next((g for g in near if here.paragraph - g.paragraph <= BACK), None)


def _met(last: Grounded, reading: Reading, sentence: Sentence, heads: list[Mention], seated: bool = False) -> Grounded:
    """Give the encounter with those who led its sides; several who sat each for a state all met."""
    half = len(heads) // 2
    names = tuple(m.name for m in heads)
    led = not _told(reading, sentence, _TO_COME)
    start, end = min(sentence.start, heads[0].start), max(sentence.start, *(m.end for m in heads))
    event: Event = replace(
        last.event,
        participants=names,
        groups=(),
        role_only=(),
        sides=(names[:half], names[half:]) if half > 1 and not seated else None,
        quote=reading.quote(start, end),
        char_start=start,
        char_end=end,
        grade="confident" if led and _SETTLED.issuperset((last.event.why or "").split("; ")) else "inferred",
        rule="heads-of-sides",
        why=WHY,
        status=last.event.status if led else "planned",
    )
    return Grounded(event, sentence.paragraph, last.placed, start, last.shift)
