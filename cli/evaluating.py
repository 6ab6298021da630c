"""The command that says how often the extraction is right: evaluate."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..views.listing import Column, write
from .options import Format, nothing_found
from .talking import terminal_width

TABLE = [
    Column("what", lambda r: r.what),
    Column("right", lambda r: r.right),
    Column("wrong", lambda r: r.wrong),
    Column("missed", lambda r: r.missed),
    Column("precision", lambda r: _figure(r.precision)),
    Column("recall", lambda r: _figure(r.recall)),
    Column("F1", lambda r: _figure(r.f1)),
]
ERRORS = [
    Column("doc", lambda o: o.doc),
    Column("error", lambda o: f"{o.verdict}: {o.kind}"),
    Column("what", lambda o: o.what),
    Column("status", lambda o: o.status),
    Column("grade", lambda o: o.grade),
    Column("sentence", lambda o: [o.sentence], below=True),
]


def evaluate_(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD...", help="Labelled texts, JSON Lines.")],
    docs: Annotated[
        list[Path] | None,
        typer.Option("--docs", metavar="FILE", help="The texts, where the labels lack them; may be repeated."),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="Show every error, in its sentence.")] = False,
    form: Format = "table",
) -> None:
    """Read labelled texts and say how often the extraction is right, by kind, status, date and grade.

    Needs no dossier. A line of one grade counts as missed what only other grades found.
    """
    from ..extract.evaluate import report
    from ..extract.evaluate.gold import read
    from ..extract.evaluate.run import evaluate

    outcomes = evaluate(read(gold, docs or ()))
    if errors:
        number = write(report.errors(outcomes), ERRORS, form, sys.stdout, width=terminal_width())
        nothing_found(number, "no errors")
        return
    nothing_found(write(report.table(outcomes), TABLE, form, sys.stdout, width=terminal_width()), "no labels")


def _figure(share: float | None) -> str:
    return "" if share is None else f"{share:.3f}"
