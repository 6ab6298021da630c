"""Where a name stands beside its symbol on a still picture: where it hits no other name and the fewest lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from .layout_boxes import Point
from .layout_lines import strikes
from .map_labels import LINE, measure

__all__ = ["Spot", "spots", "struck"]


class Spot(NamedTuple):
    """A box for a name, where the text is anchored in it (`start`, `middle`, `end`), and how many lines run through."""

    left: float
    top: float
    right: float
    bottom: float
    anchor: str
    struck: int = 0

    @property
    def x(self) -> float:
        """Give where the text begins, has its middle, or ends."""
        return {"start": self.left, "end": self.right}.get(self.anchor, (self.left + self.right) / 2)


def spots(actors: Sequence[Mapping[str, Any]], tracks: Sequence[Sequence[Point]]) -> list[Spot]:
    """Give each actor's name its place; `tracks` are the lines as points. The busiest actors choose first.

    >>> one = {"x": 0.0, "y": 0.0, "size": 10.0, "lines": ["Qin Gang"], "degree": 1}
    >>> spots([one], [])[0].anchor, spots([one], [[(0, 0), (0, 90)]])[0].anchor
    ('middle', 'start')
    """
    taken = [
        (a["x"] - a["size"], a["y"] - a["size"], a["x"] + a["size"], a["y"] + a["size"], i)
        for i, a in enumerate(actors)
    ]
    chosen: dict[int, Spot] = {}
    for i in sorted(range(len(actors)), key=lambda i: (-actors[i]["degree"], i)):
        best = min(enumerate(_around(actors[i])), key=lambda s: (_cost(s[1], i, taken, tracks), s[0]))[1]
        chosen[i] = best._replace(struck=_struck(best, tracks))
        taken.append((*best[:4], i))
    return [chosen[i] for i in range(len(actors))]


def struck(actors: Sequence[Mapping[str, Any]], tracks: Sequence[Sequence[Point]]) -> int:
    """Count how often a line runs through a name where that is written in the end, its own actor's lines included.

    >>> one = {"x": 0.0, "y": 0.0, "size": 10.0, "lines": ["Qin Gang"], "degree": 1}
    >>> struck([one], [[(0, 0), (0, 90)]]), struck([one], [[(-90, y), (90, y)] for y in range(-30, 30, 5)]) > 0
    (0, True)
    """
    return sum(spot.struck for spot in spots(actors, tracks))


def _struck(spot: Spot, tracks: Sequence[Sequence[Point]]) -> int:
    return sum(strikes(t, spot[:4]) for t in tracks)


def _around(actor: Mapping[str, Any]) -> Iterator[Spot]:
    """Give the places in the order in which readers expect them; the page's script tries the same ones."""
    x, y, r = actor["x"], actor["y"], actor["size"]
    wide, tall, near = max(measure(line) for line in actor["lines"]) + 2, LINE * len(actor["lines"]), 0.75 * r
    for left, top, anchor in (
        (x - wide / 2, y + r + 3, "middle"),
        (x + r + 4, y - tall / 2, "start"),
        (x - r - 4 - wide, y - tall / 2, "end"),
        (x - wide / 2, y - r - 3 - tall, "middle"),
        (x + near, y + near, "start"),
        (x - near - wide, y + near, "end"),
        (x + near, y - near - tall, "start"),
        (x - near - wide, y - near - tall, "end"),
    ):
        yield Spot(left, top, left + wide, top + tall, anchor)


def _cost(
    spot: Spot, actor: int, taken: Iterable[tuple[float, float, float, float, int]], tracks: Sequence[Sequence[Point]]
) -> int:
    hit = sum(
        spot.left < right and left < spot.right and spot.top < bottom and top < spot.bottom
        for left, top, right, bottom, other in taken
        if other != actor
    )
    return 10 * hit + _struck(spot, tracks)
