"""Which files a store depends on, and what its reading of them depends on: seen without reading any of them.

Every command that opens a store asks this first, so nothing heavy is imported here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..extract.version import ROOMS, stamp, version
from ..graph.errors import InvalidInput, WhowhomError

__all__ = ["LISTS", "SUFFIXES", "document_paths", "files", "paths", "reader_stamp", "reader_version"]

SUFFIXES = (".txt", ".md", ".html", ".htm", ".xhtml")
LISTS = ("actors.csv", "judgements.tsv", "whowhom.toml")
READERS = ("dossier", *ROOMS)
"""The rooms whose code and data decide what a text is read as."""


def document_paths(folder: Path) -> tuple[dict[str, Path], list[InvalidInput]]:
    """Give the documents under a folder by id (path without suffix), and what is wrong with their names.

    Two files of one id are an error and neither is given: which of them a quote is from could not be told.
    """
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and not hidden and path.is_file():
            found.setdefault(path.relative_to(folder).with_suffix("").as_posix(), []).append(path)
    problems = [
        InvalidInput(f"two documents with one id {name!r}", ", ".join(map(str, paths)), "rename one of them")
        for name, paths in found.items()
        if len(paths) > 1
    ]
    return {name: paths[0] for name, paths in found.items() if len(paths) == 1}, list(problems)


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give every file that the store depends on, by its path inside the dossier."""
    for name, path, _, _ in paths(folder, []):
        yield name, path


def paths(folder: Path, problems: list[WhowhomError]) -> Iterator[tuple[str, Path, str, str]]:
    """Give name, path, kind (document, facts, records, list) and id of every file; doubled ids go to `problems`."""
    documents, wrong = document_paths(folder / "documents")
    problems.extend(wrong)
    for id_, path in sorted(documents.items()):
        yield path.relative_to(folder).as_posix(), path, "document", id_
    for path in sorted((folder / "facts").rglob("*.facts")):
        inside = path.relative_to(folder)
        yield inside.as_posix(), path, "facts", inside.with_suffix("").as_posix()
    for path in sorted((folder / "records").rglob("*.jsonl")):
        yield path.relative_to(folder).as_posix(), path, "records", ""
    for name in LISTS:
        if (folder / name).is_file():
            yield name, folder / name, "list", ""


def reader_version() -> str:
    """Give a hash of all that decides what a text is read as: the extractor's code and lexicons, the converters."""
    return version(READERS)


def reader_stamp() -> str:
    """Give a hash of the same files' sizes and times: as long as it is the same, so is the version."""
    return stamp(READERS)
