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
        Literal["turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv-nodes", "csv-edges", "plover"] | None,
        typer.Option(
            "--format",
            "-f",
            help="Without it what the file's name ends in, trig where there is none; gexf has dates for Gephi's "
            "timeline, plover is JSON Lines.",
        ),
    ] = None,
    status: Status = None,
    texts: Annotated[bool, typer.Option("--texts", help="Give the texts of documents along.")] = False,
    out: Output = None,
) -> None:
    """Write what happened, with its claims and evidence, for other tools; other statuses on request."""
    from ..formats.export import export, of_name

    store = ctx.obj.store()
    kind = form or of_name(out.name if out else "")
    statuses = tuple(STATUSES) if status and "all" in status else tuple(status or OCCURRED)
    if out is None and sys.stdout.isatty():
        shown = io.BytesIO()
        export(store, kind, shown, statuses, texts=texts)
        give(shown.getvalue().decode("utf-8", "replace"))
        return
    if out is None:
        export(store, kind, sys.stdout.buffer, statuses, texts=texts)
        sys.stdout.buffer.flush()
        return
    save_with(out, lambda file: export(store, kind, file, statuses, texts=texts))
    notice(f"{out}: {out.stat().st_size} bytes")
