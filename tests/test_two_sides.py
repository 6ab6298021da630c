"""Who sat on each of two sides, told side by side or one after another, and more of a side in sentences of its own."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

HELD = "Talks on fishing were held in Oslo on Monday. "
LAO, THAI = ("Ana Holm", "Kari Lund"), ("Peter Berg", "Rui Dias")


@pytest.mark.parametrize(
    "told",
    [
        "The Fijian delegation, led by Minister Ana Holm, comprised Secretary Kari Lund. The Norwegian "
        "delegation, led by Minister Peter Berg, included Secretary Rui Dias.",
        "The Fijian side was led by Ana Holm and included Kari Lund. The Norwegian side was led by Peter "
        "Berg and included Rui Dias.",
        "The Fijian delegation was led by Ana Holm. The other member was Kari Lund. The Norwegian team was "
        "headed by Peter Berg. The team also included Rui Dias.",
        "Minister Ana Holm led the Fijian team, which included Kari Lund, while Norway's team, headed by "
        "Peter Berg, included Rui Dias.",
        "The Greens were represented by Ana Holm and Kari Lund, whereas those representing Labour included "
        "Peter Berg and Rui Dias.",
        "From the Green side, Ana Holm and Kari Lund attended, while Peter Berg and Rui Dias represented the Liberals.",
        "Representing Fiji at the talks were Ana Holm and Kari Lund; the Norwegian side was represented by "
        "Peter Berg and Rui Dias.",
        "The Fijian side included Ana Holm and Kari Lund; the Norwegian side included Peter Berg and Rui Dias.",
        "A delegation of the rebel side led by Ana Holm and Kari Lund was there, and a delegation of the "
        "government side made up of Peter Berg and Rui Dias.",
        "On the Fijian side were Ana Holm and Kari Lund, on the Norwegian side Peter Berg and Rui Dias.",
    ],
)
def test_those_of_one_side_met_those_of_the_other(told: str) -> None:
    (event,) = [e for e in encounters(HELD + told) if len(e.participants) > 1]
    assert event.sides is not None
    assert {frozenset(side) for side in event.sides} == {frozenset(LAO), frozenset(THAI)}
    assert (event.status, event.date) == ("happened", "2023-06-19")
    assert event.grade != "flagged"


@pytest.mark.parametrize(
    "told",
    [
        "The final was played on Monday. The Fijian team included Ana Holm and Kari Lund. The Norwegian "
        "team included Peter Berg and Rui Dias.",
        "The trial opened on Monday. The defence team is led by Ana Holm. The team of the state was led by Peter Berg.",
        "No talks were held. The Fijian side was led by Ana Holm and the Norwegian side by Peter Berg.",
        HELD + "The Fijian delegation was led by Ana Holm and included Kari Lund.",
        HELD + "The delegation was led by Ana Holm. The delegation included Kari Lund.",
    ],
)
def test_nobody_met_where_no_talks_or_one_side_are_told(told: str) -> None:
    assert [e for e in encounters(told) if len(e.participants) > 1] == []


@pytest.mark.parametrize("held", [HELD, "Fiji and Norway held talks in Oslo on Monday. "])
def test_the_two_who_led_them_are_not_told_twice(held: str) -> None:
    both = "The Fijian side was led by Ana Holm{} The Norwegian side was led by Peter Berg{}"
    (event,) = encounters(held + both.format(" and included Kari Lund.", " and included Rui Dias."))
    assert len(event.participants) == 4
    (event,) = encounters(held + both.format(".", "."))
    assert (event.participants, event.rule) == (("Ana Holm", "Peter Berg"), "heads-of-sides")


def test_others_at_the_meeting_are_of_no_side() -> None:
    told = (
        "The Fijian delegation was led by Ana Holm. Other officials attending the meeting were Kari Lund and Rui Dias. "
    )
    events = encounters(HELD + told + "The Norwegian delegation was led by Peter Berg.")
    assert not any({"Kari Lund", "Peter Berg"} <= set(e.participants) for e in events)


@pytest.mark.parametrize(
    "told",
    [
        "The session opened on Monday. Ana Holm and Kari Lund represent Labour; the Liberals are represented by "
        "Peter Berg and Rui Dias.",
        "The summit opened on Monday. Ana Holm led the Fijian delegation to London last year. Peter Berg and Rui Dias "
        "represented Norway at the Olympics.",
        HELD + "Ana Holm, who led the Fijian team in 1999, told Kari Lund that Peter Berg and Rui Dias led Labour.",
    ],
)
def test_who_led_or_represents_others_elsewhere_sat_on_no_side(told: str) -> None:
    assert not any({"Ana Holm", "Peter Berg"} <= set(e.participants) for e in encounters(told))
