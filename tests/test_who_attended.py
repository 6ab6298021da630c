"""Who is listed as having attended: in lines below a gathering, behind "attended by", or at the one told before."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

THREE = {"Ana Holm", "Peter Berg", "Rui Dias"}
NAMED = "President Ana Holm of Norway, Prime Minister Peter Berg of Finland and Chancellor Rui Dias of Austria"


def met(text: str) -> set[tuple[str, frozenset[str]]]:
    """Give the people of each encounter of two and more, with its status."""
    return {(e.status, frozenset(e.participants)) for e in encounters(text) if len(e.participants) > 1}


@pytest.mark.parametrize(
    "listed",
    [
        "The Summit was attended by the following Heads of State:\n\n • Norway: H.E. President Ana Holm\n"
        " • Finland: Rt. Hon. Prime Minister Peter Berg\n • Austria: Hon. Rui Dias, Chancellor\n",
        "The Summit was attended by:\nNorway : H.E. Ms. Ana Holm, President\n"
        "Finland : Mr. Peter Berg, Prime Minister\nAustria : Dr. Rui Dias, Chancellor\n",
        "The following leaders took part in the meeting in Oslo:\n\n- Ana Holm, President of Norway\n"
        "- Peter Berg, Prime Minister of Finland\n- Rui Dias, Chancellor of Austria\n",
        "The following Heads of State were present at the summit:\n\n- Her Excellency Ana Holm, President of Norway; "
        "- His Excellency Peter Berg, President of Finland; - His Excellency Rui Dias, Chancellor of Austria.\n",
        f"The summit was attended by the following leaders: {NAMED}.",
        "The summit was held in Oslo and was chaired by Ms. Ana Holm, President of Norway.\n\n"
        "The summit was attended by:\n"
        "Finland : Mr. Peter Berg, Prime Minister\nAustria : Dr. Rui Dias, Chancellor\n",
        "The summit was attended by:\nNorway : Ms. Ana Holm, President\nFinland : Mr. Peter Berg, Prime Minister\n\n"
        "Austria was represented by Dr. Rui Dias, the Chancellor.",
        "Guests at the dinner included: Ana Holm, Norway's finance minister; Peter Berg, a Finnish envoy; and Rui Dias",
    ],
)
def test_all_met_whom_a_list_names_that_opens_with_the_gathering(listed: str) -> None:
    assert met(listed) == {("happened", frozenset(THREE))}


def test_a_list_of_those_who_will_attend_is_a_plan() -> None:
    told = "The meeting will be attended by the following ministers:\n- Ana Holm of Norway\n- Peter Berg of Finland\n"
    assert met(told) == {("planned", frozenset({"Ana Holm", "Peter Berg"}))}


@pytest.mark.parametrize(
    "told",
    [
        "The following did not attend the summit:\n"
        "- President Ana Holm of Norway\n- Prime Minister Peter Berg of Finland\n",
        "The following have been invited to the summit:\n"
        "- President Ana Holm of Norway\n- Premier Peter Berg of Chad\n",
        "The plenary session was attended by the following:\n"
        "- President Ana Holm of Norway\n- Premier Peter Berg of Chad\n",
        "The following speakers addressed the congress:\n- Ana Holm, writer\n- Peter Berg, poet\n",
        f"The funeral was attended by the following leaders: {NAMED}.",
        "The Summit was attended by the Heads of State of: Norway, Finland and Austria.",
    ],
)
def test_other_lists_tell_of_no_encounter(told: str) -> None:
    assert met(told) == set()


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (f"The meeting, attended by {NAMED}, discussed trade.", "happened"),
        (f"The summit, which was attended by {NAMED}, ended on Monday.", "happened"),
        (f"The summit will be attended by {NAMED}.", "planned"),
        (f"The summit has been attended by {NAMED}.", "happened"),
        ("The summit was chaired by President Ana Holm and attended by Peter Berg and Rui Dias.", "happened"),
        ("Prime Minister Ana Holm held a meeting attended by Peter Berg and Rui Dias.", "happened"),
        (f"The day began with the foreign ministers' meeting, which included {NAMED}.", "happened"),
        (f"Participants in the summit included {NAMED}.", "happened"),
        (f"{NAMED} took part in the summit.", "happened"),
        (f"{NAMED} will take part in the summit on Friday.", "planned"),
        (f"{NAMED} were present at the meeting in Oslo.", "happened"),
        (f"Taking part in the summit were {NAMED}.", "happened"),
        (
            "A meeting took place in Oslo on Monday. Chad was represented by Minister Ana Holm, "
            "Peru by Minister Peter Berg and Fiji by Ambassador Rui Dias.",
            "happened",
        ),
    ],
)
def test_all_met_who_attended(told: str, status: str) -> None:
    assert met(told) == {(status, frozenset(THREE))}


@pytest.mark.parametrize(
    "told",
    [
        f"The summit was not attended by {NAMED}.",
        f"The conference was attended by {NAMED}.",
        f"Present at the lunch were not {NAMED}.",
        f"Participants in the study included {NAMED}.",
        f"The tour included {NAMED}.",
    ],
)
def test_nobody_met_at_what_is_no_meeting(told: str) -> None:
    assert {people for status, people in met(told) if status == "happened"} == set()


def test_those_who_attended_the_meeting_of_two_are_no_company() -> None:
    for told in (
        "Prime Minister Ana Holm held a meeting with Kari Lund, attended by Peter Berg and Rui Dias.",
        "Prime Minister Ana Holm met Kari Lund in a meeting attended by Peter Berg and Rui Dias.",
    ):
        assert ("happened", frozenset({"Ana Holm", "Kari Lund"})) in met(told)
        sides = [[set(side) for side in e.sides or ()] for e in encounters(told) if "Rui Dias" in e.participants]
        assert all(side == [{"Ana Holm", "Kari Lund"}, {"Peter Berg", "Rui Dias"}] for side in sides)


@pytest.mark.parametrize(
    "held",
    [
        "Prime Minister Ana Holm held a meeting with ministers on Monday.",
        "A meeting was chaired by Prime Minister Ana Holm on Monday.",
        "Prime Minister Ana Holm met with executives and academics on Monday.",
        "Prime Minister Ana Holm met with executives, including Peter Berg, on Monday.",
    ],
)
def test_those_listed_at_the_meeting_met_who_held_it(held: str) -> None:
    told = encounters(f"{held}\n\nThe meeting was attended by Peter Berg, Rui Dias and Jan Vik.")
    across = {(a, b) for e in told if e.sides for a in e.sides[0] for b in e.sides[1]}
    pairs = across | {(e.participants[0], b) for e in told if not e.sides for b in e.participants[1:]}
    assert pairs >= {("Ana Holm", "Peter Berg"), ("Ana Holm", "Rui Dias"), ("Ana Holm", "Jan Vik")}
    assert not any("Ana Holm" not in e.participants for e in told)
