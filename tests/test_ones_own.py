"""Encounters that a pronoun gives to the subject himself: "talks between him and B", "a dinner given for him by B"."""

from __future__ import annotations

import pytest
from test_ways_of_meeting import told

BERG = "President Karl Berg"


@pytest.mark.parametrize(
    "text",
    [
        f"{BERG} said the talks between him and Minister Anna Holm had been useful.",
        f"Minister Ivor Holm said that during the meeting between himself and {BERG} trade was discussed.",
        f"During talks between himself and {BERG}, Minister Ivor Holm raised trade.",
        f"Minister Ivor Holm said that during the meeting with {BERG} trade was discussed.",
        f"Minister Ivor Holm's speech was cheered at a dinner hosted for him by {BERG}.",
        f"Minister Ivor Holm's idea was praised at a dinner given in his honour by {BERG}.",
        f"Minister Jan Rey briefed the cabinet on the results of talks between Minister Anna Holm and {BERG}.",
    ],
)
def test_it_is_the_subjects_own(text: str) -> None:
    assert told(text) == {"Berg + Holm happened"}


@pytest.mark.parametrize(
    "text",
    [
        f"Minister Ivor Holm's aides were at a dinner hosted for them by {BERG}.",
        f"Minister Ivor Holm said that ties between him and {BERG} were good.",
        f"Minister Jan Rey will brief the cabinet on the outcome of talks between Minister Anna Holm and {BERG}.",
        f"The spokesman, Ivor Holm, said that during the meeting with {BERG} trade was discussed.",
        f"A deal between him and {BERG} was signed, said Minister Ivor Holm.",
    ],
)
def test_no_encounter_is_told_of_him(text: str) -> None:
    assert "Berg + Holm happened" not in told(text)
