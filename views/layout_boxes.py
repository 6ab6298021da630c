"""The room that an actor takes on the map: symbol and name, the canvas around all, and no two in one place."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

__all__ = ["Box", "Frame", "Point", "part", "stretch", "tuck"]

Point = tuple[float, float]

FEW = 400
"""Beyond this many actors only hubs bear names, and the boxes of the others may touch."""

GAP = 9.0
"""Room between two boxes, in pixels at the scale of the layout."""


class Box(NamedTuple):
    """An actor's symbol with its name below, and the side it stands on.

    The point of an actor is its symbol's centre, where lines end; the box's centre lies `drop` below it.
    """

    key: str
    width: float
    height: float
    side: str = ""
    drop: float = 0.0


class Frame(NamedTuple):
    """The canvas around the point (0, 0), and the two main sides, left and right."""

    width: float
    height: float
    sides: tuple[str, ...] = ()

    def home(self, side: str) -> tuple[float | None, float | None]:
        """Give where a side belongs: main sides left and right, third parties below, the rest wherever.

        >>> Frame(800, 600, ("US", "CN")).home("CN")
        (240.0, None)
        """
        if len(self.sides) == 2 and side in self.sides:
            return ((0.3 if side == self.sides[1] else -0.3) * self.width, None)
        return (None, 0.36 * self.height) if side and self.sides else (None, None)


def part(boxes: Sequence[Box], points: Sequence[Point], frame: Frame, frozen: Mapping[int, Point]) -> list[Point]:
    """Push overlapping boxes apart until none overlaps, each by as little as it needs.

    >>> part([Box("a", 80, 40), Box("b", 80, 40)], [(0, 0), (10, 30)], Frame(400, 300), {})[1][1] > 39
    True
    """
    at = [list(p) for p in points]
    wide = max((b.width for b in boxes), default=1.0) + GAP
    tall = max((b.height for b in boxes), default=1.0) + GAP
    for turn in range(300 if len(boxes) <= FEW else 40):
        if not _push(boxes, at, wide, tall, frozen, turn):
            break
    return [(x, y) for x, y in at]


def _push(
    boxes: Sequence[Box], at: list[list[float]], wide: float, tall: float, frozen: Mapping[int, Point], turn: int
) -> bool:
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (x, y) in enumerate(at):
        cells[math.floor(x / wide), math.floor(y / tall)].append(i)
    moved = False
    for i in range(len(at)):
        column, row = math.floor(at[i][0] / wide), math.floor(at[i][1] / tall)
        for c in (column - 1, column, column + 1):
            for r in (row - 1, row, row + 1):
                for j in cells.get((c, r), ()):
                    if j > i and _shove(boxes, at, i, j, frozen, turn):
                        moved = True
    return moved


def _shove(boxes: Sequence[Box], at: list[list[float]], i: int, j: int, frozen: Mapping[int, Point], turn: int) -> bool:
    (xi, yi), (xj, yj) = at[i], at[j]
    over_x = (boxes[i].width + boxes[j].width) / 2 + GAP - abs(xi - xj)
    over_y = (boxes[i].height + boxes[j].height) / 2 + GAP - abs(yi + boxes[i].drop - yj - boxes[j].drop)
    if over_x <= 0.01 or over_y <= 0.01 or (i in frozen and j in frozen):
        return False
    axis = 0 if over_x < over_y * (1.0 + 0.15 * (turn % 5)) else 1
    over = (over_x, over_y)[axis] + 0.02
    sign = 1.0 if (at[j][axis], j) >= (at[i][axis], i) else -1.0
    share_i, share_j = (0.0, 1.0) if i in frozen else (1.0, 0.0) if j in frozen else (0.5, 0.5)
    at[i][axis] -= sign * over * share_i
    at[j][axis] += sign * over * share_j
    return True


def stretch(boxes: Sequence[Box], points: Sequence[Point], frame: Frame) -> list[Point]:
    """Stretch a drawing that leaves room at its edges over the frame; nothing comes nearer to anything by it.

    >>> stretch([Box("a", 10, 10), Box("b", 10, 10)], [(-20, 0), (20, 0)], Frame(60, 300))
    [(-25.0, 0.0), (25.0, 0.0)]
    """
    scaled = []
    for axis, room in ((0, frame.width), (1, frame.height)):
        values = [p[axis] for p in points]
        margin = max((b.width, b.height)[axis] for b in boxes)
        low, high = min(values), max(values)
        factor = min(max((room - margin) / (high - low), 1.0), 1.6) if high > low else 1.0
        shift = (low + high) / 2 if axis or not frame.sides else 0.0
        scaled.append([(v - shift) * factor for v in values])
    return list(zip(*scaled, strict=True))


def tuck(loose: Sequence[Box], everyone: Mapping[str, Box], at: Mapping[str, Point]) -> dict[str, Point]:
    """Put actors that nothing drawn ties to anybody into rows below the drawing.

    >>> tuck([Box("c", 80, 40)], {"a": Box("a", 80, 40), "c": Box("c", 80, 40)}, {"a": (0.0, 0.0)})["c"][1] > 40
    True
    """
    placed: dict[str, Point] = {}
    left = min((at[k][0] - everyone[k].width / 2 for k in at), default=-400.0)
    right = max((at[k][0] + everyone[k].width / 2 for k in at), default=400.0)
    right = max(right, left + math.sqrt(2.0 * sum(b.width * b.height for b in loose)))
    top = max((at[k][1] + everyone[k].drop + everyone[k].height / 2 for k in at), default=0.0) + 4 * GAP
    x, deepest = left, 0.0
    for box in sorted(loose, key=lambda b: (b.side == "", b.side, b.key)):
        if x > left and x + box.width > right:
            x, top, deepest = left, top + deepest + 2 * GAP, 0.0
        placed[box.key] = (x + box.width / 2, top + box.height / 2 - box.drop)
        x += box.width + 2 * GAP
        deepest = max(deepest, box.height)
    return placed
