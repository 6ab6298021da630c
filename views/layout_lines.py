"""Lines as they are drawn: parallel ones fan out in curves; and what such a line runs through."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from .layout_boxes import Point

__all__ = ["FAN", "SPREAD", "bends", "cross", "strikes", "track"]

SPREAD, FAN = 0.22, 7
"""How far parallel lines fan out, and how many do; the page's script has the same numbers."""

PIECES = 8
"""Straight pieces that stand for a curve."""


def bends(lines: int) -> list[float]:
    """Give how far each of some parallel lines bends, in lengths of the line: they fan out around the straight one.

    >>> bends(1), bends(2)
    ([0.0], [-0.11, 0.11])
    """
    count = min(lines, FAN)
    return [(n - (count - 1) / 2) * SPREAD for n in range(count)]


def track(a: Point, b: Point, bend: float) -> list[Point]:
    """Give a line as it is drawn, a quadratic curve, as points.

    >>> track((0, 0), (100, 0), 0.2)[4]
    (50.0, 10.0)
    """
    if not bend:
        return [a, b]
    x, y = (a[0] + b[0]) / 2 - (b[1] - a[1]) * bend, (a[1] + b[1]) / 2 + (b[0] - a[0]) * bend
    found = []
    for n in range(PIECES + 1):
        t = n / PIECES
        p, q, r = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
        found.append((p * a[0] + q * x + r * b[0], p * a[1] + q * y + r * b[1]))
    return found


def strikes(points: Sequence[Point], box: tuple[float, float, float, float]) -> bool:
    """Say whether a line, as points, runs through a box: left, top, right, bottom.

    >>> strikes([(0, 0), (100, 100)], (40, 30, 60, 50)), strikes([(0, 0), (100, 100)], (40, 0, 60, 20))
    (True, False)
    """
    left, top, right, bottom = box
    for (ax, ay), (bx, by) in pairwise(points):
        if (ax < left and bx < left) or (ax > right and bx > right):
            continue
        if (ay < top and by < top) or (ay > bottom and by > bottom):
            continue
        dx, dy = bx - ax, by - ay
        sides = [dx * (y - ay) - dy * (x - ax) > 0 for x in (left, right) for y in (top, bottom)]
        if any(sides) and not all(sides):
            return True
    return False


def cross(one: Sequence[Point], other: Sequence[Point], common: Collection[Point] = ()) -> bool:
    """Say whether two lines, as points, cross elsewhere than in their common ends.

    >>> cross([(0, 0), (9, 9)], [(0, 9), (9, 0)]), cross([(0, 0), (9, 9)], [(0, 0), (9, 0)], {(0, 0)})
    (True, False)
    """
    if any(max(p[k] for p in a) < min(p[k] for p in b) for a, b in ((one, other), (other, one)) for k in (0, 1)):
        return False
    return any(
        _cut(a, b, c, d)
        for a, b in pairwise(one)
        for c, d in pairwise(other)
        if not common or not ({a, b} & {c, d} & set(common))
    )


def _cut(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
