"""The document's date: given, in the dateline, or the first full one."""

from __future__ import annotations

import pytest

from whowhom.extract import extract
from whowhom.extract.text.segment import segment
from whowhom.extract.when.anchor import anchor
from whowhom.graph.records import Document, Event


def entries(text: str, date: str | None) -> list[tuple[str, str, str | None]]:
    found = extract(Document(id="d", text=text, date=date))
    return [(e.participants[1], e.status, e.date) for e in found if isinstance(e, Event) and e.type == "meeting"]


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


def test_a_day_told_of_in_a_long_sentence_is_not_that_of_the_text() -> None:
    told = "Referring to the letter which the Chancellery had sent by special courier on 8 January 2024, "
    assert entries(told + "President Ann Lee received Governor Pavel Marek this afternoon.", None)[0][2] is None


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


@pytest.mark.parametrize(
    "line", ["Posted by Ann at 8:40 AM Wednesday, 24 March 2021", "[Wire, Wednesday, 24 March 2021]"]
)
def test_a_stamp_that_is_no_part_of_the_text_tells_its_day(line: str) -> None:
    told = "\nMinister Nora Holm met Mr. Pavel Marek on Tuesday, her office said.\n\nHe came with aides.\n" * 2
    note = Document(id="n", text=f"Minister sees envoy\n{line}\n{told}")
    assert [e.date for e in extract(note) if e.kind == "event"][:1] == ["2021-03-23"]


def test_the_day_in_the_brackets_of_a_dateline_goes_before_that_on_which_it_was_taken_up() -> None:
    text = "BERN (May 11, 2023) - Minister Nora Holm, who chairs the board, today met Premier Pavel Marek at home."
    note = Document(id="n", text=text, date="2023-05-12")
    assert [e.date for e in extract(note) if e.kind == "event"] == ["2023-05-11"]


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
        ("JUBA, January 11, 2014/NorthWire/ -", ("2014-01-11", "dateline", "Juba")),
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
