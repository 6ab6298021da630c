"""Who chaired or led talks together sat there together, however it is told; who heads a body holds a post."""

from __future__ import annotations

import pytest
from test_who_attended import met

BOTH = frozenset({"Ana Holm", "Rui Dias"})


@pytest.mark.parametrize(
    "told",
    [
        "Jointly chaired by Minister Ana Holm and Minister Rui Dias, the meeting drew envoys of nine states.",
        "Chaired jointly by Norway's minister Ana Holm and Peru's minister Rui Dias, the session was long.",
        "Led by State Secretary Ana Holm and Vice Minister Rui Dias, the consultations dealt with fish.",
        "Political consultations of Norway and Peru were held in Oslo, headed by Ana Holm and Rui Dias, it is said.",
        "Talks between the foreign ministries of Norway and Peru, headed by Ana Holm and Rui Dias, were held in Oslo.",
        "The session co-chaired by Minister Ana Holm and Minister Rui Dias opened on Monday.",
        "The Joint Commission, co-chaired by Ana Holm and Rui Dias, met in Oslo.",
        "The third Joint Commission was co-chaired by Ana Holm and Rui Dias.",
        "The co-chairs of the meeting were Ana Holm, Minister of Trade of Norway, and Rui Dias of Peru.",
        "The session took place by video link. Its co-chairs were Minister Ana Holm and Minister Rui Dias.",
        "Consultations were held in Oslo under the co-chairmanship of Minister Ana Holm and Minister Rui Dias.",
        "The round was held under the joint chairmanship of Minister Ana Holm and Minister Rui Dias.",
    ],
)
def test_those_met_who_led_it_together(told: str) -> None:
    assert ("happened", BOTH) in met(told)


def test_a_list_goes_on_behind_what_is_told_of_one() -> None:
    told = "The session was co-chaired by Ana Holm, who also leads the board, Rui Dias, head of a unit, and Peter Berg."
    assert met(told) == {("happened", BOTH | {"Peter Berg"})}
    assert met("The minister met Ana Holm, who leads the board, Rui Dias said.") == set()


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Jointly chaired by Ana Holm and Rui Dias, the session will open on Monday.", "planned"),
        ("The session, co-chaired by Ana Holm and Rui Dias, will open on Monday.", "planned"),
        ("Jointly chaired by Ana Holm and Rui Dias, the session was postponed.", "cancelled"),
        ("The meeting, co-chaired by Ana Holm and Rui Dias, agreed to postpone the vote.", "happened"),
        ("The meeting will be held under the co-chairmanship of Ana Holm and Rui Dias.", "planned"),
        ("The co-chairs of the session will be Ana Holm and Rui Dias.", "planned"),
    ],
)
def test_what_becomes_of_it_is_told_by_its_clause(told: str, status: str) -> None:
    assert met(told) == {(status, BOTH)}


@pytest.mark.parametrize(
    "told",
    [
        "The committee is co-chaired by Ana Holm and Rui Dias.",
        "The foundation, co-chaired by Ana Holm and Rui Dias, paid for schools.",
        "The co-chairs of the party are Ana Holm and Rui Dias.",
        "The co-chairs of the board were Ana Holm and Rui Dias.",
        "The council did well under the co-chairmanship of Ana Holm and Rui Dias.",
        "The firm grew under the chairmanship of Ana Holm and Rui Dias.",
        "Led by Ana Holm and Rui Dias, the country got on its feet.",
        "Led by Ana Holm and Rui Dias, the delegation flew to Oslo.",
        "Hosted jointly by Ana Holm and Rui Dias, the show drew thousands.",
        "The session under the co-chairmanship of Ana Holm and Rui Dias was cancelled.",
        "If the session is co-chaired by Ana Holm and Rui Dias, it may work.",
    ],
)
def test_other_things_led_by_two_bring_nobody_together(told: str) -> None:
    assert met(told) == set()
