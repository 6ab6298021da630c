"""What was only planned or wished, until the text tells that it took place: "The meeting was held on Monday"."""

from __future__ import annotations

import pytest
from test_ways_of_meeting import told


@pytest.mark.parametrize(
    "text",
    [
        "Premier Anna Holm was invited to meet President Karl Berg in Oslo.||The meeting took place on Monday.",
        "Premier Anna Holm was to meet President Karl Berg. The meeting took place on Monday.",
        "Premier Anna Holm agreed to a secret meeting with President Karl Berg. The Post, run by her party, said the "
        "meeting took place at his request, and was held on Monday in Oslo.",
        "Premier Anna Holm was to meet President Karl Berg. An aide told reporters that the talks were held on Monday.",
        "Premier Anna Holm asked for talks with President Karl Berg.||The talks were held on Monday at the palace.",
    ],
)
def test_it_took_place(text: str) -> None:
    assert told(text) == {"Berg + Holm happened"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Premier Anna Holm is to meet President Karl Berg on Friday. The meeting took place on Monday.", "planned"),
        ("Premier Anna Holm is to meet President Karl Berg. The meeting will take place on Friday.", "planned"),
        ("Premier Anna Holm is to meet President Karl Berg. The cabinet meeting took place on Monday.", "planned"),
        ("Premier Anna Holm was to meet President Karl Berg. The meeting did not take place.", "cancelled"),
        ("Premier Anna Holm is to meet President Karl Berg. The last meeting took place in May.", "planned"),
    ],
)
def test_it_may_still_be_to_come(text: str, status: str) -> None:
    assert told(text) & {"Berg + Holm happened", f"Berg + Holm {status}"} <= {f"Berg + Holm {status}"}


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("An aide said the two had not met for almost four years.", {"Berg + Holm happened"}),
        ("They have not spoken in more than a decade, an aide said.", {"Berg + Holm happened"}),
        ("They had not seen each other since 1998.", {"Berg + Holm happened"}),
    ],
)
def test_who_had_not_met_for_years_before_met(said: str, wanted: set[str]) -> None:
    assert told(f"Premier Anna Holm met President Karl Berg on Monday. {said}") == wanted


def test_who_has_not_met_for_years_has_not() -> None:
    said = "Premier Anna Holm and President Karl Berg have not met for almost four years."
    assert told(said) == {"Berg + Holm denied"}
