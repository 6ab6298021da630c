"""Lists of those who welcome somebody go on past titles that nobody knows, and without "and"."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

WHOM = "President Ana Holm"
THREE = {"Rui Dias", "Kari Lund", "Jan Vik"}


def welcomed(text: str) -> set[str]:
    """Give who met the president, of the only encounter."""
    (event,) = [e for e in encounters(text) if e.type == "meeting"]
    assert event.sides is not None
    assert event.status == "happened"
    (other,) = [side for side in event.sides if side != ("Ana Holm",)]
    return set(other)


@pytest.mark.parametrize(
    "told",
    [
        f"Governor Rui Dias, Mayor Kari Lund, Speaker Jan Vik were among those who welcomed {WHOM} at the airport.",
        f"Governor Rui Dias, Mayor Kari Lund, Speaker Jan Vik and others received {WHOM} at the airport.",
        f"Governor Rui Dias, city Mayor and state minister Kari Lund, and Speaker Jan Vik welcomed {WHOM}.",
        f"Top officials, including Governor Rui Dias, Mayor Kari Lund and Speaker Jan Vik, received {WHOM}.",
        f"Officials including Governor Rui Dias, Mayor Kari Lund, Speaker Jan Vik and others received {WHOM}.",
        f"{WHOM} came on Monday, with Governor Rui Dias, Mayor Kari Lund and Speaker Jan Vik receiving her.",
        f"Governor Rui Dias, Mayor Kari Lund and Speaker Jan Vik extended a warm welcome to {WHOM} at the airport.",
        f"On hand to welcome {WHOM} at the airport were Governor Rui Dias, Mayor Kari Lund and Speaker Jan Vik.",
        f"At the airport to receive {WHOM} were Governor Rui Dias, Mayor Kari Lund and Speaker Jan Vik.",
        f"{WHOM} was received by Governor Rui Dias, Minister for Animal Husbandry Kari Lund and DGP Jan Vik.",
    ],
)
def test_all_welcomers_are_met(told: str) -> None:
    assert welcomed(told) == THREE


@pytest.mark.parametrize("letters", ["DGP", "SDPO", "MoS", "CCPO", "AIG"])
def test_letters_of_a_post_before_a_name_end_no_list(letters: str) -> None:
    told = f"{WHOM} was welcomed by Governor Rui Dias, {letters} Tarun Kolvara and Mayor Kari Lund at the airport."
    assert welcomed(told) == {"Rui Dias", "Tarun Kolvara", "Kari Lund"}


def test_a_field_ends_before_initials() -> None:
    told = f"{WHOM} was received by Minister K. Reddy, Minister for Animal Husbandry T. Rao and Mayor Kari Lund."
    assert welcomed(told) == {"K. Reddy", "T. Rao", "Kari Lund"}


@pytest.mark.parametrize(
    "told",
    [
        f"Governor Rui Dias extended an invitation to {WHOM}.",
        f"Fans were on hand to see {WHOM} on a screen.",
        f"On hand to sing for {WHOM} were the tenors Rui Dias and Jan Vik.",
        f"Governor Rui Dias, with ABB and Mayor Kari Lund paying for it, opened a park named after {WHOM}.",
    ],
)
def test_others_met_nobody(told: str) -> None:
    assert [e for e in encounters(told) if len(e.participants) > 1] == []


def test_whoever_acts_behind_some_of_many_is_none_of_them() -> None:
    told = "After talks with ministers, including Rui Dias and Kari Lund, Jan Vik met President Ana Holm."
    assert {frozenset(e.participants) for e in encounters(told)} >= {frozenset({"Jan Vik", "Ana Holm"})}


@pytest.mark.parametrize(
    "told",
    [
        f"{WHOM} was welcomed by Governor Rui Dias, together with Mayor Kari Lund and the speaker, Jan Vik.",
        f"On landing, {WHOM} was welcomed by Governor Rui Dias, together with Mayor Kari Lund and Speaker Jan Vik.",
        f"{WHOM} was greeted there by Governor Rui Dias, along with the mayor, Kari Lund, and Speaker Jan Vik.",
    ],
)
def test_who_welcomes_does_so_with_others(told: str) -> None:
    assert welcomed(told) == THREE


@pytest.mark.parametrize(
    "told",
    [
        f"{WHOM} was welcomed by Governor Rui Dias, together with her husband, Jan Vik.",
        f"{WHOM} was received on Monday by Governor Rui Dias, along with Minister Jan Vik.",
    ],
)
def test_a_guest_comes_with_others(told: str) -> None:
    (event,) = [e for e in encounters(told) if e.type == "meeting"]
    assert ("Rui Dias",) in (event.sides or ())
