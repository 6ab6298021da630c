"""What a text calls somebody by: a nickname inside his name, or his family name alone with the small word before it."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.tokens import Chunk, Words, glued

__all__ = ["known_surname", "nickname"]

_OPENING, _CLOSING = "\"\u201c\u2018'", "\"\u201d\u2019'"
_PARTICLE_NAME = re.compile(
    r"[A-Z](?<=\b.)[\w'\u2019.-]* ("
    r"(?:(?:al|el|as|ash|at|ad|an|ar|az)-|(?:de la|de los|van der|van den|von der) "
    r"|(?:[Vv]an|[Vv]on|de|da|do|dos|das|del|della|di|du|ten|ter|bin|ben) )[A-Z]\w+)"
)
"""Its capital stands before the look whether a word begins there: most letters are passed over quickly."""
_BEFORE = frozenset((",", "(", ":", ";", '"', "\u201c"))
_NAMES = frozenset(("cap", "run", "city", "place", "org", "venue"))


def nickname(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a name goes on after a nickname in quotation marks: the mark at `k` of 'Roelof "Pik" Botha'."""
    if k + 3 >= len(chunks) or chunks[k].text not in _OPENING or chunks[k - 1].kind != "cap":
        return False
    called, closing, family = chunks[k + 1 : k + 4]
    apart = chunks[k].start == chunks[k - 1].end + 1
    quoted = apart and called.kind == "cap" and glued(chunks[k], called) and glued(called, closing)
    return quoted and closing.text in _CLOSING and family.kind == "cap" and family.text not in w.stop


@lru_cache(maxsize=4)
def _surnames(text: str) -> frozenset[str]:
    """Give the family names of a text that begin with a small word, as they stand behind given names."""
    return frozenset(m[1] for m in _PARTICLE_NAME.finditer(text))


def known_surname(chunks: list[Chunk], i: int, found: list[Chunk], text: str) -> bool:
    """Say whether such a family name stands by itself here: "talks between de Klerk and Tutu", "el-Mahdi said"."""
    before = found[-1] if found else None
    if before is not None and (before.kind in _NAMES or not (before.text[-1].isalnum() or before.text in _BEFORE)):
        return False
    begin = chunks[i].start
    return any(text.startswith(name, begin) for name in _surnames(text))
