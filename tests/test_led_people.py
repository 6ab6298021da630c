"""People whom nobody calls a delegation are met with whoever is told right behind to lead them."""

from __future__ import annotations

import pytest
from test_leaders import with_novak
from test_news_sentences import encounters


@pytest.mark.parametrize(
    "people",
    [
        "the leadership of the Labour Congress, led by its chairman, Carla Ruiz",
        "executives of Acme, led by Carla Ruiz, on Monday",
        "the board of directors of the Port Authority, headed by its chairwoman Carla Ruiz",
        "officers of the Navy, led by Rear Admiral Carla Ruiz",
        "elders of the Kuba community led by Carla Ruiz",
        "traditional rulers led by Carla Ruiz, the head of their council",
        "a panel of bishops headed by Carla Ruiz",
        "the members of the State Council of the Union, led by its chairwoman, Carla Ruiz",
        "the new executive committee of the Rotary Club, led by its president, Carla Ruiz",
    ],
)
def test_people_are_met_with_who_leads_them(people: str) -> None:
    (event,) = encounters(f"President Jan Novak received {people}.")
    assert (set(event.participants), event.grade) == ({"Carla Ruiz", "Jan Novak"}, "confident")


@pytest.mark.parametrize(
    "people",
    ["the management of the union led by Carla Ruiz", "members of the council, headed by Carla Ruiz, on Monday"],
)
def test_where_the_body_may_be_meant_to_which_they_belong_it_is_only_inferred(people: str) -> None:
    (event,) = encounters(f"President Jan Novak received {people}.")
    assert (set(event.participants), event.grade) == ({"Carla Ruiz", "Jan Novak"}, "inferred")


def test_two_may_lead_them_too() -> None:
    assert with_novak("President Jan Novak received executives of Acme, led by Carla Ruiz and Omar Diallo.") == {
        "Carla Ruiz",
        "Omar Diallo",
    }


@pytest.mark.parametrize(
    "told",
    [
        "President Jan Novak met with officials of the coalition government headed by Carla Ruiz.",
        "President Jan Novak met with members of the opposition party led by Carla Ruiz.",
        "President Jan Novak met with Pia Holm, a member of the board led by Carla Ruiz.",
        "President Jan Novak met with workers at a rally led by Carla Ruiz.",
        "President Jan Novak met a group led by Carla Ruiz's deputy.",
        "President Jan Novak met with residents of a town whose council, led by Carla Ruiz, had resigned.",
        "President Jan Novak met workers. The management of the union, led by Carla Ruiz, stayed away.",
        "President Jan Novak wrote to the management of the union led by Carla Ruiz.",
    ],
)
def test_who_leads_others_was_not_met(told: str) -> None:
    assert "Carla Ruiz" not in with_novak(told)
