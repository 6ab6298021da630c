"""Words between which a page lost the space: "of ZambiaCatherine Holm", "GuestsChinese Vice Premier"."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import tables
from .gazetteer import WORD, common_words, names, words_of

__all__ = ["spans_of"]

_SEAM = re.compile(r"[A-Z](?<=[a-z][A-Z])")
_GLUED = re.compile(r"([A-Z]?[a-z]{3,})([A-Z][a-z]{2,})")
_STYLED = re.compile(r"(Mrs?|Ms|Dr|Prof)([A-Z][a-z]{2,}[^\W\d_]*)")
_STANDS = frozenset(("state", "adjective", "city"))


def spans_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give where each word of a passage stands; one of two that lost the space between them is two.

    The first must be a form of address, or a word, people or state that we know, the second a name, title or people.

    >>> text = "of ZambiaCatherine Holm"
    >>> [text[a:b] for a, b in spans_of(text, 0, 23)]
    ['of', 'Zambia', 'Catherine', 'Holm']
    """
    spans = [m.span() for m in WORD.finditer(text, start, end)]
    if _SEAM.search(text, start, end) is None:
        return spans
    found: list[tuple[int, int]] = []
    for k, (a, b) in enumerate(spans):
        parts = _STYLED.fullmatch(text, a, b) or (_GLUED.fullmatch(text, a, b) if b - a > 6 else None)
        behind = text[slice(*spans[k + 1])] if parts is not None and k + 1 < len(spans) else ""
        if parts is not None and (parts.re is _STYLED or _two(parts[1], parts[2]) or _post(parts[2], behind)):
            found.extend((parts.span(1), parts.span(2)))
        else:
            found.append((a, b))
    return found


def _two(first: str, second: str) -> bool:
    low = second.lower()
    opens = (
        second in _given() or low in _heads() or _known(second, frozenset(("adjective", "honorific", "rank", "style")))
    )
    if first.lower() in _heads() and first[0].isupper() and low not in common_words():
        return True  # "Foreign MinisterZuki Lado"
    if not opens or first in _given():
        return False
    known = {first.lower(), first.lower().removesuffix("s")}
    return _known(first, _STANDS) or not known.isdisjoint(common_words()) or not known.isdisjoint(_heads())


def _post(second: str, behind: str) -> bool:
    """Say whether two words are a post: "DupontDefence Minister Lee", "DupontVice President Lee"."""
    return behind[:1].isupper() and behind.lower() in _heads() and second.lower() in _modifiers()


def _known(word: str, kinds: frozenset[str]) -> bool:
    return any(not rest and entry.kind in kinds for rest, entry in names().get(word, ()))


@cache
def _given() -> frozenset[str]:
    return words_of("given_names.txt")


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(tables("titles")["modifiers"].split())


@cache
def _heads() -> frozenset[str]:
    return frozenset(tables("titles")["heads"].split())
