"""Names that a title alone tells from something else: "Lord Salisbury", later "Salisbury"; "M. Bidault" of France."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from ..text.gazetteer import listed, names
from ..text.tokens import TITLES, Chunk
from .residing import without_residence
from .units import Unit
from .verbs import REPORTING, acted_on, acts

__all__ = ["PLURAL", "Titles", "named_like_places", "small_peoples", "titles_in", "with_titles"]

PLURAL = frozenset(["MM.", "Messrs", "Messrs.", "Messieurs", "Mesdames", "Mmes", "Mmes.", "Cllrs", "Cllrs."])
"""Honorifics of all the names of a list: "MM. Bidault and Pinay"."""
_PLACES = frozenset(("city", "place", "state"))
_LOCATIVE = listed("others.locative") | {"the", "of", "from", "and"}
_BE = frozenset(("was", "had", "has", "would", "also", "then"))
_FRENCH = re.compile(r"\b(?:MM\.|Mmes?\b|Mlle\b|Monsieur\b|Quai\b|(?:France|French|Swiss|Switzerland)\b|Belgi|Luxemb)")


_TITLED = re.compile(
    r"\bMM?\. |\b(?:Messrs|Messieurs|Mesdames|Mmes|Cllrs|Councill?ors)\b|\((?:re?td?|retired|prof|dr|engr?|hon)\b", re.I
)


_PARTS = (
    "m. ",
    "messrs",
    "messieurs",
    "mesdames",
    "mmes",
    "cllrs",
    "councilors",
    "councillors",
    "(r",
    "(p",
    "(d",
    "(e",
    "(h",
)
"""What any text that fits has in small letters."""


class Titles(NamedTuple):
    """What of titles a text makes worth looking for: any that mislead, and "M." for "Monsieur"."""

    any: bool
    monsieur: bool


def titles_in(text: str) -> Titles:
    """Give what a text has of titles that mislead; in one about France "M." before one name is likely "Monsieur"."""
    low = text.lower()
    titled = any(part in low for part in _PARTS) and _TITLED.search(text) is not None
    return Titles(titled, "M. " in text and _FRENCH.search(text) is not None)


def with_titles(chunks: list[Chunk], titles: Titles) -> list[Chunk]:
    """Make a title of "M." before one name, where it may be one, and none of "Messrs" before a firm.

    >>> from ..text.tokens import lex
    >>> text = "M. Bidault met M. Venkaiah Naidu in France"
    >>> [c.kind for c in with_titles(lex(text, 0, 32), titles_in(text))]
    ['honorific', 'cap', 'low', 'init', 'cap', 'cap']
    """
    chunks = without_residence(_without_slips(chunks))
    if not titles.any:
        return chunks
    chunks = _without_retired(chunks)
    for k, c in enumerate(chunks[:-1]):
        french = titles.monsieur and c.text == "M." and c.kind == "init" and chunks[k + 1].kind == "cap"
        if french and not _full(chunks, k):
            chunks[k] = c._replace(kind="honorific")
        elif c.text in PLURAL and _full(chunks, k) and not _initial(chunks, k + 1):
            chunks[k] = c._replace(kind="cap", entry=None)
        elif c.text in PLURAL or c.low in _COUNCILLORS:
            _with_initials(chunks, k + 1)
    return chunks


_COUNCILLORS = frozenset(("councillors", "councilors"))
_GO_ON = frozenset((",", "and", "&", ".", "(", ")"))


def _with_initials(chunks: list[Chunk], k: int) -> None:
    """Make names of all that a plural title begins a list of: "A" is an initial there, "Austin" behind one no town."""
    for n in range(k, len(chunks)):
        c = chunks[n]
        if _initial(chunks, n):
            chunks[n] = c._replace(kind="init", entry=None)
        elif c.kind in _PLACES and chunks[n - 1].kind == "init":
            chunks[n] = c._replace(kind="cap", entry=None)
        elif not c.text[:1].isupper() and c.low not in _GO_ON:
            return


def _initial(chunks: list[Chunk], k: int) -> bool:
    """Say whether one letter stands before another or before a capitalised word."""
    c, following = chunks[k], chunks[k + 1] if k + 1 < len(chunks) else chunks[k]
    return len(c.text.rstrip(".")) == 1 and c.text[0].isupper() and following is not c and following.text[0].isupper()


_RETIRED = frozenset(("rtd", "retd", "ret", "retired"))


def _without_slips(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out a comma that a slip put between a short title and a name in full: "The Minister, Dr, Ann Lee, met"."""
    slips = [
        k
        for k in range(1, len(chunks) - 2)
        if chunks[k].text == ","
        and chunks[k - 1].kind == "honorific"
        and chunks[k - 1].low.rstrip(".") in _SHORT
        and chunks[k + 1].kind == chunks[k + 2].kind == "cap"
    ]
    return [c for k, c in enumerate(chunks) if k not in slips] if slips else chunks


def small_peoples(chunks: list[Chunk]) -> list[Chunk]:
    """Read a people that is written small right before a post: "the dutch Minister of Trade"."""
    for k, (c, following) in enumerate(pairwise(chunks)):
        if c.kind == "low" and following.kind == "post" and (known := names().get(c.text.capitalize())):
            entry = next((e for rest, e in known if not rest and e.kind == "adjective"), None)
            chunks[k] = c if entry is None else c._replace(kind="adjective", entry=entry)
    return chunks


_SHORT = frozenset(("mr", "mrs", "ms", "dr", "prof", "hon", "eng", "amb"))


def _without_retired(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out what a bracket behind a rank says of it: "Maj. Gen. (Rtd) Umar Holm", "Admiral (Prof.) Umar Holm"."""
    for k in range(len(chunks) - 3, 0, -1):
        inside = chunks[k + 1 : k + 2]  # none where the bracket behind it was the last and is left out already
        told = any(c.low.rstrip(".") in _RETIRED or c.kind == "honorific" for c in inside)
        bracket = chunks[k].text == "(" and told
        closing = next((j for j in (k + 2, k + 3) if bracket and j < len(chunks) and chunks[j].text == ")"), None)
        if closing and chunks[k - 1].kind in ("rank", "post", "honorific"):
            chunks = chunks[:k] + chunks[closing + 1 :]
    return chunks


def _full(chunks: list[Chunk], k: int) -> bool:
    """Say whether other names stand right before or behind an initial and the word that follows it."""
    around = (*chunks[max(k - 1, 0) : k], *chunks[k + 2 : k + 3])
    return any(c.kind in ("cap", "init") for c in around)


def named_like_places(units: list[Unit]) -> list[Unit]:
    """Read a place's name as a person's where a title said before that somebody bears it, and a person acts here.

    >>> from ..text.tokens import lex
    >>> from .runs import merge_runs
    >>> text = "Lord Halifax came. Halifax said so in Halifax."
    >>> unit = Unit(merge_runs(lex(text, 0, len(text)), text), text, False)
    >>> [c.kind for c in named_like_places([unit])[0].chunks if c.text == "Halifax"]
    ['run', 'run', 'city']
    """
    known = {c.text for unit in units for c in _titled(unit.chunks) if _is_place(c.text)}
    if not known:
        return units
    return [unit._replace(chunks=[_person(unit.chunks, k, known) for k in range(len(unit.chunks))]) for unit in units]


def _titled(chunks: list[Chunk]) -> list[Chunk]:
    return [c for before, c in pairwise(chunks) if c.kind == "run" and before.kind in TITLES]


def _is_place(word: str) -> bool:
    return any(not rest and entry is not None and entry.kind in _PLACES for rest, entry in names().get(word, ()))


def _person(chunks: list[Chunk], k: int, known: set[str]) -> Chunk:
    c = chunks[k]
    if c.kind not in _PLACES or c.text not in known:
        return c
    following = chunks[k + 1] if k + 1 < len(chunks) else c
    told = (
        following.low in REPORTING or following.low in _BE or (following.kind == "low" and following.low.endswith("ed"))
    )
    if k and chunks[k - 1].low in _LOCATIVE:
        return c
    return c._replace(kind="run", entry=None) if told or acted_on(chunks, k) or acts(chunks, k + 1) else c
