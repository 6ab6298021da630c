"""What the row of a list looks like that names somebody: a style, rank or post before a name, or a whole name."""

from __future__ import annotations

import re

from ..lexicon import tables
from .gazetteer import CAPITAL, common_words
from .tokens import words

__all__ = ["BARE", "CELL", "PERSON", "STYLE", "names_somebody"]

_TITLES = tables("titles")
STYLE = rf"(?:{'|'.join(tables('papers')['styles'])})\b\.?"
_HEADS = "|".join(word.capitalize() for word in _TITLES["heads"].split())
_RANKS = "|".join(re.escape(rank) for rank in _TITLES["words"]["ranks"].replace("\n", "").split("|") if rank)
_WORD = rf"(?:{CAPITAL}[\w.'’-]*|de|van|von|al|bin|der|d'[A-Z]\w*)"
_NAME = rf"{CAPITAL}[\w.'’-]*(?: {_WORD}){{0,4}}"
_OF = r"(?: (?:of|for|to) (?:the )?[A-Z][\w.-]*(?:,? (?:and |of |of the )?[A-Z][\w.-]*){0,3})?"
_POST = rf"(?:The )?(?:[A-Z][\w.]*[ -]){{0,3}}?(?:{_HEADS})s?\b"
PERSON = re.compile(
    rf"(?:{STYLE}|{_RANKS}) {_NAME}\s*(?:[,(/;].*)?|{_POST}{_OF}(?: (?P<held>{_NAME}))?\s*(?:[,(/;].*)?"
    rf"|(?P<name>{_NAME})\s*[,(;].*"
)
"""An entry that names somebody with a style or post, or before a comma or bracket."""
BARE = re.compile(
    rf"{CAPITAL}[^\W\d_a-z]?[\w'’-]*\.?(?: (?:{CAPITAL}[\w'’-]*\.?|de|van|von|al|bin|der|of)){{1,5}}\s*(?:, Jr\.?)?"
)
"""A whole name, or what is written like one."""
CELL = (
    rf"(?:{STYLE}|{_RANKS})[ \t]+[A-Z]|(?:(?:Prime|Foreign|Vice|Deputy) )?(?:{_HEADS})[ \t]+[A-Z][a-z]"
    rf"|(?!(?:[A-Z]\w+ ){{0,3}}(?:{_HEADS})\b)[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{1,3}}(?: \([^()\n]+\))?,"
)
"""How a cell begins that names somebody, and not the post of who stands in the cell before it."""


def names_somebody(row: str) -> bool:
    """Say whether a row names somebody: "Mr. Holm, Trade Council", "Ann Holm"; "Matters Arising" does not.

    >>> [names_somebody(row) for row in ("Minister Holm", "Mayor's Report", "Ann Hall", "New Members")]
    [True, False, True, False]
    """
    found = PERSON.fullmatch(row)
    if found is None:
        return BARE.fullmatch(row) is not None and _name(row)
    named = found["held"] or found["name"]
    return named is None or _name(named)


def _name(written: str) -> bool:
    """Say whether words may be a name: the first is a given one, or one of them is no word of the language."""
    parts = re.findall(r"[^\W\d_]{2,}", written)
    return bool(parts) and (
        parts[0] in words().given or not all(p.lower() in common_words() or p.lower() == "of" for p in parts)
    )
