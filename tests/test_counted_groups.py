"""People counted in figures are a group, whom somebody can meet: "the 25 scientists"."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters


@pytest.mark.parametrize(
    "told",
    [
        "met the 25 scientists",
        "met 25 scientists",
        "received 12 ambassadors",
        "held talks with 40 teachers",
        "met with the 14 workers",
        "met the 30 students",
        "met with 150 veterans",
        "met with 9 delegates",
        "had lunch with 20 economists",
        "met with 8 members of the commission",
    ],
)
def test_somebody_meets_those_who_are_counted(told: str) -> None:
    (event,) = encounters(f"President Omar Holm {told} on Monday.")
    assert event.status == "happened"
    assert event.participants == ("Omar Holm",)
    assert len(event.groups) == 1


@pytest.mark.parametrize(
    "told",
    [
        "met 25 targets",
        "met the 2030 goals",
        "praised 25 scientists",
        "wrote to 40 teachers",
        "spoke of 14 workers",
        "pardoned 150 prisoners",
        "met the demands of 25 workers",
        "read a letter by 25 scientists",
        "promoted 11 officers",
        "named 12 ambassadors",
    ],
)
def test_counted_people_whom_he_did_not_meet(told: str) -> None:
    assert not any(e.type == "meeting" and e.groups for e in encounters(f"President Omar Holm {told} on Monday."))
