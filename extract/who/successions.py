"""Posts that change hands in one clause: "A was named ambassador to B, replacing C"."""

from __future__ import annotations

from ..text.gazetteer import listed
from .aliases import Linked
from .appositions import post_phrase
from .offices import Office
from .units import Unit

__all__ = ["with_successions"]

_MADE = listed("successions.made")
_HAS = frozenset(
    (
        "was",
        "is",
        "has",
        "been",
        "had",
        "were",
        "be",
        "being",
        "also",
        "formally",
        "officially",
        "will",
        "in",
        "to",
        "new",
        "recently",
        "who",
    )
)
_LEAVES = listed("successions.leaves")
_DESIGNATED = frozenset(("will", "to", "nominated", "designated"))


def with_successions(units: list[Unit], linked: list[Linked]) -> list[Linked]:
    """Add to each person the posts that appointments and successions give them."""
    by_end = {end: n for n, x in enumerate(linked) for end in (x.person.end, x.person.name_end)}
    by_start = {x.person.name_start: n for n, x in enumerate(linked)}
    added: dict[int, list[Office]] = {}
    for unit in units:
        if not _MADE.isdisjoint([c.low for c in unit.chunks]):
            _appointed(unit, by_start, by_end, linked, added)
    return [
        x._replace(person=x.person._replace(offices=(*x.person.offices, *added[n]))) if n in added else x
        for n, x in enumerate(linked)
    ]


def _appointed(
    unit: Unit, by_start: dict[int, int], by_end: dict[int, int], linked: list[Linked], added: dict[int, list[Office]]
) -> None:
    chunks = unit.chunks
    for k, c in enumerate(chunks):
        if c.low not in _MADE:
            continue
        who = _subject(unit, k, by_end)
        after = k + 1
        if who is None and after < len(chunks) and chunks[after].kind in ("run", "post", "honorific"):
            who, after = _object(unit, after, by_start)
        if who is None:
            continue
        while after < len(chunks) and chunks[after].low in (
            "as",
            "to",
            "the",
            "a",
            "an",
            "new",
            "in",
            "its",
            "his",
            "her",
            "be",
            "become",
        ):
            after += 1
        made = post_phrase(chunks, after, unit.text)
        if made is None:
            continue
        office, end = made
        tense = (
            "designate"
            if c.low in ("nominated", "designated") or any(w.low in ("will", "to") for w in chunks[max(0, k - 3) : k])
            else office.tense
        )
        span = (min(linked[who].person.name_start, office.begin), office.end)
        office = office._replace(tense=tense, begin=span[0], end=span[1], rule="appointed")
        added.setdefault(who, []).append(office)
        other = _predecessor(unit, end, k, by_start)
        if other is not None and other != who:
            theirs = linked[other].person
            former = office._replace(
                tense="former",
                begin=min(office.begin, theirs.name_start),
                end=max(office.end, theirs.name_end),
                rule="succeeded",
            )
            added.setdefault(other, []).append(former)


def _subject(unit: Unit, k: int, by_end: dict[int, int]) -> int | None:
    """Give the person before "was appointed"."""
    chunks = unit.chunks
    j = k - 1
    seen = False
    while j >= 0 and chunks[j].low in _HAS:
        seen = seen or chunks[j].low in ("was", "is", "been", "be", "were", "being")
        j -= 1
    if j >= 0 and chunks[j].low == "," and seen:
        j -= 1
    if not seen:
        return None
    return by_end.get(chunks[j].end) if j >= 0 else None


def _object(unit: Unit, k: int, by_start: dict[int, int]) -> tuple[int | None, int]:
    """Give the person after "appointed", and the chunk behind the name."""
    chunks = unit.chunks
    for j in range(k, min(k + 4, len(chunks))):
        if chunks[j].kind == "run":
            return by_start.get(chunks[j].start), j + 1
        if chunks[j].kind not in ("honorific", "rank", "style"):
            break
    return None, k


def _predecessor(unit: Unit, end: int, verb: int, by_start: dict[int, int]) -> int | None:
    """Give the person after "replacing", or before the clause after "taking over from"."""
    chunks = unit.chunks
    for j in range(end, min(end + 4, len(chunks))):
        if chunks[j].low in _LEAVES or (chunks[j].low == "from" and j and chunks[j - 1].low == "over"):
            return _first_person(unit, j + 1, by_start)
    for j in range(max(0, verb - 12), verb):
        if chunks[j].low in _LEAVES or (chunks[j].low == "from" and j and chunks[j - 1].low == "over"):
            return _first_person(unit, j + 1, by_start)
    return None


def _first_person(unit: Unit, k: int, by_start: dict[int, int]) -> int | None:
    for c in unit.chunks[k : k + 5]:
        if c.kind == "run" and c.start in by_start:
            return by_start[c.start]
        if c.kind not in ("honorific", "rank", "style", "post", "adjective", "state") and c.low not in (
            "the",
            "by",
            "former",
            "outgoing",
        ):
            return None
    return None
