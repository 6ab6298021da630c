"""Those who are only counted before a verb, and named behind it: "Leaders due to meet Holm include Berg and Ito"."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

TWO = "Minister Rui Dias and Mayor Kari Lund"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (f"Some of the other leaders expected to have deliberations with Ana Holm include {TWO}.", "planned"),
        (f"Leaders expected to hold talks with Ana Holm include {TWO}.", "planned"),
        (f"Those who will meet President Ana Holm include {TWO}.", "planned"),
        (f"Leaders scheduled to meet President Ana Holm are {TWO}.", "planned"),
        (f"Leaders who met President Ana Holm include {TWO}.", "happened"),
        (f"Officials meeting with President Ana Holm on Monday included {TWO}.", "happened"),
        (f"The guests received by President Ana Holm were {TWO}.", "happened"),
        (f"Those who refused to meet President Ana Holm include {TWO}.", "refused"),
    ],
)
def test_whom_a_list_names_behind_did_it(told: str, status: str) -> None:
    (event,) = [e for e in encounters(told) if len(e.participants) > 1]
    assert event.status == status
    assert event.sides is not None
    assert {frozenset(side) for side in event.sides} == {frozenset({"Rui Dias", "Kari Lund"}), frozenset({"Ana Holm"})}


@pytest.mark.parametrize(
    "told",
    [
        f"Those briefed before the talks with President Ana Holm were {TWO}.",
        "The topics that ministers discussed with President Ana Holm include trade and energy.",
        "Ministers who met President Ana Holm are supporters of Rui Dias.",
        f"Leaders who have criticised the talks with Ana Holm include {TWO}.",
        f"Guests saw a film on President Ana Holm, and its makers are {TWO}.",
    ],
)
def test_others_are_only_named(told: str) -> None:
    assert [e for e in encounters(told) if len(e.participants) > 1] == []
