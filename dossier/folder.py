"""The folder that a person keeps: found, made, and opened."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..graph.errors import DossierError
from .paths import LISTS, STORE, refuse_links
from .settings import Settings, read_settings
from .writing import refuse, replace

if TYPE_CHECKING:
    from rdflib import Dataset

    from ..graph.store import Store
    from .actors import ActorDirectory
    from .earlier import Earlier
    from .report import BuildReport

__all__ = ["Dossier"]

MARK = "whowhom.toml"
FOLDERS = ("documents", "facts", "records")
BESIDE = frozenset({".git", ".gitignore", ".gitattributes", ".DS_Store", "README.md", "LICENSE"})
"""What may stand in a folder that is made a dossier: a new repository is no foreign folder."""


class Dossier(NamedTuple):
    """A dossier: a folder of documents, facts and records, and the graph built from it.

    `Dossier.find()` opens the one that the current folder lies in, `Dossier.create(path)` makes a new one.
    """

    path: Path
    settings: Settings

    @classmethod
    def open(cls, path: Path | str) -> Dossier:
        """Open the dossier at exactly this folder.

        Raises:
            DossierError: there is none, or a list of it is a link that leads out.
            InvalidInput: its `whowhom.toml` is wrong.

        """
        folder = Path(path)
        if not (folder / MARK).is_file():
            raise DossierError(f"no dossier: there is no {MARK}", str(folder), f"make one with `whowhom init {folder}`")
        return cls._at(folder)

    @classmethod
    def _at(cls, folder: Path) -> Dossier:
        refuse_links(folder, *LISTS, STORE)
        return cls(folder, read_settings(folder / MARK))

    @classmethod
    def find(cls, start: Path | str | None = None) -> Dossier:
        """Open the dossier that a folder, by default the current one, is or lies in.

        Raises:
            DossierError: neither the folder nor any above it is a dossier, or a list of it is a link that leads out.
            InvalidInput: its `whowhom.toml` is wrong.

        """
        first = Path(start) if start is not None else Path.cwd()
        whole = first.resolve()
        if not whole.is_dir():  # else a name with a slip in it would be the dossier around it
            raise DossierError("no such folder", str(first), "see to the spelling, or make it with `whowhom init DIR`")
        for folder in (whole, *whole.parents):
            if (folder / MARK).is_file():
                return cls._at(first if folder == whole and start is not None else folder)
        raise DossierError(
            f"no dossier here: no {MARK} in this folder or any above it",
            str(whole),
            "make one with `whowhom init`, or name one with `-d DIR`",
        )

    @classmethod
    def create(cls, path: Path | str, title: str | None = None) -> Dossier:
        """Make a dossier of a new or empty folder; one that is a dossier already only gets what it lacks.

        Raises:
            DossierError: the folder holds other things, or cannot be written.

        """
        folder = Path(path)
        if folder.exists() and not folder.is_dir():
            raise DossierError("a file stands where the folder should be", str(folder), "choose another name")
        if not (folder / MARK).is_file():
            _only_if_empty(folder)
        try:
            for name in FOLDERS:
                (folder / name).mkdir(parents=True, exist_ok=True)
        except OSError as e:
            refuse(e, folder)
        for name, text in _first_files(title or folder.resolve().name).items():
            if not (folder / name).exists():
                replace(folder / name, text)
        return cls.open(folder)

    @property
    def store_path(self) -> Path:
        """Where the store lies: it can be deleted and is built again from the rest."""
        return self.path / STORE

    @property
    def documents_path(self) -> Path:
        """Where the documents lie."""
        return self.path / "documents"

    @property
    def facts_path(self) -> Path:
        """Where the facts files lie."""
        return self.path / "facts"

    def actors(self) -> ActorDirectory:
        """Give the dossier's own list of actors, `actors.csv`.

        Raises:
            InvalidInput: a line of it is wrong.

        """
        from .actors import ActorDirectory

        return ActorDirectory.read(self.path / "actors.csv")

    def build(
        self,
        progress: Callable[[int, int, str], None] | None = None,
        *,
        afresh: bool = False,
        earlier: Earlier | None = None,
    ) -> BuildReport:
        """Bring the store up to date with the folder; `afresh` reads everything again.

        `earlier` is what the last build left, where it was read ahead.

        Raises:
            StoreBusy: another build is under way.
            DossierError: the folder cannot be written.

        """
        from .build import build

        return build(self, progress, afresh=afresh, earlier=earlier)

    def store(self) -> Store:
        """Open the store for reading; one that is missing, stale or damaged is built first.

        Raises:
            StoreBusy: it must be built and another build is under way.
            DossierError: the folder cannot be written.

        """
        from .opening import open_store

        return open_store(self)

    def dataset(self) -> Dataset:
        """Give the graph as an rdflib `Dataset`, for reading: one named graph per source, and the derived ones."""
        return self.store().dataset()


def _only_if_empty(folder: Path) -> None:
    """Refuse a folder that holds somebody's things."""
    try:
        foreign = sorted(p.name for p in folder.iterdir() if p.name not in BESIDE) if folder.exists() else []
    except OSError as e:
        raise DossierError(f"the folder cannot be read ({e.strerror})", str(folder), "see to its permissions") from None
    if foreign:
        shown = ", ".join(foreign[:3]) + (", ..." if len(foreign) > 3 else "")
        raise DossierError(
            f"the folder holds other things ({shown})", str(folder), "name a new folder: `whowhom init NEW-FOLDER`"
        )


def _first_files(title: str) -> dict[str, str]:
    """Give what a new dossier begins with."""
    from .actors import COLUMNS as ACTORS
    from .judgements import COLUMNS as JUDGEMENTS

    return {
        ".gitignore": ".whowhom/\n.*.lock\n.*.part\n",
        ".gitattributes": "judgements.tsv merge=union\nfacts/curated.facts merge=union\n",
        "actors.csv": ",".join(ACTORS) + "\n",
        "judgements.tsv": "\t".join(JUDGEMENTS) + "\n",
        MARK: f"title = {json.dumps(title, ensure_ascii=False)}\n"
        "# base_iri leads every IRI of this dossier; change it before others link to them.\n"
        f"base_iri = {json.dumps(Settings().base_iri)}\n",
    }
