"""Who chaired a sitting together, told by a noun: "its co-chairs were A and B", "under the co-chairmanship of A"."""

from __future__ import annotations

from ..text.spans import Mention
from ..text.words import NOUNS, small
from .clauses import Token, is_actor, is_finite
from .co_led import told_of_it
from .frames import Frame, conditional
from .lists import items_right
from .status import Verdict

__all__ = ["CHAIRMANSHIPS", "co_chairmanship", "co_chairs"]

CHAIRS, CHAIRMANSHIPS, BODIES = map(small, ("co_chairs", "chairmanships", "chaired_bodies"))
SITTINGS = NOUNS.keys() | small("sittings")
DOUBT = "told to have chaired it together"
REACH = 9
"""Words from those who chaired it to the verb: "The co-chairs of the third session of the forum were"."""
STATUS = {"were": "happened", "was": "happened", "be": "planned"}


def co_chairmanship(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Read "The session was held under the co-chairmanship of A and B", "under the joint chairmanship of"."""
    joint = tokens[at].low.startswith("co-") or any(t.low in ("joint", "shared") for t in tokens[max(0, at - 2) : at])
    under = next((k for k in range(at - 1, max(-1, at - 5), -1) if tokens[k].low in ("under", "with")), None)
    if under is None or not joint or at + 2 >= len(tokens) or tokens[at + 1].low not in ("of", "by"):
        return []
    if not any(t.low in SITTINGS and t.mention is None for t in tokens):
        return []
    told = told_of_it(tokens, 0)
    if told is not None and told.status not in ("happened", "planned", "ongoing"):
        return []
    return _made(tokens, at, under, at + 2, told is not None and told.status == "planned")


def co_chairs(tokens: tuple[Token, ...]) -> list[Frame]:
    """Read "The co-chairs of the meeting were A and B"; those of a board or party hold a post."""
    at = next((k for k, t in enumerate(tokens) if t.low in CHAIRS or (t.mention is not None and _are(t.mention))), None)
    if at is None:
        return []
    verb = next((k for k in range(at + 1, min(at + REACH, len(tokens))) if is_finite(tokens, k)), None)
    if verb is None or any(is_actor(t) or t.low in BODIES for t in tokens[at + 1 : verb]):
        return []
    verb += tokens[verb].low == "will"
    status = STATUS.get(tokens[verb].low) if verb + 1 < len(tokens) else None
    return _made(tokens, at, at, verb + 1, status == "planned") if status else []


def _made(tokens: tuple[Token, ...], at: int, begin: int, first: int, ahead: bool) -> list[Frame]:
    items, end = items_right(tokens, first, closed=True)
    people = tuple(i for i in items if i.mention.kind == "person")
    if len(people) < 2 or conditional(tokens, end):
        return []
    verdict = Verdict("planned", "attending", "future") if ahead else Verdict("happened", "attending", "past")
    doubts = (DOUBT,)
    return [Frame("chair-both", "meeting", verdict, at, begin, end, left=people, together=True, doubts=doubts)]


def _are(mention: Mention) -> bool:
    """Say whether those are spoken of here who chaired a sitting: "Its co-chairs", "The co-chairs of the session"."""
    called = mention.name.lower().split()
    return not CHAIRS.isdisjoint(called) and BODIES.isdisjoint(called)
