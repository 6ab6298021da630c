"""How often the extraction is right: labelled texts in, precision and recall by kind, status and grade out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .gold import read
    from .run import evaluate

__all__ = ["evaluate", "read"]

_HOME = {"evaluate": "run", "read": "gold"}


def __getattr__(name: str) -> Any:
    """Load the scoring only when it is asked for."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOME[name]}", __name__), name)
