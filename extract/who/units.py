"""A sentence as chunks, and a person as a phrase of it."""

from __future__ import annotations

from ..text.rows import Row
from ..text.tokens import Chunk
from .offices import Office

__all__ = ["Person", "Unit"]


class Unit(Row, frozen=True):
    """A sentence's chunks."""

    chunks: list[Chunk]
    text: str
    headline: bool
    quoted: tuple[tuple[int, int], ...] = ()


class Person(Row, frozen=True):
    """One passage that names somebody; `i`..`j` are the chunks that it takes up.

    `evidence` is why it is a person: post, honorific, apposition, given, family, initial, speech, list or bare.
    """

    i: int
    j: int
    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    offices: tuple[Office, ...] = ()
    evidence: str = "bare"
    honorific: str | None = None
    bodies: tuple[str, ...] = ()
    """Bodies that the person is said to be of, without a post."""
    state: str | None = None
    """The state named after the name: "of Serbia"."""
    alias: str | None = None
    """By what other name the text says that somebody is known."""
