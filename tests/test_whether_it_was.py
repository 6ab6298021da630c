"""Whether an encounter was: schedules, journeys looked back on, what came of plans, what is not spoken of."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters
from test_plans import told


def read(text: str, date: str | None = "2023-06-21") -> set[str]:
    """Give each two with the status that joins them; "|" ends a line."""
    return told(encounters(text.replace("|", "\n"), date))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "10:30AM  Mayor Ann Holm meets with Governor Jan Berg.||2:00PM  Mayor Ann Holm goes home.",
            "berg-holm planned",
        ),
        ("The mayor's day ahead||9:15 Mayor Ann Holm receives Governor Jan Berg.", "berg-holm planned"),
        ("Council update w/c 5 June 2017||Mayor Ann Holm meets Governor Jan Berg.", "berg-holm planned"),
        (
            "Looking back at the week commencing 5 June 2017||Mayor Ann Holm meets Governor Jan Berg.",
            "berg-holm happened",
        ),
        ("Diary Entry - 5 May 1986||President Ann Holm meets with Premier Jan Berg.", "berg-holm happened"),
        ("Presidential diary - 5 May 1986||President Ann Holm meets with Premier Jan Berg.", "berg-holm planned"),
    ],
)
def test_the_present_of_a_page_is_that_of_what_it_is_called(text: str, expected: str) -> None:
    assert read(text, None) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ann Holm and Premier Jan Berg have talks on Friday.", "berg-holm planned"),
        ("President Ann Holm and Premier Jan Berg have had talks on Monday.", "berg-holm happened"),
        (
            "President Ann Holm during a meeting on Saturday with Premier Jan Berg intends to raise it.",
            "berg-holm planned",
        ),
        ("At her talks with Premier Jan Berg on Friday, President Ann Holm plans to raise it.", "berg-holm planned"),
        ("President Ann Holm hinted at a provisional meeting with Premier Jan Berg.", "berg-holm possible"),
        ("The day will end with talks of the two sides, co-chaired by Ann Holm and Jan Berg.", "berg-holm planned"),
        ("The day ended with talks of the two sides, co-chaired by Ann Holm and Jan Berg.", "berg-holm happened"),
        ("President Ann Holm did not expect much from her meeting with Premier Jan Berg.", "berg-holm planned"),
        ("President Ann Holm's meeting with Premier Jan Berg shows it: Peru must act.", "berg-holm happened"),
    ],
)
def test_the_clause_tells_whether_it_is_to_come(text: str, expected: str) -> None:
    assert read(text) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Holm left without talking to reporters about Monday's meeting with Premier Jan Berg.", "happened"),
        ("Ann Holm left without commenting on her talks with Premier Jan Berg.", "happened"),
        ("Ann Holm left without talking to Premier Jan Berg.", "denied"),
        ("Minister Ann Holm failed to disclose meetings with Premier Jan Berg.", "happened"),
        ("Minister Ann Holm failed to hold meetings with Premier Jan Berg.", "denied"),
        ("Minister Ann Holm did not disclose any meetings with Premier Jan Berg.", "possible"),
    ],
)
def test_who_would_not_speak_of_it_had_it(text: str, expected: str) -> None:
    assert read(text) == {f"berg-holm {expected}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Holm has paid a two-day visit to Peru to hold talks with Governor Jan Berg.", "happened"),
        ("Ann Holm is paying a two-day visit to Peru to hold talks with Governor Jan Berg.", "planned"),
        ("Envoy Ann Holm later travelled to Qatar to meet with Emir Jan Berg.", "happened"),
        ("Envoy Ann Holm will later travel to Qatar to meet with Emir Jan Berg.", "planned"),
        ("Envoy Ann Holm arrived in Qatar on Tuesday to meet with Emir Jan Berg.", "planned"),
        ("Ann Holm left home two weeks ago to meet Governor Jan Berg at an inn.", "happened"),
        ("Ann Holm reached Lima in time for breakfast with Governor Jan Berg.", "happened"),
        ("Ann Holm is due to reach Lima in time for breakfast with Governor Jan Berg.", "planned"),
        ("President Ann Holm drove out in the rain to welcome Premier Jan Berg at the airport.", "happened"),
        ("President Ann Holm came in vain to welcome Premier Jan Berg at the airport.", "planned"),
        ("President Ann Holm went to the airport to welcome Premier Jan Berg, but he never came.", "planned"),
        ("Peru's king dispatched Minister Ann Holm to Oslo in May 1999 for talks with Governor Jan Berg.", "happened"),
        ("Premier Ann Holm pleased to meet with newly appointed Ambassador Jan Berg", "happened"),
        ("Premier Ann Holm would be pleased to meet with Ambassador Jan Berg.", "hoped"),
        ("President Ann Holm's phone call to Premier Jan Berg was to thank him.", "happened"),
        ("President Ann Holm's phone call to Premier Jan Berg was to take place on Friday.", "planned"),
    ],
)
def test_a_journey_looked_back_on_was_for_what_came_of_it(text: str, expected: str) -> None:
    assert read(text) == {f"berg-holm {expected}"}


def test_as_well_as_with_goes_on_from_the_meeting() -> None:
    text = "Ann Holm met with President Jan Berg to discuss trade, as well as with Premier Kim Ito and others."
    assert read(text) == {"berg-holm happened", "holm-ito happened"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoy Ann Holm failed to turn up as expected for talks with Premier Jan Berg.", "denied"),
        ("Envoy Ann Holm failed to turn up for talks with Premier Jan Berg.", "denied"),
        ("President Ann Holm offered to host Premier Jan Berg, an offer he rejected.", "refused"),
        ("President Ann Holm offered to host Premier Jan Berg, an offer he welcomed.", "hoped"),
        ("President Ann Holm agreed to meet Premier Jan Berg but the plan was vetoed by the army.", "cancelled"),
        ("President Ann Holm agreed to meet Premier Jan Berg, so it didn't happen by chance.", "denied"),
        ("President Ann Holm agreed to meet Premier Jan Berg but the plan was welcomed by the army.", "planned"),
        ("President Ann Holm wouldn't meet Governor Jan Berg when she was in Lima.", "refused"),
    ],
)
def test_the_sentence_tells_what_came_of_a_plan(text: str, expected: str) -> None:
    assert read(text) == {f"berg-holm {expected}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was likely that Holm and Berg discussed the border.", {"berg-holm happened"}),
        ("The two may discuss the border again.", {"berg-holm happened", "berg-holm possible"}),
        ("Earlier, asked about the planned meeting between Holm and Berg, Ito was silent.", {"berg-holm happened"}),
        (
            "Asked about the planned meeting between Holm and Berg, Ito said nothing.",
            {"berg-holm happened", "berg-holm planned"},
        ),
    ],
)
def test_what_was_is_not_to_come_as_well(text: str, expected: set[str]) -> None:
    assert read(f"King Ann Holm met Governor Jan Berg on Monday. {text}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ann Holm, who is the highest official in Peru after Secretary Kim Ito, will meet Premier Jan Berg on Friday.",
        "Envoy Ann Holm, who came two days before Secretary Kim Ito, will meet Premier Jan Berg on Friday.",
    ],
)
def test_who_ends_an_aside_does_not_act(text: str) -> None:
    assert read(text) == {"berg-holm planned"}


def test_a_list_of_days_far_apart_plans_nothing() -> None:
    page = "Papers|||May 15, 1962||Letters||May 30, 1974||President Ann Holm and Premier Jan Berg discuss trade."
    assert read(page, None) == {"berg-holm happened"}
    assert read(page.replace("May 30, 1974", "May 20, 1962"), None) == {"berg-holm planned"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Holm and Jan Berg to set the tone at dinner in Lima||Aides were silent.", set()),
        ("President Kim Ito had sought a meeting with Premier Jan Berg but it had been refused.", {"berg-ito refused"}),
        (
            "President Kim Ito had sought a meeting with Premier Jan Berg, but that it had been refused.",
            {"berg-ito refused"},
        ),
    ],
)
def test_a_headline_with_an_infinitive_tells_of_what_is_to_come(text: str, expected: set[str]) -> None:
    assert {row for row in read(text) if row != "berg-holm planned"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coming out of talks with Premier Jan Berg, President Kim Ito said all was well.", {"berg-ito happened"}),
        ("President Kim Ito came out of a meeting with Premier Jan Berg on Monday.", {"berg-ito happened"}),
        ("President Kim Ito spoke as he came out of a meeting with Premier Jan Berg.", {"berg-ito happened"}),
        ("After coming out of a meeting with Premier Jan Berg, President Kim Ito smiled.", {"berg-ito happened"}),
        ("Leaving a meeting with Premier Jan Berg, President Kim Ito said all was well.", {"berg-ito happened"}),
        ("On leaving talks with Premier Jan Berg on Monday, President Kim Ito smiled.", {"berg-ito happened"}),
        ("The accord came out of talks between President Kim Ito and Premier Jan Berg.", {"berg-ito happened"}),
        ("President Kim Ito pulled out of a meeting with Premier Jan Berg.", {"berg-ito cancelled"}),
        ("Nothing is coming out of talks with Premier Jan Berg, President Kim Ito said.", set()),
        ("President Kim Ito said nothing came out of the meeting with Premier Jan Berg.", set()),
        ("Before leaving for a meeting with Premier Jan Berg, President Kim Ito smiled.", {"berg-ito planned"}),
        ("Leaving aside a meeting with Premier Jan Berg, President Kim Ito smiled.", set()),
    ],
)
def test_who_comes_out_of_an_encounter_or_leaves_one_had_it(text: str, expected: set[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Work had already begun on a telephone call between President Ann Holm and Premier Jan Berg.", "possible"),
        ("Preparations have begun for a meeting between President Ann Holm and Premier Jan Berg.", "planned"),
        ("The countdown has begun to the talks between President Ann Holm and Premier Jan Berg.", "planned"),
        ("Planning had started on talks between President Ann Holm and Premier Jan Berg.", "planned"),
        ("The work of the council began with talks between President Ann Holm and Premier Jan Berg.", "happened"),
        ("After long preparations, President Ann Holm began talks with Premier Jan Berg.", "happened"),
    ],
)
def test_what_one_only_makes_ready_for_has_not_begun(text: str, expected: str) -> None:
    assert read(text) == {f"berg-holm {expected}"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cabinet discussed the talks held between President Ann Holm and Premier Jan Berg.", "happened"),
        ("The cabinet discussed the talks to be held between President Ann Holm and Premier Jan Berg.", "possible"),
        ("The cabinet discussed a meeting between President Ann Holm and Premier Jan Berg.", "possible"),
        ("The ministers recalled the talks between President Ann Holm and Premier Jan Berg.", "happened"),
        (
            "They recalled the talks of President Ann Holm and Premier Jan Berg and hailed the will to go on.",
            "happened",
        ),
        ("President Ann Holm greets Premier Jan Berg in Oslo tomorrow.", "planned"),
        ("President Ann Holm greets Premier Jan Berg in Oslo.", "happened"),
    ],
)
def test_what_is_discussed_or_recalled_as_held_was_and_what_is_for_tomorrow_was_not(text: str, expected: str) -> None:
    assert read(text, None) == {f"berg-holm {expected}"}


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" to revive the cancelled trade talks.", "planned"),
        (". The negotiations fell apart when Lind walked away.", "planned"),
        (". The meeting was cancelled on Tuesday.", "cancelled"),
        (". The meeting fell through.", "cancelled"),
    ],
)
def test_what_went_wrong_before_does_not_call_off_what_is_to_come(behind: str, expected: str) -> None:
    assert read(f"President Ann Holm will meet Premier Jan Berg on 9 July{behind}") == {f"berg-holm {expected}"}
