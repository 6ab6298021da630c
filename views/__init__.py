"""People look: the relationship map and the timeline as files that open by themselves, and rows in any format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .listing import write
    from .map import write_map
    from .map_places import pins_in, places_in

__all__ = ["pins_in", "places_in", "write", "write_map"]

_WHERE = {"pins_in": "map_places", "places_in": "map_places", "write": "listing", "write_map": "map"}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that a cheap command stays cheap."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_WHERE[name]}", __name__), name)
