"""Several of whom one clause tells: who are named of "various" officials, and who joined somebody."""

from __future__ import annotations

import pytest
from test_ways_of_meeting import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Minister Ivan Holm had meetings with various Chadian officials, including President Ian Menon; "
            "Premier Ada Berg; and the Minister of Health, Otto Lund.",
            {"Berg + Holm happened", "Holm + Lund happened", "Holm + Menon happened"},
        ),
        (
            "President Ivan Holm, joined by Premier Ada Berg, met Premier Ian Menon on Monday.",
            {"Berg + Holm happened", "Holm + Menon happened", "Berg + Menon happened"},
        ),
        (
            "President Ivan Holm, joined by aides, met Premier Ian Menon on Monday.",
            {"Holm + Menon happened"},
        ),
        (
            "President Ivan Holm, joined by Premier Ada Berg, said Premier Ian Menon had met Otto Lund.",
            {"Berg + Holm happened", "Lund + Menon happened"},
        ),
    ],
)
def test_each_of_them_met(text: str, wanted: set[str]) -> None:
    assert told(text) == wanted
