"""The command that gives the graph away: export."""

from __future__ import annotations

import io
import sys
from typing import Annotated, Literal

import typer

from ..ontology.vocabulary import OCCURRED, STATUSES
from .options import Output, Status
from .saving import save_with
from .talking import give, notice


def export_(
    ctx: typer.Context,
    form: Annotated[
        Literal["turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv-nodes", "csv-edges", "plover"],
        typer.Option("--format", "-f", help="Of the file; gexf has dates for Gephi's timeline, plover is JSON Lines."),
    ] = "trig",
    status: Status = None,
    texts: Annotated[bool, typer.Option("--texts", help="Give the texts of documents along.")] = False,
    out: Output = None,
) -> None:
    """Write what happened, with its claims and evidence, for other tools; other statuses on request."""
    from ..formats.export import export

    store = ctx.obj.store()
    statuses = tuple(STATUSES) if status and "all" in status else tuple(status or OCCURRED)
    if out is None and sys.stdout.isatty():
        shown = io.BytesIO()
        export(store, form, shown, statuses, texts=texts)
        give(shown.getvalue().decode("utf-8", "replace"))
        return
    if out is None:
        export(store, form, sys.stdout.buffer, statuses, texts=texts)
        sys.stdout.buffer.flush()
        return
    save_with(out, lambda file: export(store, form, file, statuses, texts=texts))
    notice(f"{out}: {out.stat().st_size} bytes")
