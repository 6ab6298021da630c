"""To whom letters of credence are handed in: whoever is told to have received them in the sentences before."""

from __future__ import annotations

from bisect import bisect_left

from ..text.spans import Mention, Reading
from ..what.clauses import Clause, Item, tokenise
from ..what.frames import Frame
from ..what.letters import hosts
from .ground import Grounded, ground

__all__ = ["handed_in"]

BACK, FAR = 4, 2
"""So many sentences and paragraphs back it is told who received them."""
HOST = "who received letters of credence is told before"


def handed_in(found: list[Grounded], reading: Reading, clause: Clause, frame: Frame) -> list[Grounded]:
    """Let those who present their letters meet the one whom a sentence before tells to have received such."""
    guests = {i.mention.name for i in frame.right}
    host = next((m for m in _hosts(reading, clause) if m.name not in guests), None)
    if host is None:
        return []
    at = clause.tokens[frame.at]
    frame.left = (Item(Mention(at.start, at.end, "person", host.name, at.start, at.end), "", frame.at),)
    frame.doubts = (*frame.doubts, HOST)
    made = ground(reading, clause, frame)
    return [made] if made is not None else []


def _hosts(reading: Reading, clause: Clause) -> list[Mention]:
    """Give who received letters of people who are not named there, the last first."""
    here = bisect_left(reading.sentences, clause.sentence.start, key=lambda s: s.start)
    received: list[Mention] = []
    for sentence in reversed(reading.sentences[max(0, here - BACK) : here]):
        if clause.sentence.paragraph - sentence.paragraph > FAR:
            break
        told = reading.text[sentence.start : sentence.end]
        if "redentials" not in told and "credence" not in told:
            continue
        received.extend(i.mention for i in hosts(tokenise(reading, sentence).tokens))
    return received
