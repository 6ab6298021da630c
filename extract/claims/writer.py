"""Who does what a telegram or diary tells without a subject: "Saw Minister Holm this morning" is of its writer."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.spans import Mention, Reading
from ..what.clauses import Clause, is_adverb
from ..what.frames import Frame
from ..who.narrators import author

__all__ = ["writer"]

_PAPER = re.compile(
    r"\b(?:telegram|cable|despatch|dispatch|diary|journal|memorandum|minute|note for|report"
    r"|to the secretary of state)\b",
    re.I,
)
"""What a paper calls itself at its head that may leave out who writes it."""
HEAD, NEAR = 400, 60
"""So many characters make the head; so many mentions from the top and from the end a writer is named."""
BARE = frozenset(
    ("saw", "met", "called", "had", "have", "was", "received", "lunched", "dined", "spoke", "talked", "telephoned")
)
"""Verbs with which such a sentence begins."""


def writer(frame: Frame, reading: Reading, clause: Clause) -> str | None:
    """Give who writes a paper, where a sentence of it begins with a past verb that has no subject; else None."""
    tokens = clause.tokens
    first = next((k for k, t in enumerate(tokens) if t.low.isalpha() and not is_adverb(t) and t.date is None), None)
    told = first is not None and tokens[first].low in BARE and frame.at - first < 4
    if not told or not _PAPER.search(reading.text[:HEAD]):
        return None
    ends = (*reading.mentions[:NEAR], *reading.mentions[NEAR:][-NEAR:])
    return _author(reading.text, tuple(m for m in ends if m.kind == "person"))


@lru_cache(maxsize=1)
def _author(text: str, people: tuple[Mention, ...]) -> str | None:
    return author(text, list(people))
