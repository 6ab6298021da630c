"""Whoever else is mentioned: posts without a name, groups, states, bodies, places, pronouns."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.spans import Mention
from ..text.tokens import Chunk
from ..text.words import ADVERBS, AUX, PAST, PREPOSITIONS, SAY, VERBS
from .groups import counted_left, group_at, role_at, table
from .units import Unit

__all__ = ["OPEN", "others_of"]

OPEN = "not resolved"
_AFTER_GUEST = AUX | PREPOSITIONS | ADVERBS | PAST | SAY | VERBS.keys() | {"and", "who"}
OPENS = frozenset((",", ";", ":", ".", '"', "and", "that", "but", "while", "as", "where", "because", "since", "when"))
"""What stands before a clause whose subject is "both" by itself; "Ito and Berg both met" is no such clause."""
_LOCATIVE = listed("others.locative")
_MARKED = frozenset(("post", "style", "state", "city", "place", "org"))
"""Kinds of chunks that are somebody or something, whatever their words."""


def others_of(unit: Unit, taken: list[tuple[int, int]], told: bool = False) -> list[Mention]:
    """Give the mentions of a sentence outside the chunks that people take up; "I" by itself if somebody `told` it."""
    chunks, nouns, pronouns, marks = unit.chunks, table().nouns, table().pronouns, table().marks
    marked = [(k, c) for k, c in enumerate(chunks) if c.low in marks or c.kind in _MARKED]
    if not marked:
        return []
    free = [True] * len(chunks)
    for i, j in taken:
        free[i:j] = [False] * (j - i)
    found: list[Mention] = []
    for k, c in marked:
        of_number = k > 0 and counted_left(chunks, k) >= 0
        if free[k] and (c.kind == "post" or (c.kind in ("low", "cap") and (c.low in nouns or of_number))):
            made = (
                role_at(unit, k, free)
                if c.kind == "post" and not (c.plural and c.low in nouns)
                else group_at(unit, k, free)
            )
            if made:
                mention, i, j = made
                free[i:j] = [False] * (j - i)
                found.append(mention)
    for k, c in marked:
        if free[k]:
            if pronouns.get(c.low) == "q" and not told and not any(a <= c.start < b for a, b in unit.quoted):
                continue
            if c.kind in ("state", "city", "place", "org"):
                found.append(_named(chunks, k))
            elif (pronoun := _pronoun(chunks, k, free)) is not None:
                found.append(pronoun)
    return found


def _pronoun(chunks: list[Chunk], k: int, free: list[bool]) -> Mention | None:
    """Read "he", "His Excellency" by itself, "the two", "her guest": whoever stands before is meant."""
    c, pronouns = chunks[k], table().pronouns
    if c.kind == "style" and k + 1 < len(chunks) and chunks[k + 1].kind in ("low", "punct", "poss"):
        return Mention(c.start, c.end, "pronoun", "he", c.start, c.end, certain=False, why=OPEN)
    known = _counted(chunks, k) or _guest(chunks, k, free)
    if known is not None or c.low not in pronouns or c.kind not in ("low", "cap"):
        return known
    plural = pronouns[c.low] == "p"
    return Mention(c.start, c.end, "pronoun", c.text, c.start, c.end, plural=plural, certain=False, why=OPEN)


def _counted(chunks: list[Chunk], k: int) -> Mention | None:
    """Read "the two", "both" where no noun follows: "the two last met in May", "both were received"."""
    c, the = chunks[k], chunks[k - 1] if k else None
    if c.low == "both" and k + 1 < len(chunks) and (_both_act(chunks, k) or _both_met(chunks, k)):
        return Mention(c.start, c.end, "group", "both", c.start, c.end, plural=True, certain=False, why=OPEN)
    if the is None or the.low not in ("the", "these") or c.low not in table().alone:
        return None
    following = chunks[k + 1] if k + 1 < len(chunks) else None
    if following is not None and following.kind != "punct" and following.low not in table().after_number:
        return None
    if following is not None and following.text == "-" and following.start == c.end:
        return None  # "the two-hour talks"
    name = f"the {c.low}"
    return Mention(the.start, c.end, "group", name, c.start, c.end, plural=True, certain=False, why=OPEN)


def _both_act(chunks: list[Chunk], k: int) -> bool:
    return chunks[k + 1].low in table().after_both and (k == 0 or chunks[k - 1].low in OPENS)


def _both_met(chunks: list[Chunk], k: int) -> bool:
    """Say whether "both" are whom somebody met: "received both at his office"."""
    after = chunks[k + 1]
    ends = after.kind == "punct" or after.low in ("at", "in", "on", "for", "during", "together")
    return k > 0 and ends and (chunks[k - 1].low in VERBS or chunks[k - 1].low == "with")


_HONOURED = listed("others.honoured")


def _guest(chunks: list[Chunk], k: int, free: list[bool]) -> Mention | None:
    """Read "the visitor", "his guest", "her host", where nobody is named beside and no noun follows."""
    c, owner = chunks[k], chunks[k - 1] if k else None
    of_state = owner is not None and owner.kind == "adjective" and k > 1 and chunks[k - 2].low == "the"
    if c.low in table().guests and of_state and owner is not None and owner.entry is not None:
        the = chunks[k - 2]
        return Mention(the.start, c.end, "role", f"the {c.low}", c.start, c.end, role=c.low, org=owner.entry.state)
    if owner is not None and owner.low in _HONOURED and k > 1:
        owner = chunks[k - 2]  # "the distinguished visitor"
    if c.low not in table().guests or owner is None or owner.low not in ("the", "his", "her"):
        return None
    following = chunks[k + 1] if k + 1 < len(chunks) else None
    if following is not None and following.low == "of":
        return None  # "the guest of President Rey"
    named = k + 2 < len(chunks) and following is not None and following.text == "," and not free[k + 2]
    if named or (following is not None and not (following.kind == "punct" or following.low in _AFTER_GUEST)):
        return None
    return Mention(owner.start, c.end, "pronoun", "he", c.start, c.end, role=c.low, certain=False, why=OPEN)


def _named(chunks: list[Chunk], k: int) -> Mention:
    c = chunks[k]
    assert c.entry is not None
    before = chunks[k - 1].low if k else ""
    if before == "the" and k > 1:
        before = chunks[k - 2].low
    if c.kind == "state":
        inside = k > 1 and chunks[k - 1].text == "," and chunks[k - 2].kind in ("city", "place", "venue")
        kind = "place" if before in _LOCATIVE or inside or _among_places(chunks, k) else "state"
        return Mention(c.start, c.end, kind, c.entry.name, c.start, c.end)
    if c.kind == "city":
        if c.entry.detail == "capital" and _acts(chunks, k, before):
            return Mention(
                c.start,
                c.end,
                "state",
                c.entry.state or c.entry.name,
                c.start,
                c.end,
                why=f"{c.entry.name} stands for its government",
            )
        return Mention(c.start, c.end, "place", c.entry.name, c.start, c.end)
    if c.kind == "place":
        return Mention(c.start, c.end, "place", c.entry.name, c.start, c.end)
    return Mention(c.start, c.end, "organisation", c.entry.name, c.start, c.end, org=c.entry.state)


def _joint(chunks: list[Chunk], at: int, way: int) -> int:
    """Give how many chunks lead over a comma, "and" or both to the next state of a row, 0 where none is next."""
    for wide in (1, 2):
        between = {chunks[n].low for n in range(at, at + wide * way, way) if 0 <= n < len(chunks)}
        beyond = at + wide * way
        if between <= {",", "and"} and 0 <= beyond < len(chunks) and chunks[beyond].kind == "state":
            return wide + 1
    return 0


def _among_places(chunks: list[Chunk], k: int) -> bool:
    """Say whether a state goes on a row of places: "chief in Malawi, Mozambique and Mali, met"."""
    first = last = k
    while step := _joint(chunks, first - 1, -1):
        first -= step
    while step := _joint(chunks, last + 1, 1):
        last += step
    ends = last + 1 >= len(chunks) or chunks[last + 1].kind == "punct" or chunks[last + 1].low in PREPOSITIONS
    return first > 1 and first < k and ends and chunks[first - 1].low in _LOCATIVE


def _acts(chunks: list[Chunk], k: int, before: str) -> bool:
    """Say whether a capital stands for its government: it speaks, wants, or is asked."""
    if before in _LOCATIVE or before in ("visit", "visited", "visiting", "visits", "for", "after", "of", ","):
        return False
    following = chunks[k + 1].low if k + 1 < len(chunks) else ""
    if (
        before
        in (
            "between",
            "with",
            "by",
            "wants",
            "want",
            "asked",
            "urged",
            "told",
            "against",
            "reengage",
            "engage",
            "pressed",
            "accused",
        )
        or before == "and"
    ):
        return following not in (",",) or before in ("with", "by")
    return following in [
        "said",
        "says",
        "has",
        "had",
        "is",
        "was",
        "will",
        "would",
        "could",
        "should",
        "may",
        "wants",
        "wanted",
        "refused",
        "rejected",
        "declined",
        "denied",
        "agreed",
        "accused",
        "announced",
        "hopes",
        "hoped",
        "insists",
        "insisted",
        "warned",
        "called",
        "told",
        "asked",
        "sees",
        "views",
        "considers",
        "and",
        "remains",
        "seeks",
        "sought",
        "continues",
        "does",
        "did",
        "also",
        "'s",
        "believes",
    ] and (
        k == 0
        or chunks[k - 1].low
        in (",", "that", "while", "but", "and", "the", "as", "because", "if", "when", "after", "before", '"')
    )
