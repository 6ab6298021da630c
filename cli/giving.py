"""Commands that give the graph away: map, export."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from ..graph.errors import DossierError
from ..ontology.vocabulary import OCCURRED, STATUSES
from .options import Output, Status, named
from .talking import notice


def map_(
    ctx: typer.Context,
    out: Output = None,
    actor: Annotated[str | None, typer.Option("--actor", metavar="A", help="The actor that the map opens on.")] = None,
    flagged: Annotated[bool, typer.Option("--flagged", help="Draw flagged claims too, as such.")] = False,
) -> None:
    """Draw the relationship map: one HTML file (map.html) that opens by double-click and asks no network."""
    from ..graph.network import network
    from ..views.map import write_map

    dossier, store = ctx.obj.dossier(), ctx.obj.store()
    who = named(store, actor)
    path = out or Path("map.html")
    grades = ("curated", "confident", "inferred", *(("flagged",) if flagged else ()))
    graph = network(store, grades=grades)
    write_map(
        graph, path, title=dossier.settings.title or dossier.path.resolve().name, actor=who[0].iri if who else None
    )
    typer.echo(f"{path}: {graph.number_of_nodes()} actors and places, {graph.number_of_edges()} connections")


def export_(
    ctx: typer.Context,
    form: Annotated[
        Literal["turtle", "trig", "nquads", "jsonld", "graphml"], typer.Option("--format", "-f", help="Of the file.")
    ] = "trig",
    status: Status = None,
    texts: Annotated[bool, typer.Option("--texts", help="Give the texts of documents along.")] = False,
    out: Output = None,
) -> None:
    """Write what happened, with its claims and evidence, for other tools; other statuses on request."""
    from ..formats.export import export

    store = ctx.obj.store()
    statuses = tuple(STATUSES) if status and "all" in status else tuple(status or OCCURRED)
    if out is None:
        export(store, form, sys.stdout.buffer, statuses, texts=texts)
        sys.stdout.buffer.flush()
        return
    aside = out.with_name(f".{out.name}.part")
    try:
        with aside.open("wb") as file:
            export(store, form, file, statuses, texts=texts)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(out)
    except OSError as e:
        raise DossierError(f"cannot be written ({e.strerror})", str(out), "choose another file with -o") from None
    finally:
        aside.unlink(missing_ok=True)
    notice(f"{out}: {out.stat().st_size} bytes")
