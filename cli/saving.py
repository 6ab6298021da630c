"""Files that commands write: whole or not at all, and a plain word where they cannot be."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from ..graph.errors import DossierError

__all__ = ["save", "save_with"]


def save(out: Path, text: str) -> None:
    """Write a text as the file `out`.

    Raises:
        DossierError: the file cannot be written.

    """
    save_with(out, lambda file: file.write(text.encode("utf-8", "replace")))


def save_with(out: Path, fill: Callable[[BinaryIO], object]) -> None:
    """Let `fill` write to a file beside `out`, which then takes its place at once.

    Raises:
        DossierError: the file cannot be written.

    """
    aside = out.with_name(f".{out.name}.part")
    try:
        with aside.open("wb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(out)
    except OSError as e:
        raise DossierError(f"cannot be written ({e.strerror})", str(out), "choose another file with -o") from None
    finally:
        aside.unlink(missing_ok=True)
