"""Under which of its names a body is shown: the longest that the document itself writes."""

from __future__ import annotations

from ..text.spans import Mention
from ..text.tokens import Chunk
from .aliases import Linked
from .mentions import Found
from .offices import Office

__all__ = ["as_written"]


def as_written(found: Found) -> Found:
    """Give the bodies of a reading the longest of the names that the text has for them ("NATO" stays "NATO")."""
    names: dict[str, str] = {}
    for unit in found.units:
        for c in unit.chunks:
            if c.kind == "org" and c.entry:
                form = " ".join(c.text.split())
                if len(form) > len(names.get(c.entry.name, "")):
                    names[c.entry.name] = form
    changed = {a: b for a, b in names.items() if a != b}
    if not changed:
        return found
    units = [u._replace(chunks=[_chunk(c, changed) for c in u.chunks]) for u in found.units]
    return Found(
        tuple(_mention(m, changed) for m in found.mentions), [_linked(x, changed) for x in found.linked], units
    )


def _chunk(c: Chunk, changed: dict[str, str]) -> Chunk:
    if c.kind != "org" or c.entry is None or c.entry.name not in changed:
        return c
    return c._replace(entry=c.entry._replace(name=changed[c.entry.name]))


def _mention(m: Mention, changed: dict[str, str]) -> Mention:
    if m.kind == "organisation" and m.name in changed:
        return m._replace(name=changed[m.name])
    return m._replace(org=changed[m.org]) if m.org in changed else m


def _linked(x: Linked, changed: dict[str, str]) -> Linked:
    p = x.person
    offices = tuple(_office(o, changed) for o in p.offices)
    return x._replace(person=p._replace(offices=offices, bodies=tuple(changed.get(b, b) for b in p.bodies)))


def _office(o: Office, changed: dict[str, str]) -> Office:
    return o._replace(org=changed[o.org]) if o.org in changed and o.org_kind == "org" else o
