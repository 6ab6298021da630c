"""The sources that a dossier knows: its documents, those in records files, and those that facts files declare."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..graph.errors import WhowhomError
from ..graph.records import Document
from .decoding import decode_lines
from .documents import read_document
from .facts import declared
from .paths import document_paths, facts_paths, records_paths

__all__ = ["Sources"]


class Sources(Mapping[str, str]):
    """Every source of a dossier by id, with its text ("" where it is declared only); texts are read when asked for.

    Goes in: the dossier's folder, and the facts file, if any, whose own declarations are left out.
    """

    def __init__(self, folder: Path, but: Path | None = None) -> None:
        self._documents = document_paths(folder / "documents")[0]
        self._declared: dict[str, Document] = {}
        own = but.resolve() if but else None
        for path in facts_paths(folder):
            if own is None or path.resolve() != own:
                self._declared |= {d.id: d for d in _declared(path)}
        self._records = records_paths(folder)
        self._recorded: dict[str, str] | None = None

    def __contains__(self, name: object) -> bool:
        """Say whether there is such a source; records files are looked into only if nothing else has it."""
        return name in self._documents or name in self._declared or name in self._in_records()

    def __getitem__(self, name: str) -> str:
        """Give the text of a source; "" for one that is declared only or cannot be read."""
        if name in self._documents:
            try:
                return read_document(self._documents[name], name).text
            except WhowhomError:
                return ""
        return "" if name in self._declared else self._in_records()[name]

    def __iter__(self) -> Iterator[str]:
        """Give every id, sorted."""
        return iter(sorted({*self._documents, *self._declared, *self._in_records()}))

    def __len__(self) -> int:
        """Give how many sources there are."""
        return len({*self._documents, *self._declared, *self._in_records()})

    def document(self, name: str) -> Document | None:
        """Give the document of this id; None where there is none, or it is declared only.

        Raises:
            UnreadableFile: the file behind it cannot be read.

        """
        path = self._documents.get(name)
        return read_document(path, name) if path else None

    def _in_records(self) -> dict[str, str]:
        if self._recorded is None:
            self._recorded = {}
            for path in self._records:
                self._recorded |= dict(_recorded(path))
        return self._recorded


def _declared(path: Path) -> list[Document]:
    try:
        return declared(decode_lines(path.read_bytes(), str(path)))
    except (WhowhomError, OSError):
        return []  # whoever reads that file says what is wrong with it


def _recorded(path: Path) -> Iterator[tuple[str, str]]:
    """Give the documents of a records file; faulty lines are passed over here, and reported by whoever reads it."""
    with path.open("rb") as lines:
        for line in lines:
            if b'"document"' not in line[:200]:
                continue
            try:
                data = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(data, dict) and data.get("kind") == "document" and isinstance(data.get("id"), str):
                yield data["id"], str(data.get("text") or "")
