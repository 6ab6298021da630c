"""Records: the common currency of every room.

Extraction yields them, facts files and importers become them, scorers and batch engines read them as one JSON object a
line. A record checks itself when it is made, so that whoever holds one need not ask again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from ..ontology import vocabulary
from . import dates
from .errors import InvalidDate, InvalidRecord

__all__ = [
    "Affiliation", "Capacity", "Claimed", "Document", "Entity", "Event", "Organisation", "Person", "Place", "Record",
    "Role", "RoleOnly", "Span", "check_quote",
]  # fmt: skip

Span = tuple[int, int]
"""Start and end of a passage in Unicode code points of the document's text, end excluded."""

GRADES = ("confident", "inferred", "flagged", "curated")
TENSES = ("current", "former", "acting", "elect", "designate", "outgoing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text and what is known about it; `id` is what records call it in `doc`.

    `date` is when it was published, or the first day of what it tells when `end` closes that interval. `subject` is
    who acts in a telegraphic record ("Met with President Xi ..."); `place` and `country` say where.

    >>> Document(id="note", text="Blinken met Qin Gang.", date="2023-06-18").date
    '2023-06-18'
    """

    kind: ClassVar[str] = "document"
    id: str
    text: str
    date: str | None = None
    end: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    subject: str | None = None
    place: str | None = None
    country: str | None = None
    made: str | None = None
    """The day the record was made, where that is not `date` (an official record of an earlier trip)."""

    def __post_init__(self) -> None:
        """Refuse what no reader could use: no id, no text, a date that is none."""
        _need(self.id, "id", self)
        for name in ("date", "end", "made"):
            _check_date(getattr(self, name), name, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody, some body or some place that the document names; `mentions` are where."""

    kind: ClassVar[str]
    doc: str
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    wikidata: str | None = None
    ids: tuple[str, ...] = ()
    """Names in other people's lists, as `list:name`; two actors that share one are one, two in one list are two."""
    why: str | None = None
    """What a person should look at: look-alike letters in the name, say."""

    def __post_init__(self) -> None:
        """Refuse an entity without a name or document."""
        _need(self.doc, "doc", self)
        _need(self.name.strip(), "name", self)
        for start, end in self.mentions:
            if not 0 <= start < end:
                raise _invalid(self, f"mention [{start}, {end}] is no passage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """A named human being."""

    kind: ClassVar[str] = "person"
    born: str | None = None
    died: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Entity):
    """A named body: ministry, party, think tank, alliance, outlet; `state` is the country it belongs to."""

    kind: ClassVar[str] = "organisation"
    org_type: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Entity):
    """A named place; `place_type` "country" makes it a state, `within` names what contains it."""

    kind: ClassVar[str] = "place"
    place_type: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """What one passage of one document says: the quote, where it stands, how sure the reading is and by which rule."""

    kind: ClassVar[str]
    doc: str
    quote: str
    char_start: int
    char_end: int
    grade: str = "confident"
    rule: str | None = None
    why: str | None = None
    source: str | None = None
    """Whose word it is, where that is not `doc`: a facts file (`doc`) quotes the source it declares."""
    words: str | None = None
    """The source's own words, where a facts line gives them."""
    corrects: str | None = None
    """A source whose claim of the same thing this one puts right."""

    def __post_init__(self) -> None:
        """Refuse a claim without evidence, or a flag without its reason."""
        _need(self.doc, "doc", self)
        _need(self.quote, "quote", self)
        if self.char_start < 0 or self.char_end - self.char_start != len(self.quote):
            raise _invalid(self, f"offsets {self.char_start}..{self.char_end} do not fit the quote {self.quote!r}")
        _one_of(self.grade, GRADES, "grade", self)
        if self.grade == "flagged" and not self.why:
            raise _invalid(self, "flagged without a reason (`why`)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Claimed):
    """That somebody holds or held a post; `org` is the body or state that the post belongs to.

    `person` is None for a post whose holder the document does not name. `from_` and `until` are EDTF dates where
    the source gives them (in JSON: `from`, `until`). `accredited_to` is where an ambassador serves.
    """

    kind: ClassVar[str] = "role"
    person: str | None
    role: str
    org: str | None = None
    tense: str = "current"
    as_of: str | None = None
    from_: str | None = None
    until: str | None = None
    accredited_to: str | None = None

    def __post_init__(self) -> None:
        """Refuse a role without a title, with an unknown tense, or that ends before it begins."""
        Claimed.__post_init__(self)
        _need(self.role, "role", self)
        _one_of(self.tense, TENSES, "tense", self)
        for name in ("as_of", "from_", "until"):
            _check_date(getattr(self, name), name.rstrip("_"), self)
        _check_order(self.from_, self.until, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation(Claimed):
    """That somebody belongs to a body, with or without a post there."""

    kind: ClassVar[str] = "affiliation"
    person: str
    org: str
    relation: str = "works-at"
    role: str | None = None
    from_: str | None = None
    until: str | None = None
    tense: str = "current"

    def __post_init__(self) -> None:
        """Refuse an affiliation without both ends."""
        Claimed.__post_init__(self)
        _need(self.person, "person", self)
        _need(self.org, "org", self)
        _one_of(self.tense, TENSES, "tense", self)
        for name in ("from_", "until"):
            _check_date(getattr(self, name), name.rstrip("_"), self)
        _check_order(self.from_, self.until, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleOnly:
    """A participant known by post alone: "his Chinese counterpart", "the Foreign Minister of France"."""

    text: str
    role: str | None = None
    org: str | None = None
    side: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """As what a participant took part: Qin Gang as foreign minister of China, not as whatever else he was."""

    person: str
    role: str
    org: str | None = None
    accredited_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Claimed):
    """What a passage says of one encounter, visit, statement and so on; `status` says whether it took place.

    `participants` are full names; `groups` unnamed ones ("Chinese officials"); `role_only` posts without a name, also
    listed in `groups` by their words. `sides` None: every two participants met; else only pairs across sides did.
    `capacities` are the posts in which the source says that somebody took part.
    """

    kind: ClassVar[str] = "event"
    type: str
    subtype: str | None = None
    participants: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    role_only: tuple[RoleOnly, ...] = ()
    capacities: tuple[Capacity, ...] = ()
    sides: tuple[tuple[str, ...], ...] | None = None
    date: str | None = None
    date_text: str | None = None
    place: str | None = None
    status: str
    stated_by: str | None = None
    addressee: str | None = None
    name: str | None = None

    def __post_init__(self) -> None:
        """Refuse unknown types and statuses, impossible dates, and a meeting of one with nobody."""
        Claimed.__post_init__(self)
        _one_of(self.type, vocabulary.EVENT_TYPES, "type", self)
        _one_of(self.status, vocabulary.STATUSES, "status", self)
        _check_date(self.date, "date", self)
        if self.type in vocabulary.ENCOUNTERS and len(self.participants) + len(self.groups) < 2:
            raise _invalid(self, f"a {self.type} needs somebody, some body or an explicit unknown beside the first")
        if self.sides is not None:
            sided = {name for side in self.sides for name in side}
            stray = sorted(sided - set(self.participants) - set(self.groups))
            if stray or len(self.sides) < 2:
                raise _invalid(self, f"sides must be two or more lists of participants or groups; stray: {stray}")
        for acting in self.capacities:
            _need(acting.role, "capacity", self)
            if acting.person not in self.participants:
                raise _invalid(self, f"a capacity of {acting.person!r}, who takes no part")


Record = Document | Person | Organisation | Place | Role | Affiliation | Event


def check_quote(record: Claimed, text: str) -> None:
    """See that the record's quote is what stands at its offsets in the document's text.

    Raises:
        InvalidRecord: it is not.

    """
    found = text[record.char_start : record.char_end]
    if found != record.quote:
        raise _invalid(record, f"the text has {found!r} at {record.char_start}, not the quote {record.quote!r}")


def _invalid(record: Any, what: str) -> InvalidRecord:
    doc = getattr(record, "doc", None) or getattr(record, "id", None)
    return InvalidRecord(f"{record.kind}: {what}", str(doc) if doc else None)


def _need(value: object, name: str, record: Any) -> None:
    if not value:
        raise _invalid(record, f"{name} is empty")


def _one_of(value: str, allowed: Iterable[str], name: str, record: Any) -> None:
    if value not in allowed:
        raise _invalid(record, f"{name} {value!r} is none of {', '.join(allowed)}")


def _check_date(value: str | None, name: str, record: Any) -> None:
    if value is None:
        return
    try:
        dates.bounds(value)
    except InvalidDate as e:
        raise _invalid(record, f"{name}: {e}") from None


def _check_order(start: str | None, end: str | None, record: Any) -> None:
    if start and end and (dates.bounds(start).earliest or "") > (dates.bounds(end).latest or "9999"):
        raise _invalid(record, f"ends ({end}) before it begins ({start})")
