"""Questions: one question, one `.rq` file; and the questions that people ask most, as typed rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .actors import ActorPage, actor
    from .catalogue import Answer, question, questions, run
    from .counts import stats
    from .encounters import Encounter, met
    from .names import Actor, find_actors
    from .offices import Office, holder, roles
    from .sandbox import Limits, ask

__all__ = [
    "Actor", "ActorPage", "Answer", "Encounter", "Limits", "Office", "actor", "ask", "find_actors", "holder", "met",
    "question", "questions", "roles", "run", "stats",
]  # fmt: skip

_WHERE = {
    "Actor": "names", "ActorPage": "actors", "Answer": "catalogue", "Encounter": "encounters", "Limits": "sandbox",
    "Office": "offices", "actor": "actors", "ask": "sandbox", "find_actors": "names", "holder": "offices",
    "met": "encounters", "question": "catalogue", "questions": "catalogue", "roles": "offices", "run": "catalogue",
    "stats": "counts",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that a cheap command stays cheap."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_WHERE[name]}", __name__), name)
