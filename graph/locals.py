"""Nodes of sources by how they end: thousands of sources have a `#person-xi-jinping`, and memory holds that once.

What is held for each node is the number of its source, four bytes; its IRI is put together when it is asked for.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

__all__ = ["Canonical", "Links", "Nodes", "Numbers"]


class Numbers:
    """The numbers of sources, in the order in which they come."""

    __slots__ = ("known", "names")

    def __init__(self) -> None:
        self.known: dict[str, int] = {}
        self.names: list[str] = []

    def of(self, source: str) -> int:
        """Give the number of a source, a new one where it has none."""
        number = self.known.get(source)
        if number is None:
            number = self.known[source] = len(self.names)
            self.names.append(source)
        return number


class Nodes:
    """A set of nodes that are local to sources.

    >>> nodes = Nodes(Numbers())
    >>> nodes.take(["b#person-xi", "a#person-xi"])
    >>> len(nodes), sorted(nodes), nodes.first()
    (2, ['a#person-xi', 'b#person-xi'], 'a#person-xi')
    """

    __slots__ = ("ends", "numbers")

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.ends: dict[str, array[int]] = {}
        """By how they end, the numbers of the sources that have such a node."""

    def take(self, nodes: Iterable[str]) -> None:
        """Take nodes that are not among them."""
        ends, numbers = self.ends, self.numbers.known
        for node in nodes:
            source, _, end = node.partition("#")
            known = ends.get(end)
            if known is None:
                known = ends[end] = array("I")
            number = numbers.get(source)
            known.append(self.numbers.of(source) if number is None else number)

    def __len__(self) -> int:
        return sum(map(len, self.ends.values()))

    def __iter__(self) -> Iterator[str]:
        names = self.numbers.names
        return (f"{names[number]}#{end}" for end, numbers in self.ends.items() for number in numbers)

    def first(self) -> str:
        """Give one by which they come in order: of each end that of the first source, of these the first."""
        names = self.numbers.names
        if len(self.ends) == 1:  # as of most
            ((end, numbers),) = self.ends.items()
            return f"{names[numbers[0]] if len(numbers) == 1 else min(names[n] for n in numbers)}#{end}"
        name = names.__getitem__
        return min(f"{min(map(name, numbers))}#{end}" for end, numbers in self.ends.items())


class Links:
    """Which local node leads to which other, each to one.

    >>> links = Links(Numbers())
    >>> links.take({"a#place-paris": "a#state-france"})
    >>> links.take({"a#place-paris": "a#state-texas"})
    >>> list(links)
    [('a#place-paris', 'a#state-texas')]
    """

    __slots__ = ("_among", "_late", "_numbers", "_taken")

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._among: dict[tuple[str, str], array[int]] = {}
        """By how both end, the numbers of the sources that have them so."""
        self._taken: set[int] = set()
        self._late: dict[str, str] = {}
        """What was said later of sources that had been taken."""

    def take(self, links: Mapping[str, str]) -> None:
        """Take links, which replace earlier ones."""
        new = set()
        for a, b in links.items():
            source, _, end = a.partition("#")
            number = self._numbers.of(source)
            new.add(number)
            of, _, other = b.partition("#")
            if number in self._taken or of != source:
                self._late[a] = b
                continue
            pair = end, other
            known = self._among.get(pair)
            if known is None:
                known = self._among[pair] = array("I")
            known.append(number)
        self._taken |= new

    def clear(self) -> None:
        """Forget them all."""
        self._among.clear()
        self._taken.clear()
        self._late.clear()

    def __iter__(self) -> Iterator[tuple[str, str]]:
        names, late = self._numbers.names, self._late
        for (a, b), numbers in self._among.items():
            for number in numbers:
                source = names[number]
                local = f"{source}#{a}"
                if local not in late:
                    yield local, f"{source}#{b}"
        yield from late.items()


@dataclass(slots=True)
class _Shared:
    """The node that all local ones of one end share, but for some that are said of by themselves."""

    node: str
    sources: array[int]
    moved: int = 0
    """How many of them are said of by themselves."""


@dataclass(slots=True, eq=False)
class Canonical:
    """Of each local node the one that all sources share.

    >>> nodes, same = Nodes(Numbers()), Canonical()
    >>> nodes.take(["a#person-xi"])
    >>> same.settle(nodes, "person/xi-jinping")
    >>> same["a#person-xi"], same.get("b#person-xi")
    ('person/xi-jinping', None)

    Raises:
        KeyError: no source has a node that ends so.

    """

    numbers: Numbers = field(default_factory=Numbers)
    _ends: dict[str, _Shared] = field(default_factory=dict)
    _own: dict[str, str] = field(default_factory=dict)
    """Those that share another node than most that end so."""

    def __getitem__(self, local: str) -> str:
        """Give the node of a local one that is known to be there."""
        if self._own and (own := self._own.get(local)):
            return own
        return self._ends[local.partition("#")[2]].node

    def get(self, local: str) -> str | None:
        """Give the node of a local one; None where no source has that."""
        if self._own and (own := self._own.get(local)):
            return own
        source, _, end = local.partition("#")
        if (shared := self._ends.get(end)) is None or (number := self.numbers.known.get(source)) is None:
            return None
        at = bisect_left(shared.sources, number)  # `_among`, written out: most of who is who is asking this
        return shared.node if at < len(shared.sources) and shared.sources[at] == number else None

    def __contains__(self, local: str) -> bool:
        return self.get(local) is not None

    def __setitem__(self, local: str, node: str) -> None:
        source, _, end = local.partition("#")
        shared, number = self._ends.get(end), self.numbers.known.get(source)
        if shared and number is not None and local not in self._own:
            shared.moved += _among(number, shared.sources)
        self._own[local] = node

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Canonical) and dict(self) == dict(other)

    __hash__ = None  # type: ignore[assignment]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Give each local node with the one that it shares."""
        names = self.numbers.names
        for end, shared in self._ends.items():
            for number in shared.sources:
                local = f"{names[number]}#{end}"
                if not shared.moved or local not in self._own:
                    yield local, shared.node
        yield from self._own.items()

    def shared(self) -> Callable[[str], list[str]]:
        """Give what gives the local nodes that share a node."""
        ends: dict[str, list[str]] = defaultdict(list)
        own: dict[str, list[str]] = defaultdict(list)
        for end, shared in self._ends.items():
            ends[shared.node].append(end)
        for local, node in self._own.items():
            own[node].append(local)
        names = self.numbers.names

        def sharing(node: str) -> list[str]:
            of = [f"{names[number]}#{end}" for end in ends.get(node, ()) for number in self._ends[end].sources]
            return [*(local for local in of if local not in self._own), *own.get(node, ())]

        return sharing

    def nodes(self) -> set[str]:
        """Give every node that any local one shares."""
        return {s.node for s in self._ends.values() if s.moved < len(s.sources)} | set(self._own.values())

    def settle(self, local: Nodes, node: str) -> None:
        """Have all these share a node."""
        self.numbers = local.numbers
        for end, numbers in local.ends.items():
            shared = self._ends.get(end)
            if shared is None:
                self._ends[end] = _Shared(node, _sorted(numbers))
                continue
            if shared.node == node:
                own = [number for number in numbers if self._own and f"{self.numbers.names[number]}#{end}" in self._own]
                shared.moved += sum(not _among(number, shared.sources) for number in own)
                shared.sources = _sorted((*shared.sources, *numbers))
                numbers = array("I", own)
            for number in numbers:
                self[f"{self.numbers.names[number]}#{end}"] = node

    def split(self, source: str, old: str, new: str) -> None:
        """Have the nodes of one source that shared one node share another."""
        for local in [local for local, node in self if node == old and local.partition("#")[0] == source]:
            self[local] = new

    def rename(self, new: Mapping[str, str]) -> None:
        """Put other nodes in the place of some."""
        for shared in self._ends.values():
            shared.node = new.get(shared.node, shared.node)
        for local, node in self._own.items():
            self._own[local] = new.get(node, node)


def _sorted(numbers: Collection[int]) -> array[int]:
    return array("I", numbers) if len(numbers) == 1 else array("I", sorted(set(numbers)))


def _among(number: int, numbers: array[int]) -> bool:
    at = bisect_left(numbers, number)
    return at < len(numbers) and numbers[at] == number
