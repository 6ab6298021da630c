"""The command import: other people's files into the dossier's records/."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..graph.errors import InvalidInput
from ..views.listing import inert
from .talking import complain, notice, progress

if TYPE_CHECKING:
    from ..dossier.folder import Dossier
    from ..formats.historian import Job, Reread
    from ..formats.importing import Imported


def import_(
    ctx: typer.Context,
    kind: Annotated[
        Literal["historian", "csv"],
        typer.Argument(metavar="historian|csv", help="The public record of the State Department, or a spreadsheet."),
    ],
    path: Annotated[Path, typer.Argument(metavar="DIR|FILE", help="The folder of its clones, or the CSV file.")],
    mapping: Annotated[
        str | None, typer.Option("--mapping", metavar="M", help="Which column means what: a name or a TOML file.")
    ] = None,
    build: Annotated[bool, typer.Option("--build/--no-build", help="Bring the store up to date afterwards.")] = True,
) -> None:
    """Take in the public record (who held which post, who travelled where and met whom) or a spreadsheet."""
    dossier = ctx.obj.dossier()
    said, skipped = take_in(dossier, path) if kind == "historian" else _csv(dossier, path, mapping)
    typer.echo(inert(said))
    if build:
        from .keeping import summary, tell

        report = dossier.build(progress())
        typer.echo(summary(report))
        skipped = tell(report) or skipped
    if skipped:
        raise typer.Exit(1)


def take_in(dossier: Dossier, folder: Path) -> tuple[str, bool]:
    """Read what changed of the public record into records/; give in words what was done, and whether something failed.

    Raises:
        UnreadableFile: the folder is no clone of the record.
        DossierError: the dossier cannot be written.

    """
    from ..dossier.manifest import hash_file
    from ..dossier.paths import reader_version
    from ..formats.historian import jobs
    from ..formats.importing import from_record, key_of

    todo = jobs(folder)
    known = _known(dossier)
    hashed = cache(hash_file)
    keys = {job: key_of(job.needs, reader_version(), hashed) for job in todo}
    changed = [j for j in todo if not _unchanged(dossier, j, keys[j], known)]
    beside = {job: key_of([n for n in job.needs if n != job.file], reader_version(), hashed) for job in changed}
    show, total, written, problems = progress(), 0, 0, 0
    for done, (job, batches) in enumerate(from_record(changed, lambda j: _reread(dossier, j, beside[j], known)), 1):
        files = _put(dossier, batches)
        written += files
        total += sum(b.records for b in batches)
        wrong = [p for b in batches for p in b.problems]
        problems += len(wrong)
        _report(wrong)
        known.pop(str(job.file), None)
        if not wrong:  # what was wrong is said again next time
            made = {b.name: hash_file(_file(dossier, b.name)) for b in batches if not b.lost}
            shares = [s for b in batches for s in b.shares]
            known[str(job.file)] = {"key": keys[job], "files": made, "beside": beside[job], "shares": shares}
        if show:
            show(done, len(changed), job.file.name)
    _remember(dossier, known)
    same = len(todo) - len(changed)
    said = f"{total} records read, {written} files written, {same} parts unchanged, {problems} entries skipped"
    return said, problems > 0


def _csv(dossier: Dossier, path: Path, mapping: str | None) -> tuple[str, bool]:
    from ..formats.importing import from_csv
    from ..formats.mapping import known_mappings, load_mapping

    if mapping is None:
        raise InvalidInput("no --mapping", str(path), f"name a TOML file or one of {', '.join(known_mappings())}")
    found = from_csv(path, load_mapping(mapping))
    written = _put(dossier, [found])
    _report(found.problems)
    said = f"{found.records} records read, {written} files written, {len(found.problems)} rows rejected"
    return said, bool(found.problems)


def _put(dossier: Dossier, batches: Iterable[Imported]) -> int:
    """Write the records files that differ from what is there, each whole or not at all; give how many."""
    from ..dossier.paths import refuse_links
    from ..dossier.writing import replace

    written = 0
    for batch in batches:
        path = _file(dossier, batch.name)
        inner = [folder.relative_to(dossier.path) for folder in path.parents if dossier.path in folder.parents]
        refuse_links(dossier.path, *map(str, inner))
        if batch.lost or (path.is_file() and path.read_bytes() == batch.text.encode()):
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, batch.text)
        written += 1
    return written


def _report(problems: Iterable[str], most: int = 50) -> None:
    said = list(problems)
    for problem in said[:most]:
        complain(problem)
    if len(said) > most:
        notice(f"and {len(said) - most} more of this file")


def _file(dossier: Dossier, name: str) -> Path:
    return dossier.path / "records" / f"{name}.jsonl"


def _known(dossier: Dossier) -> dict[str, dict[str, object]]:
    """Give what earlier imports noted of each part: what it was read from, and the files that came of it."""
    try:
        seal, _, text = (dossier.store_path / "imports.json").read_bytes().partition(b"\n")
        found = json.loads(text) if seal == _seal(text) else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _seal(text: bytes) -> bytes:
    """Give the hash by which a byte flipped in what was noted is noticed."""
    return hashlib.sha256(text).hexdigest().encode()


def _unchanged(dossier: Dossier, job: Job, key: str, known: dict[str, dict[str, object]]) -> bool:
    from ..dossier.manifest import hash_file

    entry = known.get(str(job.file), {})
    files = entry.get("files")
    if entry.get("key") != key or not isinstance(files, dict):
        return False
    return all((p := _file(dossier, n)).is_file() and hash_file(p) == h for n, h in files.items())


def _reread(dossier: Dossier, job: Job, beside: str, known: dict[str, dict[str, object]]) -> Reread:
    """Give what came of the entries of a part the last time, where all else is the same and its file as it was made."""
    from ..dossier.manifest import hash_file
    from ..formats.historian import Reread

    entry = known.get(str(job.file), {})
    files, shares = entry.get("files"), entry.get("shares")
    if entry.get("beside") != beside or not shares or not isinstance(files, dict) or not isinstance(shares, list):
        return Reread()
    paths = {_file(dossier, n): h for n, h in files.items()}
    if len(paths) != 1 or any(not p.is_file() or hash_file(p) != h for p, h in paths.items()):
        return Reread()
    (path,) = paths
    return Reread(shares, path.read_bytes().decode().split("\n"))


def _remember(dossier: Dossier, known: dict[str, dict[str, object]]) -> None:
    from ..dossier.writing import replace

    dossier.store_path.mkdir(parents=True, exist_ok=True)
    text = json.dumps(known, sort_keys=True)
    replace(dossier.store_path / "imports.json", f"{_seal(text.encode()).decode()}\n{text}")
