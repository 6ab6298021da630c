"""Of which states somebody may be by the form of the name: "-shvili" is Georgian, "bin" Arab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from ...graph.names import fold
from ..lexicon import lines_of

__all__ = ["origins"]

_STEM = 2
"""So many letters a word has beside its ending or beginning."""


class _Forms(NamedTuple):
    """The states of whole words, of endings and of beginnings."""

    words: dict[str, set[str]]
    endings: dict[str, set[str]]
    beginnings: dict[str, set[str]]


@lru_cache(maxsize=4096)
def origins(name: str) -> Mapping[str, int]:
    """Give the states that the words of a name point to, each with how many of them do.

    >>> origins("Irakli Okruashvili")["Georgia"], "Latvia" in origins("Irakli Okruashvili")
    (2, False)
    """
    return Counter(state for word in fold(name).split() for state in _of_word(word))


def _of_word(word: str) -> frozenset[str] | set[str]:
    """Give the states of the longest form that fits a word; a whole word decides before an ending."""
    forms = _forms()
    if (whole := forms.words.get(word)) is not None:
        return whole
    for size in range(len(word) - _STEM, 1, -1):
        found = forms.endings.get(word[-size:], set()) | forms.beginnings.get(word[:size], set())
        if found:
            return found
    return frozenset()


@cache
def _forms() -> _Forms:
    groups: dict[str, set[str]] = {}
    forms = _Forms({}, {}, {})
    states: set[str] = set()
    for line in lines_of("origins.tsv"):
        owner, tab, rest = line.rpartition("\t")
        if tab:
            states = {s for part in owner.split("|") for s in groups.get(part, {part})}
        if owner.startswith("@") and owner not in groups and "|" not in owner:
            groups[owner] = {s for part in rest.split("|") for s in groups.get(part, {part})}
            continue
        for form in rest.split():
            kind = forms.endings if form[0] == "*" else forms.beginnings if form[-1] == "*" else forms.words
            kind.setdefault(form.strip("*"), set()).update(states)
    return forms
