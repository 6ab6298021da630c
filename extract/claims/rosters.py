"""Who "the delegation", "the five" and "three new ambassadors" are, where the text lists them once by name."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ..lexicon import tables
from ..text.spans import Mention, Reading, Sentence
from ..text.vocabulary import vocabulary
from ..when.calendar_words import MONTHS, WEEKDAYS, alternatives
from .belonging import belonging, called_before, extended, of_that_state, with_states
from .companies import ANYBODY, Roster, companies, meant, plain, two_named
from .delegations import BODIES, its, joined, they, without
from .enumerated import enumerated
from .leaders import lawmakers_of, only_a_post
from .roster_lists import NUMBERS, called, listed, where

__all__ = ["with_rosters"]

_DATA = tables("rosters")
_HEADS, _NUMBER, _BEFORE = map(alternatives, (_DATA["heads"].split(), NUMBERS, _DATA["modifiers"].split()))
_PHRASE = re.compile(
    rf"\b(?:(?:the|these|a)\s+)?(?:(?:{_NUMBER})\s+)?(?:(?:{_BEFORE})\s+){{0,3}}(?-i:[A-Z][\w-]+\s+)?(?:{_HEADS})\b|\b(?:the|these)\s+(?:{_NUMBER})\b"
    r"(?=\s+(?:\w+ly\s+)?(?:are|were|will|have|had|met|also|then|later|is|was|did|held|agreed|spoke)\b)",
    re.I,
)
_COUNTED = re.compile(rf"[Tt](?<=\b[Tt])(?i:he(?:se)?\s+(?:{_NUMBER})\b)")
_NUMBER_WORDS = frozenset(NUMBERS)
_LAST = frozenset(head.split("-")[-1] for head in _DATA["heads"].split())
"""How the words end that such a body is called by."""
_DATED = re.compile(rf"(?:{alternatives([*WEEKDAYS, *MONTHS])})\s+(?=\w+$)", re.I)
"""A day before "members" that is no part of them: "On Monday members met"."""
_OF = re.compile(rf" of (?:{_NUMBER}|\d{{1,2}}) (?:countries|states|nations)\b", re.I)
_ITS_MEMBERS = re.compile(rf"(?:(?:the|all) )?(?:{'|'.join(BODIES)})(?:['\u2019]s)? (?:members|delegates)", re.I)
"""All of a body by its own name: "delegation members"."""
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
    found = [r for s, ps in told for r in (*listed(reading, s, ps, political), *belonging(reading, s))]
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
                or meant(reading, sentence, start, end, *called(words), named)
                or lawmakers_of(reading, start, end, rosters)
            )
            if roster is not None and not only_a_post(reading, sentence, start, end):
                roster = without(reading, phrase.end(), sentence.end, roster, missing)
                end = of.end() if (of := _OF.match(reading.text, end)) else end
                first = max(bisect_left(reading.mentions, start, key=where) - 8, 0)
                _resolve(mentions, range(first, min(first + 16, len(reading.mentions))), start, end, roster)
    mentions = enumerated(reading, sorted(mentions, key=where))
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


def _meant(words: str, rosters: list[Roster], start: int | None = None) -> Roster | None:
    """Give the one roster that a phrase can mean; of one body led and listed apart, all its members.

    Of several that are led by different people, the one told of last is meant.
    """
    head, number = called(words)
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
    head, number = called(reading.text[start:end])
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
    number = called(reading.text[start:end])[1]
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
