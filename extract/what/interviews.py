"""Interviews that are talks: "Lord Holm had an interview with Herr Berg"; others are given to the press."""

from __future__ import annotations

from ..text.spans import Mention
from ..text.words import PRESS, small
from ..who.narrators import TELLS
from .clauses import Token

__all__ = ["for_a_paper", "is_talk"]

PAPERS, CARRIES = small("press_words") | PRESS, small("carries_interviews")
DOUBT = "an interview may be one for a paper"
REACH = 9
"""So many words before the noun may stand whoever has the interview or seeks it."""


def is_talk(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether an interview is a talk: that of who writes a paper, or of somebody with a title."""
    with_ = next((k for k in range(at + 1, min(at + 5, len(tokens) - 1)) if tokens[k].low == "with"), None)
    if with_ is None:
        return False
    return _of_who_tells(tokens, at) or _of_titled(tokens, at, with_)


def for_a_paper(tokens: tuple[Token, ...], at: int) -> tuple[str, ...]:
    """Give the doubt that an interview whose writer is another is one for the press; none of any other word."""
    return (DOUBT,) if tokens[at].low.startswith("interview") and not _of_who_tells(tokens, at) else ()


def _of_who_tells(tokens: tuple[Token, ...], at: int) -> bool:
    return any(t.mention and t.mention.why in TELLS for t in tokens[max(0, at - 8) : at])


def _of_titled(tokens: tuple[Token, ...], at: int, with_: int) -> bool:
    """Say whether somebody had, sought or got it with another, of whom one bears a title, and no paper is spoken of."""
    before = tokens[max(0, at - REACH) : at]
    whom = next((t.mention for t in tokens[with_ + 1 : with_ + 4] if t.mention is not None), None)
    who = next((t.mention for t in reversed(before) if t.mention is not None and t.mention.kind != "place"), None)
    if whom is None or who is None or whom.kind != "person" or who.kind not in ("person", "pronoun", "role"):
        return False
    owned = tokens[at - 1].low == "'s" and tokens[at - 2].mention is who
    told = owned or any(t.low in CARRIES and t.mention is None for t in before)
    press = any(_of_the_press(t) for t in tokens)
    return told and not press and (_titled(who) or _titled(whom))


def _of_the_press(t: Token) -> bool:
    role = f"{t.mention.role or ''} {t.mention.org or ''}".lower().split() if t.mention is not None else ()
    paper = t.mention is not None and t.mention.kind == "organisation"
    return paper or t.low in PAPERS or not PAPERS.isdisjoint(role)


def _titled(m: Mention) -> bool:
    return m.role is not None or m.start < m.name_start
