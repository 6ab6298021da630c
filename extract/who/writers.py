"""The records of those who wrote a story: people, with the body for which they work and as what."""

from __future__ import annotations

from collections.abc import Iterable

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
        person = known.get(fold(line.name), line.name)
        if line.body:
            work.append(_work(document, line, person))
        if line.job:
            posts.append(_post(document, line, person))
    return people, work, posts


def _work(document: Document, line: Byline, person: str) -> Affiliation:
    assert line.body is not None
    return Affiliation(
        doc=document.id,
        quote=document.text[line.start : line.end],
        char_start=line.start,
        char_end=line.end,
        grade="inferred",
        rule="byline",
        why=WHY,
        person=person,
        org=line.body,
        role=line.job,
    )


def _post(document: Document, line: Byline, person: str) -> Role:
    assert line.job is not None
    return Role(
        doc=document.id,
        quote=document.text[line.start : line.end],
        char_start=line.start,
        char_end=line.end,
        grade="inferred" if line.body else "flagged",
        rule="byline",
        why=WHY,
        person=person,
        role=line.job,
        org=line.body,
    )
