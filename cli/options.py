"""Options that several commands share, each declared once, and the dossier that they speak of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from .talking import notice, progress

if TYPE_CHECKING:
    from ..dossier.folder import Dossier
    from ..graph.errors import UnknownName
    from ..graph.queryable import Queryable
    from ..graph.store import Store
    from ..queries.names import Actor

__all__ = [
    "Actor_", "AsOf", "Evidence", "Format", "From", "Grade", "In", "On", "Output", "State", "Status", "Until",
    "named", "nothing_found", "root", "unknown",
]  # fmt: skip

Format = Annotated[
    Literal["table", "json", "jsonl", "csv", "md"], typer.Option("--format", "-f", help="How the answer is written.")
]
Actor_ = Annotated[
    str | None, typer.Argument(metavar="ACTOR", help="A name, family name, alias or IRI; all that fit count.")
]
From = Annotated[
    str | None, typer.Option("--from", metavar="D", help="On or after this date (EDTF: 2023, 2023-06, ...).")
]
Until = Annotated[str | None, typer.Option("--until", metavar="D", help="On or before this date.")]
In = Annotated[str | None, typer.Option("--in", metavar="PLACE", help="There, or in a place within it.")]
On = Annotated[str | None, typer.Option("--on", metavar="D", help="On this date.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="D", help="As the sources of this day and before had it.")]
Status = Annotated[
    list[str] | None,
    typer.Option("--status", metavar="S", help="happened, ongoing, planned, possible, hoped, refused, cancelled, "
                 "denied, lapsed or all; may be repeated. Without it what happened or is ongoing."),
]  # fmt: skip
Grade = Annotated[
    str | None,
    typer.Option("--grade", metavar="G", help="The least sure that counts: curated, confident, inferred, flagged."),
]
Evidence = Annotated[bool, typer.Option("--evidence", help="Add the sentences behind each answer.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")]


@dataclass(frozen=True, slots=True)
class State:
    """What stands before the command: the dossier's folder, if one is named."""

    folder: Path | None = None

    def dossier(self) -> Dossier:
        """Find the dossier: the folder named, or the current one or its nearest parent that is one."""
        from ..dossier.folder import Dossier

        return Dossier.find(self.folder)

    def asked(self) -> Queryable:
        """Open what the dossier is asked at: the server that its settings name, else its own store."""
        dossier = self.dossier()
        if not dossier.settings.store:
            return self.store()
        from ..dossier.serving import open_remote

        return open_remote(dossier)

    def store(self) -> Store:
        """Open the dossier's store, after building it where that is due."""
        from ..dossier.opening import open_store

        return open_store(self.dossier(), progress())


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"whowhom {version('whowhom')}")
        raise typer.Exit


def root(
    ctx: typer.Context,
    dossier: Annotated[
        Path | None,
        typer.Option(
            "-d", "--dossier", metavar="DIR", help="The dossier; else the current folder or its nearest parent."
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and end.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Ask who met whom, when, and which sentence says so; keep the folder that the answers come from.

    Exit codes: 0 found or done; 1 nothing found, a check failed, or items were skipped; 2 nothing done.
    """
    ctx.obj = State(dossier)


def unknown(error: UnknownName, form: str) -> NoReturn:
    """Say that nothing bears a name; whoever reads JSON gets an empty list all the same.

    Raises:
        typer.Exit: always, with 1.

    """
    from .talking import complain

    complain(str(error))
    if form == "json":
        typer.echo("[]")
    raise typer.Exit(1) from None


def named(store: Queryable, name: str | None, *kinds: str, form: str = "table") -> list[Actor] | None:
    """Give every actor that a name fits, and say so where these are several; none is an empty list in JSON too.

    Raises:
        typer.Exit: with 1 where there is none.

    """
    from ..graph.errors import UnknownName
    from ..queries.names import ACTORS, find_actors

    if name is None:
        return None
    try:
        found = find_actors(store, name, kinds or ACTORS)
    except UnknownName as e:
        unknown(e, form)
    if len(found) > 1:
        notice(f"{name!r} fits {len(found)} actors: {', '.join(a.label for a in found)}")
    return found


def nothing_found(number: int, what: str = "nothing found") -> None:
    """End with 1 where an answer has no rows.

    Raises:
        typer.Exit: with 1 where there are none.

    """
    if not number:
        notice(what)
        raise typer.Exit(1)
