"""The command import: other people's files into the dossier's records/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..graph.errors import InvalidInput
from ..graph.undisturbed import undisturbed
from ..views.listing import inert
from .talking import complain, notice, progress

if TYPE_CHECKING:
    from ..dossier.earlier import Earlier
    from ..dossier.folder import Dossier
    from ..dossier.imported import Imports
    from ..formats.importing import Imported
    from .rereading import Plan


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
    with undisturbed():
        skipped = _import(ctx.obj.dossier(), kind, path, mapping, build=build)
    if skipped:
        raise typer.Exit(1)


def _import(dossier: Dossier, kind: str, path: Path, mapping: str | None, *, build: bool) -> bool:
    """Say what was taken in and what came of it; give whether something was not."""
    if kind == "historian":
        said, skipped, earlier = take_in(dossier, path, build=build)
    else:
        (said, skipped), earlier = _csv(dossier, path, mapping), None
    typer.echo(inert(said))
    if build:
        from .keeping import summary, tell

        report = dossier.build(progress(), earlier=earlier)
        typer.echo(summary(report))
        skipped = tell(report) or skipped
    return skipped


def take_in(dossier: Dossier, folder: Path, *, build: bool = False) -> tuple[str, bool, Earlier | None]:
    """Read what changed of the public record into records/; give in words what was done, and whether something failed.

    Where a build is to follow, what the last one left is read meanwhile, and given for it.

    Raises:
        UnreadableFile: the folder is no clone of the record.
        DossierError: the dossier cannot be written.

    """
    from ..graph.beside import Beside

    with Beside(partial(_plans, dossier, folder)) as found:
        earlier = _earlier(dossier) if build else None
        plan = next(found)
        if earlier and plan.changed:
            earlier.take(plan.files)
        plan = next(found)
    from ..dossier.imported import Imports
    from .rereading import read

    imports = Imports(dossier)
    show, total, written, problems = progress(), 0, 0, 0
    for done, (job, batches) in enumerate(read(plan, imports), 1):
        written += _put(imports, batches)
        total += sum(b.records for b in batches)
        wrong = [p for b in batches for p in b.problems]
        problems += len(wrong)
        _report(wrong)
        imports.forget(str(job.file))
        if not wrong:  # what was wrong is said again next time
            names = [b.name for b in batches if not b.lost]
            shares = [s for b in batches for s in b.shares]
            imports.note(str(job.file), *plan.keys[job.file], names, shares)
        if show:
            show(done, len(plan.changed), job.file.name)
    imports.save()
    same = plan.parts - len(plan.changed)
    said = f"{total} records read, {written} files written, {same} parts unchanged, {problems} entries skipped"
    return said, problems > 0, earlier


def _plans(dossier: Dossier, folder: Path) -> Iterator[Plan]:
    from .rereading import steps

    return steps(dossier, folder)


def _earlier(dossier: Dossier) -> Earlier:
    from ..dossier.earlier import Earlier

    return Earlier(dossier.store_path)


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
