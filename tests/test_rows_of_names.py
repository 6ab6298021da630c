"""Rows of names that go on without "and", past those who come with one, plurals that name nobody and clauses."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

WHOM = "President Ana Holm"
THREE = ("Rui Dias", "Kari Lund", "Jan Vik")


@pytest.mark.parametrize(
    "told",
    [
        f"Governor Rui Dias, Mayor Kari Lund, Speaker Jan Vik met {WHOM} on Monday.",
        f"West Bengal Governor Rui Dias, Oslo Mayor Kari Lund, Speaker Jan Vik also met {WHOM} on Monday.",
        f"Governor Rui Dias, Mayor Kari Lund, senior ministers, lawmakers and Speaker Jan Vik met {WHOM} on Monday.",
        f"Governor Rui Dias and Mayor Kari Lund, who sat beside her, and Speaker Jan Vik met {WHOM} on Monday.",
        f"Governor Rui Dias with his wife, Kari Lund, and Speaker Jan Vik met {WHOM} on Monday.",
        f"A contingent of 18, including Blackstone's Rui Dias, banker Kari Lund, and Professor Jan Vik, met {WHOM}.",
    ],
)
def test_all_of_a_row_meet(told: str) -> None:
    (event,) = [e for e in encounters(told) if len(e.participants) > 1]
    assert event.sides is not None
    assert {frozenset(side) for side in event.sides} == {frozenset(THREE), frozenset({"Ana Holm"})}


def test_who_comes_with_one_of_the_same_family_is_named() -> None:
    told = "Party chief Ravi Khanna with Sutira Khanna, Mayor Kari Lund, Speaker Jan Vik attended the summit."
    (event,) = [e for e in encounters(told) if e.type == "meeting"]
    assert set(event.participants) == {"Ravi Khanna", "Sutira Khanna", "Kari Lund", "Jan Vik"}


@pytest.mark.parametrize(
    "told",
    [
        f"After a quarrel with Governor Rui Dias, Mayor Kari Lund, Speaker Jan Vik met {WHOM}.",
        f"The report names Minister Rui Dias, Minister Kari Lund, Speaker Jan Vik met {WHOM} later.",
        f"Said Governor Rui Dias, Speaker Jan Vik met {WHOM}.",
        f"Unlike Governor Rui Dias, Speaker Jan Vik met {WHOM}.",
    ],
)
def test_who_is_told_of_before_is_no_part_of_the_row(told: str) -> None:
    (event,) = [e for e in encounters(told) if len(e.participants) > 1]
    assert "Rui Dias" not in event.participants


def test_posts_that_stand_for_people_make_a_row_as_names_do() -> None:
    told = "The Premier of Norway, the Chairman of the Arab Fund, the King of Lesotho met Rui Dias in Oslo."
    (event,) = encounters(told)
    assert (len(event.groups), event.participants) == (3, ("Rui Dias",))


def test_posts_behind_a_name_are_all_of_one() -> None:
    told = "Jan Vik, the President of Chad, the Chairman of the Union, the head of the party, met Rui Dias in Oslo."
    (event,) = encounters(told)
    assert (event.participants, event.groups) == (("Jan Vik", "Rui Dias"), ())
