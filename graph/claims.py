"""What the source graphs hold, as typed rows: the one place where triples become Python again for computing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from ..ontology.vocabulary import EVENT_TYPES
from .identity import Bearer
from .ledger import ClaimRow
from .store import Store

__all__ = [
    "Gathered", "Judged", "LocalPost", "LocalTenure", "RawEvent", "Said", "SourceRow", "better", "judgements", "own",
    "source_date", "source_row", "value", "values", "years",
]  # fmt: skip

T = TypeVar("T")

Node = dict[str, list[str]]
KIND_OF = {"Person": "person", "Organization": "organization", "State": "state", "Group": "group", "Place": "place"}
TYPE_OF = {e.cls: e.type for e in EVENT_TYPES.values()}


class SourceRow(NamedTuple):
    """A document or declared source: its id, title, publisher, date and address, as far as known."""

    iri: str
    doc: str
    title: str | None
    publisher: str | None
    date: str | None
    url: str | None
    as_of: str | None
    """The day from which on what it says was known; for a record without one of its own, assumed."""


class Judged(NamedTuple):
    """What was decided of a claim, and from which day on where another source's correction decided it."""

    judgement: str
    corrected: str | None = None


class RawEvent(NamedTuple):
    """An event of one source, its actors still local."""

    iri: str
    graph: str
    type: str
    subtype: str | None
    participants: tuple[str, ...]
    sides: tuple[tuple[str, int], ...]
    place: str | None
    date: str | None
    name: str
    capacities: tuple[tuple[str, str], ...] = ()
    """Actor and tenure, where the source says as what somebody took part."""


class LocalTenure(NamedTuple):
    """A tenure or an affiliation of one source, its actors still local; `post` is None for an affiliation."""

    iri: str
    graph: str
    kind: str
    person: str | None
    org: str | None
    post: str | None
    role: str | None
    accredited_to: str | None
    relation: str | None
    tense: str
    start: str | None
    end: str | None


class Said(NamedTuple):
    """What one graph says happened, and what is claimed there, by the event, tenure or affiliation it is about."""

    events: list[RawEvent]
    claims: dict[str, list[ClaimRow]]


class LocalPost(NamedTuple):
    """A post that a source has somebody in: its folded title, where it may be of, first and last year, 0 if open."""

    person: str
    title: str
    org: str | None
    accredited_to: str | None
    graph: str
    first: int
    last: int
    dated: bool
    """Whether the post itself is dated, not only the source that tells of it."""


@dataclass(slots=True)
class Gathered(Generic[T]):
    """What some source graphs say, as it is kept for the next build."""

    actors: list[Bearer] = field(default_factory=list)
    within: dict[str, str] = field(default_factory=dict)
    state_of: dict[str, str] = field(default_factory=dict)
    sources: dict[str, SourceRow] = field(default_factory=dict)
    tenures: list[LocalTenure] = field(default_factory=list)
    group_posts: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """Title and body by which a participant without a name is known."""
    years: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The first and the last year of all events in which somebody takes part."""
    posts: list[LocalPost] = field(default_factory=list)
    told: dict[str, T] = field(default_factory=dict)
    """By graph what it says happened: `Said`, or that as it was packed."""
    foreign: dict[str, list[str]] = field(default_factory=dict)
    """By event or tenure the graphs that tell of it without being its own source's."""
    graphs: dict[str, str] = field(default_factory=dict)
    """Of each graph the hash of its quads: by it a build sees which ones are what they were."""


def value(node: Node, name: str) -> str | None:
    """Give the first value of a property, or None."""
    if not (found := node.get(name)):
        return None
    return found[0] if len(found) == 1 else min(found)


def values(node: Node, name: str) -> tuple[str, ...]:
    """Give all values of a property, sorted."""
    return tuple(sorted(node.get(name, ())))


def source_date(node: Node) -> str | None:
    """Give the day from which on a source's word counts: made, else the last day it tells of, else its date's last."""
    from .dates import bounds

    for name in ("made", "latest", "date"):
        if found := value(node, name):
            return bounds(found).latest
    return None


def source_row(iri: str, doc: str, node: Node) -> SourceRow:
    """Give a document or declared source as a row."""
    title, publisher, date, url = (value(node, n) for n in ("label", "publisher", "date", "url"))
    return SourceRow(iri, doc, title, publisher, date, url, source_date(node))


def own(iri: str) -> str:
    """Give the source whose node it is.

    >>> own("https://whowhom.example/source/n#event-1")
    'https://whowhom.example/source/n'
    """
    return iri.split("#", 1)[0]


def years(*edtf: str | None) -> list[int]:
    """Give the first and the last year that dates allow, as far as they are known.

    >>> years("1973-09", "1977", None), years(None)
    ([1973, 1973, 1977, 1977], [])
    """
    from .dates import bounds

    return [int(day[:4]) for date in edtf if date for day in bounds(date) if day]


def better(row: SourceRow, known: SourceRow | None) -> SourceRow:
    """Give of two descriptions of one source the one that counts, whatever their order: the dated one."""
    return row if known is None or (bool(row.date), str(row)) > (bool(known.date), str(known)) else known


def judgements(store: Store) -> dict[str, Judged]:
    """Give what reviewers and corrections say of claims, by claim."""
    nodes = store.nodes(store.minter.graph("judgements"))
    said = {iri: (value(node, "judgement") or "").rsplit("#", 1)[-1] for iri, node in nodes.items()}
    return {iri: Judged(what, value(nodes[iri], "correctedSince")) for iri, what in said.items()}
