"""Days that the form of a page tells: what it is called, how its report opens, where a line or an aside breaks in."""

from __future__ import annotations

import pytest
from test_anchor import entries, found

from whowhom.extract.when.headings import headings

TOLD = "Minister Nora Holm received Prime Minister Otto Berg today at the ministry, her office said in a note."


@pytest.mark.parametrize(
    "title",
    [
        "Diary Entry - 11/23/1984",
        "Diary entry: Friday, 23 November 1984",
        "President Holm's Diary Entry, 23 November 1984",
        "Entry from the diary of President Holm, November 23, 1984",
        "A page in the journal of Nora Holm (23 November 1984)",
    ],
)
def test_what_an_entry_of_a_diary_shows_in_the_present_was_on_its_day(title: str) -> None:
    text = f"{title}\n\nKey Facts\n\nPresident Nora Holm greets Prime Minister Otto Berg at the lodge."
    assert entries(text, None) == [("Otto Berg", "happened", "1984-11-23")]


@pytest.mark.parametrize("title", ["Diary entry found in Bern on 23 November 1984", "Entry to the journal market"])
def test_a_headline_with_an_entry_makes_no_diary(title: str) -> None:
    text = f"{title}\n\nPresident Nora Holm greets Prime Minister Otto Berg at the lodge."
    assert entries(text, None) == [("Otto Berg", "happened", None)]


@pytest.mark.parametrize(
    "line",
    [
        "Kilvik, 07.06.2017 (Northern Wire). ",
        "Kilvik, 7 June 2017. /NW «Posten»/. ",
        "07.06.2017, Oslo. ",
        "(NORDPRESS) - Roma, 7 giu 2017 - ",
        "(NORDPRESS) – mer 7 giugno 2017 ",
        "(NORDPRESS) – Wed. 7 June 2017 – ",
        "ROME (NW) ven. 7 giugno 2017 - ",
    ],
)
def test_a_report_may_open_with_its_day_in_figures_with_a_weekday_abroad_or_behind_its_agency(line: str) -> None:
    assert found(line + TOLD)[:2] == ("2017-06-07", "dateline")


@pytest.mark.parametrize("line", ["Kilvik Accord, 7 June 2017, ", "Mr. Lund, 7 June 2017. "])
def test_a_thing_with_its_day_opens_no_report(line: str) -> None:
    assert found(line + TOLD)[1] == "none"


@pytest.mark.parametrize(
    "text",
    [
        "OSLO - Minister Nora Holm spoke at a meeting with Otto Berg, the new envoy to the union on May 3.",
        "Minister Nora Holm received the Chairman of the Northern Relief Fund, Dr Otto Berg\non May 3.",
        "Minister Nora Holm received Dr Otto Berg\nin Oslo yesterday.",
        "Minister Nora Holm received the Chairman of the Relief Fund, Dr Otto Berg\non Tuesday, when it rained.",
    ],
)  # fmt: skip
def test_the_day_of_a_sentence_stands_behind_an_aside_or_a_broken_line(text: str) -> None:
    assert entries(text, "2022-05-04") == [("Otto Berg", "happened", "2022-05-03")]


@pytest.mark.parametrize("below", ["Yesterday they spoke.", "in Oslo on foot."])
def test_a_line_that_does_not_go_on_with_a_day_joins_no_other(below: str) -> None:
    assert entries(f"Minister Nora Holm received Dr Otto Berg\n{below}", "2022-05-04")[0][2] is None


@pytest.mark.parametrize(
    "caption",
    [
        "Bishop Nora Holm receives a blessing from Otto Berg, the envoy, during a visit to the mint, 21 June 2018.",
        "Minister Nora Holm greets Otto Berg, who leads the mint, at the gate of the ministry (21 June 2018)",
        "Minister Nora Holm meets Otto Berg, as the council of the town debates fish, Oslo, June 21, 2018",
    ],
)
def test_the_day_at_the_end_of_a_caption_is_that_of_the_picture(caption: str) -> None:
    assert entries(caption, "2018-06-25") == [("Otto Berg", "happened", "2018-06-21")]


def test_the_day_of_a_thing_at_the_end_of_a_caption_is_not() -> None:
    caption = "Minister Nora Holm meets Otto Berg, who signed the treaty of June 21, 2018"
    assert entries(caption, "2018-06-25")[0][2] is None


LIST = "Mr Nils Holm receives Ms Lise Berg in Oslo.\nMr Per Lund meets Mr Otto Dahl.\n"


@pytest.mark.parametrize("days", ["Lundi 3 mai {}\nMardi 4 mai {}\n", "Monday 3 May {}\nTuesday 4 May {}\n"])
def test_a_day_may_open_the_line_of_its_first_entry(days: str) -> None:
    text = "Weekly calendar, 3-9 May 2010\n\n" + days.format(*LIST.splitlines())
    assert [day for _, day in headings(text, None)[-2:]] == ["2010-05-03", "2010-05-04"]


def test_a_weekday_with_its_day_opens_no_entry_of_what_is_over() -> None:
    text = "Holm and Berg\n\nMonday 3 May Mr Holm met Ms Berg.\nTuesday 4 May Mr Dahl met Mr Lund.\n"
    assert headings(text, "2010-05-09") == ()


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Northern update w/c 3 May 2010", "[2010-05-03..2010-05-09]"),
        ("Council diary, week beginning 3 May 2010", "[2010-05-03..2010-05-09]"),
        ("Programme of the visit of the envoys, 3-5 May 2010", "[2010-05-03..2010-05-05]"),
        ("Calendar: 28 May - 2 June 2010", "[2010-05-28..2010-06-02]"),
    ],
)
def test_what_a_programme_of_several_days_plans_is_on_one_of_them(title: str, days: str) -> None:
    assert entries(f"{title}\n\n{LIST}", None) == [("Lise Berg", "planned", days), ("Otto Dahl", "planned", days)]


def test_what_such_a_programme_tells_as_past_is_not() -> None:
    text = f"Northern update w/c 3 May 2010\n\n{LIST}\nEarlier Minister Nora Holm met Otto Berg.\n"
    assert entries(text, None)[-1][2] is None


@pytest.mark.parametrize(
    ("stamp", "subject", "day"),
    [
        ("O 250133Z MAY 79", "MEETING WITH PRESIDENT HOLM -- MAY 24", "1979-05-24"),
        ("O 250133Z MAY 79", "MEETING WITH PRESIDENT HOLM, 24 MAY", "1979-05-24"),
        ("O 251433Z MAY 79", "MEETING WITH PRESIDENT HOLM -- MAY 24", "1979-05-25"),
        ("O 250133Z MAY 79", "TALKS OF MAY 20 AND MAY 24", "1979-05-25"),
        ("O 250133Z MAY 79", "MEETING WITH PRESIDENT HOLM", "1979-05-25"),
    ],
)
def test_a_telegram_sent_at_night_may_be_of_the_day_before(stamp: str, subject: str, day: str) -> None:
    assert found(f"SECRET\n{stamp}\nFM AMEMBASSY OSLO\nSUBJECT: {subject}\n1. HOLM AND I MET TODAY.")[0] == day


@pytest.mark.parametrize("told", ["(3 May 1989 : transcript)", "(3 May 1989: notes) Berg: I wanted to ask about fish."])
def test_the_day_in_brackets_behind_two_who_conversed_is_that_of_their_conversation(told: str) -> None:
    text = f"A conversation between Nora Holm and Danish Prime Minister Otto Berg {told}"
    assert entries(text, None) == [("Otto Berg", "happened", "1989-05-03")]


MINUTES = """Lakes Association Board
                  Annual Meeting of the
             Northern Lakes and Harbours Association Board of Directors
     May 6, 2010 @ 6:30pm in the Founders Room of the Old Maple Hall
                              Meeting Minutes
In Attendance: President Nora Holm, Immediate Past President Otto Berg, Vice-President
Kenji Ito, Executive Director Stan Lund. Absent were Board Members Brad Dahl and Ann
Marek. The treasurer sent her report in writing and it was read to those in the room
by the chair, who thanked all for their work in the year that was now over and said
that the next would be no easier for the boats, for the quays or for the nets of all
    I. The meeting was called to order at 6:33pm.
"""


def test_the_day_and_hour_in_a_line_of_the_head_of_minutes_join_no_other_line() -> None:
    assert entries(MINUTES, None)[0][1:] == ("happened", "2010-05-06")


@pytest.mark.parametrize(
    "line",
    [
        "A transcript of a speech given by Minister Nora Holm at the Old House in Oslo on Friday 7 June 2017.",
        "Remarks by Minister Nora Holm at the press conference with Prime Minister Otto Berg, Oslo, 7 June 2017",
        "The following statement was issued by the ministry in Oslo on 7 June 2017 after the talks of the two there:",
        "07.Jun.2017",
        "2017년 6월 7일",
    ],
)
def test_what_takes_down_what_was_said_is_of_the_day_that_it_names_however_long_the_line(line: str) -> None:
    assert found(f"Holm and Berg\n\n{line}\n\n{TOLD}")[:2] == ("2017-06-07", "text")


@pytest.mark.parametrize(
    "foot", ["Oslo, 7 June 2017", "Posted on: 7 June 2017", "7 June 2017", "First published 7 Jun 2017"]
)
def test_a_page_may_name_its_day_at_its_foot_alone(foot: str) -> None:
    assert found(f"{TOLD}\n\n{'They spoke of the nets and of the boats. ' * 50}\n\n{foot}\n")[0] == "2017-06-07"


@pytest.mark.parametrize(
    "foot", ["The bridge was opened in Oslo on 7 June 2017.", "Next session: Oslo, 7 June 2017", "7 June 2017 and met."]
)
def test_what_is_told_at_the_foot_is_not_its_day(foot: str) -> None:
    assert found(f"{TOLD}\n\n{'They spoke of the nets and of the boats. ' * 50}\n\n{foot}\n")[0] is None


def test_a_place_and_a_day_before_the_first_word_date_no_encounter() -> None:
    told = "Oslo 15.04.2021 Minister Nora Holm was left without a seat as she met Prime Minister Otto Berg."
    assert [day for *_, day in entries(told, None)] == [None]


def test_a_paper_in_a_list_is_of_the_talk_that_its_title_names_not_of_the_day_it_was_written() -> None:
    text = (
        "Papers of Otto Berg\n\nMarch 4, 1949\n\nMemorandum of Conversation between Nora Holm and Otto Berg\n\n"
        "December 5, 1949\n\nFrom the Diary of N. Dahl, Record of Conversation with Otto Berg on 17 November 1949\n\n"
        "Conversation between Ambassador Nils Dahl and Minister Otto Berg. They speak of fish.\n"
    )
    assert [day for _, _, day in entries(text, None)][-1] == "1949-11-17"


def test_a_post_that_a_report_shows_tells_the_year_of_its_days() -> None:
    told = "Minister Nora Holm met on 9 May Prime Minister Otto Berg in Oslo.\n\nA very good talk with Mr Berg.\n"
    assert entries(f"{told}— Nora Holm (@noraholm) May 9, 2019\n", None) == [("Otto Berg", "happened", "2019-05-09")]
    assert entries(f"{told}— Nora Holm (@noraholm)\n", None)[0][2] is None
