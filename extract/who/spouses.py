"""Who "his wife" is beside somebody: "President Berg and his wife were received by Holm"."""

from __future__ import annotations

import re

from ..text.spans import Mention
from ..text.tokens import Chunk

__all__ = ["SPOUSES", "spouse_at", "with_spouses"]

SPOUSES = frozenset(("wife", "husband", "consort", "spouse"))
_OWNERS = frozenset(("his", "her"))
_NAMED = re.compile(rf"(?:his|her) (?:{'|'.join(sorted(SPOUSES))})\b", re.I)
_AND = re.compile(r",? and ")
WHY = "the one who is named as such"


def spouse_at(chunks: list[Chunk], k: int, free: list[bool]) -> Mention | None:
    """Read "his wife" behind "and", where no name follows: elsewhere she is not said to take part."""
    c = chunks[k]
    if c.low not in SPOUSES or k < 3 or chunks[k - 1].low not in _OWNERS or chunks[k - 2].low != "and":
        return None
    following = chunks[k + 1] if k + 1 < len(chunks) else None
    if following is not None and (following.kind in ("poss", "run") or following.low in ("and", "of")):
        return None
    if following is not None and following.text == "," and k + 2 < len(chunks) and not free[k + 2]:
        return None
    his = chunks[k - 1]
    return Mention(his.start, c.end, "role", f"{his.low} {c.low}", c.start, c.end, c.low)


def with_spouses(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give "his wife" the name under which the text introduces her, as his, or as that of nobody else.

    >>> with_spouses("They met.", ())
    ()
    """
    unnamed = [n for n, m in enumerate(mentions) if m.kind == "role" and m.role in SPOUSES and not m.candidates]
    if not unnamed:
        return mentions
    people = [m for m in mentions if m.kind == "person"]
    married: dict[str, str] = {}
    others: set[str] = set()
    for a, b in zip([None, *people], people, strict=False):
        if _NAMED.match(text, b.start, b.name_start):
            if a is not None and text[a.end : b.start] == " and ":  # behind a comma it may be another's
                married.setdefault(a.name, b.name)
            else:
                others.add(b.name)
    out = list(mentions)
    for n in unnamed:
        m = mentions[n]
        owner = next((x for x in reversed(mentions[max(0, n - 3) : n]) if _AND.fullmatch(text, x.end, m.start)), None)
        name = married.get(owner.name) if owner is not None else None
        if name is None and owner is not None and len(others - set(married.values())) == 1:
            name = (others - set(married.values())).pop()
        if name is not None:
            out[n] = m._replace(name=name, why=WHY, candidates=(name,))
    return tuple(out)
