"""Whose visit "his visit" is: of whom the sentence before tells that he will come, whoever else it names."""

from __future__ import annotations

import re

from ..text.spans import Mention

__all__ = ["whose_visit"]

_VISIT = r"(?:visit|trip|tour|arrival|stay|journey|stopover)"
_HIS = re.compile(rf"\s(?:[\w-]+\s){{0,2}}{_VISIT}\b")
_OF = re.compile(rf"\b{_VISIT}\s(?:(?:here|there)\s)?(?:of|by|from)\s(?:the\s)?$")
_OWN = re.compile(rf"['\u2019]s?\s(?:[\w-]+\s){{0,3}}{_VISIT}\b")


def whose_visit(text: str, m: Mention, before: list[Mention]) -> Mention | None:
    """Give "his visit" the one person whose visit the sentence before tells of; None where it tells of none or several.

    >>> whose_visit("He left.", Mention(0, 2, "pronoun", "He", 0, 2), [])
    """
    if m.name.lower() not in ("his", "her") or not _HIS.match(text, m.end):
        return None
    people = [x for x in before if x.kind == "person"]
    names = {x.name for x in people if _OF.search(text, max(0, x.start - 40), x.start) or _OWN.match(text, x.end)}
    return m._replace(name=names.pop(), certain=True, why=None) if len(names) == 1 else None
