"""Whose day a page tells of, as its head says, and what its rows hold beside whom one met."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, listed

ROW = "10:00 a.m. Meeting with Senator Alexis Rey"
HEADS = [
    "Chair Donald Hale's Calendar\nOctober 1, 2024",
    "Chair Donald Hale's calendar, October 1, 2024",
    "Chair Giles Morris' Calendar\nOctober 1, 2024",
    "President Donald Hale's Daily Schedule\nOctober 1, 2024",
    "MAYOR DONALD HALE'S PUBLIC SCHEDULE\nOctober 1, 2024",
    "Governor Donald Hale's Public Schedule for October 1, 2024",
    "Donald Hale Daily schedule - 1 October 2024",
    "Secretary-General Donald Hale's appointments for 1 October 2024",
    "The Official Engagements of Minister Donald Hale\n1 October 2024",
    "Minister Donald Hale's Official Diary\nOctober 1, 2024",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_owner_in_the_title_has_the_rows(head: str) -> None:
    whose = "Morris" if "Morris" in head else "Hale"
    (event,) = listed(f"{head}\n{ROW}\n", f"{whose} + Rey planned")
    assert event.date == "2024-10-01"
    assert not any(word in name.lower() for name in event.participants for word in ("schedule", "diary", "daily"))


@pytest.mark.parametrize(
    "head",
    [
        "Schedule slips as Donald Hale's Plans Change\nOctober 1, 2024",
        "Daily Schedule\nOctober 1, 2024",
        "The Department's Daily Schedule\nOctober 1, 2024",
    ],
)
def test_a_title_without_an_owner_gives_the_rows_to_nobody(head: str) -> None:
    assert [e for e in encounters(f"{head}\n{ROW}\n") if len(e.participants) > 1] == []


PAGE = "Chair Donald Hale's Calendar\nOctober 2024\nOctober 1, Tuesday | |\n{}\n"


@pytest.mark.parametrize(
    "row",
    [
        "10:00 a.m. – 10:30 a.m. | Meeting with Senator Alexis Rey |",
        "10:00 AM - 10:30 AM | Lunch with Alexis Rey Location: Board Room |",
        "10:00 - 10:30 Meeting with Alexis Rey, Acme Institute Location: B-4002",
        "10:00 a.m. Meeting with Alexis Rey | Location: City Hall | Staff",
        "10.00 Working lunch with Alexis Rey Topic: Fisheries",
        "10:00 a.m. – 10:30 a.m.: Phone call with Senator Alexis Rey (MD) Subject: Fisheries",
    ],
)
def test_a_row_names_its_hours_and_its_room_beside_whom_one_met(row: str) -> None:
    (event,) = listed(PAGE.format(row), "Hale + Rey planned")
    assert event.participants == ("Donald Hale", "Alexis Rey")
    assert event.date == "2024-10-01"
    assert not event.sides


@pytest.mark.parametrize(
    "row",
    ["10:00 a.m. – 10:30 a.m. | Meeting with staff Location: Rey Hall |", "10:00 AM | Tour Location: Alexis Rey Hall"],
)
def test_a_room_is_nobody(row: str) -> None:
    assert [e for e in encounters(PAGE.format(row)) if len(e.participants) > 1] == []
