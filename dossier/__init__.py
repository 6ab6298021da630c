"""The folder that a person keeps: documents, facts and decisions as text, and the graph built from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .actors import Actor, ActorDirectory
    from .adding import AddedFact, add
    from .documents import read_document, read_inputs
    from .facts import read_facts
    from .folder import Dossier
    from .judgements import Judgement
    from .settings import Settings

__all__ = [
    "Actor", "ActorDirectory", "AddedFact", "Dossier", "Judgement", "Settings", "add", "read_document", "read_facts",
    "read_inputs",
]  # fmt: skip

_WHERE = {
    "Actor": "actors",
    "ActorDirectory": "actors",
    "AddedFact": "adding",
    "Dossier": "folder",
    "Judgement": "judgements",
    "Settings": "settings",
    "add": "adding",
    "read_document": "documents",
    "read_facts": "facts",
    "read_inputs": "documents",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that a cheap command stays cheap."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_WHERE[name]}", __name__), name)
