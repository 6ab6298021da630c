"""Commands that keep the dossier: init, add, build, check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..graph.errors import DossierError, StoreBusy
from ..views.listing import Column, inert, write
from .options import Format
from .talking import complain, notice, progress, terminal_width

if TYPE_CHECKING:
    from ..dossier.folder import Dossier
    from ..dossier.report import BuildReport


def init_(
    ctx: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="A new or empty folder; else the current one.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="T", help="What the dossier is about.")] = None,
) -> None:
    """Make a folder a dossier: documents, facts, actors, settings."""
    from ..dossier.folder import Dossier

    made = Dossier.create(folder or ctx.obj.folder or Path(), title)
    typer.echo(f"{inert(str(made.path))}: a dossier; put texts into documents/, then `whowhom build`")


def add_(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="LINE...", help="A fact as one says it, in the facts language.")
    ],
    source: Annotated[
        str | None, typer.Option("--source", metavar="ID", help="The document or declared source that says so.")
    ] = None,
) -> None:
    """Add a fact of your own to the dossier, under its source."""
    from ..dossier.adding import add

    added = add(ctx.obj.dossier(), _line(words), source)
    for said in added.notices:
        notice(said)
    typer.echo(inert(f"{added.path}: saved under {added.source}: {added.line}"))


def _line(words: list[str]) -> str:
    """Give the line that was typed: one word, or several of which those with blanks were quoted."""
    return words[0] if len(words) == 1 else " ".join(f'"{w}"' if " " in w else w for w in words)


def build_(ctx: typer.Context) -> None:
    """Bring the store up to date with the folder: read what changed, resolve who is who, check, derive."""
    report = ctx.obj.dossier().build(progress())
    typer.echo(summary(report))
    if tell(report):
        raise typer.Exit(1)


def check_(
    ctx: typer.Context,
    against: Annotated[
        Literal["historian"] | None,
        typer.Option("--against", metavar="historian", help="Compare the encounters with the imported record."),
    ] = None,
    acknowledge: Annotated[
        str | None, typer.Option("--acknowledge", metavar="ID", help="Let a finding stand; needs --why.")
    ] = None,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why the finding may stand.")] = "",
    form: Format = "table",
) -> None:
    """See whether the graph keeps to its shapes, what in it cannot be, and on what sources differ."""
    from ..graph.check import check
    from .checking import beside_record, contradicting, let_stand

    if acknowledge:
        let_stand(ctx.obj.dossier(), acknowledge, why)
        typer.echo(inert(f"saved: {acknowledge} may stand: {why}"))
        return
    if against:
        beside_record(ctx.obj.store(), form)
        return

    dossier = ctx.obj.dossier()
    report = _looked_at(dossier)
    tell(report)
    store = ctx.obj.store()
    findings = [f._asdict() for f in check(store)] + contradicting(dossier, store)
    shown = [Column(n, lambda f, n=n: f[n]) for n in ("severity", "message", "focus", "remedy")]  # type: ignore[misc]
    shown += [Column(n, lambda f, n=n: f[n], table=False) for n in ("shape", "graph")]  # type: ignore[misc]
    write(findings, shown, form, sys.stdout, width=terminal_width())
    if any(f["severity"] in ("violation", "error") for f in findings) or report.problems:
        raise typer.Exit(1)
    if not findings:
        notice(f"nothing is wrong: {report.quads} quads keep to every shape")


def _looked_at(dossier: Dossier) -> BuildReport:
    """Bring the store up to date; where it is, and may not be written, say what the last build said."""
    from ..dossier.opening import is_current
    from ..dossier.report import as_built

    try:
        return dossier.build(progress())
    except StoreBusy:
        raise
    except DossierError:
        if not is_current(dossier):
            raise
        return as_built(dossier)


def summary(report: BuildReport) -> str:
    """Give in one line what a build did."""
    parts = [f"{report.sources} sources", f"{report.changed} files read anew"]
    if report.removed:
        parts.append(f"{report.removed} removed")
    return f"{', '.join(parts)}, {report.quads} quads"


def tell(report: BuildReport) -> bool:
    """Say what a build skipped and what it found doubtful, and give whether anything was skipped."""
    for warning in report.warnings:
        notice(warning)
    for problem in report.problems:
        complain(str(problem))
    return bool(report.problems)
