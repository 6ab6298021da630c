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


def test_a_line_that_goes_on_a_broken_one_may_break_off_again_however_short_it_is() -> None:
    text = (
        "They restated their hope of a far wider exchange of goods and\nof trade, while the isles will\ntry to mend it."
    )
    assert "\n" not in clean(text)
    assert clean("Home\nof trade, while the isles will\ntry to mend it").count("\n") == 2


def test_one_long_title_does_not_keep_a_text_from_being_that_of_a_typewriter() -> None:
    broken = (
        "Another sentence of some length was broken off just behind Toomas\n"
        "Rebane who talked about the fish with Governor Anna Maria Holm of Bern\n"
    )
    text = broken * 6 + "The End."
    assert "Toomas Rebane" in clean("A title that is longer than any line of the text below it. " * 3 + "\n" + text)
    assert "Toomas Rebane" not in clean(("A title that is longer than any line of the text. " * 3 + "\n") * 6 + text)


def test_a_part_that_a_typewriter_broke_is_joined_in_a_page_of_another_making() -> None:
    long = "The talks, which went on for a whole day and most of an evening, were held in the old palace by the lake."
    part = [
        "The minister spoke with his guests from two islands in the lake, Bo",
        "Ruo and Ann Lee, about a road that is to be built next year and",
        "about the fish of the lake, of which there is less each year.",
    ]
    assert clean("\n".join([long, *part, "", long])).split("\n") == [long, " ".join(part), "", long]


def test_addresses_are_blanked() -> None:
    assert clean("see https://example.org/Talks now").split() == ["see", "now"]


def test_a_narrow_column_is_joined_where_its_lines_are_full_and_a_list_is_not() -> None:
    column = (
        "President Ann Holm met Chancellor\nOtto Berg there to talk of the gas\n"
        "and about the price that it had in\nMay and of all other things."
    )
    assert clean(column) == column.replace("\n", " ")
    rows = "Ann Holm, who is President of Chad\nOtto Berg, who is its chancellor\nhis wife and her brother\nRui Lee"
    assert clean(rows) == rows


def test_a_short_line_goes_on_behind_a_word_with_which_none_ends() -> None:
    assert clean("Ann Holm had a talk with\nOtto Berg") == "Ann Holm had a talk with Otto Berg"
    assert clean("Lunch with:\nOtto Berg") == "Lunch with:\nOtto Berg"


def test_tags_that_a_page_left_are_no_text() -> None:
    text = (
        "Ann Holm met <br />Otto <b>Berg</b>.<br>He left.<p>Rui Lee met <br />\nJan Dahl &amp; __Bo__&nbsp;and **Ann**."
    )
    assert [" ".join(line.split()) for line in clean(text).split("\n")] == [
        "Ann Holm met Otto Berg .",
        "He left.",
        "Rui Lee met Jan Dahl & Bo and Ann .",
    ]
    assert clean("a < b, c <br") == "a < b, c <br"


def test_where_a_link_goes_is_no_text() -> None:
    assert clean("met [Ann Holm](/people/holm) and [Rui](x y)").split() == [
        "met",
        "Ann",
        "Holm",
        "and",
        "Rui",
        "(x",
        "y)",
    ]
