"""Several people whom brackets name for their states, or whom a caption shows pose, with where each stands in it."""

from __future__ import annotations

import pytest
from test_who_attended import NAMED, THREE, met


@pytest.mark.parametrize(
    "told",
    [
        "The presidents (Ana Holm, Peter Berg and Rui Dias) met on Monday.",
        "The ministers of Chad (Ana Holm), Peru (Peter Berg) and Fiji (Rui Dias) met on Monday.",
        "The leaders of Chad (Ana Holm), the United States (Peter Berg) and Fiji (Rui Dias) held talks on Monday.",
        "The meeting was attended by the Netherlands' Ana Holm, Chad's Peter Berg and Peru's Rui Dias.",
        f"{NAMED} pose for a photo ahead of their summit in Oslo.",
        f"{NAMED} pose for a family photo during the meeting in Oslo.",
        "Ana Holm, right, Peter Berg, center, and Rui Dias, left, pose before a trilateral meeting.",
        "Ana Holm, third from left, Peter Berg, far right, and Rui Dias pose at the summit.",
    ],
)
def test_all_met_who_are_named_so(told: str) -> None:
    assert met(told) == {("happened", frozenset(THREE))}


@pytest.mark.parametrize(
    "told",
    [
        "President Ana Holm and Peter Berg pose with fans before the football match.",
        "Actors Ana Holm, Peter Berg and Rui Dias pose for photographers before the ceremony.",
        "President Ana Holm met the ministers (Peter Berg was absent) on Monday.",
        "President Ana Holm met the party leaders (but not Peter Berg).",
        "Ana Holm, left Oslo, Peter Berg said before the meeting.",
    ],
)
def test_others_met_nobody(told: str) -> None:
    assert met(told) == set()


@pytest.mark.parametrize(
    "told",
    [
        "Princess Ana Holm with, from left, Mayor Peter Berg and Rui Dias.",
        "Princess Ana Holm with (from left) Peter Berg and Rui Dias in Oslo on Monday.",
        "Princess Ana Holm with from left to right: Peter Berg and team captain Rui Dias.",
        "Mayor Ana Holm with (l-r) rescue post president Peter Berg and press officer Rui Dias at the museum.",
    ],
)
def test_one_is_shown_with_a_row_of_others(told: str) -> None:
    assert {who for _, who in met(told)} == {frozenset(THREE)}


@pytest.mark.parametrize(
    "told",
    [
        "Mayor Ana Holm with, from left, portraits of Peter Berg and Rui Dias.",
        "Mayor Ana Holm with, from left, her dogs, Peter Berg said.",
        "Mayor Ana Holm with Peter Berg.",
    ],
)
def test_a_row_of_things_shows_nobody(told: str) -> None:
    assert met(told) == set()
