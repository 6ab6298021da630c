"""A first drawing by springs: who has relations is drawn together, everybody else is pushed away."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from random import Random

from .layout_boxes import Box, Frame, Point

__all__ = ["settle"]

STRETCH = 0.16
"""How much longer the spring of a pair gets with each further line, so that parallel lines have room to fan out."""

FAR = 2.6
"""Beyond this many spacings two actors no longer feel each other; what makes large graphs affordable."""


def settle(
    boxes: Sequence[Box],
    ties: Sequence[tuple[int, int, int]],
    frame: Frame,
    frozen: Mapping[int, Point],
    random: Random,
) -> list[Point]:
    """Give each box a point near those it is tied to, in the frame.

    >>> settle([Box("a", 80, 40)], [], Frame(400, 300), {0: (5.0, 6.0)}, Random(1))
    [(5.0, 6.0)]
    """
    count = len(boxes)
    spacing = 0.9 * math.sqrt(frame.width * frame.height / max(count, 1))
    at = _start(boxes, frame, frozen, random)
    steps = 160 if count <= 120 else 90 if count <= 600 else 30
    heat = spacing * 1.2
    for _ in range(steps):
        pull = [[0.0, 0.0] for _ in boxes]
        _repel(at, pull, spacing, count)
        _attract(at, pull, ties, spacing)
        _homewards(boxes, at, pull, frame)
        for i, (dx, dy) in enumerate(pull):
            if i not in frozen:
                size = math.hypot(dx, dy) or 1.0
                step = min(size, heat) / size
                at[i][0] += dx * step
                at[i][1] += dy * step
        heat = max(heat * 0.97, spacing * 0.01)
    _fit(at, frame, frozen)
    return [(x, y) for x, y in at]


def _start(boxes: Sequence[Box], frame: Frame, frozen: Mapping[int, Point], random: Random) -> list[list[float]]:
    at = []
    for i, box in enumerate(boxes):
        home_x, home_y = frame.home(box.side)
        x = (home_x or 0.0) + (random.random() - 0.5) * frame.width * (0.4 if home_x else 0.8)
        y = (home_y or 0.0) + (random.random() - 0.5) * frame.height * (0.3 if home_y else 0.8)
        at.append(list(frozen.get(i, (x, y))))
    return at


def _repel(at: list[list[float]], pull: list[list[float]], spacing: float, count: int) -> None:
    """Push apart what is near; names are wide, so sideways distance counts for less."""
    reach = spacing * (1e6 if count <= 150 else FAR if count <= 600 else 0.7 * FAR)
    cell = min(reach, 1e7)
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (x, y) in enumerate(at):
        cells[math.floor(x / cell), math.floor(y / cell)].append(i)
    force, limit = spacing * spacing, reach * reach
    around = [(c, r) for c in (-1, 0, 1) for r in (-1, 0, 1)]
    for (column, row), here in cells.items():
        near = [j for c, r in around for j in cells.get((column + c, row + r), ())]
        for i in here:
            xi, yi = at[i]
            fx = fy = 0.0
            for j in near:
                dx, dy = (xi - at[j][0]) * 0.8, yi - at[j][1]
                square = dx * dx + dy * dy
                if i != j and square < limit:
                    push = force / (square + 1.0)
                    fx += dx * push
                    fy += dy * push
                    if square < 1e-6:
                        fx += 1.0 if i > j else -1.0
            pull[i][0] += fx
            pull[i][1] += fy


def _attract(
    at: list[list[float]], pull: list[list[float]], ties: Sequence[tuple[int, int, int]], spacing: float
) -> None:
    for i, j, lines in ties:
        dx, dy = at[j][0] - at[i][0], at[j][1] - at[i][1]
        distance = math.hypot(dx, dy) or 1.0
        rest = spacing * (1.0 + STRETCH * (min(lines, 6) - 1))
        force = distance / rest * (1.0 if distance > rest else 0.3)
        pull[i][0] += dx * force
        pull[i][1] += dy * force
        pull[j][0] -= dx * force
        pull[j][1] -= dy * force


def _homewards(boxes: Sequence[Box], at: list[list[float]], pull: list[list[float]], frame: Frame) -> None:
    for i, box in enumerate(boxes):
        x, y = at[i]
        home_x, home_y = frame.home(box.side)
        pull[i][0] += (home_x - x) * 0.9 if home_x is not None else -x * 0.12
        pull[i][1] += (home_y - y) * 0.5 if home_y is not None else -y * 0.16


def _fit(at: list[list[float]], frame: Frame, frozen: Mapping[int, Point]) -> None:
    """Stretch the drawing over the frame; with pinned actors it keeps its scale."""
    if frozen or len(at) < 2:
        return
    for axis, room in ((0, frame.width), (1, frame.height)):
        low, high = min(p[axis] for p in at), max(p[axis] for p in at)
        if high - low > 1e-6:
            for p in at:
                p[axis] = ((p[axis] - low) / (high - low) - 0.5) * room * 0.9
