"""The claims behind canonical events and offices, read once: their sentences, sources, and what was known when."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from . import dates
from .claims import Node, SourceRow, source_row, value, values
from .history import stages
from .iris import ww
from .ledger import ClaimRow
from .store import Store

__all__ = ["Claimed", "word"]

CONTEXT = 200
"""Characters of the text before and after a quote that go with it, so that a reader sees the sentence in its place."""


def word(iri: str | None) -> str:
    """Give the word that an IRI of the vocabulary ends in.

    >>> word("https://w3id.org/whowhom/ns#happened"), word(None)
    ('happened', '')
    """
    return (iri or "").rsplit("#", 1)[-1]


class Claimed:
    """What the sources of a store claim, but for claims that a reviewer rejected and those of grades not asked for."""

    def __init__(self, store: Store, grades: Collection[str]) -> None:
        self.store = store
        self.grades = grades
        self.claims: dict[str, tuple[Node, dict[str, Node]]] = {}
        self.sources: dict[str, SourceRow] = {}
        self.texts: dict[str, str] = {}
        judged = store.nodes(store.minter.graph("judgements"))
        self.judged = {iri: word(value(node, "judgement")) for iri, node in judged.items()}
        for graph in store.graphs():
            if graph.startswith(f"{store.base}source/"):
                self._read(store.nodes(graph))
        places = (value(nodes.get(value(n, "about") or "", {}), "place") for n, nodes in self.claims.values())
        local = sorted({p for p in places if p})
        self.shared = {here: there.value for here, _, there in store.about(local, ww("canonical"))}
        """What all sources share for a place of one of them."""

    def _read(self, nodes: dict[str, Node]) -> None:
        for iri, node in nodes.items():
            kinds = {word(t) for t in node.get("type", ())}
            if "Claim" in kinds and self._counts(iri, node):
                self.claims[iri] = (node, nodes)
            elif "Document" in kinds:
                doc = value(node, "identifier") or self.store.minter.doc_of(iri)
                row = source_row(iri, doc, node)
                if iri not in self.sources or row.date:
                    self.sources[iri] = row
                self.texts[iri] = value(node, "text") or self.texts.get(iri, "")

    def _counts(self, iri: str, node: Node) -> bool:
        judgement = self.judged.get(iri)
        return judgement != "rejected" and (judgement == "accepted" or word(value(node, "grade")) in self.grades)

    def behind(self, node: Node) -> list[tuple[str, Node, dict[str, Node]]]:
        """Give the claims behind an event or office, each with the graph of its source."""
        return [(iri, *self.claims[iri]) for iri in values(node, "claim") if iri in self.claims]

    def told(self, node: Node) -> dict[str, Any]:
        """Give what the network says of the claims behind an event or office: `evidence`, `sources` and `stages`."""
        behind = self.behind(node)
        evidence = (e for _, claim, nodes in behind for e in self._evidence(claim, nodes))
        sources = sorted({s for _, claim, _ in behind if (s := value(claim, "source"))})
        return {
            "sources": [self._described(s) for s in sources],
            "evidence": sorted(evidence, key=lambda e: (e["doc"], e["char_start"], e["status"])),
            "stages": list(self._stages(node)),
        }

    def since(self, node: Node) -> str | None:
        """Give the day from which on an event or office was known; None where no source of it has a date."""
        return min(filter(None, (c.source_date for c in self._rows(node))), default=None)

    def _stages(self, node: Node) -> Iterator[dict[str, Any]]:
        """Give what was known when: for each day on which that changed, what it became."""
        claims = [c._replace(place=self.shared.get(c.place or "")) for c in self._rows(node)]
        for since, known in stages(claims):
            earliest, latest = dates.hull(known.dates)
            yield {
                "since": since,
                "status": known.status,
                "disputed": known.disputed,
                "grade": known.grade,
                "date": next(iter(known.dates), None),
                "other_dates": list(known.dates[1:]),
                "earliest": earliest,
                "latest": latest,
                "place": known.place,
                "subtype": known.subtype,
            }

    def _rows(self, node: Node) -> list[ClaimRow]:
        """Give the claims behind an event or office as the ledger reads them; places are the source's own."""
        found = []
        for iri, claim, nodes in self.behind(node):
            about, source = nodes.get(value(claim, "about") or "", {}), value(claim, "source") or ""
            row = self.sources.get(source)
            status, grade = word(value(claim, "status")), word(value(claim, "grade"))
            said = (value(about, name) for name in ("date", "place", "subtype"))
            found.append(ClaimRow(iri, source, status, grade, self.judged.get(iri), row and row.as_of, *said))
        return found

    def _described(self, source: str) -> dict[str, Any]:
        row = self.sources.get(source) or SourceRow(source, self.store.minter.doc_of(source), *[None] * 5)
        return {
            "doc": row.doc,
            "title": row.title,
            "publisher": row.publisher,
            "date": row.date,
            "url": row.url,
            "since": row.as_of,
        }

    def _evidence(self, claim: Node, nodes: dict[str, Node]) -> Iterator[dict[str, Any]]:
        for passage in values(claim, "evidence"):
            quoted = nodes.get(passage, {})
            document = value(quoted, "document") or ""
            start, end = int(value(quoted, "charStart") or 0), int(value(quoted, "charEnd") or 0)
            text = self.texts.get(document, "")
            yield {
                "doc": self.store.minter.doc_of(document),
                "source": self.store.minter.doc_of(value(claim, "source") or document),
                "quote": value(quoted, "quote"),
                "before": text[max(0, start - CONTEXT) : start],
                "after": text[end : end + CONTEXT],
                "char_start": start,
                "char_end": end,
                "status": word(value(claim, "status")),
                "grade": word(value(claim, "grade")),
                "stated_by": value(nodes.get(value(claim, "statedBy") or "", {}), "label"),
            }
