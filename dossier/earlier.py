"""What the last build left to the next: what was derived, and what each file says.

It can be read ahead, while it is still being found out what changed: pieces of the shelf are called by the hash of what
they hold, so that what was read ahead is what the build asks for, or is not used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Raw

from ..graph.claims import Gathered
from ..graph.collected import Collected
from ..graph.packing import unpack
from ..graph.recall import Kept, Since
from .manifest import Manifest
from .paths import reader_version
from .shelf import Shelf

if TYPE_CHECKING:
    from .manifest import Input

__all__ = ["Earlier", "Recalled"]

MUCH = 4
"""Where what became otherwise is more than one part in so many of what was kept earlier, all is kept again."""


class Recalled:
    """What the last build worked out."""

    def __init__(self, names: list[str], pieces: Iterable[bytes | None]) -> None:
        self.names = names
        self.last: Kept | None = None
        """None where it is lost, or nothing was kept."""
        self.base: tuple[str, Kept] | None = None
        """What an earlier build left, by its name on the shelf, where what became otherwise since is kept beside it."""
        whole = [piece for piece in pieces if piece]
        if whole and len(whole) == len(names):
            kept, since = unpack(whole[0], Kept), b"".join(whole[1:])
            if len(since) * MUCH < len(whole[0]):
                self.base = names[0], kept
            self.last = kept.then(unpack(since, Since)) if since else kept


class Earlier:
    """What the last build left, read ahead of the next one.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:  # nothing was built here
    ...     earlier = Earlier(Path(folder))
    ...     earlier.take()
    ...     earlier.recalled, earlier.taken
    (None, {})
    """

    def __init__(self, folder: Path) -> None:
        self.shelf = Shelf(folder / "kept")
        self.recalled: Recalled | None = None
        self.taken: dict[str, str] = {}
        """Of which files `collected` holds what they say, with the name of that on the shelf."""
        self.collected = Collected(folder, some=True)
        self._inputs: dict[str, Input] = {}
        old = Manifest.load(folder / "manifest.json")
        if old and not old.dirty and old.version == reader_version():
            from . import build  # noqa: F401  # it will be wanted as well

            self.recalled = Recalled(old.kept, map(self.shelf.get, old.kept))
            self._inputs = old.inputs

    def take(self, but: Collection[str] = ()) -> None:
        """Take what all files say but for some, of which it is known that they will be other ones."""
        if not self.recalled or not self.recalled.last:
            return
        for name, entry in self._inputs.items():
            if name not in but and (piece := self.shelf.get(entry.rows)):
                self.collected.take(unpack(piece, Gathered[Raw]))
                self.taken[name] = entry.rows

    def holds(self, inputs: dict[str, Input]) -> bool:
        """Say whether all that was taken is what these files say."""
        return all(name in inputs and inputs[name].rows == rows for name, rows in self.taken.items())
