"""Who "the delegation", "the five" and "three new ambassadors" are, where the text lists them once by name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from ..lexicon import tables
from ..text.spans import Mention, Reading, Sentence
from ..text.vocabulary import vocabulary
from ..when.calendar_words import MONTHS, WEEKDAYS, alternatives
from .belonging import belonging, called_before, extended, of_that_state, with_states
from .companies import ANYBODY, Roster, companies, meant, plain, two_named
from .delegations import BODIES, LISTS, in_lines, its, joined, members_named, they, with_others, without
from .enumerated import enumerated
from .leaders import LEADABLE, LED, lawmakers_of, leading, led_by, led_in_next, only_a_post
from .set_off import after_leader, set_off

__all__ = ["with_rosters"]

_DATA = tables("rosters")
_NUMBERS: dict[str, int] = _DATA["numbers"]
_HEADS, _NUMBER, _BEFORE = map(alternatives, (_DATA["heads"].split(), _NUMBERS, _DATA["modifiers"].split()))
_COMPANY = frozenset(_DATA["company"].split())
_PHRASE = re.compile(
    rf"\b(?:(?:the|these|a)\s+)?(?:(?:{_NUMBER})\s+)?(?:(?:{_BEFORE})\s+){{0,3}}(?-i:[A-Z][\w-]+\s+)?(?:{_HEADS})\b|\b(?:the|these)\s+(?:{_NUMBER})\b"
    r"(?=\s+(?:\w+ly\s+)?(?:are|were|will|have|had|met|also|then|later|is|was|did|held|agreed|spoke)\b)",
    re.I,
)
_COUNTED = re.compile(rf"[Tt](?<=\b[Tt])(?i:he(?:se)?\s+(?:{_NUMBER})\b)")
_NUMBER_WORDS = frozenset(_NUMBERS)
_LAST = frozenset(head.split("-")[-1] for head in _DATA["heads"].split())
"""How the words end that such a body is called by."""
_THEY_ARE = re.compile(r"\s*(?:They|These) (?:are|were)\b:?")
_SOME_ARE = re.compile(
    rf"\s*(?:Among (?:them|those present|(?:the )?(?:{'|'.join(_DATA['present'].split())})) (?:are|were)"
    r"|(?:They|These) (?:include|included|comprised))\b:?"
)
"""The next sentence names some of those just spoken of; the number does not tell."""
_DATED = re.compile(rf"(?:{alternatives([*WEEKDAYS, *MONTHS])})\s+(?=\w+$)", re.I)
"""A day before "members" that is no part of them: "On Monday members met"."""
_WHO = re.compile(
    r"(?: of [A-Z]\w+)?,? (?:who|presenting|attending|received|invited|present)\b"
    r"(?!.*\b(?:not|never|refused|declined|failed|absent|missing)\b)[^.;:]*$"
)
"""What tells which of them are listed: "the envoys who called on her were"."""
_OF = re.compile(rf" of (?:{_NUMBER}|\d{{1,2}}) (?:countries|states|nations)\b", re.I)
_ITS_MEMBERS = re.compile(rf"(?:(?:the|all) )?(?:{'|'.join(BODIES)})(?:['\u2019]s)? (?:members|delegates)", re.I)
"""All of a body by its own name: "delegation members"."""
_RELATIVE = re.compile(r",? (?:who|whose|whom)\b(.*)", re.S)
_POLITICAL = re.compile(r"\b[A-Z]\w+ Party\b")
"""A party that one belongs to, not one that travels."""


def with_rosters(reading: Reading) -> Reading:
    """Give the reading with every mention of a body of people resolved to the members that the text lists.

    Bodies without a list, and lists of another length than the number beside them, stay as they are.
    """
    told = [
        (s, list(_PHRASE.finditer(reading.text, s.start, s.end)))
        for s in reading.sentences
        if _speaks_of_several(reading.text, s)
    ]
    political = "Party" in reading.text and _POLITICAL.search(reading.text) is not None
    found = [r for s, ps in told for r in (*_listed(reading, s, ps, political), *belonging(reading, s))]
    rosters = joined(reading.text, with_states(reading, found))
    rosters += called_before(reading, told, rosters)
    named, mentions = companies(reading), extended(list(reading.mentions), rosters)
    if not rosters and not named:
        mentions = enumerated(reading, mentions)
        return (
            replace(reading, mentions=they(tuple(mentions), reading)) if mentions != list(reading.mentions) else reading
        )
    missing: dict[str, list[str]] = {}
    for sentence, phrases in told:
        for phrase in phrases:
            words = _DATED.sub("", phrase.group(0))
            start, end = phrase.end() - len(words), phrase.end()
            roster = (
                next((r for r in rosters if r.leader and r.end == end), None)
                or _meant(words, of_that_state(reading, rosters, end), start)
                or _travellers(reading, start, end, rosters)
                or _of_one_state(reading, start, end, rosters)
                or meant(reading, sentence, start, end, *_called(words), named)
                or lawmakers_of(reading, start, end, rosters)
            )
            if roster is not None and not only_a_post(reading, sentence, start, end):
                roster = without(reading, phrase.end(), sentence.end, roster, missing)
                end = of.end() if (of := _OF.match(reading.text, end)) else end
                first = max(bisect_left(reading.mentions, start, key=_start) - 8, 0)
                _resolve(mentions, range(first, min(first + 16, len(reading.mentions))), start, end, roster)
    mentions = enumerated(reading, sorted(mentions, key=_start))
    mentions += its(reading, mentions)
    for n, m in enumerate(mentions):
        if m.kind == "group" and not m.members and (two := two_named(reading, m, named)):
            mentions[n] = m._replace(members=two, certain=False, why="the two named together before")
    resolved = tuple(sorted((_pronoun(m, rosters) for m in mentions), key=lambda m: (m.start, -m.end)))
    return replace(reading, mentions=they(resolved, reading))


def _speaks_of_several(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence may speak of a body of people; most have no word for one, and count nobody."""
    words = vocabulary(text[sentence.start : sentence.end]).words
    if not _LAST.isdisjoint(words):
        return True
    return not _NUMBER_WORDS.isdisjoint(words) and bool(_COUNTED.search(text, sentence.start, sentence.end))


def _listed(reading: Reading, sentence: Sentence, phrases: list[re.Match[str]], political: bool) -> list[Roster]:
    """Read the lists of a sentence: "The five were A, B and C", "The delegation, led by A, includes B and C"."""
    found = []
    for phrase in phrases:
        head, number = _called(phrase.group(0))
        if head == "party" and political:
            continue
        head = BODIES[0] if head in _COMPANY else head
        under = in_lines(reading, sentence.end) if head in BODIES else ()
        colon = (
            under
            or _after_colon(reading, phrase.end(), sentence.end)
            or _they_are(reading, sentence)
            or _in_brackets(reading, phrase.end(), sentence.end)
        )
        verb = LISTS.search(reading.text, phrase.end(), min(phrase.end() + 110, sentence.end))
        leader = led_by(reading, phrase.end(), verb.start() if verb else sentence.end)
        if leader is None and head in BODIES:
            leader = leading(reading, sentence, phrase.start(), phrase.end()) or led_in_next(
                reading, sentence, phrase.end()
            )
        others = head in ANYBODY and "other" in phrase.group(0).lower().split()
        said = members_named(reading, sentence, phrase.start(), phrase.end()) if head in BODIES else None
        counts = verb is not None and verb.group(0).lower() in ("were", "are")
        if under or said is not None:
            members = under or _people(reading, said or sentence.end, sentence.end)
        elif verb is not None and (not counts or _close(reading, phrase.end(), verb)):
            members = _people(reading, verb.end(), sentence.end)
            told = number is None and _WHO.match(reading.text, phrase.end(), verb.start()) is not None
            if counts and number != len(members) and not others and not told:
                members = colon if number == len(colon) else ()
        else:
            members = colon if number == len(colon) or (number is None and _they_are(reading, sentence)) else ()
        if (
            not members
            and leader
            and head in BODIES
            and (among := with_others(reading, leader, phrase.end(), sentence))
        ):
            members = _people(reading, among, sentence.end)
        if not members and len(some := _they_are(reading, sentence, _SOME_ARE)) > 1:
            members, number = some, None
        members = members or _beside(reading, sentence, phrase, leader)
        everybody = tuple(dict.fromkeys((*((leader,) if leader else ()), *members)))
        if len(members) > 1 or (leader and members):
            found.append(Roster(head, number, everybody, leader, phrase.end(), sentence.paragraph, others=others))
        elif members and verb is not None and head in BODIES and not counts:  # "The delegation also included A"
            found.append(Roster(head, number, everybody, None, phrase.end(), sentence.paragraph, others=True))
        elif leader and (head in BODIES or (head != "group" and _led_at_once(reading, phrase.end()))):
            found.append(Roster(head, number, (leader,), leader, phrase.end(), sentence.paragraph))
    return _whole(found)


def _beside(reading: Reading, sentence: Sentence, phrase: re.Match[str], leader: str | None) -> tuple[str, ...]:
    """Give whom a body is followed by, or whom its leader is, in this sentence or in the next that names him."""
    if _called(phrase.group(0))[0] not in (*BODIES, *_COMPANY, "group"):
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


def _whole(found: list[Roster]) -> list[Roster]:
    return [r for r in found if r.number in (None, len(r.members)) or r.head in BODIES]


def _called(words: str) -> tuple[str, int | None]:
    parts = words.lower().split()
    number = next((_NUMBERS[w] for w in parts if w in _NUMBERS), None)
    return (parts[-1] if parts[-1] not in _NUMBERS else "", number)


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
    return islice(reading.mentions, bisect_left(reading.mentions, start, key=_start), None)


def _start(mention: Mention) -> int:
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


def _meant(words: str, rosters: list[Roster], start: int | None = None) -> Roster | None:
    """Give the one roster that a phrase can mean; of one body led and listed apart, all its members.

    Of several that are led by different people, the one told of last is meant.
    """
    head, number = _called(words)
    only = len({r.members for r in rosters}) == 1
    fit = [
        r
        for r in rosters
        if (head == r.head and head and number in (None, r.number))
        or (
            number is not None
            and number == (r.number or (len(r.members) if only and _told(r, number, start) else None))
        )
    ]
    if len({r.leader for r in fit if r.leader}) > 1:
        fit = [r for r in fit if start is not None and r.end < start][-1:]
    if not fit or (len(fit) > 1 and head not in BODIES) or len({r.state for r in fit} - {None}) > 1:
        return None
    members = tuple(dict.fromkeys(name for r in fit for name in r.members))
    led = head in (*BODIES, "group") and number is None and len(fit) == 1
    if (len(members) < 2 and not led) or (number is not None and number != len(members)):
        return None
    return Roster(fit[0].head, number, members, None)


def _told(roster: Roster, number: int, start: int | None) -> bool:
    """Say whether a number may count a list that gives none: "the two" are not those whom only a later one names."""
    return number > 2 or start is None or roster.end < start


def _travellers(reading: Reading, start: int, end: int, rosters: list[Roster]) -> Roster | None:
    """Give the one delegation of a text where its members are spoken of: "the members", "the guests"."""
    bodies = [r for r in rosters if r.head in BODIES and r.end < start]
    head, number = _called(reading.text[start:end])
    own = _ITS_MEMBERS.fullmatch(reading.text, start, end) is not None
    if len({r.members for r in bodies}) != 1 or not (own or plain(reading.text, start, end, bare=True)):
        return None
    known = own or head in ANYBODY or (head in (*BODIES, "group") and all(r.head != head for r in rosters))
    return bodies[0]._replace(head=head) if known and number is None else None


_STATES = re.compile(r"\b(?!The\b|These\b|A\b)([A-Z][\w-]+) (?:\w+ )?[\w-]+$")
"""A people before the last word or two of a phrase: "the Canadian party", "Canadian opposition senators"."""


def _of_one_state(reading: Reading, start: int, end: int, rosters: list[Roster]) -> Roster | None:
    """Give the only delegation of a text where its people are spoken of by their state, before or after the list.

    "Canadian senators met Holm. The Canadian party was made up of Berg and Lund."
    """
    bodies = [r for r in rosters if r.head in BODIES and len(r.members) > 1]
    of = _STATES.search(reading.text, start, end)
    if of is None or len(bodies) != 1 or len(bodies) != len([r for r in rosters if r.head in BODIES]):
        return None
    its_own = _STATES.search(reading.text, max(0, bodies[0].end - 40), bodies[0].end)
    number = _called(reading.text[start:end])[1]
    same = its_own is not None and its_own[1] == of[1] and number in (None, len(bodies[0].members))
    return bodies[0]._replace(head="delegates") if same else None


def _resolve(mentions: list[Mention], near: range, start: int, end: int, roster: Roster) -> None:
    """Give the mention at these words its members; make one where nobody has seen it."""
    why, sure = f"the {roster.head or 'group'} as listed in the text", roster.head not in ANYBODY
    for n in near:
        m = mentions[n]
        if m.start < end and start < m.end:
            if m.kind in ("group", "role") and set(m.members) <= set(roster.members):
                mentions[n] = m._replace(members=roster.members, plural=True, certain=sure, why=why, candidates=())
            return
    name = roster.head or "group"
    mentions.append(
        Mention(start, end, "group", name, start, end, plural=True, members=roster.members, certain=sure, why=why)
    )


def _pronoun(mention: Mention, rosters: list[Roster]) -> Mention:
    """Resolve "they" where it was taken for the body itself."""
    if mention.kind != "pronoun" or mention.members or not mention.plural:
        return mention
    roster = _meant(mention.name, rosters) if mention.name.lower().split()[-1:] else None
    if roster is None or not roster.head:
        return mention
    return mention._replace(members=roster.members, certain=False, why=f"the {roster.head} as listed in the text")
