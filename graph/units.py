"""All units of work of a store that is in use, as the last build left them and as they are by now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec import Raw

from .ledger import LocalEvent
from .packing import pack, unpack
from .recall import Given, Kept, Rest

__all__ = ["Units"]


class Units:
    """Units by name, each read when it is asked for; a name begins with what kind of unit it is. Empty at first.

    >>> units = Units(None)
    >>> units.put("actor b:person/xi", Given.begun(["b:source/n"]))
    >>> units.resting_on(["b:source/n"])
    {'actor b:person/xi'}
    >>> units.drop("actor b:person/xi") is not None, units.resting_on(["b:source/n"])
    (True, set())
    """

    def __init__(self, last: Kept | None) -> None:
        self.marks: dict[str, str] = dict(last.rest.marks) if last else {}
        """Of units that are looked at every time, the hash of what they are worked out from."""
        self._units: dict[str, Raw] = dict(last.units) if last else {}
        """Of a store that is in use, all units as they are by now."""
        self._resting: dict[str, str] = dict(last.resting) if last else {}
        self._gone: dict[str, Given] = {}
        """Those units that were worked out again or are not there any more, as they were."""
        self._made: dict[str, Given] = {}
        """Those that were worked out now."""

    def known(self, name: str) -> Given | None:
        """Give a unit as it is by now; None where there is none, and in a first build."""
        if name in self._made:
            return self._made[name]
        packed = self._units.get(name)
        return unpack(bytes(packed), Given) if packed is not None else None

    def as_marked(self, name: str, mark: str) -> bool:
        """Say whether the last build worked a unit out from what has this hash."""
        return self.marks.get(name) == mark

    def resting_on(self, names: Iterable[str], kind: str = "") -> set[str]:
        """Give the units of a kind, or all, that rest on any of these."""
        found: set[str] = set()
        for name in names:
            found.update(self._resting.get(name, "").split("\n"))
        return {unit for unit in found if unit and unit.startswith(kind)}

    def heads(self, people: Collection[str]) -> list[LocalEvent]:
        """Give all encounters that have all of these people."""
        shared: set[str] | None = None
        for who in people:
            units = self.resting_on([who], "event ")
            shared = units if shared is None else shared & units
        return [head for name in sorted(shared or ()) if (unit := self.known(name)) for head in unit.heads]

    def heads_changed(self) -> list[LocalEvent]:
        """Give all encounters of units that are gone or were worked out now."""
        return [head for units in (self._gone, self._made) for unit in units.values() for head in unit.heads]

    def gone(self, kind: str = "") -> list[Given]:
        """Give those units, of a kind or all, that are gone or were worked out again, as they were."""
        return [unit for name, unit in self._gone.items() if name.startswith(kind)]

    def made(self, kind: str = "") -> list[Given]:
        """Give those that were worked out now."""
        return [unit for name, unit in self._made.items() if name.startswith(kind)]

    def all(self, kind: str) -> Iterator[Given]:
        """Give all units of a kind, as they are by now."""
        return (unit for name in self._units if name.startswith(kind) and (unit := self.known(name)))

    def drop(self, name: str) -> Given | None:
        """Take a unit away, and give what it was."""
        was = self.known(name)
        if was is not None and name not in self._gone:
            self._gone[name] = was
            del self._units[name]
            self.marks.pop(name, None)
            for what in was.rests:
                left = [unit for unit in self._resting[what].split("\n") if unit != name]
                self._rest(what, left)
        return was

    def drop_resting_on(self, names: Iterable[str], kind: str) -> set[str]:
        """Take away the units of a kind that rest on any of these, and give their local nodes."""
        gone = [self.drop(name) for name in self.resting_on(names, kind)]
        return {iri for unit in gone if unit for iri in unit.members}

    def drop_others(self, kind: str, names: Collection[str]) -> list[Given]:
        """Take away those units of a kind that are not there any more, and give what they were."""
        gone = [name for name in self._units if name.startswith(kind) and name not in names]
        return [was for name in gone if (was := self.drop(name))]

    def put(self, name: str, given: Given) -> None:
        """Put what was worked out in the place of what a unit was."""
        self.drop(name)
        self._made[name] = given
        self._units[name] = Raw(pack(given))
        for what in given.rests:
            self._rest(what, {*filter(None, self._resting.get(what, "").split("\n")), name})

    def kept(self, graphs: dict[str, str], rest: Rest) -> Kept:
        """Give all units as the next build finds them, in order: nearly so, they take ten times as long to pack."""
        rest = rest._replace(marks=dict(sorted(rest.marks.items())))
        return Kept(dict(sorted(self._units.items())), dict(sorted(self._resting.items())), graphs, rest)

    def _rest(self, what: str, units: Collection[str]) -> None:
        if units:
            self._resting[what] = "\n".join(sorted(units))
        else:
            self._resting.pop(what, None)
