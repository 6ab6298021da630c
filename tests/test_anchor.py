"""The document's date: given, in the dateline, or the first full one."""

from __future__ import annotations

import pytest

from whowhom.extract import extract
from whowhom.extract.text.segment import segment
from whowhom.extract.when.anchor import anchor
from whowhom.extract.when.headings import headings
from whowhom.graph.records import Document, Event


def found(text: str, **given: str) -> tuple[str | None, str, str | None]:
    a = anchor(Document(id="n", text=text, **given), text)
    return a.date, a.basis, a.place


def test_a_given_date_beats_the_text() -> None:
    assert found("OSLO, May 3, 2020 (AB) -- Talks.", date="2021-05-04") == ("2021-05-04", "given", "Oslo")
    assert found("OSLO (AB) -- Talks began on May 3, 2021.", date="2021-05-04") == ("2021-05-04", "given", "Oslo")


@pytest.mark.parametrize(
    "line",
    [
        "OSLO, May 3, 2021 (AB) -- ",
        "OSLO, May 3 (AB) -- ",
        "OSLO, May 3 (AB).\u2014",
        "OSLO, Monday. - ",
        "OSLO, Mon. - ",
        "OSLO, May 3. ",
        "Oslo, 3rd May: ",
        "Oslo, 3 May 2021\n\n",
        "Oslo, May 3, 2021\n\n",
    ],
)
def test_a_report_printed_later_that_week_counts_from_its_dateline(line: str) -> None:
    assert found(f"{line}Talks began this morning.", date="2021-05-05") == ("2021-05-03", "given", "Oslo")


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, May 3, 2021 (AB) -- Talks began.",
        "Oslo, 3 May 2021 — Talks began.",
        "OSLO, Norway, May 3, 2021 (AB) - Talks",
    ],
)
def test_a_dateline_gives_date_and_place(text: str) -> None:
    assert found(text) == ("2021-05-03", "dateline", "Oslo")


@pytest.mark.parametrize(
    "line",
    [
        "4 Mayıs 2021",
        "4 мая 2021",
        "2021年5月4日",
        "2021. május 4. 10:15",
        "wtorek, 4 maja 2021",
        "4. May 2021",
        "Published: 04/05/2021",
        "5/4/21 | News",
        "Date: 04-05-2021",
    ],
)
def test_the_day_in_the_head_may_be_in_another_language_or_in_figures_that_a_weekday_tells_apart(line: str) -> None:
    assert found(f"News of the bridge\n\n{line}\n\nMinister Holm met Berg on Tuesday.")[0] == "2021-05-04"


def test_an_old_text_counts_from_the_day_printed_over_it_and_not_from_that_on_which_a_site_took_it_up() -> None:
    old = "Visit of Minister Holm\n20 August 1986\n\nMinister Holm will come on 5 September."
    assert found(old, date="2016-05-05")[0] == "1986-08-20"
    assert found(old, date="1987-05-05")[0] == "1987-05-05", "a year later it may be of any day"
    assert found("Holm was born in Oslo.\n" * 6 + "20 August 1986", date="2016-05-05")[0] == "2016-05-05"
    two = old.replace("\n\n", "\n21 August 1986\n\n")
    assert found(two, date="2016-05-05")[0] == "2016-05-05"


def test_the_stamp_of_a_report_that_its_later_version_stands_beside_is_its_day() -> None:
    text = "Holm sees Berg\n\nWritten: 2023-11-16 10:12:59Updated: 2023-11-16 10:14:45\n\nThey meet on Thursday."
    assert found(text, date="2023-11-17")[0] == "2023-11-16"


@pytest.mark.parametrize(
    "text",
    [
        "Published: 04/05/2021\n\nMinister Holm met Berg today.",
        "Published: 04/05/2021\n\nMinister Holm met Berg on Thursday.",  # of neither the day nor the one after
        "Published: 04/05/2021\n\nMinister Holm met Berg on Tuesday and Monday.",
        "Bus 04/05/2021/7 runs.\n\nMinister Holm met Berg on Tuesday.",
    ],
)
def test_figures_that_no_weekday_tells_apart_date_nothing(text: str) -> None:
    assert found(text)[0] is None


@pytest.mark.parametrize(
    "stamp",
    [
        "News of the bridge\nOslo, Norway\nMay 3, 2021",
        "News of the bridge to Norway3 May 2021",
        "News of the bridge\nPublished: 3 May 2021",
        "News of the bridge\n03.05.2021",
        "News of the bridge\n2021-05-03 18:20",
    ],
)
def test_the_stamp_of_a_page_may_run_together_with_its_first_sentence(stamp: str) -> None:
    text = f"{stamp}Minister Nora Holm today received Ambassador Karl Berg at the ministry, who is new to his post."
    assert [e.date for e in extract(Document(id="n", text=text)) if isinstance(e, Event)] == ["2021-05-03"]


@pytest.mark.parametrize(
    "line",
    ["She flew at 10:30AM and met him", "The model May 2021x met him", "It rose 2.50Billion", "In 2021Q4 he met him"],
)
def test_an_hour_or_a_figure_before_letters_is_no_stamp(line: str) -> None:
    assert len(segment(f"{line} in Oslo.")) == 1


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("O 251433Z MAY 79", "1979-05-25"),
        ("OSLO 00001 01 OF 02 252014Z\nR 222310Z AUG 1974", "1974-08-22"),
        ("300438Z Oct 05", "2005-10-30"),
        ("PAGE 01 OSLO 01902 251452Z", None),  # no month
        ("P 320054Z OCT 76", None),
        ("FLIGHT 251433Z MAYBE 79", None),
    ],
)
def test_a_telegram_without_a_date_is_of_the_day_on_which_it_was_sent(line: str, day: str | None) -> None:
    assert found(f"CONFIDENTIAL\n{line}\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n1. SUMMARY.")[0] == day


def test_the_first_full_date_of_a_caption_is_taken() -> None:
    assert found("Okoro arrives in Oslo, May 3, 2021.\n\nHe spoke.")[:2] == ("2021-05-03", "text")


@pytest.mark.parametrize("line", ["OSLO, Norway. ", "OSLO, Sat down. ", "Oslo: ", "They met in Oslo, 3 May. "])
def test_a_place_and_a_point_without_a_day_are_no_dateline(line: str) -> None:
    assert found(f"{line}Talks began this morning.", date="2021-05-05")[0] == "2021-05-05"


def test_a_dateline_without_a_date_still_gives_the_place() -> None:
    assert found("Nairobi - Talks began.") == (None, "none", "Nairobi")


@pytest.mark.parametrize("line", ["date 2021-05-05 NAIROBI: ", "[NAIROBI, NB] – ", "Nairobi: "])
def test_a_report_may_open_with_a_stamp_brackets_or_a_colon(line: str) -> None:
    said = "The ministers of two countries began their talks on trade and fishing this morning, officials said."
    assert found(line + said, date="2021-05-05")[2] == "Nairobi"
    assert found(f"Oslo: {said}\nNairobi: {said}", date="2021-05-05")[2] is None


def test_no_date_is_an_honest_answer() -> None:
    assert found("Talks began on Monday.") == (None, "none", None)


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert found("On February 30, 2021 nothing happened.")[0] is None


DIARY = """Palace diary

Monday 19 June
President Ann Lee receives Prime Minister Rui Arias.

Tuesday 20 June
Minister Kenji Ito: lunch with Governor Pavel Marek.
"""


def entries(text: str, date: str | None) -> list[tuple[str, str, str | None]]:
    found = extract(Document(id="d", text=text, date=date))
    return [(e.participants[1], e.status, e.date) for e in found if isinstance(e, Event) and e.type == "meeting"]


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


RECORD = "\n\nMay 3, 2021\nHolm House\n\nPresident Ann Lee met Governor Pavel Marek to discuss trade."


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Meeting with Governor of Bern", "2021-05-03"),
        ("Beginning of the Meeting with Governor Marek", "2021-05-03"),
        ("Courtesy Call on the President by Governor Marek", "2021-05-03"),
        ("Telephone Conversation between the President and Governor Marek", "2021-05-03"),
        ("12. Memorandum of Conversation", "2021-05-03"),
        ("President Lee meets Governor Marek", None),
        ("President Lee has telephone talk with Governor Marek", None),
        ("Ministers meeting with strikers", None),
    ],
)
def test_a_text_headed_by_a_meeting_is_its_record_and_bears_its_day(title: str, wanted: str | None) -> None:
    assert entries(title + RECORD, "2021-05-03") == [("Pavel Marek", "happened", wanted)]


def test_what_a_record_tells_of_another_time_has_not_its_day() -> None:
    told = RECORD.replace("met Governor", "had earlier met Governor")
    assert entries("Meeting with Governor of Bern" + told, "2021-05-03") == [("Pavel Marek", "happened", None)]


def test_a_list_of_days_ends_at_a_rule_with_a_title_below_it() -> None:
    days = "Mon 3 May\nMeeting.\n\nTue 4 May\nMeeting.\n\n-----\n\nOTHER TRAVEL\n\n"
    text = f"{days}President Ann Lee received Governor Pavel Marek."
    assert entries(text, "2021-05-05") == [("Pavel Marek", "happened", None)]


def test_a_day_told_of_in_a_long_sentence_is_not_that_of_the_text() -> None:
    told = "Referring to the letter which the Chancellery had sent by special courier on 8 January 2024, "
    assert entries(told + "President Ann Lee received Governor Pavel Marek this afternoon.", None)[0][2] is None


def test_the_days_of_an_entry_count_in_the_year_of_the_day_over_it() -> None:
    first = "24.05.2012\nPresident Ann Lee received Governor Pavel Marek.\n\n"
    text = first + "21.05.2012\nPresident Ann Lee will see Rui Arias on 23 May."
    assert entries(text, None)[-1] == ("Rui Arias", "planned", "2012-05-23")


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 24-03-2021 15:54 IST | Created: 24-03-2021 15:54 IST",
        "Reuters | Ankara | 24-03-2021",
        "24. 3. 2021 10:14",
        "24.03.2021",
        "Posted 24/03/2021",
        "03/24/2021 9:00 PM",
        "2021/03/24",
        "24-Mar-2021",
    ],
)
def test_a_short_line_may_write_the_day_in_figures(line: str) -> None:
    assert found(f"Minister sees envoy\n{line}\nTalks began this morning.") == ("2021-03-24", "text", None)


@pytest.mark.parametrize("line", ["Posted 04/03/2021", "Price 24.3 of 2021", "Room 24-03", "Published in 2021"])
def test_figures_that_are_no_sure_day_date_no_text(line: str) -> None:
    assert found(f"Minister sees envoy\n{line}\nTalks began this morning.")[0] is None


ROSE = "It came a week after the assembly, tired of long debates on the budget and on schools, rose on 6 August"


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (f"On Sunday, August 13 HOLM received BERG.\n{ROSE} 2023.", "2023-08-13"),
        (f"HOLM received BERG on August 13.\n{ROSE} 2023.", "2023-08-13"),
        (f"HOLM received BERG on Sunday, 13 August, in Bern.\n{ROSE} 2023, and left.", "2023-08-13"),
        (f"HOLM and BERG met on the 13th of August.\n\n{ROSE}, 2023.", "2023-08-13"),
        (f"HOLM met BERG on 13 August. {ROSE} 2023. It sits again in 2023.", "2023-08-13"),
        (f"HOLM received BERG on Monday, August 13.\n{ROSE} 2023.", None),
        (f"HOLM received BERG on August 13.\n{ROSE} 2023, as in 2019.", None),
        (f"HOLM received BERG on August 13.\n{ROSE}.", None),
        (f"HOLM received BERG on Sunday.\n{ROSE} 2023.", None),
        (f"HOLM received BERG in August.\n{ROSE} 2023.", "2023-08"),
    ],
)
def test_a_day_without_a_year_is_of_the_only_year_that_a_text_without_a_date_names(
    told: str, wanted: str | None
) -> None:
    named = told.replace("HOLM", "Minister Nora Holm").replace("BERG", "Envoy Paul Berg")
    assert [date for *_, date in entries(f"News of {'the week and of ' * 8}the month:\n{named}", None)] == [wanted]


TOLD_ON_FRIDAY = (
    "South Sudan's minister, Barnabas Lado, met his Kenyan counterpart, Omar Kimani, at the old palace on Friday."
)


@pytest.mark.parametrize(
    ("opening", "wanted"),
    [
        ("January 11, 2014 (JUBA) \u2013 ", ("2014-01-11", "dateline", "Juba")),
        ("Lado sees Kimani\n\n11 January 2014 (Juba) \u2014 ", ("2014-01-11", "dateline", "Juba")),
        ("Jan. 11, 2014 JUBA (AB) -- ", ("2014-01-11", "dateline", "Juba")),
        ("Saturday, January 11, 2014, JUBA - ", ("2014-01-11", "dateline", "Juba")),
        ("11 January 2014 \u2013 ", ("2014-01-11", "dateline", None)),
        ("2014-01-11 (Juba) - ", ("2014-01-11", "dateline", "Juba")),
        ("11th January, 2014 : ", ("2014-01-11", "dateline", None)),
        ("(January 11, 2014) ", ("2014-01-11", "dateline", None)),
        ("Northern Wire, 11 January 2014: ", ("2014-01-11", "dateline", None)),
        ("11 January: ", (None, "none", None)),
        ("January 11, 2014 \u2013 March 3, 2014: ", (None, "none", None)),
        ("January 11, 2014 \u2013 the day was cold \u2013 was when ", (None, "none", None)),
        ("In reply to the letter of January 11, 2014 \u2013 ", (None, "none", None)),
    ],
)
def test_a_dateline_may_open_with_its_day(opening: str, wanted: tuple[str | None, str, str | None]) -> None:
    assert found(opening + TOLD_ON_FRIDAY) == wanted


def test_a_dateline_that_opens_with_its_day_counts_within_the_week_of_the_text() -> None:
    assert found("January 11 (JUBA) - " + TOLD_ON_FRIDAY, date="2014-01-13") == ("2014-01-11", "given", "Juba")
    assert found("January 11, 2014 - " + TOLD_ON_FRIDAY, date="2015-01-13")[0] == "2015-01-13"
    listed = f"January 11, 2014 - {TOLD_ON_FRIDAY}\nJanuary 18, 2014 - {TOLD_ON_FRIDAY}"
    assert found(listed) == (None, "none", None)


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("December 9, 2014 04:08 pm | Updated November 16, 2021 05:42 pm - Bern", "2014-12-09"),
        ("Updated: November 16, 2021 | Published: December 9, 2014", "2014-12-09"),
        ("Updated: November 16, 2021\n\nPublished: December 9, 2014", "2014-12-09"),
        ("9 December 2014\nLast modified on 16 November 2021", "2014-12-09"),
        ("By Nora Vik\n9 December 2014, 10:12\nLast update: 16 November 2021, 09:00", "2014-12-09"),
        ("Posted on Dec 9, 2014; revised Nov 16, 2021", "2014-12-09"),
        ("Updated: 16 November 2021", "2021-11-16"),
        (f"A list {'of things ' * 15}updated on 16 November 2021 names the treaty of 9 December 1990.", "2021-11-16"),
        ("Last modified: 16 November 2021\nThe treaty of 9 December 2014", "2021-11-16"),
        ("Updated: 16 November 2021\n\nTimeline\n9 December 2014", "2021-11-16"),
        ("By N. VikPublished : December 9, 2014 - 11:35", "2014-12-09"),
        ("20141209 newswire", "2014-12-09"),
        ("20141209", "2014-12-09"),
        ("File 20141209 of the archive", None),
        ("20141309 newswire", None),
        ("20141209345", None),
        ("Tuesday, 9, December, 2014", "2014-12-09"),
        ("December, 9, 2014", "2014-12-09"),
        ("Tuesday 9th, December 2014", "2014-12-09"),
        ("9 December , 2014", "2014-12-09"),
        ("Dec 9,2014", "2014-12-09"),
        ("December 9. 2014", "2014-12-09"),
        ("2014-12-09T08:15:00Z", "2014-12-09"),
        ("Source: Wire | 12-16-2014 08:10", "2014-12-16"),
        ("Minister sees envoyDecember 9, 2014", "2014-12-09"),
        ("marted\u00ec 9 dicembre 2014", "2014-12-09"),
        ("Dienstag, 9. Dezember 2014", "2014-12-09"),
        ("mardi 9 d\u00e9cembre 2014", "2014-12-09"),
        ("9 de diciembre de 2014", "2014-12-09"),
        ("ter\u00e7a-feira, 9 de dezembro de 2014", "2014-12-09"),
        ("The 9 dicembre treaty and its long wake", None),
    ],
)
def test_a_report_counts_from_the_day_on_which_it_was_first_put_out(head: str, wanted: str | None) -> None:
    text = f"Minister sees envoy\n{head}\n\nMinister Nora Holm met Envoy Paul Berg on Tuesday."
    assert found(text)[0] == wanted
    assert [day for *_, day in entries(text, None)] == [wanted]


@pytest.mark.parametrize(
    "line",
    [
        "22 February 2022",
        "Tuesday, 22 February 2022",
        "22.02.2022",
        "date: 22/02/2022",
        "Published on 22 February 2022",
        "February 22, 2022 10:14 am",
        "Ministry\n22 February 2022\nPress release",
    ],
)
def test_a_report_kept_under_a_later_day_counts_from_the_day_printed_over_it(line: str) -> None:
    text = f"Minister sees envoy\n\n{line}\n\nMinister Nora Holm received Envoy Paul Berg this morning."
    for given in ("2022-02-22", "2022-02-23", "2022-02-27"):
        assert [day for *_, day in entries(text, given)] == ["2022-02-22"]


@pytest.mark.parametrize(
    "line",
    [
        "2 February 2022",
        "24 February 2022",
        "Updated: 22 February 2022",
        "The treaty of 22 February 2022",
        "22 February",
    ],
)
def test_another_day_printed_over_a_report_is_not_the_one_it_counts_from(line: str) -> None:
    text = f"Minister sees envoy\n\n{line}\n\nMinister Nora Holm received Envoy Paul Berg this morning."
    assert [day for *_, day in entries(text, "2022-02-23")] == ["2022-02-23"]


STORY = (
    "\n\nHolm asks Berg for talks\n{}\n\nHolm has asked for talks.\n\n"
    "Minister Nora Holm said so after meeting Envoy Paul Berg{}."
)


@pytest.mark.parametrize(
    "clock",
    [
        "Tuesday, 21 January 2025, 08:40:33 pm",
        "Sunday, July 28, 2019",
        "28.07.2019 12:00",
        "Today is 28 July 2019",
        "Sunday, July 28, 2019\nNews\nPolitics",
    ],
)
def test_the_clock_of_a_site_gives_way_to_the_date_below_the_headline(clock: str) -> None:
    for date in ("February 17, 2017", "Thursday, 17 February 2017", "17.02.2017 09:12"):
        text = clock + STORY.format(date, "")
        assert found(text)[0] == "2017-02-17"
        assert entries(text, None)[0][2] is None
        assert entries(clock + STORY.format(date, " on Thursday"), None)[0][2] == "2017-02-16"


@pytest.mark.parametrize("later", ["August 2, 2019", "July 28, 2019"])
def test_a_date_that_is_not_before_that_at_the_top_makes_no_clock_of_it(later: str) -> None:
    assert found("Sunday, July 28, 2019" + STORY.format(later, ""))[0] == "2019-07-28"


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
