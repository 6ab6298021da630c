"""Other names of somebody are no second person, and names of bodies and slips of the pen are no person at all."""

from __future__ import annotations

import pytest
from test_names_told_by_what_is_done import people
from test_whose_words import of_two


@pytest.mark.parametrize(
    "named",
    [
        "Abdul Sahido, also known as Gus Nuro,",
        "Abdul Sahido, better known fondly as Gus Nuro,",
        "Abdul Sahido (also known as Gus Nuro)",
        "Abdul Sahido, nicknamed Gus Nuro,",
        "Abdul Sahido alias Gus Nuro",
        "Abdul Sahido 'Gus Nuro'",
    ],
)
def test_by_another_name_somebody_is_no_other(named: str) -> None:
    text = f"Minister {named} met Tomas Korbanu on Monday. Gus Nuro then met Helen Halden."
    assert of_two(text) == [("Abdul Sahido", "Helen Halden"), ("Abdul Sahido", "Tomas Korbanu")]


def test_a_nickname_of_two_words_stands_within_a_name() -> None:
    text = 'Abdul "Gus Nuro" Sahido met Tomas Korbanu on Monday. Gus Nuro then met Helen Halden.'
    assert people(text) == ['Abdul "Gus Nuro" Sahido', "Helen Halden", "Tomas Korbanu"]


@pytest.mark.parametrize(
    "name", ['H. R. ("Bob") Haldor', 'Otto ("Bob") Haldor', "Otto (Bob) Haldor", 'H. R. "Bob" Haldor']
)
def test_a_nickname_stands_within_a_name_in_marks_or_brackets(name: str) -> None:
    text = f"President Ralph Norton smiled. The President met with {name}. Haldor then left."
    assert of_two(text) == [(name, "Ralph Norton")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Omar Lado called Ana Rey on Monday.", ["Ana Rey", "Omar Lado"]),
        ("Omar Lado, known to Ana Rey as a friend, left.", ["Ana Rey", "Omar Lado"]),
        ('Omar Lado said "Good Morning" to Ana Rey.', ["Ana Rey", "Omar Lado"]),
        ("Toro Kingdom clan leaders met Omar Lado.", ["Omar Lado"]),
        ("A delegation from leading battery company, Roth Elektra has met Omar Lado.", ["Omar Lado"]),
        ("The chairman of a battery company, Roth Lado, met Omar Rey.", ["Omar Rey", "Roth Lado"]),
        ("Omar Lado, Director of Cyprus Symphony Orchestra, left.", ["Omar Lado"]),
        ("Omar Lado was received by the governor at Government House in Agodi, Ibadana.", ["Omar Lado"]),
        ("Omar Lado received members of the Women's Group of the Association Bosna Raska.", ["Omar Lado"]),
        ("Omar Lado received members of the Senate Ana Rey and Hugo Paz.", ["Ana Rey", "Hugo Paz", "Omar Lado"]),
        ("Chief Minster Mr. Omar Lado met Ana Rey.", ["Ana Rey", "Omar Lado"]),
        ("PNG Prime Minster Omar Lado met Ana Rey.", ["Ana Rey", "Omar Lado"]),
        ("The head of the Committee of Managers (CoM), Vasudev Raor, met Ana Rey.", ["Ana Rey", "Vasudev Raor"]),
    ],
)
def test_what_is_nobody(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ali Abdulwahid", "Ali Abdel Wahid", True),
        ("Abdelfattah el-Lado", "Abdel Fattah el-Lado", True),
        ("Ali Abdulwahid", "Ali Abdul Karim", False),
        ("Ali Wahid", "Omar Abdel Wahid", False),
    ],
)
def test_a_servant_of_god_is_one_in_one_word_or_two(one: str, other: str, same: bool) -> None:
    text = f"President {one} met Tomas Korbanu on Monday. Later {other} met Helen Halden."
    assert (len(people(text)) == 3) is same


def test_the_envoy_of_an_official_to_a_state_is_who_is_named() -> None:
    text = "The Special Envoy of the UN Secretary General to Yemen Helen Halden said that she met Tomas Korbanu."
    assert of_two(text) == [("Helen Halden", "Tomas Korbanu")]
