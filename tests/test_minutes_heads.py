"""Heads of minutes: those present in one line, or under a heading within the list."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

PAPER = "{}\n\n{}\n\n1. Dr Holm opened the discussion with a word on fish.\n"


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Minutes of a meeting held on 4 May 1978", "Present: Dr David Holm, Mr Peter Berg and Sir Alexis Rey"),
        (
            "Note for the Record, 4 May 1978",
            "Those present: The Minister, Dr David Holm; Mr Peter Berg; Sir Alexis Rey",
        ),
        ("Record of a meeting, 4 May 1978", "Present: Dr David Holm, Mr Peter Berg\nAlso present: Sir Alexis Rey"),
        (
            "Record of a meeting, 4 May 1978",
            "Present:\nChairman: Dr David Holm\nMr Peter Berg\nIn attendance: Sir Alexis Rey",
        ),
    ],
)
def test_all_who_are_present_met(title: str, head: str) -> None:
    (event,) = encounters(PAPER.format(title, head))
    assert event.status == "happened"
    assert event.date == "1978-05-04"
    assert [name.split()[-1] for name in event.participants] == ["Holm", "Berg", "Rey"]


@pytest.mark.parametrize(
    "head",
    [
        "Present: Dr David Holm, Mr Peter Berg\nApologies: Sir Alexis Rey",
        "Present: Dr David Holm, Mr Peter Berg, Sir Alexis Rey (interpreter)",
    ],
)
def test_who_is_absent_or_only_serves_met_nobody(head: str) -> None:
    (event,) = encounters(PAPER.format("Minutes of a meeting held on 4 May 1978", head))
    assert [name.split()[-1] for name in event.participants] == ["Holm", "Berg"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Memorandum of a Conversation Between President Holm and Prime Minister Rey, Oslo, 4 May 1978", "meeting"),
        (
            "41. Memorandum of Telephone Conversation Between Secretary Holm and Ambassador Rey1\n\nOslo, 4 May 1978.",
            "call",
        ),
        (
            "Transcript of Telephone Conversation Between the President (Holm) and the Ambassador (Rey)\n4 May 1978",
            "call",
        ),
        ("Record of a meeting between the Prime Minister, Mr David Holm, and King Rey\n4 May 1978", "meeting"),
        ("Minutes of the talks between Foreign Minister Holm and King Rey on 4 May 1978", "meeting"),
        ("Note of a conversation between Lord Holm and Ambassador Rey at the Foreign Office, 4 May 1978", "meeting"),
    ],
)
def test_the_title_of_a_paper_tells_between_whom_it_was(title: str, kind: str) -> None:
    (event,) = encounters(f"{title}\n\nThe talk was of fish.\n")
    assert (event.type, event.status, event.date) == (kind, "happened", "1978-05-04")
    assert [name.split()[-1] for name in event.participants] == ["Holm", "Rey"]


@pytest.mark.parametrize(
    "title",
    [
        "Report of a Meeting Between President Holm and Prime Minister Rey Denied",
        "Record of talks between President Holm and Prime Minister Rey never existed, he said",
        "Memorandum of Understanding Between Minister Holm and Minister Rey",
        "Memorandum by Secretary Holm on the border between Norway and Sweden",
    ],
)
def test_a_title_of_another_kind_tells_of_no_meeting(title: str) -> None:
    assert encounters(f"{title}\n\nThe talk was of fish.\n") == []
