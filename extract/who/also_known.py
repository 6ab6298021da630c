"""Somebody's other names: "Omar Lado, better known as Don Omar", "Omar Lado 'Rakesh'", and who these name later."""

from __future__ import annotations

import re

from ..text.tokens import Chunk
from .fathers import child_of, of_father
from .units import Person, Unit

__all__ = ["by_other_names", "same_as"]

_AS = re.compile(
    r"(?:(?:who )?(?:is|was) )?(?:[a-z]+ ){0,2}known(?: [a-z]+){0,2} as|(?:alias|aka|a\.k\.a|a\.k\.a\.)"
    r"|(?:also|popularly|often|fondly|affectionately|commonly) (?:called|dubbed|nicknamed)|nicknamed|dubbed"
)
"""What stands between two names of one person."""
_MARKS = {'"': '"', "'": "'", "\u201c": "\u201d", "\u2018": "\u2019", "`": "'"}
_MARKED = re.compile(r" [\"'\u201c\u2018]([^\"'\u201d\u2019]{4,})[\"'\u201d\u2019] ")
"""A nickname in the middle of a name: 'Omar "Don Paco" Lado'."""
_KNOWN = frozenset(("given", "family", "initial", "honorific", "post"))


def _also_known(chunks: list[Chunk], before: Person, other: Person) -> bool:
    """Say whether a name is another one of who is named right before it: "Omar Lado, also known as Don Omar"."""
    between = chunks[before.j : other.i]
    called = " " in before.name and [c.low for c in between] == ["alias"]
    if other.offices or other.i < before.j or not (called or {before.evidence, other.evidence} & _KNOWN):
        return False
    if len(between) == 1 and (mark := between[0].text) in _MARKS and " " in before.name:
        return (
            other.j < len(chunks) and chunks[other.j].text == _MARKS[mark] and chunks[other.j].start == other.name_end
        )
    row = [c.low for c in between if c.text not in (",", "(", *_MARKS)]
    paused = bool(between) and between[0].text in (",", "(")
    words = " ".join(row)
    return _AS.fullmatch(words) is not None and (paused or row[-1] in ("as", "alias", "aka"))


def same_as(unit: Unit, k: int, found: list[Person], person: Person) -> Person | None:
    """Give who is named right before, where what follows is only his father's name or another of his own."""
    if of_father(unit.chunks, k, found):
        return child_of(unit.text, unit.chunks, found[-1], person)
    if not found or unit.headline or not _also_known(unit.chunks, found[-1], person):
        return None
    known = "speech" if found[-1].evidence == "bare" else found[-1].evidence
    j = person.j + (person.j < len(unit.chunks) and unit.chunks[person.j].text in "\"'\u201d\u2019")
    return found[-1]._replace(j=j, end=unit.chunks[j - 1].end, alias=person.name, evidence=known)


def by_other_names(per_unit: list[list[Person]]) -> list[list[Person]]:
    """Give everybody who is called by a name that another passage says is one of somebody's, that person's name."""
    known: dict[str, set[str]] = {}
    for people in per_unit:
        for p in people:
            inside = _MARKED.search(p.name)
            for alias in filter(None, (p.alias, inside and inside[1])):
                known.setdefault(alias, set()).add(p.name)
    if not known:
        return per_unit
    meant = {alias: names.pop() for alias, names in known.items() if len(names) == 1}
    return [[_named(p, meant) for p in people] for people in per_unit]


def _named(p: Person, meant: dict[str, str]) -> Person:
    name = meant.get(p.name)
    return p if name is None else p._replace(name=name, evidence="speech" if p.evidence == "bare" else p.evidence)
