"""What a text calls somebody by: a nickname inside his name, or his family name alone with the small word before it."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.tokens import Chunk, Words, glued, words

__all__ = ["known_surname", "nickname", "nickname_in_both", "nickname_of_two"]

_OPENING, _CLOSING = "\"\u201c\u2018'(", "\"\u201d\u2019')"
_LONGEST = 8
_PARTICLE_NAME = re.compile(
    r"[A-Z](?<=\b.)[\w'\u2019.-]* ("
    r"(?:(?:al|el|as|ash|at|ad|an|ar|az)-|(?:de la|de los|van der|van den|von der) "
    r"|(?:[Vv]an|[Vv]on|de|da|do|dos|das|del|della|di|du|ten|ter|bin|ben) )[A-Z]\w+)"
)
"""Its capital stands before the look whether a word begins there: most letters are passed over quickly."""
_BEFORE = frozenset((",", "(", ":", ";", '"', "\u201c"))
_NAMES = frozenset(("cap", "run", "city", "place", "org", "venue"))


def nickname(chunks: list[Chunk], k: int, w: Words) -> bool:
    """Say whether a name goes on after a nickname in marks or brackets: the mark at `k` of 'Roelof "Pik" Botha'."""
    if (
        k + 3 >= len(chunks)
        or chunks[k].text not in _OPENING
        or not (chunks[k - 1].kind == "cap" or _initial(chunks, k))
    ):
        return False
    called, closing, family = chunks[k + 1 : k + 4]
    apart = chunks[k].start == chunks[k - 1].end + 1
    quoted = apart and called.kind == "cap" and glued(chunks[k], called) and glued(called, closing)
    if chunks[k].text == "(":
        known = called.text in w.given or chunks[k - 1].text in w.given or _initial(chunks, k)
        plain = called.text not in w.stop and called.text[1:].islower() and len(called.text) < _LONGEST
        quoted = quoted and known and plain and family.text[1:].islower() and family.text not in w.org_heads
    return quoted and closing.text in _CLOSING and family.kind == "cap" and family.text not in w.stop


def nickname_in_both(chunks: list[Chunk], k: int) -> bool:
    """Say whether a name goes on after a nickname in marks and brackets: the bracket at `k` of 'H. B. ("Hob") Holm'."""
    row = chunks[k : k + 6] if k else []
    if [c.text for c in row[:2]] != ["(", '"'] or [c.text for c in row[3:5]] != ['"', ")"] or len(row) < 6:
        return False
    named = chunks[k - 1].kind == "cap" or _initial(chunks, k)
    return named and row[2].kind == row[5].kind == "cap" and row[5].text not in words().stop


def nickname_of_two(chunks: list[Chunk], k: int) -> bool:
    """Say whether a name goes on after a nickname of two words: the mark at `k` of 'Omar "Don Paco" Lado'."""
    row = chunks[k - 1 : k + 5] if k else []
    if len(row) < 6 or row[1].text not in _OPENING or row[1].text == "(" or row[4].text not in _CLOSING:
        return False
    return [row[n].kind for n in (0, 2, 3, 5)] == ["cap"] * 4 and glued(row[1], row[2]) and glued(row[3], row[4])


def _initial(chunks: list[Chunk], k: int) -> bool:
    """Say whether an initial stands right before: "Jan F. (Pim) Holm"."""
    stop = chunks[k - 1].text == "." and k > 1
    return chunks[k - 1].kind == "init" or (stop and len(chunks[k - 2].text) == 1 and chunks[k - 2].text.isupper())


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
