"""People whom the head of some minutes lists by their first names alone: "Present: Ann, Karl, Rosa"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.tokens import Chunk, words

__all__ = ["called_over"]

_DATA = tables("papers")
_HEADING = re.compile("|".join([*_DATA["headings"], "attending", "regrets", "apologies"]), re.I)
_OF_PEOPLE = re.compile(rf"(?=.*\b(?:{_DATA['people']})\b).*\b(?:present|attending|attendance|attended)\b.*", re.I)
"""A heading that says itself that those behind it are people."""
_PARTS = frozenset((",", ";", "and", "&", ":", "(", ")", "."))


def called_over(chunks: list[Chunk], k: int) -> bool:
    """Say whether a word is one of the names behind such a heading, of which most are known as given names."""
    colon = next((n for n, c in enumerate(chunks[:8]) if c.text == ":"), None)
    if colon is None or k <= colon:
        return False
    heading = " ".join(c.low for c in chunks[:colon])
    of_people = _OF_PEOPLE.fullmatch(heading) is not None
    if not of_people and _HEADING.fullmatch(heading) is None:
        return False
    alone = [n for n in range(colon + 1, len(chunks)) if chunks[n].kind == "run" and _parted(chunks, n)]
    known = [n for n in alone if chunks[n].text.split()[0] in words().given]
    return k in alone and len(alone) > 2 and (of_people or 2 * len(known) >= len(alone))


def _parted(chunks: list[Chunk], n: int) -> bool:
    before, after = chunks[n - 1].text, chunks[n + 1].text if n + 1 < len(chunks) else ","
    return before in _PARTS and after in _PARTS
