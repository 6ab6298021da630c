"""The command `whowhom`: finds the command's function, and turns our errors into one line and an exit code.

Exit codes: 0 found or done; 1 nothing found, a check failed, or items were skipped; 2 nothing done.
Only the module of the command that was typed is loaded, so that a question is answered before one notices.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from .door import answered

if TYPE_CHECKING:
    import typer

__all__ = ["Command", "build", "commands", "main"]


class Command(NamedTuple):
    """A command: the module of this room that holds its function, and its examples."""

    module: str
    examples: tuple[str, ...]


@cache
def commands() -> dict[str, Command]:
    """Give every command by name, in the order of the help.

    >>> commands()["met"].module
    'asking'
    """
    import tomllib

    text = Path(__file__).with_name("commands.toml").read_text(encoding="utf-8")
    return {name: Command(c["module"], tuple(c["examples"])) for name, c in tomllib.loads(text).items()}


def build(only: str | None = None) -> typer.Typer:
    """Give the typer application, with all commands or only one of them."""
    from importlib import import_module

    import typer

    from .declared import for_typer
    from .group import Group, root

    app = typer.Typer(
        name="whowhom", cls=Group, rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False,
        no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(root)
    for name, command in commands().items():
        if only in (None, name):
            function = getattr(import_module(f".{command.module}", __package__), f"{name}_")
            lines = "\n".join(f"    {line}" for line in command.examples)
            title = "Examples" if len(command.examples) > 1 else "Example"
            app.command(name, epilog=f"{title}:\n\n\b\n{lines}")(for_typer(function))
    return app


def main() -> NoReturn:
    """Run the command that was typed."""
    _speak_utf8()
    gc.disable()  # start-up makes many objects and no garbage: a tenth of the time of a short command
    try:
        if not answered(sys.argv[1:]):
            app = build(_typed(sys.argv[1:]))
            gc.freeze()
            gc.enable()
            app()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has seen enough: `whowhom met | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        gc.freeze()  # all of it goes away: no look for cycles before that
    sys.exit(0)


def _speak_utf8() -> None:
    """Let names in any script pass: files and pipes get UTF-8, a terminal what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace", encoding=None if stream.isatty() else "utf-8")


def _typed(words: list[str]) -> str | None:
    """Give the command among the words typed, if it is plain; None where all commands are needed to tell."""
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word in ("-d", "--dossier"):
            skip = True
        elif not word.startswith("-"):
            return word if word in commands() else None
    return None


def __getattr__(name: str) -> Any:
    """Make the whole application when it is asked for, by a test or by typer's own tools."""
    if name != "app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return build()
