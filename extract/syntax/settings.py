"""The data files of this package, read once: how the parser is shaped and trained, and what words mean to the judge."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any, Final

__all__ = ["CHANCE", "CLASSES", "PLAIN", "SHAPE", "TRAINING", "phrases", "words"]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


_SETTINGS: Final = _table("settings.toml")
_GOVERNORS: Final = _table("governors.toml")
SHAPE: Final[dict[str, Any]] = _SETTINGS["shape"]
TRAINING: Final[dict[str, Any]] = _SETTINGS["training"]
CHANCE: Final[dict[str, float]] = _SETTINGS["vary"]
PLAIN: Final[dict[str, str]] = _SETTINGS["plain"]
CLASSES: Final[dict[str, Any]] = _GOVERNORS["class"]


def words(key: str) -> frozenset[str]:
    """Give a set of words of `governors.toml`.

    >>> "rounds" in words("carriers")
    True
    """
    return frozenset(_GOVERNORS["words"][key].split())


def phrases(key: str) -> tuple[tuple[str, ...], ...]:
    """Give a list of phrases of `governors.toml`, word by word, the longest first.

    >>> phrases("joints")[0]
    ('as', 'well', 'as')
    """
    found = [tuple(phrase.split()) for phrase in _GOVERNORS["words"][key]]
    return tuple(sorted(found, key=lambda words: (-len(words), words)))
