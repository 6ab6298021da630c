"""Days that stand over what they date: diaries, schedules, chronologies, releases and years at the heads of lines."""

from __future__ import annotations

import pytest
from test_anchor import entries

from whowhom.extract.when.headings import headings

DIARY = """Palace diary

Monday 19 June
President Ann Lee receives Prime Minister Rui Arias.

Tuesday 20 June
Minister Kenji Ito: lunch with Governor Pavel Marek.
"""


def test_the_entries_of_a_diary_are_plans_for_the_day_over_them():
    assert entries(DIARY, "2023-06-18") == [
        ("Rui Arias", "planned", "2023-06-19"),
        ("Pavel Marek", "planned", "2023-06-20"),
    ]


def test_the_entries_of_a_log_took_place_on_the_day_over_them():
    log = DIARY.replace("Palace diary", "Rome, and after").replace("receives", "received")
    assert entries(log, "2023-07-01") == [
        ("Rui Arias", "happened", "2023-06-19"),
        ("Pavel Marek", "happened", "2023-06-20"),
    ]


def test_entries_for_days_after_the_text_are_plans_whatever_it_is_called():
    text = DIARY.replace("Palace diary", "Rome, and after").replace("June", "June 2023")
    assert [row[1] for row in entries(text, "2023-06-18")] == ["planned", "planned"]


def test_an_agenda_that_is_spoken_of_makes_no_diary():
    text = "Trade tops agenda as leaders gather\n\nPresident Ann Lee meets Prime Minister Rui Arias."
    assert [row[1] for row in entries(text, "2023-06-18")] == ["happened"]


def test_one_date_alone_heads_nothing():
    assert entries("Monday 19 June\nPresident Ann Lee met Governor Rui Arias.", "2023-07-01")[0][2] is None


PAGE = """Daily Schedule - June 19, 2023

PRESIDENT ANN LEE

9:00 a.m. President Lee meets with Prime Minister Rui Arias at the residence.
11:30 a.m. President Lee meets with Governor Pavel Marek.
"""


def test_a_schedule_of_one_day_plans_its_entries_for_that_day():
    plans = [("Rui Arias", "planned", "2023-06-19"), ("Pavel Marek", "planned", "2023-06-19")]
    assert entries(PAGE, None) == entries(PAGE, "2023-06-18") == entries(PAGE, "2023-06-19") == plans


def test_a_schedule_without_a_day_but_with_hours_is_of_the_day_of_the_text():
    assert {day for *_, day in entries(PAGE.replace(" - June 19, 2023", ""), "2023-06-19")} == {"2023-06-19"}


def test_a_schedule_put_out_the_evening_before_is_of_the_day_in_its_title():
    assert {day for *_, day in entries("06/18/2023 09:11 PM EST\n\n" + PAGE, None)} == {"2023-06-19"}


def test_what_a_daily_diary_tells_in_the_past_took_place_on_its_day():
    diary = PAGE.replace("Daily Schedule - June 19, 2023", "THE DAILY DIARY\nDATE: JUNE 19, 2023, MONDAY")
    rows = entries(diary.replace("meets", "met"), None)
    assert [(status, day) for _, status, day in rows] == [("happened", "2023-06-19")] * 2


def test_a_headline_with_a_schedule_in_it_heads_no_page_of_one_day():
    text = "Rain upsets schedule of talks\n\nOslo, June 19, 2023\n\nPresident Ann Lee met Governor Rui Arias."
    assert entries(text, None)[0][2] is None


def test_a_day_before_a_stop_opens_an_entry_but_ends_a_sentence_that_runs_on():
    record = "Visits, 2023\n\n3 June. {}\n\n6 June. President Ann Lee met Governor Pavel Marek."
    opening = "In Oslo, President Ann Lee called on Prime Minister Rui Arias."
    assert [day for *_, day in entries(record.format(opening), None)] == ["2023-06-03", "2023-06-06"]
    wrapped = "The visit which has been\nannounced begins on\n3 June. Lee met Marek, and again on\n6 June. Rain."
    assert headings(wrapped, "2023-07-01") == ()


def test_engagements_are_plans_for_the_weekdays_over_them():
    text = (
        DIARY.replace("Palace diary", "President's engagements: June 18, 2023")
        .replace(" 19 June", "")
        .replace(" 20 June", "")
    )
    assert [row[1:] for row in entries(text, "2023-06-18")] == [("planned", "2023-06-19"), ("planned", "2023-06-20")]


def test_one_day_over_a_diary_is_a_heading_where_it_is_not_that_of_the_text():
    one = DIARY.partition("Tuesday")[0]
    assert entries(one, "2023-06-18") == [("Rui Arias", "planned", "2023-06-19")]
    assert entries(one, "2023-06-19")[0][2] is None


def test_a_heading_may_name_two_days():
    text = "Agenda\n\nMonday, 19 June to Tuesday, 20 June\nPresident Ann Lee receives Prime Minister Rui Arias.\n\n"
    text += "Wednesday, 21 June\nPresident Ann Lee receives Governor Pavel Marek."
    assert [day for *_, day in entries(text, "2023-06-18")] == ["[2023-06-19..2023-06-20]", "2023-06-21"]


def test_an_entry_that_tells_what_somebody_said_of_before_does_not_date_it():
    text = "Log\n\n3 June: Holm confirms that President Ann Lee had met Prime Minister Rui Arias.\n5 June: Rain."
    assert entries(text, "2023-07-01")[0][2] is None


def test_a_chronology_tells_in_the_present_what_took_place_in_the_year_over_it():
    first = "A chronology\n\n1990\nFeb 9: President Ann Lee meets Prime Minister Rui Arias."
    text = first + "\n1991\nMay 1: President Ann Lee sees Governor Pavel Marek."
    assert entries(text, None) == [("Rui Arias", "happened", "1990-02-09"), ("Pavel Marek", "happened", "1991-05-01")]


def test_a_day_without_a_year_is_of_the_year_named_last_where_the_text_has_no_date():
    text = "In 1906 a lamp was planted on the rock. Consul Ann Lee called on Minister Rui Arias on 11 September."
    assert [(day, status) for _, status, day in entries(text, None)] == [("1906-09-11", "happened")]
    assert [day for _, _, day in entries(text, "2006-10-01")] == ["2006-09-11"]


def test_days_of_the_month_open_the_entries_under_its_name():
    text = (
        "Chronology, 1976\n\nMARCH\n\n2-5 Ann Lee met Rui Arias.\n\n"
        "8 Kenji Ito met Pavel Marek. Ito met Eva Holm on the 7th."
    )
    assert [date for *_, date in entries(text, None)] == ["[1976-03-02..1976-03-05]", "1976-03-08", "1976-03-07"]


def test_numbers_without_a_month_over_them_are_no_days():
    text = "Points agreed, 1976\n\n2 Ann Lee met Rui Arias.\n\n8 Kenji Ito met Pavel Marek."
    assert [date for *_, date in entries(text, None)] == ["1976", "1976"]  # the title's year, and no day of it


def test_each_release_of_a_page_counts_from_the_day_over_it():
    text = "24.05.2012\nAnn Lee met today with Rui Arias.\n\n16.05.2012\nKenji Ito met Pavel Marek yesterday."
    assert [date for *_, date in entries(text, "2012-05-24")] == ["2012-05-24", "2012-05-15"]


def test_one_day_before_two_entries_is_the_day_of_both() -> None:
    text = (
        "COURT NEWS\n\nHOLM HOUSE\nMay 3: President Ann Lee this afternoon received Governor Pavel Marek.\n\n"
        "BERG HOUSE\nMay 3: President Ann Lee received Prime Minister Rui Arias."
    )
    assert entries(text, "2021-05-04") == [
        ("Pavel Marek", "happened", "2021-05-03"),
        ("Rui Arias", "happened", "2021-05-03"),
    ]


def test_a_day_of_its_own_behind_a_list_counts_from_the_text() -> None:
    visits = "Visitors\nMay 3: Holm House.\nMay 9: Berg House.\n\n"
    text = f"{visits}President Ann Lee met Governor Pavel Marek on 6 June."
    assert entries(text, "2021-06-15") == [("Pavel Marek", "happened", "2021-06-06")]


def test_a_list_of_days_ends_at_a_rule_with_a_title_below_it() -> None:
    days = "Mon 3 May\nMeeting.\n\nTue 4 May\nMeeting.\n\n-----\n\nOTHER TRAVEL\n\n"
    text = f"{days}President Ann Lee received Governor Pavel Marek."
    assert entries(text, "2021-05-05") == [("Pavel Marek", "happened", None)]


def test_the_days_of_an_entry_count_in_the_year_of_the_day_over_it() -> None:
    first = "24.05.2012\nPresident Ann Lee received Governor Pavel Marek.\n\n"
    text = first + "21.05.2012\nPresident Ann Lee will see Rui Arias on 23 May."
    assert entries(text, None)[-1] == ("Rui Arias", "planned", "2012-05-23")


def test_releases_from_the_last_to_the_first_have_no_clock_over_them() -> None:
    text = "24.05.2012\nAnn Lee met Rui Arias.\n\n16.05.2012\nKenji Ito met Pavel Marek."
    assert [date for *_, date in entries(text, None)] == ["2012-05-24", "2012-05-16"]


@pytest.mark.parametrize("mark", [" ", ": ", " - ", " \u2013 ", ". ", "\n", "\n\n"])
@pytest.mark.parametrize("years", [("2006", "2008"), ("2008", "2006")])
def test_years_at_the_heads_of_lines_date_what_took_place_in_them(mark: str, years: tuple[str, str]) -> None:
    first, second = years
    told = f"{first}{mark}Ann Lee met with Rui Arias in Oslo.\n{second}{mark}Kenji Ito met with Pavel Marek in Bern."
    assert [date for *_, date in entries("Visits\n\n" + told, None)] == [first, second]
    after = entries(f"Visits\n\n{told}\n\nAnn Lee met with Eva Holm.", "2020-01-01")
    assert [date for *_, date in after] == [first, second, None]


@pytest.mark.parametrize("menu", ["2008\n2007\n2006\n", "2006 Ann Lee took office.\n2008 Rain.\n2007 Snow.\n"])
def test_a_menu_of_years_or_years_out_of_order_date_nothing(menu: str) -> None:
    assert entries(f"Archive\n{menu}Ann Lee met with Rui Arias.", "2020-01-01")[0][2] is None
