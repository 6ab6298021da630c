"""Telegrams, memoranda and diaries: "I", "us" and a sentence without a subject are of those who write them."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets

SENT = "The Ambassador in Norway (Halden) to the Secretary of State\n\nOSLO, March 4, 1952.\n\n{}\n\nHALDEN\n"
DIARY = "Diary of Omar Halden\n\n4 March 1952. {}\n"
STAFF = "MEMORANDUM\n\nTO: Members of the Subcommittee\nFROM: Omar Halden and Ann Lee, Staff\nRE: A visit\n\n{}\n"
NOTE = "NOTE FOR THE RECORD\n\n{}\n\nOmar Halden\nSecond Secretary\nOslo, 6 March 2010\n\ncc: Ms Ann Lee\nMr Per Lind\n"


@pytest.mark.parametrize(
    ("page", "sentence", "expected"),
    [
        (SENT, "Saw Foreign Minister Carla Ruiz this morning.", "happened"),
        (SENT, "Was received by Prime Minister Carla Ruiz yesterday.", "happened"),
        (SENT, "Have not seen Carla Ruiz.", "denied"),
        (DIARY, "Lunched with Carla Ruiz.", "happened"),
        (STAFF, "President Carla Ruiz received us on January 26.", "happened"),
        (STAFF, "We met with President Carla Ruiz in Lima.", "happened"),
        (NOTE, "I called on President Carla Ruiz on Monday.", "happened"),
    ],
)
def test_the_writer_is_of_what_he_tells_without_his_name(page: str, sentence: str, expected: str) -> None:
    events = encounters(page.format(sentence))
    assert meets(events, "Halden", "Ruiz", expected), events
    assert all(e.grade != "confident" for e in events)
    if page is STAFF:
        assert meets(events, "Lee", "Ruiz", expected)


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("Storm over Oslo\n\n{}\n\nOmar Halden\n", "Met Carla Ruiz, the last witness, in the street."),  # no such paper
        (SENT, "The Prime Minister saw Carla Ruiz this morning."),
        (SENT, "Foreign Ministry reports Carla Ruiz was received by Jan Novak."),
        (NOTE, "Mr Per Lind called on President Carla Ruiz."),
    ],
)
def test_what_others_did_is_not_the_writers(page: str, sentence: str) -> None:
    assert [e for e in encounters(page.format(sentence)) if any("Hal" in p.title() for p in e.participants)] == []


def test_junior_is_a_part_of_a_name_behind_a_comma() -> None:
    (met,) = encounters("Mr. Omar Halden, Jr., and Carla Ruiz met Vice President Jan Novak, Jr., on Monday.")
    assert {"Omar Halden, Jr.", "Jan Novak, Jr."} <= set(met.participants)
