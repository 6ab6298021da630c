"""The timeline for paper: one row for each event beside a small strip that shows where in all the time it lies.

A straight axis crams eight meetings of one week into one spot; rows keep them apart, and the strip keeps the distances.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..graph import dates
from .map_events import described
from .map_labels import measure
from .map_style import is_background, style, verb
from .map_svg import GROUND, INK, text

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["svg"]

ROW, TOP, WIDTH, STRIP, LEFT = 22.0, 64.0, 1000.0, 150.0, 196.0
DIM, RULE = "#596271", "#dcdad3"


def svg(
    graph: MultiDiGraph[str],
    *,
    title: str,
    actor: str | None = None,
    start: str | None = None,
    until: str | None = None,
) -> str:
    """Give the events of `graph` in the order of their dates as an SVG picture, those of `actor` alone if it is named.

    `start` and `until` are EDTF dates; undated events come last, and are left out where a range is asked for.

    >>> import networkx as nx
    >>> svg(nx.MultiDiGraph(), title="Nobody met anybody")[:4]
    '<svg'

    Raises:
        InvalidDate: `start` or `until` is no EDTF date.

    """
    names, events = described(graph)
    chosen = [e for e in events if not is_background(e["relation"]) and _fits(e, names, actor, start, until)]
    chosen.sort(key=lambda e: (e.get("earliest") or e.get("latest") or "9999", e.get("latest") or "9999", e["iri"]))
    span = _span(chosen)
    height = TOP + ROW * len(chosen) + 16
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {height:.0f}" '
        'font-family="system-ui, sans-serif" font-size="13" role="img">',
        f'<title>{text(title)}</title><rect width="100%" height="100%" fill="{GROUND}"/>',
        f'<text x="16" y="28" font-size="17" font-weight="600" fill="{INK}">{text(title)}</text>',
        *_axis(span, height),
        *(part for n, e in enumerate(chosen) for part in _row(e, names, TOP + ROW * n, span)),
        "</svg>",
    ]
    return "\n".join(parts)


def _fits(
    event: Mapping[str, Any], names: Mapping[str, str], actor: str | None, start: str | None, until: str | None
) -> bool:
    if actor and actor not in event["who"]:
        return False
    return dates.overlaps(event["date"], start, until) if event.get("date") else not (start or until)


def _span(events: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    """Give the first and the last day of all as numbers."""
    ends = [_number(e[k]) for e in events for k in ("earliest", "latest") if e.get(k)]
    return (min(ends), max(ends) + 1) if ends else (0, 1)


def _number(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()


def _axis(span: tuple[int, int], height: float) -> Iterator[str]:
    if span == (0, 1):
        return
    for share, anchor, day in ((0, "start", span[0]), (1, "end", span[1] - 1)):
        x = LEFT + share * STRIP
        yield f'<path d="M{x:.1f} {TOP - 6:.0f}V{height - 12:.0f}" stroke="{RULE}"/>'
        written = dt.date.fromordinal(day).isoformat()
        place = f'x="{x:.1f}" y="{TOP - 12:.0f}" text-anchor="{anchor}"'
        yield f'<text {place} font-size="11" fill="{DIM}">{written}</text>'


def _row(event: Mapping[str, Any], names: Mapping[str, str], y: float, span: tuple[int, int]) -> Iterator[str]:
    drawn = style()["status"].get(event["status"], style()["status"]["happened"])
    middle, base = y + ROW / 2, y + ROW / 2 + 4.5
    when = _shortened(event.get("date") or "undated", LEFT - 26)
    yield f'<text x="16" y="{base:.1f}" fill="{DIM}">{text(when)}</text>'
    yield f'<path d="M{LEFT:.0f} {middle:.1f}h{STRIP:.0f}" stroke="{RULE}"/>'
    if event.get("earliest") or event.get("latest"):
        first, last = (_number(event.get(k) or event[o]) for k, o in (("earliest", "latest"), ("latest", "earliest")))
        scale = STRIP / (span[1] - span[0])
        x, wide = LEFT + (first - span[0]) * scale, max(5.0, (last + 1 - first) * scale)
        dash = f' stroke-dasharray="{" ".join(map(str, drawn["dash"]))}"' if drawn["dash"] else ""
        yield (
            f'<path d="M{min(x, LEFT + STRIP - wide):.1f} {middle:.1f}h{wide:.1f}" stroke="{drawn["light"]}" '
            f'stroke-width="8"{dash if wide > 30 else ""}/>'
        )
    said = _shortened(_sentence(event, names), WIDTH - LEFT - STRIP - 130)
    yield f'<text x="{LEFT + STRIP + 18:.0f}" y="{base:.1f}" fill="{INK}">{text(said)}</text>'
    yield (
        f'<text x="{WIDTH - 16:.0f}" y="{base:.1f}" text-anchor="end" font-weight="600" fill="{drawn["light"]}">'
        f"{text(event['status'])}</text>"
    )


def _sentence(event: Mapping[str, Any], names: Mapping[str, str]) -> str:
    who = [names[i] for i in event["who"]]
    there = event.get("place") in who[1:]
    said = f"{who[0]} {verb(event['relation'], event['status'], there=there)} {', '.join(who[1:])}"
    return f"{said} · {event['place']}" if event.get("place") and not there else said


def _shortened(words: str, room: float) -> str:
    while measure(words, 13.0) > room:
        words = words[: -max(2, len(words) // 20)].rstrip() + "…"
    return words
