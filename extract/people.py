"""Read who is in a document: clean, split, anchor, find and link mentions, derive entities, posts and affiliations."""

from __future__ import annotations

import re

from ..graph.records import Document, Entity, Organisation, Person, Place, Span
from .text.clean import clean
from .text.segment import segment
from .text.spans import Reading
from .when.anchor import anchor
from .who.aliases import Linked
from .who.as_worded import as_worded
from .who.display import as_written
from .who.held_by_several import with_holders
from .who.home import complete
from .who.mentions import Found, find
from .who.named_below import named_below
from .who.referred import with_bodies
from .who.roles import affiliations, roles
from .who.spouses import with_spouses
from .who.successions import with_successions
from .who.writers import written

__all__ = ["read"]

_NATIVE = re.compile(r" ?[(（]([^()（）\x00-\x1f!-\u036f\u2000-\u206f]{1,30})[)）]")
"""A name in its own script, in brackets after the Latin one."""


def read(document: Document) -> Reading:
    """Read a document as far as "who": its sentences, date, mentions, entities, roles and affiliations.

    >>> from ..graph.records import Document
    >>> reading = read(Document(id="n", text="Chinese Foreign Minister Qin Gang met U.S. officials. Qin left."))
    >>> [(r.person, r.role, r.org) for r in reading.roles]
    [('Qin Gang', 'Foreign Minister', 'China')]
    >>> [m.name for m in reading.mentions if m.kind == "person"]
    ['Qin Gang', 'Qin Gang']
    """
    text = clean(document.text)
    sentences = segment(text)
    anchored = anchor(document, text)
    found = as_written(find(text, sentences))
    linked = with_bodies(sentences, found.units, with_successions(found.units, found.linked))
    linked = complete(document, anchored, sentences, found.units, linked)
    held = roles(document, linked, anchored.end or anchored.date)
    work = affiliations(document, linked, held, _kinds(linked))
    entities = _entities(document, found)
    people, jobs, posts = written(document, entities)
    mentions = with_holders(text, found.mentions, entities, held)
    mentions = as_worded(text, named_below(text, sentences, mentions, held, work))
    mentions = with_spouses(text, mentions)
    return Reading(document, text, sentences, anchored, mentions, [*entities, *people], [*held, *posts], [*work, *jobs])


def _kinds(linked: list[Linked]) -> dict[str, str]:
    """Give for each name of a body the kind of chunk that named it."""
    return {o.org: (o.org_kind or "") for x in linked for o in x.person.offices if o.org}


def _entities(document: Document, found: Found) -> list[Entity]:
    people: dict[str, tuple[set[str], list[Span]]] = {}
    for x in found.linked:
        if x.name is None or not x.certain:
            continue
        forms, spans = people.setdefault(x.name, (set(), []))
        forms.add(x.person.name)
        spans.append((x.person.name_start, x.person.name_end))
        if (native := _NATIVE.match(document.text, x.person.name_end)) and native[1].strip():
            forms.add(native[1].strip())
    out: list[Entity] = [
        Person(doc=document.id, name=name, aliases=tuple(sorted(forms - {name})), mentions=tuple(sorted(spans)))
        for name, (forms, spans) in people.items()
    ]
    out.extend(_things(document, found))
    return sorted(out, key=lambda e: (e.kind, e.mentions[0] if e.mentions else (0, 0), e.name))


def _things(document: Document, found: Found) -> list[Entity]:
    """Give the bodies and places that chunks name, wherever they stand."""
    spans: dict[tuple[str, str], list[Span]] = {}
    about: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for unit in found.units:
        for c in unit.chunks:
            if c.kind in ("org", "state", "adjective", "city", "place") and c.entry:
                kind = "organisation" if c.kind == "org" else "place"
                key = (kind, c.entry.state or c.entry.name if c.kind == "adjective" else c.entry.name)
                spans.setdefault(key, []).append((c.start, c.end))
                detail = (
                    "country" if c.kind in ("state", "adjective") else "city" if c.kind == "city" else c.entry.detail
                )
                about.setdefault(key, (detail, None if c.kind in ("state", "adjective") else c.entry.state))
    out: list[Entity] = []
    for (kind, name), where in spans.items():
        detail, state = about[(kind, name)]
        if kind == "organisation":
            org_type = "government" if detail and detail.startswith("seat:") else detail
            out.append(
                Organisation(doc=document.id, name=name, mentions=tuple(sorted(where)), org_type=org_type, state=state)
            )
        else:
            out.append(
                Place(doc=document.id, name=name, mentions=tuple(sorted(where)), place_type=detail, within=state)
            )
    return out
