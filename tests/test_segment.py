"""Sentences end where sentences end."""

from __future__ import annotations

import pytest

from whowhom.extract.text.segment import segment


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in segment(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Okoro met Dr. Lind in Oslo.",
        "He saw U.S. Secretary of State Ruth Vale.",
        "Talks with F.W. de Witt went on.",
        "Gov. A. B. Stone met Gen. Pike on Jan. 5 at No. 10.",
        "A U.S.-E.U. Council session took place.",
    ],
)
def test_abbreviations_and_initials_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_an_abbreviation_of_a_state_may_end_one() -> None:
    assert sentences("He flew to the U.S. The talks failed.") == ["He flew to the U.S.", "The talks failed."]


def test_a_quotation_mark_belongs_to_its_sentence() -> None:
    text = '"We agreed." Okoro left.'
    assert sentences(text) == ['"We agreed."', "Okoro left."]
    assert segment(text)[0].quoted == ((0, 12),)


def test_a_line_break_ends_a_sentence_and_counts_a_paragraph() -> None:
    found = segment("One line\n\nAnother line")
    assert [(s.start, s.paragraph) for s in found] == [(0, 0), (10, 1)]


def test_titles_are_marked_as_headlines() -> None:
    assert segment("Okoro Opens Harbour Talks in Oslo With Neighbours")[0].headline
    assert not segment("Okoro opened the harbour talks in Oslo.")[0].headline


def test_an_empty_text_has_no_sentences() -> None:
    assert segment(" \n ") == ()


def test_a_sentence_begins_right_behind_a_full_stop() -> None:
    text = "He praised the committee.Meeting the Speaker, he left.CM Lee saw approx.Six at lake.Com and a.B"
    assert [text[s.start : s.end] for s in segment(text)] == [
        "He praised the committee.",
        "Meeting the Speaker, he left.",
        "CM Lee saw approx.Six at lake.",
        "Com and a.B",
    ]
