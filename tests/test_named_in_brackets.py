"""People named right behind what they are called meet whom "the co-chairs" meet later."""

from __future__ import annotations

import pytest
from test_leaders import with_novak

BOTH = {"Carla Ruiz", "Omar Diallo"}


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("The Co-Chairs of the Minsk Group (Carla Ruiz and Omar Diallo) made a statement.", "The Co-Chairs"),
        ("The co-chairs of the conference, Carla Ruiz and Omar Diallo, made a statement.", "The co-chairs"),
        ("The envoys, Carla Ruiz and Omar Diallo, came on Sunday.", "The envoys"),
        ("The UN envoys for Syria (Carla Ruiz and Omar Diallo) came on Sunday.", "The two envoys"),
        ("The negotiators (Carla Ruiz and Omar Diallo) came on Sunday.", "Later the negotiators"),
        ("The foreign ministers of Chile and Peru, Carla Ruiz and Omar Diallo, came to Oslo.", "The ministers"),
    ],
)
def test_they_are_whom_the_word_means_later(told: str, called: str) -> None:
    assert with_novak(f"{told} {called} met with President Jan Novak on Monday.") == BOTH


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("The envoys (Carla Ruiz and Omar Diallo) came. Envoy Pia Holm came too.", "The envoys"),
        ("The envoys (Carla Ruiz and Omar Diallo) came.", "The Danish envoys"),
        ("The envoys, Carla Ruiz and Omar Diallo, came.", "The three envoys"),
        ("The envoys (Carla Ruiz and Omar Diallo) came.", "The negotiators"),
        ("The envoys wrote to Carla Ruiz and Omar Diallo, the mayors.", "The envoys"),
    ],
)
def test_others_are_not(told: str, called: str) -> None:
    assert with_novak(f"{told} {called} met with President Jan Novak on Monday.") == set()
