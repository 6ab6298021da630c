"""The documents of a dossier, and the inputs of `extract`: files in, `Document`s out, one clear line for a bad one."""

from __future__ import annotations

import difflib
import json
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import fields
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from ..graph.errors import InvalidRecord, UnreadableFile, WhowhomError
from ..graph.records import Document
from .decoding import MAX_BYTES, decode, read_bytes

__all__ = ["DocumentWarning", "read_document", "read_inputs", "read_stream"]

FRONT = ("title", "publisher", "date", "url", "language", "end", "made", "subject", "place", "country")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_MAX_FRONT = 65_536
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d.*")


class DocumentWarning(UserWarning):
    """Something in a document that is read all the same, but should be looked at."""


def read_document(path: Path, doc_id: str | None = None) -> Document:
    """Read one text, Markdown or HTML file; its id is by default the file's name without suffix.

    The text is what follows the front matter, decoded, line ends untouched; for HTML what `dossier.html` gives.
    Front matter beats what a page says of itself. A doubtful front matter key is a `DocumentWarning`.

    Raises:
        UnreadableFile: empty, binary, too large, not UTF-8, or with front matter that is no YAML.
        InvalidRecord: a date that is none.

    """
    data = read_bytes(path)
    where, name = str(path), doc_id or path.stem
    if path.suffix.lower() not in (".html", ".htm", ".xhtml"):
        front, text = _split(decode(data, where), where)
        return _document({"id": name, "text": text} | front, where)
    from .html import convert, declared_encoding

    front, markup = _split(decode(data, where, declared_encoding(data)), where)
    page = convert(markup, where)
    return _document({"id": name} | page.fields() | front | {"text": page.text}, where)


def read_inputs(path: Path) -> Iterator[Document | WhowhomError]:
    """Give the documents of a text, HTML or `.jsonl` file, and in place of each bad one its error.

    Raises nothing for a bad item: a bad one among many is reported and passed over by whoever reads.
    """
    if path.suffix.lower() in (".jsonl", ".ndjson"):
        yield from _read_lines(path)
        return
    try:
        yield read_document(path)
    except WhowhomError as e:
        yield e


def read_stream(stream: BinaryIO, name: str = "standard input") -> Iterator[Document | WhowhomError]:
    """Give the documents of a stream: JSON Lines where it begins with a brace, as no text does, else one text.

    Raises nothing for a bad item, as `read_inputs`.
    """
    first = stream.readline(MAX_BYTES + 1)
    if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        yield from _lines_of(chain([first], _pieces(stream)), name)
        return
    try:
        data = first + stream.read(MAX_BYTES)
        if len(data) > MAX_BYTES:
            raise UnreadableFile(f"a text of more than {MAX_BYTES / 1e6:.0f} MB", name, "give it in parts")
        yield _document({"id": "-", "text": decode(data, name)}, name)
    except WhowhomError as e:
        yield e


def document_of(data: Mapping[str, Any], where: str) -> Document:
    """Make a document of a JSON object with at least `id` and `text`; unknown keys are ignored.

    Raises:
        InvalidRecord: a field is missing or of a wrong kind.

    """
    return _document(data, where)


def _read_lines(path: Path) -> Iterator[Document | WhowhomError]:
    try:
        with path.open("rb") as stream:
            yield from _lines_of(_pieces(stream), str(path))
    except OSError as e:
        yield UnreadableFile(f"cannot be read ({e.strerror})", str(path), "see to its name and permissions")


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Give the lines of a stream; one that is too long comes in pieces."""
    return iter(lambda: stream.readline(MAX_BYTES + 1), b"")


def _lines_of(lines: Iterator[bytes], name: str) -> Iterator[Document | WhowhomError]:
    seen: dict[str, int] = {}
    number = 0
    for number, line in enumerate(_whole(lines), 1):
        where = f"{name}:{number}"
        if len(line) > MAX_BYTES:
            yield UnreadableFile(f"a line of more than {MAX_BYTES / 1e6:.0f} MB", where, "one document a line")
        elif line.strip():
            yield _one_line(line, where, seen, number)
    if not number:
        yield UnreadableFile("the file is empty", name, "one JSON document a line")


def _whole(lines: Iterator[bytes]) -> Iterator[bytes]:
    """Give the first piece of each line, and pass over the rest of one that is too long."""
    for line in lines:
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = next(lines, b"\n")


def _one_line(line: bytes, where: str, seen: dict[str, int], number: int) -> Document | WhowhomError:
    try:
        data = json.loads(decode(line, where))
        if not isinstance(data, dict):
            raise InvalidRecord("not a JSON object", where, "one JSON document a line")
        document = document_of(data, where)
    except (json.JSONDecodeError, RecursionError) as e:
        return InvalidRecord(f"not JSON ({e})", where, "one JSON document a line")
    except WhowhomError as e:
        return e
    if document.id in seen:
        return InvalidRecord(f"id {document.id!r} stands already in line {seen[document.id]}", where, "give it another")
    seen[document.id] = number
    return document


def _split(text: str, where: str) -> tuple[dict[str, str], str]:
    """Part the front matter from the text; a text that merely begins with a rule has none."""
    block = _FRONT_MATTER.match(text, 0, _MAX_FRONT)
    if not block:
        return {}, text
    import yaml

    try:
        data = yaml.load(block[1], Loader=yaml.BaseLoader)  # noqa: S506 - gives text only: dates stay as written
    except (yaml.YAMLError, ValueError, RecursionError) as e:
        mark = getattr(e, "problem_mark", None)
        line = f"{where}:{mark.line + 2}" if mark else where
        reason = str(getattr(e, "problem", None) or e).splitlines()[0]
        remedy = "write `title: ...` lines; text with a colon in quotation marks"
        raise UnreadableFile(f"front matter is no YAML ({reason})", line, remedy) from None
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        return {}, text
    return _front(data, where), text[block.end() :]


def _front(data: dict[str, Any], where: str) -> dict[str, str]:
    front = {}
    for key, value in data.items():
        name = key.strip().lower()
        if name in FRONT:
            if value not in ("", "~", "null"):
                front[name] = _scalar(name, value, where)
        elif near := difflib.get_close_matches(name, FRONT, n=1, cutoff=0.8):
            warnings.warn(f"{where}: front matter {key!r} is not read; did you mean {near[0]!r}?", DocumentWarning, 4)
    return front


def _scalar(name: str, value: object, where: str) -> str:
    """Give a front matter value as text; of a time only the day is kept."""
    if not isinstance(value, str):
        raise InvalidRecord(f"front matter {name!r} is a list or a table", where, "write one value")
    text = value.strip()
    timed = _ISO_TIME.fullmatch(text) if name in ("date", "end", "made") else None
    return timed[1] if timed else text


def _document(data: Mapping[str, Any], where: str) -> Document:
    values = {f.name: data[f.name] for f in fields(Document) if data.get(f.name) not in (None, "")}
    for name, value in values.items():
        if not isinstance(value, str):
            raise InvalidRecord(f"{name!r} is not a string", where, "write it as text")
    if not str(values.get("text", "")).strip():
        raise UnreadableFile("there is no text in it", where, "save the article's text into it, or remove it")
    if "id" not in values:
        raise InvalidRecord("a document without 'id'", where, "add one")
    try:
        return Document(**values)
    except InvalidRecord as e:
        raise InvalidRecord(e.what, where, e.remedy or "write dates like 2023-06-18") from None
