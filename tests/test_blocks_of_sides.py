"""Sides whose people stand in blocks of lines, name above post, with an empty line between one and the next."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters
from test_sides import across

D, P = ("Carla Ruiz", "Omar Diallo"), ("Jan Novak", "Ann Lee")
DANES = f"Ms. {D[0]}\n{{}}Minister of Trade\n\n{{}}Mr. {D[1]}\n{{}}Envoy of Denmark in Lima\n\n"
PERUVIANS = f"Mr. {P[0]}\n{{}}Minister of Trade of the\n{{}}Republic of Peru\n\n{{}}Dr. {P[1]}\n{{}}Head of Protocol\n"
HELD = "A meeting was held in Oslo on 13-14 March 1984.\n\n"


def _blocks(first: str, second: str, indent: str = "") -> str:
    danes, peruvians = (indent + block.replace("{}", indent) for block in (DANES, PERUVIANS))
    return f"{first}\n\n{danes}{second}\n\n{peruvians}"


@pytest.mark.parametrize(
    "text",
    [
        HELD + "Those taking part in the meeting were:\n\n" + _blocks("on the Danish side:", "On the Peruvian side:"),
        "1. " + HELD + "2. Those taking part in the meeting were:\n\n"
        + _blocks("on the NORDIC side:", "3. On the Andean side:", "    "),
        HELD + _blocks("The Danish delegation:", "The Peruvian delegation:"),
        HELD + "Taking part in it were\n\n" + _blocks("For Denmark:", "For Peru:"),
        "A session was held in Oslo. " + _blocks("It was attended on the Danish side by:", "on the Peruvian side by:"),
        HELD + _blocks("Danish side:", "Peruvian side:") + "\nThe two sides dwelt on trade.\n",
    ],
)  # fmt: skip
def test_all_of_one_side_met_all_of_the_other(text: str) -> None:
    assert across(text)


def test_a_list_that_ends_with_and_goes_on_below_an_empty_line() -> None:
    text = HELD + "Those taking part in the meeting were:\n\n" + _blocks("on the Danish side:", "On the Peruvian side:")
    assert across(text.replace("Minister of Trade\n\n", "Minister of Trade of Denmark and\n\n"))


def test_the_days_are_those_on_which_it_is_told_to_have_been_held() -> None:
    text = "14 March 1984\n\n1. " + HELD + "2. Those taking part in the meeting were:\n\n"
    text += _blocks("on the Danish side:", "3. On the Peruvian side:")
    assert {e.date for e in encounters(text, None) if D[0] in e.participants} == {"1984-03-13/1984-03-14"}


def test_an_initial_may_have_an_accent() -> None:
    text = HELD + "Those taking part in the meeting were:\n\n" + _blocks("on the Danish side:", "On the Peruvian side:")
    assert any("Ó. Diallo" in e.participants for e in encounters(text.replace("Omar Diallo", "Ó. Diallo")))


@pytest.mark.parametrize(
    "text",
    [
        "The final of the cup was held in Oslo.\n\n" + _blocks("Danish team:", "Peruvian team:"),
        HELD + "Press contacts:\n\n" + _blocks("Danish side:", "Peruvian side:"),
        _blocks("Danish side:", "Peruvian side:"),
    ],
)
def test_blocks_of_other_sides_met_nobody(text: str) -> None:
    assert encounters(text) == []


def test_of_two_who_met_the_first_side_is_not_both() -> None:
    text = (
        "The two ministers met in Oslo. The following took part in the talks:\n\nFor Denmark:\n\n- Carla Ruiz, Minister"
    )
    text += "\n- Omar Diallo, Envoy\n\nFor Peru:\n\n- Jan Novak, Minister\n- Ann Lee, Head of Protocol\n"
    assert across(text)
