"""Appointments of somebody's day: rows that are nothing but who came, with their hour or without any."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, listed

PLAN = "Donald Hale Daily schedule - 24 September 2025\n\n8:00 a.m. Staff\n{}\n"


def met(page: str, status: str) -> set[str]:
    """Give the last names of whom Donald Hale met."""
    events = [e for e in encounters(page) if e.status == status and "Donald Hale" in e.participants]
    return {p.split()[-1] for e in events for p in e.participants if p != "Donald Hale"}


@pytest.mark.parametrize(
    "row",
    [
        "8:50 a.m. H.E. Mr. Alexis Rey (President, REPUBLIC OF GHANA)",
        "8:50 a.m. His Excellency Mr. Alexis Rey, Ambassador of Togo",
        "08:50 Senator Alexis Rey",
        "8.50 – 9.20 | Foreign Minister Alexis Rey |",
        "8:50 a.m. Mr Alexis Rey, Ambassador of Poland",
        "8:50 a.m. H.E. Ms. Alexis Rey (Minister for Foreign Affairs, ECUADOR)",
        "8:50 a.m. Meeting with:\n  • H.E. Mr. Alexis Rey (President, REPUBLIC OF LATVIA)",
        "8:50 a.m. Courtesy call by:\n- Ambassador Alexis Rey",
        "8:50 a.m. Prime Minister Alexis Rey",
        "8:50 a.m. Rt Hon Alexis Rey (Minister of State)",
    ],
)
def test_a_row_that_is_only_a_guest_is_a_meeting_with_him(row: str) -> None:
    assert listed(PLAN.format(row), "Hale + Rey planned")
    assert met(PLAN.format(row), "planned") == {"Rey"}


@pytest.mark.parametrize(
    "row",
    [
        "10:00 Alexis Rey, piano",
        "11:00 Opening of the Alexis Rey Hall",
        "11:30 President Alexis Rey Day",
        "9:30 Councillor Alexis Rey speaks at the opening of the library",
        "9:30 Prime Minister Alexis Rey arrives in Oslo",
        "9:30 Readings from:\n- Ambassador Alexis Rey",
    ],
)
def test_a_row_that_says_more_is_no_meeting_with_its_guest(row: str) -> None:
    assert met(PLAN.format(row), "planned") == set()


LIST = "Daily Appointments of Donald Hale\n\nOctober 03, 1945\n\n{}\n"


@pytest.mark.parametrize(
    ("lines", "guests"),
    [
        ("Hon. Alexis Rey, American Ambassador to Peru. (In Washington until Oct. 7th)", {"Rey"}),
        (
            "Judge Rey\nSen. Ben Bernard, Tenn. Sen. Omar Diallo, Ky. Mr. Jan Kroll",
            {"Rey", "Bernard", "Diallo", "Kroll"},
        ),
        ("The Secretary of Commerce [Alexis Rey] (Asked Mr. Peter Vale for this)", {"Rey"}),
        ("The Secretary of Commerce [Alexis Rey]; Hon. Chester Bowley (to pay respects)", {"Rey", "Bowley"}),
        ("- Dr. Alexis Rey, President of the University\n- Mr. Karl Brandt", {"Rey", "Brandt"}),
        ("The President received the members, as follows: Mr. Alexis Rey Mr. Karl Brandt", {"Rey", "Brandt"}),
        (
            "The President signed a bill. The following were present: Mr. Alexis Rey; Senator Karl Brandt",
            {"Rey", "Brandt"},
        ),
        ("(Mr. Alexis Rey)\n(The Secretary of Commerce [Karl Brandt])\n(Lunch)", {"Rey", "Brandt"}),
        ("(General Alexis Rey) (Admiral Karl Brandt) | ||", {"Rey", "Brandt"}),
        ("(Mr. Alexis Rey of the Daily Star) (Off the record)", {"Rey"}),
        ("(Mr. Alexis Rey sent a letter.)\n(A note from Mr. Karl Brandt)", set()),
        ("Senator Alexis Rey; Hon. Karl Brandt", {"Rey", "Brandt"}),
        ("Hon. Alexis Rey (will not come, ill)", set()),
        ("Hon. Alexis Rey (could not come)\nMr. Karl Brandt", {"Brandt"}),
        ("Senator Alexis Rey sent a letter.", set()),
        ("The President attended a concert of Mr. Alexis Rey.", set()),
        ("A note from Mr. Alexis Rey", set()),
    ],
)
def test_a_list_without_hours_names_who_came(lines: str, guests: set[str]) -> None:
    page = LIST.format(lines)
    assert met(page, "happened") == guests
    assert all(e.date == "1945-10-03" and e.grade != "flagged" for e in encounters(page))


def test_a_list_of_a_day_to_come_is_a_plan() -> None:
    page = "Daily Appointments of Donald Hale\n\nOctober 3, 2023\n\nSenator Alexis Rey\nMr. Karl Brandt, Envoy\n"
    assert met(page, "planned") == {"Rey", "Brandt"}
    assert met(page, "happened") == set()


def test_a_list_is_of_the_day_in_its_title() -> None:
    page = "President Donald Hale's callers on 19 June 2023\nSenator Alexis Rey\nMr. Karl Brandt, Envoy\n"
    assert met(page, "happened") == {"Rey", "Brandt"}
    assert {e.date for e in encounters(page)} == {"2023-06-19"}


@pytest.mark.parametrize(
    "head",
    [
        "Governor Donald Hale's Appointments\nOctober 3, 1945",
        "Judicial Appointments of Governor Donald Hale\nOctober 3, 1945",
        "Daily Appointments\nOctober 3, 1945",
        "Appointments at the Ministry of Donald Hale\nOctober 3, 1945",
        "Daily Appointments of Donald Hale",
    ],
)
def test_whom_somebody_put_into_posts_did_not_call_on_him(head: str) -> None:
    page = f"{head}\n\nMr. Alexis Rey, Director\nMs. Ann Lee, Judge\n"
    assert [e for e in encounters(page, date=None) if len(e.participants) > 1] == []
