"""Posts between marks behind a name in words that no list knows, and bodies told by common nouns."""

from __future__ import annotations

import pytest

from whowhom.extract.people import read
from whowhom.graph.records import Document


def posts(text: str) -> set[tuple[str | None, str, str | None, str]]:
    """Give the posts of a text: who, which, of what and when."""
    roles = read(Document(id="n", text=text, date="2021-05-12")).roles
    return {(r.person, r.role, r.org, r.tense) for r in roles}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ivo Holm, the Tuareg leader, met the envoy.", ("Ivo Holm", "leader", "Tuareg", "current")),
        (
            "Ada Rey, Mi'kmaq co-chair of the Council of Lakeland Chiefs, said so.",
            ("Ada Rey", "co-chair", "Council of Lakeland Chiefs", "current"),
        ),
        (
            "Ivo Holm, a one-time opposition negotiator, left.",
            ("Ivo Holm", "opposition negotiator", None, "former"),
        ),
        ("Ada Rey, personnel director, also came.", ("Ada Rey", "personnel director", None, "current")),
        (
            "Ada Rey, Community Liaison Manager, Northbridge Bank, spoke.",
            ("Ada Rey", "Community Liaison Manager", "Northbridge Bank", "current"),
        ),
        ("Ada Rey, KBU UN section officer, came.", ("Ada Rey", "section officer", "KBU UN", "current")),
        (
            "Archbishop Ivo Holm, under-secretary for relations with states, came.",
            ("Ivo Holm", "under-secretary for relations with states", None, "current"),
        ),
        # a body of common nouns, with a word that tells which
        ("The head of the army council, Ivo Holm, spoke.", ("Ivo Holm", "head", "army council", "current")),
        ("Ivo Holm, leader of the rebel delegation, left.", ("Ivo Holm", "leader", "rebel delegation", "current")),
        ("Ivo Holm, commander of the national guard, left.", ("Ivo Holm", "commander", "national guard", "current")),
        ("The president of the central bank, Ada Rey, spoke.", ("Ada Rey", "president", "central bank", "current")),
        ("They saw the head of the rebels' political bureau, Ivo Holm.",
         ("Ivo Holm", "head", "rebels' political bureau", "current")),
    ],
)  # fmt: skip
def test_words_between_marks_are_read_for_a_post(text: str, post: tuple[str, str, str | None, str]) -> None:
    assert post in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Finance Ivo Holm, Chief of the Office of the President Orlo Berg, and others came.",
        "Mayor Ivo Holm, Head of the Schools Department of the Syunik Province Orlo Berg and staff took part.",
        "Irish Minister Ivo Holm, Diplomatic Adviser to Prime Minister Ada Garvey, and others came.",
        "Those who came were Ivo Holm, Director of the 'Every Village a Well' programme and Edward Kofi Berg.",
    ],
)
def test_a_post_with_another_name_behind_it_is_not_read_so(text: str) -> None:
    assert all(person != "Ivo Holm" or ("Chief" not in role and "Head" not in role) for person, role, *_ in posts(text))
    assert all(
        org not in ("Ada Garvey", "Edward Kofi Berg") for person, _, org, _ in posts(text) if person == "Ivo Holm"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ada Rey, an emeritus history professor in Oslo, said so.",
        "Ada Rey, a former beauty queen, came.",
        "Ada Rey, the minister in charge of the new agency, held her first talks.",
    ],
)
def test_what_somebody_is_by_trade_is_no_post_of_a_place(text: str) -> None:
    assert all(org is None for _, _, org, _ in posts(text))


def test_the_council_alone_is_the_one_named_before() -> None:
    assert {role for _, role, _, _ in posts("The chairman of the council, Ivo Holm, spoke.")} == {
        "chairman of the council"
    }


@pytest.mark.parametrize(
    "text",
    [
        "The President of Estonia, Ivo Holm, received the Minister in Tallinn.",
        "He met Mr. Ivo Holm, Chairman of Holm Metals Limited at the Diplomatic Centre today (Tuesday 14 May).",
    ],
)
def test_what_is_told_of_somebody_is_no_post(text: str) -> None:
    assert not any("received" in role or "today" in role for _, role, _, _ in posts(text))


def test_a_plain_word_before_a_title_is_of_the_title() -> None:
    assert posts("Mr. Ivo Holm, Recording Secretary, came.") == {("Ivo Holm", "Recording Secretary", None, "current")}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Labour MP Ivo Holm said so.", ("Ivo Holm", "MP", "Labour", "current")),
        ("Green MP Ada Rey came.", ("Ada Rey", "MP", "Green", "current")),
        ("Liberal deputy Ada Rey spoke.", ("Ada Rey", "deputy", "Liberal", "current")),
        (
            "Ada Rey, who holds the post of rotating chair of CARICOM, said so.",
            ("Ada Rey", "rotating chair", "CARICOM", "current"),
        ),
        (
            "Ada Rey, Somalia's Foreign Minister has confirmed it.",
            ("Ada Rey", "Foreign Minister", "Somalia", "current"),
        ),
    ],
)
def test_a_party_a_rank_borne_and_a_comma_left_out(text: str, post: tuple[str, str, str, str]) -> None:
    assert post in posts(text)


def test_a_clause_before_a_comma_ends_with_the_name() -> None:
    assert all(
        person != "Ada Rey" for person, *_ in posts("After meeting Ada Rey, Somalia's Foreign Minister has left.")
    )


def test_a_minister_of_a_party_is_still_one_of_a_state() -> None:
    assert {org for _, _, org, _ in posts("Labour minister Ada Rey spoke.")} == {None}


def test_who_has_held_a_post_since_a_year_holds_it() -> None:
    assert posts("Ivo Holm, who has held the post of president of the KBU since 2009, came.") == {
        ("Ivo Holm", "president", "KBU", "current")
    }
    assert posts("Ivo Holm, who held the post of president of the KBU, came.") == {
        ("Ivo Holm", "president", "KBU", "former")
    }
