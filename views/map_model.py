"""What the map's page holds: actors, events, the lines between actors, and the sources, each once, as plain data."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from .layout import Box, Point, Tie, main_sides, place
from .layout_lines import bends, track
from .map_events import Documents, events_of, hidden
from .map_labels import LINE, clean, measure, wrap
from .map_spots import struck
from .map_style import side_colours, style

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["EXCERPT", "LARGE", "model"]

OFFICE = ("post", "org", "from", "until", "tense", "since")

LARGE = 300
"""Above this many actors only hubs bear names, and a pair has one line: reading, not speed, is the limit."""

EXCERPT = 2000
"""Above this many actors the page opens on the most connected ones; search finds all."""

OPENS_ON = 220
"""How many actors such a page opens on."""


def model(
    graph: MultiDiGraph[str],
    *,
    actor: str | None = None,
    sources: Mapping[str, Mapping[str, Any]] | None = None,
    pins: Mapping[str, Point] | None = None,
    previous: Mapping[str, Point] | None = None,
) -> dict[str, Any]:
    """Give the page's data for this graph; the same graph gives the same data.

    >>> import networkx as nx
    >>> data = model(nx.MultiDiGraph())
    >>> data["actors"], data["mode"]
    ([], 'full')
    """
    names = sorted(graph.nodes)
    number = {iri: i for i, iri in enumerate(names)}
    docs = Documents(sources or {})
    events, edges = events_of(graph, number, docs)
    degree: Counter[int] = Counter()
    for edge in edges:
        if not hidden(events[edge["event"]]):
            degree.update((edge["from"], edge["to"]))
    mode = "full" if len(names) <= LARGE else "large" if len(names) <= EXCERPT else "excerpt"
    shown = _shown(names, edges, degree, mode, number.get(actor or "", -1))
    actors = [_actor(graph.nodes[iri], degree[i]) for i, iri in enumerate(names)]
    boxes = {i: _box(a, i) for i, a in enumerate(actors)}
    ties = _ties(edges, events, set(shown))
    placed = place(
        [boxes[i] for i in shown],
        ties,
        pins={str(number[k]): p for k, p in {**(previous or {}), **(pins or {})}.items() if k in number},
        judge=lambda at: _struck(actors, ties, at),
    )
    for a, iri, short in zip(actors, names, _short(names), strict=True):
        a |= {"iri": iri, "id": short}
    for i in shown:
        actors[i]["x"], actors[i]["y"] = placed.at[str(i)]
        if names[i] in (pins or {}):
            actors[i]["pinned"] = True
    for event, short in zip(events, _short([e["iri"] for e in events]), strict=True):
        event["id"] = short
    return {
        "mode": mode,
        "actor": number.get(actor or ""),
        "sides": _sides([boxes[i] for i in boxes], edges, placed.sides),
        "actors": actors,
        "events": events,
        "edges": edges,
        "docs": docs.rows,
        "score": placed.score._asdict(),
    }


def _actor(data: Mapping[str, Any], degree: int) -> dict[str, Any]:
    label = clean(str(data.get("label") or "")).strip() or "(no name)"
    kind = clean(str(data.get("kind") or "person"))
    actor: dict[str, Any] = {"label": label, "kind": kind, "side": clean(str(data.get("side") or "")), "degree": degree}
    actor["lines"] = wrap(label)
    relative = style()["kind"].get(kind, {"size": 1.0})["size"]
    actor["size"] = round(min(6.0 + 2.3 * degree**0.5, 19.0) * relative, 1)
    if data.get("aliases"):
        actor["aliases"] = sorted(clean(str(a)) for a in data["aliases"])
    if data.get("wikidata"):
        actor["wikidata"] = clean(str(data["wikidata"]))
    if data.get("offices"):
        actor["offices"] = [{k: clean(str(o[k])) for k in OFFICE if o.get(k)} for o in data["offices"]]
    return actor


def _box(actor: Mapping[str, Any], number: int) -> Box:
    above = actor["size"] + 2.0
    below = actor["size"] + 5.0 + LINE * len(actor["lines"])
    width = max(2 * actor["size"], max(measure(line) for line in actor["lines"])) + 4.0
    return Box(str(number), width, above + below, actor["side"], (below - above) / 2)


def _ties(edges: Iterable[Mapping[str, int]], events: list[dict[str, Any]], shown: set[int]) -> list[Tie]:
    """Give the pairs that are drawn by default; offices and memberships draw nobody together."""
    lines: Counter[tuple[int, int]] = Counter()
    for edge in edges:
        a, b = sorted((edge["from"], edge["to"]))
        if a in shown and b in shown and not hidden(events[edge["event"]]):
            lines[a, b] += 1
    return [Tie(str(a), str(b), n) for (a, b), n in sorted(lines.items())]


def _struck(actors: Sequence[Mapping[str, Any]], ties: Iterable[Tie], at: Mapping[str, Point]) -> int:
    """Count the lines through names where these are written in the end."""
    tracks = [track(at[t.a], at[t.b], bend) for t in ties for bend in bends(t.lines) if t.a in at and t.b in at]
    return struck([{**actors[int(k)], "x": x, "y": y} for k, (x, y) in at.items()], tracks)


def _shown(
    names: list[str], edges: list[dict[str, Any]], degree: Mapping[int, int], mode: str, actor: int
) -> list[int]:
    """Give the actors that have a place from the start: all; in an excerpt the busiest, or the actor's circle."""
    if mode != "excerpt":
        return list(range(len(names)))
    ranked = sorted(range(len(names)), key=lambda i: (-degree[i], i))
    if actor < 0:
        return sorted(ranked[:OPENS_ON])
    near: dict[int, int] = defaultdict(int)
    for edge in edges:
        for me, other in ((edge["from"], edge["to"]), (edge["to"], edge["from"])):
            if me == actor:
                near[other] += 1
    circle = sorted(near, key=lambda i: (-near[i], -degree[i], i))[: OPENS_ON - 1]
    return sorted({actor, *circle})


def _sides(boxes: list[Box], edges: list[dict[str, Any]], drawn: tuple[str, ...]) -> list[dict[str, str]]:
    """Give the sides with their colours: the two main ones first, then by how many actors they have."""
    count = Counter(b.side for b in boxes)
    main = drawn or main_sides(boxes, [Tie(str(e["from"]), str(e["to"])) for e in edges])
    ranked = [*main, *sorted((s for s in count if s not in main), key=lambda s: (s == "", -count[s], s))]
    colours = side_colours(ranked)
    return [{"side": s, "colour": colours[s]} for s in ranked if s in count]


def _short(iris: list[str]) -> list[str]:
    """Give the part of each IRI that tells it from the others: what is left without their common beginning.

    >>> _short(["https://x.example/person/a", "https://x.example/person/b"])
    ['person/a', 'person/b']
    """
    cut = os.path.commonprefix(iris)  # noqa: RUF071 - letter by letter is what is meant
    for kind in ("/person/", "/event/", "/tenure/", "/affiliation/", "/state/", "/place/", "/organization/", "/group/"):
        cut = cut.split(kind)[0] + "/" if kind in cut else cut
    cut = cut[: cut.rfind("/") + 1]
    short = [iri[len(cut) :] for iri in iris]
    return short if all(a != b for a, b in pairwise(sorted(short))) else iris
