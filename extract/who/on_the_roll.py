"""Names that only their place in the list of a record shows to be somebody's: at the head of an entry, or in a row."""

from __future__ import annotations

import re

from ..text.gazetteer import common_words
from ..text.people_rows import STYLE
from ..text.roll import Roll, roll
from ..text.tokens import words
from .by_name import unheard
from .units import Person, Unit

__all__ = ["on_the_roll"]

_STYLE = re.compile(STYLE)
"""A style alone in its line: a scan tore those of a column off the names below."""
_JOINT = re.compile(r"(?: of (?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+)?)?\s*(?:,|\band\b|,\s*and\b)\s*")
"""What stands between two of a row: "Hale of Ohio, and Berg"."""
_CLOSED = re.compile(r"\s*(?:[,;.()\n]|and\b|of [A-Z]|in the [Cc]hair|\Z)|\s{3}|[^\n]{0,1}$")
"""What stands behind a name that is no part of something else: "Alternate for Mr. Holm" is nobody's."""


_GAELIC = re.compile(r"(?:Mc|Mac|O'|Fitz)[A-Z][a-z]+")


def on_the_roll(text: str, units: list[Unit], per_unit: list[list[Person]]) -> list[list[Person]]:
    """Give those of each sentence, with those made sure whom the list of a record names."""
    found = roll(text)
    if found is None or not found.headed:
        return per_unit
    return [
        _sure(text, found, people) if _inside(unit, found) else people
        for unit, people in zip(units, per_unit, strict=True)
    ]


def _inside(unit: Unit, found: Roll) -> bool:
    return bool(unit.chunks) and found.heading <= unit.chunks[-1].end and unit.chunks[0].start <= found.end


def _sure(text: str, found: Roll, people: list[Person]) -> list[Person]:
    """Make sure of those who head an entry by their whole name, or stand alone behind somebody and a comma."""
    starts = {a for a, _ in found.lines}
    torn = any(_STYLE.fullmatch(text[a:b].strip()) for a, b in found.lines)
    out: list[Person] = []
    for p in people:
        inside = found.heading <= p.start < found.end
        if p.evidence == "bare" and inside and _CLOSED.match(text, p.end) is not None:
            before = out[-1] if out and out[-1].evidence != "bare" else None
            in_row = before is not None and _JOINT.fullmatch(text, before.end, p.start) is not None
            heads = p.start in starts and (_whole(p.name) or (torn and _single(None, p)))
            if heads or (in_row and (_whole(p.name) or _single(before, p))):
                p = p._replace(evidence="list")
        out.append(p)
    return out


def _whole(name: str) -> bool:
    """Say whether words may be a whole name: the first is a given name, or none is a word of the language."""
    parts = name.split()
    if not 1 < len(parts) < 6 or any(part in words().org_heads for part in parts):
        return False
    return parts[0] in words().given or not any(part.lower() in common_words() for part in parts)


def _single(before: Person | None, p: Person) -> bool:
    """Say whether one word is a family name; behind a post it is its body: "Ann Holm, CEO, Brewco"."""
    behind_post = before is not None and before.end > before.name_end
    return " " not in p.name and not behind_post and (unheard(p.name) or _GAELIC.fullmatch(p.name) is not None)
