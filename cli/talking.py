"""What is said beside the answer: complaints, notices and progress, all on the error output and inert."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ..graph.errors import CheckFailed, WhowhomError
from ..views.listing import inert, inert_lines

__all__ = ["complain", "give", "in_one_line", "notice", "progress", "terminal_width", "watched"]

T = TypeVar("T")


def complain(message: str) -> None:
    """Say in one line what went wrong."""
    print(f"{_fresh_line()}whowhom: {inert(message)}", file=sys.stderr)  # noqa: T201 - the command line speaks


def notice(message: str) -> None:
    """Say in one line what a person should know beside the answer."""
    print(f"{_fresh_line()}whowhom: note: {inert(message)}", file=sys.stderr)  # noqa: T201


def give(text: str) -> None:
    """Write a text to standard output: as it is for whatever reads it on, inert where a terminal shows it."""
    sys.stdout.write(inert_lines(text) if sys.stdout.isatty() else text)


@contextlib.contextmanager
def in_one_line() -> Iterator[None]:
    """Say in one line what goes wrong in a command, and end it.

    Raises:
        SystemExit: with 1 where a check failed, with 2 where nothing could be done.

    """
    try:
        yield
    except WhowhomError as e:
        complain(str(e))
        raise SystemExit(1 if isinstance(e, CheckFailed) else 2) from None
    except BrokenPipeError:
        raise
    except OSError as e:
        complain(f"{e.filename or 'the output'}: {e.strerror or e}; see to its permissions and the room on the disk")
        raise SystemExit(2) from None


def terminal_width() -> int | None:
    """Give how wide the terminal is; None where the answer goes elsewhere."""
    return _columns() if sys.stdout.isatty() else None


def _columns() -> int:
    import shutil

    return shutil.get_terminal_size().columns


def progress() -> Callable[[int, int, str], None] | None:
    """Give what shows the progress of long work on one line; None where nobody watches."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int, what: str) -> None:
        room = max(10, _columns() - 12)
        line = f"{done}/{total} {inert(what)}"[:room] if done < total else ""
        sys.stderr.write(f"{_fresh_line()}{line}")
        sys.stderr.flush()

    return show


@contextlib.contextmanager
def watched(items: Iterable[T], total: int | None) -> Iterator[Iterable[T]]:
    """Give the same items one by one, with a bar on the terminal that shows how many are done and what is left.

    The bar goes to the error output; there is none where nobody watches that, or where the answer itself scrolls by.
    """
    if not sys.stderr.isatty():
        yield items
        return
    import typer

    with typer.progressbar(items, length=total, show_pos=True, width=30, file=sys.stderr) as bar:
        yield bar


def _fresh_line() -> str:
    """Give what takes a bar off the line that it stands on."""
    return "\r\x1b[K" if sys.stderr.isatty() else ""
