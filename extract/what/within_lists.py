"""What stands within a list of names and names nobody of it: "Holm, the president's adviser, and Berg met Ito"."""

from __future__ import annotations

from ..text.words import small
from .clauses import Token, is_actor
from .positions import is_adjective

__all__ = ["TO_ACT", "of_participle", "past_whose", "rest_of_name", "stands_by", "whose_left"]

TAKING_PART, TO_ACT = small("taking_part"), small("to_act")
LONG, NEAR = 4, 12
"""So many words an aide's post has at most, and back to a bracket that is open."""


def whose_left(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the one stands who is told to be somebody's aide in words that end at `at`; else `at`."""
    k = at
    while k > 2 and at - k < LONG and is_adjective(tokens, k):
        k -= 1
    if k == at or k < 3 or tokens[k].low != "'s" or not is_actor(tokens[k - 1]) or not is_actor(tokens[k - 3]):
        return at
    return k - 3 if tokens[k - 2].low == "," else at


def past_whose(tokens: tuple[Token, ...], at: int) -> int | None:
    """Step over whose aide somebody is to the next of a list, if one is named: "met Holm, Ito's adviser, and Berg"."""
    if at + 4 >= len(tokens) or tokens[at].low != "," or not is_actor(tokens[at + 1]) or tokens[at + 2].low != "'s":
        return None
    k = at + 3
    while k < len(tokens) and k - at < LONG + 3 and is_adjective(tokens, k):
        k += 1
    joined = [t.low for t in tokens[k : k + 2]]
    next_ = k + 2 if joined == [",", "and"] else k + 1 if joined[:1] in ([","], ["and"]) else len(tokens)
    return next_ if at + 3 < k and next_ < len(tokens) and is_actor(tokens[next_]) else None


def of_participle(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether a verb goes on here and no list: "was met by the president and engaged in talks with Berg"."""
    return tokens[k].low.endswith("ed") and [t.low for t in tokens[k + 1 : k + 2]] in (["in"], ["by"], ["to"], ["for"])


def stands_by(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether somebody only does something meanwhile: "met Holm, with Marek waiting outside", "due to leave"."""
    if at + 1 >= len(tokens) or [t.low for t in tokens[at - 2 : at]] != [",", "with"]:
        return False
    does = tokens[at + 1].low
    return does in TO_ACT or (does.endswith("ing") and does not in TAKING_PART)


def rest_of_name(tokens: tuple[Token, ...], at: int) -> int:
    """Step over the end of a name that was cut at its hyphen ("Chan-o" and "-cha"), and letters behind it ("MP").

    And over a bracket that closes behind it, also one that opened within it: "the Mayor of Leeds (Ann Holm) and Berg".
    """
    if at < len(tokens) and tokens[at].low == ")" and "(" not in [t.low for t in tokens[max(0, at - NEAR) : at]]:
        return at + 1
    if at < len(tokens) and at >= 2 and (tokens[at - 2].low, tokens[at].low) in (("(", ")"), ("[", "]")):
        return at + 1
    if at < len(tokens) and (letters := tokens[at].mention) is not None and letters.name.isupper():
        return at + 1 if letters.kind == "role" and tokens[at].start == tokens[at - 1].end + 1 else at
    if at + 1 < len(tokens) and tokens[at].low == "-" and tokens[at].start == tokens[at - 1].end:
        return at + 2 if tokens[at + 1].low.isalpha() and tokens[at + 1].start == tokens[at].end else at
    return at
