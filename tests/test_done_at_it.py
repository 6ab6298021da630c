"""What was done in an encounter, told of no person: "at the end of talks between A and B it was agreed"."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

BOTH = "Minister Ana Holm and President Luis Berg"


@pytest.mark.parametrize(
    "text",
    [
        f"During a phone call between {BOTH} it was agreed to stay in touch.",
        f"At the end of a meeting between {BOTH} it was agreed to stay in touch.",
        f"At the close of the talks between {BOTH}, a statement was issued.",
        f"In the course of a meeting between {BOTH} it was decided that the port would open.",
        f"The palace reported that at the conclusion of a conversation between {BOTH} it was agreed to stay in touch.",
        f"From the very beginning of the talks between {BOTH} the mood was tense.",
        f"During the talks between {BOTH}, trade was discussed.",
        f"The matter was addressed at a meeting between {BOTH}.",
        f"The matter was addressed in talks between {BOTH}.",
    ],
)
def test_it_took_place_where_something_was_done_in_it(text: str) -> None:
    (event,) = [e for e in encounters(text) if len(e.participants) > 1]
    assert (event.status, event.grade) == ("happened", "confident")


@pytest.mark.parametrize(
    "text",
    [
        f"At the end of a meeting between {BOTH} it will be announced who won.",
        f"It was agreed that at the end of a meeting between {BOTH} a statement would be issued.",
        f"At the opening of the talks between {BOTH} tomorrow, a statement is expected.",
        f"Envoys discussed the points to be addressed at an upcoming meeting between {BOTH}.",
        f"Envoys discussed a forthcoming meeting between their leaders, {BOTH}.",
        "Minister Ana Holm will speak at the close of her meeting with President Luis Berg.",
    ],
)
def test_it_is_planned_where_something_is_to_be_done(text: str) -> None:
    assert [e.status for e in encounters(text) if len(e.participants) > 1] == ["planned"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Envoys discussed a possible meeting between {BOTH}.", "possible"),
        ("At the end of talks with President Luis Berg, Minister Ana Holm said she was glad.", "happened"),
        ("Minister Ana Holm spoke at the start of her meeting with President Luis Berg.", "happened"),
        (f"Envoys are engaged in talks between {BOTH} on trade.", None),
    ],
)
def test_other_ways_of_speaking_of_it(text: str, status: str | None) -> None:
    told = [e.status for e in encounters(text) if {"Ana Holm", "Luis Berg"} <= set(e.participants)]
    assert status is None or told == [status]
