"""Who took part in an encounter told before, meant by its day or told of nobody: "participated in Friday's meeting"."""

from __future__ import annotations

import pytest
from test_ways_of_meeting import told

TWO = "Ambassador Anna Holm met Minister Karl Berg on Friday."
ALL = {"Berg + Holm happened", "Holm + Rey happened", "Berg + Rey happened"}


@pytest.mark.parametrize(
    "more",
    [
        "Jan Rey, the deputy minister, took part in Friday's meeting.",
        "Jan Rey also participated in Friday's session.",
        "Deputy Minister Jan Rey participated in the meeting.",
        "Deputy Minister Jan Rey took part in the talks.",
    ],
)
def test_who_took_part_met_both(more: str) -> None:
    assert told(f"{TWO} {more}") == ALL


def test_so_did_whoever_did_the_same() -> None:
    more = "Jan Rey took part in the meeting, as did Eva Ito, president of the council."
    assert told(f"{TWO} {more}") >= ALL | {"Holm + Ito happened", "Berg + Ito happened"}


@pytest.mark.parametrize(
    "more",
    [
        "Jan Rey took part in Tuesday's meeting.",
        "Jan Rey will take part in Saturday's meeting.",
        "Jan Rey did not take part in Friday's meeting.",
        "Jan Rey participated in Friday's marathon.",
        "Jan Rey participated in a meeting of farmers.",
    ],
)
def test_who_took_part_in_another_met_neither(more: str) -> None:
    assert told(f"{TWO} {more}") == {"Berg + Holm happened"}


@pytest.mark.parametrize(
    "before",
    [
        "The plan was discussed yesterday at a closed meeting.",
        "The decision was made on Monday during talks at the palace.",
        "The talks lasted two hours.",
    ],
)
def test_who_was_at_what_is_told_of_nobody_met_there(before: str) -> None:
    after = "Participants included President Anna Holm, Minister Karl Berg, and party leaders."
    assert told(f"{before} {after}") == {"Berg + Holm happened"}


@pytest.mark.parametrize(
    "before",
    [
        "The decision will be made at a meeting on Monday.",
        "The plan was agreed before a meeting at the palace.",
        "The plan was discussed in the papers.",
        "Trade talks may be resumed.",
    ],
)
def test_nobody_met_where_nothing_is_told_to_have_been(before: str) -> None:
    assert told(f"{before} Participants included President Anna Holm and Minister Karl Berg.") == set()
