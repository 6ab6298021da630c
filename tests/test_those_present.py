"""Sentences that go on to name who was there: they met those of the encounter told before."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets

TOLD = "President Holm met Chancellor Berg in Oslo on Monday. {}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Taking part in the talks were Ann Lee; Jan Novak; Carla Ruiz.",
        "Taking part in the talks were: Ann Lee; Jan Novak; and Carla Ruiz.",
        "Those present included Ann Lee, Jan Novak and Carla Ruiz.",
        "Participating in the meeting were Ann Lee, Jan Novak and Carla Ruiz.",
        "Those taking part were Ann Lee, Jan Novak and Carla Ruiz.",
        "Those who took part in the discussions included Ann Lee and Carla Ruiz.",
        "Others present included Ann Lee and Carla Ruiz.",
        "Participants included Ann Lee, Jan Novak and Carla Ruiz.",
        "Those attending the meeting were Ann Lee, Jan Novak and Carla Ruiz.",
        "Also taking part were Ann Lee, Jan Novak and Carla Ruiz.",
    ],
)
def test_who_is_said_to_have_been_there_met_both(sentence: str) -> None:
    events = encounters(TOLD.format(sentence))
    for host in ("Holm", "Berg"):
        assert meets(events, host, "Lee", "happened"), events
        assert meets(events, host, "Ruiz", "happened"), events
    assert all(e.grade != "confident" for e in events if "Carla Ruiz" in e.participants)


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
