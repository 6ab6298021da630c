"""Who leads each of two sides met the other, in talks that no sentence says the two held with each other."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

HELD = "A new round of talks on fishing opened in Oslo on Monday. "
BOTH = ["Karl Holm", "Tomas Korbanu"]


@pytest.mark.parametrize(
    "led",
    [
        "Norway was represented by Deputy Minister Karl Holm and Fiji by Minister Tomas Korbanu.",
        "Norway was represented by Deputy Minister Karl Holm, while Fiji sent Minister Tomas Korbanu.",
        "Deputy Minister Karl Holm represented Norway. Minister Tomas Korbanu stood for the Fijian side.",
        "Deputy Minister Karl Holm led the Norwegian side. Minister Tomas Korbanu headed the Fijian side.",
        "The Norwegian delegation was led by Minister Karl Holm and the Fijian one by Minister Tomas Korbanu.",
        "The leader of the government delegation, Minister Karl Holm, and the leader of the rebel delegation, "
        "Commander Tomas Korbanu, spoke first.",
    ],
)
@pytest.mark.parametrize(
    "held", [HELD, "The third session of the joint committee was held on Monday. Fish was its theme. "]
)
def test_the_heads_of_two_sides_met_in_what_was_held(held: str, led: str) -> None:
    (event,) = [e for e in encounters(held + led) if len(e.participants) == 2]
    assert sorted(event.participants) == BOTH
    assert (event.status, event.grade) == ("happened", "inferred")


def test_they_will_meet_in_talks_that_are_to_be_held() -> None:
    told = "Talks will be held in Oslo in May. Norway will be represented by Karl Holm and Fiji by Tomas Korbanu."
    assert [e.status for e in encounters(told) if len(e.participants) == 2] == ["planned"]


@pytest.mark.parametrize(
    "told",
    [
        "The funeral was on Monday. Norway was represented by Karl Holm and Fiji by Minister Tomas Korbanu.",
        "The final was played on Monday. The Norwegian team was led by Karl Holm and the Fijian team by Tomas Korbanu.",
        "No talks were held. The Norwegian side was led by Karl Holm and the Fijian side by Tomas Korbanu.",
        HELD + "Norway was represented by Minister Karl Holm.",
        HELD + "Minister Karl Holm represented fishermen for years, and Minister Tomas Korbanu represented farmers.",
    ],
)
def test_heads_of_sides_that_hold_no_talks_met_nobody(told: str) -> None:
    assert [e for e in encounters(told) if len(e.participants) == 2] == []


WEEK = "\n\nTheir ties were gone over.\n\nBoth sides were glad of them.\n\nTrade grew by a third.\n\n"


@pytest.mark.parametrize(
    "led",
    [
        "In the round, the Norwegian side was led by Karl Holm, head of an office, while the Fijian side was led by "
        "Tomas Korbanu, a director general.",
        "At the talks, Norway was represented by Minister Karl Holm and Fiji by Minister Tomas Korbanu.",
        "During these talks the Norwegian delegation was headed by Karl Holm and the Fijian one by Tomas Korbanu.",
    ],
)
def test_talks_that_are_pointed_at_may_be_told_of_further_up(led: str) -> None:
    (event,) = [e for e in encounters(HELD + WEEK + led) if len(e.participants) == 2]
    assert sorted(event.participants) == BOTH


@pytest.mark.parametrize(
    "told",
    [
        HELD + WEEK + "The Norwegian side was led by Karl Holm and the Fijian side by Tomas Korbanu.",
        "A match was played in Oslo." + WEEK + "In the second half the Norwegian side was led by Karl Holm and the "
        "Fijian side by Tomas Korbanu.",
    ],
)
def test_others_far_from_any_talks_met_nobody(told: str) -> None:
    assert [e for e in encounters(told) if len(e.participants) == 2] == []
