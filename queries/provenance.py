"""Whose word a fact is, and in which words: the sources and passages behind a derived node's claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode

from ..graph import dates
from ..graph.iris import ww
from ..graph.store import Store

__all__ = ["Evidence", "Provenance", "Source"]

_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_CLAIM, _SOURCE, _EVIDENCE, _DOCUMENT, _QUOTE, _START, _END, _JUDGEMENT, _STATUS, _GRADE, _BY = (
    NamedNode(ww(n))
    for n in ("claim", "source", "evidence", "document", "quote", "charStart", "charEnd", "judgement", "status",
              "grade", "statedBy")
)  # fmt: skip
_PUBLISHER, _DATE, _URL = (NamedNode(ww(n)) for n in ("publisher", "date", "url"))
_SOURCES = NamedNode(ww("sources"))
_DAYS = tuple((name, NamedNode(ww(name))) for name in ("made", "latest", "date"))


class Source(NamedTuple):
    """A document or declared source, as far as it is described."""

    doc: str
    publisher: str | None
    date: str | None
    title: str | None = None
    url: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Give what scripts rely on: document, publisher and date."""
        return {"doc": self.doc, "publisher": self.publisher, "date": self.date}

    def __str__(self) -> str:
        """Give the source as a listing shows it."""
        return ", ".join(part for part in (self.publisher or self.doc, self.date) if part)


class Evidence(NamedTuple):
    """A passage, and what its claim says by it."""

    doc: str
    quote: str
    char_start: int
    char_end: int
    status: str
    grade: str
    source: str
    stated_by: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Give what scripts rely on: the document, the quote and its place there."""
        return {"doc": self.doc, "quote": self.quote, "char_start": self.char_start, "char_end": self.char_end}


class Provenance:
    """Looks up sources and passages in one store, and remembers the sources.

    Rejected claims are nobody's word: they are passed over; and so, given a day, are those not known by then.
    """

    def __init__(self, store: Store, by: str | None = None) -> None:
        self._by = by
        self._raw = store.raw
        self._minter = store.minter
        self._derived = NamedNode(store.minter.graph("derived"))
        self._judgements = NamedNode(store.minter.graph("judgements"))
        self._known: dict[str, Source] = {}

    def claims(self, fact: str) -> list[str]:
        """Give the claims behind a derived event, tenure or affiliation, sorted, without rejected ones."""
        found = self._raw.quads_for_pattern(NamedNode(fact), _CLAIM, None, self._derived)
        claims = (q.object for q in found if isinstance(q.object, NamedNode))
        return sorted(c.value for c in claims if not self._rejected(c) and self._known_then(c.value))

    def independent(self, fact: str) -> int | None:
        """Give how many independent sources tell of an event; None where that was not counted."""
        found = self._raw.quads_for_pattern(NamedNode(fact), _SOURCES, None, self._derived)
        return next((int(q.object.value) for q in found if isinstance(q.object, Literal)), None)

    def sources(self, claims: Iterable[str]) -> tuple[Source, ...]:
        """Give the sources of claims, each once, the oldest first."""
        found = {self._source(iri) for claim in claims for iri in self._values(claim, _SOURCE)}
        return tuple(sorted(found, key=lambda s: (s.date or "9999", s.doc)))

    def evidence(self, claims: Iterable[str]) -> tuple[Evidence, ...]:
        """Give the passages of claims, in the order of documents and of their text."""
        return tuple(sorted({e for claim in claims for e in self._passages(claim)}, key=_place))

    def _known_then(self, claim: str) -> bool:
        if self._by is None:
            return True
        days = (_day({n: self._values(iri, p) for n, p in _DAYS}) for iri in self._values(claim, _SOURCE))
        return any(day is not None and day <= self._by for day in days)

    def _rejected(self, claim: NamedNode) -> bool:
        return any(
            q.object.value == ww("rejected")  # type: ignore[union-attr]
            for q in self._raw.quads_for_pattern(claim, _JUDGEMENT, None, self._judgements)
        )

    def _passages(self, claim: str) -> Iterator[Evidence]:
        for iri in self._values(claim, _EVIDENCE):
            document = self._value(iri, _DOCUMENT) or iri
            speaker = self._value(claim, _BY)
            yield Evidence(
                doc=self._minter.doc_of(document),
                quote=self._value(iri, _QUOTE) or "",
                char_start=int(self._value(iri, _START) or 0),
                char_end=int(self._value(iri, _END) or 0),
                status=(self._value(claim, _STATUS) or "").removeprefix(ww("")),
                grade=(self._value(claim, _GRADE) or "").removeprefix(ww("")),
                source=self._minter.doc_of(self._value(claim, _SOURCE) or document),
                stated_by=self._value(speaker, _LABEL) if speaker else None,
            )

    def _source(self, iri: str) -> Source:
        if iri not in self._known:
            parts = (self._value(iri, p) for p in (_PUBLISHER, _DATE, _LABEL, _URL))
            self._known[iri] = Source(self._minter.doc_of(iri), *parts)
        return self._known[iri]

    def _value(self, node: str, predicate: NamedNode) -> str | None:
        return min(self._values(node, predicate), default=None)

    def _values(self, node: str, predicate: NamedNode) -> list[str]:
        quads = self._raw.quads_for_pattern(NamedNode(node), predicate, None, None)
        return [q.object.value for q in quads if isinstance(q.object, (NamedNode, Literal))]


def _day(found: dict[str, list[str]]) -> str | None:
    """Give the day from which on a source was known: when it was made, else the last day it tells of."""
    given = next((min(found[name]) for name in ("made", "latest", "date") if found[name]), None)
    return dates.bounds(given).latest if given else None


def _place(e: Evidence) -> tuple[str, int, int, str]:
    return e.doc, e.char_start, e.char_end, e.status
