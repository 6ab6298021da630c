"""Who tells how an encounter went of which only the other party is named: he had it, unless another is told to have."""

from __future__ import annotations

from ..text.spans import Reading
from ..text.words import small
from ..what.assessed import ASSESSED, thought_of
from ..what.clauses import Token
from ..what.frames import FIRST_UNNAMED, Frame
from ..who.kin import head_of
from ..who.plurals import speaks_only
from .participants import parties

__all__ = ["TELLER", "had_it"]

TELLER = "who tells how it went is taken to have been in it"
"""Why an encounter is doubted that somebody only tells of: "Mayor Holm said the talks with Berg had gone well"."""
OVER = (ASSESSED, "occurred", "outcome", "during")
OF_OTHERS = small("tells_of_others")


def had_it(frame: Frame, reading: Reading, tokens: tuple[Token, ...], told: tuple[str, ...]) -> tuple[str, ...]:
    """Give who tells it as the first party, with the doubt; whoever the text `told` of before goes first."""
    item = frame.stated_by
    if item is None or not frame.rule.startswith("noun-") or not frame.right or frame.type != "meeting":
        return told
    by, who = frame.verdict, item.mention
    if by.status != "happened" or by.by not in OVER or who.kind not in ("person", "pronoun") or who.plural:
        return told
    posts = [r.role for r in reading.roles if r.person == who.name] + [who.role or ""]
    names = parties((item,), reading).names
    if speaks_only(who) or any(head_of(post) in OF_OTHERS for post in posts) or len(names) != 1:
        return told
    if (
        (told and told != names)
        or thought_of(tokens, frame.right[-1].at + 1)
        or names[0] in {i.mention.name for i in frame.right}
    ):
        return told
    frame.doubts = (*frame.doubts, TELLER)
    frame.flags = tuple(flag for flag in frame.flags if flag != FIRST_UNNAMED)
    return names
