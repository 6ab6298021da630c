"""What a build computed from single files, kept for the next one: each piece under the hash of its bytes.

The manifest says which pieces belong to the store. What is missing or damaged is computed again: nothing here is
worth a backup, and nothing here can be out of date.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

from .writing import refuse

__all__ = ["Shelf"]


class Shelf:
    """A folder of pieces.

    >>> import tempfile
    >>> shelf = Shelf(Path(tempfile.mkdtemp()) / "kept")
    >>> name = shelf.put([b"what a ", b"file says"])
    >>> shelf.get(name), shelf.get("0000")
    (b'what a file says', None)
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, pieces: Iterable[bytes]) -> str:
        """Keep something, given in pieces so that it need not be held whole; give the name under which it is found.

        Raises:
            DossierError: the disk is full, the folder may not be written.

        """
        new, said = self.folder / "new", hashlib.sha256()
        try:
            self.folder.mkdir(exist_ok=True)
            with new.open("wb") as out:
                for piece in pieces:
                    said.update(piece)
                    out.write(piece)  # not synced: whatever else it holds after a power cut has another hash
            name = said.hexdigest()[:32]
            new.replace(self.folder / name)
        except OSError as e:
            refuse(e, new)
        return name

    def get(self, name: str) -> bytes | None:
        """Give a piece; None where it is gone, or is not what was put there."""
        try:
            piece = (self.folder / name).read_bytes()
        except OSError:
            return None
        return piece if hashlib.sha256(piece).hexdigest()[:32] == name else None

    def sweep(self, keep: Collection[str]) -> None:
        """Throw away all pieces but some."""
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            if path.name not in keep:
                with contextlib.suppress(OSError):
                    path.unlink()
