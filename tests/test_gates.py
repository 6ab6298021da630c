"""Words by which a pattern is passed over stand in all that it matches: what is not looked for would not be found."""

import re

import pytest

from whowhom.extract.lexicon import tables
from whowhom.extract.text.roll import roll
from whowhom.extract.text.vocabulary import vocabulary

PAPERS, REGISTERS, STATUS = tables("papers"), tables("registers"), tables("status")
LIST = "\nParticipants:\n- Mr. Holm\n- Mrs. Berg\n"
TITLES = (
    "Memorandum of Conversation", "Memcon", "TELCON", "Verbatim record of the talks", "Minutes of the harbour board",
    "Call notes", "Committee session", "Minutes of meeting", "Record of conversation", "Meeting record",
    "Note for the file",
)  # fmt: skip
REGISTER_HEADS = (
    "External quarterly meetings", "List of the visitors", "Lobby register", "Meetings with outside organisations",
    "Meetings of the Commissioner and her cabinet with organisations", "She had the following calls", "Meetings held",
    "Visitors received", "Those received",
)  # fmt: skip
PASSING = (
    "a matter that he had raised in May",
    "two years ago",
    "as they agreed earlier",
    "he previously ran the port",
)


def every_pattern_matches_one(patterns: list[str], phrases: tuple[str, ...]) -> bool:
    return all(any(re.search(p, phrase, re.IGNORECASE) for phrase in phrases) for p in patterns)


def test_a_new_pattern_comes_with_a_phrase_for_the_tests_below() -> None:
    assert every_pattern_matches_one(PAPERS["titles"], TITLES)
    assert every_pattern_matches_one(REGISTERS["named"], REGISTER_HEADS)
    assert every_pattern_matches_one(STATUS["goes_on"]["in_passing"], PASSING)


@pytest.mark.parametrize("title", TITLES)
def test_a_paper_of_any_title_is_read_for_those_present(title: str) -> None:
    assert roll(title + LIST) is not None


@pytest.mark.parametrize("head", REGISTER_HEADS)
def test_a_register_of_any_name_has_a_word_that_lets_it_be_looked_for(head: str) -> None:
    assert not vocabulary(head).words.isdisjoint(REGISTERS["words"].split())


@pytest.mark.parametrize("words", PASSING)
def test_what_is_told_in_passing_has_a_word_that_lets_it_be_looked_for(words: str) -> None:
    assert not vocabulary(words).words.isdisjoint(STATUS["goes_on"]["passing"].split())


def test_plain_text_falls_into_the_same_words_as_any_other() -> None:
    plain = "Holm's two-day trip (4-5 May 2021) cost $3.50; e_mail him @home\tor\x0bcall."
    assert vocabulary(plain).words | {"é"} == vocabulary(plain + " é").words
    assert vocabulary(plain).figures == vocabulary(plain + " é").figures == 5
