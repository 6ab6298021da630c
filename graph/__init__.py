"""Hold and compute: records, dates, triples, identity, the ledger of claims, and the graph that is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .errors import WhowhomError
    from .records import Affiliation, Document, Event, Organisation, Person, Place, Role
    from .store import Store

__all__ = [
    "Affiliation", "Document", "Event", "Organisation", "Person", "Place", "Role", "Store", "WhowhomError",
]  # fmt: skip

_WHERE = {"Store": "store", "WhowhomError": "errors"}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that a cheap command stays cheap."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_WHERE.get(name, 'records')}", __name__), name)
