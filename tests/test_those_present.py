"""Sentences that go on to name who was there: they met those of the encounter told before, but for diplomats."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets

from whowhom.extract import extract
from whowhom.graph.records import Document, Event

TOLD = "President Holm met Chancellor Berg in Oslo on Monday. {}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Taking part in the talks were Ann Lee; Jan Novak; Carla Ruiz.",
        "Taking part in the talks were: Ann Lee; Jan Novak; and Carla Ruiz.",
        "Participating in the meeting were Ann Lee, Jan Novak and Carla Ruiz.",
        "Those taking part were Ann Lee, Jan Novak and Carla Ruiz.",
        "Ann Lee, Jan Novak and Carla Ruiz also took part in the talks.",
        "Those who took part in the discussions included Ann Lee and Carla Ruiz.",
        "Participants included Ann Lee, Jan Novak and Carla Ruiz.",
        "Also taking part were Ann Lee, Jan Novak and Carla Ruiz.",
    ],
)
def test_who_is_said_to_have_taken_part_met_both(sentence: str) -> None:
    events = encounters(TOLD.format(sentence))
    for host in ("Holm", "Berg"):
        assert meets(events, host, "Lee", "happened"), events
        assert meets(events, host, "Ruiz", "happened"), events
    assert all(e.grade != "confident" for e in events if "Carla Ruiz" in e.participants)


THERE = [
    "Ann Lee and Carla Ruiz also attended the meeting.",
    "Ann Lee and Carla Ruiz attended the talks on Monday.",
    "The meeting was attended by Ann Lee and Carla Ruiz.",
    "The talks were also attended by Ann Lee and Carla Ruiz.",
    "Ann Lee and Carla Ruiz were present.",
    "Ann Lee and Carla Ruiz were also present at the meeting.",
    "Ann Lee and Carla Ruiz were among those present at the meeting.",
    "Those present included Ann Lee, Jan Novak and Carla Ruiz.",
    "Others present included Ann Lee and Carla Ruiz.",
    "Those attending the meeting were Ann Lee, Jan Novak and Carla Ruiz.",
    "Attending the meeting were Ann Lee and Carla Ruiz.",
    "Also present were Ann Lee and Carla Ruiz.",
    "Holm's wife, Ann Lee, and daughter Carla Ruiz took part in the audience.",
    "Also at the meeting was the Minister of Sports, Ann Lee, and the head of the union, Carla Ruiz.",
    "Prominent among those present during the meeting were Secretary Ms. Ann Lee and Ms. Carla Ruiz.",
    "Ann Lee and Carla Ruiz were present on the occasion.",
    "Ann Lee was present as well.",
    "Chief of Staff Ann Lee and Carla Ruiz also attended.",
    "Ann Lee and Carla Ruiz were among the attendees.",
    "Berg spoke of trade during the meeting, which was also attended by Ann Lee and Carla Ruiz.",
    "At the meeting, attended by Minister Ann Lee, President Holm stressed how old the ties are.",
]


@pytest.mark.parametrize("sentence", THERE)
def test_who_is_only_said_to_have_been_there_met_both(sentence: str) -> None:
    events = encounters(TOLD.format(sentence))
    assert meets(events, "Holm", "Berg", "happened")
    assert all(meets(events, host, "Lee", "happened") for host in ("Holm", "Berg")), events
    assert all(e.sides for e in events if {"Ann Lee", "Carla Ruiz"} <= set(e.participants))
    assert all(e.grade != "confident" for e in events if "Ann Lee" in e.participants)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ambassador Ann Lee was also present.",
        "The meeting was attended by Ambassador Ann Lee and High Commissioner Carla Ruiz.",
        "It went well. Also present was Consul Ann Lee.",
    ],
)
def test_diplomats_stood_by_the_first(sentence: str) -> None:
    text = TOLD.format(sentence)
    (meeting,) = encounters(text)
    assert set(meeting.participants) == {"Holm", "Berg"}
    beside = [e for e in extract(Document(id="t", text=text)) if isinstance(e, Event) and e.type == "accompany"]
    assert [e.participants[-1] for e in beside] == ["Holm"]


@pytest.mark.parametrize(
    "told",
    [
        "President Holm will meet Chancellor Berg in Oslo on Friday. Also present will be Ann Lee and Carla Ruiz.",
        "President Holm will meet Chancellor Berg on Friday. Also attending the meeting will be Minister Ann Lee.",
    ],
)
def test_those_who_will_be_there_are_to_meet_both(told: str) -> None:
    assert meets(encounters(told), "Berg", "Lee", "planned")
    assert not meets(encounters(told), "Berg", "Lee", "happened")


def test_what_is_only_to_come_is_passed_over_for_what_was() -> None:
    told = "They spoke of their trip. He will meet Kenji Ito in May. Ann Lee was also present during the meeting."
    events = encounters(TOLD.format(told))
    assert meets(events, "Berg", "Lee", "happened")
    assert not meets(events, "Ito", "Lee", "happened")


@pytest.mark.parametrize("sentence", THERE[:5:2])
def test_they_met_the_only_one_who_is_named(sentence: str) -> None:
    events = encounters(f"President Ivo Holm met opposition leaders. {sentence}")
    assert [e.sides for e in events if "Ann Lee" in e.participants] == [(("Ivo Holm",), ("Ann Lee", "Carla Ruiz"))]


def test_they_met_those_of_a_round_of_more_than_two_and_each_other_where_none_is_told() -> None:
    events = encounters("Ministers Ivo Holm, Hugo Berg and Kenji Ito met in Oslo. Ann Lee also attended the talks.")
    assert meets(events, "Ito", "Lee", "happened")
    events = encounters("The meeting was attended by Minister Ann Lee and Minister Carla Ruiz.")
    assert meets(events, "Lee", "Ruiz", "happened")


@pytest.mark.parametrize(
    "text",
    [
        "General Holm toured the base. Mr. Peter Berg and General Ann Lee were also present during the visit.",
        "Foreign Minister Ivo Holm, along with Vice Minister Ann Lee, spoke during the meeting.",
        "The delegation held a meeting. It was led by Minister Ann Lee and consisted of Jan Holm and Carla Ruiz.",
    ],
)
def test_those_of_one_side_did_not_meet_each_other(text: str) -> None:
    assert encounters(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Those present were not told of Carla Ruiz.",
        "Not taking part in the talks were Ann Lee and Carla Ruiz.",
        "Taking part in the war were Ann Lee and Carla Ruiz.",
        "Those absent included Ann Lee and Carla Ruiz.",
        "Part of the talks were on Carla Ruiz.",
        "Those who took part in the rally included Ann Lee and Carla Ruiz.",
        "Topics included Ann Lee and Carla Ruiz.",
        "Those present discussed Ann Lee and Carla Ruiz.",
        "Participants will include Ann Lee and Carla Ruiz.",
        "Victims of the attack included Ann Lee and Carla Ruiz.",
    ],
)
def test_others_named_after_it_met_nobody(sentence: str) -> None:
    assert not meets(encounters(TOLD.format(sentence)), "Holm", "Ruiz", "happened")


def test_nobody_is_met_where_no_encounter_was_told() -> None:
    assert encounters("The hall was full. Those present included Ann Lee and Carla Ruiz.") == []
