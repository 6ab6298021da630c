"""Who is to meet whom: every pair of a text of ours with its status, and no other ("-" for none)."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from cases import cases
from test_news_sentences import encounters

from whowhom.graph.names import fold
from whowhom.graph.records import Event

ROWS = cases("plans.tsv")


def told(events: list[Event]) -> set[str]:
    """Give each two with the status that joins them, as "berg-holm planned", by their family names."""
    found = set()
    for e in events:
        sides = e.sides if e.sides and len(e.sides) == 2 else None
        for pair in product(*sides) if sides else combinations(e.participants, 2):
            if e.rule != "grammar" and set(pair) <= set(e.participants):
                found.add(f"{'-'.join(sorted(fold(name).split()[-1] for name in pair))} {e.status}")
    return found


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:70] for text, _ in ROWS])
def test_a_plan_is_read_as_one_with_whom_it_is_of_and_nothing_else(text: str, expected: str) -> None:
    assert told(encounters(text.replace("|", "\n"))) == {row for row in expected.split("; ") if row != "-"}


def test_a_surname_that_a_relative_bears_too_means_who_was_called_by_it_before() -> None:
    page = (
        "President Ali Benya arrived in Lima on Monday. Benya is accompanied by his wife, Samira Benya. "
        "Benya is also due to meet Premier Carl Dorn."
    )
    (plan,) = encounters(page)
    assert (plan.participants, plan.grade) == (("Ali Benya", "Carl Dorn"), "flagged")
