"""Members of a delegation who are listed apart from the sentence that tells whom it met, one in a line."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

LINES = ("{}Senator Carla Ruiz, leader", "{}Ms Pia Holm, MP", "{}Mr Omar Diallo, Clerk of the House")
EVERYBODY = ("Carla Ruiz", "Omar Diallo", "Pia Holm")
GUESTS = ("Carla Ruiz", "Omar Diallo")


def sides(text: str) -> list[tuple[str, ...]]:
    """Give who met Jan Novak, of each meeting with him."""
    found = []
    for e in encounters(text):
        if "Jan Novak" in e.participants:
            found.append(tuple(sorted(p for p in e.participants if p != "Jan Novak")))
    return found


@pytest.mark.parametrize("sign", ["- ", "• ", "1. ", "(a) ", ""])
@pytest.mark.parametrize(
    "opening",
    ["The delegation consisted of:", "The members of the delegation were as follows:", "The delegation comprised:"],
)
def test_a_delegation_is_whom_the_lines_below_a_colon_name(opening: str, sign: str) -> None:
    lines = "\n".join(line.format(sign) for line in LINES)
    assert sides(f"{opening}\n{lines}\n\nOn Monday the delegation met President Jan Novak.") == [EVERYBODY]


@pytest.mark.parametrize(
    "text",
    [
        "Members of the party are Carla Ruiz, Pia Holm and Omar Diallo. President Jan Novak received the party.",
        "The leader of the party, Mr. Carla Ruiz, flew in early. Members of the party are Pia Holm and Omar Diallo. "
        "President Jan Novak received them.",
        "Carla Ruiz was the head of the delegation. Members of the delegation were Pia Holm and Omar Diallo. "
        "They met President Jan Novak.",
        "The party was led by Carla Ruiz, with Pia Holm and Omar Diallo among its members. It met President Jan Novak.",
        "The mission was led by Carla Ruiz and included Pia Holm and Omar Diallo. On Monday it was received by "
        "President Jan Novak.",
        "The delegation, led by Carla Ruiz, included Pia Holm and Omar Diallo. The delegation had the honour of "
        "meeting President Jan Novak.",
    ],
)
def test_a_body_is_its_leader_and_its_members(text: str) -> None:
    assert sides(text) == [EVERYBODY]


def test_who_is_left_out_of_a_delegation_once_is_not_of_it_again() -> None:
    text = (
        "The delegation, led by Carla Ruiz, included Pia Holm and Omar Diallo. The delegation, without Ms Holm, "
        "met Prime Minister Ann Lee. On Friday the delegation met President Jan Novak."
    )
    assert sides(text) == [GUESTS]


@pytest.mark.parametrize(
    "text",
    [
        "The delegation was accompanied by:\n- Pia Holm\n- Omar Diallo\n\nThe delegation met President Jan Novak.",
        "The Reform Party won. Members of the party are Carla Ruiz and Pia Holm. President Jan Novak met the party.",
        "The EU Head of Delegation, Carla Ruiz, spoke. Members were Pia Holm and Omar Diallo. "
        "President Jan Novak met the delegation.",
        "The delegation was led by Carla Ruiz. The bank sent a letter. It held talks with President Jan Novak.",
    ],
)
def test_who_is_only_named_beside_a_body_is_not_it(text: str) -> None:
    assert [e for e in sides(text) if e] == []


@pytest.mark.parametrize(
    ("opening", "sign"),
    [
        ("President Jan Novak met with:", ""),
        ("9:13-9:50  President Jan Novak met with:", "   "),
        ("President Jan Novak received the following:", ""),
        ("The following were received by President Jan Novak:", "- "),
    ],
)
def test_those_in_the_lines_below_a_colon_were_met(opening: str, sign: str) -> None:
    text = (
        f"{opening}\n{sign}Carla Ruiz, Minister of Health\n{sign}Omar Diallo, Secretary\n{sign}Pia Holm, interpreter\n"
    )
    assert sorted(sides(text)) == [("Carla Ruiz",), ("Omar Diallo",)]


def test_a_list_below_other_words_is_none() -> None:
    assert encounters("Read more here:\nCarla Ruiz, Minister of Health\nOmar Diallo, Secretary\n") == []


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        ("President Jan Novak received a delegation headed by Minister Carla Ruiz and Senator Omar Diallo.", GUESTS),
        ("President Jan Novak met a delegation led by Carla Ruiz and Omar Diallo in Lima on Monday.", GUESTS),
        ("A delegation led by Carla Ruiz and Omar Diallo came on Monday. President Jan Novak met the team.", GUESTS),
        ("President Jan Novak met a delegation led by Carla Ruiz and Omar Diallo left.", GUESTS[:1]),
        ("President Jan Novak met a delegation led by Carla Ruiz, and Omar Diallo met Pia Holm.", GUESTS[:1]),
        ("President Jan Novak met a delegation led by Carla Ruiz and praised Omar Diallo.", GUESTS[:1]),
    ],
)
def test_two_may_lead_a_delegation(text: str, guests: tuple[str, ...]) -> None:
    assert sides(text) == [guests]
