"""Who holds which post in which body: a sentence of ours a line, with all that is to be read of it and nothing else."""

from __future__ import annotations

import pytest
from cases import cases

from whowhom.extract.people import read
from whowhom.graph.records import Document

ROWS = cases("people_sentences.tsv")


def told(text: str) -> set[tuple[str | None, ...]]:
    reading = read(Document(id="n", text=text, date="2023-06-21"))
    held = {(r.person, r.role, r.org) for r in reading.roles}
    bodies = {person: {org for p, _, org in held if p == person} for person, _, _ in held}
    return held | {(a.person, None, a.org) for a in reading.affiliations if a.org not in bodies.get(a.person, ())}


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[str(n) for n in range(len(ROWS))])
def test_every_post_is_read_with_its_body_and_none_besides(text: str, expected: str) -> None:
    rows = [row.split("; ") for row in expected.split(" | ") if row]
    assert told(text) == {tuple(None if part == "-" else part for part in row) for row in rows}
