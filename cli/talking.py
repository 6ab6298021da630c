"""What is said beside the answer: complaints, notices and progress, all on the error output and inert."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable

from ..views.listing import inert

__all__ = ["complain", "notice", "progress", "terminal_width"]


def complain(message: str) -> None:
    """Say in one line what went wrong."""
    print(f"whowhom: {inert(message)}", file=sys.stderr)  # noqa: T201 - the command line speaks


def notice(message: str) -> None:
    """Say in one line what a person should know beside the answer."""
    print(f"whowhom: note: {inert(message)}", file=sys.stderr)  # noqa: T201


def terminal_width() -> int | None:
    """Give how wide the terminal is; None where the answer goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def progress() -> Callable[[int, int, str], None] | None:
    """Give what shows the progress of long work on one line; None where nobody watches."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int, what: str) -> None:
        room = max(10, shutil.get_terminal_size().columns - 12)
        line = f"{done}/{total} {inert(what)}"[:room] if done < total else ""
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()

    return show
