"""Captions with the credit of their picture: what they tell in the present was, also "on Friday"."""

from __future__ import annotations

import re

from ..lexicon import tables
from ..text.spans import Reading
from ..what.clauses import Clause
from ..what.frames import Frame
from ..what.status import Verdict

__all__ = ["shown"]

_CREDIT = re.compile(tables("events")["pictures"]["credit"])
REACH = 60
"""So many characters behind a caption's sentence, in its line, its credit begins."""


def shown(frame: Frame, reading: Reading, clause: Clause) -> None:
    """Take the present tense of a caption for what its picture shows: "Holm meets Berg on Friday. - Photo: Argus"."""
    if frame.verdict.by != "present" or frame.verdict.status != "planned":
        return
    end = clause.sentence.end
    line = reading.text.find("\n", end)
    rest = reading.text[end : min(end + REACH, line if line >= 0 else end + REACH)]
    within = reading.text[max(clause.sentence.start, end - REACH) : end]
    if _CREDIT.match(rest) or _CREDIT.search(within):
        frame.verdict = Verdict("happened", "headline", "past")
