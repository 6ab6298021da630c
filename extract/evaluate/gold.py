"""Labelled texts read from files: news with their documents beside them, remarks, sentences, one article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...graph.errors import InvalidInput, UnreadableFile, WhowhomError
from ...graph.records import Document

__all__ = ["Labelled", "read", "read_documents"]

Row = dict[str, Any]
_DOCUMENT = ("id", "text", "date", "end", "title", "publisher", "subject", "place", "country")
_STATUS = {"ongoing": "happened"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and what is labelled in it: `people`, `affiliations` and `events`; of a remark, whom the traveller met."""

    document: Document
    row: Row
    remark: bool = False


def read(files: Sequence[Path], documents: Iterable[Path] = ()) -> list[Labelled]:
    """Give the labelled texts of gold files; a text that a label lacks is looked up by its id in `documents`.

    Raises:
        UnreadableFile: a file cannot be read, or is no JSON Lines.
        InvalidInput: a label has no text, or is of no kind that is known.

    """
    beside = read_documents(documents)
    return [labelled for path in files for labelled in _labelled(path, beside)]


def read_documents(files: Iterable[Path]) -> dict[str, Document]:
    """Give documents by id: JSON Lines of them, or one plain text a file."""
    found: dict[str, Document] = {}
    for path in files:
        if path.suffix == ".jsonl":
            found.update((str(row["id"]), _document(row, path)) for row in _rows(path))
        else:
            found[path.stem] = Document(id=path.stem, text=_text(path))
    return found


def _labelled(path: Path, beside: dict[str, Document]) -> list[Labelled]:
    rows = _rows(path)
    if rows and "kind" in rows[0]:
        if len(beside) != 1:
            raise InvalidInput(
                f"facts of one text need just this text, not {len(beside)}", str(path), "name it: --docs"
            )
        return [Labelled(next(iter(beside.values())), _facts(rows))]
    return [_one(row, beside, f"{path}:{number}") for number, row in enumerate(rows, 1)]


def _one(row: Row, beside: dict[str, Document], where: str) -> Labelled:
    if "met" in row and "traveler" in row:
        told = {"date": row["start"], "end": row["end"], "subject": row["traveler"], "country": row.get("country")}
        told |= {"id": row["id"], "text": row.get("text") or "", "place": row.get("locale") or row.get("country")}
        return Labelled(_document(told, where), row, remark=True)
    if "events" not in row:
        raise InvalidInput("a label has neither events nor whom a traveller met", where, "see tests/gold/README.md")
    document = _document(row, where) if row.get("text") else beside.get(str(row["id"]))
    if document is None:
        raise InvalidInput(f"the text of {row['id']!r} is not at hand", where, "give the file of its text: --docs")
    return Labelled(document, row)


def _facts(rows: list[Row]) -> Row:
    """Give facts of one article, a line each, as one row."""
    held = [r for r in rows if r["kind"] in ("role", "affiliation")]
    events = [{**r, "type": "call" if "call" in r["type"] else r["type"]} for r in rows if r["kind"] == "event"]
    return {
        "people": [r for r in rows if r["kind"] == "person"],
        "affiliations": [{k: r.get(k) for k in ("person", "org", "role", "optional")} for r in held],
        "events": [{**e, "status": _STATUS.get(e["status"], e["status"])} for e in events],
    }


def _document(row: Row, where: object) -> Document:
    try:
        return Document(**{k: row[k] for k in _DOCUMENT if row.get(k) is not None} | {"id": str(row["id"])})
    except (KeyError, TypeError, WhowhomError) as e:
        raise InvalidInput(f"no document: {e}", str(where), "it needs an id, a text, and a date in EDTF") from e


def _rows(path: Path) -> list[Row]:
    rows = []
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as e:
                raise UnreadableFile(f"not JSON: {e}", f"{path}:{number}", "write one object a line") from None
            if not isinstance(row, dict) or "id" not in row:
                raise UnreadableFile("not an object with an id", f"{path}:{number}", "write one object a line")
            rows.append(row)
    return rows


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as e:
        raise UnreadableFile(str(e.strerror), str(path), "check the name") from None
    except UnicodeDecodeError as e:
        raise UnreadableFile(f"byte {e.start} is not UTF-8", str(path), "convert it to UTF-8") from None
