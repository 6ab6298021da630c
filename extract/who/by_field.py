"""Ministers told in a row, each with a field: "the ministers of Trade, A, and of Health, B", "Ministers A (Trade)"."""

from __future__ import annotations

from ..text.tokens import TITLES, Chunk
from .left_of_post import left_of_post
from .offices import Office, body
from .units import Person

__all__ = ["with_fields"]

_HEADS = {"ministers": "Minister", "secretaries": "Secretary"}
_WITHIN = frozenset(("and", "&", "of", "the", ","))
_JOINTS = frozenset((",", ";", "and", "&"))
_LONGEST = 7
"""No field of a minister has more chunks."""
_NAMED = frozenset(("cap", "run", "org", "event"))


def with_fields(chunks: list[Chunk], found: list[Person]) -> list[Person]:
    """Give each minister of a row the field that is told with the name."""
    at = {p.i: n for n, p in enumerate(found)}
    named = {p.name_start: n for n, p in enumerate(found)}
    for k, c in enumerate(chunks):
        head, _, first = (c.text if c.kind == "post" and c.plural else "").partition(" ")
        post = _HEADS.get(head.lower())
        if post is None:
            continue
        rows = _in_brackets(chunks, k, found, named) or _before_names(chunks, k, first, at, named)
        left = left_of_post(chunks, k, 0)
        org, kind = body(left.body) if left.body is not None else (None, None)
        for n, field in rows:
            if not any(o.begin > c.end or o.end <= c.start for o in found[n].offices):
                p = found[n]
                office = Office(f"{post} of {field}", org, kind, left.tense, None, p.start, p.end, "list-of-fields")
                found[n] = p._replace(offices=(office,), evidence="post", bodies=())
    return found


def _in_brackets(chunks: list[Chunk], k: int, found: list[Person], named: dict[int, int]) -> list[tuple[int, str]]:
    """Read "Ministers A (Foreign Affairs) and B (Defence)"."""
    first = next((n for n, p in enumerate(found) if p.i <= k < p.j), None)
    rows: list[tuple[int, str]] = []
    j = found[first].j if first is not None else len(chunks)
    n = first
    while n is not None and j < len(chunks) and chunks[j].text == "(":
        end = _field(chunks, j + 1)
        if end == j + 1 or end >= len(chunks) or chunks[end].text != ")":
            break
        rows.append((n, _words(chunks, j + 1, end)))
        j = _past(chunks, end + 1, _JOINTS)
        n = named.get(chunks[_titled(chunks, j)].start) if j < len(chunks) else None
        j = found[n].j if n is not None else j
    return rows


def _before_names(
    chunks: list[Chunk], k: int, first: str, at: dict[int, int], named: dict[int, int]
) -> list[tuple[int, str]]:
    """Read "the ministers of Trade, A, of Public Health, B, and of Labour, C"; of one pair alone nothing is told."""
    link, _, field = first.partition(" ")
    rows: list[tuple[int, str]] = []
    j = k + 1
    while link in ("of", "for") and field and j < len(chunks):
        j += chunks[j].text == ","
        name = _titled(chunks, j)
        n = named.get(chunks[name].start) if name < len(chunks) else None
        if n is None:
            break
        rows.append((n, field))
        begin = _past(chunks, _past(chunks, name + 1, _JOINTS), frozenset(("of", "for", "the")))
        j = _field(chunks, begin)
        field = _words(chunks, begin, j)
    return rows if len(rows) > 1 else []


def _titled(chunks: list[Chunk], j: int) -> int:
    while j < len(chunks) and chunks[j].kind in TITLES:
        j += 1
    return min(j, len(chunks) - 1)


def _past(chunks: list[Chunk], j: int, small: frozenset[str]) -> int:
    while j < len(chunks) and chunks[j].low in small:
        j += 1
    return j


def _field(chunks: list[Chunk], j: int) -> int:
    """Give where the capitals of a field end that begin at a chunk: "Economy and Crafts"."""
    end = j
    while end < len(chunks) and end - j < _LONGEST and chunks[end].kind in _NAMED and chunks[end].text[0].isupper():
        if chunks[end].kind == "run" and end > j and " " in chunks[end].text:
            break
        end += 1
        if end + 1 < len(chunks) and chunks[end].low in _WITHIN - {","} and chunks[end + 1].kind in _NAMED:
            end += 1
    return end


def _words(chunks: list[Chunk], begin: int, end: int) -> str:
    return " ".join(" ".join(c.text for c in chunks[begin:end]).split())
