"""Who is met with a delegation: whoever leads it, by whatever words the text says so, before or after."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters

MET = "President Jan Novak received a {} on Monday. "


def with_novak(text: str) -> set[str]:
    """Give all who met Jan Novak."""
    return {p for e in encounters(text) if "Jan Novak" in e.participants for p in e.participants} - {"Jan Novak"}


@pytest.mark.parametrize(
    "said",
    [
        "The delegation was led by Carla Ruiz.",
        "It was headed by Carla Ruiz, deputy minister of trade.",
        "They were led by Carla Ruiz.",
        "The visitors were headed by the deputy minister, Carla Ruiz.",
        "The group, made up of two bankers and four engineers, was led by Carla Ruiz, who spoke of ships.",
        "The leader of the delegation, Senator Carla Ruiz, thanked him.",
        "The delegation leader, Senator Carla Ruiz, thanked him.",
        "Head of delegation Carla Ruiz thanked him.",
        "Carla Ruiz, the leader of the delegation, thanked him.",
        "Carla Ruiz, who led the delegation, thanked him.",
        "At the head of the delegation was Deputy Minister Carla Ruiz.",
        "Heading the delegation was the Deputy Minister of Trade, Carla Ruiz.",
        "Speaking on behalf of the delegation, Carla Ruiz thanked him.",
    ],
)
def test_who_leads_a_delegation_was_met_with_it(said: str) -> None:
    assert with_novak(MET.format("Chilean trade delegation") + said) == {"Carla Ruiz"}


@pytest.mark.parametrize(
    "said",
    [
        "The EU Head of Delegation, Carla Ruiz, spoke.",
        "The head of the delegation told Carla Ruiz by letter.",
        "It was followed by a press conference led by Carla Ruiz.",
        "The rebel group was led by Carla Ruiz.",
        "Carla Ruiz, head of the trade chamber, wrote to the delegation.",
    ],
)
def test_who_leads_something_else_was_not(said: str) -> None:
    assert with_novak(MET.format("Chilean trade delegation") + said) == set()


@pytest.mark.parametrize(
    ("body", "met"),
    [
        ("group of Chilean deputies led by Carla Ruiz", {"Carla Ruiz"}),
        ("number of Chilean senators with an interest in ships, headed by Carla Ruiz,", {"Carla Ruiz"}),
        ("number of senators from the party led by Carla Ruiz", set()),
        ("delegation of lawmakers led by the Undersecretary of Trade of Chile, Ambassador Carla Ruiz,", {"Carla Ruiz"}),
    ],
)
def test_people_may_be_led_as_a_delegation_is(body: str, met: set[str]) -> None:
    assert with_novak(MET.format(body)) == met


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("A Chilean parliamentary delegation led by Carla Ruiz is in Prague. The deputies met {}.", True),
        ("A US congressional delegation is in Prague. On Monday the lawmakers met {}. Carla Ruiz led the team.", True),
        ("A delegation of the Senate of Chile, headed by Carla Ruiz, came. The senators also saw {}.", True),
        ("A Chilean trade delegation led by Carla Ruiz is in Prague. The deputies met {}.", False),
        ("A Chilean parliamentary delegation led by Carla Ruiz is in Prague. Danish lawmakers met {}.", False),
        ("A Chilean parliamentary delegation led by Carla Ruiz is in Prague. The deputies of the Sejm met {}.", False),
    ],
)
def test_the_deputies_are_those_of_the_delegation_of_a_parliament(told: str, met: bool) -> None:
    assert with_novak(told.format("President Jan Novak")) == ({"Carla Ruiz"} if met else set())
