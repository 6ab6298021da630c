"""A post told by a verb: ", who runs the Baltic Fund,"."""

from __future__ import annotations

from ..lexicon import tables
from ..text.tokens import Chunk
from ..text.words import PREPOSITIONS
from .behind_name import Apposition
from .complements import lower_body
from .offices import Office

__all__ = ["SAID", "TOLD", "by_verb"]

TOLD = "a verb tells what the person does there"
SAID = frozenset(("a", "an", "the", "also", "currently", "now"))
_LONGEST = 8
"""No name of a body after a verb has more chunks."""
_VERBS: dict[str, str] = tables("titles")["by_verb"]


def by_verb(chunks: list[Chunk], i: int, text: str) -> Apposition:
    """Read ", who runs the Baltic Fund,": what a person does with a body is a post there."""
    k = i + 2
    while k < len(chunks) and chunks[k].low in SAID:
        k += 1
    role = _VERBS.get(chunks[k].low) if k < len(chunks) else None
    if role is None or (role == "spokesperson" and (k + 1 >= len(chunks) or chunks[k + 1].low != "for")):
        return Apposition(i)
    tense = "former" if chunks[k].low.endswith("ed") or chunks[k].low in ("ran", "led", "spoke") else None
    at = k + 2 if role == "spokesperson" else k + 1
    if at < len(chunks) and chunks[at].low == "the":
        at += 1
    c = chunks[at] if at < len(chunks) else None
    if c is None:
        return Apposition(i)
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    name: str | None = c.entry.name if c.kind == "org" and c.entry else None
    if name is None or (after is not None and after.kind == "poss"):
        name = lower_body(chunks, at, min(len(chunks), at + _LONGEST), text)
    elif after is not None and after.kind == "low" and after.low != "and" and after.low not in PREPOSITIONS:
        name = None
    if name is None:
        return Apposition(i)
    office = Office(role, name, "org", tense, None, chunks[i - 1].start, c.end, "relative", doubt=TOLD)
    return Apposition(i, (office,))
