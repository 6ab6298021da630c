"""The words of the facts language, read from `ontology/verbs.csv`."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["KEYWORDS", "Verb", "Word", "modals", "quoted", "verbs", "words"]

KEYWORDS = (
    "after", "and", "as", "before", "by", "correcting", "denies-that", "during", "from", "in", "joined-by", "known-as",
    "of", "on", "published", "quote", "says", "some", "source", "to", "until", "url", "with",
)  # fmt: skip
"""The words that part the phrases of a line; those of the verbs come from the ontology's table."""


class Verb(NamedTuple):
    """One line of the table: the forms that may be written and what they make."""

    kind: str
    forms: tuple[str, ...]
    noun: str
    record: str
    type: str
    subtype: str | None
    status: str
    takes: str
    says: bool
    reason: str


class Word(NamedTuple):
    """What one written word means: its verb (None for a modal before one), its status, and whose word it is."""

    verb: Verb | None
    status: str | None
    says: bool


@cache
def _table() -> tuple[Verb, ...]:
    text = files("whowhom.ontology").joinpath("verbs.csv").read_text("utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        Verb(
            **{k: r[k] for k in ("kind", "noun", "record", "type", "status", "takes", "reason")},
            forms=tuple(r["forms"].split()),
            subtype=r["subtype"] or None,
            says=r["says"] == "yes",
        )
        for r in rows
    )


def verbs() -> tuple[Verb, ...]:
    """Give the verbs, in the order of the table."""
    return tuple(v for v in _table() if v.kind == "verb")


def modals() -> tuple[Verb, ...]:
    """Give the words that stand before a verb and say whether it came about."""
    return tuple(v for v in _table() if v.kind == "modal")


@cache
def words() -> dict[str, Word]:
    """Give every word that may be a line's verb or stand before it, modals joined to nouns included.

    >>> words()["met"].verb.type, words()["refuses-meeting"].status, words()["may"].verb
    ('meeting', 'refused', None)
    """
    out = {form: Word(None, m.status, m.says) for m in modals() for form in m.forms}
    for verb in verbs():
        out |= {form: Word(verb, None, verb.says) for form in verb.forms}
        if verb.noun:
            out |= {f"{f}-{verb.noun}": Word(verb, m.status, m.says) for m in modals() for f in m.forms if "-" not in f}
    return out


def quoted(text: str) -> str:
    """Give words in quotation marks, as a line holds them: a mark within is written twice.

    >>> print(quoted('Joe "King" Oliver'))
    "Joe ""King"" Oliver"
    """
    return '"' + text.replace('"', '""') + '"'
