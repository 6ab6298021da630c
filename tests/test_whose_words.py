"""Whose words a text is: the line above them, the dash behind them or who classified them says who "I" is."""

from __future__ import annotations

import pytest
from test_transcripts import met

TOLD = "I met President Tomas Korbanu this morning, and we spoke about the harbour and the price of fish."


def of_two(text: str) -> list[tuple[str, ...]]:
    """Give each company of a text that met."""
    return sorted({tuple(p.title() for p in people) for _, people, _, _ in met(text) if len(people) > 1})


@pytest.mark.parametrize(
    "text",
    [
        f"HELEN HALDEN, PRIME MINISTER: {TOLD}\n\nJOURNALIST: Thank you.\n",
        f"HELEN HALDEN, PRIME MINISTER OF NORWAY: {TOLD}\n",
        f"Press conference\n\nThe Rt Hon Helen Halden\n\n{TOLD}\n",
        f"The Prime Minister (Helen Halden)\n{TOLD}\n",
        f"Helen Halden\n\nPresident of the European Commission\n\nStatement after the talks\n\n{TOLD}\n",
        f"A transcript of the opening remarks given by Prime Minister Helen Halden in Oslo on Monday.\n\n{TOLD}\n",
        f"Classified By: AMBASSADOR HELEN HALDEN. REASON: 1.4(D)\n\n1. (C) {TOLD}\n",
        f"Classified By: Ambassador Helen Halden for reasons 1.4 (b) and (d).\n\n1. (C) {TOLD}\n",
        '"I met President Tomas Korbanu this morning." - Ambassador Helen Halden\n',
        "“I met President Tomas Korbanu this morning. We spoke of fish.” — Helen Halden, Norwegian Ambassador\n",
        "PRESIDENT HELEN HALDEN: It's a pleasure to have the chance to sit down once again with Tomas Korbanu.\n",
    ],
)
def test_who_is_named_beside_words_speaks_them(text: str) -> None:
    assert of_two(text) == [("Helen Halden", "Tomas Korbanu")]


@pytest.mark.parametrize(
    "text",
    [
        f"Helen Halden\n\n{TOLD} Helen Halden was away.\n",  # she is told of
        f"The Prime Minister (Helen Halden)\nThe harbour is open, and the price of fish has not gone up.\n\n"
        f"The Leader of the Opposition\n{TOLD}\n",
        f"Classified By: Political Counselor Helen Halden for reasons 1.4 (b).\n\n1. (C) {TOLD}\n",
        "Classified By: Ambassador Helen Halden.\n\n1. (C) President Tomas Korbanu met the press.\n",
        '"I met President Tomas Korbanu." - The letter to Helen Halden was lost.\n',
        f"Helen Halden and Ann Lee\n\n{TOLD}\n",
        f"The friends of Helen Halden\n\n{TOLD}\n",
    ],
)
def test_who_is_only_named_above_words_does_not_speak_them(text: str) -> None:
    assert not [people for people in of_two(text) if "Helen Halden" in people]


def test_an_envoy_to_the_irish_free_state_signs_as_to_any_state() -> None:
    text = (
        "The Chargé in the Irish Free State (Halden) to the Secretary of State\n\nSir: I called on Mr. Korbanu today.\n"
    )
    assert of_two(text) == [("Halden", "Korbanu")]
