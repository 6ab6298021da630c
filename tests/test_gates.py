"""Words by which a pattern is passed over stand in all that it matches: what is not looked for would not be found."""

import re

import pytest

from whowhom.extract.lexicon import tables
from whowhom.extract.people import read
from whowhom.extract.text.at_lines import at_lines
from whowhom.extract.text.roll import roll
from whowhom.extract.text.vocabulary import vocabulary
from whowhom.extract.what.side_labels import side_labels
from whowhom.extract.when.datewords import find
from whowhom.graph.records import Document

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


LINES = "by Lee\n\nheard by Ito\nby Holm\nand Berg\nby Rey"


@pytest.mark.parametrize("pattern", [r"^by \w+", r"^by \w+\nand \w+|^by \w+", r"^[^\n]{0,9}\bby (?P<name>\w+)$", r"^x"])
def test_what_stands_at_the_beginning_of_lines_is_found_as_by_a_look_at_each_letter(pattern: str) -> None:
    rule = re.compile(pattern, re.M)
    assert [m.span() for m in at_lines(rule, LINES)] == [m.span() for m in rule.finditer(LINES)]


@pytest.mark.parametrize(
    "words",
    [
        "3, June 2019", "next week on Tuesday", "two weeks later", "three nights ago", "as early as 1972",
        "at the turn of 1972",
    ],
)  # fmt: skip
def test_a_day_is_read_where_all_stands_that_its_pattern_wants(words: str) -> None:
    assert [d.words for d in find(f"They met {words}.")] == [words]


SIDES = (
    "On the Danish side, Ann Lee and Rui Arias took part.", "On the part of Peru, Ann Lee and Rui Arias took part.",
    "Ann Lee and Rui Arias sat on behalf of Peru.", "The Danish delegation included Ann Lee and Rui Arias.",
    "The delegation of Peru: Ann Lee and Rui Arias.", "Ann Lee and Rui Arias represented Peru.",
    "Peru was represented at the talks by Ann Lee and Rui Arias.",
)  # fmt: skip


@pytest.mark.parametrize("told", SIDES)
def test_a_side_is_looked_for_where_its_words_stand(told: str) -> None:
    text = f"The talks were held in Oslo. {told}"
    assert side_labels(read(Document(id="n", text=text)))
