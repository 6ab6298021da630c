"""Which titles answer to the word by which a post is asked for: kept by `graph`, which resolves such words too."""

from __future__ import annotations

from ..graph.titles import answers_to

__all__ = ["answers_to"]
