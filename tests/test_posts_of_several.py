"""Several posts of one, and one post in the plural of several: who has which, and of what."""

from __future__ import annotations

import pytest

from whowhom.extract.people import read
from whowhom.graph.records import Document, Role


def held(text: str) -> list[Role]:
    return read(Document(id="n", text=text, date="2021-05-12")).roles


def posts(text: str) -> set[tuple[str | None, str, str | None]]:
    """Give the posts of a text: who, which and of what."""
    return {(r.person, r.role, r.org) for r in held(text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # one article before two posts and a comma behind them: one person
        (
            "The First Deputy Speaker of the Kyrgyz Parliament and Chairman of the Renewal Party, A. Holm, spoke.",
            {("A. Holm", "First Deputy Speaker", "Kyrgyz Parliament"), ("A. Holm", "Chairman", "Renewal Party")},
        ),
        (
            "She met the Prime Minister of Nepal and Chairman of the KBU, Ivo Rey.",
            {("Ivo Rey", "Prime Minister", "Nepal"), ("Ivo Rey", "Chairman", "KBU")},
        ),
        # who leads a body of states has a post in one of them
        (
            "The head of the Mano River Union, Sierra Leone's President Ivo Holm, has left.",
            {("Ivo Holm", "President", "Sierra Leone"), ("Ivo Holm", "head", "Mano River Union")},
        ),
        # a bracket that glosses the body, and a body between commas
        (
            "Governor of the Syunik Province (southern Armenia) Ivo Holm received her.",
            {("Ivo Holm", "Governor", "Syunik Province")},
        ),
        (
            "The Chief Director, Ministry of Health, Ada Rey, said the tour was over.",
            {("Ada Rey", "Chief Director", "Ministry of Health")},
        ),
        # a row of equals, some with a form of address
        (
            "Members of the Jatiya Sangsad Ivo Holm, Orlo Berg, Prof Ada Rey and Dr Lena Orlo came.",
            {(n, "Member", "Jatiya Sangsad") for n in ("Ivo Holm", "Orlo Berg", "Ada Rey", "Lena Orlo")},
        ),
        # each of his own region, body or field
        (
            "Senators Ivo Holm of Kentucky, Ada Rey of Ohio and Orlo Berg of Texas came.",
            {
                ("Ivo Holm", "Senator", "Kentucky"),
                ("Ada Rey", "Senator", "Ohio"),
                ("Orlo Berg", "Senator", "Texas"),
            },
        ),
        (
            "The speakers of the Assembly and the Chamber, Ada Rey and Ivo Holm, came.",
            {("Ada Rey", "speaker", "Assembly"), ("Ivo Holm", "speaker", "Chamber")},
        ),
        (
            "He met the Omani ministers of Trade, Ivo Holm, of Public Health, Ada Rey, and of Labour, Orlo Berg.",
            {
                ("Ivo Holm", "Minister of Trade", "Oman"),
                ("Ada Rey", "Minister of Public Health", "Oman"),
                ("Orlo Berg", "Minister of Labour", "Oman"),
            },
        ),
        (
            "Peruvian Ministers Ada Rey (Foreign Affairs) and Ivo Holm (Defence) came.",
            {("Ada Rey", "Minister of Foreign Affairs", "Peru"), ("Ivo Holm", "Minister of Defence", "Peru")},
        ),
    ],
)
def test_each_has_the_posts_that_the_row_gives(text: str, found: set[tuple[str, str, str]]) -> None:
    assert posts(text) == found


def test_two_posts_of_two_states_are_not_one_persons() -> None:
    text = "The Prime Minister of Malaysia and President of Indonesia, Ivo Holm, met."
    assert posts(text) == {("Ivo Holm", "President", "Indonesia")}


@pytest.mark.parametrize(
    "text",
    [
        "Talks between the head of the African Union, Kenya's President Ada Rey, and the Pope went on.",
        "She saw the head of the KBU, Peru's Foreign Minister Ada Rey and the Pope.",
    ],
)
def test_in_a_list_the_post_before_is_another_persons(text: str) -> None:
    assert {role for _, role, _ in posts(text)} in ({"President"}, {"Foreign Minister"})


def test_the_president_of_the_republic_is_of_the_state_that_the_text_is_about() -> None:
    role = held("The President of the Republic, Ada Rey, spoke in Quito, Ecuador. Ecuador will vote.")[0]
    assert (role.role, role.org) == ("President of the Republic", "Ecuador")


def test_words_in_brackets_that_are_no_field_tell_nothing() -> None:
    assert {r for _, r, _ in posts("Ministers Ada Rey (left) and Ivo Holm (right) smiled.")} <= {"Minister"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "The naming of Ivo Holm as chief of the Rivers Office was made public.",
            ("Ivo Holm", "chief", "Rivers Office"),
        ),
        (
            "A decree naming Dr. Ivo Holm as ambassador to Kenya came into force.",
            ("Ivo Holm", "ambassador to Kenya", None),
        ),
        (
            "Premier Holm travelled to Bern in his role as chairman of the KBU Council.",
            ("Holm", "chairman", "KBU Council"),
        ),
        (
            "Ivo Holm, acting as Chairman of the Black Sea Council, had talks.",
            ("Ivo Holm", "Chairman", "Black Sea Council"),
        ),
        (
            "Ada Rey, who works as a counsellor at the Peruvian embassy, came.",
            ("Ada Rey", "counsellor", "Peruvian embassy"),
        ),
    ],
)
def test_a_post_is_told_by_as_behind_a_naming_or_a_capacity(text: str, post: tuple[str, str, str | None]) -> None:
    assert post in posts(text)


def test_as_tells_no_post_where_two_may_be_meant() -> None:
    text = "Ivo Holm and Ada Rey left for Bern in the role as chairman of the KBU Council."
    assert all(org != "KBU Council" for _, _, org in posts(text))


FOREIGN = {("Karl Berg", "foreign minister", "Peru"), ("Anna Holm", "foreign minister", "Chile")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Karl Berg and Anna Holm, the foreign ministers of Peru and Chile, met Ivo Tan.", FOREIGN),
        ("Ivo Tan met Karl Berg and Anna Holm, foreign ministers of Peru and Chile respectively.", FOREIGN),
        ("Karl Berg and Anna Holm, the Peruvian and Chilean foreign ministers, met Ivo Tan.", FOREIGN),
        ("Ivo Tan met Karl Berg and Anna Holm, the Peruvian and Chilean foreign ministers.", FOREIGN),
        ("Karl Berg and Anna Holm, respectively foreign ministers of Peru and Chile, met Ivo Tan.", FOREIGN),
        ("After talks with Karl Berg and Anna Holm, the foreign ministers of Peru and Chile met Ivo Tan.", set()),
        ("Karl Berg met Anna Holm, and the foreign ministers of Peru and Chile left.", set()),
        ("Rui Safi, Karl Berg and Anna Holm, the foreign ministers of Peru and Chile, met Ivo Tan.", set()),
    ],
)
def test_posts_told_together_behind_the_names_are_each_ones_own(text: str, found: set[tuple[str, str, str]]) -> None:
    assert posts(text) == found


def test_posts_told_together_are_shown_with_their_words() -> None:
    told = held("Karl Berg and Anna Holm, the foreign ministers of Peru and Chile, met Ivo Tan.")
    assert [r.quote for r in told] == [
        "Karl Berg and Anna Holm, the foreign ministers of Peru and Chile",
        "Anna Holm, the foreign ministers of Peru and Chile",
    ]
