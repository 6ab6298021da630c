"""Corrections of a source: the claim that a `correcting SOURCE` puts right is found, and counts no more.

Which claim is meant follows from what both tell: the same people and kind of event, the same person and body. Where
that source tells nothing of the kind, or several things, nothing is put right, and it is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from ..graph import dates
from ..graph.iris import ww
from ..graph.names import fold
from ..graph.records import Affiliation, Event, Role
from ..graph.store import Store
from ..ontology.vocabulary import ENCOUNTERS
from .readings import Claim, Found, claims_of

__all__ = ["Correction", "corrections"]

_CORRECTS, _SOURCE = NamedNode(ww("corrects")), NamedNode(ww("source"))
_ALIAS = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")


class Correction(NamedTuple):
    """A claim that corrects a source: the claims there that it puts right, or why it puts none right."""

    made: Found
    wrong: tuple[Found, ...]
    why: str = ""


def corrections(store: Store) -> Iterator[Correction]:
    """Give what every claim of the store that corrects a source puts right, in the order of their IRIs."""
    look = _Look(store)
    quads = list(store.raw.quads_for_pattern(None, _CORRECTS, None))
    for made in sorted(q.subject.value for q in quads if isinstance(q.subject, NamedNode)):
        doc = store.minter.doc_of(made.split("#", 1)[0])
        found = next((f for f in look.of(doc) if f.iri == made), None)
        if found is not None and found.record.corrects:
            yield look.correction(found, found.record.corrects)


class _Look:
    """What was read of the store while corrections are matched: each document once."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._read: dict[str, list[Found]] = {}

    def of(self, doc: str) -> list[Found]:
        if doc not in self._read:
            self._read[doc] = list(claims_of(self.store, doc))
        return self._read[doc]

    def told_by(self, source: str) -> Iterator[Found]:
        """Give the claims that are one source's word, in whichever file."""
        quads = self.store.raw.quads_for_pattern(None, _SOURCE, NamedNode(self.store.minter.source(source)))
        docs = {self.store.minter.doc_of(q.graph_name.value) for q in quads if isinstance(q.graph_name, NamedNode)}
        for doc in sorted(docs):
            yield from (f for f in self.of(doc) if (f.record.source or f.record.doc) == source)

    def correction(self, made: Found, source: str) -> Correction:
        """Match one correction with what the source says."""
        every = [f for f in self.told_by(source) if f.iri != made.iri and type(f.record) is type(made.record)]
        ranked = [(rank, f) for f in every if (rank := self._rank(made, f)) is not None]
        surest = [f for rank, f in ranked if rank == min(r for r, _ in ranked)]
        wrong = tuple(f for f in surest if _differs(f.record, made.record))
        if not surest:
            return Correction(made, (), f"{source!r} says nothing of the kind")
        if not wrong:
            return Correction(made, (), f"{source!r} says the same")
        if not _one(wrong):
            what = f"{source!r} tells of {len(wrong)} that may be meant"
            return Correction(made, (), f"{what}; reject the wrong one: whowhom review --list")
        return Correction(made, wrong)

    def _rank(self, made: Found, told: Found) -> int | None:
        """Give how sure it is that two claims are about one thing, 0 the surest; None where nothing says so."""
        match made.record, told.record:
            case Event() as a, Event() as b:
                return self._rank_events(a, b)
            case Role() as a, Role() as b:
                who, title = self._same(a, a.person, b, b.person), fold(a.role) == fold(b.role)
                known = (who and title, who, title)
                return known.index(True) if any(known) and self._same(a, a.org, b, b.org) else None
            case Affiliation() as a, Affiliation() as b:
                return 0 if self._same(a, a.person, b, b.person) and self._same(a, a.org, b, b.org) else None
        return None

    def _rank_events(self, a: Event, b: Event) -> int | None:
        """Give 0 where kind and people are the same, 1 where some of these and the day are."""
        if a.type != b.type and not {a.type, b.type} <= set(ENCOUNTERS):
            return None
        mine, theirs = (*a.participants, *a.groups), (*b.participants, *b.groups)
        shared = sum(any(self._same(a, m, b, t) for t in theirs) for m in mine)
        if shared == len(mine) == len(theirs):
            return 0
        return 1 if shared and a.date and b.date and dates.intersect([a.date, b.date]) else None

    def _same(self, a: Claim, name: str | None, b: Claim, other: str | None) -> bool:
        """Say whether names in two documents are one actor's, or neither has one."""
        if not name or not other:
            return name == other
        return bool(self._names(a.doc, name) & self._names(b.doc, other))

    def _names(self, doc: str, name: str) -> frozenset[str]:
        """Give what an actor of a document is called there, folded."""
        graph = NamedNode(self.store.minter.source(doc))
        nodes = (NamedNode(self.store.minter.local(doc, kind, name)) for kind in ("person", "organization", "state"))
        aliases = [q.object for n in nodes for q in self.store.raw.quads_for_pattern(n, _ALIAS, None, graph)]
        return frozenset({fold(name), *(fold(a.value) for a in aliases if isinstance(a, Literal))})


def _differs(a: Claim, b: Claim) -> bool:
    """Say whether two claims of one thing do not say the same."""
    names = ("status", "date", "place", "participants", "type", "person", "role", "org", "from_", "until", "tense")
    return any(getattr(a, n, None) != getattr(b, n, None) for n in names)


def _one(found: tuple[Found, ...]) -> bool:
    """Say whether several claims can be about one thing: their dates allow it."""
    given = [r.date for f in found if isinstance(r := f.record, Event) and r.date]
    spans = {(r.from_, r.until) for f in found if not isinstance(r := f.record, Event)}
    return len(spans) < 2 and (not given or dates.intersect(given) is not None)
