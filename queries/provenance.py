"""Whose word a fact is, and in which words: the sources and passages behind a derived node's claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ..graph import dates
from ..graph.iris import ww
from ..graph.queryable import Queryable
from ..graph.summary import Source

__all__ = ["Evidence", "Provenance", "Source"]

_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_CLAIM, _SOURCES, _SOURCE, _JUDGEMENT, _EVIDENCE, _STATUS, _GRADE, _BY, _DOCUMENT, _QUOTE, _START, _END = (
    ww(n) for n in ("claim", "sources", "source", "judgement", "evidence", "status", "grade", "statedBy", "document",
                    "quote", "charStart", "charEnd")
)  # fmt: skip
_CORRECTED = ww("correctedSince")
_PUBLISHER, _DATE, _URL = (ww(n) for n in ("publisher", "date", "url"))
_DAYS = tuple((name, ww(name)) for name in ("made", "latest", "date"))
_OF_CLAIM, _OF_PASSAGE = (_STATUS, _GRADE, _EVIDENCE, _BY), (_DOCUMENT, _QUOTE, _START, _END)
_OF_SOURCE = (_PUBLISHER, _DATE, _LABEL, _URL)


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
    """Looks up sources and passages in one store, and remembers what it was told.

    Rejected claims are nobody's word: they are passed over; and so, given a day, are those not known by then, but not
    what only a later correction took away.
    """

    def __init__(self, store: Queryable, by: str | None = None) -> None:
        self._by = by
        self._store = store
        self._minter = store.minter
        self._told: dict[tuple[str, str], list[str]] = {}

    def ahead(self, facts: Iterable[str], evidence: bool) -> None:
        """Look up at once what will be asked about many facts: a server answers few large questions sooner."""
        claims = self._learn(facts, _CLAIM, _SOURCES)[_CLAIM]
        found = self._learn(claims, _SOURCE, _JUDGEMENT, _CORRECTED, *(_OF_CLAIM if evidence else ()))
        self._learn(found[_SOURCE], *_OF_SOURCE, *(p for _, p in _DAYS if self._by))
        if evidence:
            self._learn(found[_EVIDENCE], *_OF_PASSAGE)
            self._learn(found[_BY], _LABEL)

    def claims(self, fact: str) -> list[str]:
        """Give the claims behind a derived event, tenure or affiliation, sorted, without rejected ones."""
        return sorted(c for c in self._values(fact, _CLAIM) if not self._rejected(c) and self._known_then(c))

    def independent(self, fact: str) -> int | None:
        """Give how many independent sources tell of an event; None where that was not counted."""
        return next((int(number) for number in self._values(fact, _SOURCES)), None)

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

    def _rejected(self, claim: str) -> bool:
        if ww("rejected") not in self._values(claim, _JUDGEMENT):
            return False
        return self._by is None or not any(self._by < day for day in self._values(claim, _CORRECTED))

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
        return Source(self._minter.doc_of(iri), *(self._value(iri, p) for p in _OF_SOURCE))

    def _value(self, node: str, property_: str) -> str | None:
        return min(self._values(node, property_), default=None)

    def _values(self, node: str, property_: str) -> list[str]:
        if (node, property_) not in self._told:
            self._learn([node], property_)
        return self._told[node, property_]

    def _learn(self, nodes: Iterable[str], *properties: str) -> dict[str, list[str]]:
        """Ask about nodes, and give by property what they lead to."""
        wanted = sorted({n for n in nodes if (n, properties[0]) not in self._told})
        self._told |= {(n, p): [] for n in wanted for p in properties}
        led: dict[str, list[str]] = {p: [] for p in properties}
        for node, property_, value in self._store.about(wanted, *properties):
            self._told[node, property_].append(value.value)
            led[property_].append(value.value)
        return led


def _day(found: dict[str, list[str]]) -> str | None:
    """Give the day from which on a source was known: when it was made, else the last day it tells of."""
    given = next((min(found[name]) for name in ("made", "latest", "date") if found[name]), None)
    return dates.bounds(given).latest if given else None


def _place(e: Evidence) -> tuple[str, int, int, str]:
    return e.doc, e.char_start, e.char_end, e.status
