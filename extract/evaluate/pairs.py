"""Pairs whom encounters join, of labels and of records alike, and those that one may read either way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from .match import name_words
from .outcome import GRADES

__all__ = ["CONTACT", "Keyed", "Pair", "Resolve", "Row", "Told", "arguable", "joined", "pairs_of", "views"]

Row = dict[str, Any]
Pair = frozenset[str]
Resolve = Callable[[str], str]
CONTACT = ("meeting", "call", "talks", "host", "dinner", "meal")
"""The types of event that join people."""


@dataclass
class Told:
    """What a text, or its labels, say of one pair under one status."""

    dates: set[str] = field(default_factory=set)
    grade: str | None = None
    place: int = 0
    quote: str = ""


Keyed = dict[tuple[Pair, str], Told]
"""What is told of pairs, by pair and status."""


def pairs_of(row: Row, resolve: Resolve) -> dict[tuple[Pair, str], Told]:
    """Give every pair that a contact joins, by status; where there are sides, only those of two sides."""
    found: dict[tuple[Pair, str], Told] = defaultdict(Told)
    for event in row["events"]:
        if event["type"] in CONTACT:
            for pair in joined(event, resolve):
                _add(found[pair, event.get("status") or "happened"], event)
    return dict(found)


def _add(told: Told, event: Row) -> None:
    grade = event.get("grade")
    if event.get("date"):
        told.dates.add(event["date"])
    if not told.quote or (grade and told.grade and GRADES.index(grade) < GRADES.index(told.grade)):
        told.grade, told.place, told.quote = grade, event.get("char_start") or 0, event.get("quote") or ""


def joined(event: Row, resolve: Resolve) -> set[Pair]:
    """Give the pairs of one event: all of its people, or those of two sides.

    >>> joined({"participants": ["Ann", "Bob", "Cy"], "sides": [["Ann", "Bob"], ["Cy"]]}, str) == {
    ...     frozenset({"Ann", "Cy"}), frozenset({"Bob", "Cy"})}
    True
    """
    sides = _sides(event, resolve)
    if sides:
        return {frozenset((a, b)) for s, t in combinations(sides, 2) for a in s for b in t if a != b}
    return _couples(_actors(event, resolve))


def _couples(names: Iterable[str]) -> set[Pair]:
    return {frozenset(pair) for pair in combinations(sorted(set(names)), 2)}


def _actors(event: Row, resolve: Resolve) -> list[str]:
    return [resolve(n) for n in event.get("participants") or () if n and name_words(n)]


def _sides(event: Row, resolve: Resolve) -> list[list[str]]:
    """Give the people of each side; who takes part without a name is in no pair, as in an event without sides."""
    sides: Sequence[Sequence[str]] = event.get("sides") or ()
    named = set(event.get("participants") or ())
    return [[resolve(n) for n in side if n in named] for side in sides] if len(sides) > 1 else []


def arguable(gold: Row, resolve: Resolve) -> set[Pair]:
    """Give the pairs that one may read either way: one side among itself, aides with whom their principal met."""
    spare: set[Pair] = set()
    met: dict[str, set[str]] = defaultdict(set)
    aides: dict[str, set[str]] = defaultdict(set)
    for event in gold["events"]:
        actors = _actors(event, resolve)
        if event["type"] in CONTACT or event["type"] == "visit":
            together = _sides(event, resolve) + ([actors] if event["type"] == "visit" else [])
            spare.update(pair for side in together for pair in _couples(side))
        if event["type"] in CONTACT:
            spare |= joined(event, resolve) if event.get("optional") else set()
            for pair in joined(event, resolve):
                a, b = sorted(pair)
                met[a].add(b)
                met[b].add(a)
        if event["type"] == "accompany":
            for principal in actors[1:]:
                aides[principal].add(actors[0])
    return spare | _of_aides(met, aides)


def _of_aides(met: dict[str, set[str]], aides: dict[str, set[str]]) -> set[Pair]:
    spare: set[Pair] = set()
    for principal, those in aides.items():
        spare |= _couples(those)
        for aide in those:
            others = {principal, *met.get(principal, ())}
            others |= {a for other in met.get(principal, ()) for a in aides.get(other, ())}
            spare |= {frozenset((aide, other)) for other in others - {aide}}
    return spare


def views(wanted: Keyed, found: Keyed) -> dict[str, tuple[Keyed, Keyed]]:
    """Give labels and records as each kind of the table compares them."""

    def met(pairs: Keyed) -> Keyed:
        return {key: told for key, told in pairs.items() if key[1] == "happened"}

    def whatever(pairs: Keyed) -> Keyed:
        out: Keyed = {}
        for (pair, _), told in pairs.items():
            out.setdefault((pair, ""), told)
        return out

    return {
        "pairs that met": (met(wanted), met(found)),
        "pairs with status": (wanted, found),
        "pairs, any status": (whatever(wanted), whatever(found)),
    }
