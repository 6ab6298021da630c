"""Whether a verb of encounter may stand with no second party behind it: "A and B met late on Friday"."""

from __future__ import annotations

from ..text.words import DETERMINERS, PHONE, PREPOSITIONS, VerbEntry, small
from .clauses import Token, is_adverb, is_finite
from .verbal import mutual

__all__ = ["stands_alone"]

SEASONS, AGAIN, LASTS, TOPIC = small("seasons"), small("again"), small("lasts"), small("topic")
ALONE = PREPOSITIONS - {"with", "of"} | PHONE | {"above", '"', ",", ".", "and", "to", "(", "after", "before", "face"}
NEAR, LATE = frozenset(("last", "first", "next")), small("how_late")
INTO = frozenset(("on", "in", "into", "past", "after", "until", "last", "at"))
LISTENERS, APART = small("listeners"), small("apart")


def stands_alone(tokens: tuple[Token, ...], at: int, entry: VerbEntry) -> bool:
    """Say whether "met", "spoke", "discussed" may stand without a second party here."""
    if entry.rule == "speak-with":
        lows = [t.low for t in tokens[at + 1 : at + 6]]
        if not PHONE.isdisjoint(lows) or lows[:3] == ["face", "to", "face"] or lows[:1] == ["face-to-face"]:
            return True
        return _spoke_together(tokens, at + 1)
    if entry.right is not None:
        return entry.right.search(" ".join(t.low for t in tokens[at + 1 : at + 7])) is not None
    if entry.to == ("with",) and entry.far:
        return True  # "A and B discussed trade"
    k = at + 1
    if k >= len(tokens):
        return True
    if entry.rule == "talk-with" and _each_for_himself(tokens, at):
        return False
    t = tokens[k]
    if any(w.low in ("times", "occasions") for w in tokens[k : k + 4]):
        return True
    if t.low in NEAR and k + 1 < len(tokens) and (tokens[k + 1].date or tokens[k + 1].low in ALONE):
        return True  # "the two met last on Friday"
    if is_adverb(t) and k + 1 < len(tokens) and tokens[k + 1].low == "with":
        return mutual(tokens, k + 1)  # "A and B met separately with envoys"
    season = t.low in ("this", "next", "last") and k + 1 < len(tokens) and tokens[k + 1].low in SEASONS
    return t.date is not None or is_adverb(t) or t.low in ALONE or season or _how_late(tokens, k)


def _how_late(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether it is only told how late it was: "met late Tuesday", "talked long into the night"."""
    if k + 1 >= len(tokens) or tokens[k].low not in LATE:
        return False
    return tokens[k + 1].date is not None or tokens[k + 1].low in INTO


def _each_for_himself(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether those who "talked" did so to others, or apart: "A and B talked to reporters", "talked up a deal"."""
    if tokens[at - 1].low in ("both", "each") or tokens[at + 1].low in LISTENERS:
        return True
    end = next((k for k in range(at + 1, len(tokens)) if is_finite(tokens, k)), len(tokens))
    return any(t.low in APART for t in tokens[at + 1 : end])


def _spoke_together(tokens: tuple[Token, ...], k: int) -> bool:
    """Say whether "spoke" told of two is of one talk: "spoke today about" it, "spoke for an hour", not "at a rally"."""
    begin = k
    while k < len(tokens):
        if tokens[k].date or tokens[k].low in AGAIN or _how_late(tokens, k):
            k += 1
        elif tokens[k].low == "for" and any(t.low in LASTS for t in tokens[k + 1 : k + 5]):
            k = next(j for j in range(k + 1, k + 5) if tokens[j].low in LASTS) + 1
        else:
            break
    if k + 1 < len(tokens) and tokens[k].low == "to" and (tokens[k + 1].low in DETERMINERS or tokens[k + 1].mention):
        return False  # "spoke for an hour to the crowd"
    return k > begin and (k == len(tokens) or tokens[k].low in TOPIC)
