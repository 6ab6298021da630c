"""The lists of people that a sentence gives of a body: "The five were A, B and C", "The team led by A has B"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from ..lexicon import tables
from ..text.spans import Mention, Reading, Sentence
from .companies import ANYBODY, Roster
from .delegations import BODIES, LISTS, in_lines, members_named, with_others
from .leaders import LEADABLE, LED, leading, led_by, led_in_next
from .set_off import after_leader, set_off

__all__ = ["NUMBERS", "called", "listed", "where"]

_DATA = tables("rosters")
NUMBERS: dict[str, int] = _DATA["numbers"]
"""How many a word of number counts."""
_COMPANY = frozenset(_DATA["company"].split())
_THEY_ARE = re.compile(r"\s*(?:They|These) (?:are|were)\b:?")
_SOME_ARE = re.compile(
    rf"\s*(?:Among (?:them|those present|(?:the )?(?:{'|'.join(_DATA['present'].split())})) (?:are|were)"
    r"|(?:They|These) (?:include|included|comprised))\b:?"
)
"""The next sentence names some of those just spoken of; the number does not tell."""
_WHO = re.compile(
    r"(?: of [A-Z]\w+)?,? (?:who|presenting|attending|received|invited|present)\b"
    r"(?!.*\b(?:not|never|refused|declined|failed|absent|missing)\b)[^.;:]*$"
)
"""What tells which of them are listed: "the envoys who called on her were"."""
_RELATIVE = re.compile(r",? (?:who|whose|whom)\b(.*)", re.S)


def listed(reading: Reading, sentence: Sentence, phrases: list[re.Match[str]], political: bool) -> list[Roster]:
    """Read the lists of a sentence, at each phrase that calls a body of people; a `political` party is none."""
    of_each = (_of(reading, sentence, p) for p in phrases if not political or called(p.group(0))[0] != "party")
    return [r for r in of_each if r is not None and (r.number in (None, len(r.members)) or r.head in BODIES)]


def _of(reading: Reading, sentence: Sentence, phrase: re.Match[str]) -> Roster | None:
    """Give the body that a phrase calls, with those whom its sentence lists, or only with who leads it."""
    (head, number), end = called(phrase.group(0)), phrase.end()
    head = BODIES[0] if head in _COMPANY else head
    verb = LISTS.search(reading.text, end, min(end + 110, sentence.end))
    leader = led_by(reading, end, verb.start() if verb else sentence.end)
    if leader is None and head in BODIES:
        leader = leading(reading, sentence, phrase.start(), end) or led_in_next(reading, sentence, end)
    others = head in ANYBODY and "other" in phrase.group(0).lower().split()
    members = _named(reading, sentence, phrase, (head, number), verb, others=others)
    if not members and leader and head in BODIES and (among := with_others(reading, leader, end, sentence)):
        members = _people(reading, among, sentence.end)
    if not members and len(some := _they_are(reading, sentence, _SOME_ARE)) > 1:
        members, number = some, None
    members = members or _beside(reading, sentence, phrase, leader)
    everybody = tuple(dict.fromkeys((*((leader,) if leader else ()), *members)))
    if len(members) > 1 or (leader and members):
        return Roster(head, number, everybody, leader, end, sentence.paragraph, others=others)
    if members and verb is not None and head in BODIES and not _counts(verb):  # "The delegation also included A"
        return Roster(head, number, everybody, None, end, sentence.paragraph, others=True)
    if leader and (head in BODIES or (head != "group" and _led_at_once(reading, end))):
        return Roster(head, number, (leader,), leader, end, sentence.paragraph)
    return None


def _named(
    reading: Reading,
    sentence: Sentence,
    phrase: re.Match[str],
    counted: tuple[str, int | None],
    verb: re.Match[str] | None,
    *,
    others: bool,
) -> tuple[str, ...]:
    """Give whom a sentence names of a body: in lines below, behind its verb, or behind a colon as many as it counts."""
    (head, number), end = counted, phrase.end()
    under = in_lines(reading, sentence.end) if head in BODIES else ()
    said = members_named(reading, sentence, phrase.start(), end) if head in BODIES else None
    if under or said is not None:
        return under or _people(reading, said or sentence.end, sentence.end)
    after = _they_are(reading, sentence)
    colon = _after_colon(reading, end, sentence.end) or after or _in_brackets(reading, end, sentence.end)
    if verb is None or (_counts(verb) and not _close(reading, end, verb)):
        return colon if number == len(colon) or (number is None and after) else ()
    members = _people(reading, verb.end(), sentence.end)
    told = number is None and _WHO.match(reading.text, end, verb.start()) is not None
    if _counts(verb) and number != len(members) and not others and not told:
        return colon if number == len(colon) else ()
    return members


def _counts(verb: re.Match[str]) -> bool:
    return verb.group(0).lower() in ("were", "are")


def _beside(reading: Reading, sentence: Sentence, phrase: re.Match[str], leader: str | None) -> tuple[str, ...]:
    """Give whom a body is followed by, or whom its leader is, in this sentence or in the next that names him."""
    if called(phrase.group(0))[0] not in (*BODIES, *_COMPANY, "group"):
        return ()
    if (apart := set_off(reading, phrase.end(), sentence.end)) or leader is None:
        return apart
    following = reading.sentence_at(min(sentence.end + 1, len(reading.text) - 1))
    return after_leader(reading, sentence, leader) or after_leader(reading, following, leader)


def _close(reading: Reading, end: int, verb: re.Match[str]) -> bool:
    """Say whether nothing but a clause of its own parts those who are counted from "were"."""
    return not reading.text[end : verb.start()].strip() or _WHO.match(reading.text, end, verb.start()) is not None


def _led_at_once(reading: Reading, end: int) -> bool:
    """Say whether people are told to be led, and not a body to which they belong: "a group of deputies led by A"."""
    led = LED.search(reading.text, end)
    return led is not None and LEADABLE.search(reading.text, end, led.start()) is None


def called(words: str) -> tuple[str, int | None]:
    """Give what a body is called and how many are counted: "the five envoys"."""
    parts = words.lower().split()
    number = next((NUMBERS[w] for w in parts if w in NUMBERS), None)
    return (parts[-1] if parts[-1] not in NUMBERS else "", number)


def _people(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """Give the people named one after another from here, as a list names them."""
    names: list[str] = []
    at = start
    for m in _from(reading, start):
        if m.start >= end:
            break
        if m.start < at or m.kind != "person" or reading.text[m.end : m.end + 2] in ("'s", "\u2019s"):
            continue
        between = reading.text[at : m.start]
        between = re.sub(r"\([^)]*\)", "", between)
        if (told := _RELATIVE.match(between)) is not None:
            if "," not in told.group(1):
                continue  # "A, who beat B, and C": B is no member
            between = told.group(1).rpartition(",")[2]
        if re.search(r"\b(?:who|which|said|met|told|after|before|when|with|\w+ed by)\b", between):
            break
        names.append(m.name)
        at = m.end
    return tuple(dict.fromkeys(names))


def _from(reading: Reading, start: int) -> Iterator[Mention]:
    """Give the mentions that begin here or later."""
    return islice(reading.mentions, bisect_left(reading.mentions, start, key=where), None)


def where(mention: Mention) -> int:
    """Give where a mention begins, to sort and search by."""
    return mention.start


def _after_colon(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    colon = reading.text.find(":", start, end)
    return _people(reading, colon + 1, end) if colon >= 0 else ()


def _in_brackets(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """Read the list that stands in brackets behind a number: "four members of the committee (A, B, C and D)"."""
    bracket = reading.text.find("(", start, min(end, start + 60))
    close = reading.text.find(")", bracket, end) if bracket >= 0 else -1
    return _people(reading, bracket + 1, close) if close >= 0 else ()


def _they_are(reading: Reading, sentence: Sentence, opening: re.Pattern[str] = _THEY_ARE) -> tuple[str, ...]:
    """Read the list that the next sentence makes of those just counted: "three envoys. They are A, B and C"."""
    following = opening.match(reading.text, sentence.end)
    if following is None:
        return ()
    return _people(reading, following.end(), reading.sentence_at(following.end()).end)
