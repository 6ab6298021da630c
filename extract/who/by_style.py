"""Whom "His Majesty" means: the one who bears that style."""

from __future__ import annotations

import re

from ..text.spans import Mention

__all__ = ["WINDOW", "bearer", "fits_style"]

_STYLE = re.compile(r"(?:His|Her|Their) (?:Royal |Serene |Imperial )?([A-Z]\w+)")
_ROYAL = re.compile(r"(?:Majesty|Highness|Holiness|Eminence|Beatitude)$")
_PRINCE = re.compile(
    r"\b(?:King|Queen|Prince|Princess|Duke|Duchess|Emir|Amir|Sultan|Shah|Emperor|Empress|Pope|Cardinal|Patriarch"
    r"|Sheikh|Sheikha|Highness|Majesty|Holiness|Eminence|Beatitude)\b"
)


def fits_style(text: str, m: Mention, name: str, before: tuple[Mention, ...]) -> bool:
    """Say whether somebody may be meant by a style that few have: "Her Majesty" is no ambassador."""
    if _ROYAL.search(text, m.start, m.end) is None:
        return True
    return any(_PRINCE.search(text, x.start, x.end) for x in before if x.kind == "person" and x.name == name)


_OTHER = re.compile(r"\b(?:His|Her) ")
WINDOW = 300
"""So many mentions back somebody of a style is looked for."""


def bearer(text: str, m: Mention, before: list[Mention]) -> str | None:
    """Give "His Majesty" the one who was named with that style last, whoever else was told of since."""
    said = _STYLE.fullmatch(text, m.start, m.end)
    if said is None:
        return None
    so_far = (x for x in reversed(before) if x.kind == "pronoun" and text[x.start : x.end] == said.group())
    if (same := next(so_far, None)) is not None and same.certain:
        return same.name
    named = [x for x in reversed(before) if x.kind == "person" and x.name_start > x.start]
    own = next((x.name for x in named if said.group() in text[x.start : x.name_start]), None)
    either = (
        x.name
        for x in named
        if said.group(1) in text[x.start : x.name_start] and not _OTHER.search(text, x.start, x.name_start)
    )
    return own or next(either, None)
