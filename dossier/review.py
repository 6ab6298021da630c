"""What waits for a person's judgement, in which order, and how a decision is saved.

Flagged claims come first, then inferred ones, then those that one source alone tells. Decisions only ever add a line to
`judgements.tsv`; they count from the next build on.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pyoxigraph import Literal, NamedNode

from ..graph.errors import InvalidInput, UnknownName
from ..graph.iris import ww
from ..graph.jsonl import to_json
from ..graph.records import Event, Role
from ..graph.store import Store
from .amending import amended
from .finding import about
from .judgements import Judgement, append, read, standing
from .readings import Claim, find_claim, read_claim

if TYPE_CHECKING:
    from .folder import Dossier

__all__ = ["QUEUES", "Item", "decide", "decided", "described", "item", "named", "queue", "take_back"]

QUEUES = {
    "flagged": "the reading is in doubt",
    "inferred": "something is implied, or one way of reading alone says so",
    "single-sourced": "no other source tells of it",
}
"""Why claims wait, in the order in which they are shown."""
CONTEXT = 240
"""Characters of the text that are shown before and after the words in question."""
ALTERNATIVES = 6

_TERMS = ("grade", "evidence", "claim", "text", "judgement")
_GRADE, _EVIDENCE, _CLAIM, _TEXT, _JUDGEMENT = (NamedNode(ww(n)) for n in _TERMS)
_GRAPHS = f"SELECT DISTINCT ?graph ?grade WHERE {{ GRAPH ?graph {{ ?claim <{_GRADE.value}> ?grade }} }}"


class Item(NamedTuple):
    """A claim as a reviewer sees it: its words in context, what was understood, why it waits, what else it may be."""

    id: str
    claim: str
    queue: str
    record: Claim
    before: str
    after: str
    alternatives: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Give what scripts rely on: the id that `accept` and the others take, the record, its context."""
        return {
            "id": self.id, "queue": self.queue, "says": described(self.record), "before": self.before,
            "after": self.after, "alternatives": list(self.alternatives), "claim": self.claim,
            "record": to_json(self.record),
        }  # fmt: skip


class _Decided:
    """The decided claims; the store is asked about each in its turn, since there may be very many."""

    def __init__(self, store: Store, since: set[str]) -> None:
        self.store, self.since = store, since

    def __contains__(self, claim: object) -> bool:
        """Say whether a claim is decided."""
        quads = self.store.raw.quads_for_pattern
        graph = _graph(self.store, "judgements")
        return claim in self.since or any(quads(NamedNode(str(claim)), _JUDGEMENT, None, graph))


def queue(store: Store, done: Container[str] = (), only: str | None = None) -> Iterator[tuple[str, str]]:
    """Give each claim that waits, as queue and IRI, in the order of documents and of their text.

    Where claims of each kind are is asked once, before the first; none is looked at before its turn.
    """
    asked = {name: "confident" if name == "single-sourced" else name for name in QUEUES if only in (None, name)}
    graphs = {name: _graphs(store, grade) for name, grade in asked.items()}
    for name, grade in asked.items():
        for graph in graphs[name]:
            waiting = [claim for claim in _graded(store, grade, graph) if claim not in done]
            for claim in sorted(waiting, key=lambda iri, g=graph: (_span(store, iri, g), iri)):  # type: ignore[misc]
                if name != "single-sourced" or _alone(store, claim):
                    yield name, claim


def decided(store: Store, dossier: Dossier) -> Container[str]:
    """Give the claims that need no decision: those that the store has one for, and those decided since it was built."""
    return _Decided(store, {j.subject for j in standing(read(dossier.path / "judgements.tsv", []))})


def item(store: Store, claim: str, waits_in: str = "") -> Item | None:
    """Give one claim with all that a decision needs; None where the store has it no more."""
    record = read_claim(store, claim)
    if record is None:
        return None
    graph = claim.split("#", 1)[0]
    texts = store.raw.quads_for_pattern(NamedNode(graph), _TEXT, None, NamedNode(graph))
    text = next((q.object.value for q in texts if isinstance(q.object, Literal)), record.quote)
    start, end = (record.char_start, record.char_end) if text != record.quote else (0, len(text))
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    if start > CONTEXT:
        before = before.split(maxsplit=1)[-1]
    if end + CONTEXT < len(text):
        after = after.rsplit(maxsplit=1)[0]
    return Item(claim.rsplit("#", 1)[-1], claim, waits_in, record, before, after, tuple(_alternatives(store, claim)))


def named(store: Store, name: str) -> str:
    """Give the claim that an id names.

    Raises:
        UnknownName: none, or several.

    """
    found = find_claim(store, name)
    if len(found) == 1:
        return found[0]
    what = f"{len(found)} claims begin so" if found else "no such claim"
    remedy = "write more of the id" if found else "`whowhom review --list` gives the ids"
    raise UnknownName(f"{name!r}: {what}", None, remedy, tuple(found[:5]))


def decide(
    dossier: Dossier, claim: str, record: Claim, what: str, *, who: str, when: str, why: str = "",
    patch: Mapping[str, Any] | None = None,
) -> Judgement:  # fmt: skip
    """Save a decision (`accept`, `reject` or `edit`); on return it is on the disk.

    Raises:
        InvalidInput: a rejection without a reason, or a correction that cannot be.
        StoreBusy: somebody else keeps writing.
        DossierError: the folder is read-only, the disk is full.

    """
    import json

    if what == "reject" and not why.strip():
        raise InvalidInput("a rejection without a reason", None, "say why: --why 'the text says only that he hoped so'")
    if what == "edit":
        if not patch:
            raise InvalidInput("nothing is corrected", None, "give a new date, place, status or participants")
        amended(record, patch)
    change = json.dumps(patch, ensure_ascii=False, sort_keys=True) if patch else ""
    made = Judgement(when, who, what, claim, change, why.strip(), record.quote, about(record))
    append(dossier.path / "judgements.tsv", made)
    return made


def take_back(dossier: Dossier, claim: str, *, who: str, when: str, why: str = "") -> Judgement | None:
    """Take back the decision that stands on a claim, by a further line; None where none does."""
    path = dossier.path / "judgements.tsv"
    stands = next((j for j in standing(read(path, [])) if j.subject == claim), None)
    if stands is None:
        return None
    append(path, Judgement(when, who, "undo", claim, "", why))
    return stands


def described(record: Claim) -> str:
    """Give in one line what a claim says.

    >>> described(Role(doc="n", quote="q", char_start=0, char_end=1, person="Qin Gang", role="Minister", org="China"))
    'role: Qin Gang, Minister, China (current)'
    """
    if isinstance(record, Event):
        who = "; ".join([*record.participants, *record.groups])
        rest = [f"on {record.date}" if record.date else "", f"in {record.place}" if record.place else "",
                f"says {record.stated_by}" if record.stated_by else ""]  # fmt: skip
        return " ".join(filter(None, [f"{record.type} {record.status}: {who}", *rest]))
    parts = ", ".join(filter(None, [record.person or "?", record.role, record.org]))
    span = " ".join(f"{w} {d}" for w, d in (("from", record.from_), ("until", record.until)) if d)
    kind = "role" if isinstance(record, Role) else record.relation
    return f"{kind}: {parts} ({record.tense}{f', {span}' if span else ''})"


def _graphs(store: Store, grade: str) -> list[str]:
    """Give the sources that have claims of a grade, sorted."""
    found = (row["graph"].value for row in store.query(_GRAPHS, {"grade": NamedNode(ww(grade))}))
    return sorted(g for g in found if g.startswith(f"{store.base}source/"))


def _graded(store: Store, grade: str, graph: str) -> Iterator[str]:
    """Give the claims of a grade in one source."""
    for quad in store.raw.quads_for_pattern(None, _GRADE, NamedNode(ww(grade)), NamedNode(graph)):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject.value


def _alone(store: Store, claim: str) -> bool:
    """Say whether a claim is about an event of which no other source tells."""
    derived = _graph(store, "derived")
    events = list(store.raw.quads_for_pattern(None, _CLAIM, NamedNode(claim), derived))
    for event in events:
        told = store.raw.quads_for_pattern(event.subject, _CLAIM, None, derived)
        if "/event/" not in _iri(event.subject) or len({_iri(q.object).split("#", 1)[0] for q in told}) > 1:
            return False
    return bool(events)


def _iri(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else ""


def _alternatives(store: Store, claim: str) -> Iterator[str]:
    """Give what else the same words may say, and what other sources say of the same event."""
    graph = claim.split("#", 1)[0]
    start, end = _span(store, claim, graph)
    others = []
    for quad in store.raw.quads_for_pattern(None, _EVIDENCE, None, NamedNode(graph)):
        first, last = _numbers(quad.object.value if isinstance(quad.object, NamedNode) else "")
        if first < end and start < last and isinstance(quad.subject, NamedNode) and quad.subject.value != claim:
            others.append((first, quad.subject.value))
    for event in list(store.raw.quads_for_pattern(None, _CLAIM, NamedNode(claim), _graph(store, "derived"))):
        for quad in store.raw.quads_for_pattern(event.subject, _CLAIM, None, _graph(store, "derived")):
            if isinstance(quad.object, NamedNode) and quad.object.value.split("#", 1)[0] != graph:
                others.append((1 << 40, quad.object.value))
    for _, other in sorted(others)[:ALTERNATIVES]:
        if record := read_claim(store, other):
            place = "the same words" if other.split("#", 1)[0] == graph else record.source or record.doc
            yield f"{place}: {described(record)}"


def _span(store: Store, claim: str, graph: str) -> tuple[int, int]:
    found = store.raw.quads_for_pattern(NamedNode(claim), _EVIDENCE, None, NamedNode(graph))
    return min((_numbers(q.object.value) for q in found if isinstance(q.object, NamedNode)), default=(0, 0))


def _numbers(passage: str) -> tuple[int, int]:
    """Give the offsets that a passage's IRI names."""
    start, _, end = passage.rpartition("char=")[2].partition(",")
    return (int(start), int(end)) if start.isdigit() and end.isdigit() else (0, 0)


def _graph(store: Store, name: str) -> NamedNode:
    return NamedNode(store.minter.graph(name))
