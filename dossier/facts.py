"""The facts language: files of lines that read like sentences, to records whose evidence is the line itself.

    source voa-beijing "Blinken Begins Talks" published 2023-06-18 by VOA url https://example.org/talks
    Antony Blinken meets Qin Gang on 2023-06-18 in Beijing
    Joe Biden may meet Xi Jinping during 2023-11 in San Francisco

docs/facts.md tells the whole language; `grammar` parses a line of it, `ontology/verbs.csv` holds its verbs.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..graph.errors import InvalidFacts, InvalidRecord
from ..graph.names import fold
from ..graph.records import Document, Record
from .actors import Actor, ActorDirectory, countries
from .cast import Cast
from .decoding import CONFLICT, decode_lines, is_conflict, read_bytes
from .lines import Fact, Phrase, SourceLine
from .meaning import Line, records_of
from .mending import LineError, date_error, heads_source, name_error, parse

__all__ = ["FactsFile", "declared", "read_facts", "read_text", "records"]


@dataclass(slots=True)
class FactsFile:
    """What a facts file gives: itself as a document, its records, the sources it declares, its faults and news."""

    document: Document
    records: list[Record] = field(default_factory=list)
    sources: list[Document] = field(default_factory=list)
    errors: list[InvalidFacts] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    newcomers: list[Actor] = field(default_factory=list)
    """Who is named here and stands on no list."""


def read_facts(
    path: Path, doc_id: str, directory: ActorDirectory | None = None, known: Mapping[str, str] | None = None
) -> FactsFile:
    """Read a facts file; every fault in it is in `errors`, and the lines without fault are in `records`.

    `known` holds the sources that need not be declared here, documents above all: id to text. Where it is None,
    any id is taken for a source.

    Raises:
        UnreadableFile: the file is no UTF-8 text.

    """
    if path.is_file() and not path.stat().st_size:  # an empty facts file says nothing, and that is allowed
        return FactsFile(Document(id=doc_id, text=""))
    return read_text(decode_lines(read_bytes(path), str(path)), doc_id, directory, known, path)


def read_text(
    text: str,
    doc_id: str,
    directory: ActorDirectory | None = None,
    known: Mapping[str, str] | None = None,
    file: Path | None = None,
) -> FactsFile:
    r"""Read the text of a facts file; else as `read_facts`.

    >>> found = read_text("source voa\nAntony Blinken meets Qin Gang on 2023-06-18", "facts/talks")
    >>> found.records[-1].participants, found.records[-1].quote
    (('Antony Blinken', 'Qin Gang'), 'Antony Blinken meets Qin Gang on 2023-06-18')
    """
    return _Reading(text, doc_id, directory or ActorDirectory(), known, file).result()


def records(text: str, doc_id: str, directory: ActorDirectory) -> tuple[list[Record], list[Document]]:
    """Give the records of a facts file and the sources that it declares.

    Raises:
        InvalidFacts: a line is wrong: the first, with the number of further ones.

    """
    found = read_text(text, doc_id, directory)
    if found.errors:
        first, more = found.errors[0], len(found.errors) - 1
        raise InvalidFacts(
            first.what + (f" (and {more} more)" if more else ""),
            first.where, first.remedy, first.file, first.line, first.column,
        )  # fmt: skip
    return found.records, found.sources


def declared(text: str) -> list[Document]:
    """Give the sources that a facts file declares, as documents without text; faulty lines are passed over."""
    out = []
    for line in text.split("\n"):
        if heads_source(line):
            try:
                parsed = parse(line)
                if isinstance(parsed, SourceLine) and parsed.declares:
                    out.append(_declaration(parsed))
            except (LineError, InvalidRecord):
                continue
    return out


BROKEN = SourceLine(Phrase("?", 0, 0))
"""Stands for a source line that does not parse: what follows it is checked, and belongs to no other source."""

SHOWN = 8
"""New names that a notice lists; a file of a thousand names needs no line of a thousand."""


class _Reading:
    """One facts file while it is read: twice, so that a surname may stand above the full name."""

    def __init__(
        self, text: str, doc_id: str, directory: ActorDirectory, known: Mapping[str, str] | None, file: Path | None
    ) -> None:
        self.text, self.doc_id, self.known, self.file = text, doc_id, known, file
        self.out = FactsFile(Document(id=doc_id, text=text))
        self.lines = list(self._parsed())
        self.declared = self._declared()
        self.cast = Cast(doc_id, directory.extended(self._newcomers(directory)))
        self.directory = directory

    def result(self) -> FactsFile:
        """Give everything that the file says, and every fault in the order of the lines."""
        source: str | None = None
        seen: set[tuple[str, str]] = set()
        for number, start, line, parsed in self.lines:
            try:
                if isinstance(parsed, SourceLine):
                    source = BROKEN.id.text  # if this line is wrong, what follows must not go to the source before
                    source = self._source(parsed, number) if parsed is not BROKEN else source
                else:
                    self._fact(parsed, line, start, source, seen)
            except LineError as e:
                self._fault(e, number)
        self.out.records[:0] = [*self.out.sources, *self.cast.records()]
        self._announce()
        self.out.errors.sort(key=lambda e: (e.line, e.column))
        return self.out

    def _parsed(self) -> Iterator[tuple[int, int, str, SourceLine | Fact]]:
        start = 0
        for number, raw in enumerate(self.text.split("\n"), 1):
            line = raw.removesuffix("\r")
            try:
                if (parsed := parse(line)) is not None:
                    yield number, start, line, parsed
            except LineError as e:
                self._fault(LineError(0, *CONFLICT) if is_conflict(line) else e, number)
                if heads_source(line):
                    yield number, start, line, BROKEN
            start += len(raw) + 1

    def _declared(self) -> dict[str, Document]:
        out: dict[str, Document] = {}
        for number, _, _, parsed in self.lines:
            if not isinstance(parsed, SourceLine) or not parsed.declares:
                continue
            try:
                self._declarable(parsed, out)
                out[parsed.id.text] = _declaration(parsed)
            except LineError as e:
                self._fault(e, number)
        self.out.sources = [out[name] for name in sorted(out)]
        return out

    def _declarable(self, line: SourceLine, before: Mapping[str, Document]) -> None:
        """Refuse a source with an impossible date, or one that is declared already."""
        if line.published and (fault := date_error(line.published)):
            raise fault
        name = line.id.text
        if name in before or (self.known is not None and name in self.known):
            remedy = f"write only `source {name}` here, or give it another name"
            raise LineError(line.id.start, f"source {name!r} is declared already", remedy)

    def _source(self, line: SourceLine, number: int) -> str:
        """Give the id of the source that a line names, once it is sure that there is such a one."""
        if not line.declares:
            return self._named(line.id)
        if line.published is None:
            where = self._where(number, line.id.start)
            why = "has no date, so it is left out of questions as of a day; add `published DATE`"
            self.out.notices.append(f"{where}: source {line.id.text!r} {why}")
        return line.id.text

    def _named(self, id_: Phrase) -> str:
        name = id_.text.strip()
        if name in self.declared or self.known is None or name in self.known:
            return name
        near = difflib.get_close_matches(name, [*self.declared, *self.known], n=1)
        remedy = f'declare it: source {name} "TITLE" published DATE by PUBLISHER url URL'
        raise LineError(id_.start, f"no source {name!r}", f"did you mean {near[0]!r}?" if near else remedy)

    def _fact(self, fact: Fact, line: str, start: int, source: str | None, seen: set[tuple[str, str]]) -> None:
        own = self._named(fact.ref) if fact.ref else source
        if own is None:
            remedy = 'put `source ID "TITLE" published DATE by PUBLISHER url URL` above it, or [ID] at its end'
            raise LineError(fact.start, "this line has no source", remedy)
        quote = line[fact.start : fact.end]
        self._check_quote(fact, own)
        if corrected := fact.phrases.get("correcting"):
            self._named(corrected)
        if (quote, own) in seen:
            raise LineError(fact.start, "this line stands above already", "take one of the two out")
        seen.add((quote, own))
        made = records_of(Line(fact, self.doc_id, quote, start + fact.start, own), self.cast)
        if own != BROKEN.id.text:
            self.out.records += made

    def _check_quote(self, fact: Fact, source: str) -> None:
        """See that a quote is in the document that it is said to be from, where the dossier holds its text."""
        quote, text = fact.phrases.get("quote"), (self.known or {}).get(source, "")
        if quote and text and " ".join(quote.text.split()) not in " ".join(text.split()):
            raise LineError(quote.start, f"this quote is not in {source!r}", "copy the words as they stand there")

    def _newcomers(self, directory: ActorDirectory) -> Iterator[Actor]:
        """Give the full names that the dossier's list lacks; they may then be called by surname in this file."""
        for _, _, _, parsed in self.lines:
            if not isinstance(parsed, Fact):
                continue
            people = [p.name for p in parsed.parties() if not p.group]
            bodies = [parsed.object] if parsed.verb.takes == "body" and parsed.object else []
            for kind, names in (("person", people), ("organization", bodies)):
                for name in names:
                    if len(name.text.split()) > 1 and not name_error(name) and _is_new(name.text, directory):
                        yield Actor(name.text, kind)

    def _announce(self) -> None:
        """Tell, in one line for the file, of everybody who is named here and stands on no list."""
        first = {a: spans[0][1] for a, spans in self.cast.mentions.items() if not self._listed(a)}
        self.out.newcomers = sorted(first, key=lambda a: (first[a], a))
        if new := self.out.newcomers:
            said = [f"{a.name!r} ({a.kind}, line {self._line(first[a])})" for a in new[:SHOWN]]
            more = f" and {len(new) - SHOWN} more" if len(new) > SHOWN else ""
            self.out.notices.append(f"{self.file or self.doc_id}: not in actors.csv: {', '.join(said)}{more}")

    def _line(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    def _listed(self, actor: Actor) -> bool:
        return self.directory.exact(actor.name) is not None or fold(actor.name) in countries()

    def _where(self, number: int, column: int) -> str:
        return f"{self.file or self.doc_id}:{number}:{column + 1}"

    def _fault(self, e: LineError, number: int) -> None:
        where = self._where(number, e.column)
        self.out.errors.append(InvalidFacts(e.what, where, e.remedy, self.file, number, e.column + 1))


def _is_new(name: str, directory: ActorDirectory) -> bool:
    """Say whether nobody of the list may be meant, by no name."""
    return fold(name) not in countries() and not directory.find(name)


def _declaration(line: SourceLine) -> Document:
    return Document(
        id=line.id.text,
        text="",
        title=line.title,
        publisher=line.by,
        date=line.published.text if line.published else None,
        url=line.url,
    )
