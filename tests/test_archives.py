"""Lists of archives: whom the writer of a journal spoke with, and what a paper or a day of a diary is summed up as."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters, meets

PAPERS = "3 May 1958\n\n{}\n\nThe two speak about fish.\n"


@pytest.mark.parametrize(
    "title",
    [
        "From the Journal of Ambassador Omar Halden, 'Record of a Conversation with President Carla Ruiz, in Lima'",
        "From the Diary of Ambassador O. A. Halden: Memorandum of Conversation with Minister Carla Ruiz, 2 May 1958",
        "Excerpt from the journal of Omar Halden, Ambassador: Summary of a meeting with Carla Ruiz, the Minister",
        "12 Document No. 6: Record of Conversation between Omar Halden and Carla Ruiz May 2, 1958 It was short.",
    ],
)
def test_the_title_of_a_page_of_a_journal_says_with_whom_its_writer_spoke(title: str) -> None:
    assert meets(encounters(PAPERS.format(title)), "Halden", "Ruiz", "happened")


@pytest.mark.parametrize(
    "title",
    [
        "From the Journal of Ambassador Omar Halden, a note on the policy of President Carla Ruiz",
        "From the Journal of Law: Record of a Conversation with President Carla Ruiz",
        "From the Diary of Ambassador Omar Halden, Record of a Conversation with an envoy. Carla Ruiz had left.",
    ],
)
def test_what_else_a_journal_holds_is_no_meeting(title: str) -> None:
    assert not meets(encounters(PAPERS.format(title)), "Halden", "Ruiz", "happened")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Transcript of Conversation between Omar Halden and Rui Lee\n\nRui Lee and Carla Ruiz meet.", "happened"),
        ("From the Journal of Omar Halden\n\nRui Lee and Carla Ruiz meet to talk of fish.", "happened"),
        ("Diary Entry - 12/16/1987\n\nKey Facts\n\n• President Rui Lee greets Premier Carla Ruiz.", "happened"),
        ("Diary Entry - 12/16/1987\n\nKey Facts\n\n• President Rui Lee will meet Premier Carla Ruiz.", "planned"),
        ("Programme\n\nPresident Rui Lee meets Premier Carla Ruiz on Friday.", "planned"),
    ],
)
def test_the_present_below_the_title_of_a_paper_and_on_the_page_of_a_diary_is_what_was(
    text: str, expected: str
) -> None:
    assert meets(encounters(text), "Lee", "Ruiz", expected)


@pytest.mark.parametrize("clause", ["in which Halden tried to", "during which Halden attempted to"])
def test_what_somebody_tried_in_a_conversation_is_not_said_of_it(clause: str) -> None:
    text = f"May 1958 conversation between Omar Halden and Carla Ruiz, {clause} reassure her."
    assert meets(encounters(text), "Halden", "Ruiz", "happened")


def test_a_paper_in_a_list_is_of_the_day_that_stands_over_it() -> None:
    page = "May 15, 1962\n\nRecord of a Conversation between Omar Halden and Carla Ruiz\n\nMay 30, 1974\n\nA note."
    assert {e.date for e in encounters(page, None)} == {"1962-05-15"}


@pytest.mark.parametrize("noun", ["meeting", "summit"])
def test_three_whom_hyphens_join_have_met(noun: str) -> None:
    text = f"President Halden, Premier Ruiz and Mr Lind smiled.\n\nThe Halden-Ruiz-Lind {noun} on Monday was short."
    events = encounters(text)
    assert meets(events, "Halden", "Ruiz", "happened")
    assert meets(events, "Ruiz", "Lind", "happened")


@pytest.mark.parametrize(
    ("first", "again", "same"),
    [
        ("President Omar Haldev", "President Haldelv", True),
        ("King Haldemar", "King Haldmar", True),
        ("King Haldemar", "King Hademlar", False),
        ("President Haldov", "President Haldova", False),
        ("President Haldev", "Minister Haldelv", False),
        ("Senator Haldev", "Senator Haldelv", False),
        ("President Haldev", "President H\u0430ldelv", False),  # its second letter is another alphabet's
    ],
)
def test_a_letter_that_slipped_in_a_name_makes_no_other_person(first: str, again: str, same: bool) -> None:
    events = encounters(f"{first} rested on Sunday. On Monday {again} met Premier Carla Ruiz.")
    (name,) = {p for e in events for p in e.participants if "Ruiz" not in p}
    assert (name.split()[-1] == first.split()[-1]) == same
    assert not same or all(e.grade != "confident" for e in events)
