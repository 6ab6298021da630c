"""Who "he" is that begins his visit, and whom a post cannot mean: whom its holder meets, and who leads another body."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets

CAME = "Foreign Minister Tomas Korbanu arrived in Lima on Monday. President Helen Halden {} him. "


@pytest.mark.parametrize(
    "said",
    [
        CAME.format("welcomed") + "He began his visit by meeting Finance Minister Hugo Paz.",
        CAME.format("praised") + "He then concluded his two-day Peru trip with a meeting with Minister Hugo Paz.",
        CAME.format("praised") + "During his visit, he met Finance Minister Hugo Paz.",
        "President Helen Halden received Minister Tomas Korbanu. As part of his visit he met Minister Hugo Paz.",
    ],
)
def test_who_begins_his_visit_is_who_came(said: str) -> None:
    events = encounters(said)
    assert meets(events, "Korbanu", "Paz", "happened"), events
    assert not meets(events, "Halden", "Paz", "happened"), events


@pytest.mark.parametrize(
    "said",
    [
        "President Helen Halden arrived in Lima. Minister Tomas Korbanu came to Lima too. He began his visit "
        "by meeting Minister Hugo Paz.",
        "President Tomas Korbanu met the press. He began his speech after talks with Minister Hugo Paz.",
    ],
)
def test_of_two_who_came_neither_is_sure(said: str) -> None:
    assert not [e for e in encounters(said) if e.grade == "confident" and "Helen Halden" in e.participants]


def test_another_journey_is_of_who_is_told_of_with_it() -> None:
    events = encounters(
        "Minister Tomas Korbanu visited Lima. President Luis Rey, back from a trip to Baku, met the press. On his trip "
        "he held talks with President Hugo Paz."
    )
    assert meets(events, "Rey", "Paz", "happened"), events
    assert not meets(events, "Korbanu", "Paz", "happened"), events


def test_whom_a_holder_of_a_post_meets_does_not_hold_it() -> None:
    events = encounters(
        "The President of Chad, Tomas Korbanu, arrived in Lima. President Hugo Paz of Peru will host him. At the "
        "summit the Head of State held a meeting with his counterpart from Chad, Tomas Korbanu."
    )
    assert meets(events, "Paz", "Korbanu", "happened"), events


def test_no_president_is_the_leader_of_a_party_that_nobody_says_is_his() -> None:
    events = encounters(
        "NDP leader and Prime Minister Tomas Korbanu suffered a setback. President Hugo Paz refused to meet Korbanu. "
        "The NDP leader should have arrived after stops in Chile where he met President Helen Halden."
    )
    assert not meets(events, "Paz", "Halden", "happened"), events
