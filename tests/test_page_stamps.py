"""Stamps of pages: when a report was first put out, printed or taken up by a site."""

from __future__ import annotations

import pytest
from test_anchor import entries, found


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
