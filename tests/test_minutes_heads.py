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


TAIL = "\n\nDate: 4 May 1978\n\n1. Dr Holm opened the discussion with a word on fish.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Participants: Fiji\u2014Minister Holm, Mr. Vang (Interpreter); US\u2014Secretary Berg, Mr. Rey.",
        "3. Participants: Fiji - Minister Holm; US - Secretary Berg, Mr. Rey",
        "Participants:\nFiji: Minister Holm\nU.S.: Secretary Berg; Mr. Rey",
        "PARTICIPANTS: US: Secretary Berg, Mr. Rey, Mr. Lund (notetaker)\nFiji: Minister Holm, Mr. Vang (interpreter)",
        "Participants:\nThe Fijian side: Minister Holm\nThe United States side: Secretary Berg, Mr. Rey",
    ],
)
def test_a_side_before_names_parts_those_of_one_line_from_the_others(head: str) -> None:
    (event,) = encounters(f"Memorandum of Conversation\n\n{head}{TAIL}")
    assert event.sides is not None
    assert {tuple(sorted(name.split()[-1] for name in side)) for side in event.sides} == {("Holm",), ("Berg", "Rey")}
    assert event.grade == "confident"


@pytest.mark.parametrize(
    ("rows", "sides"),
    [
        (("President Vang", "Secretary Berg", "Prime Minister Holm of Fiji", "Mr. Rey"), {"Vang Berg", "Holm Rey"}),
        (("Ambassador Holm of Fiji", "Mr. Berg, EUR", "Mr. Rey, EUR"), {"Holm", "Berg Rey"}),
        (("Minister Holm of Fiji", "Ambassador Rey of Fiji", "Minister Berg of Norway"), {"Holm Rey", "Berg"}),
    ],
)
def test_posts_tell_the_sides_of_a_list_that_names_none(rows: tuple[str, ...], sides: set[str]) -> None:
    (event,) = encounters(
        "Memorandum of Conversation\n\nParticipants:\n" + "\n".join(rows) + TAIL.replace("Dr Holm", "He")
    )
    assert event.sides is not None
    assert {" ".join(name.split()[-1] for name in side) for side in event.sides} == sides
    assert event.grade == "confident"


def test_a_desk_officer_for_a_state_is_not_of_its_side() -> None:
    rows = "Ambassador Holm of Fiji\nMr. Berg, Assistant Secretary\nMr. Rey, Country Officer for Fiji"
    (event,) = encounters(f"Memorandum of Conversation\n\nParticipants:\n{rows}{TAIL}")
    assert event.sides is not None
    assert [len(side) for side in event.sides] == [1, 2]


@pytest.mark.parametrize("entry", ["The Secretary", "The Secretary, Mr. Lund"])
def test_a_post_alone_is_whom_the_paper_names_with_it_elsewhere(entry: str) -> None:
    head = f"Memorandum of Conversation\n\nParticipants:\n{entry}\nAmbassador Holm of Fiji{TAIL}"
    (event,) = encounters(head + "\nSecretary of State Berg sent the paper on.\n")
    assert {"Berg", "Holm"} <= {name.split()[-1] for name in event.participants}


def test_another_of_the_list_is_not_whom_a_post_alone_means() -> None:
    rows = "The Secretary\nMr. Berg, EUR\nMr. Holm, Secretary of State for Fishing"
    (event,) = encounters(f"Memorandum of Conversation\n\nParticipants:\n{rows}{TAIL}")
    assert sorted(name.split()[-1] for name in event.participants) == ["Berg", "Holm"]


@pytest.mark.parametrize(
    ("title", "head", "names"),
    [
        ("Minutes of the Working Group on Fish", "Present: Ann, Tom, Rosa and Karl", ["Ann", "Karl", "Rosa", "Tom"]),
        ("Fish Working Group meeting\nMay 4, 2011\n14 Quay Lane", "Present: Ann, Tom, Rosa", ["Ann", "Rosa", "Tom"]),
        ("Call notes, 4 May 2011", "In attendance: Ann, Korbo, Tom\nApologies: Rosa", ["Ann", "Korbo", "Tom"]),
    ],
)
def test_first_names_behind_a_heading_are_those_who_were_there(title: str, head: str, names: list[str]) -> None:
    (event,) = encounters(f"{title}\n\n{head}\n\nThe group opened with a word on fish.\n")
    assert sorted(event.participants) == names


@pytest.mark.parametrize("line", ["Topics: Ann, Tom, Rosa", "Present: Trade, Fish, Ports", "Ann, Tom, Rosa"])
def test_words_of_another_line_are_nobody_s_first_names(line: str) -> None:
    assert encounters(f"Minutes of the Working Group on Fish\n\n{line}\n\nThe group opened.\n") == []
