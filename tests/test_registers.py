"""Registers of meetings held: a row for each, whose owner stands in a column or above."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, listed

ABOVE = "Ministerial meetings, spring 2014\n\nIda Holm, Minister\n\nDate | Organisation | Purpose\n{}\n"
COLUMN = "Register of meetings\nDate | Minister | Met with | Subject\n{}\n"
BELOW = "Transparency register\nDonald Hale, Commissioner\n{}"
BARE = "He held the following meetings\n{}"
NOBODY = "Register of meetings\nDate | Organisation | Purpose\n{}"


@pytest.mark.parametrize(
    ("page", "row", "expected"),
    [
        (ABOVE, "3 March 2014 | Nordic Grid (Alexis Rey, Director) | To discuss power", "Holm + Rey happened"),
        (ABOVE, "3 March 2014 | Nordic Grid (Alexis Rey) | Meeting cancelled", "Holm + Rey cancelled"),
        (COLUMN, "3 March 2014 | Donald Hale | Sir Peter Berg | Farming", "Hale + Berg happened"),
        (BELOW, "3 March 2014: Peter Berg (Seagrain) – fish", "Hale + Berg happened"),
        (BARE, "2014-03-03; Donald Hale; Peter Berg (Seagrain); fish", "Hale + Berg happened"),
        (BELOW, "3 March 2014\tPeter Berg\tto talk about the price of fish", "Hale + Berg happened"),
    ],
)
def test_a_row_is_a_meeting_of_its_owner(page: str, row: str, expected: str) -> None:
    assert [e.date for e in listed(page.format(row), expected)] == ["2014-03-03"]


def test_guests_of_one_row_met_each_other_only_where_it_says_so() -> None:
    row = "3 March 2014 | Nordic Grid (Alexis Rey); Seagrain (Peter Berg) | {}"
    (apart,) = encounters(ABOVE.format(row.format("Power")))
    assert apart.sides == (("Ida Holm",), ("Alexis Rey", "Peter Berg"))
    (joint,) = encounters(ABOVE.format(row.format("Joint meeting on power")))
    assert joint.sides is None
    assert len(joint.participants) == 3


@pytest.mark.parametrize(
    "page",
    [
        ABOVE.format("3 March 2014 | Nordic Grid (Alexis Rey) | Declined"),
        ABOVE.format("3 March 2014 | Nordic Grid | To discuss the post of Alexis Rey"),  # in the purpose
        ABOVE.format("3 March 2014 | Nordic Grid (Alexis Rey) | Two tickets for the opera"),
        ABOVE.replace("Ministerial", "Forthcoming ministerial").format("3 March 2014 | Nordic Grid (Alexis Rey) | x"),
        ABOVE.replace("Ministerial meetings", "Spending").format("3 March 2014 | Nordic Grid (Alexis Rey) | 4,000"),
        NOBODY.format("3 March 2014 | Nordic Grid (Alexis Rey) | Power"),
    ],
)
def test_other_tables_and_rows_tell_of_no_meeting(page: str) -> None:
    assert [e for e in encounters(page) if len(e.participants) > 1] == []


POSTS = "Ministerial meetings, spring 2014\n\nFOREIGN SECRETARY, THE RT HON DONALD HALE MP\n\nMeetings\n{}\n"


@pytest.mark.parametrize(
    ("page", "row", "expected"),
    [
        (POSTS, "March 2014 – Sir Peter Berg (Seagrain) – Fish", "Hale + Berg happened"),
        (
            POSTS,
            "3–5 March 2014 – Oslo – Accompanied by Ida Holm – Calls on President Rey and Mr Berg",
            "Hale + Berg happened",
        ),
        (POSTS, "5 March 2014 – Oslo – Joint visit with Ida Holm – Met Governor Peter Berg", "Hale + Berg happened"),
        (
            "Meetings of Cabinet members of Commissioner Holm with groups\n\nName | Date | Place | Whom\n{}",
            "Donald Hale (adviser) | 20/11/2014 | Oslo | Seagrain (Peter Berg)",
            "Hale + Berg happened",
        ),
    ],
)
def test_a_heading_is_a_name_with_a_post_and_a_cell_may_tell_of_the_meeting(page: str, row: str, expected: str) -> None:
    events = listed(page.format(row), expected)
    assert not any("Holm" in p for e in events for p in e.participants)
