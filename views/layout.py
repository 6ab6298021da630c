"""Where each actor stands on the map: computed once, seeded, the same every time.

Two main sides stand left and right, third parties below, what belongs to no side between. A first drawing comes from
springs (`layout_springs`), small graphs are then improved step by step by the score that readers feel
(`layout_score`): lines that cross, lines through foreign names, names on names, lines too close to tell apart.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random
from typing import NamedTuple

from .layout_boxes import Box, Frame, Point, part, stretch, tuck
from .layout_score import Score, improve, score
from .layout_springs import settle

__all__ = ["Box", "Placed", "Point", "Tie", "main_sides", "place", "score_of"]

SPARSE = 3.3
"""Area of the canvas, in sums of the boxes: denser is a thicket, sparser makes names small at fit."""

ASPECT = 1.3
"""Width to height of the canvas; the pane between the two panels of a laptop has about this shape."""

ROOM = 560.0
"""Height of the canvas that a few actors may have to themselves: about a laptop's, where names keep their size."""

IMPROVED = 110
"""Up to this many actors every step of the improvement is affordable."""


FINALISTS, EFFORT = 5, 2500
"""At most so many first drawings are improved; two where actors times pairs exceed the effort."""


class Tie(NamedTuple):
    """Two actors and how many lines run between them."""

    a: str
    b: str
    lines: int = 1


class Placed(NamedTuple):
    """The drawing: a point for every actor, the two main sides, and what the drawing scores."""

    at: dict[str, Point]
    sides: tuple[str, ...]
    score: Score


def place(
    boxes: Iterable[Box],
    ties: Iterable[Tie],
    *,
    pins: Mapping[str, Point] | None = None,
    seeds: int | None = None,
    judge: Callable[[Mapping[str, Point]], int] | None = None,
) -> Placed:
    """Give every actor its place.

    `pins` are places that a person (or the last drawing) has fixed; these actors stay. Actors without a tie are put in
    free room around the others. `seeds` is how many first drawings compete; by default as many as are quick. `judge`
    counts the lines through names where these are written in the end (`map_spots`); fewer win.

    >>> drawn = place([Box("a", 80, 40, "US"), Box("b", 80, 40, "CN")], [Tie("a", "b")])
    >>> drawn.sides, drawn.at["b"][0] < drawn.at["a"][0]
    (('CN', 'US'), True)
    """
    everyone = {b.key: b for b in sorted(boxes)}
    tied = sorted(Tie(min(t.a, t.b), max(t.a, t.b), t.lines) for t in ties if t.a != t.b)
    fixed = {k: p for k, p in (pins or {}).items() if k in everyone}
    linked = {k for t in tied for k in (t.a, t.b)} | set(fixed)
    drawn = [b for k, b in everyone.items() if k in linked]
    sides = main_sides(drawn, tied)
    frame = _frame(drawn, sides)
    index = _index(drawn, tied)

    def judged(points: Sequence[Point]) -> Score:
        keyed = {b.key: p for b, p in zip(drawn, points, strict=True)}
        scored = score(drawn, points, index, frame)
        return scored._replace(struck=judge(keyed)) if judge and len(drawn) <= IMPROVED else scored

    best, found = _best(drawn, index, frame, fixed, seeds if seeds is not None else _seeds(len(drawn)), judged)
    at = {b.key: p for b, p in zip(drawn, best, strict=True)}
    at |= tuck([b for k, b in everyone.items() if k not in linked], everyone, at)
    return Placed({k: (round(x, 1), round(y, 1)) for k, (x, y) in at.items()}, sides, found)


def score_of(boxes: Sequence[Box], at: Mapping[str, Point], ties: Iterable[Tie]) -> Score:
    """Give what a drawing scores; lower is more legible.

    >>> row = [Box(k, 80, 40) for k in "abc"]
    >>> score_of(row, {"a": (0, 0), "b": (200, 0), "c": (400, 0)}, [Tie("a", "c")]).through
    1
    """
    return score(boxes, [at[b.key] for b in boxes], _index(boxes, sorted(ties)))


def main_sides(boxes: Sequence[Box], ties: Iterable[Tie]) -> tuple[str, ...]:
    """Give the two sides with the most relations, the busier first; fewer than two where there are not two.

    >>> main_sides([Box("a", 1, 1, "US"), Box("b", 1, 1, "CN"), Box("c", 1, 1)], [Tie("a", "b"), Tie("a", "c")])
    ('US', 'CN')
    """
    side = {b.key: b.side for b in boxes}
    weight: Counter[str] = Counter(b.side for b in boxes if b.side)
    for tie in ties:
        for k in (tie.a, tie.b):
            if side.get(k):
                weight[side[k]] += 2 * min(tie.lines, 4)
    ranked = sorted(weight, key=lambda s: (-weight[s], s))
    return tuple(ranked[:2]) if len(ranked) > 1 else ()


def _seeds(count: int) -> int:
    return max(1, min(8, 9000 // (count * count + 1)))


def _finalists(effort: int) -> int:
    return max(2, min(FINALISTS, EFFORT // (effort + 1)))


def _frame(boxes: Sequence[Box], sides: tuple[str, ...]) -> Frame:
    area = SPARSE * sum(b.width * b.height for b in boxes) + 1
    height = max(math.sqrt(area / ASPECT), min(260.0 + 45.0 * len(boxes), ROOM))
    return Frame(height * ASPECT, height, sides)


def _index(boxes: Sequence[Box], ties: Iterable[Tie]) -> list[tuple[int, int, int]]:
    at = {b.key: i for i, b in enumerate(boxes)}
    return [(at[t.a], at[t.b], t.lines) for t in ties if t.a in at and t.b in at]


def _best(
    boxes: Sequence[Box],
    index: Sequence[tuple[int, int, int]],
    frame: Frame,
    fixed: Mapping[str, Point],
    seeds: int,
    judged: Callable[[Sequence[Point]], Score],
) -> tuple[list[Point], Score]:
    """Draw as often as there are seeds, improve those that promise most, and keep what scores best."""
    frozen = {i: fixed[b.key] for i, b in enumerate(boxes) if b.key in fixed}
    small = len(boxes) <= IMPROVED

    def first(seed: int) -> tuple[float, int, list[Point]]:
        settled = settle(boxes, index, frame, frozen, Random(f"first {seed}"))  # noqa: S311
        parted = part(boxes, settled, frame, frozen)
        return (score(boxes, parted, index, frame).total if small else 0.0, seed, parted)

    def better(points: list[Point], seed: int) -> list[Point]:
        moved = improve(boxes, points, index, frame, frozen, Random(f"better {seed}"))  # noqa: S311
        return part(boxes, moved if frozen else stretch(boxes, moved, frame), frame, frozen)

    firsts = sorted(first(seed) for seed in range(seeds))
    drawings = [points for _, _, points in (firsts if frozen else firsts[:1])]
    if len(boxes) > 1 and small and len(frozen) < len(boxes):
        drawings += [better(points, seed) for _, seed, points in firsts[: _finalists(len(boxes) * len(index))]]
    rounded = [[(round(x, 1), round(y, 1)) for x, y in points] for points in drawings]
    scored = [(judged(points), points) for points in rounded]
    best = min(scored, key=lambda s: s[0].total)
    return best[1], best[0]
