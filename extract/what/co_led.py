"""Whether two who lead something lead its two sides, and so meet: "talks between Peru and Chile, led by A and B"."""

from __future__ import annotations

from ..text.words import AUX, LED, SUBORDINATORS, small
from .chain import Chain
from .clauses import Token, is_finite
from .frames import Frame
from .lists_left import items_left
from .positions import NAMING_ITS, body_of
from .status import Verdict, judge

__all__ = ["led_by_both", "of_one_body", "told_of_it"]

SITTINGS, CHAIRED_BODIES, SAT = small("sittings"), small("chaired_bodies"), small("sat_together")
LEADS, NEAR = NAMING_ITS | {"of", "by"}, 4
"""One of these words stands so near before the first whom a body is said to hold, or to be led by."""
REACH = 7
"""So many words of a verb tell what became of it."""
FAR = 16
"""So many words before "led by" it may be told whose talks these are."""


def led_by_both(tokens: tuple[Token, ...], at: int, links: Chain, end: int, weak: bool) -> bool:
    """Say whether several who are said to have chaired or led something sat there together.

    Who "co-chaired" it did, unless it is a body (`weak` are the verbs that need no second: "led by A and B").
    """
    if not weak:
        return not _is_a_post(tokens, links.begin, end)
    jointly = links.passive or links.begin == 0 or "jointly" in (*links.words.split(), tokens[at + 1].low)
    return _two_sided(tokens, links.begin) or (jointly and _of_talks(tokens, links.begin, end))


def _of_talks(tokens: tuple[Token, ...], begin: int, end: int) -> bool:
    """Say whether what several lead together is talks, not one of the sides: "the session was led by Berg and Holm".

    Where the words open a sentence it is told behind those who lead: "Led by Berg and Holm, the session dealt with".
    """
    near = tokens[max(0, begin - 7) : begin]
    if begin == 0:
        verb = next((k for k in range(end, len(tokens)) if is_finite(tokens, k)), end)
        near = tokens[end + 1 : verb] if tokens[end : end + 1] and tokens[end].low == "," else ()
    side = any(t.low in LED or (t.mention is not None and t.mention.kind == "group") for t in near)
    return not side and any(t.low in SITTINGS for t in near)


def _is_a_post(tokens: tuple[Token, ...], begin: int, end: int) -> bool:
    """Say whether two chair a body, not a sitting of it: "the foundation, co-chaired by Berg and Holm, gave money".

    Whoever "was" in the chair of it sat there, and so did who leads a body that "met".
    """
    k = begin - 1 - (begin > 0 and tokens[begin - 1].low == ",")
    t = tokens[k] if k >= 0 else None
    if t is None or (t.mention.name.lower().split()[-1] if t.mention is not None else t.low) not in CHAIRED_BODIES:
        return False
    if (verb := next((j for j in range(begin, end) if tokens[j].low in AUX), None)) is not None:
        return tokens[verb].low in ("is", "are")
    told = next((j for j in range(end, len(tokens)) if is_finite(tokens, j)), None)
    return told is None or tokens[told].low not in SAT


def told_of_it(tokens: tuple[Token, ...], end: int, begin: int = 0) -> Verdict | None:
    """Give what the clause says behind who led it: "Led by Berg and Holm, the talks were put off", "will open".

    Where it says nothing there, before `begin`: "The day will end with talks, co-chaired by Berg and Holm".
    """
    verb = next((k for k in range(end, len(tokens)) if is_finite(tokens, k)), None) or _before(tokens, begin)
    if verb is None or tokens[verb].low not in AUX:
        return None  # "agreed to put off the vote"
    return judge("predicate", " ".join(t.low for t in tokens[verb : verb + REACH]))


def _before(tokens: tuple[Token, ...], begin: int) -> int | None:
    """Give the verb of the clause in which it stands; "be" goes on with what will be."""
    for k in range(begin - 1, -1, -1):
        if tokens[k].low in (";", ":", '"') or tokens[k].low in SUBORDINATORS:
            return None
        if is_finite(tokens, k) and tokens[k].low != "be":
            return k
    return None


def _two_sided(tokens: tuple[Token, ...], begin: int) -> bool:
    """Say whether it is talks between two states, or their ministers; others may be led by those who mediate."""
    for k in range(max(1, begin - FAR), begin):
        if tokens[k].low in ("between", "of") and tokens[k - 1].low in SITTINGS:
            named = [t.mention for t in tokens[k + 1 : begin] if t.mention is not None]
            if tokens[k].low == "between" and any(m.kind == "group" and " of " in m.name for m in named[:2]):
                return True
            return len([m for m in named if m.kind == "state"]) > 1
    return False


def of_one_body(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Say whether all who had it are of one body: "the delegation, led by Holm and Berg, held talks" with others."""
    items = sorted(i.at for i in (*frame.left, *frame.right))
    if len(items) < 2 or not any(t.low in LEADS for t in tokens[max(0, items[0] - NEAR) : items[0]]):
        return False
    begin = items_left(tokens, items[-1])[1] if len(items) > 1 and tokens[items[-1]].mention else 0
    if begin < 2 or begin > items[0]:
        return False
    body = body_of(tokens, begin - 1, begin)
    if body is None or tokens[body].low not in LED | {"@"}:
        return False
    m = tokens[body].mention
    return m is None or not m.name.split()[-1].endswith("s")
