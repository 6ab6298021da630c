"""Building a tree word by word: the arc-eager transitions by which the parser was trained (Nivre 2008).

They are spaCy's variant of it: a word without a head that leaves the stack goes back to the buffer, and a sentence is
never cut in two. Labels like "case||obl" say that the true head stands below the one found (Nivre and Nilsson 2005).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

__all__ = ["ALLOWED", "FEATURES", "LEFT", "REDUCE", "RIGHT", "SHIFT", "Move", "State", "lowered"]

SHIFT, REDUCE, LEFT, RIGHT = range(4)
FEATURES: Final = 8
"""Words that the next transition is chosen by."""
ALLOWED: Final = {SHIFT: 1, REDUCE: 2, LEFT: 4, RIGHT: 4}
"""The bit by which a state says that it allows a kind of transition."""


class Move(NamedTuple):
    """A transition, with the relation of the arc that it draws."""

    kind: int
    relation: str


class State:
    """A sentence on its way to a tree.

    >>> state = State(2)  # "They met"
    >>> for move in (Move(SHIFT, ""), Move(LEFT, "nsubj"), Move(SHIFT, ""), Move(REDUCE, "")):
    ...     state.make(move)
    >>> state.heads, state.relations, state.done
    ([1, 1], ['nsubj', 'root'], True)
    """

    __slots__ = ("heads", "lefts", "length", "next", "once", "relations", "returned", "rights", "stack")

    def __init__(self, length: int) -> None:
        self.length = length
        self.heads = list(range(length))
        self.relations = ["root"] * length
        self.stack: list[int] = []
        self.returned: list[int] = []
        """Words given back to the buffer, the first of them last; then come the words from `next` on."""
        self.next = 0
        self.once: set[int] = set()
        """Words that may not be put on the stack again: without it there would be no end."""
        self.lefts: dict[int, list[int]] = {}
        self.rights: dict[int, list[int]] = {}

    @property
    def done(self) -> bool:
        """Say whether every word has its place."""
        return not self.stack and not self.returned and self.next >= self.length

    @property
    def view(self) -> tuple[int, ...]:
        """Give the words that the next transition is chosen by, counted from 1, and at last which kinds are allowed.

        The words are the first two of the buffer, the last three of the stack, the nearest child on the left of the
        first, and the nearest on either side of the last; 0 for one that is not there.
        """
        first, second = self._buffer()
        stack, lefts = self.stack, self.lefts
        if not stack:
            return (first + 1, second + 1, 0, 0, 0, lefts[first][-1] + 1 if lefts.get(first) else 0, 0, 0, 1)
        top, depth = stack[-1], len(stack)
        # where the buffer is empty, or holds the first word of the sentence, given back, nothing else is left to do
        allowed = 2 if first <= 0 else (second >= 0 and first not in self.once) + 2 * (depth > 1) + 4
        return (
            first + 1,
            second + 1,
            top + 1,
            stack[-2] + 1 if depth > 1 else 0,
            stack[-3] + 1 if depth > 2 else 0,
            lefts[first][-1] + 1 if lefts.get(first) else 0,
            lefts[top][-1] + 1 if lefts.get(top) else 0,
            self.rights[top][-1] + 1 if self.rights.get(top) else 0,
            allowed,
        )

    def make(self, move: Move) -> None:
        """Make a transition."""
        kind, stack = move.kind, self.stack
        if kind == SHIFT:
            stack.append(self._take())
        elif kind == REDUCE:
            word = stack.pop()
            if self.heads[word] == word and stack:
                self.once.add(word)
                self.returned.append(word)
        elif kind == LEFT:
            first = self._buffer()[0]
            self._arc(first, stack.pop(), move.relation)
            self.once.discard(first)
        else:
            word = self._take()
            self._arc(stack[-1], word, move.relation)
            stack.append(word)

    def _buffer(self) -> tuple[int, int]:
        returned, at = self.returned, self.next
        if returned:
            second = returned[-2] if len(returned) > 1 else at if at < self.length else -1
            return returned[-1], second
        return (at if at < self.length else -1), (at + 1 if at + 1 < self.length else -1)

    def _take(self) -> int:
        if self.returned:
            return self.returned.pop()
        self.next += 1
        return self.next - 1

    def _arc(self, head: int, word: int, relation: str) -> None:
        old = self.heads[word]
        if old != word:
            (self.lefts if old > word else self.rights)[old].remove(word)
        (self.lefts if head > word else self.rights).setdefault(head, []).append(word)
        self.heads[word], self.relations[word] = head, relation


def lowered(heads: Sequence[int], relations: Sequence[str]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Give a tree in which every word whose label says so hangs on its true head, further down.

    >>> lowered([1, 1, 1, 2], ["nsubj", "root", "obl", "case||obl"])
    ((1, 1, 1, 2), ('nsubj', 'root', 'obl', 'case'))
    >>> lowered([1, 1, 3, 1], ["case||obl", "root", "amod", "obl"])
    ((3, 1, 3, 1), ('case', 'root', 'amod', 'obl'))
    """
    if not any("||" in relation for relation in relations):
        return tuple(heads), tuple(relations)
    heads, relations = list(heads), list(relations)
    reach = _reach(heads)
    for word, label in enumerate(relations):
        if "||" in label:
            relations[word], _, wanted = label.partition("||")
            heads[word] = _below(word, wanted, heads, relations, reach)
    return tuple(heads), tuple(relations)


def _below(word: int, wanted: str, heads: list[int], relations: list[str], reach: list[range]) -> int:
    """Give the nearest word of a relation under the head of a word, level by level; the head itself for none."""
    level = [heads[word]]
    while level:
        under = []
        for above in level:
            for child in reach[above]:
                if heads[child] == above and child not in (above, word):
                    if relations[child] == wanted:
                        return child
                    under.append(child)
        level = under
    return heads[word]


def _reach(heads: list[int]) -> list[range]:
    """Give from where to where the words under each word stand, as the tree was found."""
    ends = [[n, n] for n in range(len(heads))]
    for word in range(len(heads)):
        above = word
        while heads[above] != above:
            above = heads[above]
            ends[above] = [min(word, ends[above][0]), max(word, ends[above][1])]
    return [range(first, last + 1) for first, last in ends]
