"""Plans of which the same text tells that they came about: a journey was for what took place at its end."""

from __future__ import annotations

import re

from ...graph.dates import intersect
from ...graph.records import Event
from ...ontology.vocabulary import ENCOUNTERS, OCCURRED
from ..lexicon import tables
from .grade import inferred
from .ground import Grounded

__all__ = ["without_kept"]

PURPOSE = "said as a purpose"
_WORDS = tables("status")["kept"]
_WENT, _MEANT, _AGAIN = (re.compile("|".join(_WORDS[part]), re.I) for part in ("went", "meant", "again"))


def without_kept(found: list[Grounded]) -> list[Grounded]:
    """Give the events without what somebody went somewhere for and did there.

    "He went to the palace to call on A. A greeted him": one encounter. What people "were due" to do, in a text that
    tells that they did it, may be that as well: a person should look.
    """
    met = [g.event for g in found if g.event.type in ENCOUNTERS and g.event.status in OCCURRED]
    out = []
    for one in found:
        e = one.event
        if e.status == "planned" and e.type in ENCOUNTERS and any(_may_be(e, other) for other in met):
            if PURPOSE in (e.why or "") and _WENT.search(e.quote):
                continue
            if e.grade == "confident" and _MEANT.search(e.quote) and not _AGAIN.search(e.quote):
                one = one._replace(event=inferred(e, "it may be the encounter that the text tells of"))
        out.append(one)
    return out


def _may_be(plan: Event, other: Event) -> bool:
    """Say whether a plan may be what took place: the same people, and no other day."""
    together = any(set(plan.participants) <= set(side) for side in other.sides or ())
    people = len(plan.participants) > 1 and set(plan.participants) <= set(other.participants) and not together
    return people and (plan.date is None or other.date is None or intersect([plan.date, other.date]) is not None)
