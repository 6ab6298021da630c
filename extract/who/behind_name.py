"""The body or state behind a name without a post: "of Jordan", "of the Institute", "at the Fund", "(RBC)"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.rows import Row
from ..text.tokens import Chunk, words
from .adjectives import describes
from .by_name import unheard
from .offices import Office

__all__ = ["Apposition", "from_state", "is_body", "of_body"]

_EMPLOYERS = frozenset(("think_tank", "university", "company", "media", "party"))
_GROUPS = frozenset(("party", "bloc", "movement", "front", "faction", "coalition", "alliance", "group"))
_NO_BODIES = listed("behind_name.no_bodies")


class Apposition(Row, frozen=True):
    """Posts and bodies after a name, the state after it, and the chunk where all that ends."""

    j: int
    offices: tuple[Office, ...] = ()
    state: str | None = None
    bodies: tuple[str, ...] = ()


def of_body(chunks: list[Chunk], i: int, titled: bool) -> Apposition:
    """Read "of Jordan", "at the Fund" from chunk `i` on; where nobody is said to be of it, it ends where it began."""
    k = i + 1
    if k < len(chunks) and chunks[k].low == "the":
        k += 1
        while k + 1 < len(chunks) and k - i < 4 and chunks[k].kind == "low" and describes(chunks, k):
            k += 1  # "of the main opposition Liberty Party"
    if k >= len(chunks) or chunks[i].low == "with":
        return Apposition(i)
    if k + 3 < len(chunks) and chunks[k + 1].text == "-" and chunks[k + 2].low == "based":
        k += 3
    c = chunks[k]
    if c.kind == "state" and chunks[i].low == "of" and c.entry:
        return Apposition(k + 1, state=c.entry.state, bodies=() if titled or not c.entry.state else (c.entry.state,))
    if c.kind == "org" and c.entry and _belongs(chunks, i, k, titled):
        return Apposition(k + 1, bodies=(c.entry.name,))
    grouped = c.kind == "run" and k + 1 < len(chunks) and chunks[k + 1].low in _GROUPS and " " in chunks[i - 1].text
    if chunks[i].low == "of" and not titled and grouped and chunks[i - 1].kind == "run":
        return Apposition(k + 2, bodies=(" ".join(c.text.split()),))  # "of the Samarta bloc"
    if chunks[i].low == "of" and not titled and c.kind != "org" and is_body(chunks, i - (chunks[i - 1].text == ","), k):
        return Apposition(k + 1, bodies=(" ".join(c.text.split()),))
    return Apposition(i)


def from_state(chunks: list[Chunk], i: int) -> Apposition | None:
    """Read "from North Macedonia", ", from Peru" right behind a full name, which a mark or "and" closes."""
    at = i + (i < len(chunks) and chunks[i].text == ",")
    if at + 2 >= len(chunks) or chunks[at].low != "from" or chunks[at + 1].kind != "state":
        return None
    name, entry, closing = chunks[i - 1].text, chunks[at + 1].entry, chunks[at + 2]
    full = " " in name and (unheard(name) or name.split()[0] in words().given)
    if not full or entry is None or not entry.state or not (closing.text in _MARKS or closing.low == "and"):
        return None
    return Apposition(at + 2, state=entry.state, bodies=(entry.state,))


_MARKS = frozenset((",", ";", ".", ")"))


def _belongs(chunks: list[Chunk], link: int, k: int, titled: bool) -> bool:
    """Say whether "X of the Institute", "X at the Fund" names where somebody works, and not where he was."""
    entry = chunks[k].entry
    detail = entry.detail if entry else None
    if k + 1 < len(chunks) and chunks[k + 1].kind == "low" and chunks[k + 1].low in listed("runs.encounters"):
        return False
    if chunks[link].low == "of":
        return (detail != "government" or not titled) and (not titled or detail in _EMPLOYERS)
    return not titled and detail in ("think_tank", "university", "company", "media")


def is_body(chunks: list[Chunk], name_end: int, k: int) -> bool:
    """Say whether a chunk after somebody's full name is a body that no list knows: "(RBC)", "of Marmara Shipping"."""
    name, c = chunks[name_end - 1], chunks[k]
    if name.kind != "run" or " " not in name.text or name.text.split()[0] not in words().given:
        return False
    if c.kind == "org":
        return True
    if c.kind == "cap":
        return c.text.isupper() and 1 < len(c.text) < 7 and c.text not in _NO_BODIES
    return c.kind == "run" and chunks[k - 1].text != "(" and chunks[k + 1 : k + 2] != [] and not _lies_in(chunks, k)


def _lies_in(chunks: list[Chunk], k: int) -> bool:
    """Say whether a row of capitals is a place by the region after it: "of Springfield, Illinois"; or a family name."""
    first = chunks[k].text.split()[0]
    named = first in words().given or first.lower() in words().family_first
    return named or (
        chunks[k + 1].text == "," and k + 2 < len(chunks) and chunks[k + 2].kind in ("state", "place", "city")
    )
