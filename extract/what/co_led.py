"""Whether two who lead something lead its two sides, and so meet: "talks between Peru and Chile, led by A and B"."""

from __future__ import annotations

from ..text.words import LED, small
from .clauses import Token
from .frames import Frame
from .lists_left import items_left
from .positions import NAMING_ITS, body_of

__all__ = ["of_one_body", "of_talks", "two_sided"]

SITTINGS = small("sittings")
LEADS, NEAR = NAMING_ITS | {"of", "by"}, 4
"""One of these words stands so near before the first whom a body is said to hold, or to be led by."""
FAR = 16
"""So many words before "led by" it may be told whose talks these are."""


def of_talks(tokens: tuple[Token, ...], begin: int) -> bool:
    """Say whether what several lead together is talks, not one of the sides: "the session was led by Berg and Holm"."""
    before = tokens[max(0, begin - 7) : begin]
    side = any(t.low in LED or (t.mention is not None and t.mention.kind == "group") for t in before)
    return not side and any(t.low in SITTINGS for t in before)


def two_sided(tokens: tuple[Token, ...], begin: int) -> bool:
    """Say whether it is talks between two states, or their ministers; others may be led by those who mediate."""
    for k in range(max(1, begin - FAR), begin):
        if tokens[k].low == "between" and tokens[k - 1].low in SITTINGS:
            named = [t.mention for t in tokens[k + 1 : k + 4] if t.mention is not None]
            return any(m.kind == "state" or (m.kind == "group" and " of " in m.name) for m in named)
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
