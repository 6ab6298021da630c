"""What a build computed from single files, kept for the next one: each piece under the hash of its bytes.

The manifest says which pieces belong to the store. What is missing or damaged is computed again: nothing here is
worth a backup, and nothing here can be out of date.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Collection
from pathlib import Path

from .writing import refuse

__all__ = ["Shelf"]


class Shelf:
    """A folder of pieces.

    >>> import tempfile
    >>> shelf = Shelf(Path(tempfile.mkdtemp()) / "kept")
    >>> name = shelf.put(b"what a file says")
    >>> shelf.get(name), shelf.get("0000")
    (b'what a file says', None)
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, piece: bytes) -> str:
        """Keep a piece, and give the name under which it is found.

        Raises:
            DossierError: the disk is full, the folder may not be written.

        """
        name = hashlib.sha256(piece).hexdigest()[:32]
        path = self.folder / name
        try:
            if self.get(name) is None:
                self.folder.mkdir(exist_ok=True)
                path.write_bytes(piece)  # not synced: whatever else it holds after a power cut has another hash
        except OSError as e:
            refuse(e, path)
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
