"""What a line of a facts file says, as typed parts that know where they stand in it; and what may be wrong with one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .verbs import Verb

__all__ = ["Capacity", "Fact", "Party", "Phrase", "Repeated", "SourceLine", "Unexpected"]


class Phrase(NamedTuple):
    """Words of a line: what they say without quotation marks, and where they stand in it, marks included."""

    text: str
    start: int
    end: int
    quoted: bool = False


class Capacity(NamedTuple):
    """As what somebody took part: a title, the body that it belongs to, the country of an ambassador."""

    title: Phrase
    of: Phrase | None = None
    to: Phrase | None = None


class Party(NamedTuple):
    """One of those before or after the verb; `group` where they are not named one by one ("some officials").

    A group with a capacity is somebody known by post alone.
    """

    name: Phrase
    group: bool = False
    capacity: Capacity | None = None


class SourceLine(NamedTuple):
    """A line that names the source of those below it, and declares it where it gives a title or more."""

    id: Phrase
    title: str | None = None
    published: Phrase | None = None
    by: str | None = None
    url: str | None = None

    @property
    def declares(self) -> bool:
        """Say whether the line tells what the source is, rather than naming a known one."""
        return any((self.title, self.published, self.by, self.url))


class Fact(NamedTuple):
    """A line that says something: who, the verb, whom or what, and the phrases after it by their first word."""

    start: int
    end: int
    verb: Verb
    verb_at: Phrase
    status: str
    says: bool
    subjects: tuple[Party, ...]
    objects: tuple[Party, ...]
    further: tuple[tuple[Party, ...], ...]
    """The third side, and any after it."""
    object: Phrase | None
    of: Phrase | None
    phrases: dict[str, Phrase]
    ref: Phrase | None
    denier: Phrase | None
    """Who denies what the line tells; a source that denies it is the line's `ref`."""

    def parties(self) -> Iterator[Party]:
        """Give everybody before and after the verb."""
        for side in (self.subjects, self.objects, *self.further):
            yield from side


class Repeated(Exception):
    """A phrase that a line may hold once stands in it twice."""

    def __init__(self, word: str, column: int) -> None:
        super().__init__(word)
        self.word, self.column = word, column


class Unexpected(Exception):
    """A line goes on otherwise than it may: where (from 0), and what might have stood there.

    `expected` holds words of the language, and "name", "quoted", "verb", "modal", "ref" and "end" for what is no word.
    """

    def __init__(self, column: int, expected: frozenset[str]) -> None:
        super().__init__(", ".join(sorted(expected)))
        self.column, self.expected = column, expected
