"""Which files a store depends on, and what its reading of them depends on: seen without reading any of them.

Every command that opens a store asks this first, so nothing heavy is imported here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..extract.version import ROOMS, stamp, version
from ..graph.errors import DossierError, InvalidInput, UnreadableFile, WhowhomError

__all__ = [
    "LISTS", "SUFFIXES", "document_paths", "facts_paths", "files", "paths", "reader_stamp", "reader_version",
    "records_paths", "refuse_links",
]  # fmt: skip

SUFFIXES = (".txt", ".md", ".html", ".htm", ".xhtml")
LISTS = ("actors.csv", "judgements.tsv", "whowhom.toml")
STORE = ".whowhom"
READERS = ("dossier", *ROOMS)
"""The rooms whose code and data decide what a text is read as."""


def refuse_links(folder: Path, *names: str) -> None:
    """See that what is read or written under these names of a dossier lies inside of it.

    Raises:
        DossierError: one of them is a link that leads out, or to nothing.

    """
    for name in names:
        path = folder / name
        if path.is_symlink() and not _inside(path, os.path.realpath(folder)):
            what = f"a link to {os.path.realpath(path)}, which is neither read nor written"
            raise DossierError(what, str(path), "put the file or folder itself there")


def document_paths(folder: Path) -> tuple[dict[str, Path], list[WhowhomError]]:
    """Give the documents under a folder by id (path without suffix), and what is wrong with their names.

    Two files of one id are an error and neither is given: which of them a quote is from could not be told.
    """
    problems: list[WhowhomError] = []
    found: dict[str, list[Path]] = {}
    for name in _below(folder, SUFFIXES, problems):
        found.setdefault(_bare(name), []).append(folder / name)
    problems += [
        InvalidInput(f"two documents with one id {name!r}", ", ".join(map(str, paths)), "rename one of them")
        for name, paths in found.items()
        if len(paths) > 1
    ]
    return {name: paths[0] for name, paths in found.items() if len(paths) == 1}, problems


def facts_paths(folder: Path, problems: list[WhowhomError] | None = None) -> list[Path]:
    """Give the facts files of a dossier, sorted; links that are not followed go to `problems`."""
    return _of(folder / "facts", ".facts", problems)


def records_paths(folder: Path, problems: list[WhowhomError] | None = None) -> list[Path]:
    """Give the records files of a dossier, sorted; links that are not followed go to `problems`."""
    return _of(folder / "records", ".jsonl", problems)


def _of(top: Path, suffix: str, problems: list[WhowhomError] | None) -> list[Path]:
    return [top / name for name in _below(top, (suffix,), problems if problems is not None else [])]


def _below(top: Path, suffixes: tuple[str, ...], problems: list[WhowhomError]) -> list[str]:
    """Give the files below a folder of a dossier that end so, but for hidden ones, by their path below it, sorted.

    A link that leads out of the dossier is a problem: whoever copied or sent the dossier would lose what it leads to,
    and whoever got one would read, and may publish, files of their own.
    """
    home = os.path.realpath(top.parent)
    if top.is_symlink() and not _inside(top, home):
        problems.append(_leads_out(top))
        return []
    return list(_walk(str(top), "", suffixes, home, problems))


def _walk(folder: str, inner: str, suffixes: tuple[str, ...], home: str, problems: list[WhowhomError]) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except FileNotFoundError:
        return
    except OSError as e:
        problems.append(UnreadableFile(f"the folder cannot be read ({e.strerror})", folder, "see to its permissions"))
        return
    for entry in entries:
        wanted = entry.name.lower().endswith(suffixes)
        if entry.name.startswith("."):
            continue
        if entry.is_symlink() and (entry.is_dir() or (wanted and not _inside(entry, home))):
            problems.append(_leads_out(entry))
        elif entry.is_dir():
            yield from _walk(entry.path, f"{inner}{entry.name}/", suffixes, home, problems)
        elif wanted and entry.is_file():
            yield inner + entry.name


def _inside(link: os.PathLike[str], home: str) -> bool:
    """Say whether a link leads to something that is there, inside the dossier."""
    end = os.path.realpath(link)
    return end.startswith(home + os.sep) and os.path.exists(end)


def _leads_out(link: os.PathLike[str]) -> InvalidInput:
    remedy = "put the file itself there: a link is not followed to a folder, nor out of the dossier"
    return InvalidInput(f"a link to {os.path.realpath(link)}, which is not read", os.fspath(link), remedy)


def _bare(name: str) -> str:
    """Give a file's name without its last suffix."""
    return name[: name.rindex(".")]


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give every file that the store depends on, by its path inside the dossier."""
    for name, path, _, _ in paths(folder, []):
        yield name, path


def paths(folder: Path, problems: list[WhowhomError]) -> Iterator[tuple[str, Path, str, str]]:
    """Give name, path, kind (document, facts, records, list) and id of every file; doubled ids go to `problems`."""
    documents, wrong = document_paths(folder / "documents")
    problems.extend(wrong)
    for id_, path in sorted(documents.items()):
        yield f"documents/{id_}{path.suffix}", path, "document", id_
    for path in facts_paths(folder, problems):
        inside = path.relative_to(folder).as_posix()
        yield inside, path, "facts", _bare(inside)
    for path in records_paths(folder, problems):
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
