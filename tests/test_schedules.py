"""Schedules: lines that begin with an hour and leave out whose day it is."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, listed

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
    assert listed(page.format(line), expected)


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


BOOK = "APPOINTMENTS OF PRESIDENT DONALD HALE\nJUNE 20, 2023\n\n{}\n"
DONE = BOOK.format("{}\n\n6:30 pm  Mr. Hale dined at the club, came late and left early.")


@pytest.mark.parametrize(
    ("page", "line", "expected"),
    [
        (BOOK, "10:45 am  Senator Alexis Rey, Texas.", "Hale + Rey planned"),
        (DONE, "10:45 am  Senator Alexis Rey, Texas.", "Hale + Rey happened"),
        (DONE, "1130  The Ambassador of Peru, Mr. Alexis Rey, to present his letters.", "Hale + Rey happened"),
        (DONE, "12:00     CANCELLED - Hon. Alexis Rey, Administrator.", "Hale + Rey cancelled"),
        (DONE, "1:00 pm   LUNCH - Park House. Adm. Jan Novak; Judge Alexis Rey.", "Hale + Rey happened"),
        (DONE, "4:15 pm   Dr. Jan Novak's representative, Mr. Alexis Rey.", "Hale + Rey happened"),
        (DAY, "11.30  Farewell call: H.E. Mr Alexis Rey, outgoing Ambassador of Togo", "Falk + Rey planned"),
        (
            DAY,
            "11.30  Presentation of credentials: H.E. Ms Ida Holm (Peru); H.E. Mr Alexis Rey (Togo)",
            "Falk + Rey planned",
        ),
        (DAY, "11.30  Telephone call: Prime Minister Alexis Rey (tbc)", "Falk + Rey possible"),
    ],
)
def test_who_came_needs_no_verb_in_a_book_of_appointments(page: str, line: str, expected: str) -> None:
    events = listed(page.format(line), expected)
    assert not any("Novak" in p and "'s" in line for e in events for p in e.participants)


@pytest.mark.parametrize(
    ("page", "line"),
    [
        (BOOK, "10:45 am  Speech at the opening of the Alexis Rey Hall"),
        (BOOK, "10:45 am  Staff. (Arranged by Alexis Rey)"),
        (WEEK, "10:45 am  Alexis Rey, piano"),  # a schedule of whatever comes, not of who is received
        ("PROGRAMME\nConcert season of Donald Hale\n\n{}\n", "19.30  Alexis Rey, violin"),
    ],
)
def test_who_is_only_named_in_a_line_did_not_come(page: str, line: str) -> None:
    assert [e for e in encounters(page.format(line)) if any("Rey" in p for p in e.participants)] == []


def test_a_page_is_of_whom_its_head_names() -> None:
    page = "The Premier's week\nBelow is Premier Ida Holm's programme.\n\nMonday 19 June\n{}\n"
    assert listed(page.format("09.00: Meets with State Secretary Alexis Rey."), "Holm + Rey planned")
    assert listed(
        page.format("09.00: A walk.\nTravels to Oslo for talks with Prime Minister Alexis Rey."), "Holm + Rey planned"
    )
    post = "The President's Diary\n\nMonday 19 June\n10.30 President Ida Holm opens a school.\n11.15 {}\n"
    assert listed(post.format("Telephone conversation with President Alexis Rey of Peru."), "Holm + Rey planned")
    contact = "WEEKLY SCHEDULE\nPress contact: Ida Holm\n\n10.00 {}\n"
    assert encounters(contact.format("Meeting with Prime Minister Alexis Rey")) == []
