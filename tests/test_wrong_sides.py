"""Who is of one side has not met the others of it, and nobody is taken for the holder of a post of another body."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters


def pairs(text: str) -> set[frozenset[str]]:
    """Give who met whom."""
    found = set()
    for e in encounters(text):
        if e.type in ("meeting", "call"):
            sides = e.sides or [(name,) for name in e.participants]
            found |= {frozenset((a, b)) for n, s in enumerate(sides) for t in sides[n + 1 :] for a in s for b in t}
    return found


HOLM = "Prime Minister Ana Holm"
BOTH = {frozenset({"Ana Holm", "Rui Dias"}), frozenset({"Ana Holm", "Kari Lund"})}


@pytest.mark.parametrize(
    "told",
    [
        f"It was the first meeting of {HOLM} with Presidents Rui Dias and Kari Lund.",
        f"The meeting of {HOLM} with ministers Rui Dias and Kari Lund took place on Monday.",
        f"It was the first meeting of {HOLM} with two leaders: Rui Dias, King of Chad; and Kari Lund of Peru.",
        f"A delegation of the Movement called on {HOLM} and discussed trade. It was made up of Rui Dias and Kari Lund.",
        f"A delegation called on {HOLM} and discussed trade. The delegation comprised Minister Rui Dias and Kari Lund.",
        f"{HOLM} hosts a council meeting at the palace.\n\nAttendees\nRui Dias, CEO, Brewco\nKari Lund, Director\n",
    ],
)
def test_one_met_each_of_several_who_did_not_meet_each_other(told: str) -> None:
    assert pairs(told) <= BOTH
    assert pairs(told) or "It was made" in told


@pytest.mark.parametrize(
    "told",
    [
        "Minister Ana Holm visited Peter Berg's house along with her husband Rui Dias on Saturday.",
        "Minister Ana Holm visited the memorial with her husband Rui Dias on Saturday.",
        "Labour leader Rui Dias spoke on Monday. Prime Minister Ana Holm met the leader of DUI.",
        "President Rui Dias wrote a book. Prime Minister Ana Holm met Kenyan President and EAC chairman Peter Berg.",
    ],
)
def test_they_did_not_meet(told: str) -> None:
    assert frozenset({"Ana Holm", "Rui Dias"}) not in pairs(told)


@pytest.mark.parametrize(
    "told",
    [
        "Minister Ana Holm visited with President Rui Dias on Saturday.",
        "DUI leader Rui Dias spoke on Monday. Prime Minister Ana Holm met the leader of DUI.",
        "Prime Minister Ana Holm met Kenyan President and EAC chairman Rui Dias.",
        "Prime Minister Ana Holm met Senegalese President and African Union Chairman Rui Dias on Monday.",
    ],
)
def test_they_met(told: str) -> None:
    assert pairs(told) == {frozenset({"Ana Holm", "Rui Dias"})}


def test_those_who_also_participated_at_the_meeting_of_two_stood_by() -> None:
    told = (
        "Professor Rui Dias visited Professor Ana Holm on Monday. Mr. Peter Berg and Mr. Jan Vik also participated at "
    )
    assert pairs(told + "the meeting.") == {frozenset({"Ana Holm", "Rui Dias"})}


@pytest.mark.parametrize(
    "told",
    [
        "Envoy Rui Dias was sent by President Kari Lund to meet Prime Minister Ana Holm.",
        "Envoy Rui Dias, who had been dispatched by President Kari Lund to see Prime Minister Ana Holm, flew out.",
        "Envoy Rui Dias, sent by President Kari Lund to hold talks with Prime Minister Ana Holm, arrived in Lima.",
        "Envoy Rui Dias has been sent by President Kari Lund to Oslo for talks with Prime Minister Ana Holm.",
        "President Kari Lund sent Envoy Rui Dias to meet Prime Minister Ana Holm.",
    ],
)
def test_who_is_sent_by_another_meets_and_not_who_sends_him(told: str) -> None:
    assert pairs(told) == {frozenset({"Ana Holm", "Rui Dias"})}


def test_a_thing_that_somebody_sends_meets_nobody_in_his_place() -> None:
    assert pairs("A car was sent by President Kari Lund to meet Prime Minister Ana Holm.") == set()
    assert pairs("A letter was sent by President Kari Lund to Prime Minister Ana Holm.") == set()


WENT = {frozenset({"Ana Holm", "Rui Dias"}), frozenset({"Kari Lund", "Rui Dias"})}


@pytest.mark.parametrize(
    "told",
    [
        "Prime Minister Ana Holm visited President Rui Dias along with Governor Kari Lund on Monday.",
        "Prime Minister Ana Holm called on President Rui Dias together with Governor Kari Lund.",
        "Prime Minister Ana Holm paid a courtesy call on President Rui Dias along with Governor Kari Lund.",
        "Prime Minister Ana Holm paid a visit to President Rui Dias together with her aide Kari Lund on Monday.",
    ],
)
def test_whom_somebody_calls_on_another_with_has_come_with_him(told: str) -> None:
    assert pairs(told) == WENT


@pytest.mark.parametrize(
    "told",
    [
        "Prime Minister Ana Holm called President Rui Dias along with Governor Kari Lund on Monday.",
        "Prime Minister Ana Holm received President Rui Dias along with Governor Kari Lund on Monday.",
    ],
)
def test_whom_one_telephones_or_receives_along_with_another_is_no_companion(told: str) -> None:
    assert pairs(told) == {frozenset({"Ana Holm", "Rui Dias"}), frozenset({"Ana Holm", "Kari Lund"})}
