"""Records to triples: one named graph per source, every node local to it (docs/architecture.md draws the shapes)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from ..ontology.vocabulary import EVENT_TYPES, OCCURRED
from . import dates
from .iris import Minter, digest
from .names import fold
from .records import (
    Affiliation,
    Capacity,
    Claimed,
    Document,
    Entity,
    Event,
    Organisation,
    Person,
    Place,
    Record,
    Role,
    RoleOnly,
)
from .sheet import CLASSES, Sheet

__all__ = ["quads", "sheet"]

PLANNED_TENSES = ("elect", "designate")


def quads(document: Document, records: Iterable[Record], minter: Minter) -> Iterator[Quad]:
    """Give the named graph of one source: the document, and what its records say.

    >>> doc = Document(id="n", text="Blinken met Qin.", date="2023-06-18")
    >>> sorted({q.predicate.value.rsplit("#")[-1] for q in quads(doc, [], Minter())})
    ['date', 'earliest', 'identifier', 'latest', 'sha256', 'text', 'type']
    """
    return iter(sheet(document, records, minter))


def sheet(document: Document, records: Iterable[Record], minter: Minter) -> Sheet:
    """Give the same as written: for the loader, for what gathers from it, for the check of shapes.

    >>> list(sheet(Document(id="n", text="", date="2023-06"), [], Minter()).nodes())
    ['https://whowhom.example/source/n']
    """
    writer = _Writer(document, list(records), minter)
    writer.write()
    return writer


class _Writer(Sheet):
    """The graph of one source while it is written; each quad is given once."""

    def __init__(self, document: Document, records: list[Record], minter: Minter) -> None:
        super().__init__(minter.source(document.id))
        self.document = document
        self.records = records
        self.minter = minter
        self.kinds = _kinds(records)
        self.met: dict[tuple[str, str], str] = {}
        """The nodes of those who were named, by the name and by what it is held for."""

    def write(self) -> None:
        self._document(self.document)
        for record in self.records:
            match record:
                case Document():
                    self._document(record)
                case Person() | Organisation() | Place():
                    self._entity(record)
                case Role():
                    self._role(record)
                case Affiliation():
                    self._affiliation(record)
                case Event():
                    self._event(record)

    def _document(self, document: Document) -> None:
        iri = self.minter.source(document.id)
        self.kind(iri, "Document", document.title)
        self.text(iri, "identifier", document.id)
        for name in ("publisher", "url", "date", "made", "language"):
            self.text(iri, name, getattr(document, name))
        if document.date:
            first, last = dates.bounds(document.date), dates.bounds(document.end or document.date)
            self.between(iri, first.earliest, last.latest)
        if document.text:
            self.text(iri, "sha256", hashlib.sha256(document.text.encode()).hexdigest())
            self.text(iri, "text", document.text)

    def actor(self, name: str, default: str = "person") -> str:
        """Give the local node of a named actor or place, made on first use."""
        known = self.met.get((name, default))
        if known is None:
            kind = self.kinds.get(fold(name), default)
            known = self.met[name, default] = self.minter.local(self.document.id, kind, name)
            self.kind(known, CLASSES[kind], name)
        return known

    def _entity(self, record: Entity) -> None:
        iri = self.actor(record.name)
        for alias in record.aliases:
            self.alias(iri, alias)
        self.text(iri, "wikidata", record.wikidata)
        for name in record.ids:
            self.text(iri, "listedAs", name)
        self.text(iri, "why", record.why)
        match record:
            case Person():
                self.text(iri, "born", record.born)
                self.text(iri, "died", record.died)
            case Organisation() if record.state:
                self.link(iri, "state", self.actor(record.state, "state"))
            case Place() if record.within:
                self.link(iri, "within", self.actor(record.within, "state"))

    def claim(self, record: Claimed, about: str, status: str, stated_by: str | None = None) -> None:
        """Write what the source says about a node, and the passage that says it."""
        doc = self.document.id
        passage = self.minter.evidence(doc, record.char_start, record.char_end)
        iri = f"{self.graph}#claim-{digest([about, status, record.char_start, record.char_end, stated_by])}"
        self.kind(iri, "Claim")
        self.link(iri, "about", about)
        self.word(iri, "status", status)
        self.word(iri, "grade", record.grade)
        self.text(iri, "rule", record.rule)
        self.text(iri, "why", record.why)
        self.link(iri, "source", self.minter.source(record.source or doc))
        self.link(iri, "corrects", self.minter.source(record.corrects) if record.corrects else None)
        self.text(iri, "words", record.words)
        self.link(iri, "statedBy", self.actor(stated_by) if stated_by else None)
        self.link(iri, "evidence", passage)
        self.kind(passage, "Evidence")
        self.link(passage, "document", self.graph)
        self.text(passage, "quote", record.quote)
        self.number(passage, "charStart", record.char_start)
        self.number(passage, "charEnd", record.char_end)

    def _post(self, role: str, org: str | None, accredited_to: str | None) -> str:
        iri = self.minter.local(self.document.id, "post", f"{org or ''} {role}", *filter(None, [accredited_to]))
        self.kind(iri, "Post", role)
        self.link(iri, "organization", self.actor(org, "organization") if org else None)
        self.link(iri, "accreditedTo", self.actor(accredited_to, "state") if accredited_to else None)
        return iri

    def _role(self, record: Role) -> str:
        post = self._post(record.role, record.org, record.accredited_to)
        parts = [record.person, post, record.tense, record.from_, record.until]
        iri = f"{self.graph}#tenure-{record.char_start}-{digest(parts, 8)}"
        self.kind(iri, "Tenure")
        self.link(iri, "holder", self.actor(record.person) if record.person else None)
        self.link(iri, "post", post)
        self.text(iri, "tense", record.tense)
        self.period(iri, record.from_, record.until)
        self.text(iri, "asOf", record.as_of)
        self.claim(record, iri, "planned" if record.tense in PLANNED_TENSES else "happened")
        return iri

    def _affiliation(self, record: Affiliation) -> None:
        parts = [record.person, record.org, record.relation, record.role, record.from_, record.until]
        iri = f"{self.graph}#affiliation-{record.char_start}-{digest(parts, 8)}"
        self.kind(iri, "Affiliation", record.role)
        self.link(iri, "member", self.actor(record.person))
        self.link(iri, "organization", self.actor(record.org, "organization"))
        self.text(iri, "relation", record.relation)
        self.text(iri, "tense", record.tense)
        self.period(iri, record.from_, record.until)
        self.claim(record, iri, "happened")

    def _event(self, record: Event) -> None:
        members = {name: self.actor(name) for name in record.participants}
        members |= {name: self._group(name) for name in record.groups}
        for known in record.role_only:
            self._nameless(known)
        parts = [*sorted(members.values()), record.status, record.date, record.place]
        iri = f"{self.graph}#event-{record.char_start}-{record.type}-{digest(parts, 8)}"
        self.kind(iri, EVENT_TYPES[record.type].cls, record.name)
        self.text(iri, "subtype", record.subtype)
        for member in members.values():
            self.link(iri, "participant", member)
        sides = record.sides
        if sides is None and (record.type == "accompany" or record.subtype == "host"):
            sides = tuple((name,) for name in record.participants)  # the aide, then the principal; the host, the guest
        for number, side in enumerate(sides or (), 1):
            for name in side:
                self.number(self._participation(iri, members[name]), "side", number)
        for acting in record.capacities:
            tenure = self._role(_held(record, acting))
            self.link(self._participation(iri, members[acting.person]), "capacity", tenure)
        self.link(iri, "place", self.actor(record.place, "place") if record.place else None)
        if record.date:
            self.text(iri, "date", record.date)
            self.between(iri, *dates.bounds(record.date))
        self.text(iri, "dateText", record.date_text)
        self.link(iri, "addressee", self.actor(record.addressee) if record.addressee else None)
        self.claim(record, iri, record.status, record.stated_by)

    def _group(self, words: str) -> str:
        iri = self.minter.local(self.document.id, "group", words)
        self.kind(iri, "Group", words)
        return iri

    def _nameless(self, known: RoleOnly) -> None:
        """Write by which post a participant without a name is known; who it was is for all sources together to say."""
        counterpart = "counterpart" in known.text.casefold()
        title = "counterpart" if counterpart else known.role
        if title and known.org:
            self.link(self._group(known.text), "post", self._post(title, known.org, None))

    def _participation(self, event: str, actor: str) -> str:
        """Give the node of how an actor took part."""
        iri = f"{event}-{digest([actor], 8)}"
        self.kind(iri, "Participation")
        self.link(event, "participation", iri)
        self.link(iri, "actor", actor)
        return iri


def _held(event: Event, acting: Capacity) -> Role:
    """Give what a capacity says beside the event: that somebody held a post on the day of it."""
    return Role(
        doc=event.doc, quote=event.quote, char_start=event.char_start, char_end=event.char_end, grade=event.grade,
        rule=event.rule, why=event.why, source=event.source, person=acting.person, role=acting.role, org=acting.org,
        accredited_to=acting.accredited_to, as_of=event.date if event.status in OCCURRED else None,
    )  # fmt: skip


def _kinds(records: list[Record]) -> dict[str, str]:
    """Say what each name of a document is; a country is a state, a name of a person and a place is the person's."""
    kinds: dict[str, str] = {}
    for record in records:
        match record:
            case Place() if record.place_type == "country":
                kind = "state"
            case Place():
                kind = "place"
            case Organisation():
                kind = "organization"
            case Person():
                kind = "person"
            case _:
                continue
        kinds[fold(record.name)] = kind if kind == "person" else kinds.get(fold(record.name), kind)
    return kinds
