"""The command import: other people's files into the dossier's records/."""

from __future__ import annotations

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
    from ..dossier.imported import Imports
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
    from ..dossier.imported import Imports
    from ..dossier.manifest import hash_file
    from ..dossier.paths import reader_version
    from ..formats.historian import Reread, jobs
    from ..formats.importing import from_record, key_of

    todo = jobs(folder)
    imports = Imports(dossier)
    hashed = cache(hash_file)
    keys = {job.file: key_of(job.needs, reader_version(), hashed) for job in todo}
    changed = [job for job in todo if not imports.unchanged(str(job.file), keys[job.file])]
    beside = {job.file: key_of([n for n in job.needs if n != job.file], reader_version(), hashed) for job in changed}
    show, total, written, problems = progress(), 0, 0, 0
    made = from_record(changed, lambda job: Reread(*imports.last(str(job.file), beside[job.file])))
    for done, (job, batches) in enumerate(made, 1):
        written += _put(imports, batches)
        total += sum(b.records for b in batches)
        wrong = [p for b in batches for p in b.problems]
        problems += len(wrong)
        _report(wrong)
        imports.forget(str(job.file))
        if not wrong:  # what was wrong is said again next time
            names = [b.name for b in batches if not b.lost]
            imports.note(str(job.file), keys[job.file], beside[job.file], names, [s for b in batches for s in b.shares])
        if show:
            show(done, len(changed), job.file.name)
    imports.save()
    same = len(todo) - len(changed)
    said = f"{total} records read, {written} files written, {same} parts unchanged, {problems} entries skipped"
    return said, problems > 0


def _csv(dossier: Dossier, path: Path, mapping: str | None) -> tuple[str, bool]:
    from ..dossier.imported import Imports
    from ..formats.importing import from_csv
    from ..formats.mapping import known_mappings, load_mapping

    if mapping is None:
        raise InvalidInput("no --mapping", str(path), f"name a TOML file or one of {', '.join(known_mappings())}")
    found = from_csv(path, load_mapping(mapping))
    written = _put(Imports(dossier), [found])
    _report(found.problems)
    said = f"{found.records} records read, {written} files written, {len(found.problems)} rows rejected"
    return said, bool(found.problems)


def _put(imports: Imports, batches: Iterable[Imported]) -> int:
    """Write the records files that differ from what is there; give how many."""
    return sum(imports.put(batch.name, batch.text) for batch in batches if not batch.lost)


def _report(problems: Iterable[str], most: int = 50) -> None:
    said = list(problems)
    for problem in said[:most]:
        complain(problem)
    if len(said) > most:
        notice(f"and {len(said) - most} more of this file")
