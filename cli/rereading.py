"""Which parts of the public record are other ones than they were, and what they say now: found without a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..dossier.folder import Dossier
from ..dossier.imported import Imports
from ..dossier.manifest import hash_file
from ..dossier.paths import reader_version
from ..formats.historian import Job, Reread, jobs
from ..formats.importing import FEW, Imported, from_record, key_of

__all__ = ["Plan", "read", "steps"]


class Plan(NamedTuple):
    """What is to be read, and, where that is little, what came of it."""

    parts: int
    """How many there are, those that did not change among them."""
    changed: list[Job]
    keys: dict[Path, tuple[str, str]]
    """Of those: the hash of all that each depends on, and that of the same but for its own file."""
    files: set[str]
    """The records files that came of them the last time, by their names in the dossier."""
    made: list[tuple[Job, list[Imported]]] | None = None


def steps(dossier: Dossier, folder: Path) -> Iterator[Plan]:
    """Give what is to be read, and once more when it has been read, as far as one process reads it.

    Raises:
        UnreadableFile: the folder is no clone of the record.

    """
    imports, hashed = Imports(dossier), cache(hash_file)

    def key(needs: Iterable[Path]) -> str:
        return key_of(needs, reader_version(), hashed)

    every = [(job, key(job.needs)) for job in jobs(folder)]
    changed = {job: own for job, own in every if not imports.unchanged(str(job.file), own)}
    keys = {job.file: (own, key(n for n in job.needs if n != job.file)) for job, own in changed.items()}
    plan = Plan(len(every), list(changed), keys, {f for job in changed for f in imports.files(str(job.file))})
    yield plan
    yield plan._replace(made=list(_read(plan, imports))) if len(changed) <= FEW else plan


def read(plan: Plan, imports: Imports) -> Iterable[tuple[Job, list[Imported]]]:
    """Give what came of each part that changed."""
    return _read(plan, imports) if plan.made is None else plan.made


def _read(plan: Plan, imports: Imports) -> Iterator[tuple[Job, list[Imported]]]:
    return from_record(plan.changed, lambda job: Reread(*imports.last(str(job.file), plan.keys[job.file][1])))
