"""Who is told by what he did before he is named: "Berg met the man who had ousted him, Holm"; and a consort."""

from __future__ import annotations

import pytest
from test_news_sentences import encounters
from test_plans import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Kim Ito and the man he drove out in 2003, Jan Berg, met on Monday in Oslo.", {"berg-ito happened"}),
        ("President Kim Ito met the man who beat him in 2015, Jan Berg, on Monday.", {"berg-ito happened"}),
        ("President Kim Ito met on Monday with the woman who had ousted him, Ann Berg.", {"berg-ito happened"}),
        ("Talks between President Kim Ito and the man he ousted, Jan Berg, took place in May.", {"berg-ito happened"}),
        ("President Kim Ito met the man who shot the minister, Jan Berg, in 2015, police said.", set()),
        ("President Kim Ito met the man who shot his son, Jan Berg, on Monday.", set()),
        ("President Kim Ito met the man who shot the king, Jan Berg said.", set()),
        ("President Kim Ito and the man he ousted met on Monday.", set()),
    ],
)
def test_who_is_told_by_what_he_did_is_the_one_named_behind_it(text: str, expected: set[str]) -> None:
    assert told(encounters(text, "2023-06-21")) == expected


def test_a_consort_is_had_like_a_wife() -> None:
    text = "Minister Jan Berg had an audience with King Kim Ito and his consort, Lela Holm, on Monday."
    assert told(encounters(text, "2023-06-21")) == {"berg-ito happened", "berg-holm happened"}
    unnamed = "King Kim Ito and his consort received Minister Jan Berg on Monday."
    assert told(encounters(unnamed, "2023-06-21")) == {"berg-ito happened"}
