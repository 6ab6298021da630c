"""Text in, records with evidence out: one pure function over a document, as a cascade of small steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .people import read
    from .pipeline import extract

__all__ = ["extract", "read"]

_HOME = {"extract": "pipeline", "read": "people"}


def __getattr__(name: str) -> Any:
    """Load the reading only when it is asked for, so that a command that reads nothing stays quick."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOME[name]}", __name__), name)
