"""Encounters of which only somebody tells how they went: "described the talks with B as difficult"."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

BERG = "President Luis Berg"


def met(text: str) -> list[tuple[str, frozenset[str], str]]:
    return [(e.status, frozenset(e.participants), e.grade) for e in encounters(text) if len(e.participants) > 1]


@pytest.mark.parametrize(
    "text",
    [
        f"Minister Ana Holm has described the talks with {BERG} as difficult.",
        f"Minister Ana Holm termed the discussions with {BERG} very useful.",
        f"Minister Ana Holm hailed the meeting with {BERG} as the best so far.",
        f"Ana Holm said the talks with {BERG} had yielded good results.",
        f"Mayor Ana Holm said discussions with {BERG} on Thursday have shown a positive turn.",
        f"Minister Ana Holm said a two-hour meeting with {BERG} had gone well.",
        f"Minister Ana Holm said that the talks with {BERG} ended without a deal.",
        f"The meeting with {BERG} was fruitful, Minister Ana Holm said.",
    ],
)
def test_who_tells_how_talks_went_had_them(text: str) -> None:
    assert met(text) == [("happened", frozenset({"Ana Holm", "Luis Berg"}), "inferred")]


@pytest.mark.parametrize(
    "text",
    [
        f"Minister Ana Holm described her talks with {BERG} as difficult.",
        f"Minister Ana Holm called her meeting with {BERG} a success.",
        f"Minister Ana Holm said her meeting with {BERG} had made progress.",
        f"Minister Ana Holm said her talks with {BERG} had been very constructive.",
    ],
)
def test_whose_talks_they_are_had_them_for_certain(text: str) -> None:
    assert met(text) == [("happened", frozenset({"Ana Holm", "Luis Berg"}), "confident")]


@pytest.mark.parametrize(
    "text",
    [
        f"Minister Ana Holm described the talks with {BERG} as a chance to end the war.",
        f"Minister Ana Holm called the meeting with {BERG} for Friday.",
        f"Minister Ana Holm said the meeting with {BERG} was a bad idea.",
        f"Minister Ana Holm said the meeting with {BERG} would be useful.",
        f"Presidential adviser Ana Holm described the talks with {BERG} as frank.",
        f"Ana Holm, spokeswoman for the Prime Minister, said the talks with {BERG} had gone well.",
        f"Senator Ana Holm said the talks with {BERG} ended in failure.",
        f"Minister Ana Holm said the talks with {BERG} have been given a date.",
    ],
)
def test_nothing_is_told_of_the_teller(text: str) -> None:
    assert [e for e in met(text) if e[0] == "happened" and e[2] != "flagged"] == []


def test_who_was_told_to_have_met_goes_first() -> None:
    text = f"Prime Minister Eva Ito met {BERG} on Monday. Minister Ana Holm described the talks with Berg as frank."
    assert [pair for _, pair, _ in met(text)] == [frozenset({"Eva Ito", "Luis Berg"})]
