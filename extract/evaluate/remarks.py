"""Whom a traveller met, as labelled in telegraphic remarks, against what was read in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from ...graph.records import Event, Record
from ...ontology.vocabulary import ENCOUNTERS, OCCURRED
from .gold import Labelled
from .match import wording
from .outcome import GRADES, Outcome, sentence_at

__all__ = ["compare", "matched", "same_person", "words"]

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_NUMBER = re.compile("(?=[ivxlc])(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")


def words(name: str) -> list[str]:
    """Give the words of a name without the titles before it.

    >>> words("Foreign Minister Enrique Peña Nieto, Jr.")
    ['enrique', 'pena', 'nieto']
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)
    found = re.sub(r"\W+", " ", re.sub(r"\b[js]r\b\.?", " ", re.sub("['`’‘ʼ]", "", plain))).split()
    while len(found) > 1 and found[0] in wording()["remark_titles"]:
        found = found[1:]
    return found


def same_person(one: str, other: str) -> bool:
    """Say whether two names may be one person's: family names equal and given ones at peace, or one within the other.

    >>> same_person("King Abdullah", "Abdullah II"), same_person("George VI", "George V")
    (True, False)
    """
    a, b = words(one), words(other)
    if not a or not b:
        return False
    if sorted(a) == sorted(b) or "".join(a) == "".join(b):
        return True
    numbers = [[w for w in name[1:] if _NUMBER.fullmatch(w)] for name in (a, b)]
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    a, b = ([w for n, w in enumerate(name) if not n or not _NUMBER.fullmatch(w)] for name in (a, b))
    if a[-1] == b[-1] and _at_peace(_telling(a[:-1]), _telling(b[:-1])):
        return True
    return _within(a, b) or _within(b, a) or (1 in (len(a), len(b)) and a[0] == b[0])


def _telling(name: list[str]) -> list[str]:
    return [w for w in name if w not in wording()["remark_particles"]]


def _at_peace(a: list[str], b: list[str]) -> bool:
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    return a[0].startswith(b[0]) or b[0].startswith(a[0])


def _within(a: list[str], b: list[str]) -> bool:
    rest = iter(_telling(b))
    return len(_telling(a)) > 1 and all(word in rest for word in _telling(a))


def matched(said: Sequence[str], labels: Sequence[str]) -> dict[int, int]:
    """Give which name said is which label: alike ones first, then as many as there can be, each once.

    >>> matched(["Xi", "Li"], ["Li Keqiang", "Xi Jinping"])
    {0: 1, 1: 0}
    """
    pairs: dict[int, int] = {}
    for test in (lambda a, b: words(a) == words(b), same_person):
        left = [i for i in range(len(said)) if i not in pairs]
        free = [j for j in range(len(labels)) if j not in pairs.values()]
        pairs |= _most(left, free, lambda i, j, test=test: test(said[i], labels[j]))  # type: ignore[misc]
    return pairs


def _most(left: list[int], free: list[int], fits: Callable[[int, int], bool]) -> dict[int, int]:
    """Give the largest matching, by looking for paths that make room."""
    taken: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in free:
            if j not in seen and fits(i, j):
                seen.add(j)
                if j not in taken or place(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    for i in left:
        place(i, set())
    return {i: j for j, i in taken.items()}


def compare(labelled: Labelled, records: Sequence[Record]) -> list[Outcome]:
    """Give what is right, wrong and missed of whom a traveller met; an optional label counts neither way."""
    gold = labelled.row["met"]
    must = [m["name"] for m in gold if not m.get("optional")]
    spare = [m["name"] for m in gold if m.get("optional")]
    said = _met(labelled, records)
    names = list(said)
    hits = matched(names, must)
    rest = [i for i in range(len(names)) if i not in hits]
    excused = {rest[i] for i in matched([names[i] for i in rest], spare)}
    doc, text = labelled.document.id, labelled.document.text
    found = [
        Outcome(doc, "pairs that met", "right" if i in hits else "wrong", name, "happened", event.grade, where)
        for i, (name, event) in enumerate(said.items())
        if i not in excused
        for where in [sentence_at(text, event.char_start)]
    ]
    missed = [name for j, name in enumerate(must) if j not in hits.values()]
    return found + [Outcome(doc, "pairs that met", "missed", name, "happened", None, text) for name in missed]


def _met(labelled: Labelled, records: Sequence[Record]) -> dict[str, Event]:
    """Give whom the traveller met, each with the surest event that says so; one name once, unless two bear it."""
    traveller = words(labelled.row["traveler"])[-1:]
    sure = sorted((r for r in records if isinstance(r, Event)), key=lambda e: GRADES.index(e.grade))
    told: dict[str, Event] = {}
    alike = [words(m["name"]) for m in labelled.row["met"]]
    for event in sure:
        names = event.participants
        met = event.type in ENCOUNTERS and event.status in OCCURRED
        if met and any(words(n)[-1:] == traveller for n in names):
            for name in names:
                twice = [words(n) for n in told].count(words(name)) >= max(1, alike.count(words(name)))
                if words(name)[-1:] != traveller and name not in told and not twice:
                    told[name] = event
    return told
