"""What one build worked out, kept for the next: what each unit of work gave, and what it rests on.

A unit is what is worked out together: an actor, a post, a tenure, all events of one kind and the same people. The next
build works those out again that rest on something which is another one now, and leaves the rest as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from msgspec import Raw
from msgspec.msgpack import Encoder

from .claims import Judged, SourceRow
from .doubts import Doubt
from .ledger import LocalEvent
from .packing import mapping, pack
from .runs import LARGE, Runs, keyed
from .suggest import Blocked
from .tables import Row

__all__ = ["Given", "Holding", "Keeping", "Kept", "Link", "Otherwise", "Rest", "Since", "fingerprint"]

T = TypeVar("T")
_ENCODER = Encoder()
Link = tuple[str, str, str]
"""An actor, what connects it, and whom or what with; nobody for an encounter, of which the number counts."""


class Holding(NamedTuple):
    """Who held an office, and all that `Office` says of it."""

    who: str
    iri: str
    start: str | None
    end: str | None
    tense: str
    told: dict[str, str | None]
    title: str
    org: str
    place: str


class Given(NamedTuple):
    """What a unit of work gave, and from what."""

    rests: list[str]
    """Graphs, sources and nodes that it would have to be worked out again for."""
    members: list[str]
    """The local nodes of which it is made."""
    nodes: list[tuple[str, str]]
    """With the hash of all that each is written from."""
    rows: list[tuple[str, Row]]
    counts: list[tuple[str, ...]]
    links: list[Link]
    heads: list[LocalEvent]
    """Of encounters, each as one source has it."""
    result: Sequence[str | None] = ()
    """What else others need of it: days, names, where it lies."""
    office: Holding | None = None
    """Of a tenure in which its holder may have acted."""

    @classmethod
    def begun(cls, rests: Iterable[str] = (), members: Iterable[str] = ()) -> Given:
        """Give a unit of work that has given nothing yet."""
        return cls(sorted(set(rests)), sorted(members), [], [], [], [], [])


class Rest(NamedTuple):
    """What the units rest on together, beside each other."""

    marks: dict[str, str]
    """Of units that are looked at every time, the hash of what they were worked out from."""
    declared: dict[str, SourceRow]
    """Sources of which not only their own graph speaks."""
    judged: dict[str, Judged]
    decided: list[tuple[str, str, str]]
    """Of pairs of events: what was decided of them, and the two."""
    sizes: dict[str, int]
    """Of each table the number of rows."""
    doubts: list[Doubt]
    blocked: Blocked
    """By what the names of people were compared."""


class Kept(NamedTuple):
    """What the last build left to this one."""

    units: dict[str, Raw]
    """By name, each as it was packed."""
    resting: dict[str, str]
    """By what they rest on, the names of units, each on a line."""
    graphs: dict[str, str]
    """Of each source graph the hash of what it says."""
    rest: Rest

    def since(self, base: Kept) -> Since:
        """Give what is otherwise than in what an earlier build left."""
        return Since(
            Otherwise.of(base.units, self.units), Otherwise.of(base.resting, self.resting),
            Otherwise.of(base.graphs, self.graphs), self.rest,
        )  # fmt: skip

    def then(self, since: Since) -> Kept:
        """Give what the last build left, where this is what an earlier one did."""
        return Kept(
            since.units.than(self.units), since.resting.than(self.resting), since.graphs.than(self.graphs), since.rest
        )


class Otherwise(NamedTuple, Generic[T]):
    """Which entries of a table are other ones than they were, or new, and which are gone.

    >>> was, now = {"a": "x", "b": "y"}, {"a": "x", "c": "z"}
    >>> Otherwise.of(was, now), Otherwise.of(was, now).than(was) == now
    (Otherwise(now={'c': 'z'}, gone=['b']), True)
    """

    now: dict[str, T]
    gone: list[str]

    @classmethod
    def of(cls, was: Mapping[str, T], now: Mapping[str, T]) -> Otherwise[T]:
        """Compare two tables."""
        other = {key: said for key, said in now.items() if (old := was.get(key)) is not said and old != said}
        return cls(other, sorted(was.keys() - now.keys()))

    def than(self, was: Mapping[str, T]) -> dict[str, T]:
        """Give the table as it is now."""
        found = {**was, **self.now}
        for key in self.gone:
            del found[key]
        return found


class Since(NamedTuple):
    """What became otherwise since an earlier build, which is little beside all that one left."""

    units: Otherwise[Raw]
    resting: Otherwise[str]
    graphs: Otherwise[str]
    rest: Rest


class Keeping:
    """What this build leaves to the next one, while it is gathered: read back as `Kept`.

    >>> from whowhom.graph.packing import unpack
    >>> keeping = Keeping(None)
    >>> keeping.unit("tenure/5f", Given.begun(["https://whowhom.example/person/xi-jinping"]))
    >>> unpack(b"".join(keeping.pieces([], Rest({}, {}, {}, [], {}, [], {}))), Kept).resting
    {'https://whowhom.example/person/xi-jinping': 'tenure/5f'}
    """

    def __init__(self, folder: Path | None) -> None:
        self._units, self._resting = Runs(folder, bytes, LARGE), Runs(folder, str)

    def unit(self, name: str, given: Given) -> None:
        """Keep what a unit of work gave."""
        self._units.add(name, pack(given))
        for what in given.rests:
            self._resting.add(what, name)

    def pieces(self, graphs: Iterable[tuple[str, str]], rest: Rest) -> Iterator[bytes]:
        """Give all of it, packed, piece by piece: the same for the same."""
        yield pack(Kept({}, {}, {}, rest))[:1]  # of how many parts it is
        yield mapping(len(self._units))
        for name, given in self._units:
            yield pack(name)
            yield given
        yield mapping(sum(1 for _ in keyed(self._resting)))
        for what, names in keyed(self._resting):
            yield pack(what)
            yield pack("\n".join(sorted(names)))
        said = list(graphs)
        yield mapping(len(said))
        for graph, mark in said:
            yield pack(graph)
            yield pack(mark)
        yield pack(rest)


def fingerprint(said: object) -> str:
    """Give the hash of what something is worked out or written from.

    >>> fingerprint(["a", "b"]) == fingerprint(["ab"])
    False
    """
    return hashlib.blake2b(_ENCODER.encode(said), digest_size=12).hexdigest()
