"""Words that say nothing of who does what: "among others", quotation marks around a word or two."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..text.words import AUX, NOUNS, SAY, VERBS, small
from .bracketed import named_in_brackets

if TYPE_CHECKING:
    from .clauses import Token

__all__ = ["without_asides"]

_OTHERS = (("among", "others"), ("amongst", "others"), ("inter", "alia"))
SEATS = small("seats")
SIDES = frozenset(("left", "right", "center", "centre", "middle"))
NUMBERED = frozenset(
    (
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "far",
        "from",
        "the",
        "top",
        "bottom",
        "front",
        "back",
        "2nd",
        "3rd",
    )
)
"""With a side, where somebody stands in a picture: "third from left", "far right"."""
KIN = small("kin")
SHORTEST_SPEECH = 6
"""So many words in quotation marks may be a sentence of their own."""


def without_asides(tokens: list[Token]) -> list[Token]:
    """Give the words without those that stand anywhere and change nothing."""
    lows = {t.low for t in tokens}
    if "/" in lows and "w" in lows:
        tokens = _written_out(tokens)
    if "others" in lows or "alia" in lows:
        tokens = _without_others(tokens)
    if '"' in lows or "'" in lows:
        tokens = _without_marks(tokens)
    if not KIN.isdisjoint(lows):
        tokens = _without_parents(tokens)
    if not SIDES.isdisjoint(lows):
        tokens = _without_places(tokens)
    if "(" not in lows:
        return tokens
    return named_in_brackets(tokens if SEATS.isdisjoint(lows) else _without_seats(tokens))


def _written_out(tokens: list[Token]) -> list[Token]:
    """Give "w/" as the word it stands for: "Lunch w/ Ann Lee"."""
    out: list[Token] = []
    for t in tokens:
        if t.low == "/" and out and out[-1].low == "w" and out[-1].end == t.start:
            out[-1] = out[-1]._replace(low="with", end=t.end, capital=False)
        else:
            out.append(t)
    return out


def _without_seats(tokens: list[Token]) -> list[Token]:
    """Leave out where somebody stands in a picture: "Olsen (left) met Berg (2nd from right)"."""
    out: list[Token] = []
    k = 0
    while k < len(tokens):
        behind = tokens[k].low == "(" and bool(out) and out[-1].mention is not None
        close = next((n for n in range(k + 2, min(k + 6, len(tokens))) if tokens[n].low == ")"), 0)
        inside = tokens[k + 1 : close] if behind and close else []
        if inside and all(t.low in SEATS and t.mention is None for t in inside):
            k = close + 1
            continue
        out.append(tokens[k])
        k += 1
    return out


def _without_places(tokens: list[Token]) -> list[Token]:
    """Leave out the same between commas, of a picture that shows several so: "Olsen, left, met Berg, far right"."""
    out: list[Token] = []
    k = found = 0
    while k < len(tokens):
        named = tokens[k].low == "," and bool(out) and out[-1].mention is not None and out[-1].mention.kind == "person"
        end = k + 1
        while named and end < min(k + 5, len(tokens)) and tokens[end].low in SIDES | NUMBERED:
            end += 1
        closed = end < len(tokens) and tokens[end].low in (",", "and", ";", ".", ")")
        if named and closed and tokens[end - 1].low in SIDES:
            found += 1
            listed = tokens[end].low == "," and _goes_on(tokens, end + 1)
            k = end if listed or tokens[end].low != "," else end + 1
            continue
        out.append(tokens[k])
        k += 1
    return out if found > 1 else tokens


def _goes_on(tokens: list[Token], k: int) -> bool:
    """Say whether a list goes on behind a comma: with another name, or with "and"."""
    named = k < len(tokens) and tokens[k].mention is not None
    return k < len(tokens) and (named or tokens[k].low in ("and", "the") or tokens[k].capital)


def _without_parents(tokens: list[Token]) -> list[Token]:
    """Leave out whose child somebody is: "received Prince Omar, younger son of King Ali and Queen Noor"."""
    out: list[Token] = []
    k = 0
    while k < len(tokens):
        end = _parents(tokens, k) if tokens[k].low == "," and out and _person(out[-1]) else k
        if end > k:
            more = [t.low for t in tokens[end : end + 2]]
            k = end + (more[:1] == [","] and more[1:] != ["and"])
            continue
        out.append(tokens[k])
        k += 1
    return out


def _parents(tokens: list[Token], comma: int) -> int:
    """Give where the words end that say whose child somebody is; the comma where they say nothing of the kind."""
    k = comma + 1
    while k < min(comma + 4, len(tokens)) and tokens[k].low not in KIN and tokens[k].low.replace("-", "").isalpha():
        k += 1
    if [t.low for t in tokens[k + 1 : k + 2]] != ["of"] or tokens[k].low not in KIN:
        return comma
    k += 2
    end = comma
    while k < len(tokens) and (_person(tokens[k]) or tokens[k].low in ("the", "late")):
        end, k = (k + 1, k + 1) if _person(tokens[k]) else (end, k + 1)
        if k < len(tokens) and end == k and tokens[k].low == "and":
            k += 1
    named = tokens[end + 1].mention if end > comma and end + 1 < len(tokens) and tokens[end].low == "of" else None
    end += 2 * (named is not None and named.kind in ("state", "place"))
    closed = end >= len(tokens) or tokens[end].low in (",", ".", ";", ")")
    acts = not closed and _told(tokens[end].low) and not any(_told(t.low) for t in tokens[:comma])
    return end if closed or acts else comma


def _without_others(tokens: list[Token]) -> list[Token]:
    """Leave out "among others" and "inter alia", with the commas around them."""
    out: list[Token] = []
    k = 0
    while k < len(tokens):
        comma = tokens[k].low == "," and k + 3 < len(tokens) and tokens[k + 3].low == ","
        pair = tuple(t.low for t in tokens[k + comma : k + comma + 2])
        if pair in _OTHERS and (comma or k + 2 >= len(tokens) or tokens[k + 2].mention is not None):
            k += 4 if comma else 2
            if len(out) > 2 and out[-2].low == "," and _person(out[-3]) and _person(out[-1]):
                out[-2] = out[-2]._replace(low="and")  # "Holm, Berg, among others, met Ito"
            continue
        out.append(tokens[k])
        k += 1
    return out


def _person(token: Token) -> bool:
    return token.mention is not None and token.mention.kind == "person"


def _without_marks(tokens: list[Token]) -> list[Token]:
    """Leave out the marks around words that are only somebody else's: a "frank" talk; what is said keeps them."""
    marks = [k for k, t in enumerate(tokens) if t.low == '"']
    pairs = [*zip(marks[::2], marks[1::2], strict=False), *_single(tokens)]
    gone = {k for pair in pairs if _part_of_the_sentence(tokens, *pair) for k in pair}
    return [t for k, t in enumerate(tokens) if k not in gone] if gone else tokens


def _single(tokens: list[Token]) -> list[tuple[int, int]]:
    """Give where single marks open and close: held 'frank' talks; not the owner's sign of "the ministers' envoy"."""
    marks = [k for k, t in enumerate(tokens) if t.low in ("'", "\u2018", "\u2019") and 0 < k < len(tokens) - 1]
    pairs = []
    for first, last in pairwise(marks):
        opens = tokens[first - 1].end < tokens[first].start and tokens[first].end == tokens[first + 1].start
        closes = tokens[last - 1].end == tokens[last].start
        if opens and closes:
            pairs.append((first, last))
    return pairs


def _part_of_the_sentence(tokens: list[Token], first: int, last: int) -> bool:
    words = tokens[first + 1 : last]
    if not first or not words or len(words) > SHORTEST_SPEECH:
        return False
    before = tokens[first - 1]
    if before.low in SAY or before.low in (",", ":", ".", ";") or before.low == "that":
        return False
    return all(t.low.replace("-", "").isalpha() and not _told(t.low) for t in words)


def _told(word: str) -> bool:
    """Say whether a word is a verb, so that a sentence of its own may stand between the marks."""
    return word in AUX or (word in VERBS and word not in NOUNS)
