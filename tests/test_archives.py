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
