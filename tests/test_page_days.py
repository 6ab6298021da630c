"""The day that a page bears, in the forms in which sites and offices print it."""

from __future__ import annotations

import pytest

from whowhom.extract.pipeline import extract
from whowhom.extract.text.clean import clean
from whowhom.graph.records import Document, Event

TOLD = "President Nora Holm met with Chancellor Lars Berg on Wednesday, her office said."


def days(text: str, date: str | None = None) -> list[str | None]:
    """Give the days of the encounters of a text."""
    found = extract(Document(id="n", text=text, date=date))
    return [r.date for r in found if isinstance(r, Event) and r.type in ("meeting", "call")]


@pytest.mark.parametrize(
    "stamp",
    [
        "12-Jul-18",
        "12 Jul '18",
        "Jul 12, '18",
        "Posted: 12-Jul-18 | Views: 40",
        "2018 July 12",
        "2018-Jul-12",
        "2018, July 12",
        "Thu Jul 12 10:20:30 2018",
        "Thu Jul 12 10:20:30 CET 2018",
        "12  July   2018",
        "12July 2018",
        "July 12 (Thu), 2018",
        "July 12, 201810:20 AM",
        "12th July '18",
        "20180712T1020",
        "2018-7-12 10:20",
        "July/12/2018",
        "12 . 07 . 2018",
        "12 Ιουλίου 2018",
        "12 Ιουλίου, 2018",
        "12. července 2018",
        "12 юли 2018",
        "12. heinäkuuta 2018",
        "Home > News > 2018 > July > 12 > Holm sees Berg",
        "Start | 2018 | 07 | 12 | Holm sees Berg",
    ],
)
def test_a_line_of_the_head_may_stamp_the_day_in_many_forms(stamp: str) -> None:
    assert days(f"Holm sees Berg\n{stamp}\n\n{TOLD}") == ["2018-07-11"]
    assert days(f"{stamp}\nHolm sees Berg\n\n{TOLD}") == ["2018-07-11"]


@pytest.mark.parametrize(
    ("stamp", "wanted"),
    [
        ("19/07/18", "2018-07-18"),
        ("07/19/18", "2018-07-18"),
        ("19.07.18, 10:20", "2018-07-18"),
        ("19-07-98", "1998-07-15"),
        ("News in English (AM), 98-07-19CONTENTS", "1998-07-15"),
        ("98/07/19 Remarks in Oslo", "1998-07-15"),
        ("Tel. 98-07-19-22", None),
        ("Week of July 16, 2018", None),
        ("11/07/18", None),
        ("Lot 19.07.18.2", None),
        ("19.07.18 pm", None),
        ("Room 19/07", None),
    ],
)
def test_a_year_of_two_figures_counts_where_the_day_is_sure(stamp: str, wanted: str | None) -> None:
    text = f"Holm sees Berg\n{stamp}\n\nPresident Nora Holm met with Chancellor Lars Berg on Wednesday."
    assert days(text) == [wanted]


@pytest.mark.parametrize(
    "opening",
    [
        "OSLO (Northern News / Wire - 12th July, 2018) ",
        "OSLO: (12 July 2018) ",
        "Oslo (NNA): July 12, 2018: ",
        "(Oslo - July 12, 2018) - ",
        "[Oslo, July 12, 2018] ",
        "12 July 2018, Oslo: ",
        "Oslo, Norway. 12 July 2018. ",
        "Oslo. July 12, 2018. NORTHWIRE/ ",
        "Oslo/Northern, 12.07.2018 - ",
        "Oslo (Norway), Thursday, 12 July 2018 ",
        "OSLO, 12 July 2018 ",
    ],
)
def test_the_first_sentence_of_a_report_opens_with_place_and_day(opening: str) -> None:
    assert days(opening + TOLD) == ["2018-07-11"]
    assert days(f"Holm sees Berg\n\n{opening}{TOLD}") == ["2018-07-11"]


@pytest.mark.parametrize(
    "opening",
    [
        "Oslo was where on 12 July 2018 the truce was signed. ",
        "Envoy Paul Lind, Oslo, 12 July 2018 to 2020. ",
        "Oslo, which fell on 12 July 1940, is rebuilt. ",
        "Since July 12, 2018, our pages stand elsewhere. ",
    ],
)
def test_a_day_that_is_told_of_is_not_that_of_the_report(opening: str) -> None:
    assert days(opening + TOLD) == [None]


@pytest.mark.parametrize(
    ("below", "wanted"),
    [
        ("10:00 a.m. Minister Nora Holm received Envoy Lars Berg.\n12:00 Lunch with Mayor Odd Lie.", "2018-07-12"),
        ("9.30 Minister Nora Holm received Envoy Lars Berg.\n11.00 Cabinet.", "2018-07-12"),
        ("10:20\nMinister Nora Holm received Envoy Lars Berg.\n12:30\nUpdated.", None),
        ("Minister Nora Holm received Envoy Lars Berg. She left at 12:30.", None),
    ],
)
def test_a_day_alone_over_entries_by_the_hour_is_theirs(below: str, wanted: str | None) -> None:
    assert days(f"Thursday, July 12, 2018\n{below}")[:1] == [wanted]


def test_an_hour_glued_to_its_half_of_the_day_opens_an_entry_that_plans() -> None:
    page = (
        "President Lind's day ahead\nOctober 6th, 2011\n07:38 AM ET\n\n"
        "10:30AM   President Paul Lind meets with Secretary Ole Rask - Oval Office (Closed Press)\n\n"
        "1:30PM   THE PRESIDENT meets with Secretary Nora Holm - Oval Office (Closed Press)\n"
    )
    found = [r for r in extract(Document(id="n", text=page)) if isinstance(r, Event)]
    assert {(e.status, e.date) for e in found} == {("planned", "2011-10-06")}


def test_the_day_of_a_page_below_its_headline_is_no_part_of_it() -> None:
    headline = "Lind's day ahead: meetings with members of his cabinet, local interviews"
    page = headline + "\nOctober 6th, 2011\n07:38 AM ET\n\nGood morning."
    assert clean(page).splitlines()[1] == "October 6th, 2011"


def test_an_item_of_a_list_begins_a_line_of_its_own() -> None:
    first = "- 9 March 2021: Secretary Eva Lund met with Envoy Rolf Brandt"
    page = f"Meetings\n{first}\n- 11 March 2021: Eva Lund met Ana Costa"
    assert len(clean(page).splitlines()) == 3


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Northern Daily --- http://www.daily.example/english/201807/12/", "2018-07-11"),
        ("https://daily.example/2018/07/12/holm-sees-berg.html", "2018-07-11"),
        ("https://daily.example/world/2018/jul/12/holm", "2018-07-11"),
        ("Read more: https://daily.example/2018/07/12/storm", None),
        ("Related: https://daily.example/2018/07/12/storm", None),
        ("https://daily.example/20180712123/holm", None),
        ("A storm has hit the coast, papers say. (https://daily.example/2018/jul/12/storm)", None),
    ],
)
def test_the_address_of_a_page_tells_its_day(line: str, wanted: str | None) -> None:
    assert days(f"Holm sees Berg\n\n{TOLD}\n\n{line}") == [wanted]


@pytest.mark.parametrize(
    ("caption", "wanted"),
    [
        ("Boats lie in the port of Oslo, July 11, 2018. REUTERS/Lars Vik", "2018-07-11"),
        ("Boats lie in the port of Oslo on July 10, 2018 (Photo: Wire)", "2018-07-11"),
        ("Boats lie in the port of Oslo, July 11, 2018 (Eva Moe/NWO)", "2018-07-11"),
        ("Boats lie in the port of Oslo on July 11, 2018. (Photo by EVA MOE / AFP)", "2018-07-11"),
        ("AFP , Thursday 12 July 2018", "2018-07-11"),
        ("Boats lie in the port of Oslo, July 11, 2018. File photo: AFP", None),
        ("Boats lie in the port of Oslo, July 1, 2018. REUTERS/Lars Vik", None),
        ("Boats lie in the port of Oslo, July 2018. REUTERS/Lars Vik", None),
    ],
)
def test_a_picture_of_the_weekday_that_is_told_gives_a_report_its_day(caption: str, wanted: str | None) -> None:
    assert days(f"Holm sees Berg\n\n{caption}\n\n{TOLD}") == [wanted]


def test_posts_of_the_weekday_that_is_told_give_a_report_its_day() -> None:
    post = "Good talks with Chancellor Berg. \u2014 Nora Holm (@noraholm) July 11, 2018"
    assert days(f"Holm sees Berg\n\n{TOLD}\n\n{post}") == ["2018-07-11"]
    assert days(f"Holm sees Berg\n\n{TOLD}\n\n{post.replace('July 11', 'July 8')}") == [None]


def test_a_telegram_may_be_filed_under_its_day() -> None:
    told = "I called on President Berg this morning."
    assert days(f"711.94/6\u20131446: Telegram\n\nThe Ambassador in Chad (Holm) to the Secretary\n\n512. {told}") == [
        "1946-06-14"
    ]
    assert days(f"711.94/6\u20131446: Law\n\nThe Ambassador in Chad (Holm) to the Secretary\n\n512. {told}") == [None]
