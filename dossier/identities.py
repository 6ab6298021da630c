"""Who is who, as a build left it beside the store: what was merged and why, and what waits for a decision."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from ..graph.identity import Identity
from ..graph.merging import Decision
from ..graph.suggest import Suggestion
from .judgements import Judgement, standing

__all__ = ["pairs", "read", "remarks"]


def pairs(judgements: Iterable[Judgement]) -> list[Decision]:
    """Give the standing decisions about pairs of actors or events.

    >>> one = Judgement("2026-01-01", "me", "same", "a", "b", "one man")
    >>> pairs([one, one._replace(what="undo")])
    []
    """
    found = standing(list(judgements))
    return [Decision(j.what, j.subject, j.object, j.why) for j in found if j.what in ("same", "different", "unsure")]


def remarks(identity: Identity) -> str:
    """Give what a build says of who is who, as JSON."""
    kept = {name: [list(s) for s in getattr(identity, name)] for name in ("merged", "waiting")}
    return json.dumps(kept, ensure_ascii=False, indent=1)


def read(folder: Path) -> tuple[list[Suggestion], list[Suggestion]]:
    """Give what the last build merged, and what waits; nothing of either where none left word."""
    try:
        found = json.loads((folder / "identity.json").read_text("utf-8"))
    except (OSError, ValueError):
        return [], []
    merged, waiting = (
        [Suggestion(a, b, verdict, tuple(reasons), safe) for a, b, verdict, reasons, safe in found[name]]
        for name in ("merged", "waiting")
    )
    return merged, waiting
