"""Who attended what two chaired together sat with the one of his state; those of other states met them all."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters
from test_who_attended import met

CHAIRS = "Ana Holm, deputy minister of Norway, and Rui Dias, deputy minister of Peru"


@pytest.mark.parametrize(
    "told",
    [
        f"The dialogue was co-chaired by {CHAIRS}. It was attended by Karl Berg, Ambassador of Norway to Peru, and "
        "Ines Rey, Ambassador of Peru to Norway.",
        f"{CHAIRS}, co-chaired the talks. Ambassador of Norway Karl Berg and Ambassador of Peru Ines Rey also attended "
        "the talks.",
    ],
)
def test_those_of_the_states_of_both_chairs_sat_on_their_sides(told: str) -> None:
    (event,) = [e for e in encounters(told) if len(e.participants) == 4]
    assert {frozenset(side) for side in event.sides or ()} == {
        frozenset({"Ana Holm", "Karl Berg"}),
        frozenset({"Rui Dias", "Ines Rey"}),
    }


def test_those_of_other_states_met_them_and_each_other() -> None:
    told = f"{CHAIRS}, co-chaired the meeting. President of Chad Ali Saleh and Premier of Kenya Joe Otieno also "
    told += "attended the meeting."
    assert ("happened", frozenset({"Ana Holm", "Rui Dias", "Ali Saleh", "Joe Otieno"})) in met(told)
    assert all(not e.sides for e in encounters(told))


@pytest.mark.parametrize(
    "told",
    [
        f"The session was co-chaired by {CHAIRS}. Mr. Karl Berg, an aide, was present.",
        f"{CHAIRS}, met in Oslo. Ambassador of Norway Karl Berg also attended the meeting.",
        f"{CHAIRS}, co-chaired the talks. A fair opened in the hall of the museum down the road, which the mayor had "
        "had built for it over two years and at no small cost. It was attended by Karl Berg, Ambassador of Norway.",
    ],
)
def test_who_only_stood_by_met_nobody(told: str) -> None:
    assert not any("Karl Berg" in people for _, people in met(told))


@pytest.mark.parametrize(
    "told",
    [
        "Ana Holm in her capacity as chair of ASEAN met Rui Dias.",
        "Ana Holm, in her role as the chair of ASEAN, held talks with Rui Dias.",
        "Ana Holm, acting in her capacity as President of the Council, received Rui Dias.",
    ],
)
def test_who_acts_in_a_capacity_is_who_met(told: str) -> None:
    assert met(told) == {("happened", frozenset({"Ana Holm", "Rui Dias"}))}
