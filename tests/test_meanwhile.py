"""Who is told, behind "with", to be about to do something is no party to what was told before, but acts himself."""

from __future__ import annotations

import pytest

from whowhom.extract.pipeline import extract
from whowhom.graph.records import Document, Event

PLANS = ("due to meet", "scheduled to meet", "set to see", "expected to hold talks with", "slated to meet")


def _told(text: str) -> set[tuple[str, tuple[str, ...]]]:
    records = extract(Document(id="n", text=text, date="2023-05-08"))
    events = [r for r in records if isinstance(r, Event) and r.type in ("meeting", "call") and r.grade != "flagged"]
    return {(e.status, tuple(sorted(e.participants))) for e in events}


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize(
    "before",
    [
        "President Anna Holm spoke to the press, with Premier Per Berg",
        "The cabinet spoke to the press on Monday, with Premier Per Berg",
        "President Anna Holm and Premier Per Berg spoke to the press on Monday, with Berg",
        "President Anna Holm and Premier Per Berg promised to confer with farmers, with Berg",
    ],
)
def test_only_who_is_to_meet_somebody_meanwhile_meets_him(before: str, plan: str) -> None:
    assert _told(f"{before} {plan} Chancellor Lena Olsen on Thursday.") == {("planned", ("Lena Olsen", "Per Berg"))}


def test_nobody_met_whom_he_only_did_something_beside() -> None:
    held = "President Anna Holm held talks with Premier Tom Ito on Sunday, with Minister Per Berg due to visit Oslo."
    assert _told(held) == {("happened", ("Anna Holm", "Tom Ito"))}
    gave = "President Anna Holm spoke to the press, with Premier Per Berg meeting Chancellor Lena Olsen on Thursday."
    assert {who for _, who in _told(gave)} == {("Lena Olsen", "Per Berg")}


@pytest.mark.parametrize(
    "text",
    [
        "President Anna Holm spoke by phone on Sunday with Premier Tom Ito.",
        "President Anna Holm discussed the plan, in a long call, with Premier Tom Ito.",
        "President Anna Holm discussed the plan, on Sunday, with Premier Tom Ito.",
    ],
)
def test_with_whom_one_did_something_one_met(text: str) -> None:
    assert _told(text) == {("happened", ("Anna Holm", "Tom Ito"))}
