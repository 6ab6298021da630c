"""Those who are listed at a gathering beside which some of them met apart: the list tells only of who came.

"He had bilateral talks with the President of Peru. Also attending the summit were the Presidents of Peru, Chad, Benin":
where it is told apart whom of those listed somebody met, the list is no meeting of each with each.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...ontology.vocabulary import ENCOUNTERS
from ..lexicon import tables
from ..text.spans import Reading
from ..what.attended_by import LISTED
from .ground import Grounded

__all__ = ["only_attended"]

_APART = re.compile("|".join(tables("summits")["named"]["apart"]), re.I)
SEVERAL = 3


def only_attended(found: list[Grounded], reading: Reading) -> list[Grounded]:
    """Give the events; of those listed at a gathering of which some are told to have met apart, only that they came."""
    lists = [g for g in found if _is_list(g)]
    if not lists:
        return found
    apart = [g for g in found if g.event.type in ENCOUNTERS and not _is_list(g) and _told_apart(g, reading)]
    met = {name for g in apart for name in g.event.participants}
    return [_came(g) if _is_list(g) and not met.isdisjoint(g.event.participants) else g for g in found]


def _is_list(one: Grounded) -> bool:
    e = one.event
    listed = any(doubt in (e.why or "") for doubt in LISTED)
    return listed and e.type in ENCOUNTERS and not e.sides and len(e.participants) >= SEVERAL


def _told_apart(one: Grounded, reading: Reading) -> bool:
    sentence = reading.sentence_at(one.at)
    return _APART.search(reading.text, sentence.start, sentence.end) is not None


def _came(one: Grounded) -> Grounded:
    return one._replace(event=replace(one.event, type="conference", subtype=None))
