"""The data files of verbs, nouns, statuses and small words, read once and indexed by form."""

from __future__ import annotations

import re
from typing import Any

from ..lexicon import tables
from .rows import Row

__all__ = [
    "ACTS_FOR",
    "ADVERBS",
    "ARRANGED",
    "ATTEND",
    "AUX",
    "BETWEEN_STATES",
    "CHANGES",
    "DETERMINERS",
    "FINITE",
    "FORESEEN",
    "GATHER",
    "GATHERINGS",
    "HEARSAY",
    "HEDGES",
    "INCLUDES",
    "JOINTLY",
    "LED",
    "NEGATION",
    "NOT_PARTY",
    "NOUNS",
    "NO_CALL_AFTER",
    "NO_CALL_BEFORE",
    "OPENS",
    "OWN_WILL",
    "PARTICIPLES",
    "PAST",
    "PHONE",
    "PREPOSITIONS",
    "PRESS",
    "PROGRAMME",
    "SAY",
    "SETTLED",
    "SPEAK",
    "STEPPED",
    "SUBORDINATORS",
    "SUPPORT",
    "TELLS",
    "TRANSPARENT",
    "TRAVEL",
    "TRAVEL_NOUNS",
    "VERBS",
    "WENT",
    "NounEntry",
    "VerbEntry",
    "small",
]  # fmt: skip

FORMS = ("base", "s", "past", "part", "ing")


class VerbEntry(Row, frozen=True):
    """One verb of encounter or travel in one of its forms."""

    rule: str
    form: str
    type: str
    subtype: str | None
    to: tuple[str, ...]
    plural: bool
    passive: bool
    people: bool
    weak: bool
    far: bool
    only: str
    right: re.Pattern[str] | None
    stop: re.Pattern[str] | None
    present: str
    convenes: bool
    """Its subject only brings the others together."""
    ambiguous: bool
    """The form is both past and participle ("met", "received")."""


class NounEntry(Row, frozen=True):
    """One noun of encounter."""

    type: str
    subtype: str | None
    weak: bool


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pattern(text: str | None) -> re.Pattern[str] | None:
    return re.compile(text, re.I) if text else None


def _each(forms: list[Any]) -> list[list[str]]:
    """Give the forms of each verb of a row: it has those of one, or of several that are used alike."""
    return forms if isinstance(forms[0], list) else [forms]


def _verbs(rows: list[dict[str, Any]], type_: str) -> dict[str, tuple[VerbEntry, ...]]:
    found: dict[str, list[VerbEntry]] = {}
    for row, forms in [(one, forms) for one in rows for forms in _each(one["forms"])]:
        for word in dict.fromkeys(forms):
            kinds = [FORMS[i] for i, f in enumerate(forms) if f == word]
            entry = VerbEntry(
                row["rule"], kinds[0], row.get("type", type_), row.get("subtype"), tuple(row["to"]),
                row.get("plural", False),
                row.get("passive", False), row.get("people", False), row.get("weak", False), row.get("far", False),
                row.get("only", ""), _pattern(row.get("right")), _pattern(row.get("stop")), row.get("present", ""),
                row.get("convenes", False), "past" in kinds and "part" in kinds,
            )  # fmt: skip
            found.setdefault(word, []).append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


_WORDS = tables("words")


def small(name: str) -> frozenset[str]:
    """Give one of the small classes of words that a single module asks for.

    >>> "often" in small("habit")
    True
    """
    return _set(_WORDS[name])


_EVENTS = tables("events")
AUX, NEGATION, ADVERBS, PREPOSITIONS, SUBORDINATORS, DETERMINERS, SAY, SPEAK, HEDGES, FINITE = (
    _set(_WORDS[key])
    for key in (
        "aux", "negation", "adverbs", "prepositions", "subordinators", "determiners", "say", "speak", "hedges",
        "finite",
    )
)  # fmt: skip
VERBS = _verbs(_EVENTS["verb"], "meeting")
TRAVEL = _verbs(_EVENTS["travel"], "visit")
OWN_WILL, TRANSPARENT = _set(_WORDS["own_will"]), _set(_WORDS["transparent"])
HEARSAY = _set(_WORDS["hearsay"])
ARRANGED, BETWEEN_STATES = _set(_WORDS["arranged"]), _set(_WORDS["between_states"])
ACTS_FOR, LED, TELLS = _set(_WORDS["acts_for"]), _set(_WORDS["led"]), _set(_WORDS["tells"])
JOINTLY, SETTLED = _set(_WORDS["jointly"]), _set(_WORDS["settled"])
GATHER, PROGRAMME, INCLUDES = (_set(_WORDS[name]) for name in ("gather", "programme", "includes"))
FORESEEN, OPENS = _set(_WORDS["foreseen"]), _set(_WORDS["opens"])
WENT, STEPPED = _set(_WORDS["went"]), _set(_WORDS["stepped"])
PAST, PARTICIPLES = _set(_WORDS["past"]), _set(_WORDS["participles"])
NOUNS = {w: NounEntry(r["type"], r.get("subtype"), r.get("weak", False)) for w, r in _EVENTS["nouns"].items()}
TRAVEL_NOUNS = frozenset(_EVENTS["travel_nouns"])
PHONE = _set(_EVENTS["phone"]["words"])
NO_CALL_BEFORE = _set(_EVENTS["no_call"]["before"])
NO_CALL_AFTER = _set(_EVENTS["no_call"]["after"])
SUPPORT = _set(_EVENTS["support"]["forms"])
NOT_PARTY = _set(_EVENTS["not_party"]["words"])
CHANGES = tables("changes")
GATHERINGS = _set(_EVENTS["gatherings"]["words"])
ATTEND = _set(_EVENTS["gatherings"]["attend"])
PRESS = _set(_EVENTS["gatherings"]["press"])
