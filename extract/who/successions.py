"""Posts that change hands in one clause: "A was named ambassador to B, replacing C"."""

from __future__ import annotations

from ..text.gazetteer import listed
from ..text.tokens import TITLES, Chunk
from .aliases import Linked
from .offices import Office
from .post_phrases import post_phrase
from .units import Unit

__all__ = ["with_successions"]

_MADE = listed("successions.made")
_HAS = listed("successions.has")
_LEAVES = listed("successions.leaves")
_BECOMES = listed("successions.becomes")
_TURNED = frozenset((("over", "from"), ("place", "of"), ("succession", "to")))
"""After these too stands the one who held the post before: "taking over from", "in place of"."""
_BETWEEN = listed("successions.between")
_CHOSEN = listed("successions.chosen")
_SERVES = frozenset(("serves", "served", "serving", "acts", "acted", "acting", "works", "worked", "working"))
_NAMING = listed("successions.naming")
_CAPACITY = frozenset(("role", "capacity", "function", "job", "work", "quality", "capacities"))
_TAKES = frozenset(("takes", "took", "taken", "take"))
_NEAR = 6
HELD = "the post is that of the one who followed"


def with_successions(units: list[Unit], linked: list[Linked]) -> list[Linked]:
    """Add to each person the posts that appointments and successions give them."""
    by_end = {end: n for n, x in enumerate(linked) for end in (x.person.end, x.person.name_end)}
    by_start = {x.person.name_start: n for n, x in enumerate(linked)}
    added: dict[int, list[Office]] = {}
    for unit in units:
        lows = [c.low for c in unit.chunks]
        if not _MADE.isdisjoint(lows) or not _BECOMES.isdisjoint(lows) or not _NAMING.isdisjoint(lows):
            _appointed(unit, by_start, by_end, linked, added)
        if not _LEAVES.isdisjoint(lows) or "from" in lows:
            _succeeded(unit, by_start, by_end, linked, added)
    return [
        x._replace(person=x.person._replace(offices=(*x.person.offices, *added[n]))) if n in added else x
        for n, x in enumerate(linked)
    ]


def _appointed(
    unit: Unit, by_start: dict[int, int], by_end: dict[int, int], linked: list[Linked], added: dict[int, list[Office]]
) -> None:
    chunks = unit.chunks
    for k, c in enumerate(chunks):
        if c.low == "as" and _in_capacity(chunks, k):
            who, after = _only_one(unit, k, by_end), k + 1
        elif c.low in _BECOMES and (c.low != "as" or _serving(chunks, k)):
            who, after = _active(unit, k, by_end), k + 1
        elif c.low in _NAMING:
            who, after = _object(unit, k + 1 + (k + 1 < len(chunks) and chunks[k + 1].low in ("of", "in")), by_start)
            who = who if after < len(chunks) and chunks[after].low == "as" else None
        elif c.low in _MADE:
            who, after = _subject(unit, k, by_end), k + 1
            if who is None and after < len(chunks) and chunks[after].kind in ("run", "post", "honorific"):
                who, after = _object(unit, after, by_start)
        else:
            continue
        while who is not None:
            end = _given(unit, who, k, after, linked, added)
            other = _predecessor(unit, end, k, by_start) if end else None
            if other is not None and other != who and not _titled(linked[other]):
                added.setdefault(other, []).append(_former(added[who][-1], linked[other]))
            who, after = _next_named(unit, end, by_start) if end and c.low in _MADE else (None, after)


def _given(
    unit: Unit, who: int, verb: int, after: int, linked: list[Linked], added: dict[int, list[Office]]
) -> int | None:
    """Give a person the post after the verb; give the chunk where it ends."""
    chunks = unit.chunks
    while after < len(chunks) and chunks[after].low in _BETWEEN:
        after += 1
    made = post_phrase(chunks, after, unit.text)
    if made is None:
        return None
    office, end = made
    ahead = any(w.low in ("will", "to") for w in chunks[max(0, verb - 3) : verb])
    tense = "designate" if ahead or chunks[verb].low in ("nominated", "designated", "nominates") else office.tense
    over = verb > 1 and chunks[verb - 1].low == "served" and chunks[verb - 2].low != "has"
    tense = "former" if over else tense
    span = (min(linked[who].person.name_start, office.begin), office.end)
    rule = "chosen" if chunks[verb].low in _CHOSEN else "appointed"
    office = office._replace(tense=tense, begin=span[0], end=span[1], rule=rule)
    added.setdefault(who, []).append(office)
    return end


def _former(office: Office, whose: Linked) -> Office:
    """Give the post to the one who held it before."""
    p = whose.person
    return office._replace(
        tense="former", begin=min(office.begin, p.name_start), end=max(office.end, p.name_end), rule="succeeded"
    )


def _titled(x: Linked) -> bool:
    """Say whether somebody is named with the post that he leaves: "will take over from President X"."""
    return any(o.tense is None for o in x.person.offices)


def _serving(chunks: list[Chunk], k: int) -> bool:
    """Say whether "as" follows "serves", "takes office", "took over"."""
    before = chunks[k - 1].low if k else ""
    return before in _SERVES or (before in ("office", "over") and k > 1 and chunks[k - 2].low in _TAKES)


def _in_capacity(chunks: list[Chunk], k: int) -> bool:
    """Say whether "as" tells in which capacity somebody acts: "travelled to Bern in his role as chairman"."""
    return k > 2 and chunks[k - 1].low in _CAPACITY and chunks[k - 2].low in ("his", "her", "the")


def _only_one(unit: Unit, k: int, by_end: dict[int, int]) -> int | None:
    """Give the one person whom a sentence names before a chunk."""
    named = {by_end[c.end] for c in unit.chunks[:k] if c.kind == "run" and c.end in by_end}
    return named.pop() if len(named) == 1 else None


def _active(unit: Unit, k: int, by_end: dict[int, int]) -> int | None:
    """Give the person before "becomes", "has become", ", who became", "took office as"."""
    chunks, j = unit.chunks, k - 1
    while j >= 0 and (chunks[j].low in _HAS or chunks[j].low in _TAKES or chunks[j].low in ("office", "over")):
        j -= 1
    if j < 0 or chunks[j].low in _SERVES:
        j -= 1
        while j > 0 and chunks[j].low in _HAS:
            j -= 1
    if j > 0 and chunks[j].low in ("has", "had"):
        j -= 1
    if 0 <= j < k - 1 and chunks[j].text == "," and (chunks[j + 1].low == "who" or chunks[j + 1].low in _SERVES):
        j -= 1
    return by_end.get(chunks[j].end) if j >= 0 else None


def _next_named(unit: Unit, end: int, by_start: dict[int, int]) -> tuple[int | None, int]:
    """Go on with "..., B as defence minister and C as ..."."""
    chunks, k = unit.chunks, end
    while k < len(chunks) and chunks[k].low in (",", "and", ";"):
        k += 1
    who, after = _object(unit, k, by_start) if k > end and k < len(chunks) else (None, k)
    return (who, after) if after < len(chunks) and chunks[after].low == "as" else (None, after)


def _succeeded(
    unit: Unit, by_start: dict[int, int], by_end: dict[int, int], linked: list[Linked], added: dict[int, list[Office]]
) -> None:
    """Read "Ambassador X, who replaced Y": Y had the post that X has."""
    chunks = unit.chunks
    for k, c in enumerate(chunks):
        turned = k > 0 and (chunks[k - 1].low, c.low) == ("over", "from")
        if not (turned or (c.low in _LEAVES and c.low != "replace")):
            continue
        who = _active(unit, k - 2 if turned else k, by_end)
        other = _first_person(unit, k + 1, by_start)
        if who is None or other is None or who == other or other in added or not linked[who].person.offices:
            continue
        if _titled(linked[other]):
            continue
        if linked[other].person.j < len(chunks) and chunks[linked[other].person.j].low in ("with", "by"):
            continue  # "replaced A with B" is said of the one who decides
        held = linked[who].person.offices[0]
        added.setdefault(other, []).append(_former(held, linked[other])._replace(doubt=held.doubt or HELD))


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
        if chunks[j].kind not in TITLES | {"post"}:
            break
    return None, k


def _predecessor(unit: Unit, end: int, verb: int, by_start: dict[int, int]) -> int | None:
    """Give the person after "replacing", or before the clause after "taking over from"."""
    chunks = unit.chunks
    for j in (*range(end, min(end + _NEAR, len(chunks))), *range(max(0, verb - 12), verb)):
        if chunks[j].low in _LEAVES or (j and (chunks[j - 1].low, chunks[j].low) in _TURNED):
            return _first_person(unit, j + 1, by_start)
    return None


def _first_person(unit: Unit, k: int, by_start: dict[int, int]) -> int | None:
    for c in unit.chunks[k : k + 5]:
        if c.kind == "run" and c.start in by_start:
            return by_start[c.start]
        if c.kind not in TITLES | {"post", "adjective", "state"} and c.low not in (
            "the",
            "by",
            "former",
            "outgoing",
        ):
            return None
    return None
