"""The command that reads texts without a dossier: extract."""

from __future__ import annotations

import contextlib
import sys
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ..extract.batch.engines import SECONDS, Engine, Local
from ..extract.batch.run import extract_all
from ..graph.errors import InvalidInput, WhowhomError
from ..views.listing import Column, write
from .options import Format, nothing_found
from .talking import complain, notice, terminal_width, watched

if TYPE_CHECKING:
    from ..extract.batch.keeper import Answer
    from ..graph.records import Document

COLUMNS = [
    Column("doc", lambda r: r.get("doc"), table=False),
    Column("kind", lambda r: r.get("type") or r.get("relation") or r["kind"]),
    Column("who or what", lambda r: _what(r)),
    Column("status", lambda r: r.get("status") or r.get("tense")),
    Column("date", lambda r: r.get("date")),
    Column("place", lambda r: r.get("place")),
    Column("grade", lambda r: r.get("grade")),
    Column("quote", lambda r: r.get("quote")),
]


def extract_(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="Text, HTML or JSON Lines of documents; - for the standard input."),
    ],
    date: Annotated[
        str | None, typer.Option("--date", metavar="D", help="The date of documents that give none themselves.")
    ] = None,
    form: Format = "table",
    checkpoints: Annotated[
        Path | None,
        typer.Option("--checkpoints", metavar="DIR", help="Keep finished work there; the next run goes on from it."),
    ] = None,
    seconds: Annotated[
        float, typer.Option("--time-limit", metavar="S", min=0.1, help="Seconds that one document may take.")
    ] = SECONDS,
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", min=1, help="Processes that read; by default one a core.")
    ] = None,
    engine: Annotated[
        Literal["local", "dask"], typer.Option("--engine", help="Where to read: on this machine, or a Dask cluster.")
    ] = "local",
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="The scheduler of the Dask cluster.")
    ] = None,
) -> None:
    """Read texts into records: people, bodies, places, roles, and who met whom, each with its quote and offsets.

    Needs no dossier. The records come in the order of the documents, whatever reads them. A file or document that
    cannot be read, that breaks the reader or takes too long is reported and skipped.
    """
    from ..extract.batch.shards import Shelf

    if date:
        from ..graph import dates

        dates.bounds(date)
    tally = {"read": 0, "skipped": 0}
    shelf = Shelf(checkpoints) if checkpoints else None
    with contextlib.closing(_engine(engine, scheduler, workers)) as opened:
        answers = extract_all(_dated(files, date, tally), opened, shelf, seconds=seconds)
        scrolls = form in ("json", "jsonl", "csv") and sys.stdout.isatty()
        with contextlib.nullcontext(answers) if scrolls else watched(answers, _total(files)) as seen:
            number = write(_records(seen, tally), COLUMNS, form, sys.stdout, width=terminal_width())
    if not tally["read"]:
        raise typer.Exit(2)
    if tally["skipped"]:
        complain(f"{tally['skipped']} of {tally['read'] + tally['skipped']} documents were skipped")
        raise typer.Exit(1)
    nothing_found(number)


def _engine(name: str, scheduler: str | None, workers: int | None) -> Engine:
    """Give what reads.

    Raises:
        InvalidInput: options that do not go together.

    """
    if name == "local" and scheduler is None:
        return Local(workers)
    if name == "local" or scheduler is None:
        raise InvalidInput("--engine dask and --scheduler go together", None, "give both, or neither")
    if workers:
        raise InvalidInput("--workers is for this machine", None, "a cluster has as many as were started for it")
    from ..extract.batch.cluster import Cluster

    return Cluster(scheduler)


def _records(answers: Iterable[tuple[Document, Answer]], tally: dict[str, int]) -> Iterator[dict[str, Any]]:
    """Give the records of one document after the other, and say what became of those that have none."""
    for document, answer in answers:
        if answer.note:
            notice(f"{document.id}: {answer.note}")
        if answer.fault:
            complain(f"{document.id}: {answer.fault}")
        tally["skipped" if answer.fault else "read"] += 1
        yield from answer.value or ()


def _dated(files: list[Path], date: str | None, tally: dict[str, int]) -> Iterator[Document]:
    """Give the documents of all files; one that cannot be read is reported."""
    for path in files:
        for document in _documents(path):
            if isinstance(document, WhowhomError):
                complain(str(document))
                tally["skipped"] += 1
            else:
                yield document if document.date or not date else replace(document, date=date)


def _total(files: list[Path]) -> int | None:
    """Give how many documents there are about, where that can be told without reading them."""
    if not all(path.is_file() for path in files):
        return None
    return sum(_lines(path) if path.suffix.lower() in (".jsonl", ".ndjson") else 1 for path in files)


def _lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))


def _documents(path: Path) -> Iterator[Document | WhowhomError]:
    """Give the documents of a file; what is doubtful about one is said on the error output."""
    from ..dossier.documents import read_inputs, read_stream

    found = read_stream(sys.stdin.buffer) if str(path) == "-" else read_inputs(path)
    while True:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            item = next(found, None)
        for warning in caught:
            notice(str(warning.message))
        if item is None:
            return
        yield item


def _what(record: dict[str, Any]) -> Any:
    if record["kind"] == "event":
        return [*record.get("participants", ()), *record.get("groups", ())]
    if record["kind"] in ("role", "affiliation"):
        named = [record.get("person") or "?", record.get("role"), record.get("org")]
        return ", ".join(part for part in named if part)
    return record.get("name")
