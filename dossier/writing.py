"""Writing so that nothing is half-written and nothing is lost: locks, appended lines, files replaced whole.

"Saved" means that the bytes are on the disk. What goes wrong ends in one line that says what, where and what to do.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from ..graph.errors import DossierError, StoreBusy
from ..graph.saving import refuse, replace, sync_folder

try:
    import fcntl
except ImportError:  # pragma: no cover - a system without POSIX locks: one writer at a time is the user's care
    fcntl = None  # type: ignore[assignment]

__all__ = ["append_line", "extend", "locked", "read_sealed", "refuse", "replace", "replace_sealed"]

PAGE = 4096
"""Bytes of a file that are written at once or not at all, when a process is killed; a write across two may be cut."""
PATIENCE = 10.0
"""Seconds that a short write waits for another one."""


@contextlib.contextmanager
def locked(path: Path, doing: str, *, wait: float = 0.0) -> Iterator[None]:
    """Hold the lock file `path` while something is written; others are told who holds it and why.

    Goes in: the lock file, what is being done (as in "building the store"), and how many seconds to wait.

    Raises:
        StoreBusy: somebody else holds the lock; the message names the process and what it does.
        DossierError: the lock file cannot be written.

    """
    try:
        handle = _open(path, os.O_RDWR | os.O_CREAT)
    except OSError as e:
        refuse(e, path)
    try:
        _take(handle, path, doing, wait)
        yield
    finally:
        os.close(handle)  # which also lets go of the lock


def append_line(path: Path, line: str, lock: Path | None = None) -> None:
    """Add one line to a text file, made where it is missing; on return the line is on the disk.

    A file that ends without a line end gets one first. A write that fails leaves the file as it was.

    Raises:
        StoreBusy: somebody else keeps writing.
        DossierError: the folder is read-only, the disk is full.
        ValueError: `line` holds a line end.

    """
    if "\n" in line or "\r" in line:
        raise ValueError("a line that is appended holds no line end")
    with locked(lock or path.with_name(f".{path.name}.lock"), f"writing {path.name}", wait=PATIENCE):
        extend(path, [line])


def extend(path: Path, lines: list[str]) -> None:
    """Add lines to a text file, all or none; whoever calls holds the lock. Else as `append_line`."""
    try:
        _append(path, "".join(f"{line}\n" for line in lines).encode())
    except OSError as e:
        refuse(e, path)


def replace_sealed(path: Path, text: str) -> None:
    """Replace a file whole, with the hash of what it holds on top, by which a byte flipped in it is noticed."""
    replace(path, f"{_seal(text.encode()).decode()}\n{text}")


def read_sealed(path: Path) -> bytes:
    """Give what was written so.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is not as it was written.

    """
    seal, _, text = path.read_bytes().partition(b"\n")
    if seal != _seal(text):
        raise ValueError(f"{path} is not as it was written")
    return text


def _seal(text: bytes) -> bytes:
    return hashlib.sha256(text).hexdigest().encode()


def _take(handle: int, path: Path, doing: str, wait: float) -> None:
    deadline = time.monotonic() + wait
    while fcntl is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except OSError:
            if time.monotonic() >= deadline:
                _busy(handle, path)
            time.sleep(0.02)
    with contextlib.suppress(OSError):  # only for the message to others: a full disk must not stop us here
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"process {os.getpid()}, {doing}\n".encode())


def _busy(handle: int, path: Path) -> NoReturn:
    os.lseek(handle, 0, os.SEEK_SET)
    holder = os.read(handle, 200).decode("utf-8", "replace").strip() or "another process"
    raise StoreBusy(f"in use by {holder}", str(path), "wait until it has finished, then try again")


def _append(path: Path, data: bytes) -> None:
    """Add bytes in place where they stay within a page, else replace the file: a kill in the middle cuts neither."""
    new, whole = not path.exists(), None
    handle = _open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0))
    try:
        size = os.fstat(handle).st_size
        if size:
            os.lseek(handle, size - 1, os.SEEK_SET)
            data = data if os.read(handle, 1) == b"\n" else b"\n" + data
        if size % PAGE + len(data) > PAGE:
            whole = path.read_bytes() + data
        else:
            _in_place(handle, size, data)
    finally:
        os.close(handle)
    if whole is not None:
        replace(path, whole)
    elif new:
        sync_folder(path.parent)


def _in_place(handle: int, size: int, data: bytes) -> None:
    try:
        _write_all(handle, data)
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, size)
        raise


def _open(path: Path, flags: int) -> int:
    """Open a file that is written in place; through a link another file would be written, wherever it leads.

    Raises:
        DossierError: a link stands there.
        OSError: whatever else.

    """
    try:
        return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o644)
    except OSError:
        if path.is_symlink():
            what = f"a link to {os.path.realpath(path)}, which is not written"
            raise DossierError(what, str(path), "put the file itself there") from None
        raise


def _write_all(handle: int, data: bytes) -> None:
    while data:
        data = data[os.write(handle, data) :]
