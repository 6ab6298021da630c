"""One event for each encounter, not for each mention: what a later sentence says again is folded into the first."""

from __future__ import annotations

from dataclasses import replace

from ...graph.dates import bounds, intersect
from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS
from .grade import TOO_LATE
from .ground import Grounded

__all__ = ["GENERIC", "merge"]

WEIGHT = {"confident": 2, "inferred": 1, "flagged": 0}
GENERIC = frozenset(("speak-with", "talk-with", "discuss-with", "exchange-views", "review-with", "reach-out"))


def merge(found: list[Grounded]) -> list[Grounded]:
    """Fold together the mentions of one encounter: same type and parties, compatible status, date and place."""
    kept: list[Grounded] = []
    of: dict[str, set[int]] = {}  # which of those kept somebody takes part in: no others can be the same
    for one in found:
        near = {n for who in one.event.participants or ("",) for n in of.get(who, ())}
        same = next((n for n in sorted(near, reverse=True) if _same(kept[n], one)), None)
        if same is None:
            same = len(kept)
            kept.append(one)
        else:
            kept[same] = _fold(kept[same], one)
        for who in kept[same].event.participants or ("",):
            of.setdefault(who, set()).add(same)
    return kept


def _same(a: Grounded, b: Grounded) -> bool:
    x, y = a.event, b.event
    if x.type != y.type and not (
        x.type in ENCOUNTERS and y.type in ENCOUNTERS and (x.rule in GENERIC or y.rule in GENERIC)
    ):
        return False
    if not _parties(x, y) or not _status(x.status, y.status):
        return False
    if x.type == "statement":
        return (x.date == y.date and x.date is not None) or a.paragraph == b.paragraph
    if x.date and y.date and not _meet(x.date, y.date):
        return False
    if x.type in ENCOUNTERS and any(TOO_LATE in (e.why or "") for e in (x, y)) and x.date != y.date:
        return False  # its day is none of what was
    return not (x.place and y.place and a.placed and b.placed and x.place != y.place and x.type == "visit")


def _parties(x: Event, y: Event) -> bool:
    if set(x.participants) == set(y.participants):
        if len(x.participants) > 1 and _of_one_side(x) != _of_one_side(y):
            return False  # "Holm and Berg met managers" is no dinner of the two
        return x.type not in ENCOUNTERS or bool(set(x.participants[1:])) or _groups(x, y)
    if x.type not in ENCOUNTERS:
        return False
    smaller, larger = sorted((x, y), key=lambda e: len(e.participants))
    inside = set(smaller.participants) < set(larger.participants) and len(smaller.participants) > 1
    beside = any(set(smaller.participants) <= set(side) for side in larger.sides or ())
    return inside and not beside and (smaller.rule in GENERIC or _referred_to(smaller, larger))


def _of_one_side(event: Event) -> bool:
    return any(set(event.participants) <= set(side) for side in event.sides or ())


def _referred_to(smaller: Event, larger: Event) -> bool:
    """Say whether a noun ("after his meeting with Weber") speaks again of an encounter of more people, told before."""
    if (
        not (smaller.rule or "").startswith("noun-")
        or smaller.date_text
        or smaller.place
        or smaller.status != "happened"
    ):
        return False
    return smaller.char_start > larger.char_start


def _groups(x: Event, y: Event) -> bool:
    words = [
        {
            w
            for g in e.groups
            for w in g.lower().split()
            if w not in ("the", "his", "her", "senior", "top", "with", "other")
        }
        for e in (x, y)
    ]
    return bool(words[0] & words[1]) or not (words[0] and words[1])


def _status(a: str, b: str) -> bool:
    return a == b or {a, b} <= {"happened", "ongoing"}


def _meet(a: str, b: str) -> bool:
    first, second = bounds(a), bounds(b)
    return (first.earliest or "") <= (second.latest or "9999") and (second.earliest or "") <= (first.latest or "9999")


def _fold(a: Grounded, b: Grounded) -> Grounded:
    """Keep the surer and fuller telling; take the date and place that the other adds."""
    x, y = a.event, b.event
    lead, rest = (a, b) if _rank(x) >= _rank(y) else (b, a)
    if len(rest.event.participants) > len(lead.event.participants):
        lead, rest = rest, lead
    one, two = lead.event, rest.event
    date = intersect([d for d in (one.date, two.date) if d]) or one.date or two.date
    if one.date and "/" in one.date:
        date = one.date
    event = replace(
        one,
        date=date,
        date_text=one.date_text or (two.date_text if date == two.date else None),
        place=one.place or two.place,
        subtype=one.subtype or two.subtype,
    )
    return Grounded(event, lead.paragraph, lead.placed or rest.placed, min(a.at, b.at))


def _rank(e: Event) -> tuple[int, int, int, int]:
    return (WEIGHT.get(e.grade, 0), len(e.participants), int(e.date is not None), int(e.rule not in GENERIC))
