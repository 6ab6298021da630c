"""Whom "he", "they" and "the two leaders" mean, where the words around leave one answer."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from ..text.spans import Mention, Sentence
from .groups import groups_table
from .verbs import REPORTING

__all__ = ["SURE", "resolve"]


class _Holder(NamedTuple):
    """Who is said to hold a post, and where."""

    start: int
    name: str
    org: str | None
    role: str


NAMED_AFTER = "the subject of its sentence, named after it"
SPEAKS = "the only one who speaks in its paragraph"
SURE = frozenset((NAMED_AFTER, SPEAKS))
"""Why a pronoun is as good as a name though no name stands before it in its sentence."""
NEAR = 30
"""So many mentions back a pronoun looks."""
_INDEFINITE = (
    "a ",
    "an ",
    "another ",
    "no ",
    "any ",
    "every ",
    "each ",
    "former ",
    "its ",
    "their ",
    "the first ",
    "the next ",
    "the only ",
)
_FIRST = frozenset(("i", "me", "my", "we", "us", "our"))
_PAIRS = ("two ", "both ", "their counterparts", "the pair ", "the duo ")
ANNOUNCERS = frozenset(("spokesman", "spokeswoman", "spokesperson", "analyst", "reporter", "correspondent", "expert"))


def resolve(text: str, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give pronouns and counted groups the names they stand for; what is open stays uncertain."""
    starts = [s.start for s in sentences]
    by_sentence: dict[int, list[Mention]] = {}
    posts, speakers = _posts(mentions), _speakers(text, sentences, mentions)
    out: list[Mention] = []
    told: list[str] = []
    for n, m in enumerate(mentions):
        at = bisect_right(starts, m.start) - 1
        if m.kind == "pronoun" and m.name.lower() in _FIRST:
            m = _speaker(m, speakers.get(sentences[at].paragraph, []))
        elif m.kind == "pronoun" and (ahead := _ahead(text, m, sentences[at], mentions[n + 1 : n + 8])):
            m = replace(m, name=ahead, certain=True, why=NAMED_AFTER)
        elif m.kind == "pronoun":
            m = _pronoun(text, m, by_sentence.get(at, [])[-NEAR:], _before(by_sentence, sentences, at))
        elif m.kind == "group" and m.plural and any(p in m.name.lower() + " " for p in _PAIRS):
            m = _pair(text, m, by_sentence.get(at, [])[-NEAR:], _before(by_sentence, sentences, at))
            if not m.members and len(told) == 2 and not m.org:
                m = replace(m, members=tuple(told), certain=False, why="the only two people told of before")
        elif m.kind == "role":
            m = _holder(m, mentions, posts)
        elif m.kind == "person" and m.name not in told and not _speaks_only(m):
            told.append(m.name)
        out.append(m)
        by_sentence.setdefault(at, []).append(m)
    return tuple(out)


def _speaks_only(m: Mention) -> bool:
    """Say whether somebody is in the text to speak for others: a spokesman is none of "the two"."""
    return bool(m.role) and (m.role or "").lower().split()[-1] in ANNOUNCERS


def _posts(mentions: tuple[Mention, ...]) -> list[_Holder]:
    """List who has which post in this document."""
    first: dict[tuple[str, str | None, str], int] = {}
    for m in mentions:
        if m.kind == "person" and m.role:
            first.setdefault((m.name, m.org, m.role.lower()), m.start)
    return [_Holder(start, *key) for key, start in first.items()]


def _holder(m: Mention, mentions: tuple[Mention, ...], posts: list[_Holder]) -> Mention:
    """Give "the foreign minister", "the French president" the name of the one person before it with that post."""
    role = (m.role or "").lower()
    if role in ("counterpart", "colleague", "opposite number") and m.org:
        theirs = sorted({h.name for h in posts if h.org == m.org})
        if len(theirs) == 1:
            return replace(
                m, name=theirs[0], certain=False, why="the one official of that state here", candidates=tuple(theirs)
            )
    if not role or role in ("counterpart", "colleague", "opposite number") or m.name.lower().startswith(_INDEFINITE):
        return m
    fitting = [
        h for h in posts if h.start < m.start and _covers(h.role, role) and (not m.org or not h.org or h.org == m.org)
    ]
    if not fitting and m.org and role in groups_table()["anybody"].split():
        fitting = [h for h in posts if h.start < m.start and h.org == m.org]
    if m.org and any(h.org == m.org for h in fitting):
        fitting = [h for h in fitting if h.org == m.org]
    if not fitting and m.org:
        fitting = [h for h in posts if h.org == m.org and _covers(h.role, role)]
        if len({h.name for h in fitting}) == 1:
            name = fitting[0].name
            return replace(m, name=name, certain=False, why="the one person with this post below", candidates=(name,))
        return m
    names = sorted({h.name for h in fitting})
    if len(names) == 1:
        sure = bool(m.org) and any(h.org == m.org and _covers(h.role, role) for h in fitting)
        return replace(
            m,
            name=names[0],
            certain=sure,
            why=None if sure else "the one person with this post here",
            candidates=tuple(names),
        )
    if len(names) > 1:
        last = max(
            (x for x in mentions if x.kind == "person" and x.start < m.start and x.name in names), key=lambda x: x.start
        )
        return replace(
            m, name=last.name, certain=False, why=f"{m.name} may be {' or '.join(names)}", candidates=tuple(names)
        )
    return m


@cache
def _looser() -> dict[str, tuple[str, ...]]:
    return {word: tuple(meant.split("|")) for word, meant in groups_table()["stands_for"].items()}


def _covers(held: str, said: str) -> bool:
    """Say whether a post may be meant by a shorter or looser wording."""
    words = set(said.split()) - {"the", "new", "current", "visiting"}
    if "first" in words and "first" not in held:
        return False
    if words <= set(held.split()):
        return True
    return any(set(meant.split()) <= set(held.split()) for meant in _looser().get(said, ()))


def _before(by_sentence: dict[int, list[Mention]], sentences: tuple[Sentence, ...], at: int) -> list[Mention]:
    """Give the mentions of the sentence before, at most one paragraph back."""
    for k in (at - 1, at - 2):
        if (
            k >= 0
            and sentences[at].paragraph - sentences[k].paragraph <= 1
            and any(m.kind in ("person", "pronoun") for m in by_sentence.get(k, [])[-NEAR:])
        ):
            return by_sentence[k][-NEAR:]
    return []


def _people(mentions: list[Mention]) -> list[str]:
    return list(
        dict.fromkeys(
            m.name
            for m in mentions
            if m.kind == "person"
            or (m.kind == "pronoun" and not m.plural and m.certain)
            or (m.kind == "role" and len(m.candidates) == 1)
        )
    )


def _pronoun(text: str, m: Mention, here: list[Mention], before: list[Mention]) -> Mention:
    if m.plural:
        return _pair(text, m, here, before)
    mine, earlier = _people(here), _people(before)
    if _is_object(text, m) and mine:
        return _object(text, m, here, mine, earlier)
    acting = _people([x for x in here if not _oblique(text, x)])
    names = acting or (earlier if mine and m.name.lower() in ("he", "she") else []) or mine or earlier
    if not names:
        return m
    if len(names) == 1 and (not mine or names == mine):
        return replace(m, name=names[0], certain=True, why=None)
    return replace(m, name=names[0], certain=not mine, why="the subject before it", candidates=tuple(names))


_OBLIQUE = re.compile(r"\b(?:of|with|to|by|from|for|about|against|between|on|at|under)\s+(?:the\s+)?$")


def _oblique(text: str, m: Mention) -> bool:
    """Say whether somebody is named after a preposition: "the followers of Gbagbo", "after talks with Xi"."""
    return _OBLIQUE.search(text, max(0, m.start - 16), m.start) is not None


_OPENS = re.compile(
    r"(?:In|At|During|After|Before|On|Following|Ahead of|Throughout|While|When|As)\s(?:[a-z-]+\s){0,3}$"
)


def _ahead(text: str, m: Mention, sentence: Sentence, following: tuple[Mention, ...]) -> str | None:
    """Give whom a pronoun in the opening of a sentence waits for: "In his talks with Li, Minister Olsen said"."""
    if m.plural or not _OPENS.fullmatch(text[sentence.start : m.start]):
        return None
    comma = text.find(", ", m.end, min(sentence.end, m.end + 220))
    later = [x for x in following if x.start < sentence.end and x.kind == "person"]
    subject = next((x for x in later if x.start - comma in (2, 6)), None) if comma > 0 else None
    while subject is None and comma > 0:
        comma = text.find(", ", comma + 2, min(sentence.end, m.end + 220))
        subject = next((x for x in later if x.start == comma + 2), None) if comma > 0 else None
    if subject is None or not re.match(r"\s[a-z]", text[subject.end : subject.end + 2]):
        return None
    return subject.name


_POSSESSIVE = re.compile(
    r"\s(?!(?:in|on|at|for|to|and|but|by|with|from|after|before|during|about|as|that|last|next|this)\b)[A-Za-z]"
)
_NEW_SUBJECT = re.compile(r"\b(?:and|that)\b|,(?!\s*(?:who|which))")


def _is_object(text: str, m: Mention) -> bool:
    """Say whether a pronoun is somebody's object: "him", or "her" before no noun of hers."""
    low = m.name.lower()
    return low == "him" or (low == "her" and _POSSESSIVE.match(text, m.end) is None)


def _object(text: str, m: Mention, here: list[Mention], mine: list[str], earlier: list[str]) -> Mention:
    """Give "him" whoever is not the subject of its verb: "Blinken said Qin had called him" is Blinken."""
    last = next(x for x in reversed(here) if x.name == mine[-1])
    if _NEW_SUBJECT.search(text, last.end, m.start):
        names = [mine[-1]] if len(mine) > 1 else [n for n in earlier if n not in mine]
    else:
        names = mine[:-1] or [n for n in earlier if n not in mine]
    if not names:
        return m
    return replace(
        m, name=names[0], certain=len(names) == 1, why="not the subject of its verb", candidates=tuple(names)
    )


def _pair(text: str, m: Mention, here: list[Mention], before: list[Mention]) -> Mention:
    """Give "they", "the two leaders" two people named together here, or alone in the sentence before; else a group."""
    joined = _joined(text, here)
    if joined:
        return replace(m, members=joined, certain=True, why=None)
    mine = _people(here)
    if m.kind == "pronoun" and len(mine) == 2 and _WHEN.search(text, max(0, m.start - 12), m.start):
        return replace(m, members=tuple(mine), certain=True, why=None)
    groups = [x for x in here or before if x.kind in ("group", "state")]
    if m.kind == "pronoun" and groups:
        last = [g for g in groups if g.kind == "group"]
        return replace(m, name=last[-1].name if last else m.name, certain=False, why="the group before it")
    for names in (_people([*before, *here]), _people(before)):
        if len(names) == 2 and not (m.kind == "pronoun" and _people(here)):
            return replace(m, members=tuple(names), certain=True, why=None)
    return replace(m, certain=False, why="whom it means is open")


_WHEN = re.compile(r"\b(?:when|as|before|after|since|until|where)\s$")


def _joined(text: str, mentions: list[Mention]) -> tuple[str, ...]:
    """Give two people of one coordination ("Macron and Scholz") if they are the only people."""
    people = [m for m in mentions if m.kind == "person"]
    if len(people) == 2 and text[people[0].end : people[1].start].strip(" ,") == "and":
        return (people[0].name, people[1].name)
    return ()


def _speakers(text: str, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> dict[int, list[str]]:
    """Give for each paragraph whom its quotations are of: who stands beside a verb of speech, outside them."""
    starts = [s.start for s in sentences]
    found: dict[int, list[str]] = {}
    for m in mentions:
        s = sentences[bisect_right(starts, m.start) - 1]
        if m.kind != "person" or any(a <= m.start < b for a, b in s.quoted):
            continue
        after = re.sub(r"[,.:]", " ", text[m.end : m.end + 30]).split()[:2]
        before = text[max(0, m.start - 20) : m.start].split()[-1:]
        if any(w in REPORTING for w in (*after[:1], *before)):
            names = found.setdefault(s.paragraph, [])
            if m.name not in names:
                names.append(m.name)
    return found


def _speaker(m: Mention, names: list[str]) -> Mention:
    if len(names) != 1:
        return replace(m, certain=False, why="who speaks is open", candidates=tuple(names))
    alone = m.name.lower() in ("i", "me", "my")
    return replace(m, name=names[0], certain=alone, why=SPEAKS if alone else "the speaker, perhaps with others")
