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
_STANDS = re.compile(r"\((?:left|right|cent(?:er|re)|[LRC])\)", re.I)
_LEADS = re.compile(r"^\s*(?:photo|image|picture|caption)(?: caption)?: ?", re.I | re.M)
"""Where somebody stands in a picture, and what leads to a caption; `clean` blanks the word for the picture."""
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
    start = clause.sentence.start
    marked = _STANDS.search(reading.text, start, end) or _LEADS.search(reading.document.text, max(0, start - 12), end)
    if _CREDIT.match(rest) or _CREDIT.search(within) or marked:
        frame.verdict = Verdict("happened", "headline", "past")
