"""Letters told by whom they were brought to whom: "The message was given by Holm to Berg", "handed to Berg by Holm"."""

from __future__ import annotations

from ..text.spans import PEOPLE
from ..text.words import DETERMINERS, NOUNS, small
from .chain import chain
from .clauses import Item, Token
from .frames import Frame, conditional, merged
from .lists import items_right
from .reported import frame_before
from .separators import past_setting
from .status import of_verb

__all__ = ["HANDED", "handed_frames"]

HANDED, PAPERS = small("handed"), small("handed_papers")
THINGS = PAPERS | small("handed_things")
DOUBT = "a message may be handed over by somebody else"
NEAR, BEHIND = 9, 6
"""Words before the verb in which stands what was handed over; words behind the parties that may tell of a meeting."""


def handed_frames(tokens: tuple[Token, ...], at: int) -> list[Frame]:
    """Give the encounter of who handed over a letter or message and who took it, as the passive tells of them."""
    links = chain(tokens, at, "part")
    things = THINGS if tokens[at].low == "handed" else PAPERS
    reduced = not links.words and tokens[at - 1].low in (",", *things)
    if not (links.passive or reduced) or not _of_a_paper(tokens, links.begin, things):
        return []
    k = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "over")
    one, other, end = _by_and_to(tokens, k)
    people = all(i.mention.kind in PEOPLE for i in (*one, *other))
    if not one or not other or not people:
        return []
    frame, speaker = frame_before(tokens, _paper_begins(tokens, at) if reduced else links.begin)
    verdict = merged(of_verb("part", links.words), frame)
    if not verdict.status or conditional(tokens, end):
        return []
    met = any(t.low in NOUNS and t.mention is None for t in tokens[end : end + BEHIND])
    doubts = () if met else (DOUBT,)
    return [
        Frame("handed-over", "meeting", verdict, at, min(links.begin, at), end, None, one, other, stated_by=speaker,
              doubts=doubts)
    ]  # fmt: skip


def _paper_begins(tokens: tuple[Token, ...], at: int) -> int:
    """Give where the paper begins that was handed over: "a proposed accord handed to B" is no proposal of the event."""
    k = at - 1
    while k > 0 and at - k < NEAR and tokens[k - 1].low not in DETERMINERS and tokens[k - 1].low.isalpha():
        k -= 1
    return k if k > 0 and tokens[k - 1].low in DETERMINERS else at


def _of_a_paper(tokens: tuple[Token, ...], begin: int, things: frozenset[str]) -> bool:
    return any(t.low in things and t.mention is None for t in tokens[max(0, begin - NEAR) : begin])


def _by_and_to(tokens: tuple[Token, ...], k: int) -> tuple[tuple[Item, ...], tuple[Item, ...], int]:
    """Give who handed it over and to whom, whichever of the two is told first, and where their names end."""
    k = past_setting(tokens, k, adverbs=True)
    if k >= len(tokens) or tokens[k].low not in ("by", "to"):
        return (), (), k
    first, end = items_right(tokens, k + 1)
    then = past_setting(tokens, end + (tokens[end : end + 1] != () and tokens[end].low == ","), adverbs=True)
    if not first or then >= len(tokens) or {tokens[k].low, tokens[then].low} != {"by", "to"}:
        return (), (), end
    second, stop = items_right(tokens, then + 1)
    one, other = (first, second) if tokens[k].low == "by" else (second, first)
    return tuple(one), tuple(other), stop
