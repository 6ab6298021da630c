"""The extractor over labelled texts, on all cores, and what came of it."""

from __future__ import annotations

import os
from collections.abc import Sequence

from . import remarks, score
from .gold import Labelled
from .outcome import Outcome

__all__ = ["evaluate"]

FEW = 12
"""Texts up to which starting processes costs more than it saves."""


def evaluate(texts: Sequence[Labelled], processes: int | None = None) -> list[Outcome]:
    """Read labelled texts and give what is right, wrong and missed, in their order.

    >>> from whowhom.graph.records import Document
    >>> note = Document(id="n", text="Nora Olsen met Pavel Marek.")
    >>> met = {"type": "meeting", "participants": ["Nora Olsen", "Pavel Marek"], "status": "happened"}
    >>> [o.verdict for o in evaluate([Labelled(note, {"events": [met]})]) if o.kind == "pairs that met"]
    ['right']
    """
    number = processes or os.cpu_count() or 1
    if number == 1 or len(texts) <= FEW:
        return [o for text in texts for o in judge(text)]
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=number) as pool:
        return [o for found in pool.map(judge, texts, chunksize=4) for o in found]


def judge(text: Labelled) -> list[Outcome]:
    """Read one text and give what is right, wrong and missed of it."""
    from ..pipeline import extract

    records = extract(text.document)
    return remarks.compare(text, records) if text.remark else score.compare(text, records)
