"""Calendars of offices: whom an entry is about, at its hour or before its colon, and what its present tells."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets

WEEK = "Weekly activities\n\nCALENDRIER du 4 au 10 mai 2009\n\nLundi 4 mai 2009\n\n{}\n"


@pytest.mark.parametrize(
    ("entry", "pairs"),
    [
        ("Mr Per Lind in Canada (until 06/05): in Ottawa, meets Ms Carla Ruiz, Minister for Fish.", ["Lind Ruiz"]),
        ("Fish Council (4-5/5) President Per Lind in Vienna:meets with Ms Carla Ruiz, Mayor.", ["Lind Ruiz"]),
        ("Mr Per Lind in Oslo, Norway: visits a school; receives Ms Carla Ruiz.", ["Lind Ruiz"]),
        ("Ms Ann Lee and Mr Per Lind receive Ms Carla Ruiz.", ["Lee Ruiz", "Lind Ruiz"]),
    ],
)
def test_an_entry_is_about_whom_it_names_before_its_colon(entry: str, pairs: list[str]) -> None:
    events = encounters(WEEK.format(entry), None)
    assert all(meets(events, *pair.split(), "planned") for pair in pairs), events
    assert all(e.status == "planned" for e in events)


@pytest.mark.parametrize("hour", ["3:45PM", "3:45 PM", "15:45", "3.45 p.m."])
@pytest.mark.parametrize("has", ["meet with", "have lunch with", "receive"])
def test_whoever_has_an_hour_may_be_two_of_whom_one_has_no_name(hour: str, has: str) -> None:
    page = "POTUS Schedule for May 6, 2011\n\nPresident Lind is busy.\n\n"
    page += f"{hour} THE PRESIDENT and THE VICE PRESIDENT {has}"
    events = encounters(f"{page} Speaker Ruiz\n", None)
    assert meets(events, "Lind", "Ruiz", "planned"), events
    assert all(e.status == "planned" for e in events)


def test_an_hour_is_no_prime_minister() -> None:
    assert not meets(encounters("Prime Minister Lind rose. At 3 PM Holm met Ruiz.", None), "Lind", "Ruiz", "happened")


@pytest.mark.parametrize("line", ["The President and the official visit of Ms Carla Ruiz", "Ms Lee: Mr Lind said so."])
def test_what_is_no_entry_tells_of_no_meeting(line: str) -> None:
    assert not encounters(WEEK.format(line), None)


@pytest.mark.parametrize("hour", ["10:30AM", "9 a.m.", "10:30 PM"])
def test_the_present_at_an_hour_is_a_plan_also_on_its_own_day(hour: str) -> None:
    page = f"Press schedule for Friday, May 6, 2011\n\n{hour} President Lind meets with Carla Ruiz\n"
    events = encounters(page, "2011-05-06")
    assert meets(events, "Lind", "Ruiz", "planned"), events
    assert not meets(events, "Lind", "Ruiz", "happened")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ('President Per Lind met with H. B. ("Hob") Ruiz.', {"Per Lind", 'H. B. ("Hob") Ruiz'}),
        ('President Per Lind met with Carla ("Carrie") Ruiz.', {"Per Lind", 'Carla ("Carrie") Ruiz'}),
        ("Secretary Per Lind spoke with FMs Ruiz and de Villar.", {"Per Lind", "Ruiz", "de Villar"}),
        ("Secretary Per Lind had a bilat with PMs Ruiz and Lee.", {"Per Lind", "Ruiz", "Lee"}),
        ("- Telephone conversation: President Per Lind and Carla Ruiz\n\nLind: Hello.", {"Per Lind", "Carla Ruiz"}),
    ],
)
def test_records_name_people_in_their_own_short_ways(text: str, pairs: set[str]) -> None:
    assert {p for e in encounters(text, None) if e.status == "happened" for p in e.participants} == pairs


def test_a_telephone_conversation_of_which_more_is_said_is_no_title() -> None:
    assert not encounters("Telephone conversation: how Per Lind and Carla Ruiz: two voices, one line", None)
