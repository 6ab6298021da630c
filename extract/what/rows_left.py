"""How a list goes on leftwards past what names nobody: second posts, plurals, clauses, and rows without "and"."""

from __future__ import annotations

from ..text.tokens import words
from ..text.words import SAY
from .clauses import Token, is_finite
from .positions import position

__all__ = ["counts_several", "is_person", "past_clause", "title_left"]

ROW, WORDS, POST, CLAUSE = 2, 3, 6, 14
"""Names after which a row needs no "and"; words of a state before a title, of a title, of a clause."""


def counts_several(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a list needs no "and" before its last, since its verb counts several: "A, B, C were there"."""
    if not _holder(tokens, at):
        return False
    several = is_person(tokens, at) and [t.low for t in tokens[at + 1 : at + 2]] in (["were"], ["are"])
    return several or _row_of_posts(tokens, at) > ROW


def _row_of_posts(tokens: tuple[Token, ...], at: int) -> int:
    """Count those who are named in a row with their posts before a verb, nothing but commas between: "A, B, C met"."""
    row, k = 1, at
    while k > 1:
        j = k - 1
        while j > 1 and tokens[j].capital and tokens[j].mention is None and k - j < WORDS:
            j -= 1  # "West Bengal Governor Holm"
        if tokens[j].low not in (",", "with") or not _holder(tokens, j - 1):
            break
        row += tokens[j].low == ","
        k = j - 1
    if row <= ROW:
        return row
    held = [t.mention.role for t in tokens[k : at + 1] if t.mention is not None]
    own = tokens[k - 1].low not in SAY and position(tokens, k) == "subject"
    return row if own and sum(role is not None for role in held) >= row else 0


def _holder(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether somebody is named here, or told of by a post with its article: "the President of the Fund"."""
    mention = tokens[at].mention if 0 <= at < len(tokens) else None
    post = mention is not None and mention.kind == "role" and not mention.plural and tokens[at].whole
    return is_person(tokens, at) or post


def is_person(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether somebody is named here."""
    mention = tokens[at].mention if 0 <= at < len(tokens) else None
    return mention is not None and mention.kind == "person"


def title_left(tokens: tuple[Token, ...], at: int, begin: int) -> int | None:
    """Give where what ends at `at` begins, if it only is the title or a plural within the list, and names nobody."""
    post = _first_post(tokens, at, begin)
    return _unnamed(tokens, at) if post is None else post


def past_clause(tokens: tuple[Token, ...], at: int) -> int:
    """Step left over what is told of one between commas: "Holm, who sat beside her, Berg and Ito met"."""
    if at < 3 or is_person(tokens, at):
        return at
    for k in range(at, max(2, at - CLAUSE), -1):
        if tokens[k].low in ("who", "whose", "which") and tokens[k - 1].low == ",":
            return k - 2
        if tokens[k].low in (",", ";", ".") or is_person(tokens, k):
            break
    return at


def _unnamed(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give where a plural begins within a list that names nobody: "A, the ministers, senior lawmakers, B and C"."""
    k = at
    while k > 0 and tokens[k].mention is None and tokens[k].low.isalpha() and at - k < POST:
        k -= 1
    plain = tokens[at].mention is None and tokens[at].low.endswith("s") and not is_finite(tokens, at)
    return k + 1 if plain and 0 < k < at and tokens[k].low == "," else None


def _first_post(tokens: tuple[Token, ...], k: int, begin: int) -> int | None:
    """Give where a title begins whose first post nobody recognised: "A, city mayor and state minister B"."""
    held = tokens[begin].mention
    if (
        k < 1
        or held is None
        or held.role is None
        or tokens[k].low not in words().heads
        or tokens[begin - 1].low != "and"
    ):
        return None
    while k > 0 and tokens[k].mention is None and tokens[k].low.isalpha() and begin - k < POST:
        k -= 1
    return k + 1 if tokens[k].low == "," else None
