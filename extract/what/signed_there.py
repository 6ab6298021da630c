"""Two who sign one paper in one place met over it: "signed the treaty with Berg in Oslo", "at a ceremony on Monday"."""

from __future__ import annotations

from dataclasses import replace

from ..text.spans import PEOPLE
from ..text.words import DETERMINERS, small
from .clauses import Token
from .frames import Frame

__all__ = ["placed", "signed_there"]

RULE = "signed-there"
DOUBT = "who sign it in one place are taken to have met"
CEREMONIES = small("signing_at")
WHERE = ("place", "state", "organisation")
BEFORE, BEHIND = 10, 12
"""Words around what is signed in which the place stands."""


def signed_there(tokens: tuple[Token, ...], found: list[Frame]) -> list[Frame]:
    """Give the meeting of those who sign a paper, where it is told in what place or at what ceremony they do."""
    return [
        replace(f, type="meeting", subtype=None, rule=RULE, doubts=(*f.doubts, DOUBT))
        for f in found
        if f.type == "signing" and _of_people(f) and _together(tokens, f)
    ]


def _of_people(frame: Frame) -> bool:
    parties = frame.left + frame.right
    return len(parties) > 1 and all(i.mention.kind in PEOPLE for i in parties)


def _together(tokens: tuple[Token, ...], frame: Frame) -> bool:
    around = range(max(0, frame.begin - BEFORE), min(frame.end + BEHIND, len(tokens)))
    return any(tokens[k].low in CEREMONIES or placed(tokens, k) for k in around)


def placed(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a place is named here: "in Oslo", "at the White House"; "there" is one that was."""
    if tokens[k].low in ("there", "here"):
        return tokens[k].mention is None and (k == 0 or tokens[k - 1].low in ("was", "were", "is", "are", "signed"))
    at = k + 1 + (k + 1 < len(tokens) and tokens[k + 1].low in DETERMINERS)
    where = tokens[at].mention if tokens[k].low in ("in", "at") and at < len(tokens) else None
    return where is not None and where.kind in WHERE
