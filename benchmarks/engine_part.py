"""What of an answer is the engine's own: the look-ups and queries that it takes are noted, and made again alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyoxigraph as ox

from whowhom.graph.store import Store

__all__ = ["engine_part"]


class _Noting:
    """An engine that notes what it is asked."""

    def __init__(self, raw: ox.Store) -> None:
        self.raw = raw
        self.calls: list[Callable[[], Any]] = []

    def query(self, *given: Any, **named: Any) -> Any:
        self.calls.append(lambda: list(self.raw.query(*given, **named)))  # type: ignore[arg-type]
        return self.raw.query(*given, **named)

    def quads_for_pattern(self, *given: Any) -> Any:
        self.calls.append(lambda: list(self.raw.quads_for_pattern(*given)))
        return self.raw.quads_for_pattern(*given)

    def __contains__(self, quad: ox.Quad) -> bool:
        self.calls.append(lambda: quad in self.raw)
        return quad in self.raw


def engine_part(store: Store, answer: Callable[[Store], Any]) -> Callable[[], Any]:
    """Give what asks the engine all that an answer asked it, and makes nothing of it."""
    noting = _Noting(store.raw)
    answer(Store(noting, store.minter, store.path))  # type: ignore[arg-type]
    return lambda: [call() for call in noting.calls]
