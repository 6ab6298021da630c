"""Files replaced whole, so that none is half-written; what goes wrong ends in one line with a remedy."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from typing import NoReturn

from .errors import DossierError

__all__ = ["refuse", "replace", "sync_folder"]

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def replace(path: Path, text: str | bytes) -> None:
    """Write a file whole: aside first, then on the disk, then renamed into place; the old one stays until then.

    Raises:
        DossierError: the folder is read-only, the disk is full.

    """
    import tempfile  # only where something is written: a question writes nothing

    aside: str | None = None
    try:
        handle, aside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        os.chmod(aside, _mode(path))
        with os.fdopen(handle, "wb") as out:
            out.write(text.encode() if isinstance(text, str) else text)
            out.flush()
            os.fsync(out.fileno())
        os.replace(aside, path)
        aside = None
        sync_folder(path.parent)
    except OSError as e:
        refuse(e, path)
    finally:
        if aside is not None:
            with contextlib.suppress(OSError):
                os.unlink(aside)


def refuse(error: OSError, path: Path) -> NoReturn:
    """Turn what the system says about a failed write into one line with a remedy.

    Raises:
        DossierError: always.

    """
    if error.errno in _FULL:
        what, remedy = "no room is left to write it", "make room and try again; what was there is as it was"
    elif error.errno in _FORBIDDEN:
        what, remedy = "it may not be written", "see to the permissions of the folder"
    else:
        what, remedy = f"it cannot be written ({error.strerror})", "look at the folder"
    raise DossierError(what, str(path), remedy) from None


def sync_folder(folder: Path) -> None:
    """See that a new name in the folder survives a power cut, where the system can do that."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # pragma: no cover - folders cannot be opened everywhere
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return 0o644
