"""Whom "he" means in what one asks or tells another: "Holm asked the Minister if he had met Berg" is the Minister."""

from __future__ import annotations

import re

from ..text.spans import Mention
from .sexes import Sexes

__all__ = ["spoken_to"]

ASKED = "the one who is asked"
TOLD = "the one who is told it"
_ASKS = re.compile(r"\b(?:ask|asks|asked|questions|questioned)\s(?:the\s)?$", re.I)
_WHAT = re.compile(
    r",?\s(?:if|whether|what|which|when|where|why|how|who|whom)\s(?:(?!and\b|but\b|while\b|before\b|after\b)[\w'-]+,?\s){0,14}$"
)
"""What stands between whom a question is put to and "he" or "his" in it."""
_TELLS = re.compile(r"\b(?:told|tells|informed|assured|reminded|warned|promised)\s(?:the\s)?$", re.I)
_THAT = re.compile(r"\sthat\s")
_WHO_TOLD = re.compile(r",?\swho\s(?:told|informed|assured)\s(?:him|her|them)\s(?:that\s)?$")
_OF_HIM = frozenset(("he", "she", "his", "her"))


def spoken_to(text: str, m: Mention, here: list[Mention], sexes: Sexes) -> Mention | None:
    """Give a pronoun in what one asks or tells another the one whom it means; None where it is no such."""
    if (one := _asked(text, m, here)) is not None:
        return m._replace(name=one, certain=False, why=ASKED, candidates=(one,))
    whom = _told(text, m, here)
    whom = sexes.shown(m, whom) if m.name.lower() == "her" else sexes.fit(m, whom)
    return m._replace(name=whom[0], certain=False, why=TOLD, candidates=(whom[0],)) if whom else None


def _asked(text: str, m: Mention, here: list[Mention]) -> str | None:
    """Give "he" in a question, told with "asked", the one who is asked, named or not; None where it is no such.

    Where another is named in the question before "he", it may be that one.
    """
    row = [x for x in here if x.kind in ("person", "role") and x.end <= m.start]
    if m.name.lower() not in _OF_HIM or not row or (row[-1].kind == "role" and row[-1].plural):
        return None
    one = row[-1]
    if not _ASKS.search(text, max(0, one.start - 20), one.start) or not _WHAT.fullmatch(text, one.end, m.start):
        return None
    return one.name


def _told(text: str, m: Mention, here: list[Mention]) -> list[str]:
    """Give whom "him" may mean where one tells another of a third: "Holm told Berg that Ito wished to meet him".

    It is rather who is told, then who tells. "Holm called Berg, who told him that he" is Berg.
    """
    row = [x for x in here if x.kind == "person" and x.end <= m.start]
    if not row:
        return []
    low = m.name.lower()
    if low in ("he", "she") and _WHO_TOLD.fullmatch(text, row[-1].end, m.start):
        return [row[-1].name]
    if low not in ("him", "her") or len(row) < 3:
        return []
    *_, teller, one, third = row
    tells = _TELLS.search(text, max(0, one.start - 20), one.start) and _THAT.match(text, one.end)
    return [one.name, teller.name] if tells and third.name not in (one.name, teller.name) else []
