"""Who says it, and the words of the clause that a clause hangs on: "the ministry denied that Blinken met Wang"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.words import PREPOSITIONS, SAY
from .clauses import Item, Token, is_actor, is_finite

__all__ = ["frame_before", "speaker_after"]

APART = frozenset(
    (
        "after",
        "before",
        "when",
        "while",
        "as",
        "since",
        "once",
        "because",
        "although",
        "though",
        "whereas",
        "why",
        "how",
    )
)
"""What opens a clause that says what it says, whatever the clause around it denies or hopes."""
ANY_TIME = re.compile(tables("status")["any_time"]["words"])
"""What leads to a "when" that means whenever: "let the press report when A met B"."""
LEAD = 24
TOLD = frozenset(("that", "if", "whether", "unless"))
OPENS = frozenset(("amid", "despite", "besides"))


def frame_before(tokens: tuple[Token, ...], begin: int) -> tuple[str, Item | None]:
    """Give the words of the clause that a subject's own clause hangs on, and who speaks in it.

    Before "Blinken" in "the ministry denied that Blinken met Wang" these are "denied that" and the ministry.
    """
    words: list[str] = []
    k = begin - 1
    if k >= 0 and tokens[k].low in APART:
        allowed = tokens[k].low == "when" and ANY_TIME.search(" ".join(t.low for t in tokens[max(0, k - LEAD) : k]))
        return "whenever" if allowed else "", None
    if _opening(tokens, k):
        return "", None
    while k >= 0 and len(words) < 10:
        t = tokens[k]
        if t.low == "," and (opening := _said_aside(tokens, k)) is not None:
            k = opening - 1  # "It is not true, the ministry insists, that A met B"
            continue
        if t.low in (";", ":", ".", '"', ")") or (t.low in (",", "and", "but") and words and words[0] != "that"):
            break
        if t.mention:
            if any(w in SAY for w in words):
                return " ".join(words), Item(t.mention, "", k)
            if t.mention.kind != "place":
                break
        elif not t.date:
            words.insert(0, t.low)
        k -= 1
    return " ".join(words), None


def _opening(tokens: tuple[Token, ...], comma: int) -> bool:
    """Say whether only a phrase opens the sentence: "In a move likely to anger Peru, A met B", "Hoping, A met B"."""
    first = tokens[0].low
    if comma < 1 or tokens[comma].low != "," or first == "according":
        return False
    if first not in PREPOSITIONS and first not in OPENS and not (first.endswith("ing") and tokens[0].mention is None):
        return False
    return not any(t.low in SAY or t.low in TOLD or t.low == ":" for t in tokens[:comma])


def _said_aside(tokens: tuple[Token, ...], comma: int) -> int | None:
    """Give where an aside opens that only names who says it, ending with the comma here: ", the ministry insists,"."""
    opening = next((k for k in range(comma - 2, max(0, comma - 7), -1) if tokens[k].low == ","), None)
    if opening is None or not any(tokens[k].low in SAY for k in range(opening + 1, comma)):
        return None
    inside = tokens[opening + 1 : comma]
    return opening if not any(t.low in ("that", "who", "which") or t.date for t in inside) else None


def speaker_after(tokens: tuple[Token, ...]) -> tuple[Item | None, int]:
    """Find the speaker named at the end of a sentence: ", the ministry said Wednesday", "... said Bonnie Glaser"."""
    for k in range(len(tokens) - 1, max(0, len(tokens) - 30), -1):
        if tokens[k].low not in SAY or tokens[k].mention:
            continue
        if any(is_finite(tokens, j) for j in range(k + 1, len(tokens))):
            continue
        before, after = tokens[k - 1], tokens[k + 1] if k + 1 < len(tokens) else None
        if is_actor(before) and before.mention and k >= 2 and tokens[k - 2].low in (",", '"', "the", "a"):
            return Item(before.mention, "", k - 1), k - 2
        if after is not None and is_actor(after) and after.mention and before.low in (",", '"'):
            return Item(after.mention, "", k + 1), k - 1
    return None, len(tokens)
