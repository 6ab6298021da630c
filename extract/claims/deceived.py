"""Records whose names deceive the eye: said of the actor, and a person decides on the rest."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from ...graph.deceit import deceptive, look_alikes, skeleton
from ...graph.records import Affiliation, Entity, Event, Record, Role

__all__ = ["warned"]


def warned(records: list[Record]) -> list[Record]:
    r"""Flag the records that rest on a name with look-alike letters or unseen marks; nothing is merged.

    >>> from ...graph.records import Person
    >>> [p.why for p in warned([Person(doc="n", name="Wang Yi"), Person(doc="n", name="W\u0430ng Yi")])]
    [None, "'Wаng' mixes Cyrillic and Latin letters; looks like Wang Yi"]
    """
    odd = _odd([r for r in records if isinstance(r, Entity)])
    return [_flagged(r, odd) for r in records] if odd else records


def _odd(actors: list[Entity]) -> dict[str, str]:
    """Give for each name that deceives what is wrong with it."""
    if all(a.name.isascii() for a in actors):
        return {}
    found: dict[str, list[str]] = {}
    for actor in actors:
        if not actor.name.isascii():
            found.setdefault(actor.name, []).extend(what for _, what in deceptive(actor.name))
    for group in look_alikes(a.name for a in actors):
        for name in group:
            if skeleton(name) != unicodedata.normalize("NFKC", name).casefold():
                others = " and ".join(n for n in group if n != name)
                found.setdefault(name, []).append(f"looks like {others}")
    return {name: "; ".join(dict.fromkeys(what)) for name, what in found.items() if what}


def _flagged(record: Record, odd: dict[str, str]) -> Record:
    if isinstance(record, Entity):
        return replace(record, why=odd[record.name]) if record.name in odd else record
    if isinstance(record, Event):
        names = [n for n in record.participants if n in odd]
    elif isinstance(record, (Role, Affiliation)):
        names = [n for n in (record.person, record.org) if n in odd]
    else:
        return record
    if not names:
        return record
    reasons = [*([record.why] if record.why else []), *(odd[n] for n in names)]
    return replace(record, grade="flagged", why="; ".join(dict.fromkeys(reasons)))
