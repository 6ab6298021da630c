"""Commands that draw: map, timeline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..graph.errors import UnreadableFile
from ..views.listing import inert
from .options import Actor_, From, Output, Until, named
from .saving import save
from .talking import give, notice

if TYPE_CHECKING:
    from ..views.layout import Point

PINS = "pins.json"
"""The file of a dossier in which a person keeps the places of actors on its map."""


def map_(
    ctx: typer.Context,
    out: Output = None,
    actor: Annotated[str | None, typer.Option("--actor", metavar="A", help="The actor that the map opens on.")] = None,
    pins: Annotated[
        Path | None,
        typer.Option("--pins", metavar="FILE", help=f"Fixed places of actors; else {PINS} of the dossier, if any."),
    ] = None,
    afresh: Annotated[bool, typer.Option("--afresh", help="Forget where actors stood on the map before.")] = False,
) -> None:
    """Draw the relationship map: one HTML file (map.html) that opens by double-click and asks no network.

    Flagged claims go into the file too, marked as such and hidden until somebody ticks them under "How sure".
    """
    from ..graph.network import GRADES, network
    from ..ontology.vocabulary import STATUSES
    from ..views.map import write_map
    from ..views.map_places import pins_in

    dossier, store = ctx.obj.dossier(), ctx.obj.store()
    who = named(store, actor)
    path = out or Path("map.html")
    kept = pins or (dossier.path / PINS if (dossier.path / PINS).is_file() else None)
    graph = network(store, statuses=tuple(STATUSES), grades=(*GRADES, "flagged"))
    write_map(
        graph,
        path,
        title=dossier.settings.title or dossier.path.resolve().name,
        actor=who[0].iri if who else None,
        pins=pins_in(kept) if kept else None,
        previous=None if afresh else before(path),
    )
    size = f"{graph.number_of_nodes()} actors and places, {graph.number_of_edges()} connections"
    typer.echo(f"{inert(str(path))}: {size}")


def before(path: Path) -> dict[str, Point] | None:
    """Give where actors stood on the map that is about to be written anew; None where there is none."""
    from ..views.map_places import places_in

    try:
        return places_in(path) if path.is_file() else None
    except UnreadableFile:
        return None


def timeline_(
    ctx: typer.Context,
    actor: Actor_ = None,
    from_: From = None,
    until: Until = None,
    out: Output = None,
) -> None:
    """Draw the timeline for paper: SVG to standard output or a file, PNG where a browser (Chromium) is installed."""
    from ..graph.network import network
    from ..ontology.vocabulary import STATUSES
    from ..views.timeline import svg

    dossier, store = ctx.obj.dossier(), ctx.obj.store()
    who = named(store, actor)
    title = dossier.settings.title or dossier.path.resolve().name
    graph = network(store, statuses=tuple(STATUSES))
    if who and len(who) > 1:
        notice(f"the timeline is that of {who[0].label}; name one actor to choose another")
    picture = svg(
        graph,
        title=f"{title}: {who[0].label}" if who else title,
        actor=who[0].iri if who else None,
        start=from_,
        until=until,
    )
    if out is None:
        give(picture + "\n")
    elif out.suffix.lower() == ".png":
        from ..views.picture import png

        png(picture, out)
    else:
        save(out, picture + "\n")
    if out is not None:
        notice(f"{out}: {out.stat().st_size} bytes")
