"""Knowledge of the language, as data: names, titles, verbs, statuses, calendars; each file says why in its comments."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["lines_of", "tables"]


@cache
def tables(name: str) -> dict[str, Any]:
    """Give a TOML file of this folder as tables, read once and never to be changed; its name goes without the ending.

    >>> tables("calendar")["months"]["june"]
    6
    """
    return tomllib.loads(_read(f"{name}.toml"))


def lines_of(name: str) -> tuple[str, ...]:
    """Give the lines of a file of this folder, without comments and empty ones.

    >>> any(line.startswith("#") for line in lines_of("abbreviations.txt"))
    False
    """
    return tuple(line.strip() for line in _read(name).splitlines() if line.strip() and not line.startswith("#"))


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
