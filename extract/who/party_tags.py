"""Party and seat right behind a member's name: "Ana Marsh, D-Ore.,", "Mr Lund (Lab, Leeds East)", "X, SPD-Berlin"."""

from __future__ import annotations

import re

from ..text.gazetteer import listed
from ..text.tokens import Chunk, glued
from .behind_name import Apposition

__all__ = ["tagged"]

_SEAT = r"[A-Z][\w.']*(?:[ -](?:and|[A-Z][\w.']*)){0,5}"
_STATES = {"United States": "american", "United Kingdom": "british", None: "any"}


def _tag(key: str) -> re.Pattern[str]:
    names = "|".join(sorted(listed(f"party_tags.{key}"), reverse=True)).replace("_", " ")
    dash = "[-\u2010-\u2014]"
    bracketed = rf"\((?:{names})\.?(?:, ?| ?{dash} ?){_SEAT}\)"
    return re.compile(rf"{bracketed}|, ?(?:{names}){dash}{_SEAT}(?=[,;:)]|\s|$)")


_TAGS = {state: _tag(key) for state, key in _STATES.items()}


def tagged(chunks: list[Chunk], i: int, text: str) -> Apposition | None:
    """Give the party, or the state whose parties are so written, and where that ends; None where none is."""
    if chunks[i].text not in (",", "("):
        return None
    for state, tag in _TAGS.items():
        if (m := tag.match(text, chunks[i].start, chunks[-1].end)) is not None:
            j = next((k for k in range(i, len(chunks)) if chunks[k].start >= m.end()), len(chunks))
            return Apposition(j, state=state)
    regional = chunks[i].text == "," and i + 3 < len(chunks) and chunks[i + 2].text == "-" and _party(chunks, i + 1)
    return Apposition(i + 4, bodies=(chunks[i + 1].text,)) if regional else None


def _party(chunks: list[Chunk], k: int) -> bool:
    """Say whether a member's party and region stand here: "SPD-Berlin"."""
    party, hyphen, region = chunks[k : k + 3]
    return party.text.isupper() and glued(party, hyphen) and glued(hyphen, region) and region.text[:1].isupper()
