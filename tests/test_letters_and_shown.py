"""Who met by his letters of credence, as pictures show it, as two lead talks, or past what is told of one of them."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters


def told(text: str) -> list[tuple[str, ...]]:
    """Give status and parties of the encounters of a text that took place or will, in order."""
    return [(e.status, *sorted(e.participants)) for e in encounters(text) if len(e.participants) > 1]


MET, PLANNED = ("happened", "Ali Omar", "Jan Novak"), ("planned", "Ali Omar", "Jan Novak")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ambassador Ali Omar thanked the crowd on handing his letters of credence to President Jan Novak.", MET),
        ("Newly accredited Ambassador Ali Omar presented his letters of credence to President Jan Novak.", MET),
        ("The newly named Ambassador of Togo, Ali Omar, handed his credentials to President Jan Novak.", MET),
        ("Ambassador Ali Omar gave a copy of his letters to the Foreign Minister, Jan Novak.", MET),
        ("On Monday Ambassador Ali Omar presented a copy of his letters of credence to Minister Jan Novak.", MET),
        ("It is a year since Ambassador Ali Omar presented his letters to President Jan Novak.", MET),
        ("Ambassador Ali Omar handed President Jan Novak his letters of credence.", MET),
        ("Ambassador Ali Omar laid his credentials before President Jan Novak.", MET),
        ("Ambassador Ali Omar tendered his credentials to President Jan Novak.", MET),
        ("Ambassador Ali Omar is to turn over his credentials to President Jan Novak.", PLANNED),
        ("President Jan Novak received from Mr Ali Omar, Letters of Credence as Envoy of Peru.", MET),
        ("President Jan Novak received from His Excellency Mr Ali Omar the letters of credence of Peru.", MET),
        ("President Jan Novak received from Mr Ali Omar, an old friend, a letter.", None),
        ("Mr Ali Omar presented the Fish Award to President Jan Novak.", MET),
        ("Mr Ali Omar presented President Jan Novak with a plaque and a gift.", MET),
        ("Mr Ali Omar presented President Jan Novak with the facts.", None),
        ("Mr Ali Omar presented the budget to President Jan Novak.", None),
        ("Mr Ali Omar presented a medal to Jan Novak posthumously.", None),
        ("Ambassador Ali Omar gave his letters to the clerk Jan Novak to post.", None),
        ("Ambassador Ali Omar sent his letters to President Jan Novak.", None),
        ("Ambassador Ali Omar showed his press credentials to the guard Jan Novak.", None),
    ],
)
def test_who_hands_his_letters_to_whom_stands_before_him(text: str, said: tuple[str, ...] | None) -> None:
    assert told(text) == ([said] if said else [])


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("On receiving Ambassador Ali Omar, President Jan Novak said ties were good.", True),
        ("On being received by President Jan Novak at the palace, Ambassador Ali Omar said ties were good.", True),
        ("Ties were among the matters that President Jan Novak took up on receiving Minister Ali Omar.", True),
        ("The ministers signed an accord on hosting President Jan Novak and Minister Ali Omar.", False),
        ("Minister Ali Omar briefed reporters on meeting President Jan Novak.", False),
        ("Minister Ali Omar is intent on meeting President Jan Novak.", False),
        ("On meeting its goals, President Jan Novak said nothing to Minister Ali Omar.", False),
    ],
)
def test_a_gerund_behind_on_tells_of_when_it_was(text: str, met: bool) -> None:
    assert told(text) == ([MET] if met else [])


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("A video shows Minister Ali Omar shaking hands with President Jan Novak.", True),
        ("They show Minister Ali Omar holding a long conversation with President Jan Novak.", True),
        ("State television showed President Jan Novak receiving Minister Ali Omar at the palace.", True),
        ("The paper printed a photograph of Minister Ali Omar greeting President Jan Novak.", True),
        ("A doctored photograph shows Minister Ali Omar meeting President Jan Novak.", False),
        ("A cartoon shows Minister Ali Omar greeting President Jan Novak.", False),
    ],
)
def test_what_a_picture_shows_somebody_do_was_done(text: str, met: bool) -> None:
    assert told(text) == ([MET] if met else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("This session was led by Minister Ali Omar and Minister Jan Novak.", MET),
        ("The talks, jointly headed by Minister Ali Omar and Minister Jan Novak, ended on Friday.", MET),
        ("The dinner was co-hosted on Monday by Minister Ali Omar and President Jan Novak.", MET),
        ("The forum will be co-hosted by Minister Ali Omar and President Jan Novak.", PLANNED),
        ("Minister Ali Omar joined his Czech counterpart, Jan Novak, to preside over the ministerial dialogue.", MET),
        ("The delegation was led by Minister Ali Omar and Minister Jan Novak.", None),
        ("The Danish delegation at the talks was led by Minister Ali Omar and Minister Jan Novak.", None),
        ("The committee is chaired by Minister Ali Omar and Minister Jan Novak.", None),
    ],
)
def test_two_who_lead_talks_together_are_both_in_them(text: str, said: tuple[str, ...] | None) -> None:
    assert told(text) == ([said] if said else [])


@pytest.mark.parametrize(
    "text",
    [
        "A two-hour meeting between Minister Ali Omar, on his first trip to Prague, and President Jan Novak ended.",
        "A meeting between Minister Ali Omar, who is in Prague, and President Jan Novak ended yesterday.",
        "Talks between Minister Ali Omar, in Prague since Monday, and President Jan Novak ended yesterday.",
        "The talks that the former trade minister, Deputy Ali Omar, had with President Jan Novak were useful.",
        "Addressing a meeting with President Jan Novak on Thursday, Foreign Minister Ali Omar said ties were good.",
    ],
)
def test_what_is_told_of_one_parts_him_from_nobody(text: str) -> None:
    assert MET in told(text)


def test_who_addresses_concerns_about_talks_attends_none() -> None:
    assert told("Minister Ali Omar addressed concerns about talks with President Jan Novak.") == []
