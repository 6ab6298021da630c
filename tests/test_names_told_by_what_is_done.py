"""Who a row of capitals is by what is done, by a title of the east or by a father; and who had "separate" meetings."""

from __future__ import annotations

import pytest
from test_whose_words import of_two

from whowhom.extract import extract
from whowhom.graph.records import Document


def people(text: str) -> list[str]:
    """Give the people of a text."""
    return sorted(r.name for r in extract(Document(id="n", text=text, date="2011-05-09")) if r.kind == "person")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "On Wednesday, Bozdar travelled to Lima. Later Bozdar met President Luis Korbanu.",
            ["Bozdar", "Luis Korbanu"],
        ),
        ("Trenk made two key phone calls on Wednesday. He smiled.", ["Trenk"]),
        ("He dined alone with Dillonger on Monday.", ["Dillonger"]),
        ("He dined with Halvorsson and Carringdon on Monday.", ["Carringdon", "Halvorsson"]),
        ("Jens Olsen met the Gyalbu Lama in May.", ["Gyalbu Lama", "Jens Olsen"]),
        ("The veteran, Said Abdullar, met Luis Korbanu.", ["Luis Korbanu", "Said Abdullar"]),
        ("Talks between Said Abdullar and Luis Korbanu began.", ["Luis Korbanu", "Said Abdullar"]),
        ("Their Majesties King Faroz and Queen Dinah met Luis Korbanu.", ["Dinah", "Faroz", "Luis Korbanu"]),
        ("Prof. Dong-Ho KANG met Luis Korbanu.", ["Dong-Ho KANG", "Luis Korbanu"]),
        ("Tengku Zainal ibni Sultan Ahmad Shah met Luis Korbanu.", ["Luis Korbanu", "Zainal"]),
        (
            "His Majesty Sultan Zainal Bolkar ibni Al-Marhum Sultan Haji Jamalun, Sultan of Brunei, met Luis Korbanu.",
            ["Luis Korbanu", "Zainal Bolkar"],
        ),
        (
            "Yang Berhormat Dato Seri Setia Awang Kamarun bin Haji Awang Osman, Minister of Trade, met Luis Korbanu.",
            ["Kamarun bin Haji Awang Osman", "Luis Korbanu"],
        ),
        ("Cr Delanor met Luis Korbanu.", ["Delanor", "Luis Korbanu"]),
        ("Prince Zainal bin Sultan met Luis Korbanu.", ["Luis Korbanu", "Zainal bin Sultan"]),
        ("Ana Royal met Luis Korbanu. Ms Royal left.", ["Ana Royal", "Luis Korbanu"]),
        ("Luis Korbanu met Commander Royal Air Force Air Marshal Ivo Holm.", ["Ivo Holm", "Luis Korbanu"]),
        ("Ana Luis spoke. Luis and Ivo Holm met Trenk Korbanu.", ["Ana Luis", "Ivo Holm", "Trenk Korbanu"]),
        # who is none
        ("In Lima, Bozdar Motors opened a plant.", []),
        ("Trenk made two key decisions and paid for the calls.", []),
        ("Prices, said Luis Korbanu, are high.", ["Luis Korbanu"]),
        ("They saw the film Lama.", []),
    ],
)
def test_who_is_somebody(text: str, names: list[str]) -> None:
    assert people(text) == names


def test_a_ruler_whose_father_is_named_meets_and_the_father_does_not() -> None:
    text = "Sultan Zainal ibni Al-Marhum Sultan Jamalun received Minister Tomas Korbanu on Monday."
    assert of_two(text) == [("Tomas Korbanu", "Zainal")]


@pytest.mark.parametrize(
    ("said", "together"),
    [
        ("had separate meetings on Wednesday with four African presidents", False),
        ("held separate talks with African leaders", False),
        ("met separately with African leaders", False),
        ("met briefly with farmers", False),
        ("held a separate meeting", True),
        ("met separately for an hour", True),
        ("met briefly with each other", True),
    ],
)
def test_who_had_separate_meetings_with_others_met_each_other_only_by_grammar(said: str, together: bool) -> None:
    found = extract(Document(id="n", text=f"Helen Halden and Tomas Korbanu {said} in Lima.", date="2011-05-09"))
    grades = {e.grade for e in found if e.kind == "event" and len(e.participants) > 1}
    assert grades <= {"flagged"} if not together else "confident" in grades
