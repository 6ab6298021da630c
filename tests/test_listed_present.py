"""Those whom a sentence names behind the gathering that they were at; a crowd of whom some met apart only came."""

from __future__ import annotations

import pytest
from test_who_attended import NAMED, THREE, met

TWO = "Premier Peter Berg of Finland and Chancellor Rui Dias of Austria"
HELD = "The fifth session of the Council is being held in Oslo. "


@pytest.mark.parametrize(
    "told",
    [
        f"The leaders at Monday's meeting were {NAMED}.",
        f"The ministers around the table at the talks were {NAMED}.",
        f"Besides President Ana Holm, the leaders at the summit were {TWO}.",
        f"At the meeting, besides President Ana Holm, there are among the others {TWO}.",
        f"At the talks there were {NAMED}.",
        f"Participants in the meeting were {NAMED}.",
        f"Attending the meeting were {NAMED}.",
        f"{HELD}The event is attended by {NAMED}.",
        f"{HELD}The session is attended by {NAMED}, and also by envoys of several states.",
        f"The notes were from a lunch attended by a number of UN officials, {NAMED}.",
        "A dinner attended by Gulf tribal leader Ana Holm, Minister Peter Berg and Minister Rui Dias was held in Oslo.",
    ],
)
def test_those_met_who_are_named_as_there(told: str) -> None:
    assert met(told) == {("happened", frozenset(THREE))}


@pytest.mark.parametrize(
    "told",
    [
        f"The leaders at Monday's meeting will be {NAMED}.",
        f"Attending the meeting will be {NAMED}.",
    ],
)
def test_those_are_to_meet_who_will_be_there(told: str) -> None:
    assert met(told) == {("planned", frozenset(THREE))}


@pytest.mark.parametrize(
    "told",
    [
        f"The leaders at the summit were told that {NAMED} would not come.",
        f"The winners at the meeting were {NAMED}.",
        f"The speakers at the conference were {NAMED}.",
        f"The ministers in the cabinet were {NAMED}.",
        f"A film festival opened in Oslo. The event was attended by {NAMED}.",
        f"The leaders at Monday's meeting were not {NAMED}.",
        "The leaders at the meeting were Ana Holm's friends.",
    ],
)
def test_what_only_begins_like_a_list_of_those_present_tells_nothing(told: str) -> None:
    assert met(told) == set()


MANY = (
    "President Ana Holm of Norway, Premier Peter Berg of Finland, Chancellor Rui Dias of Austria, "
    "President Ali Saleh of Chad, King Leo Mabuza of Lesotho and President Joe Otieno of Kenya"
)


def test_all_met_who_are_listed_at_a_summit_however_many() -> None:
    assert [len(people) for _, people in met(f"Attending the summit were {MANY}.")] == [6]


@pytest.mark.parametrize("apart", ["bilateral talks", "a separate meeting on the sidelines of the summit"])
def test_those_only_came_where_it_is_told_apart_whom_somebody_met(apart: str) -> None:
    told = f"Prime Minister Eva Lund had {apart} with President Ana Holm. Also attending the summit were {MANY}."
    assert met(told) == {("happened", frozenset({"Eva Lund", "Ana Holm"}))}
