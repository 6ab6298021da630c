"""The records of those who wrote a story: people, with the body for which they work and as what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...graph.names import fold
from ...graph.records import Affiliation, Document, Entity, Person, Role
from .bylines import Byline, bylines

__all__ = ["written"]

WHY = "told by the line that names who wrote it"


def written(document: Document, entities: Iterable[Entity]) -> tuple[list[Person], list[Affiliation], list[Role]]:
    r"""Give the writers of a document that its text does not name otherwise, where they work, and as what.

    >>> people, work, _ = written(Document(id="n", text="By Ann Lee, Reuters\n\nTalks went on."), ())
    >>> [p.name for p in people], [(a.person, a.org) for a in work]
    (['Ann Lee'], [('Ann Lee', 'Reuters')])
    """
    known = {fold(e.name): e.name for e in entities if e.kind == "person"}
    people, work, posts = [], [], []
    for line in bylines(document.text):
        if fold(line.name) not in known:
            people.append(Person(doc=document.id, name=line.name, mentions=((line.start, line.end),)))
        person, said = known.get(fold(line.name), line.name), _said(document, line)
        if line.body:
            work.append(Affiliation(**said, grade="inferred", person=person, org=line.body, role=line.job))
        if line.job:
            grade = "inferred" if line.body else "flagged"
            posts.append(Role(**said, grade=grade, person=person, role=line.job, org=line.body))
    return people, work, posts


def _said(document: Document, line: Byline) -> dict[str, Any]:
    """Give what every claim of a byline has: its words, and why it is one."""
    words = document.text[line.start : line.end]
    return {
        "doc": document.id,
        "quote": words,
        "char_start": line.start,
        "char_end": line.end,
        "rule": "byline",
        "why": WHY,
    }
