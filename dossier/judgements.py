"""Review decisions, one a line, only ever added: who decided what about which claim or pair of actors, when and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..graph import dates
from ..graph.errors import InvalidDate, InvalidInput, WhowhomError
from .decoding import CONFLICT, decode_lines, is_conflict
from .writing import append_line

__all__ = ["AMENDMENTS", "COLUMNS", "Judgement", "append", "decisions", "read"]

AMENDMENTS = "judgements.tsv"
"""The file, and the source that corrected claims are told by; the evidence stays that of the original claim."""

COLUMNS = ("when", "who", "what", "subject", "object", "why", "quote", "about")
WHAT = {
    "accept": "accepted",
    "reject": "rejected",
    "edit": "accepted",
    "same": "",
    "different": "",
    "unsure": "",
    "undo": "",
}
"""What may be decided, and what it makes of a claim; the last three of a pair, or of an earlier line."""


class Judgement(NamedTuple):
    """One decision. `subject` is a claim or an actor; `object` the other actor, or for an edit the patch (JSON).

    `quote` and `about` (the document and what it was understood to say, JSON) tell which claim was judged, so that it
    is found again when its document or the extractor has changed.

    `undo` takes back the newest standing decision on the same subject (and object, where one is given).
    """

    when: str
    who: str
    what: str
    subject: str
    object: str = ""
    why: str = ""
    quote: str = ""
    about: str = ""


def read(path: Path, problems: list[WhowhomError] | None = None) -> list[Judgement]:
    """Give all decisions in the order in which they were made; a missing file holds none.

    Where `problems` is given, faulty lines go there and the others are kept.

    Raises:
        InvalidInput: a line has too many fields, an unknown decision or an impossible day.
        UnreadableFile: the file is no UTF-8 text.

    """
    if not path.exists():
        return []
    out: list[Judgement] = []
    for number, line in enumerate(decode_lines(path.read_bytes(), str(path)).split("\n"), 1):
        line = line.removesuffix("\r")
        if line.strip() and not line.startswith("#") and line.split("\t")[0] != COLUMNS[0]:
            try:
                out.append(_judgement(line.split("\t"), f"{path}:{number}"))
            except InvalidInput as e:
                if problems is None:
                    raise
                problems.append(e)
    return out


def append(path: Path, judgement: Judgement, lock: Path | None = None) -> None:
    r"""Add one decision; on return it is on the disk. Line ends and tabs in a field are kept as `\n` and `\t`.

    Raises:
        InvalidInput: the decision is not one that may be made.
        StoreBusy: somebody else keeps writing.
        DossierError: the folder is read-only, the disk is full.

    """
    _checked(judgement, str(path))
    if not path.exists():
        append_line(path, "\t".join(COLUMNS), lock)
    append_line(path, "\t".join(_escape(cell) for cell in judgement).rstrip("\t"), lock)


def standing(judgements: list[Judgement]) -> list[Judgement]:
    """Give the decisions that nobody has taken back or replaced by a newer one on the same thing.

    >>> a = Judgement("2026-01-01", "me", "accept", "claim-1")
    >>> standing([a, a._replace(what="reject"), a._replace(what="undo")]) == [a]
    True
    """
    history: dict[frozenset[str], list[Judgement]] = {}
    for judgement in judgements:
        about = history.setdefault(_about(judgement), [])
        if judgement.what == "undo":
            del about[-1:]
        else:
            about.append(judgement)
    return [about[-1] for about in history.values() if about]


def decisions(path: Path) -> Iterator[tuple[str, str, str]]:
    """Give each decided claim with `accepted` or `rejected` and the reason, sorted."""
    found = {j.subject: (WHAT[j.what], j.why) for j in standing(read(path)) if WHAT[j.what]}
    for claim, (verdict, why) in sorted(found.items()):
        yield claim, verdict, why


def _about(judgement: Judgement) -> frozenset[str]:
    """Give what a decision is about: a claim, or a pair of actors in either order."""
    pair = judgement.what not in ("accept", "reject", "edit") and not judgement.object.startswith("{")
    return frozenset(filter(None, (judgement.subject, judgement.object if pair else "")))


def _judgement(cells: list[str], where: str) -> Judgement:
    if is_conflict(cells[0]):
        raise InvalidInput(CONFLICT[0], where, CONFLICT[1])
    if not 4 <= len(cells) <= len(COLUMNS):
        wanted = ", ".join(COLUMNS)
        raise InvalidInput(f"{len(cells)} fields", where, f"write up to {len(COLUMNS)}, parted by tabs: {wanted}")
    return _checked(Judgement(*map(_unescape, cells)), where)


def _checked(judgement: Judgement, where: str) -> Judgement:
    if judgement.what not in WHAT:
        raise InvalidInput(f"decision {judgement.what!r}", where, f"use one of {', '.join(WHAT)}")
    if "\x00" in "".join(judgement):
        raise InvalidInput("a zero byte in a decision", where, "take it out")
    if not judgement.subject:
        raise InvalidInput("a decision about nothing", where, "name the claim or actor")
    if judgement.what in ("same", "different", "unsure") and not judgement.object:
        raise InvalidInput(f"{judgement.what!r} about one actor only", where, "name both")
    try:
        dates.bounds(judgement.when[:10])
    except InvalidDate as e:
        raise InvalidInput(e.what, where, e.remedy) from None
    return judgement


def _escape(cell: str) -> str:
    for plain, written in (("\\", r"\\"), ("\t", r"\t"), ("\n", r"\n"), ("\r", r"\r")):
        cell = cell.replace(plain, written)
    return cell


def _unescape(cell: str) -> str:
    if "\\" not in cell:
        return cell
    signs = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}
    return re.sub(r"\\[\\tnr]", lambda m: signs[m[0]], cell)
