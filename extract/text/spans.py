"""What the steps of the cascade hand to each other: the text as read so far, and who is mentioned where."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from ...graph.records import Affiliation, Document, Entity, Role, Span
from .rows import Row

__all__ = ["ANYONE", "PEOPLE", "Anchor", "Mention", "Reading", "Sentence"]

PEOPLE = frozenset(("person", "role", "pronoun"))
"""Kinds of mentions that stand for somebody in particular."""
ANYONE = PEOPLE | {"group"}
"""Kinds of mentions that stand for people, known or not."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `paragraph` counts from 0, `quoted` lists the passages inside quotation marks."""

    start: int
    end: int
    paragraph: int
    quoted: tuple[Span, ...] = ()
    headline: bool = False
    """Written like a title: capitals throughout and no full stop."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day that relative dates count from, and how it was found (`given`, `dateline`, `text`, `none`)."""

    date: str | None
    end: str | None = None
    basis: str = "none"
    place: str | None = None
    """The dateline's place, where there is one."""
    days: tuple[tuple[int, str], ...] = ()
    """Where the entries of each day begin, in a text that lists them under the day."""
    years: tuple[tuple[int, int], ...] = ()
    """Where the text names a year."""
    ahead: bool = False
    """The text is a diary or programme: its present tense is a plan."""
    whole: tuple[tuple[int, str], ...] = ()
    """Where it names a day with its year, if it has no day of its own."""


class Mention(Row, frozen=True):
    """One passage that refers to somebody or something.

    `kind` is person, organisation, state, place, group ("Chinese officials"), role (a post without a name: "his Chinese
    counterpart") or pronoun. `start`..`end` is the whole noun phrase with its titles and appositions; `name_start`..
    `name_end` the name or head alone. `name` is the full name that the document resolves it to (the words themselves,
    for groups and unresolved roles). `certain` is False, with `why`, when the reference was guessed or is ambiguous;
    `candidates` then lists the full names it could be.
    """

    start: int
    end: int
    kind: str
    name: str
    name_start: int
    name_end: int
    role: str | None = None
    org: str | None = None
    plural: bool = False
    members: tuple[str, ...] = ()
    """The full names behind a resolved plural reference ("the two ministers")."""
    certain: bool = True
    why: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(slots=True)
class Reading:
    """A document as far as it has been read; each step fills its part."""

    document: Document
    text: str
    """The text after `clean`: of the same length, furniture and brackets blanked, quotes and spaces plain."""
    sentences: tuple[Sentence, ...] = ()
    anchor: Anchor = Anchor(None)
    mentions: tuple[Mention, ...] = ()
    """Sorted by start; they may nest (a state inside a person's title) but persons never overlap persons."""
    entities: list[Entity] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    affiliations: list[Affiliation] = field(default_factory=list)

    _starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Note where the sentences begin: many steps ask in which one something stands."""
        self._starts = [s.start for s in self.sentences]

    def index_at(self, place: int) -> int:
        """Give the number of the sentence that a place of the text lies in, or of the last one before it."""
        return bisect_right(self._starts, place) - 1

    def sentence_at(self, place: int) -> Sentence:
        """Give the sentence that a place of the text lies in, or the last one before it."""
        return self.sentences[self.index_at(place)]

    def quote(self, start: int, end: int) -> str:
        """Give the words of the document's own text."""
        return self.document.text[start:end]
