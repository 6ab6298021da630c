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


HEADS = [
    "The Ambassador in Norway (Halden) to the Secretary of State",
    "The Ambassador in Norway ( Halden ) to the Acting Secretary of State",
    "Mr. Halden to Mr. Lee.",
    "Sir Omar Halden to the Secretary of State",
    "Memorandum of Conversation, by the Chief of the Division (Halden)",
    "Memorandum by the Deputy Director of the Bureau ( Halden )",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    "sentence",
    [
        "I called on Minister Ruiz today.",
        "Mr. Ruiz called on me this morning.",
        "Mr. Ruiz called this morning and left a note.",
        "Today Mr. Ruiz called prior to his departure.",
        "The Minister, Mr. Ruiz, called at my office on March 3 to say that he was leaving.",
        "Mr. Ruiz called by appointment.",
        "Mr. Ruiz called at his own request.",
        "I had a long interview with Mr. Ruiz yesterday.",
        "Following my call on Mr. Ruiz today I went home.",
    ],
)
def test_the_head_of_a_paper_says_on_whom_one_called(head: str, sentence: str) -> None:
    events = encounters(f"{head}\n\nOslo, March 4, 1921.\n\n{sentence}\n")
    assert meets(events, "Halden", "Ruiz", "happened"), events


@pytest.mark.parametrize("head", HEADS[::3])
@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Ruiz called yesterday for new elections.",
        "Mr. Ruiz called today on the council to resign.",
        "Mr. Ruiz called this morning by telephone.",
        "Mr. Ruiz called the plan useless.",
        "Mr. Ruiz called off his journey today.",
        "I read an interview of Mr. Ruiz with a paper.",
        "My call for peace was read by Mr. Ruiz.",
        "My call on Mr. Ruiz to resign was in vain.",
    ],
)
def test_not_all_that_is_called_is_a_call_on_the_writer(head: str, sentence: str) -> None:
    assert not [e for e in encounters(f"{head}\n\nOslo, March 4, 1921.\n\n{sentence}\n") if e.type == "meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "Memorandum by the Under Secretary (Halden) of a Conversation With Ambassador Carla Ruiz\n\nIt was late.",
        "Note of a conversation with President Carla Ruiz, 4 May 1961\n\nI found her well.\n\nOmar Halden\n",
        "Telegram From the Embassy in Peru\n\nI paid a call on Minister Ruiz.\n\nHalden\n\n1. Source: Files.\n",
        "I called on Foreign Minister Carla Ruiz today.\nHalden\n1. Source: Central Files.\n",
        "Today we held talks with President Carla Ruiz.\n\nOmar Halden\n\nPrime Minister of Norway\n",
        "This morning I received President Carla Ruiz.\n\nOmar Halden\n\nPresident\n",
    ],
)
def test_title_and_signature_say_who_wrote_a_paper(text: str) -> None:
    assert meets(encounters(text), "Halden", "Ruiz", "happened")


@pytest.mark.parametrize(
    "text",
    [
        "Record of a Conversation with Count Ruiz\n\nThe Count was well. Mr. Halden was told.",
        "Note of a meeting with President Carla Ruiz that never was\n\nI regret it.\n\nOmar Halden\n",
        "Telegram From the Embassy in Peru\n\nI paid a call on Minister Ruiz.\n\nSecret\n",
        '"We met President Carla Ruiz," he said.\n\nOmar Halden\n\nPresident of the Board\n',
    ],
)
def test_other_titles_and_last_lines_name_no_writer(text: str) -> None:
    assert not any(len(e.participants) > 1 for e in encounters(text))


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
