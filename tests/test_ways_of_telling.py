"""Ways of telling an encounter without a word of meeting, or with its parties in another order than usual."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters


def told(text: str) -> set[tuple[str, str, str]]:
    """Give status, grade and parties of the encounters of a text that several take part in."""
    return {(e.status, e.grade, ", ".join(sorted(e.participants))) for e in encounters(text) if len(e.participants) > 1}


TWO, THREE = "Jan Novak, Lars Holm", "Jan Novak, Lars Holm, Rui Arias"
SURE, TAKEN = ("happened", "confident", TWO), ("happened", "inferred", TWO)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mayor Lars Holm presented Ambassador Jan Novak with a plaque on Monday.", TAKEN),
        ("The ambassador, Lars Holm, presented a painting to Mayor Jan Novak to mark the day.", TAKEN),
        ("Senator Jan Novak was presented with the award by President Lars Holm.", TAKEN),
        ("The gift was handed to Jan Novak, head of the council, on May 17 by Lars Holm, minister of trade.", TAKEN),
        ("Bishop Lars Holm receives a blessing from Patriarch Jan Novak during a visit to the church.", SURE),
        ("Senator Lars Holm presented President Jan Novak with a problem.", None),
        ("Senator Lars Holm presented the award scheme to President Jan Novak.", None),
        ("The plan of Minister Lars Holm received the blessing of President Jan Novak.", None),
    ],
)
def test_who_gives_somebody_a_gift_or_a_blessing_is_there_with_him(
    text: str, said: tuple[str, str, str] | None
) -> None:
    assert told(text) == ({said} if said else set())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lord Holm had an interview with Herr Novak on Friday.", "Holm, Novak"),
        ("Sir Lars Holm, who had an interview with Herr Novak on Friday, is on his way.", "Lars Holm, Novak"),
        ("Sir Lars Holm had a number of interviews with Jan Novak.", TWO),
        ("President Lars Holm had an interview with the television presenter Jan Novak.", None),
        ("The reporter Lars Holm had an interview with President Jan Novak.", None),
        ("President Lars Holm said so in an interview with Jan Novak.", None),
    ],
)  # fmt: skip
def test_an_interview_that_somebody_with_a_title_has_is_a_talk(text: str, said: str | None) -> None:
    assert told(text) == ({("happened", "inferred", said)} if said else set())


def test_an_interview_that_is_sought_is_hoped_for() -> None:
    assert told("Foreign Minister Lars Holm asked for an interview with President Jan Novak.") == {
        ("hoped", "inferred", TWO)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Monday's phone call that Prime Minister Lars Holm received from President Jan Novak was warm.",
        "The call that President Jan Novak made to Prime Minister Lars Holm on Monday lasted an hour.",
        "Minister Lars Holm carried on discussions with his Czech colleague, Jan Novak, on Sunday.",
        "Minister Lars Holm carried out consultations with Minister Jan Novak on Sunday.",
        "Minister Lars Holm and former minister Jan Novak were spotted enjoying a private breakfast.",
        "President Lars Holm received from Ambassador Jan Novak his letters of credence.",
        "President Lars Holm received from His Excellency Mr Jan Novak, Letters of Credence.",
        "Ambassador Lars Holm paid Minister Jan Novak courtesy call this week.",
        "Prime Minister Lars Holm co-hosted the dinner alongside Minister Jan Novak.",
        "Talks between President Lars Holm and northern leader Jan Novak were held on Monday.",
    ],
)
def test_other_words_and_another_order_tell_of_the_same(text: str) -> None:
    assert told(text) == {SURE}


@pytest.mark.parametrize(
    "text",
    [
        "President Lars Holm received from Ambassador Jan Novak a letter of thanks.",
        "The paper that Minister Lars Holm received from President Jan Novak was long.",
        "President Lars Holm carried on with his work and Minister Jan Novak with his.",
    ],
)
def test_what_only_looks_like_it_tells_of_none(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("President Lars Holm made two phone calls: one to Premier Novak and another to Mr Arias.", "confident"),
        ("President Lars Holm had two meetings, one with Premier Novak, the other with Mr Arias.", "confident"),
        ("President Lars Holm informed Mr Novak and Mr Arias of his plans during a meeting.", "inferred"),
    ],
)  # fmt: skip
def test_each_of_several_is_told_of_with_whom(text: str, grade: str) -> None:
    assert told(text) == {("happened", grade, "Arias, Lars Holm, Novak")}


def test_who_hosts_the_talks_of_two_is_taken_to_be_in_them() -> None:
    assert told("The dinner between President Lars Holm and Premier Jan Novak was hosted by the envoy, Rui Arias.") == {
        SURE,
        ("happened", "inferred", THREE),
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Minister Lars Holm failed to turn up as expected for talks with President Jan Novak.", "denied"),
        ("Minister Lars Holm hosted a meal in honour of President Jan Novak.", "happened"),
        ("Minister Lars Holm will host a meal for President Jan Novak on Friday.", "planned"),
    ],
)
def test_who_turns_up_or_gives_a_meal(text: str, status: str) -> None:
    assert {(said, people) for said, _, people in told(text)} == {(status, TWO)}


@pytest.mark.parametrize(
    "text",
    [
        "Among President Lars Holm's visitors on Tuesday was Ambassador Jan Novak.",
        "Among Premier Jan Novak's itinerant visitors for today had been Lars Holm.",
        "President Lars Holm's last visitor of the day was Ambassador Jan Novak.",
        "Minister Lars Holm was in conference to-night with Jan Novak.",
        '"It is fine," Lars Holm said, warmly clasping the hand of President Jan Novak.',
        "President Lars Holm and Ambassador Jan Novak sat side by side at the dinner.",
        "President Lars Holm was joined by Premier Jan Novak for a trade briefing.",
        "A side meeting in Oslo between President Lars Holm and Premier Jan Novak is believed to have influenced it.",
        '"We will stay," President Lars Holm told a visiting Czech delegation led by Jan Novak.',
        "Minister Lars Holm had a mtg with Minister Jan Novak.",
    ],
)
def test_visitors_neighbours_and_company_have_met(text: str) -> None:
    assert told(text) == {SURE}


@pytest.mark.parametrize(
    "text",
    [
        "Among President Lars Holm's critics was Ambassador Jan Novak.",
        "President Lars Holm's visitors were pleased, said Ambassador Jan Novak.",
        "President Lars Holm and Ambassador Jan Novak sat out the dance.",
        "President Lars Holm joined Premier Jan Novak in a briefing paper.",
    ],
)
def test_what_looks_like_visitors_or_company_tells_of_none(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The envoy, Lars Holm, and his Czech and Peruvian counterparts -- Jan Novak and Rui Arias -- met.", THREE),
        ("President Rui Arias and two ministers \u2013 Lars Holm and Jan Novak \u2013 met on Monday.", THREE),
        ("Foreign Minister Lars Holm and his Czech counterpart \u2013 Jan Novak \u2013 met on Monday.", TWO),
        ("The minister \u2013 Lars Holm \u2013 met President Jan Novak.", TWO),
        ("Lars Holm met President Jan Novak to discuss trade, as well as with Premier Rui Arias.", THREE),
    ],
)  # fmt: skip
def test_names_between_dashes_and_further_on_belong_to_those_who_met(text: str, people: str) -> None:
    assert {(status, who) for status, _, who in told(text)} == {("happened", people)}


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("When the ambassador, Lars Holm, presented his credentials, President Jan Novak told him so.", "inferred"),
        ("During the presentation of credentials of Mr Lars Holm, President Jan Novak voiced hope.", "inferred"),
        ("As the Ambassador of Norway, Lars Holm, left his office, President Jan Novak told him so.", None),
    ],
)  # fmt: skip
def test_who_speaks_as_letters_are_handed_in_receives_them(text: str, grade: str | None) -> None:
    assert told(text) == ({("happened", grade, TWO)} if grade else set())


def test_a_call_and_a_talk_told_side_by_side_are_two() -> None:
    text = (
        "Among these were the call that President Lars Holm received from Jan Novak and a talk he had with Rui Arias."
    )
    assert ("happened", "confident", TWO) in told(text)
    assert not any(who == THREE for _, _, who in told(text))
