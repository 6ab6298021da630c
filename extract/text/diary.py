"""Whose diary a text is, as its head says: "Diary of Omar Halden: Tuesday, 5 May 1942", "Omar Halden's journal"."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import tables
from .vocabulary import vocabulary

__all__ = ["keeper"]

_BOOK = tables("papers")["diary"]
_NAME = r"[^\W\d_a-z][\w.'’-]*?(?: (?:[^\W\d_a-z][\w.'’-]*?|de|van|von|der|den|al|bin|le|la|of)){1,5}?"
_END = r"(?=[ \t]*(?:[:,(\[–—|]|- |\d|$))"
_BOOKS = frozenset(_BOOK["books"].split("|"))
_CALLED = rf"(?i:{_BOOK['kinds']}\s+)?(?i:{_BOOK['books']})"
_HEAD = re.compile(
    rf"^[ \t]*(?:(?i:{_BOOK['before']})\s+)*{_CALLED} (?i:of|by|kept by) (?P<of>{_NAME}){_END}"
    rf"|^[ \t]*(?P<own>{_NAME})(?:['’]s?|,|:| [-–—])\s+{_CALLED}{_END}",
    re.M,
)
_TOLD = re.compile(
    r"\b(?:I|me|my)\b|(?:^|[.;:!?]\s)\s*(?:(?:Then|Later|Afterwards|Also) )?"
    r"(?i:saw|dined|lunched|supped|called on|had|met|went|came"
    r"|walked|drove|talked|spoke|was|were|wrote|visited|received|read|worked|spent|got|left|returned) ",
    re.M,
)
"""What a diary has that tells what its writer did; the programme of somebody's day has none of it."""
TOP, WIDE = 400, 120
"""Characters in which a diary says whose it is, and those of a line that does."""


@lru_cache(maxsize=2)
def keeper(text: str) -> tuple[int, int] | None:
    r"""Give where the head of a diary names whose it is; None for a text that is none or says nothing of its writer.

    >>> text = "The diary of Omar Halden: Tuesday, 5 May 1942\nDined at home."
    >>> text[slice(*keeper(text))]
    'Omar Halden'
    >>> keeper("The diary of Omar Halden was lost in 1942."), keeper("Diary: 5 May 1942")
    (None, None)
    """
    found = None if _BOOKS.isdisjoint(vocabulary(text).words) else _HEAD.search(text, 0, TOP)
    if found is None or text.find("\n", found.end()) - text.rfind("\n", 0, found.start() + 1) > WIDE:
        return None
    if _TOLD.search(text, found.end()) is None:
        return None
    return found.span("of" if found["of"] else "own")
