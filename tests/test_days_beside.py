"""Days that stand beside an encounter: of the occasion at which it was, of what was told just before or after it."""

from __future__ import annotations

import pytest
from test_anchor import entries


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("During Thursday's visit to Norway, Minister Nora Holm will meet Otto Berg.", "2019-05-09"),
        ("As part of Thursday's official visit to Norway, Minister Nora Holm will meet Otto Berg.", "2019-05-09"),
        ("During tomorrow's visit to Norway, Minister Nora Holm is to meet Otto Berg.", "2019-05-04"),
        ("Minister Nora Holm met Otto Berg as part of yesterday's visit to Norway.", "2019-05-02"),
        ("Minister Nora Holm met Otto Berg ahead of Thursday's visit to Norway.", None),
        ("After Monday's visit to Norway, Minister Nora Holm will meet Otto Berg.", None),
        ("Speaking of Monday's visit to Norway, Minister Nora Holm met Otto Berg.", None),
        ("King Karl Lind will go on a visit to Norway this Monday, during which he will meet Otto Berg.", "2019-05-06"),
        ("King Karl Lind will be in Norway on Monday, in the course of which he will meet Otto Berg.", "2019-05-06"),
        ("King Karl Lind will go on a two-day visit to Norway this Monday, during which he will meet Otto Berg.", None),
        ("King Karl Lind announced on Monday a visit to Norway, during which he will meet Otto Berg.", None),
    ],
)
def test_the_day_of_a_visit_with_which_a_sentence_opens_or_to_which_it_points(told: str, day: str | None) -> None:
    assert [row[2] for row in entries(told, "2019-05-03") if "Otto Berg" in row[0]] == [day]


@pytest.mark.parametrize(
    ("behind", "rows"),
    [
        (
            "The official part of the talks between Nora Holm and Otto Berg is scheduled for 4 May.",
            [("happened", None), ("planned", "2019-05-04")],
        ),
        (
            "The first phase of the talks between Nora Holm and Otto Berg is set for Saturday.",
            [("happened", None), ("planned", "2019-05-04")],
        ),
        (
            "The official part of the talks between Nora Holm and Otto Berg took place on 2 May.",
            [("happened", "2019-05-02")],
        ),
    ],
)
def test_a_welcome_is_not_of_the_day_for_which_the_talks_are_set(
    behind: str, rows: list[tuple[str, str | None]]
) -> None:
    told = f"President Nora Holm was greeted by President Otto Berg at the airport. {behind}"
    assert [(row[1], row[2]) for row in entries(told, "2019-05-03")] == rows


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("These talks are set to build upon conversations begun in Oslo earlier this month.", None),
        ("The talks are set for 4 May.", "2019-05-04"),
    ],
)
def test_what_is_to_come_is_not_of_the_days_of_an_earlier_round(behind: str, day: str | None) -> None:
    told = f"President Nora Holm's visit includes talks with President Otto Berg. {behind}"
    assert [row[1:3] for row in entries(told, "2019-05-03")] == [("planned", day)]
