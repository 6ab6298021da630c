"""Encounters told without all their parties, where the next sentence says who was there: "The King gave a dinner"."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from ...ontology.vocabulary import ENCOUNTERS
from ..lexicon import tables
from ..text.spans import Reading
from ..text.words import NOUNS, TRAVEL, VERBS
from ..what.chain import chain
from ..what.clauses import Clause, Item, Token, tokenise
from ..what.frames import Frame, conditional
from ..what.lists import items_right
from ..what.nounphrase import noun_phrase
from ..what.status import of_verb
from ..what.subjects import subject
from .ground import Grounded, ground

__all__ = ["among_themselves", "held_before"]

_DATA = {key: frozenset(words.split()) for key, words in tables("gatherings").items()}
UNDER_WAY = (("took", "place"), ("taking", "place"), ("got", "under"), ("going", "on"), ("under", "way"))
DOUBT = "who was there is told after the encounter"
FOLLOWING = ["the", "following"]
NEAR = 8
"""So many words stand at most between what was done and the encounter that it was done at."""


class Held(NamedTuple):
    """An encounter told with its hosts alone, or with nobody."""

    hosts: tuple[Item, ...]
    type: str
    subtype: str | None
    apart: bool
    """The hosts met the others, who did not meet each other."""


def among_themselves(reading: Reading, clause: Clause, frame: Frame, found: list[Grounded]) -> list[Grounded]:
    """Let those whom a sentence names as present meet each other, or their host, where nobody else was named before."""
    told = [g for g in found if _right_before(g, reading, clause)]
    if any(g.event.participants or g.event.status != "happened" or g.event.sides for g in told):
        return []
    people, names = frame.right, {i.mention.name for i in frame.right}
    if told:
        held = Held((), told[-1].event.type, told[-1].event.subtype, False)
        frame.dated = told[-1].event.date
    else:
        before = held_before(reading, clause) or _of_the_following(clause.tokens)
        if before is None:
            return []
        held = before
    hosts = tuple(h._replace(at=frame.at) for h in held.hosts if h.mention.name not in names)  # of another sentence
    if len(names) + len(hosts) < 2:
        return []
    frame.type, frame.subtype = held.type, held.subtype
    apart = bool(hosts) and held.apart
    frame.left, frame.right, frame.together = (hosts, people, False) if apart else ((*hosts, *people), (), True)
    frame.doubts = (*frame.doubts, DOUBT)
    made = ground(reading, clause, frame)
    return [made] if made is not None else []


def held_before(reading: Reading, clause: Clause) -> Held | None:
    """Give the encounter of which the sentence before names nobody but its hosts."""
    before = reading.index_at(clause.sentence.start) - 1
    return _held(tokenise(reading, reading.sentences[before]).tokens) if before >= 0 else None


def _right_before(told: Grounded, reading: Reading, clause: Clause) -> bool:
    near = reading.index_at(told.at) == reading.index_at(clause.sentence.start) - 1
    return near and told.event.type in (*ENCOUNTERS, "conference")


def _of_the_following(tokens: tuple[Token, ...]) -> Held | None:
    """Give the encounter of which a sentence itself opens a list: "The following attended the meeting:"."""
    if [t.low for t in tokens[:2]] != FOLLOWING:
        return None
    word = next((t.low for t in tokens if t.low in NOUNS and not NOUNS[t.low].weak and t.mention is None), None)
    return Held((), NOUNS[word].type, NOUNS[word].subtype, False) if word else None


def _held(tokens: tuple[Token, ...]) -> Held | None:
    """Read "The King gave a dinner", "Talks were held", "The board met", "The minister received bankers"."""
    lows = [t.low for t in tokens]
    if not _DATA["not_so"].isdisjoint(lows):
        return None
    for at, t in enumerate(tokens):
        if t.mention is None and (held := _of_noun(tokens, lows, at) or _of_verb(tokens, at)) is not None:
            named = {w.mention.name for w in tokens if w.mention is not None and w.mention.kind == "person"}
            return held if named <= {h.mention.name for h in held.hosts} else None
    return None


def _of_noun(tokens: tuple[Token, ...], lows: list[str], at: int) -> Held | None:
    noun = NOUNS.get(lows[at])
    if noun is None or conditional(tokens, at):
        return None
    if noun.weak:  # a session may be one of parliament: only that it was held tells of people
        return Held((), noun.type, noun.subtype, False) if _passive(lows[at + 1 : at + 14]) else None
    verb = noun_phrase(tokens, at).begin - 1
    called = verb > 0 and lows[verb] == "called" and lows[at + 1 : at + 3] == ["to", "order"]
    apart = noun.subtype in ("meal", "audience") or "with" in lows[at + 1 : at + 4]
    if called or (verb > 0 and lows[verb] in _DATA["hosts"]):
        return Held(_people(subject(tokens, verb)[0]), noun.type, noun.subtype, apart)
    after = lows[at + 1 : at + 14]
    passive = _passive(after)
    led = next((k for k in range(at + 2, len(lows) - 1) if lows[k] in _DATA["led"] and lows[k + 1] == "by"), None)
    under = next((k for k in range(at + 2, len(lows) - 2) if lows[k] in _DATA["chair"] and lows[k + 1] == "of"), None)
    begin = led if led is not None and (passive or lows[led - 1] in ("was", "were")) else under if passive else None
    if begin is not None:
        return Held(_people(items_right(tokens, begin + 2)[0]), noun.type, noun.subtype, False)
    began = any(pair in UNDER_WAY for pair in pairwise(after)) or not _DATA["went"].isdisjoint(after[:1])
    return Held((), noun.type, noun.subtype, False) if passive or began or _done_at(lows, verb) else None


def _done_at(lows: list[str], prep: int) -> bool:
    """Say whether something was done at an encounter, told of nobody: "Trade was discussed on Monday at a meeting"."""
    k = next((k for k in range(prep - 1, 0, -1) if lows[k] in _DATA["done"]), 0)
    return prep > 1 and lows[prep] in ("at", "in", "during") and lows[k - 1] in ("was", "were") and prep - k < NEAR


def _passive(after: list[str]) -> bool:
    return any(v in ("was", "were", "been", "being") and w in _DATA["held"] for v, w in pairwise(after))


def _of_verb(tokens: tuple[Token, ...], at: int) -> Held | None:
    """Read who met or received people that have no names."""
    entry = next(
        (e for e in VERBS.get(tokens[at].low, ()) if e.type == "meeting" and e.form == "past" and not e.weak), None
    )
    if entry is None or entry.right is not None or tokens[at].low in TRAVEL:
        return None  # "visited a farm"
    links = chain(tokens, at, entry.form)
    if links.passive or of_verb(entry.form, links.words).status != "happened":
        return None
    items = subject(tokens, links.begin)[0]
    doers = _people(items)
    if any(_one(t) and not _of_a_body(tokens, k) for k, t in enumerate(tokens)):
        return None  # "the minister received the ambassador": two, of whom nothing more is known
    return Held(doers, entry.type, entry.subtype, bool(doers) and len(doers) == len(items))


def _one(t: Token) -> bool:
    return t.mention is not None and t.mention.kind == "role" and not t.mention.plural


def _of_a_body(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether an office only says whose people they are: "the delegation of the special envoy"."""
    body = tokens[at - 2].mention if at > 1 and tokens[at - 1].low == "of" else None
    return body is not None and body.kind == "group"


def _people(items: list[Item] | tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(i for i in items if i.mention.kind == "person")
