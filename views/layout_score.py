"""What makes a drawing hard to read, as a number; and small steps that make the number smaller."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import combinations
from random import Random
from typing import NamedTuple

from .layout_boxes import GAP, Box, Frame, Point
from .layout_lines import FAN, SPREAD, bends, cross, strikes, track

__all__ = ["Score", "improve", "score"]

NARROW = math.radians(18)
"""Two lines, or two fans of them, that leave an actor with less than this angle between them are hard to tell apart."""

THROUGH, NARROWNESS, STRUCK = 2.2, 0.4, 1.5
"""What a line through a foreign name's usual place, a narrow angle, and a name that is struck where it is written in
the end cost, in crossings."""

COUNTED = 400
"""With more lines than this nobody counts crossings, and neither do we."""

BULGE = SPREAD / 4
"""How far half a fan bulges for each line, in lengths of the line."""

CURVED = 80
"""Up to this many pairs crossings are counted along the curves as drawn, beyond along the pair's straight line."""

STEPS = 4000
"""Tries when a drawing is improved; more change little that a reader would see."""


class Score(NamedTuple):
    """Crossings, lines through foreign boxes, overlaps, narrow angles, actors on the wrong side, names struck at last.

    A box is a symbol with its name below it; `struck` counts lines through names where they are written, if known.
    """

    crossings: int
    through: int
    overlaps: int
    narrow: int
    astray: int = 0
    struck: int = 0

    @property
    def total(self) -> float:
        """Give the weighted sum; lower is better."""
        bad = THROUGH * self.through + 8.0 * self.overlaps + NARROWNESS * self.narrow + 4.0 * self.astray
        return self.crossings + STRUCK * self.struck + bad


def score(
    boxes: Sequence[Box], points: Sequence[Point], ties: Sequence[tuple[int, int, int]], frame: Frame | None = None
) -> Score:
    """Count what disturbs a reader of this drawing; the sides that should be apart are those of the frame.

    >>> four = [Box(k, 20, 20) for k in "abcd"]
    >>> score(four, [(0, 0), (100, 100), (100, 0), (0, 100)], [(0, 1, 1), (2, 3, 1)]).crossings
    1
    """
    picture = _Picture(boxes, list(points), ties)
    tied = [i for i, lines in enumerate(picture.of) if lines]
    few = range(len(ties)) if len(ties) <= COUNTED else range(0)
    curved = len(ties) <= CURVED
    return Score(
        _crossings(points, ties) if curved else sum(picture.crossings(e) for e in few) // 2,
        sum(picture.through(e) for e in few),
        picture.overlaps(),
        sum(picture.narrow(i) for i in range(len(boxes))),
        sum((frame.home(boxes[i].side)[0] or 0.0) * points[i][0] < 0 for i in tied) if frame else 0,
    )


def _crossings(points: Sequence[Point], ties: Sequence[tuple[int, int, int]]) -> int:
    """Count the crossings of lines as they are drawn; those that only part at a common end do not cross."""
    fans = [[track(points[a], points[b], bend) for bend in bends(lines)] for a, b, lines in ties]
    return sum(
        cross(one, other, {points[a], points[b]} & {points[c], points[d]})
        for (fan, (a, b, _)), (rest, (c, d, _)) in combinations(zip(fans, ties, strict=True), 2)
        for one in fan
        for other in rest
    )


def improve(
    boxes: Sequence[Box],
    points: Sequence[Point],
    ties: Sequence[tuple[int, int, int]],
    frame: Frame,
    frozen: Mapping[int, Point],
    random: Random,
) -> list[Point]:
    """Try small moves, one actor at a time, and keep those after which the drawing reads better (simulated annealing).

    >>> two = [Box("a", 80, 40), Box("b", 80, 40)]
    >>> improve(two, [(0, 0), (0, 0)], [], Frame(400, 300), {0: (0, 0), 1: (0, 0)}, Random(1))
    [(0, 0), (0, 0)]
    """
    picture = _Picture(boxes, list(points), ties)
    movable = [i for i in range(len(boxes)) if i not in frozen]
    tries = min(STEPS, 160 * len(movable))
    for turn in range(tries):
        warm = 1.0 - turn / tries
        i = movable[random.randrange(len(movable))]
        before, old = picture.cost(i, frame), picture.at[i]
        reach = 0.04 + 0.5 * warm * warm
        picture.at[i] = (
            old[0] + random.gauss(0, 0.5) * reach * frame.width,
            old[1] + random.gauss(0, 0.5) * reach * frame.height,
        )
        worse = picture.cost(i, frame) - before
        if worse > 0 and random.random() >= math.exp(-worse / (0.02 + 0.5 * warm)):
            picture.at[i] = old
    return picture.at


class _Picture:
    """A drawing that answers what one actor's place costs."""

    def __init__(self, boxes: Sequence[Box], at: list[Point], ties: Sequence[tuple[int, int, int]]) -> None:
        self.boxes = boxes
        self.at = at
        self.ties = ties
        self.halves = [(b.width / 2, b.height / 2, b.drop) for b in boxes]
        self.fans = [BULGE * (min(lines, FAN) - 1) for _, _, lines in ties]
        """How far from its middle line each fan bulges, in lengths of the line."""
        self.opens = [math.atan(4 * bulge) for bulge in self.fans]
        """Half of the angle at which each fan leaves its ends."""
        self.of: list[list[int]] = [[] for _ in boxes]
        for e, (a, b, _) in enumerate(ties):
            self.of[a].append(e)
            self.of[b].append(e)
        few = ties if len(ties) <= COUNTED else ()
        self.apart = [[(c, d) for c, d, _ in ties if a not in (c, d) and b not in (c, d)] for a, b, _ in few]
        """For each line, the ends of those that could cross it: lines with an end in common do not."""

    def cost(self, i: int, frame: Frame) -> float:
        """Give what it costs that the actor stands where it stands."""
        spacing = math.sqrt(frame.width * frame.height / len(self.at))
        total = self._crowding(i, spacing) + self._straying(i, frame)
        mine = self.of[i]
        for e in mine:
            total += THROUGH * self.through(e) + self.crossings(e) + self._length(e, spacing)
        total += THROUGH * self.foreign(i)
        neighbours = {self.ties[e][0] if self.ties[e][1] == i else self.ties[e][1] for e in mine}
        return total + NARROWNESS * (self.narrow(i) + sum(self.narrow(j) for j in neighbours))

    def crossings(self, e: int) -> int:
        """Count the lines that cross this one."""
        at = self.at
        a, b, _ = self.ties[e]
        (ax, ay), (bx, by) = at[a], at[b]
        ux, uy = bx - ax, by - ay
        found = 0
        for c, d in self.apart[e]:
            cx, cy = at[c]
            dx, dy = at[d]
            if (ux * (cy - ay) - uy * (cx - ax)) * (ux * (dy - ay) - uy * (dx - ax)) < 0:
                vx, vy = dx - cx, dy - cy
                found += (vx * (ay - cy) - vy * (ax - cx)) * (vx * (by - cy) - vy * (bx - cx)) < 0
        return found

    def through(self, e: int) -> int:
        """Count the boxes of others that a line, or one of its fan, runs through."""
        a, b, _ = self.ties[e]
        (ax, ay), (bx, by) = self.at[a], self.at[b]
        dx, dy = bx - ax, by - ay
        wide, tall, fan = abs(dx), abs(dy), self.fans[e] * (dx * dx + dy * dy)
        found = 0
        for i, (x, y) in enumerate(self.at):
            half_w, half_h, drop = self.halves[i]
            aside = dx * (y + drop - ay) - dy * (x - ax)
            if -(reach := wide * half_h + tall * half_w + fan) < aside < reach and i != a and i != b:
                found += self._hits(e, i)
        return found

    def foreign(self, i: int) -> int:
        """Count the lines of others that run through an actor's box."""
        (x, y), (half_w, half_h, drop) = self.at[i], self.halves[i]
        y += drop
        found = 0
        for e, (a, b, _) in enumerate(self.ties):
            (ax, ay), (bx, by) = self.at[a], self.at[b]
            dx, dy = bx - ax, by - ay
            aside = dx * (y - ay) - dy * (x - ax)
            reach = abs(dx) * half_h + abs(dy) * half_w + self.fans[e] * (dx * dx + dy * dy)
            if -reach < aside < reach and i != a and i != b:
                found += self._hits(e, i)
        return found

    def _hits(self, e: int, i: int) -> bool:
        """Say whether a line whose strip of the drawing an actor stands in runs through its box."""
        a, b, lines = self.ties[e]
        (ax, ay), (bx, by), (x, y) = self.at[a], self.at[b], self.at[i]
        half_w, half_h, drop = self.halves[i]
        y += drop
        out = self.fans[e] * math.dist(self.at[a], self.at[b])
        if (
            (ax if ax > bx else bx) + out < x - half_w
            or (ax if ax < bx else bx) - out > x + half_w
            or (ay if ay > by else by) + out < y - half_h
            or (ay if ay < by else by) - out > y + half_h
        ):
            return False
        box = (x - half_w, y - half_h, x + half_w, y + half_h)
        return lines == 1 or any(strikes(track((ax, ay), (bx, by), bend), box) for bend in bends(lines))

    def overlaps(self) -> int:
        """Count boxes on boxes."""
        order = sorted(range(len(self.at)), key=lambda i: self.at[i][1])
        tall = max((b.height for b in self.boxes), default=0.0)
        found = 0
        for n, i in enumerate(order):
            for j in order[n + 1 :]:
                if self.at[j][1] - self.at[i][1] > tall:
                    break
                over_x, over_y = self._over(i, j)
                found += over_x > 0 and over_y > 0
        return found

    def narrow(self, i: int) -> int:
        """Count the pairs of neighbouring lines at an actor that leave it at too small an angle."""
        mine = self.of[i]
        if not 1 < len(mine) <= 16:
            return 0
        x, y = self.at[i]
        ends = [self.at[self.ties[e][1] if self.ties[e][0] == i else self.ties[e][0]] for e in mine]
        turned = sorted((math.atan2(q - y, p - x), self.opens[e]) for e, (p, q) in zip(mine, ends, strict=True))
        following = [*turned[1:], (turned[0][0] + 2 * math.pi, turned[0][1])]
        return sum(b - a - open_a - open_b < NARROW for (a, open_a), (b, open_b) in zip(turned, following, strict=True))

    def _over(self, i: int, j: int) -> Point:
        (xi, yi), (xj, yj) = self.at[i], self.at[j]
        a, b = self.boxes[i], self.boxes[j]
        return ((a.width + b.width) / 2 - abs(xi - xj), (a.height + b.height) / 2 - abs(yi + a.drop - yj - b.drop))

    def _crowding(self, i: int, spacing: float) -> float:
        """Give what it costs to be near others: a little at any distance, much where boxes all but touch."""
        total, push, air = 0.0, 0.3 * spacing * spacing, 4 * GAP
        x, y = self.at[i]
        half_w, half_h, drop = self.halves[i]
        for j, (other_x, other_y) in enumerate(self.at):
            if j == i:
                continue
            dx, dy = x - other_x, y - other_y
            total += push / (0.6 * dx * dx + dy * dy + 400.0)
            other_w, other_h, other_drop = self.halves[j]
            over_x = half_w + other_w + air - abs(dx)
            if over_x > 0:
                over_y = half_h + other_h + air - abs(dy + drop - other_drop)
                if over_y > 0:
                    nearness = min(over_x, over_y) / air
                    total += 0.5 * nearness + (6.0 if nearness > 0.75 else 0.0)
        return total

    def _straying(self, i: int, frame: Frame) -> float:
        """Give what it costs to stand outside the frame or far from the own side."""
        x, y = self.at[i]
        box = self.boxes[i]
        out = max(0.0, abs(x) + box.width / 2 - frame.width / 2) + max(0.0, abs(y) + box.height / 2 - frame.height / 2)
        home_x, home_y = frame.home(box.side)
        away = 0.0
        if home_x is not None:
            away = abs(x - home_x) / frame.width + (6.0 if x * home_x < 0.05 * frame.width * abs(home_x) else 0.0)
        if home_y is not None:
            away = max(0.0, home_y - y) / frame.height * 1.5
        return 0.1 * out + 2.0 * away

    def _length(self, e: int, spacing: float) -> float:
        """Give what a line costs by its length: the longer, and much where parallel lines have no room."""
        a, b, lines = self.ties[e]
        distance = math.dist(self.at[a], self.at[b])
        least = self.halves[a][0] + self.halves[b][0] + 28.0 * (min(lines, 6) + 1)
        return 0.2 * distance / spacing + (0.02 * (least - distance) if distance < least else 0.0)
