"""Schedules: lines that begin with an hour and leave out whose day it is."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, unsure

WEEK = "WEEKLY SCHEDULE OF PRESIDENT DONALD HALE\n\nMonday 19 June\n{}\n\nAll times are local."
DAY = "DAILY APPOINTMENTS\nJUNE 21, 2023\n\nSECRETARY OF STATE COLIN L. FALK:\n\n{}\n"


@pytest.mark.parametrize(
    ("page", "line", "expected"),
    [
        (WEEK, "10.00 Meeting with Prime Minister Alexis Rey", "Hale + Rey planned"),
        (WEEK, "16.00 Phone call with Premier Ida Holm (tbc)", "Hale + Holm possible"),
        (WEEK, "09:30 Working lunch with Chancellor Ida Holm - CANCELLED", "Hale + Holm cancelled"),
        (DAY, "9:15 a.m. MEETING WITH JAPANESE AMBASSADOR SHINJI MORI, DEPT. OF STATE.", "Falk + Mori planned"),
        (DAY, "2:30 p.m. Bilateral meeting with Deputy Prime Minister Alexis Rey.", "Falk + Rey planned"),
    ],
)
def test_the_heading_tells_whose_day_it_is(page: str, line: str, expected: str) -> None:
    assert unsure(page.format(line), expected)


def test_a_day_of_a_schedule_without_one_is_that_of_the_page() -> None:
    (event,) = encounters(DAY.format("3:00 p.m. Meeting with Foreign Minister Alexis Rey."))
    assert event.date == "2023-06-21"


@pytest.mark.parametrize(
    "text",
    [
        "NOTES OF PRESIDENT DONALD HALE\n\n10.00 Meeting with Prime Minister Alexis Rey",  # no schedule
        "WEEKLY SCHEDULE\n\n10.00 Meeting with Prime Minister Alexis Rey",  # nobody's
        "WEEKLY SCHEDULE OF PRESIDENT DONALD HALE\n\n10.00 Meeting with the press",  # with nobody
    ],
)
def test_a_line_without_whose_it_is_tells_of_nobody(text: str) -> None:
    assert [e for e in encounters(text) if len(e.participants) > 1] == []
