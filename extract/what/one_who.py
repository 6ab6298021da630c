"""Who is told by what he did before he is named: "Berg met the man who had ousted him, Holm"."""

from __future__ import annotations

from .clauses import Token
from .separators import next_is_verb

__all__ = ["one_who", "one_who_left"]

ONES = frozenset(("man", "woman", "person", "general", "officer", "politician", "lawyer"))
TELLING = frozenset(("who", "whom", "whose", "that"))
OWNED = frozenset(("his", "her", "their", "my", "our"))
FAR = 12
"""So many words stand at most between "the man" and the name."""


def one_who(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the one is named who is told by what he did: "the man who ousted him, Holm"; 0 for nobody."""
    at += at < len(tokens) and tokens[at].low == "the"
    if not 0 < at < len(tokens) or tokens[at].low not in ONES or tokens[at - 1].low != "the":
        return 0
    comma = next((k for k in range(at + 2, min(at + FAR, len(tokens) - 1)) if tokens[k].low in (",", ";", ".")), 0)
    if not comma or tokens[comma].low != "," or not _told(tokens, at, comma):
        return 0
    name = tokens[comma + 1].mention
    return comma + 1 if name is not None and name.kind == "person" and not next_is_verb(tokens, comma + 2) else 0


def one_who_left(tokens: tuple[Token, ...], at: int) -> int:
    """Give where "the man who ousted him" begins before the name at `at`; `at` itself where nobody is told so."""
    mention = tokens[at].mention
    if at < 5 or mention is None or mention.kind != "person" or tokens[at - 1].low != ",":
        return at
    for k in range(at - 3, max(0, at - FAR - 1), -1):
        if tokens[k].low in (",", ";", "."):
            return at
        if tokens[k].low in ONES and tokens[k - 1].low == "the":
            joined = tokens[k - 2].low in ("and", "&")  # whom else somebody may have named, no list
            return k - 1 if joined and _told(tokens, k, at - 1) else at
    return at


def _told(tokens: tuple[Token, ...], one: int, comma: int) -> bool:
    """Say whether a clause tells who it is, and does not end in somebody else's post: "who shot the minister, Holm"."""
    first, last = tokens[one + 1], tokens[comma - 1].mention
    whom = first.mention is not None and first.mention.kind in ("pronoun", "person")
    ends = last is None or last.kind in ("pronoun", "place", "state")
    owned = tokens[comma - 2].low in OWNED  # "who shot his son, Holm"
    return comma - one > 2 and ends and not owned and (first.low in TELLING or whom)
