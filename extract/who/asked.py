"""Whom "he" means in a question: who is asked. "Ms Holm asked the Minister if he had met Berg" is of the Minister."""

from __future__ import annotations

import re

from ..text.spans import Mention

__all__ = ["ASKED", "asked"]

ASKED = "the one who is asked"
_ASKS = re.compile(r"\b(?:ask|asks|asked|questions|questioned)\s(?:the\s)?$", re.I)
_WHAT = re.compile(
    r",?\s(?:if|whether|what|which|when|where|why|how|who|whom)\s(?:(?!and\b|but\b|while\b|before\b|after\b)[\w'-]+,?\s){0,14}$"
)
"""What stands between whom a question is put to and "he" or "his" in it."""
_OF_HIM = frozenset(("he", "she", "his", "her"))


def asked(text: str, m: Mention, here: list[Mention]) -> Mention | None:
    """Give "he" in a question, told with "asked", the one who is asked, named or not; None where it is no such.

    Where another is named in the question before "he", it may be that one.
    """
    if m.name.lower() not in _OF_HIM:
        return None
    told = [x for x in here if x.kind in ("person", "role") and x.end <= m.start]
    if not told or (told[-1].kind == "role" and told[-1].plural):
        return None
    one = told[-1]
    if not _ASKS.search(text, max(0, one.start - 20), one.start) or not _WHAT.fullmatch(text, one.end, m.start):
        return None
    return m._replace(name=one.name, certain=False, why=ASKED, candidates=(one.name,))
