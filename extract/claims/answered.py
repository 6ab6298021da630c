"""What the sentence right behind says of an encounter: the report of it is denied, or who was asked for it declined."""

from __future__ import annotations

import re
from dataclasses import replace

from ...ontology.vocabulary import ENCOUNTERS
from ..lexicon import tables
from ..text.spans import Reading
from .grade import inferred
from .ground import Grounded

__all__ = ["as_answered"]

_WORDS = tables("status")["answered"]
_REPORTED, _DENIED = re.compile(_WORDS["reported"], re.I), re.compile("|".join(_WORDS["denied"]), re.I)
_DECLINED = re.compile(_WORDS["declined"])
ASKED = ("hoped", "possible")


def as_answered(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Give the events; of those to which the next sentence gives the lie, or an answer, say so."""
    return [_answered(one, reading) if one.event.type in ENCOUNTERS else one for one in found]


def _answered(one: Grounded, reading: Reading) -> Grounded:
    e = one.event
    at = reading.index_at(one.at)
    if e.status not in ("happened", *ASKED) or at + 1 >= len(reading.sentences):
        return one
    own, following = reading.sentences[at : at + 2]
    if following.paragraph - own.paragraph > 1:
        return one
    said = reading.text[own.start : own.end], reading.text[following.start : following.end]
    if _REPORTED.search(said[0]) and _DENIED.search(said[1]):
        return one._replace(event=inferred(replace(e, status="denied"), "the report of it is denied right behind it"))
    if e.status in ASKED and _declines(e.participants, said[1]):
        return one._replace(event=inferred(replace(e, status="refused"), "who was asked declines right behind it"))
    return one


def _declines(names: tuple[str, ...], words: str) -> bool:
    """Say whether a sentence opens with one of those, or "he", who declined."""
    of_them = "|".join(re.escape(name.split()[-1]) for name in names)
    party = re.match(rf"\W*(?:(?:But|Yet|However),?\s)?(?:(?:[A-Z][\w.]*\s)*(?:{of_them})|[Hh]e|[Ss]he)\s", words)
    return party is not None and _DECLINED.match(words, party.end()) is not None
