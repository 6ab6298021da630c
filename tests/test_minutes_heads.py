"""Heads of minutes: those present in one line, or under a heading within the list."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

PAPER = "{}\n\n{}\n\n1. Dr Holm opened the discussion with a word on fish.\n"


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Minutes of a meeting held on 4 May 1978", "Present: Dr David Holm, Mr Peter Berg and Sir Alexis Rey"),
        (
            "Note for the Record, 4 May 1978",
            "Those present: The Minister, Dr David Holm; Mr Peter Berg; Sir Alexis Rey",
        ),
        ("Record of a meeting, 4 May 1978", "Present: Dr David Holm, Mr Peter Berg\nAlso present: Sir Alexis Rey"),
        (
            "Record of a meeting, 4 May 1978",
            "Present:\nChairman: Dr David Holm\nMr Peter Berg\nIn attendance: Sir Alexis Rey",
        ),
    ],
)
def test_all_who_are_present_met(title: str, head: str) -> None:
    (event,) = encounters(PAPER.format(title, head))
    assert event.status == "happened"
    assert event.date == "1978-05-04"
    assert [name.split()[-1] for name in event.participants] == ["Holm", "Berg", "Rey"]


@pytest.mark.parametrize(
    "head",
    [
        "Present: Dr David Holm, Mr Peter Berg\nApologies: Sir Alexis Rey",
        "Present: Dr David Holm, Mr Peter Berg, Sir Alexis Rey (interpreter)",
    ],
)
def test_who_is_absent_or_only_serves_met_nobody(head: str) -> None:
    (event,) = encounters(PAPER.format("Minutes of a meeting held on 4 May 1978", head))
    assert [name.split()[-1] for name in event.participants] == ["Holm", "Berg"]
