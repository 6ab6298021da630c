"""A text with its mentions marked by hand, so that patterns are tested without the reading of names.

`<p:Antony Blinken|Secretary Blinken>` is a person called "Secretary Blinken" here; o organisation, s state, l place,
g group, r role, n pronoun. Sentences end at ". " or a line end.
"""

from __future__ import annotations

import re

from whowhom.extract.text.spans import Anchor, Mention, Reading, Sentence
from whowhom.graph.records import Document

KINDS = {"p": "person", "o": "organisation", "s": "state", "l": "place", "g": "group", "r": "role", "n": "pronoun"}
MARK = re.compile(r"<(\w):([^|>]*)(?:\|([^>]*))?>")


def reading(
    marked: str, date: str | None = "2023-06-18", subject: str | None = None, end: str | None = None
) -> Reading:
    """Give the reading of a marked text."""
    text, mentions, at = "", [], 0
    for m in MARK.finditer(marked):
        text += marked[at : m.start()]
        kind, name, words = KINDS[m.group(1)], m.group(2), m.group(3) or m.group(2)
        start = len(text)
        text += words
        members = tuple(name.split(" & ")) if " & " in name else ()
        mentions.append(Mention(start, len(text), kind, name, start, len(text), plural=bool(members), members=members))
        at = m.end()
    text += marked[at:]
    document = Document(id="d", text=text, date=date, subject=subject, end=end)
    sentences, start = [], 0
    for n, paragraph in enumerate(text.split("\n")):
        for piece in re.split(r"(?<=[.;?])\s(?=[A-Z\"])", paragraph):
            sentences.append(Sentence(start, start + len(piece), n))
            start += len(piece) + 1
    return Reading(
        document, text, tuple(s for s in sentences if s.end > s.start), Anchor(date, end, "given"), tuple(mentions)
    )
