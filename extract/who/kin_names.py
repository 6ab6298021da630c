"""A family name that is written once for several given names: "Bill and Melinda Holm"."""

from __future__ import annotations

import re

from ..text.tokens import TITLES, Chunk, words
from .units import Person

__all__ = ["of_one_family"]


def of_one_family(chunks: list[Chunk], people: list[Person], text: str) -> list[Person]:
    """Give a given name alone the family name of the one behind "and", unless a title or another name stands before.

    "Presidents Paul and Ana Rey" and "Mr Paul and Ana Rey" may be two families, and so are "Paul and Ana Rey" where the
    text names a Leon Paul.
    """
    for n in range(len(people) - 1, 0, -1):
        first, second = people[n - 1 : n + 1]
        if not _given_alone(chunks, first) or not _given_and_family(second):
            continue
        if re.search(rf"\b[A-Z]\w+[.]? {re.escape(first.name)}\b", text):
            continue
        if second.i == first.j + 1 and chunks[first.j].low == "and" and second.name_start == chunks[second.i].start:
            people[n - 1] = first._replace(name=f"{first.name} {second.name.split()[-1]}", evidence="given")
    return people


def _given_alone(chunks: list[Chunk], p: Person) -> bool:
    before = chunks[p.i - 1] if p.i else None
    if p.name not in words().given or p.offices or p.honorific or p.j != p.i + 1:
        return False
    return before is None or (before.kind not in TITLES | {"post", "run"} and before.low not in ("and", ",", "-"))


def _given_and_family(p: Person) -> bool:
    first, *family = p.name.split()
    return len(family) == 1 and first in words().given and not p.offices and p.honorific is None
