"""Ways in which news and records tell that people met, with what looks alike and tells no meeting: `data/ways.tsv`."""

from __future__ import annotations

from itertools import combinations

import pytest
from cases import cases

from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document, Event


def told(text: str) -> set[str]:
    """Give who met whom, by family names, with the status: "Berg + Holm happened"; what is flagged is left out."""
    found = extract(Document(id="n", text=text.replace("|", "\n"), date="2019-05-15"))
    met = [e for e in found if isinstance(e, Event) and e.type in ("meeting", "call") and e.grade != "flagged"]
    return {f"{' + '.join(pair)} {e.status}" for e in met for pair in _pairs(e)}


def _pairs(event: Event) -> list[list[str]]:
    if not event.sides:
        return [_family(pair) for pair in combinations(event.participants, 2)]
    return [_family((a, b)) for one, other in combinations(event.sides, 2) for a in one for b in other]


def _family(names: tuple[str, ...]) -> list[str]:
    return sorted(name.split()[-1] for name in names)


def _wanted(column: str) -> set[str]:
    parts = [part.rsplit(" ", 1) for part in column.split("; ") if part != "-"]
    return {f"{' + '.join(sorted(names.split(' + ')))} {status}" for names, status in parts}


@pytest.mark.parametrize(("who", "text"), cases("ways.tsv"))
def test_this_way_of_telling_is_read(who: str, text: str) -> None:
    assert told(text) == _wanted(who)


@pytest.mark.parametrize(("who", "text"), cases("measured.tsv"))
def test_how_long_it_lasted_and_who_was_welcomed(who: str, text: str) -> None:
    assert told(text) == _wanted(who)
