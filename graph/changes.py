"""What is not what it was since the last build: what units rest on, so that these are worked out again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .claims import own
from .collected import Collected
from .ledger import Decided
from .recall import Given, Kept

__all__ = ["Changes", "decided_pairs"]


def decided_pairs(decided: Decided) -> list[tuple[str, str, str]]:
    """Give what was decided of pairs of events as it is kept.

    >>> decided_pairs(Decided(frozenset({frozenset({"b#1", "a#1"})})))
    [('same', 'a#1', 'b#1')]
    """
    said = (("same", decided.same), ("apart", decided.apart))
    return sorted((what, min(pair), max(pair)) for what, pairs in said for pair in pairs)


NOBODY = Given.begun()


class Changes:
    """Graphs, sources and nodes that are other ones now, or of which something else is known.

    Beside graphs of other content it is those with a local node that is somebody else now: whatever such a graph tells
    may come out otherwise.
    """

    def __init__(self, found: Collected, decided: Decided, last: Kept) -> None:
        self.graphs: set[str] = {name for name, _ in dict(found.graphs).items() ^ last.graphs.items()}
        self.names: set[str] = set()
        """Sources and nodes."""
        declared = {iri: found.sources[iri] for iri in found.declared}
        self.names |= {iri for iri in declared.keys() | last.rest.declared.keys()
                       if declared.get(iri) != last.rest.declared.get(iri)}  # fmt: skip
        was, now = last.rest.judged, found.judged
        self.graphs |= {own(claim) for claim in was.keys() | now.keys() if was.get(claim) != now.get(claim)}
        pairs = {*last.rest.decided, *decided_pairs(decided)}
        self.graphs |= {own(event) for _, *pair in pairs for event in pair}  # few, and joined at the end of all
        self._nameless = {own(local) for local in found.group_posts}
        for graph in list(self.graphs):
            self.graphs |= {own(iri) for iri in found.abouts(graph)}

    def actors(self, was: Mapping[str, Given], now: Mapping[str, Given], within: Mapping[str, str]) -> None:
        """Take that actors and places are other ones now: their names, where they lie, which local nodes are theirs."""
        moved: set[str] = set()
        for iri in was.keys() | now.keys():
            old, new = was.get(iri, NOBODY), now.get(iri, NOBODY)
            if old.rows != new.rows:
                self.names.add(iri)
            if old.result != new.result:
                moved.add(iri)
            self.graphs |= {own(node) for node in {*old.members} ^ {*new.members}}
        self.names |= _below(moved, within) if moved else set()

    def offices(self, was: Iterable[Given], now: Iterable[Given]) -> None:
        """Take that somebody held other offices; who was known by a post alone may then be somebody else."""
        old, new = ({unit.office.iri: unit.office for unit in units if unit.office} for units in (was, now))
        other = {office.who for iri in old.keys() | new.keys() if old.get(iri) != new.get(iri)
                 for office in (old.get(iri), new.get(iri)) if office}  # fmt: skip
        self.names |= other
        self.graphs |= self._nameless if other else set()

    @property
    def all(self) -> set[str]:
        """All of it."""
        return self.graphs | self.names


def _below(moved: set[str], within: Mapping[str, str]) -> set[str]:
    """Give all places that lie in one of some, over however many steps."""
    found = set(moved)
    for place in within:
        chain: list[str] = []
        outer = place
        while outer and outer not in chain:
            chain.append(outer)
            outer = within.get(outer, "")
        if not moved.isdisjoint(chain):
            found.add(place)
    return found
