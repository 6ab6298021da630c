"""Delegations that are led in one sentence and listed in another, and what else they are called by."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..lexicon import tables
from ..text.below import below
from ..text.spans import Mention, Reading, Sentence
from .companies import Roster

__all__ = ["BODIES", "LISTS", "in_lines", "its", "joined", "members_named", "they", "with_others", "without"]

BODIES = ("delegation", "mission", "team", "party")
"""Bodies that may be known by who leads them alone."""
_BODY = re.compile(rf"\b(?:{'|'.join(BODIES)})\b", re.I)
LED = (*BODIES, "group")
LISTS = re.compile(rf"\b(?:{'|'.join(tables('rosters')['lists'])})\b|\b(?:were|are)\b", re.I)
"""Verbs that begin a list of the members."""
_MEMBERS_OF = re.compile(r"\b(?:members|part|rest) of $", re.I)
_AMONG = r"among (?:those|the|its)|(?:as|are|being) (?:its |the )?(?:other )?members|in the (?:party|group|team)"
_WITH = re.compile(rf"(?:,|\s\()?\s?(?:with|along with|together with)\s(?=[^.]*\b(?:{_AMONG})\b)")
_AND = re.compile(r"\s(?:and|alongside|along with|together with)\s(?:the\s)?")
_ENDS = re.compile(r"\s?(?:[.;)]|$|(?:in|on|at|to|from|for|here|today|yesterday)\b)")
"""What follows whoever is named last: before a verb it may be another clause, unless the body itself acts."""
_BESIDE = re.compile(r"\b(?:accompanied|joined|met|received|welcomed) by\b[^.\n]*:$")
_WITHOUT = re.compile(r",?\s\(?(?:without|except(?: for)?|minus|with the exception of|less)\s")
_ARE = re.compile(r"\s+(?:are|were|being)\b(?=:?\s+(?:[A-Z]|the\s))")
_IT = re.compile(
    r"\b[Ii]t(?= (?:(?:was|has been|had been|will be|is to be|would be) (?:\w+ly |also |then |later |first )?"
    r"(?:received|welcomed|met|greeted|hosted|briefed|seen|entertained)\b(?! (?:as|with)\b)"
    r"|(?:(?:will|is to|also|then|later|had|has|first) ){0,2}"
    r"(?:met|meets?|called on|calls on|held|holds?|paid|pays?|had (?:an?|talks|discussions|meetings)|saw|visited"
    r"|visits?|dined|lunched)\b))"
)
"""Where "it" does or undergoes what people do."""
_CONSISTS = re.compile(r"\s+(?:(?:consisting|composed|made up)\s+)?(?:of|comprising)(?:\s+\w+)?\s+")
REACH = 60
"""Not further before the word for the body stands whose members are named."""


def in_lines(reading: Reading, end: int) -> tuple[str, ...]:
    """Give the people whom a list names in lines of their own, below the sentence that ends here with a colon."""
    lines = next((found.lines for found in below(reading.text) if found.colon == end), ())
    if _BESIDE.search(reading.text, max(0, end - REACH), end):
        return ()
    first = (next((m for m in _between(reading.mentions, a, b) if m.kind == "person"), None) for a, b in lines)
    return tuple(dict.fromkeys(m.name for m in first if m is not None))


def members_named(reading: Reading, sentence: Sentence, body: int, end: int) -> int | None:
    """Give where those are named who are said to be the members of a body: "Members of the party are A and B"."""
    if _MEMBERS_OF.search(reading.text, max(sentence.start, body - REACH), body) is None:
        return None
    verb = _ARE.match(reading.text, end, sentence.end)
    return verb.end() if verb else None


def with_others(reading: Reading, leader: str, end: int, sentence: Sentence) -> int | None:
    """Give where the others are named beside who leads a body: "led by A, with B and C among its members"."""
    led = next((m for m in _between(reading.mentions, end, sentence.end) if m.name == leader), None)
    beside = _WITH.match(reading.text, led.end, sentence.end) if led else None
    return beside.end() if beside else _led_by_two(reading, led, end, sentence) if led else None


def _led_by_two(reading: Reading, led: Mention, body: int, sentence: Sentence) -> int | None:
    """Give where another is named who leads a body too: "a delegation led by Minister Berg and Senator Holm"."""
    other = _AND.match(reading.text, led.end, sentence.end)
    people = _between(reading.mentions, other.end(), other.end() + 1) if other else ()
    second = next((m for m in people if m.kind == "person"), None)
    acts = not any(m.kind == "person" for m in _between(reading.mentions, sentence.start, body))
    return second.start if second is not None and (acts or _ENDS.match(reading.text, second.end)) else None


def joined(text: str, rosters: list[Roster]) -> list[Roster]:
    """Put together what a text tells of one body apart: who leads it, and who else is in it."""
    rosters = _completed(rosters)
    led = [r for r in rosters if r.head in LED and r.leader and len(r.members) == 1]
    listed = _one([r for r in rosters if r.others or (r.head in BODIES and not r.leader and len(r.members) > 1)])
    led = led or _called_otherwise(text, rosters, listed)
    alone = not led and not any(r.head in LED and not r.others for r in rosters)
    if alone and listed and (len(listed) == 1 or None not in {r.state for r in listed}):
        own = [r._replace(head=BODIES[0], others=False) for r in listed if r.others]
        return [*(r for r in rosters if not r.others), *own]
    if (
        len({r.members for r in led}) != 1
        or len(listed) != 1
        or listed[0].end < led[0].end
        or _apart(led[0], listed[0])
    ):
        return [r for r in rosters if not r.others]
    everybody = (*led[0].members, *(n for n in listed[0].members if n not in led[0].members))
    whole = [r._replace(members=everybody, leader=led[0].leader) for r in (*led, listed[0]) if not r.others]
    done = {r.end for r in (*led, *listed)}
    return [*(r for r in rosters if not r.others and r.end not in done), *whole]


def _completed(rosters: list[Roster]) -> list[Roster]:
    """Give those who are known by their leader alone the members that another list gives him."""
    whole = {r.leader: r.members for r in rosters if r.leader and len(r.members) > 1 and not r.others}
    several = {r.leader for r in rosters if r.leader and len(r.members) > 1 and r.members != whole.get(r.leader)}
    return [
        r._replace(members=whole[r.leader])
        if r.leader in whole and r.leader not in several and len(r.members) == 1
        else r
        for r in rosters
    ]


def _called_otherwise(text: str, rosters: list[Roster], listed: list[Roster]) -> list[Roster]:
    """Give the people who are led shortly before a list calls them a body: "Nurses led by A came. The team had B"."""
    if len(listed) != 1 or _BODY.search(text, 0, listed[0].end - len(BODIES[0])):
        return []
    return [r for r in rosters if r.leader and len(r.members) == 1 and 0 <= listed[0].paragraph - r.paragraph < 2][-1:]


def _apart(led: Roster, listed: Roster) -> bool:
    """Say whether a list is of another body than the one that is led: "A was in the Danish delegation"."""
    return listed.state is not None and listed.state != led.state and (listed.others or led.state is not None)


def _one(listed: list[Roster]) -> list[Roster]:
    """Put together the lists of one body: "It included A. B was in the delegation as well"."""
    whose = {r.state for r in listed} - {None}
    own = [r for r in listed if not r.others]
    if len(listed) < 2 or len(whose) > 1 or len(own) > 1:
        return listed
    members = tuple(dict.fromkeys(name for r in listed for name in r.members))
    return [(own or listed)[0]._replace(members=members)]


def without(reading: Reading, end: int, stop: int, roster: Roster, missing: dict[str, list[str]]) -> Roster:
    """Give a body without whom the text leaves out here or before: "the delegation, without A, went on"."""
    left = _WITHOUT.match(reading.text, end, stop)
    gone = missing.setdefault(roster.head, [])
    if left is not None:
        gone += [m.name for m in _between(reading.mentions, left.end(), left.end() + 1) if m.kind == "person"]
    return roster._replace(members=tuple(name for name in roster.members if name not in gone))


def its(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Give where "it" is the body spoken of before it, in its sentence or the last: "it was received by A"."""
    bodies = [m for m in mentions if m.kind == "group" and m.members and m.name.split()[-1].lower() in BODIES]
    ends = {listed.colon: listed.lines[-1][1] for listed in below(reading.text)} if bodies else {}
    found = []
    for it in _IT.finditer(reading.text, bodies[0].end if bodies else len(reading.text)):
        body = bodies[bisect_right(bodies, it.start(), key=_end) - 1]
        rivals = any(
            m.kind in ("organisation", "group") and m.members != body.members and body.end < m.start < it.start()
            for m in mentions
        )
        told = ends.get(reading.sentence_at(body.start).end, body.start)
        between = bisect_right(reading.sentences, it.start(), key=_start) - bisect_right(
            reading.sentences, told, key=_start
        )
        if between < 2 and not rivals:
            found.append(
                Mention(
                    it.start(),
                    it.end(),
                    "pronoun",
                    "it",
                    it.start(),
                    it.end(),
                    plural=True,
                    members=body.members,
                    certain=False,
                    why=body.why,
                )
            )
    return found


def _between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Give the mentions that begin within a passage."""
    return mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]


def _start(one: Sentence | Mention) -> int:
    return one.start


def _end(mention: Mention) -> int:
    return mention.end


def they(mentions: tuple[Mention, ...], reading: Reading) -> tuple[Mention, ...]:
    """Give "they" the members of the body of people that is spoken of right before.

    Past a whole sentence that begins with somebody else, it may be others.
    """
    out: list[Mention] = []
    last: Mention | None = None
    begun: Sentence | None = None
    away = False
    for m in mentions:
        sentence = reading.sentence_at(m.start)
        if sentence is not begun:
            last = None if away else last
            other = last is not None and m.kind == "person" and m.name not in last.members
            begun, away = sentence, other and m.start == sentence.start
        if m.kind == "group" and m.members:
            last, away = m, False
        elif m.kind == "group" and not (last is not None and _part_of(reading, last, m)):
            last = None
        if m.kind == "pronoun" and m.plural and not m.members and last is not None and m.start - last.end < 500:
            m = m._replace(members=last.members, certain=False, why=last.why or "those told of right before")
        elif m.kind == "pronoun" and m.plural and last is not None and set(m.members) < set(last.members):
            listed = sentence.start > last.end and LISTS.match(reading.text, last.end + 1)
            m = m._replace(members=last.members, certain=False, why=last.why) if listed else m  # "Members are A and B."
        out.append(m)
    return tuple(out)


def _part_of(reading: Reading, body: Mention, m: Mention) -> bool:
    """Say whether a plural only says of what a body consists: "a delegation of five members of the Bundestag"."""
    return _CONSISTS.fullmatch(reading.text, body.end, m.start) is not None
