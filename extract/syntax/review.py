"""The second opinion on what the rules found in the sentences of one text: one call, all its sentences at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from ..what.clauses import Clause
from ..what.frames import Frame
from .judge import Candidate, Opinion, judge
from .parser import Trees

__all__ = ["REVIEWED", "candidate", "review"]

REVIEWED: Final = frozenset(("meeting", "call", "visit", "accompany", "joint_appearance"))
"""The types of event that are looked at; for the rest the opinion is silent and nothing is parsed."""


def review(
    trees: Trees, found: Sequence[tuple[Clause, Sequence[Frame]]], worth: Callable[[Clause, Frame], bool]
) -> list[list[Opinion]]:
    """Give the opinion of the grammar on each frame of each sentence, in their order.

    A sentence is parsed only where `worth` says of one of its frames that an opinion on it is wanted.
    """
    silent = Opinion("silent")
    opinions = [[silent] * len(frames) for _, frames in found]
    asked = [n for n, (clause, frames) in enumerate(found) if any(_asks(f) and worth(clause, f) for f in frames)]
    for n, tree in zip(asked, trees.of([found[n][0] for n in asked]), strict=True):
        clause, frames = found[n]
        for k, frame in enumerate(frames):
            if tree is not None and _asks(frame):
                opinions[n][k] = judge(tree, clause, candidate(frame, frames))
    return opinions


def candidate(frame: Frame, beside: Sequence[Frame] = ()) -> Candidate:
    """Give a frame as the judge asks about it; `beside` are the frames of the same sentence."""
    own = _places(frame)
    others = [n for other in beside if other.at == frame.at for n in _places(other) if n not in own]
    return Candidate(frame.at, own, frame.verdict.status, tuple(dict.fromkeys(others)))


def _asks(frame: Frame) -> bool:
    """Say whether an opinion could change anything: what is flagged already stays flagged."""
    return frame.type in REVIEWED and not frame.flags


def _places(frame: Frame) -> tuple[int, ...]:
    return tuple(dict.fromkeys(item.at for item in (*frame.left, *frame.right)))
