"""In which capacity somebody acted on a day: the tenures that cover it, as far as the record knows."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from . import dates
from .names import fold

if TYPE_CHECKING:
    from .recall import Given
    from .renewal import Renewal

__all__ = ["Office", "Offices", "as_told", "capacity"]

NEAR = 31
"""Days around its source's date for which an undated "Foreign Minister X" speaks of X's office."""


@dataclass(eq=False)
class Office:
    """A tenure as far as it says in which capacity its holder acted on a day."""

    iri: str
    start: str | None
    end: str | None
    tense: str
    told: dict[str, str | None]
    """The sources that tell of it, with the day that each speaks of."""
    title: str = ""
    org: str = ""
    place: str = ""

    @cached_property
    def days(self) -> tuple[str, str]:
        """The first and the last day that are known to be covered; without an end, the last of its sources' days."""
        told = max((day for day in self.told.values() if day), default="")
        first = dates.bounds(self.start).earliest or "" if self.start else "9999"
        return first, (dates.bounds(self.end).latest or "9999") if self.end else told


class Offices:
    """Who held which offices: by holder, in one order; where not all are worked out, read when somebody asks."""

    def __init__(self, renewal: Renewal | None = None) -> None:
        self._renewal = renewal if renewal and renewal.last else None
        self._of: dict[str, list[Office]] = defaultdict(list)

    def take(self, unit: Given) -> None:
        """Take what the work on a tenure gave."""
        if unit.office and not self._renewal:
            self._of[unit.office.who].append(Office(*unit.office[1:]))

    def get(self, who: str) -> list[Office]:
        """Give the offices that somebody held."""
        if self._renewal and who not in self._of:
            units = map(self._renewal.units.known, self._renewal.units.resting_on([who], "office "))
            self._of[who] = [Office(*u.office[1:]) for u in units if u and u.office and u.office.who == who]
        return sorted(self._of.get(who, ()), key=_by_post)

    def at(self, body: str) -> list[tuple[str, Office]]:
        """Give who held which office of a body, or in a country; by holder."""
        if not self._renewal:
            return self._at.get(body, [])
        units = map(self._renewal.units.known, self._renewal.units.resting_on([body], "office "))
        held = {u.office.who for u in units if u and u.office}
        return [(who, office) for who in sorted(held) for office in self.get(who) if body in (office.org, office.place)]

    @cached_property
    def _at(self) -> dict[str, list[tuple[str, Office]]]:
        found: dict[str, list[tuple[str, Office]]] = defaultdict(list)
        for who in sorted(self._of):
            for office in self.get(who):
                for body in {office.org, office.place} - {""}:
                    found[body].append((who, office))
        return found


def _by_post(office: Office) -> tuple[str, ...]:
    return office.org, office.place, fold(office.title), office.tense, office.start or "", office.end or ""


def capacity(offices: list[Office], earliest: str | None, latest: str | None, sources: set[str]) -> list[str]:
    """Give the tenures under which somebody acted between two days, as far as the record knows.

    A tenure with dates counts when it covers them; one without an end (unknown, not "now") only up to the date of the
    sources that tell of it. One without dates ("Foreign Minister X said") speaks for events of its own source, near
    that source's date.

    >>> rusk = Office("t/1", "1961-01-21", "1969-01-20", "former", {})
    >>> capacity([rusk], "1962-10-16", "1962-10-16", set()), capacity([rusk], "1970-01-01", "1970-01-01", set())
    (['t/1'], [])
    """
    if not earliest or not latest:
        return []
    return [o.iri for o in offices if _covers(o, earliest, latest, sources)]


def as_told(offices: list[Office], fitting: list[str], told: set[str]) -> list[str]:
    """Give of the tenures that fit a day those of a post that a source names; where none does, what it names.

    >>> dated = Office("t/1", "1961", "1969", "former", {}, "Secretary of State", "us")
    >>> named = Office("t/2", None, None, "current", {}, "Secretary of State", "us")
    >>> as_told([dated, named], ["t/1", "t/3"], {"t/2"}), as_told([named], [], {"t/2"})
    (['t/1'], ['t/2'])
    """
    if not told:
        return fitting
    posts = {(fold(o.title), o.org, o.place) for o in offices if o.iri in told}
    dated = [o.iri for o in offices if o.iri in fitting and o.start and (fold(o.title), o.org, o.place) in posts]
    return dated or sorted(told)


def _covers(office: Office, earliest: str, latest: str, sources: set[str]) -> bool:
    if office.tense in ("elect", "designate"):
        return False
    if office.start:
        first, last = office.days
        return first <= earliest and latest <= last
    if office.tense not in ("current", "acting", "outgoing"):
        return False
    told = office.told
    return any((day := told.get(source)) and _near(day, earliest, latest) for source in sources if source in told)


def _near(day: str, earliest: str, latest: str) -> bool:
    return abs(_number(day) - _number(earliest)) <= NEAR and abs(_number(day) - _number(latest)) <= NEAR


@lru_cache(maxsize=65536)
def _number(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()
