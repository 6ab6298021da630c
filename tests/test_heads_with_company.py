"""A delegation that a head of state or government leads is he: whom it includes came with him and met nobody yet."""

from __future__ import annotations

import pytest
from test_who_attended import met

MEMBERS = "Minister of Trade Karl Berg and Governor Anna Lund"
PAIR = frozenset({"Ana Holm", "Rui Dias"})
ALL = PAIR | {"Karl Berg", "Anna Lund"}


@pytest.mark.parametrize(
    "told",
    [
        f"A Norwegian delegation led by President Ana Holm and including {MEMBERS} arrived in Lima. The delegation met "
        "Premier Rui Dias.",
        "President Ana Holm of Norway arrived in Lima. The Norwegian delegation led by the president landed at noon. "
        f"The delegation was received by Premier Rui Dias. The Norwegian delegation included {MEMBERS}.",
        f"A Norwegian delegation led by Deputy Prime Minister Ana Holm arrived in Lima. It includes {MEMBERS}. "
        "The delegation was received by Premier Rui Dias.",
        f"Queen Ana Holm of Norway arrived in Lima. Her delegation includes {MEMBERS}. The delegation was welcomed by "
        "Premier Rui Dias.",
    ],
)
def test_whom_the_delegation_of_a_head_met_he_met(told: str) -> None:
    assert met(told) == {("happened", PAIR)}


@pytest.mark.parametrize(
    "led",
    [
        f"A Norwegian parliamentary delegation led by Ana Holm and including {MEMBERS} arrived in Lima.",
        f"A delegation of the Storting led by its President Ana Holm and including {MEMBERS} arrived in Lima.",
        f"A Norwegian delegation led by Trade Minister Ana Holm and including {MEMBERS} arrived in Lima.",
        f"A delegation of the party, led by its president Ana Holm and including {MEMBERS}, arrived in Lima.",
        f"A delegation led by Ana Holm, chief executive of a bank, and including {MEMBERS} arrived in Lima.",
    ],
)
def test_of_any_other_delegation_all_met(led: str) -> None:
    assert met(f"{led} The delegation met Premier Rui Dias.") == {("happened", ALL)}
