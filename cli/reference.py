"""The page on all commands, made from their help: `python -m whowhom.cli.reference > docs/cli.md`."""

from __future__ import annotations

from typing import Any

__all__ = ["page"]

TOP = """# The commands

Made from each command's `--help` by `python -m whowhom.cli.reference`.
"""
WIDTH = 100


def page() -> str:
    """Give the page as Markdown.

    >>> "## whowhom met" in page()
    True
    """
    import typer
    from typer.main import get_command

    from .app import build

    group: Any = get_command(build())
    parent = typer.Context(group, info_name="whowhom", help_option_names=["-h", "--help"], terminal_width=WIDTH)
    parts = [TOP, _help(group, parent)]
    for name, command in group.commands.items():
        context = typer.Context(command, info_name=name, parent=parent, terminal_width=WIDTH)
        parts.append(f"## whowhom {name}\n")
        parts.append(_help(command, context))
    return "\n".join(parts)


def _help(command: Any, context: Any) -> str:
    lines = (line.rstrip() for line in command.get_help(context).splitlines())
    return "```\n" + "\n".join(lines) + "\n```\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(page())
