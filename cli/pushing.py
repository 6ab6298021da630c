"""The command that gives the dossier to a server: push."""

from __future__ import annotations

from typing import Annotated

import typer

from ..views.listing import inert
from .talking import progress


def push_(
    ctx: typer.Context,
    url: Annotated[
        str | None, typer.Argument(metavar="URL", help="The server's address; else `store` in whowhom.toml.")
    ] = None,
    afresh: Annotated[
        bool, typer.Option("--afresh", help="Trust nothing that the server says it holds: send everything again.")
    ] = False,
) -> None:
    """Give the graph to a SPARQL server, only what changed since; name and password come from the environment."""
    from ..dossier.push import push
    from ..dossier.serving import server_of

    server = server_of(ctx.obj.dossier(), url)
    report = push(ctx.obj.store(), server, progress(), afresh=afresh)
    done = f"{report.sent} graphs sent, {report.removed} removed, {report.left} were there, {report.quads} quads"
    typer.echo(inert(f"{server.address}: {done}"))
