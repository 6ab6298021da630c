"""Posts of a region that no list knows: "the Gonian premier" is the "Gonian Premier Ann Lee" told of elsewhere."""

from __future__ import annotations

import re

from ..text.spans import Mention

__all__ = ["as_worded"]

WHY = "named elsewhere with the same words"
_LED = re.compile(r"\b[Tt]he (?P<of>[A-Z][a-z]{2,}(?:ian|ean|an|ese|ish|i)) $")
_WORDED = re.compile(r"(?:[Tt]he )?(?P<of>[A-Z][a-z]{2,}(?:ian|ean|an|ese|ish|i)) (?P<post>[A-Za-z -]+)")
LONGEST = 32


def as_worded(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give such a post the one person whom the text names with its words, and the words before it to its mention."""
    out = list(_led(text, mentions))
    people = [m for m in mentions if m.kind == "person" and m.role]
    for n, m in enumerate(out):
        if m.kind != "role" or m.plural or m.candidates or m.why or not (said := _WORDED.fullmatch(m.name)):
            continue
        words = f"{said['of']} {said['post']} ".lower()
        names = {p.name for p in people if text.endswith(words, 0, p.name_start) or _before(text, p) == words}
        if len(names) == 1:
            (name,) = names
            out[n] = m._replace(name=name, certain=False, why=WHY, candidates=(name,))
    return tuple(out)


def _before(text: str, p: Mention) -> str:
    """Give the two and more words before a name in small letters: "gonian premier "."""
    words = text[max(0, p.name_start - LONGEST * 2) : p.name_start].lower().split()
    return " ".join(words[-len((p.role or "").split()) - 1 :]) + " "


def _led(text: str, mentions: tuple[Mention, ...]) -> list[Mention]:
    """Give a capitalised post the adjective that stands before it and belongs to nobody: "the Gonian Premier"."""
    out: list[Mention] = []
    for m in mentions:
        bare = m.kind == "role" and m.org is None and not m.plural and m.start == m.name_start
        led = _LED.search(text, max(0, m.start - LONGEST), m.start) if bare else None
        if led is not None and (not out or out[-1].end <= led.start()):
            said = text[led.start() : m.end]
            m = m._replace(start=led.start(), name=m.name if m.candidates else said)
        out.append(m)
    return out
