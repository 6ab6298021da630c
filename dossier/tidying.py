"""Facts files in order: formatted without losing a word or comment, and looked over with file, line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..graph.errors import InvalidFacts
from .decoding import decode_lines, read_bytes
from .facts import FactsFile, read_text
from .mending import LineError, heads_source, parse
from .writing import PATIENCE, locked, replace

if TYPE_CHECKING:
    from .folder import Dossier

__all__ = ["Remark", "format_file", "formatted", "lint"]

_BLANK = r" \t\r\f\v\u00a0\ufeff"
_PART = re.compile(rf'"(?:[^"\n]|"")*"|“[^”\n]*”|(?<!\S)#[^\n]*|[{_BLANK}]+|[^{_BLANK}"“]+|["“]')


class Remark(NamedTuple):
    """Something about a line of a facts file: `error` or `note`, where, what it is and what to do."""

    file: str
    line: int
    column: int
    severity: str
    message: str

    def __str__(self) -> str:
        """Give the line that editors read: file:line:column: severity: message."""
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.message}"


def formatted(text: str) -> str:
    r"""Give the text of a facts file in its one form: single blanks, no indentation, an empty line before a source.

    Words, quotes and comments stay as they are; a line that does not parse is left alone.

    >>> formatted("source  wire\n\n\n  A.  meets   B.   # both\nsource post")
    'source wire\n\nA. meets B.  # both\n\nsource post\n'
    """
    out: list[str] = []
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = _line(raw)
        if heads_source(line) and out and out[-1] and not out[-1].startswith("#"):
            out.append("")
        if line or (out and out[-1]):
            out.append(line)
    while out and not out[-1]:
        out.pop()
    return "\n".join(out) + "\n" if out else ""


def format_file(path: Path, dossier: Dossier | None = None) -> bool:
    """Format a facts file, and give whether that changed it; the new text takes the place of the old in one step.

    Raises:
        InvalidFacts: it would say something else afterwards: a fault of ours; the file is left as it is.
        StoreBusy: somebody else keeps writing.
        DossierError: the folder is read-only, the disk is full.

    """
    lock = dossier.store_path / "write.lock" if dossier else path.with_name(f".{path.name}.lock")
    lock.parent.mkdir(exist_ok=True)
    with locked(lock, f"formatting {path.name}", wait=PATIENCE):
        text = decode_lines(read_bytes(path), str(path)) if path.stat().st_size else ""
        new = formatted(text)
        if new == text:
            return False
        if _says(text) != _says(new):
            raise InvalidFacts("it would say something else if formatted", str(path), "please report it", path)
        replace(path, new)
        return True


def lint(dossier: Dossier, path: Path) -> Iterator[Remark]:
    """Give what is wrong or doubtful in a facts file, in the order of its lines.

    Raises:
        UnreadableFile: it is no text.

    """
    from ..graph.deceit import deceptive
    from .facts import read_facts
    from .sources import Sources

    found = read_facts(path, "facts", dossier.actors(), Sources(dossier.path, path))
    remarks = [
        Remark(str(path), e.line, e.column, "error", f"{e.what}; {e.remedy}" if e.remedy else e.what)
        for e in found.errors
    ]
    text = found.document.text
    for number, line in enumerate(text.split("\n"), 1):
        remarks += [Remark(str(path), number, column + 1, "note", said) for column, said in deceptive(line)]
    remarks += [_notice(str(path), notice) for notice in found.notices]
    yield from sorted(remarks, key=lambda r: (r.line, r.column, r.severity))


def _notice(file: str, notice: str) -> Remark:
    """Give a notice of the reader, which leads with the place as far as it has one."""
    place = re.match(r":(\d+):(\d+): ", notice.removeprefix(file))
    if notice.startswith(file) and place:
        return Remark(file, int(place[1]), int(place[2]), "note", notice.removeprefix(file)[place.end() :])
    return Remark(file, 1, 1, "note", notice.removeprefix(f"{file}: "))


def _line(raw: str) -> str:
    """Give one line with single blanks outside quotes, its comment two blanks apart."""
    if raw.strip().startswith("#"):
        return raw.strip()
    try:
        if parse(raw) is None:
            return ""
    except LineError:
        return raw
    out = ""
    for part in _PART.findall(raw.rstrip()):
        if part.startswith("#") and out.strip():
            out = f"{out.rstrip()}  {part.rstrip()}"
        else:
            out += " " if not part.strip(" \t\r\f\v\u00a0\ufeff") else part
    return out.strip()


def _says(text: str) -> list[str]:
    """Give what a text says and its comments, without regard to where."""
    found: FactsFile = read_text(text, "facts")
    said = [repr({k: getattr(r, k) for k in r.__dataclass_fields__ if k not in _PLACE}) for r in found.records]
    return [*said, *(e.what for e in found.errors), *_comments(text)]


_PLACE = ("quote", "char_start", "char_end", "mentions", "date_text")


def _comments(text: str) -> list[str]:
    return [part.rstrip() for line in text.split("\n") for part in _PART.findall(line) if part.startswith("#")]
