"""Words that only seem to plan: "above all to talk", "no immediate plans for", "confirmed a conversation"."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters


def statuses(text: str) -> list[str]:
    """Give the status of each encounter of Ann Berg and Jan Novak, as first told."""
    return [e.status for e in encounters(text) if {"Ann Berg", "Jan Novak"} <= set(e.participants)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Minister Ann Berg and Minister Jan Novak met above all to talk about fish, which is to be sold.", "happened"),
        ("Minister Ann Berg and Minister Jan Novak met first of all to talk about fish.", "happened"),
        ("There were no immediate plans for Minister Ann Berg to see President Jan Novak.", "denied"),
        ("There are no firm plans for Minister Ann Berg to meet President Jan Novak.", "denied"),
        ("There are firm plans for Minister Ann Berg to meet President Jan Novak.", "planned"),
        ("Both palaces confirmed a talk between King Ann Berg and President Jan Novak.", "happened"),
        ("Minister Ann Berg confirmed a conversation with President Jan Novak.", "happened"),
        ("Minister Ann Berg confirmed the account of her conversation with President Jan Novak.", "happened"),
        ("Minister Ann Berg confirmed a planned conversation with President Jan Novak.", "planned"),
        ("Minister Ann Berg confirmed a meeting with President Jan Novak on Thursday.", "planned"),
        ("Minister Ann Berg refused to confirm a conversation with President Jan Novak.", "possible"),
    ],
)
def test_what_is_said_of_an_encounter_decides(text: str, status: str) -> None:
    assert statuses(text) == [status]
