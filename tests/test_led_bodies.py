"""Whom a delegation has with it, and who led it, where those whom it met are told beside it."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

LAO = ("Ana Holm", "Kari Lund")


@pytest.mark.parametrize(
    "told",
    [
        "A delegation led by Minister Ana Holm met President Peter Berg. The delegation included Kari Lund.",
        "A team headed by Ana Holm, rector of Suva University, Fiji visited Oslo and was received by "
        "President Peter Berg. The team also included Kari Lund.",
        "A delegation consisting of two members of the U.S. Senate led by Ana Holm came on Monday. They "
        "were greeted by Minister Peter Berg. The delegation also includes Kari Lund.",
        "The ministry welcomed a delegation consisting of Senators Ana Holm and Kari Lund. On Friday, the "
        "group will meet with President Peter Berg.",
        "President Peter Berg hosted two receptions in Oslo for a delegation led by Ana Holm. The "
        "delegation included Kari Lund.",
    ],
)
def test_a_delegation_meets_with_all_its_members(told: str) -> None:
    (event,) = [e for e in encounters(told) if "Peter Berg" in e.participants]
    assert event.sides is not None
    assert {frozenset(side) for side in event.sides} == {frozenset(LAO), frozenset({"Peter Berg"})}


@pytest.mark.parametrize(
    "told",
    [
        "A delegation led by Minister Ana Holm met President Peter Berg. The delegation left Kari Lund in Oslo.",
        "A delegation led by Minister Ana Holm met President Peter Berg. A film about it was made by Kari Lund.",
    ],
)
def test_who_is_only_told_beside_a_delegation_is_none_of_it(told: str) -> None:
    assert not any(
        {"Kari Lund", "Peter Berg"} <= set(e.participants) and len(e.sides or ()) == 2 for e in encounters(told)
    )
