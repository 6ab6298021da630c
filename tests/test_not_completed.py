"""Calls that were not completed, from whichever end they are told; meetings that are named by figures."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets

DIARY = "THE DAILY DIARY OF PRESIDENT DONALD HALE\nMay 2, 1973\n9:10 {}\n9:40 The President rested.\n"


@pytest.mark.parametrize(
    "entry",
    [
        "The President was telephoned by Senator Alexis Rey. The call was not completed.",
        "The President telephoned Senator Alexis Rey. The call was not completed.",
        "The President was phoned by Senator Alexis Rey. Call not completed.",
        "The President received a telephone call from Senator Alexis Rey. The call was not completed.",
        "The President placed a call to Senator Alexis Rey. His call was never answered.",
        "The President telephoned Senator Alexis Rey. Call not answered.",
        "The President was phoned by Senator Alexis Rey. The call did not go through.",
        "The President was telephoned by Senator Alexis Rey, but the call was not put through.",
        "The President had a phone call from Senator Alexis Rey. The call was never connected.",
        "The President was telephoned by Senator Alexis Rey; the call was not taken.",
    ],
)
def test_a_call_that_was_not_completed_did_not_take_place(entry: str) -> None:
    events = encounters(DIARY.format(entry))
    assert meets(events, "Hale", "Rey", "denied"), events
    assert not meets(events, "Hale", "Rey", "happened")


@pytest.mark.parametrize(
    "entry",
    [
        "The President was telephoned by Senator Alexis Rey. The call was completed at 9:15.",
        "The President was telephoned by Senator Alexis Rey. The inquiry was not completed.",
        "The President received a telephone call from Senator Alexis Rey. There was no answer to his question.",
        "The President was telephoned by Senator Alexis Rey. Their talk was not recorded.",
        "The President was telephoned by Senator Alexis Rey. Another caller could not be reached.",
        "The President was telephoned by Senator Alexis Rey, but the matter was not settled.",
    ],
)
def test_what_else_was_not_completed_leaves_the_call(entry: str) -> None:
    assert meets(encounters(DIARY.format(entry)), "Hale", "Rey", "happened")


@pytest.mark.parametrize("kind", ["2+2", "3+1", "5+1", "two-plus-two", "C5+1"])
@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Minister Donald Hale declined to participate in a {} meeting with Minister Alexis Rey.", "refused"),
        ("Minister Donald Hale will take part in a {} meeting with Minister Alexis Rey.", "planned"),
        ("Minister Donald Hale participated in a {} meeting with Minister Alexis Rey.", "happened"),
        ("Minister Donald Hale hopes to hold a {} meeting with Minister Alexis Rey.", "hoped"),
    ],
)
def test_figures_before_a_meeting_leave_it_what_it_is(kind: str, words: str, status: str) -> None:
    events = encounters(words.format(kind))
    assert meets(events, "Hale", "Rey", status), events
    assert {e.status for e in events} == {status}


def test_a_row_with_figures_is_a_plan() -> None:
    page = (
        "Public Schedule - March 5, 2024\nSECRETARY DONALD HALE\n9:30 a.m. LOCAL Secretary Hale and Secretary Ann Lee "
    )
    events = encounters(page + "participate in a 2+2 meeting with Foreign Minister Alexis Rey in Seoul.", "2024-03-05")
    assert {e.status for e in events} == {"planned"}
