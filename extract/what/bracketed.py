"""People whom brackets name behind what they are: "the ministers (A, B and C)", "those of Norway (A) and Chad (B)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .clauses import Token

__all__ = ["named_in_brackets"]

_JOINTS = frozenset((",", ";", "and", "&", "as", "well"))
_ARTICLES = frozenset(("the", "its", "their"))
LONGEST = 60
"""Words that such brackets may hold."""


def named_in_brackets(tokens: list[Token]) -> list[Token]:
    """Give the words with those whom brackets name in the place of what they are said to be.

    Behind a plural, "(A, B and C)" stands between commas instead; a state whose one is named gives way to him. One
    alone in brackets behind a plural may be any of them.
    """
    out: list[Token] = []
    k = 0
    while k < len(tokens):
        if _plural(tokens[k]) and k + 1 < len(tokens) and tokens[k + 1].low == "(":
            people, end = _each(tokens, k)
            if len([t for t in people if t.mention is not None]) > 1:
                out.extend(people)
                k = end
                continue
            if (close := _list(tokens, k + 1)) is not None:
                comma = tokens[k + 1]._replace(low=",")
                out.extend((tokens[k], comma, *tokens[k + 2 : close], tokens[close]._replace(low=",")))
                k = close + 1
                continue
        out.append(tokens[k])
        k += 1
    return out


def _plural(token: Token) -> bool:
    return token.mention is not None and token.mention.plural and token.mention.kind in ("group", "role")


def _person(token: Token) -> bool:
    return token.mention is not None and token.mention.kind == "person"


def _list(tokens: list[Token], bracket: int) -> int | None:
    """Give where brackets close that hold several people and nothing else."""
    people = 0
    for k in range(bracket + 1, min(bracket + LONGEST, len(tokens))):
        if tokens[k].low == ")":
            return k if people > 1 else None
        if not _person(tokens[k]) and tokens[k].low not in _JOINTS:
            return None
        people += _person(tokens[k])
    return None


def _each(tokens: list[Token], at: int) -> tuple[list[Token], int]:
    """Give who is named for each of several states, with what joins them: "of Norway (A), Chad (B) and Peru (C)"."""
    found: list[Token] = []
    k = end = at
    while k + 3 < len(tokens) and [tokens[k + 1].low, tokens[k + 3].low] == ["(", ")"] and _person(tokens[k + 2]):
        found.append(tokens[k + 2])
        k = end = k + 4
        joints = []
        while k < len(tokens) and (tokens[k].low in _JOINTS or tokens[k].low in _ARTICLES):
            joints += [tokens[k]] if tokens[k].low in _JOINTS else []
            k += 1
        state = tokens[k].mention if k < len(tokens) else None
        if not joints or state is None or state.kind not in ("state", "place", "organisation"):
            break
        if not (
            k + 3 < len(tokens) and [tokens[k + 1].low, tokens[k + 3].low] == ["(", ")"] and _person(tokens[k + 2])
        ):
            break
        found.extend(joints)
    return found, end
