"""The ledger: what all claims about one encounter together say of it, and which claims are about one encounter.

A claim is never overwritten. The newest outcome beats every prospect; outcomes that conflict make the event disputed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ..ontology.vocabulary import OCCURRED, OUTCOMES
from . import dates

__all__ = [
    "ALONE", "ClaimRow", "Decided", "LocalEvent", "Resolved", "alike", "alone", "cluster", "joined",
    "resolve", "same_place",
]  # fmt: skip

GRADE_ORDER = ("curated", "confident", "inferred", "flagged")
ALONE = ("statement",)
"""Event types that are never one across sources: each source's statement is a statement of its own."""


ANCHORED = ("visit", "conference")
"""Event types that are told apart by what is attended or where one goes."""
ANY = "any month"


class LocalEvent(NamedTuple):
    """An event as one source has it, its actors and place already canonical."""

    iri: str
    source: str
    type: str
    participants: frozenset[str]
    date: str | None
    place: str | None
    status: str
    source_date: str | None = None
    name: str = ""


class ClaimRow(NamedTuple):
    """What one source says of an event: its status there, how sure, since when, and what date and place it gives."""

    claim: str
    source: str
    status: str
    grade: str
    judgement: str | None = None
    source_date: str | None = None
    date: str | None = None
    place: str | None = None
    subtype: str | None = None
    corrected: str | None = None
    """Of a rejected claim, the day from which on another source's correction takes it away; None: it never counted."""


class Resolved(NamedTuple):
    """What the claims of one event together give; `dates` has more than one member where they allow none in common."""

    status: str
    disputed: bool
    grade: str
    dates: tuple[str, ...]
    place: str | None
    subtype: str | None
    claims: tuple[ClaimRow, ...]


def resolve(claims: Iterable[ClaimRow], as_of: str | None = None) -> Resolved | None:
    """Give what the claims about one event amount to; None when none of them counts.

    Rejected claims never count; flagged ones only where there is nothing better, or once accepted. With `as_of`, only
    claims whose source is dated on or before that day count; undated sources are left out, and so are corrections
    that came later.

    >>> plan = ClaimRow("c1", "a", "planned", "confident", source_date="2023-06-18", date="2023-06-19")
    >>> done = ClaimRow("c2", "b", "happened", "confident", source_date="2023-06-20", date="2023-06-19")
    >>> resolve([plan, done]).status, resolve([plan, done], as_of="2023-06-18").status
    ('happened', 'planned')
    >>> wrong = done._replace(judgement="rejected", corrected="2023-06-22")
    >>> resolve([wrong]), resolve([wrong], as_of="2023-06-21").status
    (None, 'happened')
    """
    known = [c for c in claims if _known(c, as_of)]
    known.sort(key=lambda c: (c.source_date or "", c.claim))
    counted = [c for c in known if c.grade != "flagged" or c.judgement == "accepted"] or known
    if not counted:
        return None
    if len(counted) == len(known) == 1:
        return _alone(counted[0])
    outcomes = [c for c in counted if c.status in OUTCOMES]
    deciding = outcomes or counted
    newest = max(deciding, key=lambda c: (c.source_date or "", -_rank(c), c.claim))
    sides = {c.status in OCCURRED for c in outcomes}
    agreeing = [c for c in deciding if (c.status in OCCURRED) == (newest.status in OCCURRED)]
    grade = min((c.grade for c in agreeing), key=GRADE_ORDER.index)
    if grade == "flagged" and any(c.judgement == "accepted" for c in agreeing):
        grade = "inferred"
    places = [c.place for c in (*agreeing, *counted) if c.place]
    return Resolved(
        status=newest.status,
        disputed=len(sides) > 1,
        grade=grade,
        dates=_dates(agreeing) or _dates(counted),
        place=places[0] if places else None,
        subtype=next((c.subtype for c in (*agreeing, *counted) if c.subtype), None),
        claims=tuple(known),
    )


def _alone(claim: ClaimRow) -> Resolved:
    """Give what one claim amounts to, as most events have no more."""
    grade = "inferred" if claim.grade == "flagged" and claim.judgement == "accepted" else claim.grade
    said = (claim.date,) if claim.date else ()
    return Resolved(claim.status, False, grade, said, claim.place, claim.subtype, (claim,))


def _known(claim: ClaimRow, as_of: str | None) -> bool:
    """Say whether a claim counts, or counted on a day."""
    if as_of is None:
        return claim.judgement != "rejected"
    stood = claim.judgement != "rejected" or as_of < (claim.corrected or "")
    return stood and bool(claim.source_date and claim.source_date <= as_of)


def _rank(claim: ClaimRow) -> int:
    return GRADE_ORDER.index(claim.grade)


def _dates(claims: Sequence[ClaimRow]) -> tuple[str, ...]:
    """Give the narrowest date that all claims allow, or each where there is none in common."""
    given = sorted({c.date for c in claims if c.date})
    common = dates.intersect(given)
    return (common,) if common else tuple(given)


class Decided(NamedTuple):
    """Pairs of local events that a person said are one, or are two."""

    same: frozenset[frozenset[str]] = frozenset()
    apart: frozenset[frozenset[str]] = frozenset()

    def events(self) -> frozenset[str]:
        """Give the events that were said to be one with another."""
        return frozenset().union(*self.same)


NOTHING = Decided()


def cluster(
    members: Sequence[LocalEvent], within: dict[str, str], apart: frozenset[frozenset[str]] = frozenset()
) -> list[list[LocalEvent]]:
    """Put together what several sources (or several sentences) say of one event, where nothing else is possible.

    Of events that have the same in common (`alike`) two are one when places allow it, and their dates overlap with
    those of one group of events alone. `within` maps a place to what contains it; `apart` are pairs that a person said
    are two.

    >>> two = frozenset({"p/blinken", "p/wang"})
    >>> plan = LocalEvent("a#1", "a", "meeting", two, "2023-06-19", None, "planned", "2023-06-18")
    >>> done = LocalEvent("b#1", "b", "meeting", two, "2023-06-19", "place/beijing", "happened", "2023-06-20")
    >>> later = LocalEvent("b#2", "b", "meeting", two, "2023-07-13", None, "happened", "2023-07-14")
    >>> [sorted(e.iri for e in g) for g in cluster([plan, done, later], {})]
    [['a#1', 'b#1'], ['b#2']]
    """
    return _groups(sorted(members, key=_width), within, apart) if len(members) > 1 else [list(members)]


def joined(groups: list[list[LocalEvent]], same: frozenset[frozenset[str]]) -> list[list[LocalEvent]]:
    """Join the groups that hold the two events of a pair that was said to be one."""
    for pair in sorted(same, key=sorted):
        mine = [g for g in groups if any(e.iri in pair for e in g)]
        if len(mine) > 1:
            groups = [g for g in groups if g not in mine] + [[e for g in mine for e in g]]
    return groups


def alike(event: LocalEvent) -> str:
    """Give what all events have in common that can be one.

    >>> alike(LocalEvent("a#1", "a", "meeting", frozenset({"p/wang", "p/blinken"}), "2023-06-19", None, "happened"))
    "('meeting', ('p/blinken', 'p/wang'))"
    """
    parts: tuple[object, ...] = event.type, tuple(sorted(event.participants))
    if alone(event):
        return str((*parts, event.iri))
    return str((*parts, event.name or event.place) if event.type in ANCHORED else parts)


def alone(event: LocalEvent) -> bool:
    """Say whether an event is one with no other, whatever they have in common.

    >>> alone(LocalEvent("a#1", "a", "statement", frozenset({"p/wang"}), "2023-06-19", None, "happened"))
    True
    """
    nowhere = event.type in ANCHORED and not (event.name or event.place)
    return event.type in ALONE or not event.participants or nowhere


def _width(event: LocalEvent) -> tuple[int, str, str]:
    """Order events from the narrowest date to none, so that a vague one can only join what is there."""
    if not event.date:
        return (3, "", event.iri)
    earliest, latest = dates.bounds(event.date)
    wide = 0 if earliest == latest else 1 if earliest and latest and earliest[:7] == latest[:7] else 2
    return (wide, event.date, event.iri)


def _groups(
    members: list[LocalEvent], within: dict[str, str], apart: frozenset[frozenset[str]]
) -> list[list[LocalEvent]]:
    """Let each event join the one group that it fits, the narrowest dates first.

    Of two busy actors only groups of its own months are looked at: dates that fit overlap, and none is narrower than
    the first of its group.
    """
    groups: list[list[LocalEvent]] = []
    near: dict[str, list[list[LocalEvent]]] = defaultdict(list)
    for event in members:
        months = _months(event)
        alone = not event.date and event.status in OUTCOMES  # as `_same_time` has it
        around = _each_once(near[m] for m in (*months, ANY)) if months else [] if alone else groups
        fitting = [g for g in around if all(_may_be_one(event, other, within) for other in g)]
        if apart:
            fitting = [g for g in fitting if not any(frozenset((event.iri, o.iri)) in apart for o in g)]
        if len(fitting) == 1:
            fitting[0].append(event)
        else:
            groups.append([event])
            for month in months or (ANY,):
                near[month].append(groups[-1])
    return groups


def _months(event: LocalEvent) -> tuple[str, ...]:
    """Give the months that an event's date allows; none where it allows many, or is not known."""
    keys = dates.year_month(event.date) if event.date else ()
    return keys if all(len(key) == len("2023-06") for key in keys) else ()


def _each_once(found: Iterable[list[list[LocalEvent]]]) -> list[list[LocalEvent]]:
    return list({id(group): group for groups in found for group in groups}.values())


def _may_be_one(a: LocalEvent, b: LocalEvent, within: dict[str, str]) -> bool:
    if a.source == b.source and a.status == b.status and not (a.date and b.date):
        return False  # one source tells one encounter once; the extractor has joined what is one there
    moved = (a.status in OUTCOMES) != (b.status in OUTCOMES)  # a plan's outcome may take place elsewhere
    return (moved or same_place(a.place, b.place, within)) and _same_time(a, b)


def same_place(a: str | None, b: str | None, within: dict[str, str]) -> bool:
    """Say whether two places can be one: equal, one within the other, or one of them not said."""
    return not a or not b or a == b or b in _containers(a, within) or a in _containers(b, within)


def _containers(place: str, within: dict[str, str]) -> Collection[str]:
    found: list[str] = []
    while (place := within.get(place, "")) and place not in found:
        found.append(place)
    return found


def _same_time(a: LocalEvent, b: LocalEvent) -> bool:
    if a.date and b.date:
        return dates.overlaps(a.date, b.date, b.date)
    dated, bare = (a, b) if a.date else (b, a)
    if bare.status in OUTCOMES or not dated.date:
        return False  # an outcome without a date could be any encounter of these people
    return _after(dated, bare)


def _after(dated: LocalEvent, prospect: LocalEvent) -> bool:
    """Say whether a dated event can be what an undated plan of at most a year before was about."""
    latest = dates.bounds(dated.date or "").latest
    made = prospect.source_date
    return bool(made and latest and made <= latest <= f"{int(made[:4]) + 1}{made[4:]}")
