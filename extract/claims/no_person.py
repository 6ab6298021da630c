"""Names that may be no person's, or only a part of one: what rests on them is inferred, with the reason in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text.gazetteer import common_words, listed
from ..text.spans import Mention, Reading
from ..text.tokens import words
from ..when.calendar_words import MONTHS, WEEKDAYS

__all__ = ["no_person"]

_BEFORE = re.compile(r"(?:(\S+) )?(\S+) $")
_OF_BODY = re.compile(r" of the (?:[A-Z][\w-]+ )+$")
_GLOSS = re.compile(r"\) [^\W\d_a-z]")
"""Behind a name in brackets, where the name of whose post it is goes on: "Speaker of Parliament (Meclis) Berg"."""
_BEHIND = re.compile(r" (?:and [A-Z][\w ]{2,24} )?([A-Z]\w+)\b")
REACH = 60
"""So many characters before a name the word before it is looked for."""
SEATS = listed("behind_name.seats")
LOCATIVE = frozenset(("in", "at", "from", "to", "near", "into", "via", "of", "for", "with", "and"))
"""What stands before a place, which is then no given name: "In Moscow Ryabov said"."""


def no_person(reading: Reading) -> dict[str, str]:
    """Give for each name that may be no person's, or cut, why.

    A body nobody knows is named like people ("AKW Technik", "Yeosu Circle"), and so is the seat of "the Rongotai MP".
    Where a title tells that it is a person, or he is named in full, nothing is doubted. Without either, 6 of 8
    encounters of such names were wrong.

    >>> from whowhom.extract.people import read
    >>> from whowhom.graph.records import Document
    >>> no_person(read(Document(id="n", text="Anders Berg, Head of Sales, AKW Technik met the Chief Minister.")))
    {'Technik': 'Technik may be part of a longer name, AKW Technik'}
    """
    people = [m for m in reading.mentions if m.kind == "person"]
    bodies = {e.name.split()[0]: e.name for e in reading.entities if e.kind == "organisation" and " " in e.name}
    found: dict[str, str] = {}
    titled = {m.name for m in people if m.start < m.name_start and not (_of_body(reading, m) or _glosses(reading, m))}
    for m in people:
        if m.name in titled or m.name in found:
            continue
        if m.name in bodies:
            found[m.name] = f"{m.name} may be short for {bodies[m.name]}"
        elif (why := next(_reasons(reading, m), None)) is not None:
            found[m.name] = why
    return found


def _reasons(reading: Reading, m: Mention) -> Iterator[str]:
    """Give what speaks against a person of that name."""
    parts = m.name.split()
    if _common(parts):
        yield f"{m.name} may be no person: it is a word, or a body"
    if len(parts) > 1 or "." in m.name:
        return
    if (before := _cut(reading, m)) is not None:
        yield f"{m.name} may be part of a longer name, {before} {m.name}"
    if _glosses(reading, m):
        yield f"{m.name} may be another name of what stands before it"
    behind = _BEHIND.match(reading.text, m.name_end)
    if behind is not None and behind[1] in SEATS:
        yield f"{m.name} may be the seat of the {behind[1]}"
    elif _of_body(reading, m):
        yield f"{m.name} may be the end of the name of a body"


def _common(parts: list[str]) -> bool:
    """Say whether a name ends in a common word and begins with no given name: "Reports", "Yeosu Circle"."""
    w, last = words(), parts[-1]
    first = parts[0]
    low = first.lower()
    known = len(parts) > 1 and (first in w.given or low in w.family_first or low in w.name_titles or low in w.heads)
    return not known and "." not in first and last.lower() in common_words()


def _of_body(reading: Reading, m: Mention) -> bool:
    """Say whether capitals behind "of the" go on into a name that stands alone: "head of the Integration System"."""
    return " " not in m.name and m.org is None and bool(_OF_BODY.search(reading.text, m.start, m.name_start))


def _glosses(reading: Reading, m: Mention) -> bool:
    """Say whether a name only stands in brackets within a post: "Speaker of Parliament (Meclis) Berg"."""
    return reading.text[m.name_start - 1 : m.name_start] == "(" and bool(_GLOSS.match(reading.text, m.name_end))


def _cut(reading: Reading, m: Mention) -> str | None:
    """Give the word with a capital right before a name of one word, if it may belong to it."""
    sentence = reading.sentence_at(m.start)
    if m.start < m.name_start or sentence.headline:
        return None
    before = _BEFORE.search(reading.text, max(sentence.start, m.start - REACH), m.start)
    if before is None or before.start(2) == sentence.start:
        return None
    if m.name.isupper() or before[1] is None or not before[2][0].isupper() or not before[2].isalpha():
        return None
    if before[1].lower() in LOCATIVE and not before[2].isupper():
        return None
    other = any(x.start <= before.start(2) < x.end and x.kind != "place" for x in reading.mentions)
    low = before[2].lower()
    return None if other or low in common_words() or low in WEEKDAYS or low in MONTHS else before[2]
