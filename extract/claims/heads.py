"""Who leads each of two sides met the other: "The Lao side was headed by Minister A and the Thai one by Minister B"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from ...graph.records import Event
from ..text.spans import Mention, Reading, Sentence
from ..what.nouns import NOUN_ALONE
from .ground import THROUGH, Grounded

__all__ = ["with_heads"]

WHY = "they lead the two sides of the encounter told before"
_SIDE = r"(?:delegations?|sides?|teams?)"
_LED = r"(?:led|headed|chaired|represented)"
_GATE = re.compile(rf"\b{_SIDE}\b")
_WHOSE = r"(?!The\b|This\b|Each\b)[A-Z][\w'\u2019-]+ (?:[\w-]+ )??"
"""A side is that of somebody: "the Lao negotiating team", and no team of a sport."""
_BY = re.compile(
    rf"\b{_WHOSE}{_SIDE}\b(?: \w+){{0,3}} {_LED} by |\b(?:and|while) (?:the|that of) (?:[\w'\u2019-]+ ){{1,4}}by "
)
"""A side and who leads it; the second may be told without the verb: "and the Thai one by"."""
_HEADS = re.compile(rf"\W\s?(?:\w+ )?(?:{_LED}|leads?|heads?|chairs?) (?:the )?{_WHOSE}{_SIDE}\b")
_BOTH = re.compile(
    rf"\s(?:{_LED}|lead|head|chair) (?:the |their )(?:[\w'\u2019-]+ ){{0,5}}(?:delegations|sides|teams)\b"
)
_TO_COME = re.compile(rf"\b(?:will|shall|would|(?:is|are|was|were) to) (?:be )?(?:{_LED}|lead|head|chair)\b")
_BODIES = frozenset(("state", "organisation", "place"))
_SETTLED = frozenset((THROUGH, NOUN_ALONE))
"""What is doubted of states that met and is settled by who led them: right in 11 of 11 pairs of four texts."""
BACK = 2
"""So many sentences before, and paragraphs, the encounter may be told of those who sent them."""


def with_heads(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Give the events; where two states or bodies met, those who lead their sides are put in their place."""
    bodies = {m.name for m in reading.mentions if m.kind in _BODIES}
    sent = [g for g in found if g.event.type == "meeting" and len(g.event.participants) == 2]
    sent = [g for g in sent if bodies.issuperset(g.event.participants)]
    for n, sentence in enumerate(reading.sentences if sent else ()):
        if _GATE.search(reading.text, sentence.start, sentence.end) is None:
            continue
        heads = _heads(reading, sentence)
        if len(heads) == 1 and n + 1 < len(reading.sentences) and not _told(reading, sentence, _BOTH):
            after = reading.sentences[n + 1]
            heads += _heads(reading, after) if after.paragraph - sentence.paragraph <= 1 else []
        if len({m.name for m in heads}) not in (2, 4) or len(heads) % 2:
            continue
        last = _last(sent, reading, n)
        if last is not None and last in found:
            found = [g for g in found if g is not last] + [_met(last, reading, sentence, heads)]
    return found


def _heads(reading: Reading, sentence: Sentence) -> list[Mention]:
    """Give those who are said in a sentence to lead a side, in the order of their names."""
    first = bisect_left(reading.mentions, sentence.start, key=lambda m: m.start)
    stop = bisect_left(reading.mentions, sentence.end, key=lambda m: m.start)
    people = [m for m in reading.mentions[first:stop] if m.kind == "person"]
    led = {m.start: m for m in _led_by(reading.text, sentence, people)}
    run: list[Mention] = []
    for m in people:
        joined = run and reading.text[run[-1].end : m.start].strip(" ,") in ("and", "and the")
        run = [*run, m] if joined else [m]
        if _BOTH.match(reading.text, m.end, sentence.end):
            return run  # "A and B led the Lao and Thai teams", "A and B and C and D" with two for each
        if _HEADS.match(reading.text, m.end, sentence.end):
            led[m.start] = m
    return [led[start] for start in sorted(led)]


def _led_by(text: str, sentence: Sentence, people: list[Mention]) -> Iterator[Mention]:
    """Give whom "by" names behind a side."""
    second = False
    for told in _BY.finditer(text, sentence.start, sentence.end):
        named = next((m for m in people if m.end > told.end()), None)
        full = _GATE.search(text, told.start(), told.end()) is not None
        if named is not None and (full or second) and "\n\n" not in text[told.end() : named.start]:
            yield named
        second = second or full


def _told(reading: Reading, sentence: Sentence, words: re.Pattern[str]) -> bool:
    return words.search(reading.text, sentence.start, sentence.end) is not None


def _last(sent: list[Grounded], reading: Reading, n: int) -> Grounded | None:
    """Give the encounter of those who sent them, told in the same sentence or shortly before."""
    begin, here = reading.sentences[max(0, n - BACK)].start, reading.sentences[n]
    near = (g for g in reversed(sent) if begin <= g.at < here.end)
    return next((g for g in near if here.paragraph - g.paragraph <= BACK), None)


def _met(last: Grounded, reading: Reading, sentence: Sentence, heads: list[Mention]) -> Grounded:
    half = len(heads) // 2
    names = tuple(m.name for m in heads)
    led = not _told(reading, sentence, _TO_COME)
    start, end = min(sentence.start, heads[0].start), max(sentence.start, *(m.end for m in heads))
    event: Event = replace(
        last.event,
        participants=names,
        groups=(),
        role_only=(),
        sides=(names[:half], names[half:]) if half > 1 else None,
        quote=reading.quote(start, end),
        char_start=start,
        char_end=end,
        grade="confident" if led and _SETTLED.issuperset((last.event.why or "").split("; ")) else "inferred",
        rule="heads-of-sides",
        why=WHY,
        status=last.event.status if led else "planned",
    )
    return Grounded(event, sentence.paragraph, last.placed, start, last.shift)
