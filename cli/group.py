"""What all commands have in common when they run: our errors become one line, ours alone."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from .options import State
from .talking import complain, in_one_line

__all__ = ["Group", "root"]


class Group(TyperGroup):
    """The commands as one; what goes wrong in any of them is said in one line on the error output."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was typed."""
        with in_one_line(), _usage_in_one_line():
            return super().invoke(ctx)

    def make_context(self, *args: Any, **extra: Any) -> Any:
        """Read what was typed before any command."""
        with _usage_in_one_line():
            return super().make_context(*args, **extra)


@contextlib.contextmanager
def _usage_in_one_line() -> Iterator[None]:
    """Say in one line what is wrong with the words of a command, and where its help is."""
    from typer._click.exceptions import NoArgsIsHelpError, UsageError

    try:
        yield
    except NoArgsIsHelpError:
        raise
    except UsageError as e:
        path = e.ctx.command_path if e.ctx is not None else "whowhom"
        complain(f"{e.format_message().rstrip('.')}; see `{path} -h`")
        raise SystemExit(2) from None


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"whowhom {version('whowhom')}")
        raise typer.Exit


def root(
    ctx: typer.Context,
    dossier: Annotated[
        Path | None,
        typer.Option(
            "-d", "--dossier", metavar="DIR", help="The dossier; else the current folder or its nearest parent."
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and end.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Ask who met whom, when, and which sentence says so; keep the folder that the answers come from.

    Exit codes: 0 found or done; 1 nothing found, a check failed, or items were skipped; 2 nothing done.
    """
    ctx.obj = State(dossier)
