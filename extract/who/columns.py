"""Whose post it is in the rows of a table of visits: "President A Estonia Working visit", "May 3 | A | President |"."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.tokens import Chunk
from .offices import Office, singular
from .units import Person, Unit

__all__ = ["in_columns"]

_ENOUGH = 2
"""Fewer rows than this are no table."""
_BAR = "|"


def in_columns(units: list[Unit], per_unit: list[list[Person]]) -> list[list[Person]]:
    """Give those who stand in a row the post and state that the cells beside them name, and add whom nothing named."""
    side_by_side = [n for n, (u, people) in enumerate(zip(units, per_unit, strict=True)) if _opens(u, people)]
    if len(side_by_side) > _ENOUGH:
        for n in side_by_side:
            per_unit[n][0] = _of_next(units[n], per_unit[n][0])
    barred = [n for n, u in enumerate(units) if any(_titled(u.chunks, k) for k in _cells(u.chunks))]
    if len(barred) >= _ENOUGH:
        _barred(units, per_unit)
    return per_unit


def _opens(unit: Unit, people: list[Person]) -> bool:
    """Say whether a row begins with a post, its holder, a state, and what is told of the visit, with a capital."""
    if not people or not people[0].offices or people[0].offices[0].org or people[0].i > 1:
        return False
    at, chunks = people[0].j, unit.chunks
    if people[0].start != chunks[0].start or at + 1 >= len(chunks) or chunks[at].kind != "state":
        return False
    return chunks[at + 1].kind != "poss" and chunks[at + 1].text[0].isupper()


def _of_next(unit: Unit, p: Person) -> Person:
    state = unit.chunks[p.j]
    offices = tuple(o._replace(org=state.entry.state, org_kind="state") for o in p.offices if state.entry)
    return p._replace(offices=offices or p.offices, j=p.j + 1, end=state.end)


def _cells(chunks: list[Chunk]) -> Iterator[int]:
    """Give the names that fill a cell between bars, or the first before one."""
    for k, c in enumerate(chunks[:-1]):
        if c.kind == "run" and chunks[k + 1].text == _BAR and (not k or chunks[k - 1].text == _BAR):
            yield k


def _titled(chunks: list[Chunk], k: int) -> bool:
    """Say whether the next cell holds a post and nothing else."""
    if k + 2 >= len(chunks) or chunks[k + 2].kind != "post":
        return False
    return k + 3 >= len(chunks) or chunks[k + 3].text == _BAR


def _barred(units: list[Unit], per_unit: list[list[Person]]) -> None:
    state: Chunk | None = None
    for n, unit in enumerate(units):
        chunks = unit.chunks
        if len(chunks) == 1:
            state = chunks[0] if chunks[0].kind == "state" else state
            continue
        for k in _cells(chunks):
            dated = any(c.kind == "num" for c in chunks[:k])
            if not _titled(chunks, k) and not (dated and " " in chunks[k].text):
                continue
            others = [p for p in per_unit[n] if not p.i <= k < p.j]
            per_unit[n] = sorted([*others, _named(chunks, k, state)], key=lambda p: p.i)
            break  # one visitor in each row


def _named(chunks: list[Chunk], k: int, state: Chunk | None) -> Person:
    """Make a person of the name that fills a cell, with the post of the next one, of the state that is the heading."""
    name = chunks[k]
    org = state.entry.state if state is not None and state.entry else None
    if not _titled(chunks, k):
        said = " ".join(name.text.split())
        return Person(k, k + 1, name.start, name.end, name.start, name.end, said, (), "list")
    post = chunks[k + 2]
    office = Office(singular(post), org, "state" if org else None, post.tense, None, name.start, post.end, "columns")
    said = " ".join(name.text.split())
    return Person(k, k + 3, name.start, post.end, name.start, name.end, said, (office,), "apposition")
