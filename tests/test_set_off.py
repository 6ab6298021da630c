"""Who belongs to a body that is named right behind it, or behind who leads it, and what all of it is called."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets

MET = " On Friday the delegation met Prime Minister Sione Tau."


@pytest.mark.parametrize(
    "told",
    [
        "The delegation - chairman Nils Aas and Per Lund and treasurer Kari Vik - came to Oslo." + MET,
        "The delegation (Nils Aas, Per Lund and Kari Vik) came to Oslo." + MET,
        "Committee chair Nils Aas is leading a delegation of MPs Per Lund and Kari Vik to Tonga." + MET,
        "A delegation came to Oslo. It was led by chair Nils Aas and comprised members Per Lund and Kari Vik." + MET,
        "The mayor welcomed the delegation from the union. The 11-member delegation is headed by Nils Aas and includes "
        "deputies Per Lund and Kari Vik." + MET,
        "The delegation comprising Rector Nils Aas, Dean Per Lund and Kari Vik came. Delegation members met Sione Tau.",
    ],
)
def test_all_of_it_met_whom_it_met(told: str) -> None:
    events = encounters(told)
    assert all(meets(events, "Tau", name, "happened") for name in ("Nils Aas", "Per Lund", "Kari Vik")), events
    assert all(e.sides for e in events)


@pytest.mark.parametrize(
    "told",
    [
        "The delegation - its visit had been put off by Nils Aas, who met Per Lund - came to Oslo." + MET,
        "A delegation came to Oslo. It was led by chair Kari Vik and met Nils Aas and Per Lund." + MET,
        "Committee chair Kari Vik is leading a delegation of members of the party of Nils Aas to Tonga." + MET,
        "A delegation came to Oslo. It was led by chair Kari Vik. The talks included Nils Aas and Per Lund." + MET,
    ],
)
def test_others_named_near_it_are_not_of_it(told: str) -> None:
    assert not meets(encounters(told), "Tau", "Nils Aas", "happened")


def test_those_whom_a_delegation_met_did_not_meet_each_other() -> None:
    told = "A delegation led by Nils Aas came. Meetings were held between the delegation and Kari Vik and Jan Dahl."
    (event,) = encounters(told)
    assert {frozenset(side) for side in event.sides or ()} == {
        frozenset({"Nils Aas"}),
        frozenset({"Kari Vik", "Jan Dahl"}),
    }


def test_lawmakers_are_those_of_the_group_that_is_led_in_the_next_sentence() -> None:
    told = "A Chad Lawmakers' Friendship Council delegation arrived in Oslo. The five-member group is led by Omar Deby."
    told += " The lawmakers met President Kari Vik on Thursday."
    assert meets(encounters(told), "Vik", "Deby", "happened")
