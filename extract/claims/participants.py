"""Who takes part in an event: the names, groups and posts behind its items, and whether they are enough."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from ...graph.records import RoleOnly
from ...ontology.vocabulary import PROSPECTS
from ..text.spans import ANYONE, Mention, Reading
from ..what.clauses import Clause, Item, Token, is_actor, is_finite
from ..what.frames import BODIES, Frame

__all__ = ["PRONOUNS", "Parties", "complete", "parties", "plain", "together", "topic"]

PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "his",
        "her",
        "their",
        "its",
        "him",
        "them",
        "who",
        "we",
        "i",
        "us",
        "our",
        "you",
        "both",
    ]
)
_TWO = re.compile(r"(?i)(?:the )?(?:two|both)\b")
_OBLIQUE = re.compile(r"(?i)\b(?:with|of|by|to|from|for|between|in|at)\s+(?:the\s+)?$")


class Parties(NamedTuple):
    """The names, unnamed groups and posts behind some items."""

    names: tuple[str, ...]
    groups: tuple[str, ...]
    roles: tuple[RoleOnly, ...]


def parties(items: tuple[Item, ...], reading: Reading) -> Parties:
    """Give the names, groups and posts that items stand for; a pronoun that resolves to nobody is left out."""
    names: list[str] = []
    groups: list[str] = []
    roles: list[RoleOnly] = []
    for item in items:
        m = item.mention
        if m.kind == "person" and not m.members:
            names.append(m.name)
            continue
        words = " ".join(reading.text[m.start : m.end].split())
        named = " ".join(m.name.replace("\u2019", "'").split())
        if m.members or m.kind == "pronoun":
            for name in m.members or (m.name,):
                if name.lower() not in PRONOUNS:
                    (names if _is_named(name, reading) else groups).append(name)
        elif m.kind in ("organisation", "state", "place") or (
            m.kind == "role" and named.lower() not in words.lower() and _is_named(m.name, reading)
        ):
            names.append(m.name)
        elif m.kind == "role":
            groups.append(words)
            roles.append(RoleOnly(text=words, role=m.role, org=m.org))
        else:
            groups.append(words)
    return Parties(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(groups)), tuple(dict.fromkeys(roles)))


def _is_named(name: str, reading: Reading) -> bool:
    """Say whether what a pronoun stands for is somebody with a name, not "Moroccan diplomats"."""
    return not reading.entities or any(e.name == name for e in reading.entities)


def together(frame: Frame, left: Parties, right: Parties) -> tuple[Parties, tuple[str, ...], tuple[str, ...]]:
    """Give the second party with an explicit unknown, and the names and groups of both."""
    if frame.unknown:
        right = Parties(right.names, (*right.groups, frame.unknown), right.roles)
    names = tuple(dict.fromkeys((*left.names, *right.names)))
    return right, names, tuple(g for g in dict.fromkeys((*left.groups, *right.groups)) if g not in names)


def complete(frame: Frame, left: Parties, right: Parties, names: tuple[str, ...], groups: tuple[str, ...]) -> bool:
    """Say whether enough parties are known for the event to be one."""
    if frame.type in ("statement", "conference"):
        return bool(names or groups)
    if frame.type in ("visit", "appointment", "resignation"):
        return bool(names)
    if frame.type == "accompany":
        return len(names) > 1
    if not names or _gathering(frame):
        return False
    if frame.together or frame.unknown:
        return len(names) + len(groups) > 1
    other = right.names + right.groups
    if len(left.names) > 1 and set(left.names) == set(right.names):
        return False  # "they cannot meet them": who is met is not who meets
    if not (left.names + left.groups) or not other:
        return False
    return len(names) + len(groups) > 1


def _gathering(frame: Frame) -> bool:
    """Say whether only states and bodies are named, more than two: they gather, nobody in particular meets."""
    items = frame.left + frame.right
    return len(items) > 2 and all(i.mention.kind in BODIES for i in items)


def topic(frame: Frame, reading: Reading, clause: Clause) -> tuple[str, ...]:
    """Give whom the sentences before are about, for an encounter told of one party: "A meeting with B was dropped".

    That is the one who stands first in the sentence before, in the same paragraph or the last, with those beside him.
    """
    if not frame.rule.startswith("noun-") or frame.together:
        return ()
    others = {i.mention.name for i in frame.right}
    here = bisect_left(reading.sentences, clause.sentence.start, key=lambda s: s.start)
    for before in reversed(reading.sentences[max(0, here - 2) : here]):
        if clause.sentence.paragraph - before.paragraph > 1 or before.headline:
            return ()
        inside = (m for m in reading.mentions if before.start <= m.start < before.end)
        first = next((m for m in inside if m.kind in ANYONE and not (m.kind == "group" and _TWO.match(m.name))), None)
        if first is not None and first.kind == "role":  # "Trade Minister, Ana Holm, has ended a visit"
            first = next((m for m in reading.mentions if m.kind == "person" and m.start == first.end + 2), first)
        if first is not None:
            if _OBLIQUE.search(reading.text, before.start, first.start):
                return ()
            entities = {e.name for e in reading.entities}
            planned = frame.verdict.status in PROSPECTS
            led = _only_body(reading, first) if before is reading.sentences[here - 1] else ()
            names = led or (first.name, *(_beside(reading, first, before.end) if planned else ()))
            return names if entities.issuperset(names) and others.isdisjoint(names) else ()
    return ()


def _only_body(reading: Reading, first: Mention) -> tuple[str, ...]:
    """Give who is in a body of people, if it is the only one of a text so far: "The Lao delegation was led by Holm"."""
    if first.kind != "group" or not first.members:
        return ()
    bodies = {frozenset(m.members) for m in reading.mentions if m.kind == "group" and m.members and m.end <= first.end}
    return first.members if len(bodies) == 1 else ()


def _beside(reading: Reading, first: Mention, end: int) -> list[str]:
    """Give those who are named after one in a row that "and" ends: "Holm, Berg and Ito came to Oslo"."""
    names: list[str] = []
    last, closed = first, False
    for m in reading.mentions[bisect_left(reading.mentions, first.end, key=lambda m: m.start) :]:
        joint = _JOINT.fullmatch(reading.text, last.end, m.start) if m.end <= end and m.kind == "person" else None
        if joint is None or closed:
            break
        names.append(m.name)
        last, closed = m, joint.group(1) is not None
    return names if closed else []


_JOINT = re.compile(r"(?:,|,? (and))\s+(?:the\s+)?")


def plain(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether the parties stand on the two sides of the verb with no other actor or verb between them."""
    if not frame.left or not frame.right or frame.left[-1].at >= frame.at or frame.right[0].at <= frame.at:
        return False
    if frame.right[0].at - frame.at > 12 or frame.at - frame.left[-1].at > 9:
        return False
    actors = [k for k in range(frame.left[0].at, frame.right[0].at) if is_actor(tokens[k])]
    own = {i.at for i in frame.left}
    verbs = [k for k in range(frame.at + 1, frame.right[0].at) if is_finite(tokens, k)]
    return (
        not verbs
        and all(k in own for k in actors)
        and all((tokens[i.at].mention or i.mention).kind == "person" for i in frame.left + frame.right)
    )  # a delegation stands where its leader does: "a delegation led by Holm met Berg"
