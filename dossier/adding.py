"""Adding one fact: checked as a line of a facts file is, then saved for good in `facts/curated.facts`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..graph.errors import InvalidFacts, UnknownName
from ..graph.records import Document, Organisation, Person, Place, Record
from .actors import Actor, ActorDirectory
from .decoding import decode_lines
from .facts import FactsFile, read_text
from .lines import Fact, Phrase, SourceLine
from .mending import PLAIN_WORD, LineError, heads_source, name_in_line, parse
from .paths import facts_paths, refuse_links
from .sources import Sources
from .verbs import quoted
from .writing import PATIENCE, extend, locked, refuse

if TYPE_CHECKING:
    from .folder import Dossier

__all__ = ["AddedFact", "add"]

CURATED = "curated.facts"
TYPED = "  # typed: "
"""Stands before a line as it was typed, where names in it had to be written in full."""


class AddedFact(NamedTuple):
    """What was saved: the file, the line as it stands there, its source, what it says, and which names are new."""

    path: Path
    line: str
    source: str
    records: tuple[Record, ...]
    notices: tuple[str, ...]


def add(dossier: Dossier, line: str, source: str | None = None) -> AddedFact:
    """Check a line of the facts language and save it under its source; on return it is on the disk.

    The source is one that the dossier has, named by `source` or at the line's end as `[ID]`. A short name that only
    the source's own document explains ("Blinken") is saved in full, with the line as it was typed behind it.

    Raises:
        InvalidFacts: the line does not parse, or a name in it is ambiguous.
        UnknownName: there is no such source, or none is named; `candidates` are the likely ones.
        StoreBusy: somebody else keeps writing.
        DossierError: the folder is read-only, the disk is full.

    """
    line = re.sub(r"[\r\n]+", " ", line).strip()
    known = Sources(dossier.path)
    fact = _fact(line)
    chosen = _source(fact, source, known)
    directory = _directory(dossier, fact)
    there = _named_in(known.document(chosen), fact, directory)
    typed, line = line, _in_full(line, fact, directory, there)
    found = _checked(line, chosen, directory, known)
    path = dossier.facts_path / CURATED
    _make_room(dossier)
    written = line if line == typed else f"{line}{TYPED}{typed}"
    with locked(dossier.store_path / "write.lock", f"adding to {CURATED}", wait=PATIENCE):
        extend(path, [*_heading(path, chosen, line), written])
    said = tuple(r for r in found.records if not isinstance(r, (Document, Person, Organisation, Place)))
    news = tuple(f"{a.name!r} is new ({a.kind})" for a in found.newcomers if there.exact(a.name) is None)
    return AddedFact(path, written, chosen, said, news)


def _heading(path: Path, source: str, line: str) -> list[str]:
    """Give the lines that put what follows under the source; none where the file ends under it already.

    Raises:
        InvalidFacts: the line stands under this source already.

    """
    text = decode_lines(path.read_bytes(), str(path)) if path.exists() else ""
    current: str | None = None
    for written in text.split("\n"):
        if heads_source(written):
            current = _named(written)
        elif written.split(TYPED)[0].strip() == line and current == source:
            raise InvalidFacts(f"this fact is saved already: {line}", str(path), "nothing needs to be done", path)
    if current == source:
        return []
    return [*([""] if text else []), f"source {_id(source)}"]


def _make_room(dossier: Dossier) -> None:
    """See that the folders for the facts and for the lock are there."""
    try:
        refuse_links(dossier.path, "facts")
        dossier.facts_path.mkdir(exist_ok=True)
        dossier.store_path.mkdir(exist_ok=True)
    except OSError as e:
        refuse(e, dossier.path)


def _fact(line: str) -> Fact:
    try:
        parsed = parse(line)
    except LineError as e:
        raise _invalid(e) from None
    if parsed is None:
        raise InvalidFacts("an empty line", None, "write, say: Antony Blinken meets Qin Gang on 2023-06-18")
    if isinstance(parsed, SourceLine):
        raise InvalidFacts("a source line is no fact", None, "declare sources in a file under facts/")
    return parsed


def _source(fact: Fact, source: str | None, known: Sources) -> str:
    import difflib

    on_line = fact.ref.text.strip() if fact.ref else None
    chosen = on_line or source
    if chosen is not None and chosen in known:
        return chosen
    near = difflib.get_close_matches(chosen or "", known, n=3, cutoff=0.5)
    candidates = tuple(near or list(known)[:5])
    what = f"no source {chosen!r}" if chosen else "no source is named for this fact"
    shown = f"name one with --source: {', '.join(candidates)}" if candidates else "put a document into documents/ first"
    raise UnknownName(what, None, shown, candidates)


def _directory(dossier: Dossier, fact: Fact) -> ActorDirectory:
    """Give the dossier's actors: those of the list, and those of its facts files whom the fact may mean."""
    directory = dossier.actors()
    names = [n.text for n in _names(fact)]
    if all(directory.exact(name) for name in names):
        return directory
    for path in facts_paths(dossier.path):
        text = _telling(decode_lines(path.read_bytes(), str(path)), names)
        directory = directory.extended(_actors(read_text(text, "facts", directory).records))
    return directory


def _telling(text: str, names: list[str]) -> str:
    """Give the lines of a facts file that tell whom the names may mean, each way of naming somebody once.

    Parsing thousands of lines to add one would make people wait.
    """
    lines = [line for line in text.split("\n") if not heads_source(line) and not line.lstrip().startswith("#")]
    if any(name.isupper() for name in names):  # initials of a body are in no line as they stand
        return "\n".join(["source all", *lines])
    words = {w.casefold() for name in names for w in re.findall(r"\w{2,}", name)}
    seen: dict[tuple[str, ...], str] = {}
    for line in lines:
        said = ["", *re.findall(r"\w+", line), ""]
        for i, word in enumerate(said):
            if word.casefold() in words:
                seen.setdefault(tuple(said[max(0, i - 1) : i + 2]), line)
    return "\n".join(["source all", *dict.fromkeys(seen.values())])


def _actors(records: list[Record]) -> Iterator[Actor]:
    for record in records:
        match record:
            case Person():
                yield Actor(record.name)
            case Organisation():
                yield Actor(record.name, "organization", record.aliases)
            case Place() if record.place_type == "country":
                yield Actor(record.name, "state")


def _named_in(document: Document | None, fact: Fact, directory: ActorDirectory) -> ActorDirectory:
    """Give whom the source's document names, where the dossier does not know everybody in the fact."""
    if document is None or not any(not directory.find(n.text) for n in _names(fact)):
        return ActorDirectory()
    from ..extract.pipeline import extract

    return ActorDirectory().extended(_actors(extract(document)))


def _names(fact: Fact) -> list[Phrase]:
    names = [p.name for p in fact.parties() if not p.group]
    bodies = [p.capacity.of for p in fact.parties() if p.capacity]
    return names + [n for n in (fact.object if fact.verb.takes == "body" else None, fact.of, fact.denier, *bodies) if n]


def _in_full(line: str, fact: Fact, directory: ActorDirectory, there: ActorDirectory) -> str:
    """Give the line with names in full that nobody but the source's document explains."""
    for name in sorted(_names(fact), key=lambda n: -n.start):
        found = [] if directory.find(name.text) else there.find(name.text)
        if len(found) > 1:
            who = " or ".join(sorted(a.name for a in found))
            raise _invalid(LineError(name.start, f"{name.text!r} may be {who}", "write the full name"))
        if found:
            line = line[: name.start] + name_in_line(found[0].name) + line[name.end :]
    return line


def _checked(line: str, source: str, directory: ActorDirectory, known: Sources) -> FactsFile:
    found = read_text(f"source {_id(source)}\n{line}", "line", directory, known)
    for error in found.errors:
        raise InvalidFacts(error.what, f"column {error.column}", error.remedy, None, 1, error.column)
    return found


def _named(line: str) -> str | None:
    """Give the source that a source line names; None where it is faulty."""
    try:
        parsed = parse(line)
    except LineError:
        return None
    return parsed.id.text if isinstance(parsed, SourceLine) else None


def _id(source: str) -> str:
    return source if PLAIN_WORD.fullmatch(source) else quoted(source)


def _invalid(e: LineError) -> InvalidFacts:
    return InvalidFacts(e.what, f"column {e.column + 1}", e.remedy, None, 1, e.column + 1)
