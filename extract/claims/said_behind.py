"""The day that a later sentence says of an encounter told without one: "The audience, which was held yesterday"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from ...graph.dates import intersect
from ...graph.records import Event
from ...ontology.vocabulary import PROSPECTS
from ..lexicon import tables
from ..text.spans import Reading, Sentence
from ..when.dates import DateWords, find, resolve
from .attach import one_of_its_days
from .going_on import breaks_off
from .ground import Grounded

__all__ = ["said_behind"]

BEHIND = tables("status")["behind"]
NOUN, HELD, IT = BEHIND["noun"], "|".join(BEHIND["held"]), "|".join(BEHIND["it"])
DEFINITE = rf"\b(?:the|their|this|that|such an?)\s(?:(?:{BEHIND['modifier']})\s)?(?:{NOUN})\b"
WITH = r"\s(?:with|between)\s[^.;,]{3,60}?"
SAID = re.compile(
    rf"(?:{DEFINITE}(?:{WITH})?|\ban?\s(?:(?:{BEHIND['modifier']})\s)?(?:{NOUN})(?P<whose>{WITH})),?\s(?:{HELD})"
    rf"|\W*(?:{IT})",
    re.I,
)
"""Words of an encounter told before that lead to its day: "the talks, which took place"; "a call with B is set"."""
BETWEEN = re.compile(r"[^.;]{0,60}\b(?:between|among)\b(?! the two)")
"""What tells, behind a day, of whose encounter it is."""
THERE = r"(?:(?:in|at)\s(?:the\s)?(?-i:[A-Z])[\w'-]+(?:\s(?-i:[A-Z])[\w'-]+)?,?\s)?"
BESIDE = re.compile(rf"{DEFINITE},?\s{THERE}(?:(?:on|late|early)\s)*", re.I)
"""An encounter told before, right before its day: "during their meeting on Tuesday", "the talks in Bern yesterday"."""
SPEAKS = re.compile(r",?\s(?:has\s)?(?:said|told|added|noted|announced|confirmed|explained|stated)\b")
"""What makes somebody only the one who tells of it: "spokesman Lie said"."""
OWNED = re.compile(rf"(?:'s)?\s(?:(?:{BEHIND['modifier']})\s)?(?:{NOUN})\b(?!\s(?:of|between|with|on)\b)", re.I)
"""What stands behind the day of an encounter told before: "Tuesday's talks", "the Tuesday meeting"."""
LED_TO = re.compile(
    r"(?:^\W*(?:(?:But|And|Yet|Still|However),?\s)?|\b(?:at|in|during|after|following|before|ahead of|of|for|to|from"
    r"|about|said|says|that|called|described)\s)(?:the\s)?$",
    re.I,
)
STILL = re.compile(
    r"[^.;,]{0,60}?\b(?:will|would|may|might|could|(?:is|are) (?:\w+ )?(?:to|due|expected|set|likely|scheduled))\b"
)
"""What says behind such a day that it is still to come: "tomorrow's talks are expected to turn on trade"."""
TO_COME = re.compile(BEHIND["to_come"], re.I)
AGAIN = re.compile(BEHIND["again"], re.I)
BEGAN = re.compile(r"\b(?:began|opened|started|got under ?way|kicked off)\b", re.I)
GOES_ON = re.compile(
    r"\b(?:went on|go(?:es)? on|continu\w+|last(?:s|ed)|ran|run|dragged|ended?|conclud\w+|until|till"
    r"|through|days|weeks)\b",
    re.I,
)
"""What tells that talks which began on a day were of more: "began on Monday and went on for days"."""
WIDE = ("month", "year")
KINDS, BOUNDS = ("full", "weekday", "day", *WIDE), ("since", "until", "till", "before", "after", "by", "from")
SETTING = 40
"""Characters between the verb and the day: "was held at the foreign ministry in Oslo on Tuesday"."""
CREDENTIALS = re.compile(
    r"\b(?:present|submit|hand)\w* (?:over )?(?:his|her|their) (?:letters? of )?(?:credentials|credence)\b"
    r"(?! to\b)[^.;]{0,90}\s(?:on\s|late\s|early\s)*$"
)
"""What tells again, with its day, that an envoy handed in his letters, as the lead told without one."""
NEAR = 2
"""Paragraphs over which it does."""
SENTENCES = 2
"""Sentences in which a report comes to the day of what it opened with."""


def said_behind(one: Grounded, reading: Reading) -> Grounded:
    """Give an event without a day, or with one of many, the day that the sentences behind it say of it."""
    here, e = reading.sentence_at(one.at), one.event
    if here.headline or breaks_off(reading.text[here.start : e.char_end]):
        return one
    later = [s for s in reading.sentences if s.start >= here.end and 0 <= s.paragraph - one.paragraph <= NEAR]
    if (day := _alone(later[:1], one, reading)) is not None:
        return one._replace(event=replace(e, date=day))
    for sentence in islice(later, SENTENCES):
        for words in find(reading.text, sentence.start, sentence.end):
            day = _day(words, sentence, e, reading)
            if day is not None and (e.date is None or intersect([e.date, day]) == day):
                return one._replace(event=replace(e, date=day, date_text=words.words))
        if _others(e, sentence.start, sentence.end, reading):
            return one  # the encounter told next may be theirs
    return one


def _alone(later: list[Sentence], one: Grounded, reading: Reading) -> str | None:
    """Give the day that the sentence behind is, and nothing else, as under pictures: "greets B. May 31, 2016"."""
    for sentence in later:
        words = find(reading.text, sentence.start, sentence.end)
        rest = [reading.text[sentence.start : w.start] + reading.text[w.end : sentence.end] for w in words]
        beside = "\n" not in reading.text[one.event.char_end : sentence.start]
        if beside and len(words) == 1 and words[0].kind == "full" and words[0].parts[0]:
            day = None if any(map(str.isalnum, rest[0])) else resolve(words[0], reading.anchor.date, "past")
            return one_of_its_days(day) if day else None
    return None


def _others(e: Event, start: int, end: int, reading: Reading) -> bool:
    """Say whether a passage names somebody who took no part, and does not only tell of it."""
    there = (m for m in reading.mentions if m.kind == "person" and start <= m.start < end)
    return any(m.name not in e.participants and not SPEAKS.match(reading.text, m.end) for m in there)


def _day(words: DateWords, sentence: Sentence, e: Event, reading: Reading) -> str | None:
    """Resolve the day that a sentence says of an encounter told before, where it is on that side of the text's own."""
    owned = OWNED.match(reading.text, words.end)
    bound = words.prep in BOUNDS and not owned  # but "after Tuesday's talks"
    if words.kind not in KINDS or bound or any(a <= words.start < b for a, b in sentence.quoted):
        return None
    ahead, lead = e.status in PROSPECTS, _lead(words, sentence, reading)
    still = STILL.match(reading.text, owned.end(), sentence.end) if owned else TO_COME.search(lead or "")
    if e.rule == "credentials" and (again := CREDENTIALS.search(reading.text, sentence.start, words.start)):
        lead = again.group()
    if lead is None or AGAIN.search(lead) or bool(still) != ahead:
        return None
    if BEGAN.search(lead) and (GOES_ON.search(reading.text, words.end, sentence.end) or _day_told(sentence, reading)):
        return None
    whose = BETWEEN.match(reading.text, words.end, sentence.end)
    if whose or _others(e, sentence.start, words.end, reading):
        return None
    day, own = resolve(words, reading.anchor.date, "future" if ahead else "past"), reading.anchor.date
    known = day is not None and (len(day) == len("2000-01-01") or words.kind in WIDE)
    return day if known and not (own and (str(day) < own if ahead else str(day) > own)) else None


def _day_told(sentence: Sentence, reading: Reading) -> bool:
    """Say whether a day is named before a sentence: talks of which one more was held may have begun before it."""
    before = (s for s in reading.sentences if s.start < sentence.start and s.end - s.start > SETTING)
    return any(w.kind in ("weekday", "day") for s in before for w in find(reading.text, s.start, s.end))


def _lead(words: DateWords, sentence: Sentence, reading: Reading) -> str | None:
    """Give what of a sentence says that a day is that of the encounter told before."""
    text = reading.text[sentence.start : words.start]
    for m in SAID.finditer(text):
        start, end = (sentence.start + place for place in m.span("whose"))
        known = m["whose"] is None or any(n.kind == "person" and start <= n.start < end for n in reading.mentions)
        if known and len(text) - m.end() <= SETTING and not re.search(r"[.;,]\s", text[m.end() :]):
            return text[m.start() :]
    for m in BESIDE.finditer(text):
        if m.end() == len(text):
            return text[m.start() :]
    if OWNED.match(reading.text, words.end) and LED_TO.search(text):
        return text
    return None
