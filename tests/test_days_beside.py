"""Days that stand beside an encounter: of the occasion at which it was, of what was told just before or after it."""

from __future__ import annotations

import pytest
from test_anchor import entries

from whowhom.extract import extract
from whowhom.graph.records import Document, Event


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("During Thursday's visit to Norway, Minister Nora Holm will meet Otto Berg.", "2019-05-09"),
        ("As part of Thursday's official visit to Norway, Minister Nora Holm will meet Otto Berg.", "2019-05-09"),
        ("During tomorrow's visit to Norway, Minister Nora Holm is to meet Otto Berg.", "2019-05-04"),
        ("Minister Nora Holm met Otto Berg as part of yesterday's visit to Norway.", "2019-05-02"),
        ("Minister Nora Holm met Otto Berg ahead of Thursday's visit to Norway.", None),
        ("After Monday's visit to Norway, Minister Nora Holm will meet Otto Berg.", None),
        ("Speaking of Monday's visit to Norway, Minister Nora Holm met Otto Berg.", None),
        ("King Karl Lind will go on a visit to Norway this Monday, during which he will meet Otto Berg.", "2019-05-06"),
        ("King Karl Lind will be in Norway on Monday, in the course of which he will meet Otto Berg.", "2019-05-06"),
        ("King Karl Lind will go on a two-day visit to Norway this Monday, during which he will meet Otto Berg.", None),
        ("King Karl Lind announced on Monday a visit to Norway, during which he will meet Otto Berg.", None),
    ],
)
def test_the_day_of_a_visit_with_which_a_sentence_opens_or_to_which_it_points(told: str, day: str | None) -> None:
    assert [row[2] for row in entries(told, "2019-05-03") if "Otto Berg" in row[0]] == [day]


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("The official part of the talks between Nora Holm and Otto Berg is scheduled for 4 May.", None),
        ("The first phase of the talks between Nora Holm and Otto Berg is set for Saturday.", None),
        ("The talks between Nora Holm and Otto Berg took place on 2 May.", "2019-05-02"),
    ],
)
def test_a_welcome_is_not_of_the_day_for_which_the_talks_are_set(behind: str, day: str | None) -> None:
    told = f"President Nora Holm was greeted by President Otto Berg at the airport. {behind}"
    assert entries(told, "2019-05-03")[0][1:] == ("happened", day)


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("These talks are set to build upon conversations begun in Oslo earlier this month.", None),
        ("The talks are set for 4 May.", "2019-05-04"),
    ],
)
def test_what_is_to_come_is_not_of_the_days_of_an_earlier_round(behind: str, day: str | None) -> None:
    told = f"President Nora Holm's visit includes talks with President Otto Berg. {behind}"
    assert [row[1:3] for row in entries(told, "2019-05-03")] == [("planned", day)]


TOLD = "President Nora Holm yesterday received President Otto Berg at the palace for talks on fish."


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("Date: 18 Jun 1993 03:22:41 GMT Bulletin of June 17. Oslo 17/6/93 (NPA) {}", "1993-06-16"),
        ("Saturday, 13 April 2024\n\nOslo, Norway, 09/05/1997 (NPA)\n\n{}", "1997-05-08"),
        ("Washington 5/9/97 (NPA) {}", "1997-05-08"),
        ("Oslo 5.9.97 (NPA) {}", "1997-09-04"),
        ("Oslo Accord 5.9.97 (NPA) {}", None),
        ("Oslo 5/9/97 (NPA) {} Bern 6/9/97 (NPA) Karl Lind came.", None),
        ("You arrived here at 00:00 Monday 6.10.2014\n\nHolm receives Berg\n\n{}\n\n21.4.2010 - TODAY", "2010-04-20"),
        ("Current time: 6 May 2014, 10:15\n\nHolm receives Berg\n\n{}", None),
        ("Holm receives Berg\n\n{}\n\nSee also:\nLind is back (11.3.2010)\n\n21.4.2010", "2010-04-20"),
        ("Holm receives Berg\n\n{}\n\nRelated stories:\n Lind is back (11.3.2010)", None),
    ],
)
def test_the_day_of_a_page_is_no_clocks_and_of_no_other_report(page: str, day: str | None) -> None:
    assert entries(page.format(TOLD), None)[0][2] == day


@pytest.mark.parametrize(
    ("lead", "told", "day"),
    [
        ("received Prime Minister Nora Holm yesterday. ", "King Karl Lind also received Otto Berg.", "2019-05-02"),
        ("received Prime Minister Nora Holm on 10 April. ", "King Karl Lind also received Otto Berg.", None),
        ("received Prime Minister Nora Holm yesterday.\n\n", "King Karl Lind also received Otto Berg.", None),
        ("received Prime Minister Nora Holm yesterday. ", "King Karl Lind has also received Otto Berg.", None),
        (
            "received Nora Holm on Friday.\n\nHolm gave him greetings.\n\n",
            "Holm also met with Otto Berg.",
            "2019-05-03",
        ),
        ("received Nora Holm on Thursday.\n\nHolm gave him greetings.\n\n", "Holm also met with Otto Berg.", None),
        ("received Nora Holm on Friday.\n\nHolm gave him greetings.\n\n", "Holm has also met with Otto Berg.", None),
        ("received Nora Holm on Friday.\n\nHolm is on a visit here.\n\n", "Holm also met with Otto Berg.", None),
        (
            "received Nora Holm on Friday.\n\nHolm gave him greetings.\n\n",
            "In Rome, Holm also met with Otto Berg.",
            None,
        ),
    ],
)
def test_whom_somebody_also_met_on_the_day_of_the_report(lead: str, told: str, day: str | None) -> None:
    assert entries(f"King Karl Lind {lead}{told}", "2019-05-03")[-1][2] == day


@pytest.mark.parametrize(
    ("came", "stay", "day"),
    [
        ("in Doha on Sunday", "in Doha", "2022-03-13"),
        ("in Qatar on Sunday", "in Doha", "2022-03-13"),
        ("in Doha on Sunday. The next day, she went to Nizwa", "in Nizwa", None),
        ("in Norway on Sunday", "in Doha", None),
        ("in Norway on Sunday", "", "2022-03-13"),
    ],
)
def test_a_stay_that_names_its_place_is_no_journey_to_another(came: str, stay: str, day: str | None) -> None:
    told = f"President Nora Holm arrived {came}. During her stay {stay}, Holm met Minister Otto Berg."
    assert entries(told.replace(" ,", ","), "2022-03-13")[-1][2] == day


@pytest.mark.parametrize(
    ("plan", "told", "day"),
    [
        ("will hold talks with Norwegian officials on Tuesday", "Holm will meet Otto Berg and Jan Vik.", "2019-05-07"),
        (
            "arrived in Oslo today to hold talks with Norwegian officials on Tuesday",
            "Holm will meet Otto Berg.",
            "2019-05-07",
        ),
        ("will hold talks with Norwegian officials on Tuesday", "In Rome, Holm will meet Otto Berg.", None),
        ("will hold talks with Minister Karl Lind on Tuesday", "Holm will meet Otto Berg.", None),
    ],
)
def test_talks_planned_with_officials_are_with_those_who_are_named_next(plan: str, told: str, day: str | None) -> None:
    text = f"Prime Minister Nora Holm {plan}.\n\n{told}"
    found = [e for e in extract(Document(id="d", text=text, date="2019-05-03")) if isinstance(e, Event)]
    assert [e.date for e in found if "Otto Berg" in e.participants] == [day]


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("Holm had presented her credentials during a ceremony held at the palace on Tuesday.", "2019-04-30"),
        ("Holm had presented her credentials to President Jan Vik of Chile on Tuesday.", None),
        ("Jan Vik presented his credentials on Tuesday.", None),
    ],
)
def test_the_day_of_credentials_may_be_told_again(behind: str, day: str | None) -> None:
    told = "Denmark's new ambassador to Peru, Nora Holm, has presented her credentials to President Otto Berg.\n\n"
    assert entries(told + behind, "2019-05-03")[0][2] == day


@pytest.mark.parametrize(
    ("aside", "day"),
    [
        (", who is visiting Bern today, last night voiced full accord", "2019-05-02"),
        (", who came on Monday and leaves tomorrow, voiced full accord", None),
    ],
)
def test_the_day_beside_the_verb_of_saying_is_that_of_what_was_said_after_talks(aside: str, day: str | None) -> None:
    told = f"President Nora Holm and President Otto Berg{aside} after two hours of talks in Oslo."
    assert entries(told, "2019-05-03")[0][2] == day


def test_the_day_below_breadcrumbs_is_that_of_the_report() -> None:
    page = "Home \u00bb News \u00bb Holm Visits Berg\n{}\n\nPresident Nora Holm met President Otto Berg this morning."
    assert entries(page.format("Jan 14, 2022"), None)[0][2] == "2022-01-14"
    assert entries(page.format("Posted on Friday, 14 January 2022"), None)[0][2] == "2022-01-14"
    assert entries(page.format("Jan 14, 2022 in pictures"), None)[0][2] is None


def test_a_coming_month_is_the_next_of_its_name() -> None:
    told = "Minister Nora Holm and Minister Otto Berg agreed to hold talks this coming November."
    assert entries(told, "2006-10-13")[0][2] == "2006-11"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("OSLO, 12 September 2009: At 10.30 a.m. President Nora Holm received Premier Otto Berg.", "2009-09-12"),
        ("Oslo, Sept. 12, 2009 — At 10 AM local time, Nora Holm greeted Otto Berg.", "2009-09-12"),
        (
            "OSLO, 12 September 2009: Nora Holm received Otto Berg at 10.30 a.m. on Friday.",
            "2009-09-11",
        ),
        ("OSLO, 12 September 2009: President Nora Holm received Premier Otto Berg at the palace.", None),
    ],
)
def test_an_hour_behind_a_dateline_is_of_its_day(told: str, day: str | None) -> None:
    assert [row[2] for row in entries(told, None)] == [day]


@pytest.mark.parametrize(
    ("journey", "plan", "day"),
    [
        ("Speaker Nora Holm will visit Norway from May 6 to 9.", "During the visit she", "[2019-05-06..2019-05-09]"),
        ("Speaker Nora Holm is heading a delegation to Norway from May 6 to May 9.", "During the visit she",
         "[2019-05-06..2019-05-09]"),
        ("Speaker Nora Holm will lead a trade mission to Norway from May 6 to 9.", "During the trip Holm",
         "[2019-05-06..2019-05-09]"),
        ("Speaker Nora Holm is heading a committee from May 6 to May 9.", "During the visit she", None),
    ],
)  # fmt: skip
def test_plans_on_a_journey_are_of_its_days_one_after_the_other(journey: str, plan: str, day: str | None) -> None:
    told = f"{journey}\n\n{plan} will meet Otto Berg.\n\nHolm will also call on Ivo Tan."
    assert [row[2] for row in entries(told, "2019-05-03") if row[1] == "planned" and len(row[0]) > 1] == [day, day]


@pytest.mark.parametrize(
    ("second", "day"),
    [
        ("Holm will also call on Ivo Tan on Wednesday.", "2019-05-08"),
        ("In Rome Holm will also call on Ivo Tan.", None),
        ("Later this year Holm will also call on Ivo Tan.", "[2019-05-03..2019-12-31]"),
    ],
)
def test_a_plan_that_leads_away_is_not_of_the_journey_before(second: str, day: str | None) -> None:
    told = (
        f"Speaker Nora Holm will visit Norway from May 6 to 9.\n\nDuring the visit she will meet Otto Berg.\n\n{second}"
    )
    assert [row[2] for row in entries(told, "2019-05-03") if "Ivo Tan" in row[0]] == [day]


@pytest.mark.parametrize(
    ("second", "day"),
    [
        ("A day after her arrival, she called on Otto Berg.", "2019-05-01"),
        ("Two days after she landed, she met Otto Berg.", "2019-05-02"),
        ("After her arrival, she met Otto Berg.", "2019-04-30"),
    ],
)
def test_days_after_a_coming_are_counted_from_it(second: str, day: str) -> None:
    told = f"Speaker Nora Holm arrived in Oslo on Tuesday. {second}"
    assert [row[2] for row in entries(told, "2019-05-03") if "Otto Berg" in row[0]] == [day]


@pytest.mark.parametrize(
    ("verb", "day"), [("is to", "2019-05-06"), ("should", "2019-05-06"), ("should have", None), ("used to", None)]
)
def test_what_should_be_done_on_a_day_sets_the_scene_for_plans(verb: str, day: str | None) -> None:
    told = f"Nora Holm knows Otto Berg. On Monday she {verb} tour the yards. Talks are planned between the two leaders."
    assert [row[2] for row in entries(told, "2019-05-03")] == [day]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today, Wednesday, in Oslo", "2019-05-01"),
        ("today (Friday) in Oslo", "2019-05-03"),
        ("yesterday, Thursday", "2019-05-02"),
        ("yesterday Wednesday", "2019-05-01"),
        ("today", "2019-05-03"),
    ],
)
def test_a_weekday_beside_today_is_the_day(words: str, day: str) -> None:
    assert [row[2] for row in entries(f"Nora Holm met Otto Berg {words}.", "2019-05-03")] == [day]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Nora Holm met the envoy, Otto Berg, during her visit on Tuesday.", "2019-04-30"),
        (
            "Nora Holm discussed with the envoy, Otto Berg, during their talks today in Oslo, fish.",
            "2019-05-03",
        ),
        ("Nora Holm met the envoy, Otto Berg, during a meeting about Tuesday's vote.", None),
        ("On Tuesday the Ambassador of Peru – Nora Holm met Otto Berg.", "2019-04-30"),
        ("Nora Holm landed in Oslo on Tuesday —after having visited Rome, where she met Otto Berg.", None),
    ],
)
def test_the_day_of_a_phrase_that_names_the_encounter_again(told: str, day: str | None) -> None:
    assert [row[2] for row in entries(told, "2019-05-03") if len(row[0]) > 1] == [day]


def test_who_came_for_a_visit_is_on_it() -> None:
    found = extract(Document(id="n", text="Nora Holm landed for a visit to Peru on Tuesday.", date="2019-05-03"))
    assert [(e.status, e.date) for e in found if isinstance(e, Event)] == [("happened", "2019-04-30")]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Nora Holm, monday welcomed Otto Berg in Oslo.", "2019-04-29"),
        ("Nora Holm landed in Oslo on Monday and will meet Otto Berg.", None),
        ("Nora Holm will land in Oslo on Monday and will meet Otto Berg.", "2019-05-06"),
        ("Oslo, May 2, 2019, Nora Holm met with Otto Berg.", None),
        ("Oslo, May 2, 2019, Nora Holm took part in talks with Otto Berg, during a call held yesterday.", "2019-05-01"),
    ],
)
def test_a_day_of_a_coming_or_of_a_dateline_is_not_that_of_what_is_told_then(told: str, day: str | None) -> None:
    assert [row[2] for row in entries(told, "2019-05-03") if len(row[0]) > 1] == [day]
