"""Spreadsheets of meetings and of tenures: a CSV file and a mapping in, records out, bad rows reported by number."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..graph.errors import InvalidInput, UnreadableFile
from ..graph.records import Document, Event, Person, Place, Record, Role
from .mapping import Mapping

__all__ = ["read_table"]

PRECISIONS = {"9": 4, "10": 7, "11": 10}
"""wikibase:timePrecision to the length of an ISO date: year, month, day."""

_ISO = re.compile(r"[+]?(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T[\d:.]+Z?)?")
_ITEM = re.compile(r"(?:https?://www\.wikidata\.org/entity/)?(Q\d+)")


def read_table(path: Path, mapping: Mapping) -> tuple[list[Record], list[InvalidInput]]:
    """Give the records of a CSV file, and one error for each rejected row.

    The file becomes one document whose lines are its rows, so that every record quotes its row.

    Raises:
        UnreadableFile: the file is empty, no UTF-8 text, or lacks a column that the mapping must have.

    """
    rows, columns = _rows(path)
    absent = sorted(set(mapping.columns.values()) - set(columns))
    wanted = sorted(c for f in ("person", "post", "participants") if (c := mapping.columns.get(f)) in absent)
    if wanted:
        raise UnreadableFile(f"no column {', '.join(wanted)}", str(path), f"the file has {', '.join(columns[:12])}")
    doc = f"table/{path.stem}"
    text, made, problems, facts = "", mapping.made, list[InvalidInput](), list[Record]()
    for number, row in rows:
        line = " | ".join(f"{c}: {' '.join(row[c].split())}" for c in columns if row.get(c, "").strip())
        if not line:
            continue
        start = len(text)
        text += line + "\n"
        quote = {"doc": doc, "quote": line, "char_start": start, "char_end": start + len(line), "rule": "table"}
        try:
            read = _tenure if mapping.kind == "tenure" else _event
            facts.extend(list(read(row, mapping, quote)))
        except InvalidInput as e:
            problems.append(InvalidInput(e.what, f"{path} row {number}", e.remedy))
    document = Document(id=doc, text=text, title=path.name, publisher=mapping.publisher, url=mapping.url, made=made)
    return [document, *dict.fromkeys(facts)], problems


def _rows(path: Path) -> tuple[list[tuple[int, dict[str, str]]], list[str]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as e:
        raise UnreadableFile(f"not UTF-8 (byte {e.start})", str(path), "save the sheet as CSV UTF-8") from None
    except OSError as e:
        raise UnreadableFile(f"cannot be read ({e.strerror})", str(path), "see to its name and permissions") from None
    if not text.strip() or "\0" in text:
        raise UnreadableFile("empty, or no text", str(path), "save the sheet as CSV UTF-8")
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = [(reader.line_num, {k: v for k, v in row.items() if k and isinstance(v, str)}) for row in reader]
    except csv.Error as e:
        raise UnreadableFile(f"not CSV ({e})", str(path), "save the sheet as CSV UTF-8") from None
    return rows, [c for c in reader.fieldnames or [] if c]


def _cell(row: dict[str, str], mapping: Mapping, field: str) -> str:
    return " ".join(row.get(mapping.columns.get(field, ""), "").split())


def _date(row: dict[str, str], mapping: Mapping, field: str) -> str | None:
    """Give a date as EDTF, no finer than its precision.

    Raises:
        InvalidInput: the cell holds something that is no date in the mapping's format.

    """
    written = _cell(row, mapping, field)
    if not written or written.startswith(("http", "_:")):  # Wikidata writes "unknown value" as a blank node
        return None
    if mapping.date_format:
        try:
            return dt.datetime.strptime(written, mapping.date_format).date().isoformat()
        except ValueError:
            raise InvalidInput(f"{field} {written!r} is not {mapping.date_format}", None, "correct the cell") from None
    found = _ISO.fullmatch(written)
    if not found:
        remedy = "write 2023-06-18, or give the mapping a date_format"
        raise InvalidInput(f"{field} {written!r} is no ISO date", None, remedy)
    return found[1][: PRECISIONS.get(_cell(row, mapping, f"{field}_precision"), 10)]


def _tenure(row: dict[str, str], mapping: Mapping, quote: dict[str, Any]) -> Iterator[Record]:
    person, post = _cell(row, mapping, "person"), _cell(row, mapping, "post")
    if not person or not post:
        raise InvalidInput("no person or no post", None, "fill in both cells")
    item = _ITEM.fullmatch(_cell(row, mapping, "person_id"))
    doc = str(quote["doc"])
    org, where = _cell(row, mapping, "org") or None, _cell(row, mapping, "accredited_to") or None
    start, end = _date(row, mapping, "from"), _date(row, mapping, "until")
    claim = Role(
        person=person, role=post, org=org, from_=start, until=end, accredited_to=where,
        tense="former" if end else "current", **quote,
    )  # fmt: skip
    yield Person(doc=doc, name=person, wikidata=item[1] if item else None)
    yield claim


def _event(row: dict[str, str], mapping: Mapping, quote: dict[str, Any]) -> Iterator[Record]:
    names = tuple(n for n in (p.strip() for p in _cell(row, mapping, "participants").split(mapping.separator)) if n)
    if not names:
        raise InvalidInput("no participants", None, f"name them, with {mapping.separator!r} between")
    doc = str(quote["doc"])
    place, land = _cell(row, mapping, "place") or None, _cell(row, mapping, "country") or None
    kind, status = _cell(row, mapping, "type") or "meeting", _cell(row, mapping, "status") or "happened"
    event = Event(
        type=kind.casefold(), status=status.casefold(), participants=names, date=_date(row, mapping, "date"),
        place=place or land, subtype=_cell(row, mapping, "subtype") or None, **quote,
    )  # fmt: skip
    if land:
        yield Place(doc=doc, name=land, place_type="country")
    if place and place != land:
        yield Place(doc=doc, name=place, within=land)
    yield event
