"""The claim that a review decision is about, found again: by its node, else by its words and what it means."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from ..graph.errors import WhowhomError
from ..graph.iris import ww
from ..graph.store import Store
from .judgements import AMENDMENTS, Judgement
from .readings import Claim, Found, claims_of, meaning_of, read_claim

__all__ = ["Finder", "about", "words"]

ALIKE = 90
"""From which likeness on (of 100) two quotes are one passage, slightly changed."""


class Finder:
    """Finds claims again; what a document holds is read once."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._read: dict[str, list[Found]] = {}

    def find(self, decision: Judgement, change: Mapping[str, str] | None = None) -> list[Found]:
        """Give the claims that a decision is about: by IRI, else by words and meaning; with `change`, as corrected."""
        meaning = _meaning(decision)
        own = None if change else _read(self.store, decision.subject)
        if own and (not meaning or _fits(own, decision, meaning)):
            return [Found(decision.subject, own)]
        if not meaning:
            return []
        doc = meaning.pop("doc", "")
        meaning = {k: v for k, v in {**meaning, **(change or {})}.items() if v}
        here = [f for f in self.of(doc) if dict(meaning_of(f.record)) == meaning]
        same = [f for f in here if words(f.record.quote) == words(decision.quote)]
        return same or self._near(here, decision) or ([] if self.of(doc) else self._moved(decision, meaning))

    def of(self, doc: str) -> list[Found]:
        """Give the claims of a document, read once."""
        if doc not in self._read:
            self._read[doc] = list(claims_of(self.store, doc)) if doc else []
        return self._read[doc]

    def _near(self, here: list[Found], decision: Judgement) -> list[Found]:
        from rapidfuzz.fuzz import ratio

        said = words(decision.quote)
        if not said:
            return []
        near = [f for f in here if ratio(said, words(f.record.quote)) >= ALIKE or _within(said, f.record.quote)]
        return near if len(near) == 1 else []

    def _moved(self, decision: Judgement, meaning: dict[str, str]) -> list[Found]:
        """Look for the same words in a document of another name, where the old one is gone."""
        found = self.store.raw.quads_for_pattern(None, NamedNode(ww("quote")), Literal(decision.quote))
        docs = {self.store.minter.doc_of(q.graph_name.value) for q in found if isinstance(q.graph_name, NamedNode)}
        every = [f for doc in sorted(docs - {AMENDMENTS}) for f in self.of(doc)]
        return [f for f in every if f.record.quote == decision.quote and dict(meaning_of(f.record)) == meaning]


def about(record: Claim) -> str:
    """Give what a decision keeps of a claim, as one line of JSON."""
    return json.dumps({"doc": record.doc, **dict(meaning_of(record))}, ensure_ascii=False, sort_keys=True)


def _read(store: Store, iri: str) -> Claim | None:
    try:
        return read_claim(store, iri)
    except (ValueError, WhowhomError):
        return None


def _meaning(decision: Judgement) -> dict[str, str]:
    try:
        found = json.loads(decision.about or "{}")
    except (ValueError, RecursionError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _fits(record: Claim, decision: Judgement, meaning: dict[str, str]) -> bool:
    same = {"doc": record.doc, **dict(meaning_of(record))} == meaning
    return same and words(record.quote) == words(decision.quote)


def words(text: str) -> str:
    r"""Give a passage with its words one space apart, however its lines are broken.

    >>> words("met  him in\nBeijing")
    'met him in Beijing'
    """
    return " ".join(text.split())


def _within(said: str, quote: str) -> bool:
    other = words(quote)
    return min(len(said), len(other)) > 20 and (said in other or other in said)
