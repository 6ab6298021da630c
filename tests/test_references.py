"""Whom "she", "the two", "the envoy" and "the members" mean: sentences of ours, with who met whom and who did not.

A pair with `!` before it are two who must not come out as having anything to do with each other (or not with a status
that stands behind them).
"""

from __future__ import annotations

import pytest
from cases import cases
from test_news_sentences import encounters, meets

from whowhom.ontology.vocabulary import STATUSES

ROWS = cases("references.tsv")


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[str(n) for n in range(len(ROWS))])
def test_a_reference_stands_for_whom_the_text_leaves(text: str, expected: str) -> None:
    events = encounters(text.replace("\\n", "\n"))
    for pair in expected.split("; "):
        if pair.startswith("!"):
            names, _, status = pair[1:].rpartition(" ")
            wrong = (status,) if status in STATUSES else STATUSES
            one, other = (names if status in STATUSES else pair[1:]).split(" + ")
            assert all(name.lower() in text.lower() for name in (one, other)), "it cannot fail"
            assert not any(meets(events, one, other, status) for status in wrong), (pair, events)
        else:
            names, status = pair.rsplit(" ", 1)
            one, other = names.split(" + ")
            assert meets(events, one, other, status), (pair, events)


def test_the_two_of_a_list_of_three_are_nobody_in_particular() -> None:
    events = encounters(
        "President Hugo Paz will host Ines Rey and Otto Brandt on Monday. It rained. The two met before."
    )
    assert [e.status for e in events] == ["planned"]


def test_a_guess_at_a_reference_is_never_confident() -> None:
    before = "King Magnus opened the fair.\n\nPresident Hugo Paz telephoned Premier Ines Rey."
    events = encounters(f"{before} It rained. It blew. The two will meet in May.")
    assert [(e.status, e.grade) for e in events] == [("happened", "confident"), ("planned", "inferred")]


@pytest.mark.parametrize(
    ("post", "later", "wanted"),
    [
        ("UN Secretary General", "The Secretary-General", "Ana Torres"),
        ("UN Secretary-General", "The Secretary General", "Ana Torres"),
        ("Vice-President", "The Vice President", "Ana Torres"),
        ("Vice President", "The Vice-President", "Ana Torres"),
        ("Attorney General", "The Attorney-General", "Ana Torres"),
        ("UN Secretary General", "The General", None),
        ("Vice-President", "The President", None),
        ("UN Deputy Secretary General", "The Secretary-General", None),
    ],
)
def test_a_post_is_the_same_with_and_without_its_hyphen(post: str, later: str, wanted: str | None) -> None:
    made = encounters(f"{post} Ana Torres arrived in Oslo. {later} met Hugo Lund.")
    met = [tuple(e.participants) for e in made if e.type == "meeting"]
    assert met == [(*([wanted] if wanted else []), "Hugo Lund")]


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        ("Zariff will meet Foreign Minister Shah Paz.", "inferred"),
        ("The delegation has met Foreign Minister Shah Paz.", "inferred"),
        ("The delegation was led by Foreign Minister Shah Paz.", "confident"),
        ("Foreign Minister Shah Paz will meet the delegation.", "confident"),
    ],
)
def test_whom_somebody_unread_meets_may_not_be_he_of_the_next_sentence(told: str, grade: str) -> None:
    events = encounters(f"{told} He is also expected to call on Prime Minister Hugo Rey.")
    assert [e.grade for e in events if "Hugo Rey" in e.participants] == [grade]
