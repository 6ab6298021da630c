"""The command that shows it all on an example: demo."""

from __future__ import annotations

import sys
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from ..graph.errors import DossierError
from ..views.listing import inert, write
from . import columns
from .keeping import summary, tell
from .talking import notice, progress, terminal_width

EXAMPLE = "beijing-2023"


def demo_(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the example is copied to.")] = Path("demo"),
) -> None:
    """Copy the example dossier, build it, tell who met whom and when, and draw the map."""
    from ..dossier.folder import Dossier
    from ..graph.network import network
    from ..ontology.vocabulary import STATUSES
    from ..queries.encounters import met
    from ..views.map import write_map

    _copy(folder)
    dossier = Dossier.find(folder)
    report = dossier.build(progress())
    failed = tell(report)
    typer.echo(f"{inert(str(folder))}: {summary(report)}\n")
    store = dossier.store()
    write(met(store), columns.encounters(False), "table", sys.stdout, width=terminal_width())
    path = folder / "map.html"
    write_map(network(store, statuses=tuple(STATUSES)), path, title=dossier.settings.title)
    typer.echo(f"\nThe relationship map: {path.resolve().as_uri()}")
    typer.echo(f"Ask on: whowhom -d {inert(str(folder))} met Blinken --evidence")
    if failed:
        raise typer.Exit(1)


def _copy(folder: Path) -> None:
    """Copy the example to a new folder; one that holds it already is left as it is."""
    import shutil

    if (folder / "whowhom.toml").is_file():
        notice(f"{folder} is a dossier already: it is used as it is")
        return
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise DossierError("the folder holds other things", str(folder), "name a new one: `whowhom demo NEW-FOLDER`")
    with as_file(files("whowhom.seeds").joinpath(EXAMPLE)) as example:
        shutil.copytree(example, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".whowhom", "__pycache__"))
