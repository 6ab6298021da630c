"""Delegations: who leads one by the verb before it, and one that is led in one sentence and listed in another."""

from __future__ import annotations

import re

from ..text.spans import Reading, Sentence
from .companies import Roster

__all__ = ["BODIES", "joined", "leading"]

BODIES = ("delegation", "mission", "team")
"""Bodies that may be known by who leads them alone."""
_LEADS = re.compile(
    r"(?:\b(?:leading|heading|leads|heads|led|headed)|\bat the head of)"
    r"\s(?:an?|the|his|her|its)?\s?(?:(?!of\b)[\w-]+\s){0,4}$"
)
_WITH_HIS = re.compile(r"^(?:,?\s(?:and|with|accompanied by))\s(?:his|her)\s(?:(?!of\b)[\w-]+\s){0,4}$")
REACH = 60
"""Not further before the word for the body stands who leads it, or the verb that says so."""


def leading(reading: Reading, sentence: Sentence, body: int) -> str | None:
    """Give who leads the body that is named at a place: "A, leading a delegation", "A and his delegation"."""
    people = [m for m in reading.mentions if m.kind == "person" and sentence.start <= m.start and m.end <= body]
    if not people:
        return None
    if _WITH_HIS.match(reading.text[people[-1].end : body]):
        return people[-1].name
    verb = _LEADS.search(reading.text, max(sentence.start, body - REACH), body)
    if verb is None:
        return None
    names = list(dict.fromkeys(m.name for m in people if m.end <= verb.start()))
    finite = not verb.group(0).startswith(("leading", "heading", "at "))
    return names[-1] if names and (len(names) == 1 or finite) else None


def joined(rosters: list[Roster]) -> list[Roster]:
    """Put together what a text tells of one body apart: who leads it, and who else is in it."""
    led = [r for r in rosters if r.head in BODIES and r.leader and len(r.members) == 1]
    listed = [r for r in rosters if r.others or (r.head in BODIES and not r.leader and len(r.members) > 1)]
    if len(led) != 1 or len(listed) != 1 or listed[0].end < led[0].end:
        return [r for r in rosters if not r.others]
    everybody = (*led[0].members, *(n for n in listed[0].members if n not in led[0].members))
    whole = [r._replace(members=everybody, leader=led[0].leader) for r in (led[0], listed[0]) if not r.others]
    return [*(r for r in rosters if r not in (led[0], listed[0])), *whole]
