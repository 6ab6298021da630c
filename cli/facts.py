"""Commands for facts files: fmt, lint."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..graph.errors import InvalidInput, UnreadableFile, WhowhomError
from ..views.listing import columns_of, inert, write
from .options import Format
from .talking import complain, give, notice, terminal_width

if TYPE_CHECKING:
    from ..dossier.folder import Dossier

Files = Annotated[
    list[Path] | None, typer.Argument(metavar="FILE...", help="Facts files; else all of the dossier; - for the input.")
]


def fmt_(
    ctx: typer.Context,
    files: Files = None,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; end with 1 where a file would change.")
    ] = False,
) -> None:
    """Format facts files: single blanks, comments kept, an empty line before each source; the meaning stays."""
    from ..dossier.tidying import format_file, formatted

    if files and [str(f) for f in files] == ["-"]:
        give(formatted(_input()))
        return
    dossier, paths = _files(ctx, files)
    changed = []
    for path in paths:
        if check:
            text = _text(path)
            if formatted(text) != text:
                changed.append(path)
        elif format_file(path, dossier if dossier and dossier.facts_path in path.parents else None):
            changed.append(path)
    for path in changed:
        typer.echo(inert(f"{path}: {'would be ' if check else ''}formatted"))
    if check and changed:
        raise typer.Exit(1)


def lint_(ctx: typer.Context, files: Files = None, form: Format = "table") -> None:
    """Look facts files over; each remark as file:line:column: error or note: what it is and what to do."""
    from ..dossier.tidying import lint

    dossier, paths = _files(ctx, files)
    if dossier is None:
        dossier = ctx.obj.dossier()
    remarks, unreadable = [], 0
    for path in paths:
        try:
            remarks += list(lint(dossier, path))
        except WhowhomError as e:
            complain(str(e))
            unreadable += 1
    if form == "table":
        for remark in remarks:
            typer.echo(inert(str(remark)))
    else:
        rows: list[dict[str, Any]] = [r._asdict() for r in remarks]
        write(
            rows,
            columns_of(("file", "line", "column", "severity", "message")),
            form,
            sys.stdout,
            width=terminal_width(),
        )
    errors = sum(r.severity == "error" for r in remarks)
    if errors or unreadable:
        raise typer.Exit(1)
    notice(f"no fault in {len(paths)} files" if len(paths) != 1 else "no fault")


def _files(ctx: typer.Context, files: list[Path] | None) -> tuple[Dossier | None, list[Path]]:
    """Give the files that are meant, and the dossier where one is needed or at hand."""
    from ..dossier.paths import facts_paths

    try:
        dossier = ctx.obj.dossier()
    except WhowhomError:
        if not files:
            raise
        dossier = None
    if files:
        missing = [f for f in files if not f.is_file()]
        if missing:
            raise InvalidInput("no such file", str(missing[0]), "see to the spelling")
        return dossier, files
    assert dossier is not None
    return dossier, facts_paths(dossier.path)


def _text(path: Path) -> str:
    from ..dossier.decoding import decode_lines

    return decode_lines(path.read_bytes(), str(path))


def _input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableFile("it is not UTF-8", "standard input", "save it as UTF-8") from None
