"""The command that reads texts without a dossier: extract."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..graph.errors import WhowhomError
from ..views.listing import Column, write
from .options import Format, nothing_found
from .talking import complain, notice, progress, terminal_width

if TYPE_CHECKING:
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
        typer.Argument(metavar="FILE...", help="Text, HTML or JSON Lines of documents; - for text from the input."),
    ],
    date: Annotated[
        str | None, typer.Option("--date", metavar="D", help="The date of documents that give none themselves.")
    ] = None,
    form: Format = "table",
) -> None:
    """Read texts into records: people, bodies, places, roles, and who met whom, each with its quote and offsets.

    Needs no dossier. A file or document that cannot be read is reported and skipped.
    """
    if date:
        from ..graph import dates

        dates.bounds(date)
    tally = {"read": 0, "skipped": 0}
    number = write(_records(files, date, tally), COLUMNS, form, sys.stdout, width=terminal_width())
    if not tally["read"]:
        raise typer.Exit(2)
    if tally["skipped"]:
        complain(f"{tally['skipped']} of {tally['read'] + tally['skipped']} documents were skipped")
        raise typer.Exit(1)
    nothing_found(number)


def _records(files: list[Path], date: str | None, tally: dict[str, int]) -> Iterator[dict[str, Any]]:
    """Give the records of one document after the other, as JSON objects."""
    from ..extract.pipeline import extract
    from ..graph.records import to_json

    show = progress()
    for number, path in enumerate(files):
        if show and len(files) > 1:
            show(number, len(files), str(path))
        for document in _documents(path):
            if isinstance(document, WhowhomError):
                complain(str(document))
                tally["skipped"] += 1
                continue
            records = extract(document if document.date or not date else replace(document, date=date))
            tally["read"] += 1
            yield from map(to_json, records)
    if show and len(files) > 1:
        show(len(files), len(files), "")


def _documents(path: Path) -> Iterator[Document | WhowhomError]:
    """Give the documents of a file; what is doubtful about one is said on the error output."""
    found = _from_input() if str(path) == "-" else _from_file(path)
    while True:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            item = next(found, None)
        for warning in caught:
            notice(str(warning.message))
        if item is None:
            return
        yield item


def _from_file(path: Path) -> Iterator[Document | WhowhomError]:
    from ..dossier.documents import read_inputs

    yield from read_inputs(path)


def _from_input() -> Iterator[Document | WhowhomError]:
    from ..graph.errors import UnreadableFile
    from ..graph.records import Document

    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
        yield Document(id="-", text=text)
    except UnicodeDecodeError as e:
        yield UnreadableFile(f"byte {e.start} is not UTF-8", "standard input", "convert it to UTF-8")
    except WhowhomError as e:
        yield e


def _what(record: dict[str, Any]) -> Any:
    if record["kind"] == "event":
        return [*record.get("participants", ()), *record.get("groups", ())]
    if record["kind"] in ("role", "affiliation"):
        named = [record.get("person") or "?", record.get("role"), record.get("org")]
        return ", ".join(part for part in named if part)
    return record.get("name")
