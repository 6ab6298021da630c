"""The map as one SVG picture: what the page shows where scripts do not run, and what a README or a paper shows."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from .layout_boxes import Point
from .layout_lines import bends, track
from .map_events import hidden
from .map_labels import FONT, LINE, measure
from .map_spots import Spot, spots
from .map_style import relation, style, verb

__all__ = ["GROUND", "INK", "still_rows", "svg", "text"]

GROUND, INK = "#fbfaf7", "#1d232b"

STILL_ROWS = 300
"""How many rows stand below the picture where scripts do not run."""

MOST = 600
"""A picture with more lines than this says nothing; only what is between the busiest is drawn."""


def svg(data: Mapping[str, Any], title: str) -> str:
    """Give the picture of the page's data: every line with its tooltip, every actor with its name, and a legend.

    >>> svg({"actors": [], "events": [], "edges": [], "sides": []}, "Nobody")[:4]
    '<svg'
    """
    actors = [a for a in data["actors"] if "x" in a]
    drawn = list(_lines(data))
    linked = {i for line in drawn for i in (line["from"], line["to"])}
    visible = [a for i, a in enumerate(data["actors"]) if "x" in a and (i in linked or not drawn)] or actors
    named = spots(visible, [_track(line, data) for line in drawn] if len(drawn) <= 200 else [])
    left = min((s.left for s in named), default=0.0) - 24
    right = max((s.right for s in named), default=400.0) + 24
    top = min((a["y"] for a in visible), default=0.0) - 70
    bottom = max((a["y"] for a in visible), default=200.0) + 100
    box = f"{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-label={quoteattr(_clean(title))} '
        f'font-family="system-ui, sans-serif" font-size="{FONT:.0f}">',
        f"<title>{text(title)}</title>",
        f'<rect x="{left:.0f}" y="{top:.0f}" width="100%" height="100%" fill="{GROUND}"/>',
        f'<text x="{left + 14:.0f}" y="{top + 28:.0f}" font-size="17" font-weight="600" fill="{INK}">{text(title)}'
        "</text>",
        *(_line(line, data) for line in drawn),
        *(_paper(a, spot) for a, spot in zip(visible, named, strict=True) if spot.struck),
        *(_node(a, _colour(a, data), spot) for a, spot in zip(visible, named, strict=True)),
        *_legend(left + 14, bottom - 16, {line["status"] for line in drawn}),
        "</svg>",
    ]
    return "\n".join(parts)


def still_rows(data: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """Give the page's events as rows to read where scripts do not run: date, what, status, place, sentence, source.

    >>> still_rows({"actors": [], "events": [], "edges": [], "docs": []})
    []
    """
    who: dict[int, list[int]] = defaultdict(list)
    for edge in data["edges"]:
        who[edge["event"]] += [i for i in (edge["from"], edge["to"]) if i not in who[edge["event"]]]
    chosen = [(e, who[i]) for i, e in enumerate(data["events"]) if not hidden(e)]
    chosen.sort(key=lambda row: (row[0].get("earliest", "9999"), row[0]["iri"]))
    rows: list[tuple[str, ...]] = []
    for event, actors in chosen[:STILL_ROWS]:
        names = [data["actors"][i]["label"] for i in actors]
        there = len(actors) == 2 and data["actors"][actors[1]]["kind"] == "place"
        what = f"{names[0]} {verb(event['relation'], event['status'], there=there)} {', '.join(names[1:])}"
        docs = [data["docs"][s] for s in event["sources"]]
        sources = [", ".join(d[k] for k in ("publisher", "date", "title") if d.get(k)) or d["doc"] for d in docs]
        quote = next((q["quote"] for q in event["evidence"] if q.get("quote")), "")
        rows.append((event.get("date", ""), what, event["status"], event.get("place", ""), quote, "; ".join(sources)))
    return rows


def _clean(text: str) -> str:
    """Drop what XML cannot hold."""
    return re.sub("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", " ", text)


def text(words: str) -> str:
    """Give words as an SVG holds them.

    >>> text("a < b")
    'a &lt; b'
    """
    return escape(_clean(words))


def _colour(actor: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    return next((str(s["colour"]) for s in data["sides"] if s["side"] == actor["side"]), str(style()["side"]["none"]))


def _lines(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the drawn lines with their bend: parallel ones fan out."""
    pairs: dict[tuple[int, int], list[Mapping[str, Any]]] = defaultdict(list)
    for edge in data["edges"]:
        a, b = sorted((edge["from"], edge["to"]))
        placed = "x" in data["actors"][a] and "x" in data["actors"][b]
        if a != b and placed and not hidden(data["events"][edge["event"]]):
            pairs[a, b].append(edge)
    many = sum(len(p) for p in pairs.values()) > MOST
    for (a, b), edges in sorted(pairs.items())[:MOST]:
        edges = sorted(edges, key=lambda e: data["events"][e["event"]].get("earliest", "9999"))
        for edge, bend in zip(edges, [0.0] if many else bends(len(edges)), strict=False):
            event = data["events"][edge["event"]]
            yield {"a": a, "b": b, "bend": bend, **edge, "status": event["status"], "row": event}


def _via(a: Mapping[str, Any], b: Mapping[str, Any], bend: float) -> tuple[float, float]:
    dx, dy = b["x"] - a["x"], b["y"] - a["y"]
    return ((a["x"] + b["x"]) / 2 - dy * bend, (a["y"] + b["y"]) / 2 + dx * bend)


def _track(line: Mapping[str, Any], data: Mapping[str, Any]) -> list[Point]:
    """Give a line as points, for what should not be hit."""
    a, b = data["actors"][line["a"]], data["actors"][line["b"]]
    return track((a["x"], a["y"]), (b["x"], b["y"]), line["bend"])


def _line(line: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    a, b = data["actors"][line["a"]], data["actors"][line["b"]]
    x, y = _via(a, b, line["bend"])
    drawn = style()["status"].get(line["status"], style()["status"]["happened"])
    dash = f' stroke-dasharray="{" ".join(map(str, drawn["dash"]))}"' if drawn["dash"] else ""
    event = line["row"]
    about = relation(event["relation"])["label"]
    ends = [data["actors"][line[end]]["label"] for end in ("from", "to")]
    words = [f"{' – '.join(ends)}: {about}, {line['status']}"]
    words += [event[k] for k in ("date", "place") if event.get(k)]
    return (
        f'<path d="M{a["x"]} {a["y"]}Q{x:.1f} {y:.1f} {b["x"]} {b["y"]}" fill="none" stroke="{drawn["light"]}" '
        f'stroke-width="1.6"{dash}><title>{text(", ".join(words))}</title></path>'
    )


def _node(actor: Mapping[str, Any], colour: str, spot: Spot) -> str:
    x, y, r = actor["x"], actor["y"], actor["size"]
    shape = style()["kind"].get(actor["kind"], {"shape": "dot"})["shape"]
    if shape == "dot":
        mark = f'<circle cx="{x}" cy="{y}" r="{r}" fill="{colour}"/>'
    else:
        points = " ".join(f"{x + dx * r:.1f},{y + dy * r:.1f}" for dx, dy in _corners(shape))
        mark = f'<polygon points="{points}" fill="{colour}"/>'
    rows = "".join(
        f'<text x="{spot.x:.1f}" y="{spot.top + LINE * (n + 0.8):.1f}" text-anchor="{spot.anchor}" fill="{INK}" '
        f'stroke="{GROUND}" stroke-width="3" paint-order="stroke">{text(line)}</text>'
        for n, line in enumerate(actor["lines"])
    )
    return f"<g><title>{text(actor['label'])}</title>{mark}{rows}</g>"


def _paper(actor: Mapping[str, Any], spot: Spot) -> str:
    """Give the paper behind a name that stands on a line; beside its symbol it reaches under that: no stump shows."""
    x, y, r = actor["x"], actor["y"], actor["size"]
    beside = abs((spot.top + spot.bottom) / 2 - y) < 1
    left = x + r / 2 if beside and spot.left > x else spot.left
    right = x - r / 2 if beside and spot.right < x else spot.right
    return (
        f'<rect class="paper" x="{left:.1f}" y="{spot.top:.1f}" width="{right - left:.1f}" '
        f'height="{spot.bottom - spot.top:.1f}" fill="{GROUND}"/>'
    )


def _corners(shape: str) -> Sequence[tuple[float, float]]:
    if shape == "square":
        return ((-1, -1), (1, -1), (1, 1), (-1, 1))
    turns = {"hexagon": (6, 0.0), "diamond": (4, 0.0), "triangle": (3, -0.5)}.get(shape, (8, 0.0))
    count, start = turns
    angles = [math.pi * (start + 2 * n / count) for n in range(count)]
    return [(math.cos(t), math.sin(t)) for t in angles]


def _legend(x: float, y: float, statuses: set[str]) -> Iterator[str]:
    for status, drawn in style()["status"].items():
        if status in statuses:
            dash = f' stroke-dasharray="{" ".join(map(str, drawn["dash"]))}"' if drawn["dash"] else ""
            yield f'<path d="M{x:.0f} {y - 4:.0f}h30" stroke="{drawn["light"]}" stroke-width="2"{dash}/>'
            yield f'<text x="{x + 36:.0f}" y="{y:.0f}" fill="{INK}">{status}</text>'
            x += 56 + measure(status)
