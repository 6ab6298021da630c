"""What can go wrong, by what the caller can do about it.

    WhowhomError
    ├── InvalidInput            something a person wrote or handed over is wrong: mend it
    │   ├── InvalidRecord         a record (JSON Lines) breaks the record contract
    │   ├── InvalidDate           not an EDTF date, or a day that does not exist
    │   ├── InvalidFacts          a line of a facts file does not parse or resolve
    │   ├── UnreadableFile        binary, wrong encoding, empty, too large
    │   └── UnknownName           no actor, query, source or term of that name; candidates given
    ├── DossierError            the folder: not a dossier, read-only, full disk, in use: look at the folder
    │   └── StoreBusy             another process is writing
    ├── ServerError             a SPARQL server is out of reach, refuses, is full or answers wrongly: see to it
    ├── CheckFailed             the graph breaks a shape
    └── QueryRefused            a query that may not run, or exceeded its limit

Every message says what, where and what to do. The parts stay attributes, so that the command line and a server can
show them differently.
"""

from __future__ import annotations

from pathlib import Path


class WhowhomError(Exception):
    """Any error that whowhom raises on purpose.

    >>> print(WhowhomError("date 2023-02-30 does not exist", where="notes.facts:3:28", remedy="correct the day"))
    notes.facts:3:28: date 2023-02-30 does not exist; correct the day
    """

    def __init__(self, what: str, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        """Give the one line that a person reads."""
        place = f"{self.where}: " if self.where else ""
        mend = f"; {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{mend}"


class InvalidInput(WhowhomError):
    """Something a person wrote or handed over is wrong."""


class InvalidRecord(InvalidInput):
    """A record breaks the record contract."""


class InvalidDate(InvalidInput):
    """A string is no EDTF date, or names a day that does not exist."""


class InvalidFacts(InvalidInput):
    """A line of a facts file does not parse or resolve; `line` and `column` count from 1."""

    def __init__(
        self,
        what: str,
        where: str | None = None,
        remedy: str | None = None,
        file: Path | None = None,
        line: int = 0,
        column: int = 0,
    ) -> None:
        super().__init__(what, where, remedy)
        self.file = file
        self.line = line
        self.column = column


class UnreadableFile(InvalidInput):
    """A file is empty, binary, in another encoding, or too large."""


class UnknownName(InvalidInput):
    """Nothing has this name, or several things do; `candidates` lists what was meant, perhaps."""

    def __init__(
        self, what: str, where: str | None = None, remedy: str | None = None, candidates: tuple[str, ...] = ()
    ) -> None:
        super().__init__(what, where, remedy)
        self.candidates = candidates


class DossierError(WhowhomError):
    """The folder is no dossier, read-only, on a full disk, or damaged beyond rebuilding."""


class StoreBusy(DossierError):
    """Another process is writing the store."""


class ServerError(WhowhomError):
    """A SPARQL server cannot be reached, refuses, or answers wrongly; `status` is that of HTTP where it answered."""

    def __init__(self, what: str, where: str | None = None, remedy: str | None = None, status: int = 0) -> None:
        super().__init__(what, where, remedy)
        self.status = status


class CheckFailed(WhowhomError):
    """The graph breaks a shape of the ontology."""


class QueryRefused(WhowhomError):
    """A query may not run here, or exceeded its limit of time, memory or rows."""
