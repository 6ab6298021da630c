"""What a dossier is built from: its files, found, hashed and read into records."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..graph.errors import InvalidInput, InvalidRecord, UnreadableFile, WhowhomError
from ..graph.identity import KnownActor
from ..graph.jsonl import loads
from ..graph.records import Claimed, Document, Record, check_quote
from .documents import read_document
from .manifest import hash_file, stat_of
from .paths import paths

if TYPE_CHECKING:
    from ..graph.store import Store
    from .deciding import Applied

__all__ = ["Batch", "Found", "context", "decided", "known_actors", "read_all", "scan"]

POOL_FROM = 40
"""Documents from which on several processes read them: below that, starting processes costs more than it saves."""
CHUNK = 8
"""Documents that a process is given at a time."""


class Found(NamedTuple):
    """One file of the dossier: its path inside it, kind (document, facts, records, list), and the hash of its bytes."""

    name: str
    kind: str
    path: Path
    sha256: str
    id: str = ""
    stat: tuple[int, int] = (0, 0)
    """Size and time from before the bytes were hashed: what is edited later than that is seen as changed."""


class Batch(NamedTuple):
    """What came of one file: each source with its records, and what was wrong or doubtful with it, in words."""

    found: Found
    sources: list[tuple[Document, list[Record]]]
    errors: list[WhowhomError]
    warnings: list[str]


def scan(folder: Path, problems: list[WhowhomError]) -> dict[str, Found]:
    """Give every file with its hash; what cannot be read, or two documents of one id, goes to `problems`."""
    out = {}
    for name, path, kind, id_ in paths(folder, problems):
        try:
            before = stat_of(path)
            out[name] = Found(name, kind, path, hash_file(path), id_, before)
        except OSError as e:
            problems.append(UnreadableFile(f"cannot be read ({e.strerror})", str(path), "see to its permissions"))
    return out


def context(found: dict[str, Found]) -> str:
    """Give a hash of what the reading of facts depends on beside their own file: actors, documents, other facts."""
    parts = [f"{f.name} {f.sha256}" for _, f in sorted(found.items())]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def known_actors(folder: Path) -> list[KnownActor]:
    """Give the actors of `actors.csv`."""
    from .actors import ActorDirectory

    return [
        KnownActor(a.name, a.kind, a.aliases, *(text or None for text in (a.wikidata, a.within, a.born, a.died)))
        for a in ActorDirectory.read(folder / "actors.csv")
    ]


def decided(store: Store, folder: Path, problems: list[WhowhomError]) -> Applied:
    """Give what the review decisions amount to on a store; faulty lines go to `problems`."""
    from .deciding import apply
    from .judgements import read

    return apply(store, read(folder / "judgements.tsv", problems))


def read_all(jobs: list[Found], folder: Path) -> Iterator[Batch]:
    """Read files into records, in the order given; many documents are read by several processes."""
    documents = [j for j in jobs if j.kind == "document"]
    pooled = _pool(documents) if len(documents) >= POOL_FROM else map(_read_document, documents)
    read = iter(pooled)
    for job in jobs:
        if job.kind == "document":
            yield next(read)
        elif job.kind == "facts":
            yield _read_facts(job, folder)
        elif job.kind == "records":
            yield _read_records(job)
        else:
            yield Batch(job, [], [], [])


def _pool(documents: list[Found]) -> Iterator[Batch]:
    """Read documents on all cores; one that breaks its reader, or takes too long, is reported like a bad text."""
    from ..extract.batch.engines import Job, Local, in_order

    chunks = [documents[n : n + CHUNK] for n in range(0, len(documents), CHUNK)]
    with closing(Local()) as engine:
        jobs = ((chunk, engine.submit(Job(_read_document, chunk))) for chunk in chunks)
        for chunk, answers in in_order(jobs, engine):
            for found, answer in zip(chunk, answers, strict=True):
                fault = WhowhomError(answer.fault, str(found.path))
                yield Batch(found, [], [fault], []) if answer.fault else answer.value


def _read_document(found: Found) -> Batch:
    from ..extract.pipeline import extract

    said: list[str] = []
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            document = read_document(found.path, found.id)
        said = [str(w.message) for w in caught]
        records = extract(document)
    except WhowhomError as e:
        return Batch(found, [], [e], said)
    except Exception as e:  # a fault of ours in one text must not lose the others: it is reported like a bad text
        fault = f"the extractor failed on it ({type(e).__name__}: {e})"
        return Batch(found, [], [WhowhomError(fault, str(found.path), "please report it with the text")], said)
    return Batch(found, [(_dated(document, found.path, said), records)], [], said)


def _dated(document: Document, path: Path, said: list[str]) -> Document:
    """Give the document with the date that its own text gives, where nothing else does; and say so."""
    if document.date:
        return document
    from ..extract.text.clean import clean
    from ..extract.when.anchor import anchor

    found = anchor(document, clean(document.text))
    if not found.date:
        said.append(
            f"{path}: undated: relative dates stay unresolved; write `date: YYYY-MM-DD` between --- lines on top"
        )
        return document
    said.append(f"{path}: dated {found.date} by its own text ({found.basis}); write `date:` on top if that is wrong")
    return replace(document, date=found.date, end=found.end)


def _read_facts(found: Found, folder: Path) -> Batch:
    from .actors import ActorDirectory
    from .facts import read_facts
    from .sources import Sources

    try:
        actors, sources = ActorDirectory.read(folder / "actors.csv"), Sources(folder, found.path)
        result = read_facts(found.path, found.id, actors, sources)
    except WhowhomError as e:
        return Batch(found, [], [e], [])
    return Batch(found, [(result.document, [*result.sources, *result.records])], list(result.errors), result.notices)


def _read_records(found: Found) -> Batch:
    """Read a records file: each document in it is a source with the records that quote it."""
    sources: dict[str, tuple[Document, list[Record]]] = {}
    errors: list[WhowhomError] = []
    with found.path.open(encoding="utf-8") as lines:
        for number, record in _records(lines, found.path, errors):
            if isinstance(record, Document) and record.id in sources:
                where = f"{found.path}:{number}"
                errors.append(InvalidRecord(f"a second document {record.id!r}", where, "give it an id of its own"))
            elif isinstance(record, Document):
                sources[record.id] = (record, [])
            elif record.doc not in sources:
                where = f"{found.path}:{number}"
                errors.append(InvalidRecord(f"no document {record.doc!r} before this record", where, "put it first"))
            else:
                _keep(sources[record.doc], record, errors)
    return Batch(found, list(sources.values()), errors, [])


def _records(lines: Iterable[str], path: Path, errors: list[WhowhomError]) -> Iterator[tuple[int, Record]]:
    for number, line in enumerate(lines, 1):
        try:
            for record in loads([line], str(path)):
                yield number, record
        except InvalidRecord as e:
            errors.append(InvalidRecord(e.what, f"{path}:{number}", e.remedy))


def _keep(source: tuple[Document, list[Record]], record: Record, errors: list[WhowhomError]) -> None:
    try:
        if isinstance(record, Claimed):
            check_quote(record, source[0].text)
        source[1].append(record)
    except InvalidInput as e:
        errors.append(e)
