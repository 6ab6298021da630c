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


ONLY_SHIFT: Final = Move(SHIFT, "")
ONLY_REDUCE: Final = Move(REDUCE, "")


class State:
    """A sentence on its way to a tree; its words are counted from 1, and 0 stands for a word that is not there.

    >>> state = State(2)  # "They met"
    >>> for move in (Move(SHIFT, ""), Move(LEFT, "nsubj"), Move(SHIFT, ""), Move(REDUCE, "")):
    ...     state.make(move)
    >>> state.heads[1:], state.relations[1:], state.done
    ([2, 2], ['nsubj', 'root'], True)
    """

    __slots__ = ("buffer", "heads", "lefts", "once", "relations", "rights", "stack")

    def __init__(self, length: int) -> None:
        self.heads = list(range(length + 1))
        self.relations = ["root"] * (length + 1)
        self.stack = [0, 0, 0]
        self.buffer = [0, 0, *range(length, 0, -1)]
        """Words that are still to come, the first of them last."""
        self.once: set[int] = set()
        """Words that may not be put on the stack again: without it there would be no end."""
        self.lefts = [[0] for _ in self.heads]
        self.rights = [[0] for _ in self.heads]

    @property
    def done(self) -> bool:
        """Say whether every word has its place."""
        return not self.stack[-1] and not self.buffer[-1]

    @property
    def view(self) -> tuple[int, ...]:
        """Give the words that the next transition is chosen by, and at last which kinds are allowed.

        The words are the first two of the buffer, the last three of the stack, the nearest child on the left of the
        first, and the nearest on either side of the last.
        """
        stack, buffer, lefts = self.stack, self.buffer, self.lefts
        first, second, top, below = buffer[-1], buffer[-2], stack[-1], stack[-2]
        if not top:
            allowed = 1
        elif first <= 1:  # the buffer is empty, or holds the first word of the sentence, given back
            allowed = 2
        else:
            allowed = (second > 0 and first not in self.once) + (6 if below else 4)
        return first, second, top, below, stack[-3], lefts[first][-1], lefts[top][-1], self.rights[top][-1], allowed

    @property
    def choice(self) -> tuple[int, ...] | None:
        """Make all transitions that are the only ones allowed, and give the view of the next; None when all is done.

        >>> state = State(2)
        >>> state.choice, state.stack
        ((2, 0, 1, 0, 0, 0, 0, 0, 4), [0, 0, 0, 1])
        """
        while True:
            if not self.stack[-1]:
                if not self.buffer[-1]:
                    return None
                self.make(ONLY_SHIFT)
            elif self.buffer[-1] <= 1:
                self.make(ONLY_REDUCE)
            else:
                return self.view

    def make(self, move: Move) -> None:
        """Make a transition."""
        kind, stack = move.kind, self.stack
        if kind == SHIFT:
            stack.append(self.buffer.pop())
        elif kind == REDUCE:
            word = stack.pop()
            if self.heads[word] == word and stack[-1]:
                self.once.add(word)
                self.buffer.append(word)
        elif kind == LEFT:
            first = self.buffer[-1]
            self._arc(first, stack.pop(), move.relation)
            self.once.discard(first)
        else:
            word = self.buffer.pop()
            self._arc(stack[-1], word, move.relation)
            stack.append(word)

    def _arc(self, head: int, word: int, relation: str) -> None:
        old = self.heads[word]
        if old != word:
            (self.lefts if old > word else self.rights)[old].remove(word)
        (self.lefts if head > word else self.rights)[head].append(word)
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
