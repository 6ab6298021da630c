"""What imports wrote into records/, and what is noted of each part, so that what is the same is not read again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .manifest import hash_file
from .paths import refuse_links
from .writing import read_sealed, replace, replace_sealed

if TYPE_CHECKING:
    from .folder import Dossier

__all__ = ["Imports"]

Share = tuple[str, int]
"""The hash of an entry, and how many lines of the records file came of it."""


class Noted(NamedTuple):
    """What was read of a part the last time."""

    key: str
    """The hash of all that it was read from."""
    beside: str
    """The hash of the same but for its own file."""
    files: dict[str, str]
    """The hash of each records file that came of it, by its name."""
    shares: list[Share]


class Imports:
    """The records files of a dossier that imports make, and the notes on them; without notes all is read again.

    >>> import tempfile
    >>> from whowhom.dossier.folder import Dossier
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     imports = Imports(Dossier.create(Path(folder) / "d", "Talks"))
    ...     imports.put("csv/talks", ""), imports.put("csv/talks", "")
    (True, False)
    """

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.path = dossier.store_path / "imports.json"
        self.noted = _read(self.path)

    def put(self, name: str, text: str) -> bool:
        """Write a records file, whole or not at all; say whether it was another one before.

        Raises:
            DossierError: a link of the dossier's own folders leads out of it, or the disk fails.

        """
        path = self._file(name)
        inner = [
            folder.relative_to(self.dossier.path) for folder in path.parents if self.dossier.path in folder.parents
        ]
        refuse_links(self.dossier.path, *map(str, inner))
        if path.is_file() and path.read_bytes() == text.encode():
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, text)
        return True

    def unchanged(self, part: str, key: str) -> bool:
        """Say whether a part was read from the same, and its records files are as they were made."""
        last = self.noted.get(part)
        return last is not None and last.key == key and self._as_made(last)

    def files(self, part: str) -> list[str]:
        """Give the records files that came of a part the last time, by their paths inside the dossier."""
        last = self.noted.get(part)
        return [f"records/{name}.jsonl" for name in last.files] if last else []

    def last(self, part: str, beside: str) -> tuple[Sequence[Share], Sequence[str]]:
        """Give what came of the entries of a part, with the lines, where all but its own file is the same."""
        last = self.noted.get(part)
        if last is None or last.beside != beside or not last.shares or len(last.files) != 1 or not self._as_made(last):
            return (), ()
        (name,) = last.files
        return last.shares, self._file(name).read_bytes().decode().split("\n")

    def note(self, part: str, key: str, beside: str, names: Iterable[str], shares: Iterable[Share]) -> None:
        """Note what was read of a part."""
        made = {name: hash_file(self._file(name)) for name in names}
        self.noted[part] = Noted(key, beside, made, list(shares))

    def forget(self, part: str) -> None:
        """Have a part read again the next time."""
        self.noted.pop(part, None)

    def save(self) -> None:
        """Write the notes."""
        from msgspec import json

        self.path.parent.mkdir(parents=True, exist_ok=True)
        replace_sealed(self.path, json.encode(self.noted, order="deterministic").decode())

    def _file(self, name: str) -> Path:
        return self.dossier.path / "records" / f"{name}.jsonl"

    def _as_made(self, last: Noted) -> bool:
        return all((p := self._file(n)).is_file() and hash_file(p) == h for n, h in last.files.items())


def _read(path: Path) -> dict[str, Noted]:
    from msgspec import json

    try:
        return json.decode(read_sealed(path), type=dict[str, Noted])
    except (OSError, ValueError):
        return {}
