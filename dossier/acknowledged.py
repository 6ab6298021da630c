"""Findings that a person has looked at and lets stand, a line each in `acknowledged.txt`: the finding's id, and why."""

from __future__ import annotations

from pathlib import Path

from ..graph.errors import InvalidInput
from .decoding import CONFLICT, decode, is_conflict
from .writing import append_line

__all__ = ["FILE", "acknowledge", "read"]

FILE = "acknowledged.txt"


def read(folder: Path) -> dict[str, str]:
    """Give the reason for each acknowledged finding, by its id; a missing file holds none.

    Raises:
        UnreadableFile: the file is no UTF-8 text.
        InvalidInput: git left a conflict in it.

    """
    path = folder / FILE
    if not path.exists():
        return {}
    out = {}
    for line in decode(path.read_bytes(), str(path)).splitlines():
        if is_conflict(line):
            raise InvalidInput(CONFLICT[0], str(path), CONFLICT[1])
        if line.strip() and not line.startswith("#"):
            id_, _, why = line.strip().partition(" ")
            out[id_] = why.strip()
    return out


def acknowledge(folder: Path, finding: str, why: str) -> None:
    """Let a finding stand, with the reason.

    Raises:
        InvalidInput: there is no reason.
        DossierError: the folder cannot be written.

    """
    if not why.strip():
        raise InvalidInput("a finding is acknowledged with a reason", finding, "say why: --why 'a late flight'")
    append_line(folder / FILE, f"{finding} {' '.join(why.split())}")
