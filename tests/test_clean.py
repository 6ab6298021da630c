"""The cleaned text has the length of the original, and no furniture."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whowhom.extract.text.clean import clean


@given(st.text())
def test_cleaning_never_changes_the_length(text: str) -> None:
    assert len(clean(text)) == len(text)


def test_brackets_are_blanked_and_curly_quotes_are_plain() -> None:
    assert clean("[President Ann] Lee’s “plan”") == ' President Ann  Lee\'s "plan"'


def test_breadcrumbs_and_the_lines_under_them_are_no_text() -> None:
    text = "Home » Harbour Talks Begin\nAsia Trade General News\n\nThe talks began.\n\nSource: harbourwire"
    assert clean(text).split() == ["The", "talks", "began."]


def test_no_break_spaces_are_spaces() -> None:
    assert clean("Mr.\u00a0Okoro\u202fmet") == "Mr. Okoro met"


def test_lines_broken_by_a_typewriter_are_joined_and_headings_are_not() -> None:
    text = "The minister of the small island republic travelled for two days to\nreach the city.\nThe End"
    assert clean(text).split("\n") == [text.split("\n")[0] + " reach the city.", "The End"]


def test_addresses_are_blanked() -> None:
    assert clean("see https://example.org/Talks now").split() == ["see", "now"]
