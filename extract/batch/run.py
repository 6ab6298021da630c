"""A stream of documents in, what each gave out, in the same order: on any engine, with finished work kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import Any

from ...graph.records import Document
from ..version import version
from .engines import SECONDS, Engine, Job, in_order
from .keeper import Answer
from .shards import Shard, Shelf, shards

__all__ = ["extract_all", "read"]

Records = list[dict[str, Any]]


def extract_all(
    documents: Iterable[Document],
    engine: Engine,
    shelf: Shelf | None = None,
    *,
    seconds: float = SECONDS,
    function: Callable[[Document], Records] | None = None,
) -> Iterator[tuple[Document, Answer]]:
    """Give each document with the records read from it, as JSON objects, or with the fault why there are none.

    Documents are taken only as fast as they are read, and what is on the shelf is not read again.

    >>> from whowhom.extract.batch.engines import Local
    >>> engine = Local(1)
    >>> note = Document(id="n", text="Foreign Minister Qin Gang met Secretary Antony Blinken.")
    >>> [[r["name"] for r in answer.value if r["kind"] == "person"] for _, answer in extract_all([note], engine)]
    [['Qin Gang', 'Antony Blinken']]
    >>> engine.close()

    Raises:
        WhowhomError: the engine is gone, or reads by another version than this machine; the shelf cannot be written.

    """

    def asked() -> Iterator[tuple[tuple[Shard, bool], Future[list[Answer]]]]:
        for shard in shards(documents):
            kept = shelf.find(shard) if shelf else None
            if kept is None:
                job = Job(function or read, shard.documents, seconds, version())
                yield (shard, True), engine.submit(job)
            else:
                done: Future[list[Answer]] = Future()
                done.set_result(kept)
                yield (shard, False), done

    for (shard, new), answers in in_order(asked(), engine):
        if shelf and new:
            shelf.keep(shard, answers)
        yield from zip(shard.documents, answers, strict=True)


def read(document: Document) -> Records:
    """Give the records of one document as JSON objects."""
    from ...graph.jsonl import to_json
    from ..pipeline import extract

    return [to_json(record) for record in extract(document)]
